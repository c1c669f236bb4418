// The address is the state: what is seen follows from it alone, so that it can be shared, gone back to and kept.
import { lang } from './i18n.js'

const listeners = []

/** The path that a proxy puts before every address here, empty where there is none; the server writes it into the document. */
const root = document.querySelector('meta[name=root]')?.content ?? ''

/** The address of a path of this service. */
export const at = (path) => root + path

/** The path of the service that an address leads to. */
const within = (pathname) => (pathname.startsWith(`${root}/`) ? pathname.slice(root.length) : pathname)

/** Where one is, within the service. */
export const place = () => within(location.pathname)

/** The release that the address names, so that it shows the same for ever; null for the current one. */
export const pinned = () => new URLSearchParams(location.search).get('release') || null

/** The address of a path of the page; null and empty parameters are left out, the language and a named release are kept. */
export function link(path, parameters = {}) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ release: pinned(), ...parameters })) {
    if (value !== null && value !== undefined && value !== '') query.set(name, value)
  }
  if (lang === 'en') query.set('lang', 'en')
  const text = query.toString().replaceAll('%2C', ',')
  return at(text ? `${path}?${text}` : path)
}

/** The address of a page that the interface names, with the language and the release that are kept. */
export function pageLink(page) {
  const [path, query] = page.split('?')
  return link(within(path), Object.fromEntries(new URLSearchParams(query)))
}

/** Where the page of a unit of this population is. */
export const unitLink = (unit, population) =>
  link(`/${{ ministry: 'ministries', region: 'regions' }[population] ?? 'provinces'}/${unit.id}`)

/** Where a result has a page of its own. */
export const figureLink = ({ indicator, year, unit, population }) =>
  link(`/figures/${indicator}/${year}/${unit.id}`, { population: population === 'province' ? null : population })

/** The present address with some parameters changed. */
export function here(changes = {}, path = place()) {
  const query = Object.fromEntries(new URLSearchParams(location.search))
  delete query.lang
  return link(path, { ...query, ...changes })
}

let control = null
let stepped = null

/** Runs what moves on, called by a control that is stepped through by keys: its steps share one entry of the history. */
export function stepping(id, move) {
  control = id
  move()
  control = null
}

export function go(address, { replace = false, quiet = false } = {}) {
  if (control && control === stepped) replace = true
  stepped = control
  // Where one was, for coming back.
  if (!replace) history.replaceState({ y: scrollY }, '')
  history[replace ? 'replaceState' : 'pushState'](null, '', address)
  if (!quiet) listeners.forEach((listener) => listener({ kind: replace ? 'replace' : 'push' }))
}

export function onMove(listener) {
  listeners.push(listener)
}

const MACHINES = /^\/(api|q|charts|embed|assets|sdmx|catalog)(\/|$)/

export function listen() {
  history.scrollRestoration = 'manual'
  addEventListener('popstate', () => {
    stepped = null
    listeners.forEach((listener) => listener({ kind: 'pop' }))
  })
  document.addEventListener('click', (event) => {
    const anchor = event.target.closest?.('a[href]')
    // In a drawing an address is an object of its own.
    const address = anchor && new URL(anchor.getAttribute('href'), location.href)
    if (!anchor || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (anchor.getAttribute('target') || anchor.hasAttribute('download') || address.origin !== location.origin) return
    if (MACHINES.test(within(address.pathname)) || (address.hash && address.pathname === location.pathname)) return
    event.preventDefault()
    go(address.pathname + address.search + address.hash)
  })
}
