// The national story of satisfaction: through the years, by factor, who is highest and lowest, how much is known.
import { h } from '../core/dom.js'
import { number, say, signed, words } from '../core/i18n.js'
import { go, link } from '../core/address.js'
import { api, get } from '../core/api.js'
import { empty, figureButton, placeText, reasons, select, sourceButton } from '../core/ui.js'
import { roomFor, timeChart } from '../core/chart.js'
import { regionDot } from '../core/regions.js'
import { statisticFact } from '../core/statistic.js'
import { take } from '../core/take.js'

const t = words({
  title: ['Người dân hài lòng đến đâu?', 'How satisfied are people?'],
  titleYear: ['Sự hài lòng của người dân năm {year}', 'How satisfied people were in {year}'],
  story: ['Trung bình cả nước qua các năm', 'The national mean through the years'],
  how: [
    'Chấm: trung bình công bố, tính bằng phần trăm. Dải xám: từ tỉnh thấp nhất đến tỉnh cao nhất, nơi nguồn nêu cả hai. Vạch đứng đứt đoạn: cách đo thay đổi, hai bên không so sánh được.',
    'Dots: the published mean, in percent. Grey band: from the lowest to the highest province, where a source states both. Broken upright line: the measure changed, the two sides cannot be compared.',
  ],
  chart: ['Trung bình SIPAS cả nước qua các năm. Bảng bên dưới có cùng số liệu.', 'The national mean of SIPAS through the years. The table below has the same figures.'],
  year: ['Năm', 'Year'],
  mean: ['Trung bình', 'Mean'],
  change: ['Thay đổi', 'Change'],
  lowest: ['Thấp nhất', 'Lowest'],
  highest: ['Cao nhất', 'Highest'],
  known: ['Biết điểm', 'Scores known'],
  sample: ['Số người được hỏi', 'People asked'],
  ofUnits: ['{n} trên {of}', '{n} of {of}'],
  table: ['Số liệu qua các năm', 'The figures, year by year'],
  pilot: ['thí điểm', 'pilot'],
  anew: ['không so sánh được với trước đó', 'not comparable with before'],
  choose: ['Xem kỹ một năm', 'Look closer at a year'],
  factors: ['Các yếu tố', 'Factors'],
  factor: ['Yếu tố', 'Factor'],
  scale: ['Trên thang 0–100', 'On a scale of 0 to 100'],
  part: ['Phần đã biết', 'Part that is known'],
  factorsLead: ['Trung bình cả nước của từng yếu tố, nơi có nguồn nêu.', 'The national mean of each factor, where a source states it.'],
  top: ['Chắc chắn trong ba hạng đầu', 'Certainly among the first three'],
  bottom: ['Chắc chắn trong ba hạng cuối, từ thấp nhất', 'Certainly among the last three, lowest first'],
  unit: ['Tỉnh, thành', 'Province'],
  place: ['Hạng', 'Place'],
  score: ['Điểm', 'Score'],
  regions: ['Mức độ đầy đủ theo vùng', 'How much is known, by region'],
  region: ['Vùng', 'Region'],
  regionMean: ['Trung bình vùng', 'Mean of the region'],
  onlyComplete: ['chỉ nêu khi biết đủ', 'only where all are known'],
  ranking: ['Xem bảng xếp hạng {year}', 'See the ranking of {year}'],
  map: ['Xem trên bản đồ', 'See the map'],
  incomplete: ['Chưa đầy đủ: biết điểm của {n} trong {of} tỉnh, thành. Không lấy trung bình của các điểm này làm trung bình cả nước.', 'Incomplete: the scores of {n} of {of} provinces are known. Their mean is not that of the country.'],
  none: ['Năm {year} không có kết quả', 'No results for {year}'],
  nothing: ['chưa có nguồn', 'no source yet'],
})

const stated = (statistic) => statistic?.published ?? null

export async function render({ parameters, title }) {
  const address = api('/sipas')
  const answer = await get(address)
  const held = answer.items.filter((item) => item.edition && item.edition.status !== 'not-held')
  const year = Number(parameters.year ?? held[held.length - 1].year)
  const detailed = parameters.year ? api(`/sipas/${year}`) : address
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
  return [
    h('div.wrap',
      h('p.kicker', 'SIPAS'),
      h('h1', heading),
      h('p.lead', say(answer.indicator.description)),
      h('section', h('h2', t('story')),
        h('figure', drawing, h('figcaption', t('how'))),
        reasons(answer.breaks, answer.sources),
        yearTable(held, answer, broken)),
      closer(item, answer, held, year)),
    take({ address: detailed, what: heading, source: answer.indicator.publisher, release: answer.release.id, name: parameters.year ? `sipas-${year}` : 'sipas', figure: () => drawing }),
  ]
}

function yearTable(items, answer, broken) {
  return h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('table') }, h('table',
    h('caption', t('table')),
    h('thead', h('tr', h('th', { scope: 'col' }, t('year')), ['mean', 'change', 'lowest', 'highest', 'known', 'sample'].map((each) => h('th.right', { scope: 'col' }, t(each))))),
    h('tbody', [...items].reverse().map((item) => {
      const of = (key) => figureButton(stated(item.statistics[key]), `${t({ mean: 'mean', min: 'lowest', max: 'highest' }[key])}, SIPAS ${item.year}`, answer.sources)
      return h('tr',
        h('th', { scope: 'row' }, h('a', { href: link(`/sipas/${item.year}`) }, String(item.year)), item.edition.status === 'pilot' && h('span.anew', ' ', t('pilot')), broken.includes(item.year) && h('span.anew', ' ', t('anew'))),
        h('td.right', of('mean')),
        h('td.right', item.change?.comparable && (item.change.published ?? item.change.computed) !== null ? signed(item.change.published?.value ?? item.change.computed) : '–'),
        h('td.right', of('min')), h('td.right', of('max')),
        h('td.right', t('ofUnits', { n: item.coverage.scores, of: item.coverage.units })),
        h('td.right', item.sample?.size ? figureButton(item.sample.size, `${t('sample')} ${item.year}`, answer.sources) : '–'))
    }))))
}

function closer(item, answer, held, year) {
  const years = held.map((each) => [each.year, each.year]).reverse()
  if (!years.some(([each]) => each === year)) years.unshift([year, year])
  return h('section',
    h('h2', t('titleYear', { year })),
    h('div.controls.slim', select('choose-year', t('choose'), years, year, (chosen) => go(link(`/sipas/${chosen}`)))),
    item.reason ? empty(t('none', { year }), say(item.reason)) : [
      !item.coverage.complete && h('p.note', t('incomplete', { n: item.coverage.scores, of: item.coverage.units })),
      facts(item, answer),
      h('p.ways.left', h('a', { href: link(`/rankings/sipas/${year}`) }, t('ranking', { year })), h('a', { href: link(`/map/sipas/${year}`) }, t('map'))),
      factors(item, answer),
      h('div.panels',
        extremes(t('top'), item.highest, year), extremes(t('bottom'), item.lowest, year)),
      regions(item)])
}

function facts(item, answer) {
  const figure = (label, name, statistic) => statisticFact(label, name, statistic, { what: `${label}, SIPAS ${item.year}`, population: item.population, sources: answer.sources })
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
      h('td.place', placeText(each.rank?.place)), h('th', { scope: 'row' }, h('a', { href: link(`/provinces/${each.unit.id}`) }, say(each.unit.name))),
      h('td.right', sourceButton(each, `${say(each.unit.name)}, SIPAS ${year}`, each.score !== null ? number(each.score) : t('nothing'))))))))
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
