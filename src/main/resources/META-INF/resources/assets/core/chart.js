// Drawings of figures through the years, plain SVG: what is known is drawn, what is not known is left out, and a break is a break.
import { s } from './dom.js'
import { number } from './i18n.js'

const SHAPES = [
  (x, y) => s('circle', { cx: x, cy: y, r: 4.5 }),
  (x, y) => s('rect', { x: x - 4.2, y: y - 4.2, width: 8.4, height: 8.4 }),
  (x, y) => s('path', { d: `M${x} ${y - 5.5}l5.2 9.2h-10.4z` }),
  (x, y) => s('path', { d: `M${x} ${y - 6}l6 6l-6 6l-6-6z` }),
  (x, y) => s('circle.hollow', { cx: x, cy: y, r: 4.2 }),
  (x, y) => s('path', { d: `M${x} ${y + 5.5}l5.2-9.2h-10.4z` }),
]

/** The mark of a series as a small drawing, for keys. */
export const keyMark = (index) => s('svg.key', { viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' }, s(`g.tone-${index + 1}`, SHAPES[index % SHAPES.length](7, 7)))

function ticks(low, high, about) {
  const rough = (high - low) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)
  const from = Math.floor(low / step) * step
  const to = Math.ceil(high / step) * step
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
}

/**
 * title: what is added to the name of a saved picture; series: [{name, points: [{year, value | low, high, segment, text}]}], value a score, low and high an interval of places;
 * behind: [{year, min, max, mean}] drawn behind; breaks: years that begin anew; marks: [{year}] on the time line;
 * places: how many there are, where places are drawn, best on top; span: [first, last] year, where charts stand beside each other. The table beside it carries what a screen reader needs.
 */
export function timeChart({ label, title = null, series, behind = [], breaks = [], marks = [], places = null, span = null, width = 560, height = 300, zero = false }) {
  const known = series.flatMap(({ points }) => points)
  const years = [...known, ...behind.filter((each) => each.mean ?? each.min ?? each.max)].map(({ year }) => year)
  const first = span?.[0] ?? Math.min(...years)
  const last = span?.[1] ?? Math.max(...years, first + 1)
  const narrow = width < 440
  const pad = { left: 34, right: series.length > 1 && !narrow ? 110 : 26, top: 22, bottom: 40 }
  const values = [...known.map(({ value }) => value), ...behind.flatMap(({ min, max, mean }) => [min, max, mean])].filter((each) => each !== null && each !== undefined)
  const scale = places
    ? [1, ...[10, 20, 30, 40, 50, 60].filter((each) => each < places - 3), places]
    : ticks(zero ? 0 : Math.min(...values), Math.max(...values), 5)
  const low = scale[0]
  const high = scale[scale.length - 1]
  const x = (year) => pad.left + ((year - first + 0.35) / (last - first + 0.7)) * (width - pad.left - pad.right)
  const y = (value) => {
    const part = (value - low) / (high - low || 1)
    return places ? pad.top + part * (height - pad.top - pad.bottom) : height - pad.bottom - part * (height - pad.top - pad.bottom)
  }
  const bottom = height - pad.bottom
  const perYear = (width - pad.left - pad.right) / (last - first + 0.7)
  const short = perYear < 36
  const every = Math.ceil((short ? 24 : 36) / perYear)
  const yearTicks = Array.from({ length: last - first + 1 }, (_, index) => first + index)

  return s('svg.chart', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, 'data-title': title, style: { 'max-width': `${width}px` } },
    scale.map((each) => s('g',
      s('line.grid', { x1: pad.left, x2: width - pad.right, y1: y(each), y2: y(each) }),
      s('text.tick', { x: pad.left - 8, y: y(each) + 4, 'text-anchor': 'end' }, number(Math.round(each * 100) / 100)))),
    yearTicks.map((year) => (last - year) % every === 0 && s('text.tick', { x: x(year), y: bottom + 20, 'text-anchor': 'middle' }, short ? `’${String(year).slice(2)}` : String(year))),
    breaks.filter((year) => year > first && year <= last).map((year) => {
      const at = (x(year - 1) + x(year)) / 2
      return s('g.break', s('line', { x1: at, x2: at, y1: pad.top - 14, y2: bottom }), s('path', { d: `M${at - 5} ${pad.top - 8}l10 -5M${at - 5} ${pad.top - 4}l10 -5` }))
    }),
    marks.map(({ year, title }) => s('path.mark', { d: `M${x(year)} ${bottom + 27}l4.5 8h-9z` }, s('title', title))),
    behind.map(({ year, min, max, mean }) => s('g.behind',
      min !== null && max !== null && s('rect', { x: x(year) - 7, width: 14, y: y(max), height: Math.max(y(min) - y(max), 1), rx: 3 }),
      mean !== null && s('line', { x1: x(year) - 10, x2: x(year) + 10, y1: y(mean), y2: y(mean) }))),
    series.map((each, index) => drawSeries(each, series.length === 1 ? 0 : index, { x, y, alone: series.length === 1, places })),
    series.length > 1 && !narrow && endLabels(series, { x, y, last, width, pad, places }))
}

const level = (point) => point.value ?? (point.low + point.high) / 2
const isExact = (point) => point.value !== undefined && point.value !== null ? true : point.low === point.high

function drawSeries({ points }, index, { x, y, alone, places }) {
  const shape = SHAPES[index % SHAPES.length]
  const lines = []
  const exact = points.filter(isExact)
  for (let i = 1; i < exact.length; i++) {
    const [a, b] = [exact[i - 1], exact[i]]
    if (a.segment !== b.segment) continue
    lines.push(s(b.year - a.year === 1 ? 'line.joined' : 'line.joined.gap', { x1: x(a.year), y1: y(level(a)), x2: x(b.year), y2: y(level(b)) }))
  }
  const noteworthy = alone ? labelled(exact, { x, y, places }) : []
  return s(`g.series.tone-${index + 1}`,
    lines,
    points.filter((each) => !isExact(each)).map((each) => s('rect.band', { x: x(each.year) - 4, width: 8, rx: 4, y: y(each.low) - 3, height: y(each.high) - y(each.low) + 6 }, s('title', each.text))),
    exact.map((each) => {
      const mark = shape(x(each.year), y(level(each)))
      mark.append(s('title', each.text))
      return mark
    }),
    noteworthy.map(({ point, at }) => s('text.value', { x: x(point.year), y: at, 'text-anchor': 'middle' }, number(point.printed ?? level(point)))))
}

/** As many values as have room beside each other: the ends and extremes first, then what stands at a break, then the rest. */
function labelled(points, { x, y, places }) {
  const sorted = [...points].sort((a, b) => level(a) - level(b))
  const atBreaks = points.filter((each, index) => points[index + 1]?.segment !== each.segment || points[index - 1]?.segment !== each.segment)
  const wanted = [points[points.length - 1], points[0], sorted[sorted.length - 1], sorted[0], ...atBreaks, ...points].filter(Boolean)
  const placed = []
  for (const point of new Set(wanted)) {
    const text = number(point.printed ?? level(point))
    const at = y(level(point)) + (places && level(point) <= 6 ? 19 : -11)
    const half = text.length * 3.9 + 1
    const free = placed.every((other) => Math.abs(other.at - at) > 13 || Math.abs(x(other.point.year) - x(point.year)) > other.half + half)
    if (free) placed.push({ point, at, half })
  }
  return placed
}

/** Names at the ends of the lines, pushed apart where they would cover each other. */
function endLabels(series, { x, y, last, width, pad, places }) {
  const ends = series.map(({ name, points }, index) => {
    const exact = points.filter(isExact)
    const end = exact[exact.length - 1]
    return end && { name, index, at: y(level(end)) }
  }).filter(Boolean).sort((a, b) => a.at - b.at)
  ends.forEach((each, index) => { if (index) each.at = Math.max(each.at, ends[index - 1].at + 15) })
  return ends.map(({ name, index, at }) => s(`text.end.tone-${index + 1}`, { x: x(last) + 14, y: at + 4 }, name.length > 15 ? name.slice(0, 14) + '…' : name))
}

/** Horizontal bars for a picture of a table: [{name, value, text}], from zero. */
export function barChart({ label, title, rows, top = 100, note }) {
  const width = 760
  const line = 24
  const left = 210
  const height = 64 + rows.length * line + (note ? 28 : 0)
  const size = (value) => ((width - left - 80) * value) / top
  return s('svg.chart', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, 'data-title': '' },
    s('text.heading', { x: 0, y: 22 }, title),
    rows.map(({ name, value, text, place }, index) => s('g',
      s('text.tick', { x: 34, y: 62 + index * line, 'text-anchor': 'end' }, place),
      s('text.name', { x: 46, y: 62 + index * line }, name),
      s('rect.bar', { x: left, y: 51 + index * line, width: size(value), height: 14, rx: 2 }),
      s('text.value', { x: left + size(value) + 8, y: 62 + index * line }, text))),
    note && s('text.tick', { x: 0, y: height - 6 }, note))
}

/** How wide a chart may be in so many columns. */
export const roomFor = (columns = 1) => {
  const content = Math.min(document.documentElement.clientWidth, 1160) - 2 * Math.min(40, Math.max(16, innerWidth * 0.04))
  return Math.round(content < 720 ? content : (content - 40 * (columns - 1)) / columns)
}
