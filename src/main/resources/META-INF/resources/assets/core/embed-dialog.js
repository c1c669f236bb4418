// How a chart comes into another page: the line to copy, as a frame, as an element, as an image.
import { h } from './dom.js'
import { at } from './address.js'
import { lang, words } from './i18n.js'
import { sheet } from './sheet.js'
import { dialog, select } from './ui.js'

const t = words({
  open: ['Nhúng', 'Embed'],
  title: ['Nhúng biểu đồ này', 'Embed this chart'],
  lead: ['Sao chép một trong các đoạn dưới đây vào trang của bạn. Biểu đồ tự cập nhật khi có số liệu mới.', 'Copy one of these into your page. The chart updates itself when there are new data.'],
  frame: ['Khung (iframe), dùng được ở mọi trang', 'Frame (iframe), for any page'],
  element: ['Phần tử web', 'Web component'],
  image: ['Chỉ hình ảnh', 'The image alone'],
  theme: ['Nền', 'Background'],
  auto: ['Theo máy người đọc', 'As the reader prefers'],
  light: ['Sáng', 'Light'],
  dark: ['Tối', 'Dark'],
  copy: ['Sao chép', 'Copy'],
  copied: ['Đã sao chép', 'Copied'],
  failed: ['Hãy chọn và sao chép bằng bàn phím', 'Select the text and copy it by keyboard'],
})

const PATHS = {
  ranking: ({ indicator, year }) => `rankings/${indicator}/${year}`,
  map: ({ indicator, year }) => `map/${indicator}/${year}`,
  history: ({ unit }) => `history/${unit}`,
}
/** The widths at which a picture is highest and usual; the line below it and room around. */
const MEASURED = [320, 720]
const BELOW = 44
const KINDS = { rankings: 'ranking', map: 'map', history: 'history' }

/** What an address of a chart, /charts/rankings/par-index/2019.svg?population=ministry, says. */
export function ofAddress(address, title) {
  const { pathname, searchParams } = new URL(address, location.origin)
  const [, , kind, first, second] = pathname.replace(/\.(svg|png)$/, '').split('/')
  const where = kind === 'history' ? { unit: first } : { indicator: first, year: second }
  return { kind: KINDS[kind], ...where, ...Object.fromEntries(searchParams), title, address }
}
const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const quoted = (text) => String(text).replace(/[&<>"']/g, (each) => NAMES[each])

/** How high the frame must be so that nothing is cut off, where nobody listens to what it tells of its height. */
async function heightOf({ address }) {
  const heights = await Promise.all(MEASURED.map(async (width) => {
    const answer = await fetch(at(`${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ lang, width })}`))
    const [, tall] = /<svg[^>]* height="(\d+)"/.exec(await answer.text())
    return Number(tall)
  }))
  return Math.max(...heights) + BELOW
}

/** The three lines for a chart: {kind, indicator, year, unit, title}; whatever else it is given goes along as parameters. */
export function lines({ kind, indicator, year, unit, title, address, height, ...others }, theme = 'auto') {
  const query = new URLSearchParams({ lang, theme })
  if (kind === 'history' && indicator) query.set('indicator', indicator)
  const given = Object.entries(others).filter(([, value]) => value !== null && value !== undefined && value !== '')
  given.forEach(([name, value]) => query.set(name, value))
  const path = PATHS[kind]({ indicator, year, unit })
  const attributes = Object.entries({ kind, indicator, year: kind === 'history' ? null : year, unit, ...Object.fromEntries(given), lang, theme })
    .filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => `${name}="${quoted(value)}"`).join(' ')
  const whole = (address) => quoted(`${location.origin}${at(address)}?${query}`)
  return {
    frame: `<iframe src="${whole('/embed/' + path)}" title="${quoted(title ?? 'parindex')}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>\n<script type="module" src="${location.origin}${at('/embed/parindex.js')}"></script>`,
    element: `<script type="module" src="${location.origin}${at('/embed/parindex.js')}"></script>\n<parindex-chart ${attributes}></parindex-chart>`,
    image: `<img src="${whole('/charts/' + path + '.svg')}" alt="${quoted(title ?? 'parindex')}">`,
  }
}

function line(name) {
  const area = h('textarea.code', { id: `embed-${name}`, readonly: true, rows: '4', spellcheck: 'false' })
  const button = h('button.button.quiet', {
    type: 'button', 'aria-describedby': `embed-label-${name}`,
    onclick: async () => {
      try {
        await navigator.clipboard.writeText(area.value)
        button.textContent = t('copied')
      } catch {
        area.select()
        button.textContent = t('failed')
      }
      setTimeout(() => { button.textContent = t('copy') }, 2000)
    },
  }, t('copy'))
  return { area, box: h('div.field', h('label', { for: `embed-${name}`, id: `embed-label-${name}` }, h('strong', t(name))), area, h('p', button)) }
}

/** Opens the dialog for a chart. */
export async function openEmbed(chart) {
  const [height] = await Promise.all([heightOf(chart).catch(() => 900), sheet(new URL('../views/publish.css', import.meta.url))])
  const all = ['frame', 'element', 'image'].map((name) => ({ name, ...line(name) }))
  const fill = (theme) => {
    const texts = lines({ ...chart, height }, theme)
    all.forEach(({ name, area }) => { area.value = texts[name] })
  }
  fill('auto')
  dialog(t('title'), h('div',
    h('p', t('lead')),
    select('embed-theme', t('theme'), ['auto', 'light', 'dark'].map((each) => [each, t(each)]), 'auto', fill),
    all.map(({ box }) => box)))
}

/** The button that a view puts beside its chart: embedButton({kind: 'ranking', indicator, year, title}). */
export const embedButton = (chart) =>
  h('button.button.quiet', { type: 'button', 'aria-haspopup': 'dialog', onclick: () => openEmbed(chart) }, t('open'))
