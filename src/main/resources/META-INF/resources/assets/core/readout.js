// The values of a chart, read by pointer, by a tap or by arrow keys: a line through a year and what stands in it; spoken to those who do not see it.
import { byId, s } from './dom.js'

const LINE = 17
const LETTER = 6.8

/**
 * Makes a drawing readable. stops: [{x, head, lines}] from left to right, x in its own units; top and bottom: from where to where the line goes; width: of the
 * drawing. One stop is shown at a time; Escape and leaving take it away.
 */
export function readable(svg, { stops, top, bottom, width }) {
  if (!stops.length) return svg
  let at = -1
  let shown = null

  function show(index, spoken) {
    if (index === at && shown) return
    hide()
    at = index
    const { x, head, lines } = stops[index]
    const texts = [head, ...lines]
    const wide = Math.max(...texts.map((text) => text.length)) * LETTER + 20
    const left = x + 12 + wide > width ? Math.max(x - 12 - wide, 0) : x + 12
    shown = s('g.readout', { 'aria-hidden': 'true' },
      s('line', { x1: x, x2: x, y1: top, y2: bottom }),
      s('rect', { x: left, y: top, width: wide, height: texts.length * LINE + 12, rx: 6 }),
      texts.map((text, line) => s(line ? 'text' : 'text.head', { x: left + 10, y: top + 19 + line * LINE }, text)))
    svg.append(shown)
    if (spoken && byId('said')) byId('said').textContent = texts.join('. ')
  }

  function hide() {
    shown?.remove()
    shown = null
    at = -1
  }

  const nearest = (event) => {
    const box = svg.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * width
    return stops.reduce((best, stop, index) => (Math.abs(stop.x - x) < Math.abs(stops[best].x - x) ? index : best), 0)
  }

  svg.setAttribute('tabindex', '0')
  svg.addEventListener('pointermove', (event) => show(nearest(event), false))
  svg.addEventListener('pointerdown', (event) => show(nearest(event), false))
  svg.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hide())
  svg.addEventListener('blur', hide)
  svg.addEventListener('keydown', (event) => {
    const last = stops.length - 1
    const next = { ArrowLeft: at < 0 ? last : Math.max(at - 1, 0), ArrowRight: at < 0 ? 0 : Math.min(at + 1, last), Home: 0, End: last }[event.key]
    if (event.key === 'Escape') hide()
    if (next === undefined) return
    event.preventDefault()
    show(next, true)
  })
  return svg
}
