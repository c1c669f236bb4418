// What the release that is shown changed about a unit, against the one before it: one line, which opens.
import { append, h } from '../../core/dom.js'
import { day, list, words } from '../../core/i18n.js'
import { at, figureLink, link } from '../../core/address.js'
import { get } from '../../core/api.js'
import { changed } from '../../core/changed.js'
import { indexName } from '../../core/choice.js'
import { saying } from '../../core/remark.js'
import { placeText } from '../../core/ui.js'

const t = words({
  first: ['Phiên bản dữ liệu {id} là phiên bản đầu tiên, chưa có gì thay đổi.', 'Release {id} of the data is the first; nothing has changed yet.'],
  none: ['Phiên bản dữ liệu {id} ({day}) không thay đổi gì về {unit}.', 'Release {id} ({day}) changed nothing about {unit}.'],
  some: ['Phiên bản dữ liệu {id} ({day}) có {n} thay đổi về {unit}', 'Release {id} ({day}), changes about {unit}: {n}'],
  added: ['thêm', 'added'],
  changed: ['sửa', 'changed'],
  withdrawn: ['rút', 'withdrawn'],
  moved: ['thứ hạng {before} → {after}', 'rank {before} → {after}'],
  unplaced: ['chưa có', 'none'],
  others: ['Ngoài ra: {n} dòng khác ({what})', 'And {n} other [row|rows] ({what})'],
  why: ['Lý do: {reason}', 'Reason: {reason}'],
  unit: ['đơn vị', 'units'], relation: ['sắp xếp đơn vị', 'mergers'], region: ['vùng', 'regions'], statement: ['số liệu tổng hợp', 'statistics'], milestone: ['cột mốc', 'milestones'],
  other: ['khác', 'other'],
})

const MOST = 1000
const known = (key) => (['unit', 'relation', 'region', 'statement', 'milestone'].includes(key) ? key : 'other')

/** The line, of a height that is kept until it has been asked; id is the release that the page is of. */
export function news(unit, name, id) {
  const line = h('div.news')
  load(unit, name, id).then((content) => append(line, content), () => {})
  return line
}

async function load(unit, name, id) {
  const asked = (path, parameters) => get(at(`/api/v1${path}?${new URLSearchParams(parameters)}`))
  const releases = (await asked('/releases', { limit: MOST })).items
  const index = releases.findIndex((each) => each.id === id)
  const [release, before] = [releases[index], releases[index + 1]]
  if (!release) return null
  if (!before) return h('p.small.muted', t('first', { id }))
  const [{ items }, diff] = await Promise.all([
    asked('/changes', { after: before.cursor, release: id, unit: [unit.id, ...unit.series].join(','), limit: MOST }),
    asked(`/releases/${id}/diff`, { limit: 1 }),
  ])
  const moved = diff.moved.filter((each) => each.unit.id === unit.id || unit.series.includes(each.unit.id))
  const when = { id, day: day(release.publishedAt), unit: name }
  if (!items.length && !moved.length) return h('p.small.muted', t('none', when))
  const results = items.filter(({ entity }) => entity === 'result')
  const others = items.filter((each) => !results.includes(each))
  return h('details', h('summary', t('some', { ...when, n: items.length + moved.length })),
    release.reason && h('p.small.muted', t('why', { reason: '' }), saying(release.reason)),
    h('ul', results.map((row) => h('li', figure(row.key), ': ', t(row.action), ' ', changed(row), ' ', h('a.small', { href: link(`/sources/${row.key.source}`) }, row.key.source))),
      moved.map((each) => h('li', figure({ ...each, unit: each.unit.id }), ': ', t('moved', { before: placeText(each.before) || t('unplaced'), after: placeText(each.after) || t('unplaced') }))),
      others.length > 0 && h('li', t('others', { n: others.length, what: list([...new Set(others.map(({ entity }) => t(known(entity))))]) }))))
}

const figure = ({ indicator, population, unit, year }) =>
  h('a', { href: figureLink({ indicator, population, year, unit: { id: unit } }) }, `${indexName(indicator)}${indicator.includes('.') ? ` (${indicator.split('.')[1]})` : ''} ${year}`)
