// What the sources contradict: the checks of the interface, told for people.
import { h } from '../core/dom.js'
import { number, say, words } from '../core/i18n.js'
import { labelOf, nameOf, prose } from '../core/names.js'
import { go, here, unitLink } from '../core/address.js'
import { api, get } from '../core/api.js'
import { indexName } from '../core/choice.js'
import { empty, placeText, select, sourceCard } from '../core/ui.js'
import { sourceText } from '../core/cite.js'
import { remark } from '../core/remark.js'
import { take } from '../core/take.js'

const t = words({
  title: ['Những chỗ các nguồn chưa khớp nhau', 'Where sources disagree'],
  lead: [
    'Mỗi con số công bố đều được đối chiếu với các con số khác. {n} chỗ chưa khớp; không con số nào bị âm thầm sửa, cả hai phía đều được nêu.',
    'Every published figure is checked against the others. {n} [does|do] not fit. None is quietly corrected: both sides are shown.',
  ],
  also: ['{confirmed} con số đã khớp, {undecidable} con số chưa thể kết luận.', '{confirmed} [figure agrees|figures agree], {undecidable} cannot be decided yet.'],
  kind: ['Loại', 'Kind'],
  year: ['Năm', 'Year'],
  index: ['Chỉ số', 'Index'],
  all: ['Tất cả', 'All'],
  statement: ['Con số không khớp phép tính', 'A figure that does not add up'],
  order: ['Thứ hạng không khớp điểm', 'Ranks that do not fit the scores'],
  sum: ['Tổng không khớp các phần', 'A total that is not the sum of its parts'],
  sources: ['Các nguồn nêu số khác nhau', 'Sources that give different figures'],
  stated: ['Đã công bố', 'Published'],
  reckoned: ['Tính lại', 'Recomputed'],
  otherStated: ['Nguồn khác nêu', 'Other sources say'],
  evidence: ['Bằng chứng và nguồn ({n})', 'Evidence and sources ({n})'],
  none: ['Không có chỗ nào chưa khớp', 'No disagreements'],
  noneText: ['Với lựa chọn này, mọi con số đều khớp nhau.', 'With this selection, all figures agree.'],
  about: ['Chỉ về {unit}', 'Only about {unit}'],
  clear: ['Bỏ chọn', 'Clear'],
  place: ['hạng {place}', 'rank {place}'],
  shown: ['{n} chỗ chưa khớp', 'Disagreements: {n}'],
})

export async function render({ query, title }) {
  const asked = Object.fromEntries(['kind', 'year', 'indicator', 'unit', 'population'].map((key) => [key, query.get(key)]))
  const address = api('/checks', { outcome: 'contradicted', ...asked, limit: 1000 })
  const [answer, every, whole, terms] = await Promise.all([
    get(address), get(api('/checks', { outcome: 'contradicted', limit: 1000 })), get(api('/checks', { limit: 1 })), get(api('/terms')),
  ])
  title(t('title'))
  const distinct = (key) => [...new Set(every.items.map((item) => item[key]))]
  const pick = (key) => (value) => go(here({ [key]: value || null }))
  const unit = asked.unit && answer.items.flatMap((item) => item.units).find((each) => each.id === asked.unit)
  return [
    h('div.wrap',
      h('h1', t('title')),
      h('p.lead', t('lead', { n: every.total })),
      h('p.small.muted', t('also', { confirmed: whole.counts.outcome.confirmed, undecidable: whole.counts.outcome.undecidable })),
      h('div.controls',
        select('choose-kind', t('kind'), [['', t('all')], ...distinct('kind').map((kind) => [kind, t(kind)])], asked.kind ?? '', pick('kind')),
        select('choose-index', t('index'), [['', t('all')], ...[...new Set(distinct('indicator').map((code) => code.split('.')[0]))].map((code) => [code, indexName(code)])], asked.indicator ?? '', pick('indicator')),
        select('choose-year', t('year'), [['', t('all')], ...distinct('year').sort((a, b) => b - a).map((year) => [year, year])], asked.year ?? '', pick('year'))),
      h('p.small.muted', { role: 'status' }, t('shown', { n: answer.total }), asked.unit && [' · ', t('about', { unit: unit ? labelOf(unit) : asked.unit }), ' ', h('a', { href: here({ unit: null }) }, t('clear'))]),
      answer.items.length ? h('ol.checks', answer.items.map((item) => h('li', card(item, answer.sources, terms.terms)))) : empty(t('none'), t('noneText'))),
    take({ address, what: t('title'), source: sourceText(null, answer.items.flatMap((item) => item.evidence.map((each) => each.source)), answer.sources), release: answer.release.id, name: 'contradictions' }),
  ]
}

function card(item, sources, terms) {
  const statistic = terms.statistics[item.statistic] ? say(terms.statistics[item.statistic]) : null
  const figures = [
    item.published && [t('stated'), number(item.published.value), item.published.sources],
    item.recomputed && [t('reckoned'), item.recomputed.from === item.recomputed.to ? number(item.recomputed.from) : `${number(item.recomputed.from)}–${number(item.recomputed.to)}`, []],
    ...item.otherStatements.map((each) => [t('otherStated'), each.value !== null ? number(each.value) : t('place', { place: placeText(each.place) }), each.sources]),
  ].filter(Boolean)
  const evidence = item.evidence.length
  return h('article.check', { id: item.id },
    h('p.kicker', `${indexName(item.indicator)} ${item.year} · ${t(item.kind)}`),
    h('h2', item.units.length ? item.units.map((unit, index) => [index ? ', ' : '', h('a', { href: unitLink(unit, item.population) }, nameOf(unit))]) : [statistic ?? item.statistic],
      item.units.length > 0 && statistic && h('span.muted', `: ${statistic}`)),
    figures.length > 0 && h('dl.versus', figures.map(([label, value, from]) => h('div', h('dt', label), h('dd', value), from.length > 0 && h('dd.small', from.map((id) => sources[id]?.publisher ?? id).join('; '))))),
    h('p', prose(item.reason)),
    remark(item.note),
    evidence > 0 && h('details', h('summary', t('evidence', { n: evidence })), h('ul.plain', item.evidence.map((each) => h('li',
      h('p.small', h('strong', each.value !== null ? number(each.value) : t('place', { place: placeText(each.place) })), ` · ${indexName(each.indicator)} ${each.year}`),
      sourceCard(each.source, sources[each.source], terms.sourceTiers))))))
}
