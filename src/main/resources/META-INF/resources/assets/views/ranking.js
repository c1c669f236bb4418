// The ranking: who stands where, what is known and what is not, each value with its source.
import { h, replace } from '../core/dom.js'
import { say, words } from '../core/i18n.js'
import { prose } from '../core/names.js'
import { go, here, link } from '../core/address.js'
import { api, get, part } from '../core/api.js'
import { choices, indexName, manyOf, tables, yearsOf } from '../core/choice.js'
import { documentsOf, sourceText, statedBy } from '../core/cite.js'
import { regionDot, regionNames } from '../core/regions.js'
import { statisticFact } from '../core/statistic.js'
import { documentLink, empty, select } from '../core/ui.js'
import { later, supposing } from '../core/later.js'
import { take } from '../core/take.js'
import { yearSlider } from '../core/years.js'
import { board } from './ranking/board.js'

const t = words({
  title: ['Xếp hạng {name} các {who} năm {year}', '{name} {year}: {who} ranked'],
  known: ['Mới có điểm của {scores} và thứ hạng của {ranks} trên {units} {who}.', 'Scores for {scores} and ranks for {ranks} of the {units} {who} so far.'],
  intervals: [
    'Nơi chưa có nguồn nêu hạng, bảng ghi khoảng thứ hạng suy ra từ số liệu đã công bố, ví dụ 18–35.',
    'Where no source gives a rank, the table shows the range that the published figures allow, such as 18–35.',
  ],
  complete: ['Đủ kết quả của cả {units} {who}.', 'Complete: results for all {units} {who}.'],
  pilot: ['Năm thí điểm, chỉ một số địa phương.', 'A pilot year, in some places only.'],
  breaks: ['Không so sánh được với năm trước: {reason}', 'Not comparable with the year before: {reason}'],
  mean: ['Trung bình', 'Mean'],
  highest: ['Cao nhất', 'Highest'],
  lowest: ['Thấp nhất', 'Lowest'],
  scores: ['Đã có điểm', 'Scores known'],
  ofUnits: ['{n}/{of}', '{n} of {of}'],
  filter: ['Lọc theo tên', 'Filter by name'],
  region: ['Vùng', 'Region'],
  all: ['Mọi vùng', 'All regions'],
  none: ['Chưa có kết quả công bố cho năm {year}', 'No published results for {year} yet'],
  mapLink: ['Xem trên bản đồ', 'See the map'],
  moversLink: ['Ai tăng, ai giảm', 'Who rose, who fell'],
  views: ['Cách xem', 'View'],
  ladder: ['Thang hạng', 'Ladder'],
  table: ['Bảng đầy đủ', 'Full table'],
  today: ['Theo 34 tỉnh, thành', 'By today’s 34'],
  choose: ['Chọn bảng khác, lọc', 'Choose another table, filter'],
})

/** From this year on there are the 34 provinces of today. */
const MERGED = 2025
/** Below this width what is chosen is folded away, so that the first rows are seen at once. */
const NARROW = 640

export async function render({ parameters, query, title }) {
  // The ranking does not wait for the list of all rankings: what can be chosen comes when it comes.
  const pending = tables()
  let list = null
  pending.then((all) => { list = all }, () => {})
  const who = query.get('population')
  const region = query.get('region')
  const address = api(`/rankings/${parameters.indicator ?? 'par-index'}/${parameters.year ?? 'latest'}`, {
    population: who, region, sort: query.get('sort'), measure: query.get('measure'),
  })
  const [table, regions] = await Promise.all([get(address), who && who !== 'province' ? new Map() : regionNames()])
  const choice = { indicator: table.indicator.code, population: table.population, year: table.year }
  const name = choice.indicator.includes('.') ? `${indexName(choice.indicator)} (${say(table.indicator.name)})` : indexName(choice.indicator)
  const heading = t('title', { name, who: manyOf(choice.population), year: table.year })
  title(heading)
  const choose = (all) => [choices(all, choice, 'rankings'), yearSlider(yearsOf(all, choice), choice, 'rankings')]
  const fresh = h('div.controls', list ? choose(list) : h('span.room.bone'))
  if (!list) pending.then((all) => replace(fresh, choose(all)), () => fresh.remove())
  const narrow = innerWidth <= NARROW
  const { mean, max, min } = table.statistics
  const shown = table.reason ? null : await standing(table, regions, { name, query, choice })
  return [
    h('div.wrap',
      h('h1.compact', heading),
      state(table),
      narrow ? h('details.chooser-fold', h('summary', t('choose')), fresh, shown?.tools, shown?.ways) : [fresh, !table.reason && facts(table)],
      table.reason ? empty(t('none', { year: table.year }), prose(table.reason)) : [h('div.ways-bar', shown.ladder, !narrow && [shown.tools, shown.ways]), shown.board, shown.colours, narrow && facts(table), notes(table), later(() => supposing({ ...choice, units: supposable(table), measure: query.get('measure') }))],
      h('p.lead.about', say(table.indicator.description))),
    take({
      address, what: heading, source: sourceText(table.indicator.publisher, [...documentsOf(table.items), ...statedBy(mean, max, min)], table.sources), release: table.release.id, name: `${choice.indicator}-${choice.population}-${table.year}`,
      chart: `/charts/rankings/${choice.indicator}/${table.year}.svg${chartQuery(choice, region)}`,
    }),
  ]
}

/** Those of whom something is known first. */
const supposable = ({ items }) => [...items].sort((a, b) => (a.state !== 'value') - (b.state !== 'value')).map(({ unit }) => unit)

/** The service's drawing shows the same rows. */
function chartQuery({ population }, region) {
  const query = new URLSearchParams(Object.entries({ population: population === 'province' ? null : population, region }).filter(([, value]) => value))
  return query.size ? `?${query}` : ''
}

function state(table) {
  const { units, scores, points, ranks, complete } = table.coverage
  if (table.reason) return null
  const who = manyOf(table.population)
  return complete
    ? h('p.complete', '✓ ', t('complete', { units, who }))
    : h('p.note', h('strong', t('known', { units, who, scores: table.measure === 'points' ? points : scores, ranks })))
}

/** What must be known to read the table rightly. */
function notes(table) {
  const broken = table.breaks.find((each) => each.year === table.year)
  return [
    table.items.some(({ rank }) => rank?.place && rank.place.best !== rank.place.worst) && h('p.small.muted', t('intervals')),
    table.edition?.status === 'pilot' && h('p.small.muted', t('pilot')),
    broken && h('p.small.muted', t('breaks', { reason: prose(broken.reason) }), ' ', documentLink(broken.source, table.sources)),
  ]
}

function facts(table) {
  const { mean, max, min } = table.statistics
  const figure = (label, name, statistic) => statisticFact(label, name, statistic, {
    what: `${label}, ${indexName(table.indicator.code)} ${table.year}`, population: table.population, sources: table.sources, items: table.items, top: table.measure === 'score' ? table.indicator.scaleMax : null,
  })
  const { scores, points, units } = table.coverage
  const n = table.measure === 'points' ? points : scores
  return h('dl.facts',
    figure(t('mean'), 'mean', mean), figure(t('highest'), 'max', max), figure(t('lowest'), 'min', min),
    h('div', h('dt', t('scores')), h('dd', t('ofUnits', { n, of: units }), meter(n, units))))
}

const meter = (n, of) => h('span.meter', { role: 'presentation' }, h('i', { style: { width: `${(100 * n) / Math.max(of, 1)}%` } }))

/** The ways to see the table, what narrows it, and the table itself in the way that the address names. */
async function standing(table, regions, { name, query, choice }) {
  const { population, year } = table
  const sort = query.get('sort') ?? 'place'
  const canFold = population === 'province' && year < MERGED
  // A ladder is of places, of everyone.
  const canClimb = sort === 'place' && !query.get('region')
  const view = query.get('view') === '34' && canFold ? '34' : query.get('view') === 'table' || !canClimb ? 'table' : 'ladder'
  const way = (key, text) => h('a', { href: here({ view: key === 'ladder' ? null : key, ...(key === 'ladder' ? { sort: null, region: null } : {}) }), 'aria-current': view === key ? 'true' : null }, text)
  const ladder = h('div.switch', { role: 'group', 'aria-label': t('views') }, way('ladder', t('ladder')), way('table', t('table')), canFold && way('34', t('today')))
  const ways = h('p.ways', population === 'province' && h('a', { href: link(`/map/${choice.indicator}/${year}`) }, t('mapLink')),
      h('a', { href: link(`/movers/${choice.indicator}/${year}`, { population: population === 'province' ? null : population }) }, t('moversLink')))
  if (view === '34') {
    const { folded } = await part(() => import('./ranking/folded.js'))
    return { ladder, ways, board: await folded(table, { name, regions }) }
  }
  const shown = board(table, regions, { name, sort, indicator: choice.indicator, isLadder: view === 'ladder' })
  const filter = h('input', {
    id: 'filter', type: 'search', value: query.get('q') ?? '', placeholder: t('filter'),
    oninput: () => { shown.narrow(filter.value); go(here({ q: filter.value || null }), { replace: true, quiet: true }) },
  })
  shown.narrow(filter.value)
  const present = regionsOf(table, regions, query)
  return {
    ladder,
    ways,
    tools: h('div.tools',
      h('label.field', { for: 'filter' }, h('span.sr', t('filter')), filter),
      population === 'province' && regions.size > 0 && select('choose-region', t('region'), [['', t('all')], ...present], query.get('region') ?? '', (region) => go(here({ region: region || null })))),
    colours: regions.size > 0 && h('ul.colours', { 'aria-label': t('region') }, present.map(([id, region]) => h('li', regionDot(id), region))),
    board: [shown.status, shown.table],
  }
}

function regionsOf(table, regions, query) {
  const present = new Set(table.items.map((item) => item.unit.region).filter(Boolean))
  const asked = query.get('region')
  // Where one region is shown, the others of the same day are still to be chosen.
  const isMerged = table.year >= MERGED
  return [...regions].filter(([id]) => present.has(id) || id === asked || (asked && id.endsWith('-2025') === isMerged)).map(([id, name]) => [id, name])
}
