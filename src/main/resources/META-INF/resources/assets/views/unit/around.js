// What stands around the figures of a unit: its components, milestones, kin, neighbours, members, and all sources.
import { h } from '../../core/dom.js'
import { day, inOrder, number, say, words } from '../../core/i18n.js'
import { labelOf, nameOf, prose } from '../../core/names.js'
import { link, place } from '../../core/address.js'
import { api, get } from '../../core/api.js'
import { indexName } from '../../core/choice.js'
import { documentLink, placeText, sourceButton, sourceCard } from '../../core/ui.js'

const t = words({
  components: ['Điểm thành phần', 'Components'],
  componentsLead: ['Kết quả gần nhất đã có của từng thành phần, so với mức tối đa.', 'The latest result of each component, against its maximum.'],
  componentsAlone: ['Kết quả gần nhất đã có của từng thành phần.', 'The latest result of each component.'],
  ofMax: ['{n}/{max} điểm', '{n} of {max} [point|points]'],
  percent: ['{n}%', '{n}%'],
  pointsOnly: ['{n} điểm (chưa rõ điểm tối đa)', '{n} [point|points] (maximum not known)'],
  component: ['Thành phần', 'Component'],
  share: ['So với tối đa', 'Share of the maximum'],
  result: ['Kết quả', 'Result'],
  year: ['Năm', 'Year'],
  place: ['Thứ hạng', 'Rank'],
  milestones: ['Cột mốc', 'Milestones'],
  before: ['Trước sắp xếp', 'Before'],
  after: ['Sau sắp xếp', 'After'],
  merged: ['hợp nhất', 'merged'],
  renamed: ['đổi tên', 'renamed'],
  replaced: ['thay thế', 'replaced'],
  step: ['{kind} từ {day}, theo {basis}', '{kind} on {day}, by {basis}'],
  neighbours: ['Các đơn vị liền trên, liền dưới ({name} {year})', 'Just above and below ({name} {year})'],
  whole: ['Xem toàn bộ bảng xếp hạng', 'See the full ranking'],
  sources: ['Toàn bộ nguồn ({n})', 'All sources ({n})'],
  members: ['Các tỉnh, thành trong vùng', 'Provinces of the region'],
})

/** A unit of the same kind as the one shown. */
export const href = (unit) => link(`/${place().split('/')[1]}/${unit.id}`)

/** The latest result of each component that is known: [{component, item}]. */
export async function latestComponents(unit) {
  const indicators = await get(api('/indicators', { fields: 'population,components.code,components.name' }))
  const all = indicators.items.filter((each) => each.population === unit.type).flatMap((each) => each.components ?? [])
  if (!all.length) return []
  const history = await get(api(`/units/${unit.id}/history`, {
    indicator: all.map((each) => each.code).join(','), fields: 'indicator,population,year,unit,state,score,points,maxPoints,rank,source,alternatives,note',
  }))
  const rows = all.map((component) => {
    const known = history.items.filter((item) => item.indicator === component.code && (item.score !== null || item.points !== null))
    return { component, item: known[known.length - 1] }
  }).filter(({ item }) => item)
  return Object.assign(rows, { sources: history.sources })
}

/** From 0 to 1; null where the maximum is not known. */
const shareOf = ({ score, points, maxPoints }) => (points !== null && maxPoints ? points / maxPoints : score !== null ? score / 100 : null)

export function componentsTable(unit, rows) {
  if (!rows.length) return null
  const hasShare = rows.some(({ item }) => shareOf(item) !== null)
  return h('section', h('h2', t('components')), h('p.muted', t(hasShare ? 'componentsLead' : 'componentsAlone')),
    h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('components') }, h('table.components',
      h('thead', h('tr', h('th', { scope: 'col' }, t('component')), h('th', { scope: 'col' }, t('year')), hasShare && h('th.hide-narrow', { scope: 'col' }, t('share')), h('th.right', { scope: 'col' }, t('result')), h('th.right', { scope: 'col' }, t('place')))),
      h('tbody', rows.map(({ component, item }) => {
        const share = shareOf(item)
        const text = item.points !== null
          ? item.maxPoints ? t('ofMax', { n: number(item.points), max: number(item.maxPoints) }) : t('pointsOnly', { n: number(item.points) })
          : t('percent', { n: number(item.score) })
        return h('tr',
          h('th', { scope: 'row' }, h('a', { href: link(`/rankings/${component.code}/${item.year}`, { population: unit.type === 'province' ? null : unit.type }) }, say(component.name))),
          h('td', String(item.year)),
          hasShare && h('td.hide-narrow', share === null ? null : h('div.track.full', h('i', { style: { left: '0', width: `${100 * share}%` } }))),
          h('td.right', sourceButton(item, `${say(component.name)} ${item.year}`, text)),
          h('td.right', item.rank?.published ? placeText(item.rank.published) : '–'))
      })))))
}

export function milestones(history) {
  if (!history.milestones.length) return null
  return h('section', h('h2', t('milestones')), h('ol.milestones', [...history.milestones].sort((a, b) => (a.date < b.date ? 1 : -1)).map((each) => h('li',
    h('span.date', day(each.date)),
    h('span', prose(each.title),
      history.sources[each.source] && h('span.small', ' ', documentLink(each.source, history.sources)))))))
}

export function family(unit) {
  const group = (label, steps) => steps.length > 0 && h('div', h('h3', label), h('ul.family', steps.map(({ unit: other, kind, date, legalBasis }) => h('li',
    h('a', { href: href(other) }, labelOf(other)), h('span.small.muted', ' ', t('step', { kind: t(kind), day: day(date), basis: legalBasis }))))))
  const parts = [group(t('before'), unit.predecessors), group(t('after'), unit.successors)].filter(Boolean)
  return parts.length ? h('section.kin', parts) : null
}

/** The results beside one in its ranking, itself with them; empty where it has no place. */
export async function besides(last) {
  if (!last.rank?.place) return []
  const table = await get(api(`/rankings/${last.indicator}/${last.year}`, { population: last.population === 'province' ? null : last.population, fields: 'unit.id,unit.name,score,rank.place' }))
  const at = table.items.findIndex((item) => item.unit.id === last.unit.id)
  return at < 0 ? [] : table.items.slice(Math.max(at - 3, 0), at + 4)
}

export function neighbours(last, near) {
  if (!near.length) return null
  return h('section', h('h2', t('neighbours', { name: indexName(last.indicator), year: last.year })),
    h('ol.near', near.map((item) => h('li', { 'aria-current': item.unit.id === last.unit.id ? 'true' : null },
      h('span.place', placeText(item.rank?.place)), h('a', { href: href(item.unit) }, nameOf(item.unit)), h('span.num', item.score !== null ? number(item.score) : '–')))),
    h('p', h('a', { href: link(`/rankings/${last.indicator}/${last.year}`, { population: last.population === 'province' ? null : last.population }) }, t('whole'))))
}

/** The provinces of a region; of one that has ended, all that were in it, for most of them ended before it. */
export async function membersOf(unit) {
  const days = unit.validTo ? [null, unit.validTo] : [null]
  const answers = await Promise.all(days.map((on) => get(api('/provinces', { region: unit.id, on, limit: 200, fields: 'id,name,label,validTo' }))))
  const all = new Map(answers.flatMap((answer) => answer.items).map((each) => [each.id, each]))
  const members = [...all.values()].filter((each) => unit.validTo || !each.validTo).sort((a, b) => inOrder(say(a.name), say(b.name)))
  return h('section', h('h2', t('members')), h('ul.chips', members.map((each) => h('li', h('a', { href: link(`/provinces/${each.id}`) }, labelOf(each))))))
}

export function allSources(history, terms) {
  const entries = Object.entries(history.sources)
  if (!entries.length) return null
  return h('details.sources', h('summary', h('h2', t('sources', { n: entries.length }))),
    h('div.columns', entries.sort(([, a], [, b]) => a.tier - b.tier || inOrder(a.publisher, b.publisher)).map(([id, source]) => sourceCard(id, source, terms.terms.sourceTiers))))
}
