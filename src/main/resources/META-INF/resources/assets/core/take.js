// What a view can be taken away as: a workbook, a table, a picture, the call behind it, a sentence to cite.
import { h, s } from './dom.js'
import { at } from './address.js'
import { lang, words } from './i18n.js'
import { api, get, idle } from './api.js'

const t = words({
  title: ['Lấy về dùng', 'Take it with you'],
  xlsx: ['Excel (XLSX)', 'Excel (XLSX)'],
  csv: ['CSV', 'CSV'],
  json: ['JSON', 'JSON'],
  svg: ['Ảnh SVG', 'Image (SVG)'],
  png: ['Ảnh PNG', 'Image (PNG)'],
  embed: ['Nhúng', 'Embed'],
  curl: ['Chép lệnh curl', 'Copy as curl'],
  cite: ['Chép câu trích dẫn', 'Copy the citation'],
  copied: ['Đã chép', 'Copied'],
  failed: ['Không chép được', 'Could not copy'],
  from: ['Nguồn: {source}', 'Source: {source}'],
  through: ['parindex, bản phát hành {release}, {address}', 'parindex, release {release}, {address}'],
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

const fitted = (text, width, letter) => (text.length * letter > width ? text.slice(0, Math.floor(width / letter) - 1) + '…' : text)

/** The drawing as a document of its own: its looks as attributes, on the page's paper, with what it shows above and where from below. */
export function standalone(svg, { title = null, below = [] } = {}) {
  const copy = svg.cloneNode(true)
  const from = [svg, ...svg.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  from.forEach((element, index) => {
    const style = getComputedStyle(element)
    DRAWN.forEach((property) => {
      const value = style.getPropertyValue(property)
      if (value && !value.startsWith('url(')) to[index].setAttribute(property, value.replaceAll('"', "'"))
    })
    ;['class', 'style', 'tabindex'].forEach((name) => to[index].removeAttribute(name))
  })
  const [x, y, width, height] = svg.getAttribute('viewBox').split(' ').map(Number)
  const edge = 18
  const top = title ? 40 : 0
  const bottom = below.length * 18 + (below.length ? 10 : 0)
  const box = [x - edge, y - edge - top, width + 2 * edge, height + 2 * edge + top + bottom]
  const root = getComputedStyle(document.documentElement)
  const text = (words, at, size, weight, letter) =>
    s('text', { x, y: at, 'font-size': size, 'font-weight': weight, 'font-family': root.fontFamily.replaceAll('"', "'"), fill: root.color }, fitted(words, width, letter))
  copy.prepend(s('rect', { x: box[0], y: box[1], width: box[2], height: box[3], fill: root.backgroundColor }))
  if (title) copy.append(text(title, y - top + 12, 18, 650, 9.4))
  below.forEach((line, index) => copy.append(text(line, y + height + 22 + index * 18, 12, 400, 6.1)))
  copy.setAttribute('viewBox', box.join(' '))
  copy.setAttribute('width', box[2])
  copy.setAttribute('height', box[3])
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return { text: new XMLSerializer().serializeToString(copy), width: box[2], height: box[3] }
}

function save(blob, name) {
  const anchor = h('a', { href: URL.createObjectURL(blob), download: name })
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000)
}

/** The drawing as PNG, twice as fine as it is drawn. */
export async function toPng(svg, around) {
  const { text, width, height } = standalone(svg, around)
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
  const answer = await fetch(at(`${chart}${chart.includes('?') ? '&' : '?'}lang=${lang}`)).catch(() => null)
  return answer?.ok && answer.headers.get('Content-Type')?.startsWith('image/svg+xml') ? answer.blob() : null
}

const button = (text, click) => h('button.button.quiet', { type: 'button', onclick: (event) => click(event.currentTarget) }, text)

/** The dialog is fetched when it is asked for. */
async function embed(chart, title) {
  const { ofAddress, openEmbed } = await import('./embed-dialog.js')
  openEmbed(ofAddress(chart, title))
}

/**
 * address: the call behind the view; table: whether it exists as a table; figure(): the drawing of the view, or a promise of it;
 * chart: the address of the service's own drawing, where it has one; what, source: what a citation says; name: of saved files.
 */
export function take({ address, table = true, chart, figure, what, source, release, name }) {
  const here = location.origin + location.pathname + location.search
  const cited = t('citation', { what, source, release, address: here })
  const pictured = async () => {
    const svg = await figure()
    const title = svg.dataset.title === '' ? null : [what, svg.dataset.title].filter(Boolean).join(': ')
    return [svg, { title, below: [t('from', { source }), t('through', { release, address: location.host + location.pathname })] }]
  }
  const workbook = h('a.button.quiet', { href: inFormat(plain(address), 'xlsx'), hidden: true, download: `${name}.xlsx` }, t('xlsx'))
  if (table) idle(() => get(api('')).then((service) => { workbook.hidden = !service.formats.includes('xlsx') }, () => {}))
  return h('section.take.wrap', { 'aria-label': t('title') },
    h('h2', t('title')),
    h('div.row',
      table && workbook,
      table && h('a.button.quiet', { href: inFormat(plain(address), 'csv'), download: `${name}.csv` }, t('csv')),
      figure && button(t('svg'), async () => save((await served(chart)) ?? new Blob([standalone(...(await pictured())).text], { type: 'image/svg+xml' }), `${name}.svg`)),
      figure && button(t('png'), async () => save(await toPng(...(await pictured())), `${name}.png`)),
      chart && h('button.button.quiet', { type: 'button', id: 'embed', 'aria-haspopup': 'dialog', onclick: () => embed(chart, what) }, t('embed')),
      h('a.button.quiet', { href: address }, t('json')),
      button(t('curl'), (it) => copy(it, `curl '${location.origin}${address}'`)),
      button(t('cite'), (it) => copy(it, cited))),
    h('p.cite', cited))
}
