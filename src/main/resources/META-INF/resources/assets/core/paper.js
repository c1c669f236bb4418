// A sheet of paper as a drawing to keep: what the browser has laid out, line by line, so that any program shows it as it is printed.
import { h, s } from './dom.js'
import { lang } from './i18n.js'
import { inked } from './picture.js'

/** A4 at 96 dots an inch, and its margin of 12 mm. */
const [WIDTH, HEIGHT, EDGE] = [794, 1123, 45]

const isDrawn = (node) => node.parentElement.closest('svg')

/** The lines of a text as they stand: what is on each, from where to where. */
function linesOf(node) {
  const range = document.createRange()
  const lines = []
  ;[...node.data].reduce((at, letter) => {
    range.setStart(node, at)
    range.setEnd(node, at + letter.length)
    const box = range.getClientRects()[0]
    const last = lines[lines.length - 1]
    const isBlank = !letter.trim()
    if (box && last && Math.abs(last.top - box.top) < 2) {
      last.text += letter
      if (!isBlank) last.right = box.right
    } else if (box && !isBlank) lines.push({ text: letter, left: box.left, right: box.right, top: box.top })
    return at + letter.length
  }, 0)
  return lines
}

/** The sheet on a page of A4; made smaller where it would not fit. */
export function onPaper(sheet) {
  const stage = h('div.stage.light.a4', { 'aria-hidden': 'true' }, sheet.cloneNode(true))
  document.body.append(stage)
  const origin = stage.getBoundingClientRect()
  const pen = document.createElement('canvas').getContext('2d')
  const marks = []

  function write(text, { left, right, top }, style, anchor = null) {
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    marks.push(s('text', {
      x: (left - origin.left).toFixed(1), y: (top - origin.top + pen.measureText(text).fontBoundingBoxAscent).toFixed(1), fill: style.color, 'text-anchor': anchor,
      'font-size': style.fontSize, 'font-weight': style.fontWeight, 'font-family': style.fontFamily.replaceAll('"', "'"),
      // Other fonts than these take the same room.
      textLength: right === null ? null : (right - left).toFixed(1), lengthAdjust: 'spacingAndGlyphs',
    }, text))
  }

  for (const element of stage.querySelectorAll('*')) {
    if (isDrawn(element)) continue
    const box = element.getBoundingClientRect()
    if (element.localName === 'svg') {
      marks.push(s('svg', { x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height, viewBox: element.getAttribute('viewBox'), overflow: 'visible' }, [...inked(element).copy.childNodes]))
      continue
    }
    const style = getComputedStyle(element)
    const thick = parseFloat(style.borderBottomWidth)
    if (thick && style.borderBottomStyle !== 'none') {
      const y = box.bottom - origin.top - thick / 2
      marks.push(s('line', { x1: box.left - origin.left, x2: box.right - origin.left, y1: y, y2: y, stroke: style.borderBottomColor, 'stroke-width': thick }))
    }
    if (element.localName === 'li') {
      const mark = element.parentElement.localName === 'ol' ? `${[...element.parentElement.children].indexOf(element) + 1}.` : '•'
      const first = element.getClientRects()[0]
      write(mark, { left: first.left - 4, right: null, top: first.top + (parseFloat(style.lineHeight) - parseFloat(style.fontSize) * 1.2) / 2 }, style, 'end')
    }
  }
  const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!isDrawn(node)) linesOf(node).forEach((line) => write(line.text.trimEnd(), line, getComputedStyle(node.parentElement)))
  }
  const scale = Math.min(1, (HEIGHT - 2 * EDGE) / stage.scrollHeight)
  stage.remove()
  return s('svg', { xmlns: 'http://www.w3.org/2000/svg', width: '210mm', height: '297mm', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, lang, role: 'img' },
    s('title', sheet.querySelector('h1').textContent),
    s('rect', { width: WIDTH, height: HEIGHT, fill: '#fff' }), s('g', { transform: `translate(${EDGE} ${EDGE}) scale(${scale})` }, marks))
}
