// The first page: all that is known at a glance, and the doors to it.
import { h } from '../core/dom.js'
import { words } from '../core/i18n.js'
import { go, here, link } from '../core/address.js'
import { api, get, idle } from '../core/api.js'
import { indexName, manyOf } from '../core/choice.js'
import { knownResults } from '../core/known.js'
import { regionNames } from '../core/regions.js'
import { select } from '../core/ui.js'
import { matrix, ORDERS } from './home/matrix.js'
import { rowsOf } from './home/rows.js'

const t = words({
  title: ['Nền hành chính Việt Nam, đo bằng hai chỉ số', 'How Việt Nam is administered, in two indices'],
  lead: [
    'Cải cách hành chính (PAR INDEX) và sự hài lòng của người dân (SIPAS). Con số nào cũng có nguồn; chỗ chưa có nguồn để trống.',
    'Administrative reform (PAR INDEX) and public satisfaction (SIPAS). Every figure has its source; gaps are left as gaps.',
  ],
  known: ['Đã có {n}/{of} kết quả {name} của {units} {who}, {from}–{to}', '{n} of {of} {name} results of {units} {who}, {from}–{to}'],
  index: ['Chỉ số', 'Index'],
  who: ['Đơn vị', 'Units'],
  order: ['Sắp xếp', 'Order'],
  63: ['63 tỉnh, thành', '63 provinces'],
  34: ['34 hiện nay', 'Today’s 34'],
  ministry: ['Bộ, ngành', 'Ministries'],
  place: ['Hạng gần nhất', 'Latest rank'],
  region: ['Vùng', 'Region'],
  known_: ['Nhiều số liệu', 'Most data'],
  name: ['Tên', 'Name'],
  doors: ['Bắt đầu từ đây', 'Start here'],
  newest: ['Năm mới nhất', 'The newest year'],
  fullest: ['Năm đầy đủ nhất', 'The fullest year'],
  complete: ['Các bộ, ngành', 'The ministries'],
  newestText: ['{name} {year}: {n}/{of} tỉnh, thành', '{name} {year}: {n} of {of} provinces'],
  completeText: ['{n} năm đủ kết quả, gần nhất {year}: {units} bộ', '{n} complete [year|years], last {year}: {units} ministries'],
  someText: ['{year}: {n}/{of} bộ', '{year}: {n} of {of} ministries'],
})

const INDICES = ['par-index', 'sipas']

const aboutIndices = () => get(api('/indicators', { fields: 'code,population,editions.year,editions.status,editions.unitsRanked,breaks.year' }))
const editionsOf = (about) => about.editions.filter((each) => each.status !== 'not-held')

/** The years of an index, newest first: [{year, status, of, n}], how many were ranked and of how many anything is known. */
async function yearsOf(indicator, population) {
  const [results, indicators] = await Promise.all([knownResults(indicator, population), aboutIndices()])
  const about = indicators.items.find((each) => each.code === indicator && each.population === population)
  return editionsOf(about).map(({ year, unitsRanked, status }) => ({ year, status, of: unitsRanked, n: results.filter((each) => each.year === year).length })).reverse()
}

export async function render({ query, title }) {
  const who = query.get('units') ?? '63'
  const population = who === 'ministry' ? 'ministry' : 'province'
  const indicator = population === 'ministry' || !INDICES.includes(query.get('indicator')) ? 'par-index' : query.get('indicator')
  const order = ORDERS.includes(query.get('sort')) ? query.get('sort') : 'place'
  const [results, indicators, units, regions] = await Promise.all([
    knownResults(indicator, population),
    aboutIndices(),
    get(api(population === 'ministry' ? '/ministries' : '/provinces', { limit: 200, fields: 'id,name,label,region,validFrom,validTo' })),
    population === 'province' ? regionNames() : new Map(),
  ])
  title(t('title'))
  const about = indicators.items.find((each) => each.code === indicator && each.population === population)
  const editions = editionsOf(about)
  const rows = await rowsOf(who, units.items, results)
  const years = editions.map(({ year }) => year)
  const chosen = (change) => go(here(change))
  const heading = t('known', {
    n: results.length, of: editions.reduce((sum, each) => sum + each.unitsRanked, 0), name: indexName(indicator), units: who === '34' ? '63' : rows.length, who: manyOf(population), from: years[0], to: years[years.length - 1],
  })
  const away = h('div')
  idle(() => import('../core/take.js').then(({ take }) => away.append(take({
    address: api('/observations', { indicator, population, limit: 1000 }), what: heading, source: '', release: indicators.release.id, name: `${indicator}-${population}`,
  })), () => {}))
  return [
    h('div.wrap.home',
      h('h1.compact', t('title')),
      h('p.lead', t('lead')),
      h('div.first',
        h('section.known', { 'aria-labelledby': 'known' },
          h('h2', { id: 'known' }, heading),
          h('div.tools.slim',
            population === 'province' && select('choose-index', t('index'), INDICES.map((code) => [code, indexName(code)]), indicator, (code) => chosen({ indicator: code === 'par-index' ? null : code })),
            select('choose-units', t('who'), ['63', '34', 'ministry'].map((each) => [each, t(each)]), who, (each) => chosen({ units: each === '63' ? null : each })),
            select('choose-order', t('order'), ORDERS.filter((each) => each !== 'region' || regions.size).map((each) => [each, t(each === 'known' ? 'known_' : each)]), order, (each) => chosen({ sort: each === 'place' ? null : each }))),
          matrix({ rows, years, editions, breaks: about.breaks.map((each) => each.year), indicator, population, order, regions })),
        doors(indicator))),
    away,
  ]
}

/** The ways in: the newest year of the provinces, their fullest, the ministries. Each says how much is known once that has come. */
function doors(indicator) {
  const name = indexName(indicator)
  const door = (label, address) => {
    const text = h('span', '\u00a0')
    const anchor = h('a', { href: address }, h('strong', label), text)
    return { row: h('li', anchor), lead: (where, words) => { anchor.href = where; text.textContent = words } }
  }
  const newest = door(t('newest'), link(`/rankings/${indicator}/latest`))
  const fullest = door(t('fullest'), link(`/rankings/${indicator}/latest`))
  const ministries = door(t('complete'), link('/rankings/par-index/latest', { population: 'ministry' }))
  yearsOf(indicator, 'province').then((years) => {
    const best = fullestOf(years)
    newest.lead(link(`/rankings/${indicator}/${years[0].year}`), t('newestText', { name, ...years[0] }))
    fullest.lead(link(`/rankings/${indicator}/${best.year}`), t('newestText', { name, ...best }))
  }, () => {})
  yearsOf('par-index', 'ministry').then((years) => {
    const whole = years.filter(({ n, of }) => n >= of)
    const best = whole[0] ?? fullestOf(years)
    ministries.lead(link(`/rankings/par-index/${best.year}`, { population: 'ministry' }), whole.length ? t('completeText', { n: whole.length, year: best.year, units: best.of }) : t('someText', best))
  }, () => {})
  return h('section.start', { 'aria-labelledby': 'start' }, h('h2', { id: 'start' }, t('doors')), h('ul.doors', [newest, fullest, ministries].map(({ row }) => row)))
}

/** A pilot in some places is no year of the country. */
const fullestOf = (years) => years.filter(({ status }) => status !== 'pilot').sort((a, b) => b.n / b.of - a.n / a.of)[0]
