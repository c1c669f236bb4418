// The public interface, and nothing else: whatever the page shows, any client can ask for.
import { at, pinned } from './address.js'
import { lang } from './i18n.js'
import { isOutdated, outdated } from './renewal.js'

const PATIENCE = 20_000
const MOST_KEPT = 60
/** A read does nothing, so that it can be asked again whatever became of it. */
const BACK = { times: 2, seconds: 5, isUndone: ({ status }) => [429, 503].includes(status) }
const kept = new Map()

/** What went wrong: a problem of the interface (RFC 9457), or no answer at all (offline). */
export class Problem extends Error {
  constructor(body, address) {
    super(body.detail ?? body.title ?? '')
    Object.assign(this, { address, status: 0, code: 'offline', errors: [], ...body })
  }

  get offline() {
    return this.code === 'offline'
  }

  get outdated() {
    return this.code === 'outdated'
  }
}

// A figure comes as a number with its printed decimals, which reading it as a number would lose: 90.10 stays "90.10".
const DECIMALS = /("\w+":)(-?\d+\.\d+)/g
export const read = (text) => JSON.parse(text.replace(DECIMALS, '$1"$2"'))

/** api('/rankings/par-index/2023', {population: 'province'}): the address of the interface, empty parameters left out, of the release that the page is at. */
export function api(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries({ ...parameters, release: pinned() }).filter(([, value]) => value !== null && value !== undefined && value !== ''))
  const text = query.toString().replaceAll('%2C', ',')
  return at('/api/v1' + path) + (text ? '?' + text : '')
}

/** What is at this address of the interface; the same answer is asked for once while the page is open. */
export async function get(address, { signal } = {}) {
  const key = address
  if (!kept.has(key)) {
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value)
    const answer = ask(address)
    kept.set(key, answer)
    answer.catch(() => kept.delete(key))
  }
  const answer = await kept.get(key)
  signal?.throwIfAborted()
  return answer
}

/** A part of the page that is fetched when it is asked for; one that cannot be had because the service cannot be reached, or has another page by now, is a Problem that says so. */
export async function part(load) {
  try {
    return await load()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    if (!(await isReached())) throw new Problem({}, error.message)
    throw (await isOutdated()) ? new Problem(outdated(), error.message) : error
  }
}

/** Asked past everything that was kept. */
const isReached = () => fetch(at('/api/v1'), { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false)

/** Once what was asked for is shown. */
export const idle = globalThis.requestIdleCallback ? (work) => requestIdleCallback(work, { timeout: 2000 }) : (work) => setTimeout(work, 600)

/** What this gives once what was asked for is shown. */
export const idly = (work) => new Promise((done, fail) => idle(() => work().then(done, fail)))

/** So long a browser may give what was current before as it is: the max-age of the current release. */
const HELD = 60_000
let forgotten = -HELD
const told = []
/** work() is called each time that what was kept is forgotten: after a publication, and where something is tried again. */
export const onForget = (work) => told.push(work)

export function forget() {
  kept.clear()
  forgotten = performance.now()
  told.forEach((work) => work())
}

/**
 * The answer to send(), which is sent again up to so many times while the service says that it can be asked again within so many seconds, and
 * isUndone(answer) that nothing was done of what was asked.
 */
export async function patiently(send, { times, seconds, isUndone, signal }) {
  for (let left = times; ; left--) {
    const response = await send()
    const wait = Number(response.headers.get('Retry-After'))
    if (left === 0 || !(wait > 0 && wait <= seconds) || !(await isUndone(response))) return response
    // Not all who were sent away at once come back at once.
    await new Promise((done) => setTimeout(done, wait * 1000 * (1 + Math.random() / 2)))
    signal?.throwIfAborted()
  }
}

async function ask(address) {
  let response
  try {
    response = await patiently(() => fetch(address, {
      cache: performance.now() - forgotten < HELD ? 'no-cache' : 'default',
      headers: { Accept: 'application/json', 'Accept-Language': lang },
      signal: AbortSignal.timeout(PATIENCE),
    }), BACK)
  } catch {
    throw new Problem({}, address)
  }
  const text = await response.text()
  if (response.ok) return read(text)
  let body = {}
  try {
    body = JSON.parse(text)
  } catch {
    // Something between the service and here answered.
  }
  throw new Problem({ status: response.status, code: 'http', ...body }, address)
}
