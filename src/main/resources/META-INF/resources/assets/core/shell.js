// The frame of every view: header, navigation, footer, and the states a view can be in while it is fetched.
import { byId, h, replace } from './dom.js'
import { lang, speak, words } from './i18n.js'
import { at, go, here, link, pageLink, pinned, place } from './address.js'
import { api, get, idle, onForget } from './api.js'
import { renew, tellRenewal } from './renewal.js'
import { failure, loading, offlineNotice } from './ui.js'
import { searchField } from './search.js'

const t = words({
  nav: ['Các mục chính', 'Main sections'],
  rankings: ['Xếp hạng', 'Ranking'],
  map: ['Bản đồ', 'Map'],
  provinces: ['Tỉnh, thành', 'Provinces'],
  sipas: ['Hài lòng', 'Satisfaction'],
  compare: ['So sánh', 'Compare'],
  movers: ['Tăng, giảm', 'Ups and downs'],
  contradictions: ['Chưa khớp', 'Disagreements'],
  api: ['API', 'API'],
  docs: ['Cho lập trình viên', 'For developers'],
  publish: ['Công bố số liệu', 'Publish data'],
  search: ['Tìm tỉnh, bộ, chỉ số, năm, tài liệu', 'Find provinces, ministries, indices, years, documents'],
  language: ['Read in English', 'Đọc bằng tiếng Việt'],
  other: ['English', 'Tiếng Việt'],
  home: ['parindex, trang chủ', 'parindex, home'],
  about: ['Giới thiệu', 'About'],
  promise: [
    'Hai chỉ số hằng năm về nền hành chính Việt Nam, con số nào cũng có nguồn. Chỗ chưa có nguồn để trống, không ước tính.',
    'Two yearly indices of how Việt Nam is administered. Every figure has its source; gaps are left empty, never estimated.',
  ],
  release: ['Phiên bản dữ liệu {id}', 'Release {id}'],
  explorer: ['Dùng thử API', 'Try the API'],
  whole: ['Toàn bộ dữ liệu (zip)', 'Whole dataset (zip)'],
  ministries: ['Bộ, ngành', 'Ministries'],
  regions: ['Vùng', 'Regions'],
  sources: ['Nguồn', 'Sources'],
  pinned: ['Bạn đang xem phiên bản dữ liệu {id}.', 'You are looking at release {id} of the data.'],
  current: ['Xem phiên bản hiện hành', 'See the current one'],
})

const SECTIONS = ['rankings', 'map', 'provinces', 'ministries', 'sipas', 'compare', 'movers', 'contradictions']

const isCurrent = (section) =>
  section === 'rankings'
    ? place().startsWith('/rankings')
    : place().split('/')[1] === section

function sectionLink(section, word = section) {
  return h('a', { href: link('/' + section), 'aria-current': isCurrent(section) ? 'page' : null }, t(word))
}

function header() {
  const other = lang === 'vi' ? 'en' : 'vi'
  const switched = new URLSearchParams(location.search)
  other === 'en' ? switched.set('lang', 'en') : switched.delete('lang')
  const query = switched.toString()
  return [
    h('div.bar.wrap',
      h('a.brand', { href: link('/'), 'aria-label': t('home') }, h('span.mark', { 'aria-hidden': 'true' }), 'parindex'),
      searchField({ id: 'search', landmark: 'search', label: t('search'), pick: (hit) => go(pageLink(hit.page)) }),
      h('a.language', { href: location.pathname + (query ? '?' + query : ''), lang: other, hreflang: other, 'aria-label': t('language') }, t('other'))),
    h('nav.wrap', { 'aria-label': t('nav') }, SECTIONS.map((each) => sectionLink(each)), sectionLink('docs', 'api')),
    pinned() && h('p.pinned.wrap', t('pinned', { id: pinned() }), ' ', h('a', { href: here({ release: null }) }, t('current'))),
  ]
}

function footer() {
  const release = h('span')
  idle(() => get(api('')).then((service) => {
    release.textContent = t('release', { id: service.release?.id ?? '' })
  }, () => {}))
  return h('div.wrap',
    h('p', t('promise')),
    h('ul',
      ['about', 'docs', 'publish', 'regions', 'sources'].map((section) => h('li', sectionLink(section))),
      h('li', h('a', { href: at('/q/swagger-ui') }, t('explorer'))),
      h('li', h('a', { href: api('/dataset.zip'), download: '' }, t('whole'))),
      h('li.release', release)))
}

/** Keeps the frame and what is within it right for the address. */
export function frame() {
  const main = byId('main')
  let shownView = null
  let shownPath = null
  let chrome = null
  // Says what has changed to those who do not see it; what is there at first the browser reads by itself.
  const said = h('p.sr', { id: 'said', role: 'status' })
  document.body.append(said)
  onForget(() => replace(byId('bottom'), footer()))

  function dress() {
    speak(new URLSearchParams(location.search).get('lang'))
    const focused = document.activeElement?.closest('header')
    replace(byId('top'), header())
    const dressed = `${lang} ${pinned() ?? ''}`
    if (chrome !== dressed) replace(byId('bottom'), footer())
    chrome = dressed
    // On a phone the sections are wider than the screen.
    const section = document.querySelector('nav [aria-current]')
    if (section) section.parentElement.scrollLeft = section.offsetLeft - 24
    if (focused) main.focus({ preventScroll: true })
  }

  function settle(how, isSameView) {
    if (how.kind === 'pop') {
      scrollTo(0, history.state?.y ?? 0)
    } else if (how.kind === 'push' && !isSameView) {
      scrollTo(0, 0)
      main.focus({ preventScroll: true })
    }
  }

  async function show(view, { parameters, query, load, current, how }) {
    dress()
    const isSameView = view === shownView && (how.kind === 'replace' || view !== 'unit' || location.pathname === shownPath)
    const focusedId = isSameView ? document.activeElement?.id : null
    main.setAttribute('aria-busy', 'true')
    // What is there stays while the same view changes; another view begins empty, but not for a blink.
    const waiting = setTimeout(() => current() && replace(main, loading()), isSameView ? 800 : 120)
    const title = (text) => {
      document.title = text ? `${text} · parindex` : 'parindex'
    }
    let content
    let failed = false
    try {
      const module = await load()
      content = await module.render({ parameters, query, title })
    } catch (error) {
      // Another view begins with nothing that could be lost.
      if (error.outdated && renew()) return
      failed = true
      content = failure(error, () => show(view, { parameters, query, load, current, how }))
      if (!error.code) console.error(error)
    } finally {
      clearTimeout(waiting)
    }
    if (!current()) return
    if (!isSameView) document.querySelector('dialog[open]')?.close()
    replace(main, content)
    main.removeAttribute('aria-busy')
    main.dataset.view = failed ? 'failed' : view
    said.textContent = shownView === null ? '' : [main.querySelector('h1'), main.querySelector('.note, .complete, .empty h2')].map((each) => each?.textContent).filter(Boolean).join('. ')
    shownView = view
    shownPath = location.pathname
    if (focusedId) byId(focusedId)?.focus({ preventScroll: true })
    settle(how, isSameView)
  }

  // On a phone tables are cards, also those that come later.
  if (matchMedia('(max-width: 480px)').matches) {
    import('./cards.js').then(({ cards }) => {
      new MutationObserver(() => cards(main)).observe(main, { childList: true, subtree: true })
      cards(main)
    }, () => {})
  }

  // Paper cannot be opened.
  addEventListener('beforeprint', () => document.querySelectorAll('main details').forEach((each) => { each.open = true }))
  addEventListener('offline', () => offlineNotice(true))
  addEventListener('online', () => offlineNotice(false))
  if (!navigator.onLine) offlineNotice(true)
  tellRenewal()
  return { show }
}

export { here }
