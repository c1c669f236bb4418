// The documents that everything rests on, and one document with all that it says.
import { h } from '../core/dom.js'
import { day, fold, inOrder, number, say, words } from '../core/i18n.js'
import { nameOf } from '../core/names.js'
import { go, here, link, unitLink } from '../core/address.js'
import { api, get } from '../core/api.js'
import { indexName } from '../core/choice.js'
import { remark, saying, spoken, unbroken } from '../core/remark.js'
import { placeText } from '../core/ui.js'
import { take } from '../core/take.js'

const t = words({
  title: ['Nguồn số liệu', 'Sources'],
  lead: [
    'Mọi con số ở đây đều lấy từ {n} tài liệu công khai này. Bậc 1 gần cơ quan công bố nhất.',
    'Every figure here comes from these {n} public documents. Tier 1 is closest to the publisher.',
  ],
  filter: ['Lọc theo tên tài liệu, nơi đăng', 'Filter by title or publisher'],
  shown: ['{n}/{of}', '{n} of {of}'],
  document: ['Tài liệu', 'Document'],
  publisher: ['Nơi đăng', 'Publisher'],
  date: ['Ngày', 'Date'],
  atTier: ['bậc\u00a0{tier}', 'tier\u00a0{tier}'],
  tier: ['Bậc', 'Tier'],
  kicker: ['Nguồn, bậc {tier}: {text}', 'Source, tier {tier}: {text}'],
  open: ['Mở tài liệu', 'Open the document'],
  noAddress: ['Tài liệu không có địa chỉ.', 'The document has no address.'],
  results: ['Kết quả nêu trong tài liệu ({n})', 'Results in this document ({n})'],
  statements: ['Số liệu khác ({n})', 'Other figures ({n})'],
  unit: ['Đơn vị', 'Unit'],
  index: ['Chỉ số', 'Index'],
  year: ['Năm', 'Year'],
  value: ['Số liệu', 'Figures'],
  used: ['Có sử dụng', 'Used'],
  yes: ['có', 'yes'],
  no: ['không', 'no'],
  place: ['hạng {place}', 'rank {place}'],
  points: ['{n} điểm', '{n} [point|points]'],
  what: ['Con số', 'Figure'],
  all: ['Toàn bộ nguồn', 'All sources'],
  note: ['Ghi chú', 'Note'],
})

export const render = ({ parameters, query, title }) => (parameters.id ? one(parameters.id, title) : all(query, title))

const region = (label, ...content) => h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': label }, content)
const head = (...columns) => h('thead', h('tr', columns.map((text) => h('th', { scope: 'col' }, text))))

async function all(query, title) {
  title(t('title'))
  const address = api('/sources', { limit: 1000 })
  const answer = await get(address)
  const rows = [...answer.items].sort((a, b) => a.tier - b.tier || inOrder(a.publisher, b.publisher)).map((source) => ({
    key: fold(`${source.title} ${source.publisher}`),
    row: h('tr',
      h('th', { scope: 'row' }, h('a', { href: link(`/sources/${source.id}`), ...spoken(source.title) }, unbroken(source.title)),
        h('span.small.muted.only-narrow', [source.publisher, day(source.publishedOn), t('atTier', { tier: source.tier })].filter(Boolean).join(' · '))),
      h('td.hide-narrow', source.publisher), h('td.num.hide-narrow', day(source.publishedOn)), h('td.num.hide-narrow', String(source.tier))),
  }))
  const status = h('p.small.muted', { role: 'status' })
  const filter = h('input', { id: 'filter', type: 'search', value: query.get('q') ?? '', oninput: narrow })

  function narrow(event) {
    const wanted = fold(filter.value)
    rows.forEach((each) => { each.row.hidden = !each.key.includes(wanted) })
    status.textContent = t('shown', { n: rows.filter(({ row }) => !row.hidden).length, of: rows.length })
    if (event) go(here({ q: filter.value || null }), { replace: true, quiet: true })
  }

  narrow()
  return [
    h('div.wrap', h('h1', t('title')), h('p.lead', t('lead', { n: number(answer.total) })),
      h('div.tools', h('label.field.wide', { for: 'filter' }, h('span', t('filter')), filter)), status,
      region(t('title'), h('table.documents', h('thead', h('tr', h('th', { scope: 'col' }, t('document')), ['publisher', 'date', 'tier'].map((each) => h('th.hide-narrow', { scope: 'col' }, t(each))))), h('tbody', rows.map(({ row }) => row))))),
    take({ address, what: t('title'), source: '', release: answer.release.id, name: 'sources' }),
  ]
}

async function one(id, title) {
  const address = api(`/sources/${encodeURIComponent(id)}`)
  const [source, terms] = await Promise.all([get(address), get(api('/terms'))])
  title(source.title)
  const tier = terms.terms.sourceTiers[source.tier]
  return [
    h('div.wrap',
      h('p.kicker', t('kicker', { tier: source.tier, text: tier ? say(tier) : '' })),
      h('h1.long', spoken(source.title), unbroken(source.title)),
      h('p.lead', [source.publisher, day(source.publishedOn)].filter(Boolean).join(', ')),
      remark(source.note),
      h('p.actions', source.url ? h('a.button', { href: source.url, rel: 'noreferrer noopener', target: '_blank' }, t('open')) : t('noAddress'), h('a', { href: link('/sources') }, t('all'))),
      source.scores.length > 0 && results(source.scores),
      source.statements.length > 0 && statements(source.statements, terms.terms.statistics)),
    take({ address, table: source.scores.length + source.statements.length > 0, what: source.title, source: source.publisher, release: source.release.id, name: source.id }),
  ]
}

const said = (each) => [
  each.score !== null && number(each.score), each.points !== null && t('points', { n: number(each.points) }), each.rank && t('place', { place: placeText(each.rank) }),
].filter(Boolean).join(', ')

const results = (scores) => h('section', h('h2', t('results', { n: scores.length })), region(t('results', { n: scores.length }), h('table',
  head(t('unit'), t('index'), t('year'), t('value'), t('used'), t('note')),
  h('tbody', scores.map((each) => h('tr',
    h('th', { scope: 'row' }, h('a', { href: unitLink(each.unit, each.population) }, nameOf(each.unit))),
    h('td.num', indexName(each.indicator)), h('td.num', h('a', { href: link(`/rankings/${each.indicator}/${each.year}`, { population: each.population === 'province' ? null : each.population }) }, String(each.year))),
    h('td.num', said(each)), h('td.small', t(each.preferred ? 'yes' : 'no')), h('td.small.muted.remark', each.note && saying(each.note))))))))

const statements = (items, statistics) => h('section', h('h2', t('statements', { n: items.length })), region(t('statements', { n: items.length }), h('table',
  head(t('what'), t('unit'), t('index'), t('year'), t('value'), t('note')),
  h('tbody', items.map((each) => h('tr',
    h('th', { scope: 'row' }, statistics[each.statistic] ? say(statistics[each.statistic]) : each.statistic),
    h('td', each.subject ? nameOf(each.subject) : ''), h('td.num', indexName(each.indicator)), h('td.num', String(each.year)), h('td.num', number(each.value)), h('td.small.muted.remark', each.note && saying(each.note))))))))
