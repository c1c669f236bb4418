// Results through the years, drawn and as a table, for one unit or several beside each other.
import { h } from './dom.js'
import { list, number, words } from './i18n.js'
import { nameOf } from './names.js'
import { indexName } from './choice.js'
import { placeText, sourceButton } from './ui.js'
import { roomFor, timeChart } from './chart.js'

const t = words({
  scores: ['Điểm', 'Score'],
  places: ['Thứ hạng (hạng 1 ở trên)', 'Rank (1 on top)'],
  chart: ['{name}, {what} của {unit} qua các năm. Bảng bên dưới có cùng số liệu.', '{name}, {what} of {unit} through the years. The table below has the same figures.'],
  table: ['Số liệu qua các năm', 'Year by year'],
  year: ['Năm', 'Year'],
  place: ['Thứ hạng', 'Rank'],
  what: ['{unit}, {name} {year}', '{unit}, {name} {year}'],
})

/** Whether a source states a score or a place of it. */
export const isKnown = (item) => item.score !== null || item.rank?.published

const scorePoint = (item) => ({ year: item.year, value: Number(item.score), printed: item.score, segment: item.segment, text: `${item.year}: ${number(item.score)}` })
const placePoint = (item) => ({ year: item.year, low: item.rank.place.best, high: item.rank.place.worst, segment: item.segment, text: `${item.year}: ${placeText(item.rank.place)}` })
// An interval over nearly everything says nothing, and would only look like something.
const tells = (item) => item.rank?.place && (item.rank.published || item.rank.place.worst - item.rank.place.best < item.rank.of * 0.6)

/** Scores and places beside each other over the same years; seriesOf(points) gives the series, points(items) what is drawn of them; picks as charts take them. */
export function panels(name, unit, seriesOf, behind, breaks, marks, size, picks = null) {
  const width = roomFor(2)
  const scores = seriesOf((items) => items.filter((item) => item.score !== null).map(scorePoint))
  const places = seriesOf((items) => items.filter(tells).map(placePoint))
  const years = [...scores, ...places].flatMap(({ points }) => points.map(({ year }) => year)).concat(behind.map(({ year }) => year))
  const span = [Math.min(...years), Math.max(...years)]
  // One year alone stands in the middle of an axis of its own.
  if (span[0] === span[1]) { span[0]--; span[1]++ }
  const chart = (what, extra) => timeChart({ label: t('chart', { name, what, unit }), title: `${name}, ${what}`, breaks, width, span, ...extra })
  return h('div.panels',
    scores.some(({ points }) => points.length) && h('div', h('h3', t('scores')), chart(t('scores').toLowerCase(), { series: scores, behind, marks, picks, id: `${name.replaceAll(' ', '-')}-scores` })),
    places.some(({ points }) => points.length) && h('div', h('h3', t('places')), chart(t('place').toLowerCase(), { series: places, places: size, picks, id: `${name.replaceAll(' ', '-')}-places` })))
}

/** A table of several series: years down, units across. */
export function seriesTable(items, units, code) {
  const years = [...new Set(items.filter(isKnown).map((item) => item.year))].sort((a, b) => b - a)
  const label = `${t('table')}, ${indexName(code)}, ${list(units.map((unit) => nameOf(unit)))}`
  return h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': label }, h('table',
    h('caption', t('table'), ', ', indexName(code)),
    h('thead', h('tr', h('th', { scope: 'col' }, t('year')), units.map((unit) => h('th.right', { scope: 'col' }, nameOf(unit))))),
    h('tbody', years.map((year) => h('tr', h('th', { scope: 'row' }, String(year)), units.map((unit) => {
      const item = items.find((each) => each.year === year && each.unit.id === unit.id)
      return h('td.right', item && isKnown(item)
        ? sourceButton(item, t('what', { unit: nameOf(unit), name: indexName(code), year }), [item.score !== null ? number(item.score) : '–', item.rank?.place && ` (${placeText(item.rank.place)})`].filter(Boolean).join(''))
        : h('span.muted', '–'))
    }))))))
}
