// The ranking: a table of everyone, what is known and what is not, each value with its source.
import { h, replace } from '../core/dom.js'
import { fold, number, say, signed, words } from '../core/i18n.js'
import { go, here, link, unitLink } from '../core/address.js'
import { api, get } from '../core/api.js'
import { choices, indexName, populationName, tables } from '../core/choice.js'
import { regionDot, regionNames } from '../core/regions.js'
import { statisticFact } from '../core/statistic.js'
import { documentLink, empty, figureButton, placeText, select, sourceButton } from '../core/ui.js'
import { take } from '../core/take.js'

const t = words({
  homeTitle: ['Nền hành chính Việt Nam, đo bằng hai chỉ số', 'How Việt Nam is administered, in two indices'],
  homeLead: [
    'Cải cách hành chính (PAR INDEX) và sự hài lòng của người dân (SIPAS) của từng tỉnh, thành, bộ; mỗi con số kèm nguồn, chỗ chưa biết để trống.',
    'Administrative reform (PAR INDEX) and how satisfied people are (SIPAS), for every province and ministry; each figure with its source, and gaps left as gaps.',
  ],
  title: ['Xếp hạng {name} năm {year}', '{name}, ranking of {year}'],
  known: [
    'Chưa đầy đủ: biết điểm của {scores} và hạng của {ranks} trong {units} đơn vị.',
    'Incomplete: scores of {scores} and places of {ranks} of the {units} units are known.',
  ],
  intervals: [
    'Chỗ nào chưa có nguồn nêu hạng, bảng ghi khoảng hẹp nhất mà các con số đã công bố cho phép, ví dụ 18–35.',
    'Where no source states a place, the table gives the tightest interval that the published figures allow, such as 18–35.',
  ],
  complete: ['Đầy đủ: biết kết quả của cả {units} đơn vị.', 'Complete: the results of all {units} units are known.'],
  pilot: ['Năm thí điểm, chỉ một số địa phương.', 'A pilot year, in some places only.'],
  breaks: ['Không so sánh được với năm trước: {reason}', 'Not comparable with the year before: {reason}'],
  mean: ['Trung bình', 'Mean'],
  highest: ['Cao nhất', 'Highest'],
  lowest: ['Thấp nhất', 'Lowest'],
  scores: ['Biết điểm', 'Scores known'],
  ofUnits: ['{n} trên {of}', '{n} of {of}'],
  caption: ['Bảng xếp hạng. Bấm vào tên cột để sắp xếp, vào điểm để xem nguồn.', 'The ranking. A column’s name sorts it, a score opens its source.'],
  place: ['Hạng', 'Place'],
  unit: ['Đơn vị', 'Unit'],
  score: ['Điểm', 'Score'],
  points: ['Điểm số', 'Points'],
  bar: ['So với trung bình công bố {mean}', 'Against the published mean, {mean}'],
  barZero: ['Trên thang 0–{max}', 'On a scale of 0 to {max}'],
  change: ['Thay đổi', 'Change'],
  filter: ['Lọc theo tên', 'Filter by name'],
  region: ['Vùng', 'Region'],
  all: ['Tất cả', 'All'],
  shown: ['Hiện {n} trên {of}', '{n} of {of} shown'],
  nothing: ['Không có đơn vị nào khớp “{q}”.', 'No unit matches “{q}”.'],
  none: ['Năm {year} không có kết quả', 'No results for {year}'],
  clash: ['Không khớp', 'Does not fit'],
  clashLong: ['Hạng công bố {place} của {unit} mâu thuẫn với các con số còn lại', 'The published place of {unit}, {place}, contradicts the other figures'],
  noScore: ['chưa có nguồn', 'no source yet'],
  placeOnly: ['chỉ biết hạng', 'place only'],
  from: ['so với {year}', 'on {year}'],
  up: ['lên {n} hạng', 'up {n}'],
  down: ['xuống {n} hạng', 'down {n}'],
  notComparable: ['không so sánh được', 'not comparable'],
  what: ['{unit}, {name} {year}', '{unit}, {name} {year}'],
  above: ['cao hơn trung bình {n}', '{n} above the mean'],
  below: ['thấp hơn trung bình {n}', '{n} below the mean'],
  mapLink: ['Xem trên bản đồ', 'See the map'],
  moversLink: ['Ai lên, ai xuống', 'Who rose, who fell'],
})

/** So many rows fill a screen; the others of the first table follow once these are painted. */
const FIRST_ROWS = 20
let isFirst = true

const valueOf = (item, measure) => (measure === 'points' ? item.points : item.score)

export async function render({ parameters, query, title }) {
  // The ranking does not wait for the list of all rankings: what can be chosen comes when it comes.
  const pending = tables()
  let list = null
  pending.then((all) => { list = all }, () => {})
  const who = query.get('population')
  const address = api(`/rankings/${parameters.indicator ?? 'par-index'}/${parameters.year ?? 'latest'}`, {
    population: who, region: query.get('region'), sort: query.get('sort'), measure: query.get('measure'),
  })
  const [table, regions] = await Promise.all([get(address), who && who !== 'province' ? new Map() : regionNames()])
  const choice = { indicator: table.indicator.code, population: table.population, year: table.year }
  const name = choice.indicator.includes('.') ? `${indexName(choice.indicator)}: ${say(table.indicator.name)}` : indexName(choice.indicator)
  const full = `${name}, ${populationName(choice.population).toLowerCase()}`
  const heading = t('title', { name: full, year: table.year })
  title(parameters.home ? t('homeTitle') : heading)
  const controls = h('div.controls', list ? choices(list, choice, 'rankings') : h('span.room.bone'))
  if (!list) pending.then((all) => replace(controls, choices(all, choice, 'rankings')), () => controls.remove())
  return [
    parameters.home && h('section.hero.wrap', h('h1', t('homeTitle')), h('p.lead', t('homeLead'))),
    h('div.wrap',
      h(parameters.home ? 'h2' : 'h1', heading),
      !parameters.home && h('p.lead', say(table.indicator.description)),
      state(table),
      controls,
      table.reason ? empty(t('none', { year: table.year }), say(table.reason)) : [
        facts(table),
        board(table, regions, { name, query, choice })]),
    take({
      address, what: heading, source: sourceNames(table), release: table.release.id, name: `${choice.indicator}-${choice.population}-${table.year}`,
      chart: `/charts/rankings/${choice.indicator}/${table.year}.svg${choice.population === 'province' ? '' : '?population=' + choice.population}`,
      figure: table.items.length ? () => picture(table, heading) : null,
    }),
  ]
}

function sourceNames(table) {
  const counts = new Map()
  table.items.forEach((item) => Object.values(item.source).forEach((id) => id && counts.set(id, (counts.get(id) ?? 0) + 1)))
  const publishers = [...new Set([...counts].sort((a, b) => b[1] - a[1]).map(([id]) => table.sources[id]?.publisher).filter(Boolean))]
  const [first, second] = publishers
  const rest = publishers.length - 2
  return [table.indicator.publisher, first, second, rest > 0 ? '…' : null].filter(Boolean).join('; ')
}

function state(table) {
  const { units, scores, points, ranks, complete } = table.coverage
  if (table.reason) return null
  const broken = table.breaks.find((each) => each.year === table.year)
  return [
    complete
      ? h('p.complete', '✓ ', t('complete', { units }))
      : h('p.note', h('strong', t('known', { units, scores: table.measure === 'points' ? points : scores, ranks })), ' ', t('intervals')),
    table.edition?.status === 'pilot' && h('p.small.muted', t('pilot')),
    broken && h('p.small.muted', t('breaks', { reason: say(broken.reason) }), ' ', documentLink(broken.source, table.sources)),
  ]
}

function facts(table) {
  const { mean, max, min } = table.statistics
  const figure = (label, name, statistic) => statisticFact(label, name, statistic, { what: `${label}, ${indexName(table.indicator.code)} ${table.year}`, population: table.population, sources: table.sources })
  const { scores, points, units } = table.coverage
  const n = table.measure === 'points' ? points : scores
  return h('dl.facts',
    figure(t('mean'), 'mean', mean), figure(t('highest'), 'max', max), figure(t('lowest'), 'min', min),
    h('div', h('dt', t('scores')), h('dd', t('ofUnits', { n, of: units }), meter(n, units))))
}

const meter = (n, of) => h('span.meter', { role: 'presentation' }, h('i', { style: { width: `${(100 * n) / Math.max(of, 1)}%` } }))

function board(table, regions, { name, query, choice }) {
  const { measure } = table
  const mean = measure === 'score' ? table.statistics.mean.published?.value ?? null : null
  const top = measure === 'points' ? Math.max(...table.items.map((item) => Number(item.maxPoints ?? item.points ?? 0))) || 1 : Number(table.indicator.scaleMax ?? 100)
  const values = table.items.map((item) => valueOf(item, measure)).filter((value) => value !== null).map(Number)
  const reach = mean === null ? null : Math.max(...values.map((value) => Math.abs(value - mean)), 0.01)
  const sort = query.get('sort') ?? 'place'
  // In the year of a break it is said once, above the table.
  const hasChange = table.items.some((item) => item.change?.comparable)
  const header = (key, text, first, extra) => {
    const current = sort === key ? 'ascending' : sort === '-' + key ? 'descending' : null
    const next = sort === first ? (first.startsWith('-') ? first.slice(1) : '-' + first) : first
    return h('th' + (extra ?? ''), { scope: 'col', 'aria-sort': current },
      h('button', { type: 'button', id: `sort-${key}`, onclick: () => go(here({ sort: next === 'place' ? null : next }), { replace: true }) }, text))
  }
  const rows = table.items.map((item) => ({ item, key: fold(say(item.unit.label) + ' ' + item.unit.name.vi + ' ' + item.unit.id.replaceAll('-', ' ')), row: row(item) }))
  const elements = rows.map(({ row: each }) => each)
  const isLater = isFirst && !document.hidden && elements.length > FIRST_ROWS
  isFirst = false
  const body = h('tbody', isLater ? elements.slice(0, FIRST_ROWS) : elements)
  const status = h('p.small.muted', { role: 'status' })
  const filter = h('input', { id: 'filter', type: 'search', value: query.get('q') ?? '', 'aria-label': t('filter'), placeholder: t('filter'), oninput: narrow })

  function narrow(event) {
    const wanted = fold(filter.value)
    const matching = rows.filter(({ key }) => key.includes(wanted))
    rows.forEach((each) => { each.row.hidden = !each.key.includes(wanted) })
    status.textContent = !wanted ? '' : matching.length ? t('shown', { n: matching.length, of: rows.length }) : t('nothing', { q: filter.value })
    if (event) go(here({ q: filter.value || null }), { replace: true, quiet: true })
  }

  function bar(value) {
    if (mean === null) return [h('i', { style: { left: '0', width: `${(100 * value) / top}%` } })]
    const half = (50 * (value - mean)) / reach
    return [
      h(half < 0 ? 'i.below' : 'i', { style: { left: `${half < 0 ? 50 + half : 50}%`, width: `${Math.max(Math.abs(half), 0.4)}%` } }),
      h('b', { style: { left: '50%' } }),
      h('span.sr', t(value < mean ? 'below' : 'above', { n: number(Math.abs(value - mean), 2) })),
    ]
  }

  function row(item) {
    const value = valueOf(item, measure)
    const place = item.rank?.place
    const what = t('what', { unit: say(item.unit.name), name, year: table.year })
    const isOpen = place && place.best !== place.worst
    const nothing = value === null && !item.rank?.published
    const span = item.rank?.of ?? table.coverage.units
    return h(nothing ? 'tr.unknown' : 'tr', { 'data-unit': item.unit.id },
      h('td.place', { class: isOpen ? 'place open' : 'place exact' }, place ? placeText(place) : '',
        isOpen && h('span.reach', { role: 'presentation' }, h('i', { style: { left: `${(100 * (place.best - 1)) / span}%`, width: `${Math.max((100 * (place.worst - place.best + 1)) / span, 3)}%` } }))),
      h('th', { scope: 'row' }, h('span.unit', regionDot(item.unit.region, regions.get(item.unit.region)),
        h('a', { href: unitLink(item.unit, table.population) }, say(item.unit.name))),
      item.rank?.fits === false && [' ', h('a.clash', {
        href: link('/contradictions', { unit: item.unit.id, year: table.year, indicator: choice.indicator }), title: t('clashLong', { unit: say(item.unit.name), place: placeText(place) }),
        'aria-label': t('clashLong', { unit: say(item.unit.name), place: placeText(place) }),
      }, t('clash'))]),
      h('td.right', value !== null
        ? sourceButton(item, what, number(value))
        : item.rank?.published ? sourceButton(item, what, t('placeOnly')) : [h('span', { 'aria-hidden': 'true' }, '–'), h('span.sr', t('noScore'))]),
      h('td.hide-narrow.bars', value !== null && h('div.track', bar(Number(value)))),
      hasChange && h('td.wordy', change(item.change, measure)))
  }

  /** The table, which is busy until the rows that wait are in it. */
  function whole(table) {
    if (isLater) {
      table.setAttribute('aria-busy', 'true')
      requestAnimationFrame(() => setTimeout(() => {
        body.append(...elements.slice(FIRST_ROWS))
        table.removeAttribute('aria-busy')
      }))
    }
    return table
  }

  narrow()
  return [
    h('div.tools',
      h('label.field', { for: 'filter' }, h('span', t('filter')), filter),
      table.population === 'province' && regions.size > 0 && select('choose-region', t('region'),
        [['', t('all')], ...regionsOf(table, regions, query)], query.get('region') ?? '', (region) => go(here({ region: region || null }))),
      h('p.ways', table.population === 'province' && h('a', { href: link(`/map/${choice.indicator}/${table.year}`) }, t('mapLink')), h('a', { href: link(`/movers/${choice.indicator}/${table.year}`, { population: table.population === 'province' ? null : table.population }) }, t('moversLink')))),
    regions.size > 0 && h('ul.colours', { 'aria-label': t('region') }, regionsOf(table, regions, query).map(([id, region]) => h('li', regionDot(id), region))),
    status,
    h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('caption') },
      whole(h('table.ranking',
        h('caption', t('caption')),
        h('thead', h('tr',
          header('place', t('place'), 'place'), header('unit', t('unit'), 'unit'),
          header(measure === 'points' ? 'points' : 'score', t(measure === 'points' ? 'points' : 'score'), measure === 'points' ? '-points' : '-score', '.right'),
          h('th.hide-narrow', { scope: 'col' }, mean === null ? t('barZero', { max: number(top) }) : t('bar', { mean: number(mean) })),
          hasChange && header('change', t('change'), '-change'))),
        body))),
  ]
}

function regionsOf(table, regions, query) {
  const present = new Set(table.items.map((item) => item.unit.region).filter(Boolean))
  const asked = query.get('region')
  // Where one region is shown, the others of the same day are still to be chosen.
  const is2025 = table.year >= 2025
  return [...regions].filter(([id]) => present.has(id) || id === asked || (asked && id.endsWith('-2025') === is2025)).map(([id, name]) => [id, name])
}

/** A change as it can be compared: points and places, or that it cannot be. */
function change(each, measure) {
  if (!each) return null
  if (!each.comparable) return h('span.muted', { title: t('from', { year: each.since }) }, t('notComparable'))
  const parts = []
  if (measure === 'score' && each.score !== null) parts.push(h(Number(each.score) > 0 ? 'span.up' : Number(each.score) < 0 ? 'span.down' : 'span.same', signed(each.score)))
  if (each.rank) parts.push(h(each.rank > 0 ? 'span.up' : 'span.down', each.rank > 0 ? '▲ ' : '▼ ', t(each.rank > 0 ? 'up' : 'down', { n: Math.abs(each.rank) })))
  return h('span.changes', parts, parts.length ? h('span.sr', t('from', { year: each.since })) : null)
}

/** The known part of the table as a drawing. */
async function picture(table, heading) {
  const { barChart } = await import('../core/chart.js')
  const known = table.items.filter((item) => valueOf(item, table.measure) !== null)
  const drawing = barChart({
    label: heading, title: heading, note: known.length < table.coverage.units ? t('known', { units: table.coverage.units, scores: known.length, ranks: table.coverage.ranks }) : null,
    top: table.measure === 'points' ? Math.max(...known.map((item) => Number(item.maxPoints ?? item.points))) : 100,
    rows: known.map((item) => ({
      name: say(item.unit.name), value: Number(valueOf(item, table.measure)), text: number(valueOf(item, table.measure)), place: placeText(item.rank?.place),
    })),
  })
  // It must stand in the page for a moment, to take its looks from the sheet.
  const stage = h('div.stage', { 'aria-hidden': 'true' }, drawing)
  document.body.append(stage)
  setTimeout(() => stage.remove(), 1000)
  return drawing
}
