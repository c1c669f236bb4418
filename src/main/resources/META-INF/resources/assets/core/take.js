// What a view can be taken away as: a workbook, a table, a picture, the call behind it, a sentence to cite.
import { h } from './dom.js'
import { lang, words } from './i18n.js'
import { api, get, idle } from './api.js'

const t = words({
  title: ['Lấy về dùng', 'Take it with you'],
  xlsx: ['Excel (XLSX)', 'Excel (XLSX)'],
  csv: ['CSV', 'CSV'],
  json: ['JSON', 'JSON'],
  svg: ['Ảnh SVG', 'Image (SVG)'],
  png: ['Ảnh PNG', 'Image (PNG)'],
  curl: ['Chép lệnh curl', 'Copy as curl'],
  cite: ['Chép câu trích dẫn', 'Copy the citation'],
  copied: ['Đã chép', 'Copied'],
  failed: ['Không chép được', 'Could not copy'],
  citation: [
    '{what}. {source}, theo parindex, bản phát hành {release}. {address}',
    '{what}. {source}, through parindex, release {release}. {address}',
  ],
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

/** Without what only fits JSON. */
const plain = (address) => {
  const [path, query] = address.split('?')
  const parameters = new URLSearchParams(query ?? '')
  parameters.delete('include')
  const text = parameters.toString().replaceAll('%2C', ',')
  return text ? `${path}?${text}` : path
}

async function copy(button, text) {
  const before = button.textContent
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = t('copied')
  } catch {
    button.textContent = t('failed')
  }
  setTimeout(() => { button.textContent = before }, 1800)
}

/** Properties that a drawing has from the sheet and needs when it stands alone. */
const DRAWN = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'opacity',
  'font-size', 'font-weight', 'font-family', 'font-style', 'text-anchor', 'dominant-baseline', 'letter-spacing', 'paint-order', 'visibility']

/** The drawing as a document of its own: its looks as attributes, on the page's paper. */
export function standalone(svg) {
  const copy = svg.cloneNode(true)
  const from = [svg, ...svg.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  from.forEach((element, index) => {
    const style = getComputedStyle(element)
    DRAWN.forEach((property) => {
      const value = style.getPropertyValue(property)
      if (value && !value.startsWith('url(')) to[index].setAttribute(property, value.replaceAll('"', "'"))
    })
    to[index].removeAttribute('class')
    to[index].removeAttribute('tabindex')
  })
  const [x, y, width, height] = svg.getAttribute('viewBox').split(' ').map(Number)
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  const edge = 16
  Object.entries({ x: x - edge, y: y - edge, width: width + 2 * edge, height: height + 2 * edge, fill: getComputedStyle(document.documentElement).backgroundColor })
    .forEach(([name, value]) => paper.setAttribute(name, value))
  copy.prepend(paper)
  copy.setAttribute('viewBox', [x - edge, y - edge, width + 2 * edge, height + 2 * edge].join(' '))
  copy.setAttribute('width', width + 2 * edge)
  copy.setAttribute('height', height + 2 * edge)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return { text: new XMLSerializer().serializeToString(copy), width: width + 2 * edge, height: height + 2 * edge }
}

function save(blob, name) {
  const anchor = h('a', { href: URL.createObjectURL(blob), download: name })
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000)
}

/** The drawing as PNG, twice as fine as it is drawn. */
export async function toPng(svg) {
  const { text, width, height } = standalone(svg)
  const image = new Image()
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text)
  await image.decode()
  const canvas = h('canvas', { width: width * 2, height: height * 2 })
  canvas.getContext('2d').drawImage(image, 0, 0, width * 2, height * 2)
  return new Promise((done) => canvas.toBlob(done, 'image/png'))
}

/** The picture that the service itself draws of this; null where it draws none. */
async function served(chart) {
  if (!chart) return null
  const answer = await fetch(`${chart}${chart.includes('?') ? '&' : '?'}lang=${lang}`).catch(() => null)
  return answer?.ok && answer.headers.get('Content-Type')?.startsWith('image/svg+xml') ? answer.blob() : null
}

const button = (text, click) => h('button.button.quiet', { type: 'button', onclick: (event) => click(event.currentTarget) }, text)

/**
 * address: the call behind the view; table: whether it exists as a table; figure(): the drawing of the view, or a promise of it;
 * chart: the address of the service's own drawing, where it has one; what, source: what a citation says; name: of saved files.
 */
export function take({ address, table = true, chart, figure, what, source, release, name }) {
  const at = location.origin + location.pathname + location.search
  const cited = t('citation', { what, source, release, address: at })
  const workbook = h('a.button.quiet', { href: inFormat(plain(address), 'xlsx'), hidden: true, download: `${name}.xlsx` }, t('xlsx'))
  if (table) idle(() => get(api('')).then((service) => { workbook.hidden = !service.formats.includes('xlsx') }, () => {}))
  return h('section.take.wrap', { 'aria-label': t('title') },
    h('h2', t('title')),
    h('div.row',
      table && workbook,
      table && h('a.button.quiet', { href: inFormat(plain(address), 'csv'), download: `${name}.csv` }, t('csv')),
      figure && button(t('svg'), async () => save((await served(chart)) ?? new Blob([standalone(await figure()).text], { type: 'image/svg+xml' }), `${name}.svg`)),
      figure && button(t('png'), async () => save(await toPng(await figure()), `${name}.png`)),
      h('a.button.quiet', { href: address }, t('json')),
      button(t('curl'), (it) => copy(it, `curl '${location.origin}${address}'`)),
      button(t('cite'), (it) => copy(it, cited))),
    h('p.cite', cited))
}
