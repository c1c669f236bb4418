// A thin client of the interface: one function for each kind of answer, which it gives as it came. No figure is filled, rounded or converted.

/** What the service says is wrong (RFC 9457): `code` is stable, `errors` name each place, what would be right and what was probably meant. */
export class ProblemError extends Error {
  constructor(status, problem, url) {
    const faults = Array.isArray(problem.errors) ? problem.errors : []
    super([problem.title, problem.detail].filter(Boolean).join(': ') || `HTTP ${status}`)
    this.name = 'ProblemError'
    this.status = status
    this.code = problem.code ?? 'http'
    this.title = problem.title ?? ''
    this.detail = problem.detail ?? ''
    this.errors = faults
    this.suggestions = faults.flatMap((fault) => fault.suggestions ?? [])
    this.requestId = problem.requestId ?? null
    this.url = url
  }
}

/** No answer came: no connection, or none in time. */
export class ConnectionError extends Error {
  constructor(url, cause) {
    super(`no answer from ${url}`, { cause })
    this.name = 'ConnectionError'
    this.url = url
  }
}

/** What results have in common that a line may join; the unit is not among it, as a renamed one goes on under its new id. */
const SERIES = ['indicator', 'population', 'segment']
const RETRIED = new Set([429, 503])
const segment = (text) => encodeURIComponent(String(text))

export class Parindex {
  #base
  #fetch
  #lang
  #pinned
  #timeout
  #retries
  #longestWait
  #kept = new Map()
  #keptAtMost

  constructor(base, { lang = 'vi', release = null, asOf = null, fetch = globalThis.fetch, timeout = 30_000, retries = 3, longestWait = 30, cache = 200 } = {}) {
    if (release !== null && asOf !== null) throw new TypeError('name a release or a moment (asOf), not both')
    this.#base = String(base).replace(/\/+$/, '')
    this.#fetch = (...request) => fetch(...request)
    this.#lang = lang
    this.#pinned = release !== null ? { release } : asOf !== null ? { asOf: moment(asOf) } : {}
    this.#timeout = timeout
    this.#retries = retries
    this.#longestWait = longestWait
    this.#keptAtMost = cache
  }

  /** The same service in one state of the past, which answers the same for ever. */
  at({ release = null, asOf = null }) {
    return new Parindex(this.#base, {
      lang: this.#lang, release, asOf, fetch: this.#fetch, timeout: this.#timeout, retries: this.#retries, longestWait: this.#longestWait, cache: this.#keptAtMost,
    })
  }

  /** The answer of any address of the interface: `get('/indicators')`; lists are joined by commas, empty parameters left out. */
  async get(path, parameters = {}) {
    return this.#ask(this.#address(path, parameters))
  }

  /** The answer at a link of another answer: `follow(found.items[0].href)`. */
  async follow(link) {
    return this.#ask(this.#linked(link))
  }

  /** Every page of a list, one after the other. */
  async *pages(path, parameters = {}) {
    for (let url = this.#address(path, parameters); url !== null;) {
      const page = await this.#ask(url)
      yield page
      url = page.links?.next ? this.#linked(page.links.next) : null
    }
  }

  /** Every item of a list, page by page. */
  async *items(path, parameters = {}) {
    for await (const page of this.pages(path, parameters)) yield* page.items
  }

  search(q, parameters = {}) { return this.get('/search', { ...parameters, q }) }
  terms() { return this.get('/terms') }
  indicators() { return this.get('/indicators') }
  units(parameters = {}) { return this.items('/units', parameters) }
  unit(unit, parameters = {}) { return this.get(`/units/${segment(unit)}`, parameters) }
  history(unit, parameters = {}) { return this.get(`/units/${segment(unit)}/history`, parameters) }
  ranking(indicator, year = 'latest', parameters = {}) { return this.get(`/rankings/${segment(indicator)}/${segment(year)}`, parameters) }
  figure(indicator, year, unit, parameters = {}) { return this.get(`/figures/${segment(indicator)}/${segment(year)}/${segment(unit)}`, parameters) }
  summary(indicator, year = 'latest', parameters = {}) { return this.get(`/summaries/${segment(indicator)}/${segment(year)}`, parameters) }
  comparison(units, parameters = {}) { return this.get('/comparison', { ...parameters, unit: units }) }
  observations(parameters = {}) { return this.items('/observations', { limit: 200, ...parameters }) }
  checks(parameters = {}) { return this.items('/checks', parameters) }
  sources(parameters = {}) { return this.items('/sources', parameters) }
  source(id) { return this.get(`/sources/${segment(id)}`) }
  releases(parameters = {}) { return this.items('/releases', parameters) }

  #address(path, parameters) {
    const query = new URLSearchParams()
    const pinned = /^\/(releases|changes)(\/|$)/.test(path) ? {} : this.#pinned
    for (const [name, value] of Object.entries({ ...pinned, ...parameters })) {
      if (value !== null && value !== undefined && value !== '') query.set(name, Array.isArray(value) ? value.join(',') : String(value))
    }
    const text = query.toString().replaceAll('%2C', ',')
    return `${this.#base}/api/v1${path}${text ? '?' + text : ''}`
  }

  #linked(link) {
    return new URL(link, this.#base + '/').href
  }

  async #ask(url) {
    const kept = this.#kept.get(url)
    for (let attempt = 0; ; attempt++) {
      const response = await this.#send(url, kept)
      if (response.status === 304 && kept) {
        await response.body?.cancel()
        return structuredClone(kept.answer)
      }
      const text = await whole(response, url)
      if (response.ok) {
        const answer = JSON.parse(text)
        this.#keep(url, response.headers.get('etag'), answer)
        return answer
      }
      const wait = RETRIED.has(response.status) && attempt < this.#retries ? seconds(response.headers.get('retry-after')) : null
      if (wait === null || wait > this.#longestWait) throw new ProblemError(response.status, problem(text), url)
      await new Promise((go) => setTimeout(go, wait * 1000))
    }
  }

  async #send(url, kept) {
    const headers = { Accept: 'application/json', 'Accept-Language': this.#lang }
    if (kept) headers['If-None-Match'] = kept.etag
    try {
      return await this.#fetch(url, { headers, signal: AbortSignal.timeout(this.#timeout) })
    } catch (cause) {
      throw new ConnectionError(url, cause)
    }
  }

  #keep(url, etag, answer) {
    if (!etag || this.#keptAtMost < 1) return
    this.#kept.delete(url)
    this.#kept.set(url, { etag, answer: structuredClone(answer) })
    if (this.#kept.size > this.#keptAtMost) this.#kept.delete(this.#kept.keys().next().value)
  }
}

/** Whether a result has a figure. Where it has none, `state` says why; zero is a figure. */
export const isKnown = (result) => result.state === 'value'

/** The place of a result as an interval `[best, worst]`; null where it has none. */
export function place(result) {
  const known = result.rank?.place
  return known ? [known.best, known.worst] : null
}

/** Results in the order of their years in runs that may be joined by a line: none goes across a break, or from one indicator to the next. */
export function segments(results) {
  const runs = []
  for (const result of results) {
    const run = runs.at(-1)
    if (run && SERIES.every((part) => run[0][part] === result[part])) run.push(result)
    else runs.push([result])
  }
  return runs
}

/** The whole body; a connection that breaks within it is no answer either. */
async function whole(response, url) {
  try {
    return await response.text()
  } catch (cause) {
    throw new ConnectionError(url, cause)
  }
}

const moment = (asOf) => (asOf instanceof Date ? asOf.toISOString() : String(asOf))

/** The pause that Retry-After asks for, in seconds; one where it says none. */
function seconds(header) {
  if (header === null) return 1
  const number = Number(header)
  return Number.isFinite(number) ? Math.max(number, 0) : Math.max((Date.parse(header) - Date.now()) / 1000, 0) || 1
}

function problem(text) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
