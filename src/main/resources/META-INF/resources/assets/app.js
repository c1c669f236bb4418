// Begins here: which address shows which view. A view is a module with render({parameters, query, title}) that gives what to show.
import { at, listen, onMove, place } from './core/address.js'
import { idle, part } from './core/api.js'
import { frame } from './core/shell.js'

const routes = [
  [/^\/$/, 'home', () => ({})],
  [/^\/rankings(?:\/([^/]+)\/([^/]+))?$/, 'ranking', ([, indicator, year]) => ({ indicator, year })],
  [/^\/map(?:\/([^/]+)\/([^/]+))?$/, 'map', ([, indicator, year]) => ({ indicator, year })],
  [/^\/movers(?:\/([^/]+)\/([^/]+))?$/, 'movers', ([, indicator, year]) => ({ indicator, year })],
  [/^\/(provinces|ministries|regions)$/, 'units', ([, collection]) => ({ collection })],
  [/^\/(provinces|ministries|regions)\/([^/]+)$/, 'unit', ([, collection, id]) => ({ collection, id: decodeURIComponent(id) })],
  [/^\/figures\/([^/]+)\/([^/]+)\/([^/]+)$/, 'figure', ([, indicator, year, id]) => ({ indicator, year, id: decodeURIComponent(id) })],
  [/^\/sipas(?:\/(\d{4}))?$/, 'sipas', ([, year]) => ({ year })],
  [/^\/sources(?:\/([^/]+))?$/, 'sources', ([, id]) => ({ id: id && decodeURIComponent(id) })],
  [/^\/about$/, 'about', () => ({})],
  [/^\/compare$/, 'compare', () => ({})],
  [/^\/contradictions$/, 'contradictions', () => ({})],
  [/^\/docs\/guide$/, 'guide', () => ({})],
  [/^\/docs(?:\/([a-z-]+))?$/, 'docs', ([, part]) => ({ part })],
  [/^\/problems\/([a-z-]+)$/, 'docs', ([, problem]) => ({ problem })],
  [/^\/publish(?:\/(.*))?$/, 'publish', ([, rest]) => ({ rest })],
]

function route() {
  for (const [pattern, view, parameters] of routes) {
    const match = pattern.exec(place())
    if (match) return { view, parameters: parameters(match) }
  }
  return { view: 'missing', parameters: {} }
}

const page = frame()
let turn = 0

async function show(how) {
  const mine = ++turn
  const { view, parameters } = route()
  await page.show(view, {
    parameters,
    query: new URLSearchParams(location.search),
    load: () => part(() => import(`./views/${view}.js`)),
    current: () => mine === turn,
    how,
  })
}

listen()
onMove(show)
show({ kind: 'first' }).then(() => {
  // Where the first view ends: what is fetched from here on is not of it.
  performance.mark('shown')
  // What is most opened next is here before the connection goes; failing to get it now says nothing.
  idle(() => ['home', 'ranking', 'unit'].forEach((view) => import(`./views/${view}.js`).catch(() => {})))
  idle(keepWhatIsRead)
})

/** What was opened can be opened again without a connection. Where that is not to be had, nothing else changes. */
async function keepWhatIsRead() {
  if (!navigator.serviceWorker || place().startsWith('/publish')) return
  try {
    await navigator.serviceWorker.register(at('/worker.js'))
    const { active } = await navigator.serviceWorker.ready
    // What stands below the first screen comes later.
    while (document.querySelector('#main[aria-busy], #main [aria-busy]')) await new Promise((done) => setTimeout(done, 250))
    active.postMessage([location.href.split('#')[0], ...performance.getEntriesByType('resource').map(({ name }) => name)])
  } catch {
    // A browser may refuse to keep anything.
  }
}
