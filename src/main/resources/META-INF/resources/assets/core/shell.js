// The frame of every view: header, navigation, footer, and the states a view can be in while it is fetched.
import { byId, h, replace } from './dom.js'
import { lang, speak, words } from './i18n.js'
import { at, go, here, link, place } from './address.js'
import { api, get, idle } from './api.js'
import { failure, loading, offlineNotice } from './ui.js'
import { collectionOf, unitSearch } from './search.js'

const t = words({
  nav: ['Các mục chính', 'Main sections'],
  rankings: ['Xếp hạng', 'Ranking'],
  map: ['Bản đồ', 'Map'],
  provinces: ['Tỉnh, thành', 'Provinces'],
  sipas: ['Hài lòng', 'Satisfaction'],
  compare: ['So sánh', 'Compare'],
  movers: ['Lên, xuống', 'Movers'],
  contradictions: ['Mâu thuẫn', 'Contradictions'],
  api: ['API', 'API'],
  docs: ['Cho lập trình viên', 'For developers'],
  publish: ['Góc công bố', 'Publisher’s corner'],
  search: ['Tìm tỉnh, thành, bộ', 'Find a province or ministry'],
  language: ['Read in English', 'Đọc bằng tiếng Việt'],
  other: ['English', 'Tiếng Việt'],
  home: ['parindex, trang đầu', 'parindex, first page'],
  about: [
    'Hai chỉ số hằng năm về nền hành chính Việt Nam, mỗi con số kèm nguồn. Chỗ nào không có nguồn thì để trống, không ước tính.',
    'Two yearly indices of how Việt Nam is administered, each figure with its source. What no source states is left empty, never estimated.',
  ],
  release: ['Bản phát hành {id}', 'Release {id}'],
  explorer: ['Thử các lệnh gọi', 'Try the calls'],
  whole: ['Toàn bộ dữ liệu (zip)', 'The whole dataset (zip)'],
  ministries: ['Các bộ', 'Ministries'],
  regions: ['Các vùng', 'Regions'],
  sources: ['Các nguồn', 'Sources'],
})

const SECTIONS = ['rankings', 'map', 'provinces', 'sipas', 'compare', 'movers', 'contradictions']

const isCurrent = (section) =>
  section === 'rankings'
    ? place() === '/' || place().startsWith('/rankings')
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
      unitSearch({ id: 'search', landmark: 'search', label: t('search'), pick: (unit) => go(link(`/${collectionOf(unit)}/${unit.id}`)) }),
      h('a.language', { href: location.pathname + (query ? '?' + query : ''), lang: other, hreflang: other, 'aria-label': t('language') }, t('other'))),
    h('nav.wrap', { 'aria-label': t('nav') }, SECTIONS.map((each) => sectionLink(each)), sectionLink('docs', 'api')),
  ]
}

function footer() {
  const release = h('span')
  idle(() => get(api('')).then((service) => {
    release.textContent = t('release', { id: service.release?.id ?? '' })
  }, () => {}))
  return h('div.wrap',
    h('p', t('about')),
    h('ul',
      ['docs', 'publish', 'ministries', 'regions', 'sources'].map((section) => h('li', sectionLink(section))),
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

  function dress() {
    speak(new URLSearchParams(location.search).get('lang'))
    const focused = document.activeElement?.closest('header')
    replace(byId('top'), header())
    if (chrome !== lang) replace(byId('bottom'), footer())
    chrome = lang
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
    shownView = view
    shownPath = location.pathname
    if (focusedId) byId(focusedId)?.focus({ preventScroll: true })
    settle(how, isSameView)
  }

  // Paper cannot be opened.
  addEventListener('beforeprint', () => document.querySelectorAll('main details').forEach((each) => { each.open = true }))
  addEventListener('offline', () => offlineNotice(true))
  addEventListener('online', () => offlineNotice(false))
  if (!navigator.onLine) offlineNotice(true)
  return { show }
}

export { here }
