// The matrix of what is known: units down, years across. Shade for a score, number for a place, bar for an interval, hatch for nothing, gold where the method changed.
import { h } from '../../core/dom.js'
import { inOrder, number, say, words } from '../../core/i18n.js'
import { nameOf } from '../../core/names.js'
import { unitLink } from '../../core/address.js'
import { indexName } from '../../core/choice.js'
import { regionDot } from '../../core/regions.js'
import { evenScale } from '../../core/scale.js'
import { rangeOf } from '../../core/today.js'
import { openSource, placeText } from '../../core/ui.js'

const t = words({
  caption: ['Số liệu đã có của {name}: đơn vị theo hàng, năm theo cột. Phím mũi tên để đi giữa các ô, Enter để xem nguồn.', 'What is known of {name}: units down, years across. Arrow keys walk between cells, Enter shows the source.'],
  unit: ['Đơn vị', 'Unit'],
  nothing: ['chưa có số liệu', 'no data yet'],
  place: ['hạng {place}/{of}', 'rank {place} of {of}'],
  score: ['{score} điểm', '{score}'],
  cell: ['{unit}, {year}: {text}', '{unit}, {year}: {text}'],
  part: ['{unit} {text}', '{unit} {text}'],
  hint: ['Rê chuột hoặc dùng phím mũi tên để đọc từng ô; bấm vào ô để xem nguồn.', 'Point at a cell, or walk by arrow keys, to read it; click it for its source.'],
  legend: ['Chú giải', 'Legend'],
  points: ['điểm', 'score'],
  number: ['số: thứ hạng', 'number: rank'],
  interval: ['chỉ biết khoảng thứ hạng', 'only a range of ranks'],
  unscored: ['chỉ có thứ hạng', 'rank only'],
  broken: ['đổi phương pháp', 'method changed'],
})

export const ORDERS = ['place', 'region', 'known', 'name']

/** So many rows fill a screen; the others follow once these are painted. */
const FIRST_ROWS = 24
const isExact = (place) => place.best === place.worst

/** Those placed in the newest year first, best first; then those last placed the year before, and so on. */
function latestPlace({ cells }) {
  const years = [...cells].filter(([, cell]) => cell.some((each) => each?.place)).map(([year]) => year)
  const year = Math.max(...years, 0)
  return [-year, Math.min(...(cells.get(year) ?? []).filter((each) => each?.place).map(({ place }) => place.best + place.worst))]
}

function sorted(rows, order, regions) {
  const byName = (a, b) => inOrder(say(a.unit.name), say(b.unit.name))
  const keys = new Map(rows.map((row) => [row, latestPlace(row)]))
  const byPlace = (a, b) => keys.get(a)[0] - keys.get(b)[0] || keys.get(a)[1] - keys.get(b)[1] || byName(a, b)
  const by = {
    place: byPlace,
    name: byName,
    known: (a, b) => b.known - a.known || byPlace(a, b),
    region: (a, b) => inOrder(regions.get(a.unit.region) ?? 'z', regions.get(b.unit.region) ?? 'z') || byPlace(a, b),
  }
  return [...rows].sort(by[order])
}

/** The table with its key and the line that reads the cell one is at. */
export function matrix({ rows, years, editions, breaks, indicator, population, order, regions }) {
  const scale = evenScale(rows.flatMap(({ cells }) => [...cells.values()].flat()).filter((each) => each && each.score !== null).map((each) => Number(each.score)))
  const size = new Map(editions.map(({ year, unitsRanked }) => [year, unitsRanked]))
  const broken = new Set(breaks)
  const name = indexName(indicator)
  const reading = h('p.reading.small.muted', { 'aria-hidden': 'true' }, t('hint'))
  const shown = sorted(rows, order, regions)

  const told = (each, year) => [each.score !== null && t('score', { score: number(each.score) }), each.place && t('place', { place: placeText(each.place), of: size.get(year) })].filter(Boolean).join(', ')
  function words(row, year) {
    const cell = row.cells.get(year) ?? []
    if (!cell.some(Boolean)) return t('nothing')
    return row.parts.length === 1 ? told(cell[0], year) : row.parts.map((part, index) => t('part', { unit: nameOf(part), text: cell[index] ? told(cell[index], year) : t('nothing') })).join('; ')
  }

  /** A part of a cell: its shade, the bar of its interval, or the hatch of nothing. */
  function stripe(each, of) {
    if (!each) return h('i.none')
    const { best, worst } = each.place ?? {}
    return h('i', { class: each.score === null ? 'bare' : `shade-${scale.step(Number(each.score))}` },
      each.place && !isExact(each.place) && h('b', { style: { left: `${(100 * (best - 1)) / of}%`, width: `${Math.max((100 * (worst - best + 1)) / of, 6)}%` } }))
  }

  function cellOf(row, year) {
    const cell = row.cells.get(year) ?? []
    const places = cell.filter((each) => each?.place && isExact(each.place)).map((each) => each.place.best)
    const isKnown = cell.some(Boolean)
    return h('td', {
      class: [broken.has(year) && 'broken', isKnown && 'known'].filter(Boolean).join(' ') || null, tabindex: '-1', 'data-year': year,
      'aria-label': t('cell', { unit: nameOf(row.unit), year, text: words(row, year) }),
    }, h('span.stripes', row.parts.map((_, index) => stripe(cell[index], size.get(year)))), places.length > 0 && h('span.n', { 'aria-hidden': 'true' }, rangeOf(places, String)))
  }

  const lines = shown.map((row) => h('tr', { 'data-unit': row.unit.id },
    h('th', { scope: 'row' }, h('span.unit', regionDot(row.unit.region, regions.get(row.unit.region)), h('a', { href: unitLink(row.unit, population), tabindex: '-1' }, nameOf(row.unit)))),
    years.map((year) => cellOf(row, year))))
  const of = new Map(lines.map((line, index) => [line, shown[index]]))
  const all = order === 'region'
    ? lines.flatMap((line, index) => (shown[index].unit.region === shown[index - 1]?.unit.region ? [line] : [h('tr.begins', h('th', { scope: 'rowgroup', colspan: years.length + 1 }, regions.get(shown[index].unit.region) ?? '')), line]))
    : lines
  const body = h('tbody', all.slice(0, FIRST_ROWS))
  const table = h('table', {
    class: ['matrix', population === 'ministry' && 'long-names', rows.some(({ parts }) => parts.length > 1) && 'of-parts'].filter(Boolean).join(' '),
     role: 'grid', 'aria-label': t('caption', { name }), 'aria-busy': all.length > FIRST_ROWS ? 'true' : null, onkeydown: walk, onclick: open, onpointerover: read, onfocusin: read, onpointerleave: () => { reading.textContent = t('hint') } },
    h('thead', h('tr', h('th', { scope: 'col' }, h('span.sr', t('unit'))), years.map((year) => h('th', { scope: 'col', class: broken.has(year) ? 'broken' : null }, h('span.long', String(year)), h('span.short', { 'aria-hidden': 'true' }, `’${String(year).slice(2)}`))))),
    body)
  lines[0]?.querySelector('a')?.setAttribute('tabindex', '0')
  if (all.length > FIRST_ROWS) {
    requestAnimationFrame(() => setTimeout(() => {
      body.append(...all.slice(FIRST_ROWS))
      table.removeAttribute('aria-busy')
    }))
  }

  function read({ target }) {
    const cell = target.closest('td')
    if (cell) reading.textContent = cell.getAttribute('aria-label')
  }

  /** One stop for the tabulator; arrows walk from there. */
  function walk(event) {
    if (event.key === 'Enter' && event.target.tagName === 'TD') {
      // Else the same press closes what it opens.
      event.preventDefault()
      open(event)
      return
    }
    const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ?? [0, 0]
    const at = event.target.closest('td, th')
    if (!at || !(down || right)) return
    event.preventDefault()
    const line = lines[lines.indexOf(at.parentElement) + down]
    const cell = line?.children[at.cellIndex + right]
    if (!cell) return
    const next = cell.querySelector('a') ?? cell
    event.target.setAttribute('tabindex', '-1')
    next.setAttribute('tabindex', '0')
    next.focus()
  }

  /** The source of the figure; of today's provinces the one that is known best placed. */
  function open({ target }) {
    const cell = target.closest('td.known')
    if (!cell) return
    const row = of.get(cell.parentElement)
    const year = Number(cell.dataset.year)
    const known = row.cells.get(year)
    const index = known.findIndex(Boolean)
    openSource({ indicator, population, year, unit: row.parts[index], source: {} }, `${nameOf(row.parts[index])}, ${name} ${year}`)
  }

  return [legend(scale), reading, h('div.scroll', table)]
}

function legend(scale) {
  const entry = (swatch, text) => h('li', h('span.swatch', swatch), text)
  return h('ul.matrix-key', { 'aria-label': t('legend') },
    scale.legend.map(([step, text]) => entry(h('i', { class: `shade-${step}` }), step === 1 ? `${t('points')} ${text}` : text)),
    entry(h('i.bare', '7'), t('unscored')), entry(h('i.bare', h('b', { style: { left: '20%', width: '50%' } })), t('interval')),
    entry(h('i.none'), t('nothing')), entry(h('i.gold'), t('broken')))
}
