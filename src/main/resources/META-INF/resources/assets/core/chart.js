// Drawings of figures through the years, plain SVG: what is known is drawn, what is not known is left out, and a break is a break.
import { s } from './dom.js'
import { number, words } from './i18n.js'
import { pickable } from './picks.js'
import { readable } from './readout.js'

const t = words({
  mean: ['trung bình cả nước (công bố)', 'national mean (published)'],
  reach: ['thấp nhất đến cao nhất cả nước', 'national lowest to highest'],
  interval: ['chỉ biết khoảng thứ hạng', 'only a range of ranks is known'],
  gap: ['nối qua năm chưa có số liệu', 'over years without data'],
  broken: ['đổi phương pháp, không so sánh hai bên', 'method changed, do not compare across'],
  milestone: ['cột mốc', 'milestone'],
})

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

/** How far apart names are that can be pressed. */
const ROOM_TO_PRESS = 25

/** Figures nearer to each other than this are not drawn as if they were far apart. */
const LEAST_SPAN = 4

function ticks(least, most, about) {
  const wider = Math.max(LEAST_SPAN - (most - least), 0) / 2
  const low = Math.max(least - wider, Math.min(least, 0))
  const high = most + wider
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
 * places: how many there are, where places are drawn, best on top; span: [first, last] year, where charts stand beside each other. Below it is a key of all that
 * is in it. The table beside it carries what a screen reader needs. picks: which units can be taken away and added in it, and id, which it then has among the
 * charts of the view.
 */
export function timeChart({ label, title = null, series, behind = [], breaks = [], marks = [], places = null, span = null, width = 560, height = 300, zero = false, id = null, picks = null }) {
  const known = series.flatMap(({ points }) => points)
  const years = [...known, ...behind.filter((each) => each.mean ?? each.min ?? each.max)].map(({ year }) => year)
  const first = span?.[0] ?? Math.min(...years)
  const last = span?.[1] ?? Math.max(...years, first + 1)
  const narrow = width < 440
  const pad = { left: 34, right: series.length > 1 && !narrow ? (picks ? 146 : 110) : 26, top: picks ? 40 : 22, bottom: 40 }
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
  const broken = breaks.filter((year) => year > first && year <= last)
  const drawn = series.map((each) => joined(each.points.filter(isExact)))
  const key = keyOf([
    ...(series.length > 1 && narrow ? series.map(({ name }, index) => [(at) => s(`g.tone-${index + 1}.series`, SHAPES[index % SHAPES.length](at.x + 8, at.y)), name]) : []),
    behind.some(({ mean }) => mean !== null) && [(at) => s('g.behind', s('line', { x1: at.x, x2: at.x + 18, y1: at.y, y2: at.y })), t('mean')],
    behind.some(({ min, max }) => min !== null && max !== null) && [(at) => s('g.behind', s('rect', { x: at.x + 3, y: at.y - 7, width: 12, height: 14, rx: 3 })), t('reach')],
    known.some((point) => !isExact(point)) && [(at) => s('g.series.tone-1', s('rect.band', { x: at.x + 5, y: at.y - 7, width: 8, height: 14, rx: 4 })), t('interval')],
    drawn.some((lines) => lines.some(([a, b]) => b.year - a.year > 1)) && [(at) => s('g.tone-1', s('line.joined.gap', { x1: at.x, x2: at.x + 18, y1: at.y, y2: at.y })), t('gap')],
    broken.length > 0 && [(at) => s('g.break', s('line', { x1: at.x + 9, x2: at.x + 9, y1: at.y - 8, y2: at.y + 8 })), t('broken')],
    marks.length > 0 && [(at) => s('path.mark', { d: `M${at.x + 9} ${at.y - 4}l4.5 8h-9z` }), t('milestone')],
  ].filter(Boolean), width, height + 14, picks ? ROOM_TO_PRESS : 20)
  const ends = series.length > 1 && !narrow ? endLabels(series, { x, y, last }, picks ? { apart: ROOM_TO_PRESS, beside: 26 } : { apart: 15, beside: 0 }) : []

  const drawing = s('svg.chart', { viewBox: `0 0 ${width} ${height + key.height}`, role: 'img', 'aria-label': label, 'data-title': title, style: { 'max-width': `${width}px` } },
    scale.map((each) => s('g',
      s('line.grid', { x1: pad.left, x2: width - pad.right, y1: y(each), y2: y(each) }),
      s('text.tick', { x: pad.left - 8, y: y(each) + 4, 'text-anchor': 'end' }, number(Math.round(each * 100) / 100)))),
    yearTicks.map((year) => (last - year) % every === 0 && s('text.tick', { x: x(year), y: bottom + 20, 'text-anchor': 'middle' }, short ? `’${String(year).slice(2)}` : String(year))),
    broken.map((year) => {
      const at = (x(year - 1) + x(year)) / 2
      return s('g.break', s('line', { x1: at, x2: at, y1: pad.top - 14, y2: bottom }), s('path', { d: `M${at - 5} ${pad.top - 8}l10 -5M${at - 5} ${pad.top - 4}l10 -5` }))
    }),
    marks.map(({ year, title }) => s('path.mark', { d: `M${x(year)} ${bottom + 27}l4.5 8h-9z` }, s('title', title))),
    behind.map(({ year, min, max, mean }) => s('g.behind',
      min !== null && max !== null && s('rect', { x: x(year) - 7, width: 14, y: y(max), height: Math.max(y(min) - y(max), 1), rx: 3 }),
      mean !== null && s('line', { x1: x(year) - 10, x2: x(year) + 10, y1: y(mean), y2: y(mean) }))),
    series.map((each, index) => drawSeries(each, drawn[index], series.length === 1 ? 0 : index, { x, y, alone: series.length === 1, places })),
    ends.map(({ text, index, at, from }) => s(`text.end.tone-${index + 1}`, { x: from, y: at + 4 }, text)),
    key.marks)
  readable(drawing, { stops: stopsOf(yearTicks, series, behind, marks, x), top: pad.top - 10, bottom, width })
  if (!picks) return drawing
  const labels = narrow ? key.spots.slice(0, series.length > 1 ? series.length : 0).map((spot, index) => ({ index, ...spot })) : ends.map(({ text, index, at, from }) => ({ index, x: from - 2, y: at, wide: text.length * 7 }))
  return pickable(drawing, { labels, width, height: height + key.height, id, picks })
}

/** What is read in each year: a value of each series, and the mean behind them. */
function stopsOf(years, series, behind, marks, x) {
  return years.map((year) => {
    const lines = series.flatMap(({ name, points }) => points.filter((each) => each.year === year).map(({ text }) => `${series.length > 1 ? `${name}: ` : ''}${text.replace(/^\d{4}: /, '')}`))
    const mean = behind.find((each) => each.year === year)?.mean
    if (mean !== null && mean !== undefined) lines.push(`${t('mean')}: ${number(Math.round(mean * 100) / 100, 2)}`)
    return { x: x(year), head: String(year), lines: [...lines, ...marks.filter((each) => each.year === year).map(({ title }) => title.slice(0, 60))] }
  }).filter(({ lines }) => lines.length)
}

/** The years that a line joins: those that follow each other in one segment, so none across a break. */
const joined = (exact) => exact.slice(1).map((point, index) => [exact[index], point]).filter(([a, b]) => a.segment === b.segment)

/** What the signs of a drawing stand for, beside each other in as many lines as it takes. */
function keyOf(entries, width, top, line) {
  let x = 0
  let y = top
  const spots = []
  const marks = entries.map(([sign, text]) => {
    const needed = 26 + text.length * 6.5 + (line > 20 ? 30 : 16)
    if (x > 0 && x + needed > width) { x = 0; y += line }
    const mark = s('g', sign({ x, y }), s('text.tick', { x: x + 26, y: y + 4 }, text))
    spots.push({ x: x + 24, y, wide: text.length * 6.5 })
    x += needed
    return mark
  })
  return { marks, spots, height: entries.length ? y - top + 26 : 0 }
}

const level = (point) => point.value ?? (point.low + point.high) / 2
const isExact = (point) => point.value !== undefined && point.value !== null ? true : point.low === point.high

function drawSeries({ points }, pairs, index, { x, y, alone, places }) {
  const shape = SHAPES[index % SHAPES.length]
  const exact = points.filter(isExact)
  const lines = pairs.map(([a, b]) => s(b.year - a.year === 1 ? 'line.joined' : 'line.joined.gap', { x1: x(a.year), y1: y(level(a)), x2: x(b.year), y2: y(level(b)) }))
  const noteworthy = alone ? labelled(exact, { x, y, places }) : []
  return s(`g.series.tone-${index + 1}`,
    lines,
    points.filter((each) => !isExact(each)).map((each) => s('rect.band', { x: x(each.year) - 4, width: 8, rx: 4, y: y(each.low) - 3, height: y(each.high) - y(each.low) + 6 })),
    exact.map((each) => shape(x(each.year), y(level(each)))),
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

/** Each name at the last point of its own line, with the year where that is not the last of the chart; pushed apart where they, with what stands beside them, would cover each other: [{text, index, at, from}]. */
function endLabels(series, { x, y, last }, { apart, beside }) {
  const ends = series.map(({ name, points }, index) => {
    const exact = points.filter(isExact)
    const end = exact[exact.length - 1]
    if (!end) return null
    const short = name.length > 16 ? name.slice(0, 15) + '…' : name
    const text = end.year === last ? short : `${short} (${end.year})`
    return { text, index, at: y(level(end)), from: x(end.year) + 12, to: x(end.year) + 12 + text.length * 7 + beside }
  }).filter(Boolean).sort((a, b) => a.at - b.at)
  const placed = []
  for (const each of ends) {
    placed.filter((other) => other.from < each.to && each.from < other.to).forEach((other) => { each.at = Math.max(each.at, other.at + apart) })
    placed.push(each)
  }
  return placed
}

/** How wide a chart may be in so many columns. */
export const roomFor = (columns = 1) => {
  const content = Math.min(document.documentElement.clientWidth, 1160) - 2 * Math.min(40, Math.max(16, innerWidth * 0.04))
  return Math.round(content < 720 ? content : (content - 40 * (columns - 1)) / columns)
}
