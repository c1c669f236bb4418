// The national story of satisfaction: through the years, by factor, who is highest and lowest, how much is known.
import { h } from '../core/dom.js'
import { number, say, signed, words } from '../core/i18n.js'
import { nameOf, prose } from '../core/names.js'
import { go, link } from '../core/address.js'
import { api, get } from '../core/api.js'
import { empty, figureButton, placeText, reasons, select, sourceButton } from '../core/ui.js'
import { roomFor, timeChart } from '../core/chart.js'
import { regionDot } from '../core/regions.js'
import { statisticCell, statisticFact } from '../core/statistic.js'
import { documentsOf, sourceText } from '../core/cite.js'
import { take } from '../core/take.js'

const t = words({
  title: ['Người dân hài lòng đến đâu?', 'How satisfied are people?'],
  titleYear: ['Sự hài lòng của người dân năm {year}', 'How satisfied people were in {year}'],
  results: ['Kết quả năm {year}', 'Results of {year}'],
  story: ['Trung bình cả nước qua các năm', 'The national mean, year by year'],
  how: [
    'Chấm: trung bình công bố, tính bằng phần trăm. Dải xám: từ tỉnh thấp nhất đến tỉnh cao nhất, nếu nguồn nêu cả hai. Vạch đứng nét đứt: đổi cách đo, không so sánh hai bên.',
    'Dots: the published mean, in percent. Grey band: from the lowest to the highest province, where a source gives both. Dashed vertical line: the measure changed, do not compare across it.',
  ],
  chart: ['Trung bình SIPAS cả nước qua các năm. Bảng bên dưới có cùng số liệu.', 'The national mean of SIPAS, year by year. The table below has the same figures.'],
  year: ['Năm', 'Year'],
  mean: ['Trung bình', 'Mean'],
  change: ['Thay đổi', 'Change'],
  lowest: ['Thấp nhất', 'Lowest'],
  highest: ['Cao nhất', 'Highest'],
  known: ['Đã có điểm', 'Scores known'],
  sample: ['Số người được hỏi', 'People surveyed'],
  ofUnits: ['{n}/{of}', '{n} of {of}'],
  table: ['Số liệu qua các năm', 'Year by year'],
  pilot: ['thí điểm', 'pilot'],
  anew: ['đổi phương pháp, không so với năm trước', 'method changed, not comparable with the year before'],
  choose: ['Chọn năm', 'Choose a year'],
  factors: ['Các yếu tố', 'Factors'],
  factor: ['Yếu tố', 'Factor'],
  scale: ['Trên thang 0–100', 'On a scale of 0 to 100'],
  part: ['Tỷ lệ đã có số liệu', 'Share with data'],
  factorsLead: ['Trung bình cả nước của từng yếu tố, nếu có nguồn nêu.', 'The national mean of each factor, where a source gives it.'],
  top: ['Chắc chắn trong ba hạng đầu', 'Certainly in the top three'],
  bottom: ['Chắc chắn trong ba hạng cuối (thấp nhất trước)', 'Certainly in the bottom three (lowest first)'],
  unit: ['Tỉnh, thành', 'Province'],
  place: ['Thứ hạng', 'Rank'],
  score: ['Điểm', 'Score'],
  regions: ['Số liệu theo vùng', 'Data by region'],
  region: ['Vùng', 'Region'],
  regionMean: ['Trung bình vùng', 'Mean of the region'],
  onlyComplete: ['chỉ nêu khi đủ số liệu', 'only where all are known'],
  ranking: ['Xem bảng xếp hạng {year}', 'See the {year} ranking'],
  map: ['Xem trên bản đồ', 'See the map'],
  incomplete: ['Mới có điểm của {n}/{of} tỉnh, thành. Trung bình của các điểm này không phải là trung bình cả nước.', 'Scores for {n} of {of} provinces so far. Their mean is not the national mean.'],
  none: ['Chưa có kết quả công bố cho năm {year}', 'No published results for {year} yet'],
  nothing: ['chưa có số liệu', 'no data yet'],
})

const stated = (statistic) => statistic?.published ?? null

export async function render({ parameters, title }) {
  const address = api('/sipas')
  const ofYear = (each) => ({ address: api(`/sipas/${each}`), rows: api(`/sipas/${each}`, { include: 'parts' }), name: `sipas-${each}` })
  const answer = await get(address)
  const held = answer.items.filter((item) => item.edition && item.edition.status !== 'not-held')
  const year = Number(parameters.year ?? held[held.length - 1].year)
  const item = answer.items.find((each) => each.year === year) ?? (await get(api(`/sipas/${year}`)))
  const heading = parameters.year ? t('titleYear', { year }) : t('title')
  title(heading)
  const broken = answer.breaks.map((each) => each.year)
  const drawing = timeChart({
    label: t('chart'), width: roomFor(1), height: 340, breaks: broken,
    series: [{ name: 'SIPAS', points: held.filter((each) => stated(each.statistics.mean)).map((each) => ({
      year: each.year, value: Number(each.statistics.mean.published.value), printed: each.statistics.mean.published.value, segment: each.segment,
      text: `${each.year}: ${number(each.statistics.mean.published.value)}`,
    })) }],
    behind: held.map((each) => ({ year: each.year, mean: null, min: stated(each.statistics.min) && Number(each.statistics.min.published.value), max: stated(each.statistics.max) && Number(each.statistics.max.published.value) })),
  })
  const story = h('section.story', h('h2', t('story')),
    h('figure', drawing, h('figcaption', t('how'))),
    reasons(answer.breaks, answer.sources),
    yearTable(held, answer, broken))
  const through = { address, name: 'sipas' }
  const [first, second] = parameters.year ? [ofYear(year), { label: t('story'), ...through }] : [through, { label: t('titleYear', { year }), ...ofYear(year) }]
  return [
    h('div.wrap',
      h('p.kicker', 'SIPAS'),
      h('h1', heading),
      h('p.lead', say(answer.indicator.description)),
      // Who asks for a year sees it first.
      parameters.year ? [closer(item, answer, held, year, t('results', { year })), story] : [story, closer(item, answer, held, year, t('titleYear', { year }))]),
    take({
      ...first, further: [second], what: heading, source: sourceText(answer.indicator.publisher, documents(held, item), answer.sources), release: answer.release.id,
      notes: answer.breaks.map((each) => `${each.year}: ${prose(each.reason)}`), figure: () => drawing,
    }),
  ]
}

/** The ids of the documents that the shown figures were read in. */
function documents(held, item) {
  const figures = ({ statistics, sample, factors = [] }) => [statistics.mean, statistics.min, statistics.max, ...factors.map((each) => each.statistics.mean)].map((each) => each?.published).concat(sample?.size)
  return [
    ...[...held, item].flatMap((each) => (each.statistics ? figures(each) : [])).map((figure) => figure?.source).filter(Boolean),
    ...documentsOf([...(item.highest ?? []), ...(item.lowest ?? [])]),
  ]
}

function yearTable(items, answer, broken) {
  return h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('table') }, h('table',
    h('caption', t('table')),
    h('thead', h('tr', h('th', { scope: 'col' }, t('year')), ['mean', 'change', 'lowest', 'highest', 'known', 'sample'].map((each) => h('th.right', { scope: 'col' }, t(each))))),
    h('tbody', [...items].reverse().map((item) => {
      const of = (key) => statisticCell(item.statistics[key], `${t({ mean: 'mean', min: 'lowest', max: 'highest' }[key])}, SIPAS ${item.year}`, answer.sources, answer.indicator.scaleMax)
      return h('tr',
        h('th', { scope: 'row' }, h('a', { href: link(`/sipas/${item.year}`) }, String(item.year)), item.edition.status === 'pilot' && h('span.anew', ' ', t('pilot')), broken.includes(item.year) && h('span.anew', ' ', t('anew'))),
        h('td.right', of('mean')),
        h('td.right', item.change?.comparable && (item.change.published ?? item.change.computed) !== null ? signed(item.change.published?.value ?? item.change.computed) : '–'),
        h('td.right', of('min')), h('td.right', of('max')),
        h('td.right', t('ofUnits', { n: item.coverage.scores, of: item.coverage.units })),
        h('td.right', item.sample?.size ? figureButton(item.sample.size, `${t('sample')} ${item.year}`, answer.sources) : '–'))
    }))))
}

/** The year in detail, under this heading. */
function closer(item, answer, held, year, heading) {
  const years = held.map((each) => [each.year, each.year]).reverse()
  if (!years.some(([each]) => each === year)) years.unshift([year, year])
  return h('section.of-year',
    h('h2', heading),
    h('div.controls.slim', select('choose-year', t('choose'), years, year, (chosen) => go(link(`/sipas/${chosen}`)))),
    item.reason ? empty(t('none', { year }), prose(item.reason)) : [
      !item.coverage.complete && h('p.note', t('incomplete', { n: item.coverage.scores, of: item.coverage.units })),
      facts(item, answer),
      h('p.ways.left', h('a', { href: link(`/rankings/sipas/${year}`) }, t('ranking', { year })), h('a', { href: link(`/map/sipas/${year}`) }, t('map'))),
      factors(item, answer),
      h('div.panels',
        extremes(t('top'), item.highest, year), extremes(t('bottom'), item.lowest, year)),
      regions(item)])
}

function facts(item, answer) {
  const figure = (label, name, statistic) => statisticFact(label, name, statistic, {
    what: `${label}, SIPAS ${item.year}`, population: item.population, sources: answer.sources, items: [...item.highest, ...item.lowest], top: answer.indicator.scaleMax,
  })
  return h('dl.facts', figure(t('mean'), 'mean', item.statistics.mean), figure(t('highest'), 'max', item.statistics.max), figure(t('lowest'), 'min', item.statistics.min),
    item.sample?.size && h('div', h('dt', t('sample')), h('dd', figureButton(item.sample.size, `${t('sample')} ${item.year}`, answer.sources))))
}

function factors(item, answer) {
  const known = item.factors.filter((each) => each.statistics.mean.published)
  if (!known.length) return null
  return h('section', h('h3', t('factors')), h('p.small.muted', t('factorsLead')),
    h('table.components',
      h('thead', h('tr', h('th', { scope: 'col' }, t('factor')), h('th.hide-narrow', { scope: 'col' }, t('scale')), h('th.right', { scope: 'col' }, t('mean')))),
      h('tbody', known.map((each) => h('tr',
        h('th', { scope: 'row' }, say(each.name)),
        h('td.hide-narrow.half', h('div.track.full', h('i', { style: { left: '0', width: `${each.statistics.mean.published.value}%` } }))),
        h('td.right', figureButton(each.statistics.mean.published, `${say(each.name)} ${item.year}`, answer.sources)))))))
}

function extremes(label, items, year) {
  if (!items.length) return null
  return h('section', h('h3', label), h('table',
    h('thead', h('tr', h('th', { scope: 'col' }, t('place')), h('th', { scope: 'col' }, t('unit')), h('th.right', { scope: 'col' }, t('score')))),
    h('tbody', items.map((each) => h('tr',
      h('td.place', placeText(each.rank?.place)), h('th', { scope: 'row' }, h('a', { href: link(`/provinces/${each.unit.id}`) }, nameOf(each.unit))),
      h('td.right', sourceButton(each, `${nameOf(each.unit)}, SIPAS ${year}`, each.score !== null ? number(each.score) : t('nothing'))))))))
}

function regions(item) {
  if (!item.regions.length) return null
  return h('section', h('h3', t('regions')), h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('regions') }, h('table',
    h('thead', h('tr', h('th', { scope: 'col' }, t('region')), h('th.hide-narrow', { scope: 'col' }, t('part')), h('th.right', { scope: 'col' }, t('known')), h('th.right', { scope: 'col' }, t('regionMean'), h('span.small.muted', ' (', t('onlyComplete'), ')')))),
    h('tbody', item.regions.map((each) => h('tr',
      h('th', { scope: 'row' }, h('span.unit', regionDot(each.region.id), h('a', { href: link(`/regions/${each.region.id}`) }, say(each.region.name)))),
      h('td.hide-narrow.half', h('div.track.full', h('i', { style: { left: '0', width: `${(100 * each.known) / Math.max(each.units, 1)}%` } }))),
      h('td.right', t('ofUnits', { n: each.known, of: each.units })),
      h('td.right', each.published !== null ? number(each.published.value ?? each.published) : each.mean !== null ? number(each.mean) : '–')))))))
}
