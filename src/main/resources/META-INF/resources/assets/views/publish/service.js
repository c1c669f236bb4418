// What only a publisher may ask for: the same interface, with a token that is kept for this tab alone.
import { lang } from '../../core/i18n.js'
import { Problem, api } from '../../core/api.js'

const KEPT = 'parindex-token'
let held = null

export const token = () => held ?? sessionStorage.getItem(KEPT)

/** Keeps the token until the tab is closed; null forgets it. */
export function keep(value) {
  held = value
  if (value) sessionStorage.setItem(KEPT, value)
  else sessionStorage.removeItem(KEPT)
}

function problem(text, status, address) {
  let body = {}
  try {
    body = JSON.parse(text)
  } catch {
    // Something between the service and here answered.
  }
  return new Problem({ status, code: status ? 'http' : 'offline', ...body }, address)
}

const headers = () => ({ Accept: 'application/json', 'Accept-Language': lang, Authorization: `Bearer ${token()}` })

/** The answer with its tag; throws a Problem for everything else. */
export async function call(address, { method = 'GET', tag } = {}) {
  let response
  try {
    response = await fetch(address, { method, cache: 'no-store', headers: { ...headers(), ...(tag ? { 'If-Match': tag } : {}) } })
  } catch {
    throw problem('', 0, address)
  }
  const text = await response.text()
  if (!response.ok) throw problem(text, response.status, address)
  return { body: JSON.parse(text), tag: response.headers.get('ETag') }
}

export const TYPES = {
  zip: 'application/zip',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export const ending = (name) => name.toLowerCase().split('.').pop()

/** Sends a file; sent(share) is told how much of it is on its way, 0 to 1. */
export function upload(file, { reason, table, confirmWithdrawals, key }, sent) {
  const query = new URLSearchParams({ reason })
  if (table && ending(file.name) !== 'zip') query.set('file', table)
  if (confirmWithdrawals) query.set('confirmWithdrawals', 'true')
  const address = api('/releases') + '?' + query
  return new Promise((done, failed) => {
    // Only this way of asking tells how far a body is sent.
    const request = new XMLHttpRequest()
    request.open('POST', address)
    Object.entries({ ...headers(), 'Content-Type': TYPES[ending(file.name)], Prefer: 'respond-async', 'Idempotency-Key': key })
      .forEach(([name, value]) => request.setRequestHeader(name, value))
    request.upload.onprogress = (event) => event.lengthComputable && sent(event.loaded / event.total)
    request.onload = () => (request.status < 300 ? done(JSON.parse(request.responseText)) : failed(problem(request.responseText, request.status, address)))
    request.onerror = () => failed(problem('', 0, address))
    request.send(file)
  })
}
