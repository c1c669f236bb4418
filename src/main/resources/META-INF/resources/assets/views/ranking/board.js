// The table of a ranking, as a ladder of what is known or with everyone in it: a column's name sorts it, a score opens its source.
import { h } from '../../core/dom.js'
import { fold, number, signed, words } from '../../core/i18n.js'
import { labelOf, nameOf } from '../../core/names.js'
import { go, here, link, unitLink } from '../../core/address.js'
import { regionDot } from '../../core/regions.js'
import { placeText, sourceButton } from '../../core/ui.js'
import { rungs, runRow, unknownUnits } from './ladder.js'

const t = words({
  caption: ['Bảng xếp hạng. Bấm tên cột để sắp xếp, bấm điểm để xem nguồn.', 'The ranking. A column’s name sorts it, a score opens its source.'],
  place: ['Hạng', 'Rank'],
  unit: ['Đơn vị', 'Unit'],
  score: ['Điểm', 'Score'],
  points: ['Điểm số', 'Points'],
  bar: ['So với trung bình công bố ({mean})', 'Difference from the published mean ({mean})'],
  barZero: ['Trên thang 0–{max}', 'On a scale of 0 to {max}'],
  change: ['Thay đổi', 'Change'],
  shown: ['Hiện {n}/{of}', '{n} of {of} shown'],
  nothing: ['Không có đơn vị nào khớp “{q}”.', 'No unit matches “{q}”.'],
  clash: ['Chưa khớp', 'Does not fit'],
  clashLong: ['Chưa khớp: hạng công bố {place} của {unit} trái với các con số khác', 'Does not fit: the published rank of {unit}, {place}, disagrees with other figures'],
  noScore: ['chưa có số liệu', 'no data yet'],
  placeOnly: ['chỉ\u00a0có thứ\u00a0hạng', 'rank\u00a0only'],
  from: ['so với {year}', 'since {year}'],
  up: ['tăng {n} hạng', 'up {n}'],
  down: ['giảm {n} hạng', 'down {n}'],
  notComparable: ['không so sánh được', 'not comparable'],
  what: ['{unit}, {name} {year}', '{unit}, {name} {year}'],
  above: ['cao hơn trung bình {n}', '{n} above the mean'],
  below: ['thấp hơn trung bình {n}', '{n} below the mean'],
})

/** So many rows fill a screen; the others of the first table follow once these are painted. */
const FIRST_ROWS = 16
let isFirst = true

export const valueOf = (item, measure) => (measure === 'points' ? item.points : item.score)
const isKnown = (item, measure) => valueOf(item, measure) !== null || !!item.rank?.published

/** {table, status, narrow(q)}: the table, how many of its rows a filter leaves, and what filters it; below it stand those of whom nothing is known. */
export function board(table, regions, { name, sort, indicator, isLadder }) {
  const { measure } = table
  const mean = measure === 'score' ? table.statistics.mean.published?.value ?? null : null
  const top = measure === 'points' ? Math.max(...table.items.map((item) => Number(item.maxPoints ?? item.points ?? 0))) || 1 : Number(table.indicator.scaleMax ?? 100)
  const values = table.items.map((item) => valueOf(item, measure)).filter((value) => value !== null).map(Number)
  const reach = mean === null ? null : Math.max(...values.map((value) => Math.abs(value - mean)), 0.01)
  // In the year of a break it is said once, above the table.
  const hasChange = table.items.some((item) => item.change?.comparable)
  const columns = hasChange ? 5 : 4
  const key = (item) => fold(`${labelOf(item.unit)} ${item.unit.name.vi} ${item.unit.id.replaceAll('-', ' ')}`)
  const standing = isLadder ? table.items.filter((item) => isKnown(item, measure)) : table.items
  const size = table.items.find((item) => item.rank)?.rank.of ?? table.coverage.units
  const lines = isLadder ? rungs(standing, size) : standing.map((item) => ({ item }))
  const rows = lines.map((line) => (line.item ? { key: key(line.item), row: row(line.item) } : { row: runRow(line, columns) }))
  const below = isLadder ? unknownUnits(table.items.filter((item) => !standing.includes(item)), table, regions) : null
  const others = new Map(table.items.map((item) => [item.unit.id, key(item)]))
  const status = h('p.small.muted', { role: 'status' })

  const header = (column, text, first, extra = '') => {
    const current = sort === column ? 'ascending' : sort === '-' + column ? 'descending' : null
    const next = sort === first ? (first.startsWith('-') ? first.slice(1) : '-' + first) : first
    return h('th' + extra, { scope: 'col', 'aria-sort': current, 'data-title': text },
      h('button', { type: 'button', id: `sort-${column}`, onclick: () => go(here({ sort: next === 'place' ? null : next }), { replace: true }) }, text))
  }

  function narrow(q) {
    const wanted = fold(q)
    const listed = rows.filter((each) => each.key !== undefined)
    rows.forEach((each) => { each.row.hidden = each.key === undefined ? wanted !== '' : !each.key.includes(wanted) })
    const unranked = [...(below?.querySelectorAll('li[data-unit]') ?? [])]
    unranked.forEach((each) => { each.hidden = !others.get(each.dataset.unit).includes(wanted) })
    const matching = listed.filter(({ row: each }) => !each.hidden).length + unranked.filter((each) => !each.hidden).length
    status.textContent = !wanted ? '' : matching ? t('shown', { n: matching, of: listed.length + unranked.length }) : t('nothing', { q })
  }

  function bar(value) {
    if (mean === null) return [h('i', { style: { left: '0', width: `${(100 * value) / top}%` } })]
    const half = (50 * (value - mean)) / reach
    return [
      h(half < 0 ? 'i.below' : 'i', { style: { left: `${half < 0 ? 50 + half : 50}%`, width: `${Math.max(Math.abs(half), 0.4)}%` } }),
      h('b', { style: { left: '50%' } }),
      h('span.sr', t(value < mean ? 'below' : 'above', { n: number(Math.abs(value - mean), 2) })),
    ]
  }

  function row(item) {
    const value = valueOf(item, measure)
    const place = item.rank?.place
    const what = t('what', { unit: nameOf(item.unit), name, year: table.year })
    const isOpen = place && place.best !== place.worst
    const clash = () => t('clashLong', { unit: nameOf(item.unit), place: placeText(place) })
    return h(isKnown(item, measure) ? 'tr' : 'tr.unknown', { 'data-unit': item.unit.id },
      h('td.place', { class: isOpen ? 'place open' : 'place exact' }, place ? placeText(place) : '',
        isOpen && h('span.reach', { role: 'presentation' }, h('i', { style: { left: `${(100 * (place.best - 1)) / size}%`, width: `${Math.max((100 * (place.worst - place.best + 1)) / size, 3)}%` } }))),
      h('th', { scope: 'row' }, h('span.unit', regionDot(item.unit.region, regions.get(item.unit.region)),
        h('a', { href: unitLink(item.unit, table.population) }, nameOf(item.unit))),
      item.rank?.fits === false && [' ', h('a.clash', { href: link('/contradictions', { unit: item.unit.id, year: table.year, indicator }), title: clash(), 'aria-label': clash() }, t('clash'))]),
      h('td.right', value !== null
        ? sourceButton(item, what, number(value))
        : item.rank?.published ? sourceButton(item, what, t('placeOnly')) : [h('span', { 'aria-hidden': 'true' }, '–'), h('span.sr', t('noScore'))]),
      h('td.hide-narrow.bars', value !== null && h('div.track', bar(Number(value)))),
      hasChange && h('td.wordy', change(item.change, measure)))
  }

  const elements = rows.map(({ row: each }) => each)
  const isLater = isFirst && !document.hidden && elements.length > FIRST_ROWS
  isFirst = false
  const body = h('tbody', isLater ? elements.slice(0, FIRST_ROWS) : elements)
  const whole = h(isLadder ? 'table.ranking.ladder' : 'table.ranking',
    h('caption', t('caption')),
    h('thead', h('tr',
      header('place', t('place'), 'place'), header('unit', t('unit'), 'unit'),
      header(measure === 'points' ? 'points' : 'score', t(measure === 'points' ? 'points' : 'score'), measure === 'points' ? '-points' : '-score', '.right'),
      h('th.hide-narrow', { scope: 'col' }, mean === null ? t('barZero', { max: number(top) }) : t('bar', { mean: number(mean) })),
      hasChange && header('change', t('change'), '-change'))),
    body)
  if (isLater) {
    // Busy until the rows that wait are in it.
    whole.setAttribute('aria-busy', 'true')
    requestAnimationFrame(() => setTimeout(() => {
      body.append(...elements.slice(FIRST_ROWS))
      whole.removeAttribute('aria-busy')
    }))
  }
  return { table: [h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('caption') }, whole), below], status, narrow }
}

/** A change as it can be compared: points and places, or that it cannot be. */
function change(each, measure) {
  if (!each) return null
  if (!each.comparable) return h('span.muted', { title: t('from', { year: each.since }) }, t('notComparable'))
  const parts = []
  if (measure === 'score' && each.score !== null) parts.push(h(Number(each.score) > 0 ? 'span.up' : Number(each.score) < 0 ? 'span.down' : 'span.same', signed(each.score)))
  if (each.rank) parts.push(h(each.rank > 0 ? 'span.up.hide-narrow' : 'span.down.hide-narrow', each.rank > 0 ? '▲ ' : '▼ ', t(each.rank > 0 ? 'up' : 'down', { n: Math.abs(each.rank) })))
  return h('span.changes', parts, parts.length ? h('span.sr', t('from', { year: each.since })) : null)
}
