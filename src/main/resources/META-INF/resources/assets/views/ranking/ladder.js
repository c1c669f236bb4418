// The ladder: one rung a place, known units on theirs, runs of rungs of which nobody is known joined into one.
import { h } from '../../core/dom.js'
import { inOrder, number, say, words } from '../../core/i18n.js'
import { nameOf } from '../../core/names.js'
import { unitLink } from '../../core/address.js'
import { knownResults, lastKnown } from '../../core/known.js'
import { placeText } from '../../core/ui.js'
import { suggest } from '../../core/suggest.js'
import { regionDot } from '../../core/regions.js'

const t = words({
  run: ['{n} đơn vị, chưa rõ là ai', '{n} [unit|units], not known which'],
  rest: ['{n} đơn vị khác, chưa rõ là ai', '{n} other [unit|units], not known which'],
  one: ['chưa rõ là ai', 'not known who'],
  title: ['Chưa có điểm và thứ hạng năm {year} ({n})', 'No score or rank for {year} yet ({n})'],
  within: ['Thứ hạng của các đơn vị này chắc chắn trong khoảng {from}–{to}. Cạnh tên là thứ hạng gần nhất đã biết.', 'Their ranks are certainly between {from} and {to}. Beside each name: the last rank known.'],
  last: ['hạng {place}, {year}', 'rank {place}, {year}'],
  lastScore: ['{score} điểm, {year}', '{score}, {year}'],
  never: ['chưa năm nào', 'never yet'],
  others: ['Khác', 'Others'],
})

/**
 * What stands on the ladder, from the first place down: known units where the table has them, and runs {from, to, named} of rungs that none of them is known
 * to hold, with how many of them stand somewhere in it. A unit of which only an interval is known stands at its best place and holds no rung.
 */
export function rungs(items, size) {
  const result = []
  let next = 1
  const within = (from, to) => items.filter(({ rank }) => rank?.place && rank.place.best !== rank.place.worst && rank.place.best >= from && rank.place.worst <= to).length
  const upTo = (place) => {
    if (place > next) result.push({ from: next, to: place - 1, named: within(next, place - 1) })
    next = Math.max(next, place)
  }
  for (const item of items) {
    const place = item.rank?.place
    // A place that the other figures contradict is told, but holds no rung.
    if (place && place.best === place.worst && item.rank.fits !== false) {
      // Equal units share a place, and the next ones are skipped.
      if (place.best >= next) upTo(place.best)
      next += 1
    }
    result.push({ item })
  }
  upTo(size + 1)
  return result
}

/** A run of rungs as a row of the table; its height tells how many there are. */
export const runRow = ({ from, to, named }, columns) =>
  h('tr.run', h('td.place', from === to ? String(from) : `${from}–${to}`),
    h('td', { colspan: columns - 1, style: { 'padding-block': `${Math.min(4 + (to - from) * 0.6, 22)}px` } }, t(from === to ? 'one' : named ? 'rest' : 'run', { n: to - from + 1 - named })))

/** Those of whom nothing is known in this year, once, by region, each with what was last known. */
export function unknownUnits(items, table, regions) {
  if (!items.length) return null
  const places = items.map((item) => item.rank?.place).filter(Boolean)
  const within = places.length === items.length && { from: Math.min(...places.map(({ best }) => best)), to: Math.max(...places.map(({ worst }) => worst)) }
  const notes = new Map(items.map((item) => [item.unit.id, h('span.small.muted')]))
  knownResults(table.indicator.code, table.population).then((results) => {
    const last = lastKnown(results, table.year)
    notes.forEach((note, id) => {
      const each = last.get(id)
      note.textContent = !each ? t('never') : each.place ? t('last', { place: placeText(each.place), year: each.year }) : t('lastScore', { score: number(each.score), year: each.year })
    })
  }, () => {})
  const groups = [...new Set(items.map((item) => item.unit.region ?? null))].sort((a, b) => inOrder(regions.get(a) ?? 'z', regions.get(b) ?? 'z'))
  return h('section.unranked', h('h2', t('title', { n: items.length, year: table.year })),
    within && h('p.small.muted', t('within', within)),
    h('div.groups', groups.map((id) => h('section',
      groups.length > 1 && h('h3', regionDot(id), ' ', regions.get(id) ?? t('others')),
      h('ul', items.filter((item) => (item.unit.region ?? null) === id).sort((a, b) => inOrder(say(a.unit.name), say(b.unit.name))).map((item) =>
        h('li', { 'data-unit': item.unit.id }, h('a', { href: unitLink(item.unit, table.population) }, nameOf(item.unit)), ' ', notes.get(item.unit.id))))))),
    suggest({ indicator: table.indicator.code, year: table.year, units: items.map((item) => item.unit) }))
}
