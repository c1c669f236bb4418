// Pictures to keep: the service's own drawing where it has one, else what the view drew. On light paper, with source, release and whole address.
import { at } from './address.js'
import { lasting } from './cite.js'
import { h, s } from './dom.js'
import { lang, words } from './i18n.js'

const t = words({
  from: ['Nguồn: {source}', 'Source: {source}'],
  through: ['parindex, phiên bản dữ liệu {release}', 'parindex, release {release}'],
  failed: ['Dịch vụ chưa vẽ được hình này.', 'The service could not draw this.'],
})

const WIDTH = 800
const EDGE = 18
const LINE = 17
const SVG = 'image/svg+xml'

/** Properties that a drawing has from the sheet and needs when it stands alone. */
const DRAWN = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'opacity',
  'font-size', 'font-weight', 'font-family', 'font-style', 'text-anchor', 'dominant-baseline', 'letter-spacing', 'paint-order', 'visibility']

const box = (svg) => svg.getAttribute('viewBox').split(/[ ,]+/).map(Number)

/** As many lines as the text needs at about this many pixels a letter; a long address is broken where it must be. */
function wrapped(text, width, letter = 6.4) {
  const most = Math.floor(width / letter)
  const lines = ['']
  for (const word of text.match(new RegExp(`\\S{1,${most}}\\s*`, 'g')) ?? []) {
    if ((lines[lines.length - 1] + word).trimEnd().length > most) lines.push('')
    lines[lines.length - 1] += word
  }
  return lines.map((line) => line.trim()).filter(Boolean)
}

/** The looks of a drawing as attributes, as they are on light paper. */
export function inked(svg) {
  const copy = svg.cloneNode(true)
  const stage = h('div.stage.light', { 'aria-hidden': 'true' }, copy)
  document.body.append(stage)
  const all = [copy, ...copy.querySelectorAll('*')]
  const looks = all.map((element) => {
    const style = getComputedStyle(element)
    return DRAWN.map((property) => [property, style.getPropertyValue(property)]).filter(([, value]) => value && !value.startsWith('url('))
  })
  const root = getComputedStyle(stage)
  const paper = { ink: root.color, soft: getComputedStyle(stage).getPropertyValue('--soft'), ground: root.backgroundColor, font: root.fontFamily.replaceAll('"', "'") }
  stage.remove()
  all.forEach((element, index) => {
    looks[index].forEach(([property, value]) => element.setAttribute(property, value.replaceAll('"', "'")))
    ;['class', 'style', 'tabindex'].forEach((name) => element.removeAttribute(name))
  })
  return { copy, paper }
}

/** Drawings of a view below each other, with what they show above and what must be known below. */
export function standalone(svgs, { title = '', notes = [], source = '', release = '' } = {}) {
  const parts = [svgs].flat().map((svg) => ({ ...inked(svg), name: svg.dataset.title }))
  const { paper } = parts[0]
  const width = Math.max(...parts.map(({ copy }) => box(copy)[2]), 480)
  const text = (words, y, size, weight, fill) => s('text', { x: 0, y, 'font-size': size, 'font-weight': weight, 'font-family': paper.font, fill }, words)
  const marks = []
  let y = 0
  wrapped(title, width, 9.6).forEach((line) => { y += 23; marks.push(text(line, y, 18, 650, paper.ink)) })
  for (const { copy, name } of parts) {
    y += 16
    if (name) { y += 18; marks.push(text(name, y, 14, 600, paper.ink)); y += 8 }
    const [left, top, wide, high] = box(copy)
    marks.push(s('g', { transform: `translate(${-left} ${y - top})` }, [...copy.childNodes]))
    y += high
    if (wide > width) throw new Error('wider than the picture')
  }
  y += 8
  const below = [...notes, source && t('from', { source }), t('through', { release }), lasting(release)].filter(Boolean)
  below.flatMap((line) => wrapped(line, width)).forEach((line) => { y += LINE; marks.push(text(line, y, 12, 400, paper.soft)) })
  const size = [width + 2 * EDGE, Math.ceil(y + 2 * EDGE)]
  return s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `${-EDGE} ${-EDGE} ${size[0]} ${size[1]}`, width: size[0], height: size[1], lang, role: 'img' },
    s('title', title),
    s('rect', { x: -EDGE, y: -EDGE, width: size[0], height: size[1], fill: paper.ground }), marks)
}

/** The drawing of the service, which names its own source, with the whole address below where the service does not know it. */
async function served(chart, release) {
  const answer = await fetch(at(`${chart}${chart.includes('?') ? '&' : '?'}${new URLSearchParams({ lang, theme: 'light', width: WIDTH, release })}`))
  if (!answer.ok) throw new Error(t('failed'))
  const svg = new DOMParser().parseFromString(await answer.text(), SVG).documentElement
  if (svg.textContent.includes(location.host)) return svg
  const [x, y, width, high] = box(svg)
  const lines = wrapped(lasting(release), width - 48)
  const height = high + lines.length * LINE
  const ground = svg.querySelector('rect')
  if (ground?.getAttribute('height') === String(high)) ground.setAttribute('height', height)
  const words = [...svg.querySelectorAll('text')].pop()
  lines.forEach((line, index) => svg.append(s('text', { x: 24, y: high - 10 + index * LINE, 'font-size': 11.5, fill: words?.getAttribute('fill') ?? '#555d61' }, line)))
  svg.setAttribute('viewBox', [x, y, width, height].join(' '))
  svg.setAttribute('height', height)
  return svg
}

/** The picture of a view: {chart} the address of the service's drawing, else {figure}() what the view drew, or several. */
export async function picture({ chart, figure, what, notes, source, release }) {
  return chart ? served(chart, release) : standalone(await figure(), { title: what, notes, source, release })
}

export const toSvg = (svg) => new Blob([new XMLSerializer().serializeToString(svg)], { type: SVG })

/** The picture as PNG, twice as fine as it is drawn. */
export async function toPng(svg) {
  const [, , width, height] = box(svg)
  const image = new Image()
  image.src = `data:${SVG};charset=utf-8,` + encodeURIComponent(new XMLSerializer().serializeToString(svg))
  await image.decode()
  const canvas = h('canvas', { width: width * 2, height: height * 2 })
  canvas.getContext('2d').drawImage(image, 0, 0, width * 2, height * 2)
  return new Promise((done) => canvas.toBlob(done, 'image/png'))
}
