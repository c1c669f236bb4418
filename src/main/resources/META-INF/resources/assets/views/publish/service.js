// What only a publisher may ask for: the same interface, with a token that is kept for this tab alone.
import { lang } from '../../core/i18n.js'
import { Problem, api, patiently } from '../../core/api.js'

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

/** A key for one request that may come twice; browsers make UUIDs only where the address is secure. */
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, '0')).join('')

/** A service without room has done nothing yet of what it was asked, be it a change (ADR 031); of another 503 nobody knows here what was done. */
const BACK = {
  times: 4,
  seconds: 10,
  isUndone: async (response) => response.status === 503 && (await response.clone().json().catch(() => ({}))).code === 'overloaded',
}

/** The answer with its tag; throws a Problem for everything else. */
export async function call(address, { method = 'GET', tag, body, type, key, signal } = {}) {
  const more = { ...(tag && { 'If-Match': tag }), ...(type && { 'Content-Type': type }), ...(key && { 'Idempotency-Key': key }) }
  let response
  try {
    response = await patiently(() => fetch(address, { method, body, signal, cache: 'no-store', headers: { ...headers(), ...more } }), { ...BACK, signal })
  } catch (error) {
    if (error.name === 'AbortError') throw error
    throw problem('', 0, address)
  }
  const text = await response.text()
  if (!response.ok) throw problem(text, response.status, address)
  return { body: JSON.parse(text), tag: response.headers.get('ETag') }
}

/** A file that only an editor may have, saved by the browser. */
export async function download(address, name) {
  let response
  try {
    response = await patiently(() => fetch(address, { cache: 'no-store', headers: { ...headers(), Accept: '*/*' } }), BACK)
  } catch {
    throw problem('', 0, address)
  }
  if (!response.ok) throw problem(await response.text(), response.status, address)
  const url = URL.createObjectURL(await response.blob())
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** By the ending of their names; what a file is is told by its bytes. */
export const TYPES = {
  zip: 'application/zip',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
}

export const typeOf = (name) => TYPES[ending(name)] ?? 'application/octet-stream'

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
    Object.entries({ ...headers(), 'Content-Type': typeOf(file.name), Prefer: 'respond-async', 'Idempotency-Key': key })
      .forEach(([name, value]) => request.setRequestHeader(name, value))
    request.upload.onprogress = (event) => event.lengthComputable && sent(event.loaded / event.total)
    request.onload = () => (request.status < 300 ? done(JSON.parse(request.responseText)) : failed(problem(request.responseText, request.status, address)))
    request.onerror = () => failed(problem('', 0, address))
    request.send(file)
  })
}
