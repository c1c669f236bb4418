// What a view can be taken away as: a workbook, a table, a picture, the call behind it, a sentence to cite.
import { h } from './dom.js'
import { lang, words } from './i18n.js'
import { api, get, idle } from './api.js'
import { citation } from './cite.js'
import { pinned } from './address.js'

const t = words({
  title: ['Tải về và trích dẫn', 'Download and cite'],
  xlsx: ['Excel (XLSX)', 'Excel (XLSX)'],
  csv: ['CSV', 'CSV'],
  json: ['JSON', 'JSON'],
  svg: ['Ảnh SVG', 'Image (SVG)'],
  png: ['Ảnh PNG', 'Image (PNG)'],
  embed: ['Nhúng', 'Embed'],
  curl: ['Sao chép lệnh curl', 'Copy as curl'],
  cite: ['Sao chép trích dẫn', 'Copy citation'],
  copied: ['Đã sao chép', 'Copied'],
  failed: ['Không sao chép được', 'Could not copy'],
  unopened: ['Chưa mở được, hãy thử lại', 'Not opened: try again'],
  undrawn: ['Không tải được ảnh', 'No image: try again'],
})

/** The same address of the interface in another format: /rankings/par-index/2019.csv?… */
export function inFormat(address, format) {
  const [path, query] = address.split('?')
  const parameters = new URLSearchParams(query ?? '')
  parameters.set('lang', lang)
  // Excel in Việt Nam reads numbers with a decimal comma only.
  if (format === 'csv' && lang === 'vi') parameters.set('decimal', 'comma')
  return `${path}.${format}?${parameters.toString().replaceAll('%2C', ',')}`
}

/** Says for a moment on the button what came of it. */
function told(button, text) {
  const before = button.dataset.text ?? button.textContent
  button.dataset.text = before
  button.textContent = text
  setTimeout(() => { button.textContent = before }, 1800)
}

async function copy(button, text) {
  try {
    await navigator.clipboard.writeText(text)
    told(button, t('copied'))
  } catch {
    told(button, t('failed'))
  }
}

function save(blob, name) {
  const anchor = h('a', { href: URL.createObjectURL(blob), download: name })
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000)
}

const button = (text, click) => h('button.button.quiet', { type: 'button', onclick: (event) => click(event.currentTarget) }, text)

/** A button that copies a text. */
export const copyButton = (text, label) => button(label, (it) => copy(it, text))

/** Saves a sheet of paper that is on its way as a drawing. */
export async function keepSheet(it, coming, name) {
  try {
    const [sheet, { onPaper }, { toSvg }] = await Promise.all([coming, import('./paper.js'), import('./picture.js')])
    save(toSvg(onPaper(sheet)), `${name}.svg`)
  } catch {
    told(it, t('undrawn'))
  }
}

/** The dialog is fetched when it is asked for. */
async function embed(it, chart, title) {
  const kept = pinned() ? `${chart}${chart.includes('?') ? '&' : '?'}release=${encodeURIComponent(pinned())}` : chart
  try {
    const { ofAddress, openEmbed } = await import('./embed-dialog.js')
    openEmbed(ofAddress(kept, title))
  } catch {
    told(it, t('unopened'))
  }
}

/** The buttons by which a call is taken away as a table, as data and as a command; name: of saved files. */
function files({ address, rows, table, name }) {
  const workbook = h('a.button.quiet', { href: inFormat(rows, 'xlsx'), hidden: true, download: `${name}.xlsx` }, t('xlsx'))
  if (table) idle(() => get(api('')).then((service) => { workbook.hidden = !service.formats.includes('xlsx') }, () => {}))
  return {
    tables: table && [workbook, h('a.button.quiet', { href: inFormat(rows, 'csv'), download: `${name}.csv` }, t('csv'))],
    calls: [h('a.button.quiet', { href: address }, t('json')), button(t('curl'), (it) => copy(it, `curl '${location.origin}${address}'`))],
  }
}

/**
 * address: the call behind the view; table: whether it exists as a table; rows: the call that gives its table, where that is another; further: [{label,
 * address, name}], other tables that the view shows, by calls of their own; chart: the address of the service's own drawing, where it has one, else
 * figure(): the drawings of the view; notes: what must be known to read them; what, source, release: what a citation says; name: of saved files.
 */
export function take({ address, table = true, rows = address, further = [], chart, figure, notes, what, source, release, name }) {
  const cited = citation({ what, source, release })
  const pictured = (format) => async (it) => {
    try {
      const pictures = await import('./picture.js')
      const svg = await pictures.picture({ chart, figure, what, notes, source, release })
      save(await (format === 'svg' ? pictures.toSvg(svg) : pictures.toPng(svg)), `${name}.${format}`)
    } catch {
      told(it, t('undrawn'))
    }
  }
  const { tables, calls } = files({ address, rows, table, name })
  return h('section.take.wrap', { 'aria-label': t('title') },
    h('h2', t('title')),
    h('div.row',
      tables,
      (chart || figure) && [button(t('svg'), pictured('svg')), button(t('png'), pictured('png'))],
      chart && h('button.button.quiet', { type: 'button', id: 'embed', 'aria-haspopup': 'dialog', onclick: (event) => embed(event.currentTarget, chart, what) }, t('embed')),
      calls,
      button(t('cite'), (it) => copy(it, cited))),
    further.map((each) => [h('h3.small', each.label), h('div.row', Object.values(files({ rows: each.address, table: true, ...each })))]),
    h('p.cite', cited))
}
