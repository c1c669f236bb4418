// A ranking of the years before 2025 by the provinces of today: what is known of each of their parts, as ranges.
import { h } from '../../core/dom.js'
import { number, words } from '../../core/i18n.js'
import { nameOf } from '../../core/names.js'
import { unitLink } from '../../core/address.js'
import { regionDot } from '../../core/regions.js'
import { partOf, rangeOf, todaysProvinces } from '../../core/today.js'
import { placeText, sourceButton } from '../../core/ui.js'
import { valueOf } from './board.js'

const t = words({
  caption: ['34 tỉnh, thành hiện nay: khoảng hạng và điểm của các tỉnh, thành trước sắp xếp. Không cộng, không lấy trung bình.', 'The 34 provinces of today: ranges of ranks and scores of the provinces they were formed from. Nothing is added or averaged.'],
  place: ['Hạng', 'Rank'],
  unit: ['Tỉnh, thành hiện nay', 'Province of today'],
  score: ['Điểm', 'Score'],
  parts: ['Trước sắp xếp', 'Formed from'],
  what: ['{unit}, {name} {year}', '{unit}, {name} {year}'],
  one: ['{unit} (hạng {place})', '{unit} (rank {place})'],
})

/** The table; those whose best part stands highest come first, those of whom nothing is known last. */
export async function folded(table, { name, regions }) {
  const today = await todaysProvinces()
  const byId = new Map(table.items.map((item) => [item.unit.id, item]))
  const isKnown = (item) => valueOf(item, table.measure) !== null || item.rank?.published
  const rows = today.items.map(({ unit, members }) => {
    const parts = members.map((id) => byId.get(id)).filter(Boolean)
    const known = parts.filter(isKnown)
    const places = known.map((item) => item.rank?.place).filter(Boolean)
    return { unit, parts, known, places, best: Math.min(...places.map(({ best }) => best)) }
  }).sort((a, b) => (a.best === b.best ? 0 : a.best - b.best))
  // On a phone the parts stand below the name.
  const narrow = innerWidth <= 640
  const told = (parts) => parts.map((item, index) => [index ? ' · ' : '', part(item)])
  return h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('caption') }, h('table.ranking.folded',
    h('caption', t('caption')),
    h('thead', h('tr', h('th', { scope: 'col' }, t('place')), h('th', { scope: 'col' }, t('unit')), h('th.right', { scope: 'col' }, t('score')), !narrow && h('th', { scope: 'col' }, t('parts')))),
    h('tbody', rows.map(({ unit, parts, known, places }) => h(known.length ? 'tr' : 'tr.unknown', { 'data-unit': unit.id },
      h('td.place', rangeOf(places.flatMap(({ best, worst }) => [best, worst]), String), h('span.small.muted.part', partOf(known.length, parts.length))),
      h('th', { scope: 'row' }, h('span.unit', regionDot(unit.region, regions.get(unit.region)), h('a', { href: unitLink(unit, 'province') }, nameOf(unit))), narrow && parts.length > 1 && h('div.small.of', told(parts))),
      h('td.right', rangeOf(known.map((item) => valueOf(item, table.measure)).filter((value) => value !== null)) || '–'),
      !narrow && h('td.small', told(parts)))))))

  function part(item) {
    const value = valueOf(item, table.measure)
    const label = item.rank?.place && isKnown(item) ? t('one', { unit: nameOf(item.unit), place: placeText(item.rank.place) }) : nameOf(item.unit)
    return isKnown(item)
      ? sourceButton(item, t('what', { unit: nameOf(item.unit), name, year: table.year }), value === null ? label : `${label} ${number(value)}`)
      : h('span.muted', label)
  }
}
