// The story of one unit: its figures through the years, what they consist of, what came before and after it, and every source.
import { h } from '../core/dom.js'
import { day, inOrder, list, number, say, signed, words } from '../core/i18n.js'
import { go, link } from '../core/address.js'
import { api, get } from '../core/api.js'
import { indexName } from '../core/choice.js'
import { collectionOf } from '../core/search.js'
import { documentLink, empty, figureButton, placeText, reasons, sourceButton, sourceCard } from '../core/ui.js'
import { keyMark, roomFor, timeChart } from '../core/chart.js'
import { take } from '../core/take.js'

const t = words({
  lead: ['{kind}, {region}', '{kind}, {region}'],
  best: ['Hạng cao nhất', 'Best place'],
  worst: ['Hạng thấp nhất', 'Worst place'],
  run: ['Chuỗi dài nhất', 'Longest run'],
  runText: ['hạng {place}, {from}–{to}', 'place {place}, {from} to {to}'],
  latest: ['Mới nhất, {year}', 'Latest, {year}'],
  placed: ['hạng {place} trên {of}', 'place {place} of {of}'],
  placeOnly: ['hạng {place}', 'place {place}'],
  scoreless: ['trên {of}, chưa có nguồn nêu điểm', 'of {of}; no source states the score'],
  over: ['trong {n} năm biết hạng', 'of {n} years with a place'],
  scores: ['Điểm', 'Score'],
  places: ['Hạng, cao nhất ở trên', 'Place, best on top'],
  chart: ['{name}, {what} của {unit} qua các năm. Bảng bên dưới có cùng số liệu.', '{name}, {what} of {unit} through the years. The table below has the same figures.'],
  how: [
    'Vạch xám: trung bình cả nước; dải xám: từ thấp nhất đến cao nhất cả nước. Vạch đứng đứt đoạn: phương pháp thay đổi, hai bên không so sánh được. Nét chấm: bỏ qua năm chưa biết. Dải mờ: hạng chỉ biết trong khoảng.',
    'Grey line: national mean; grey band: from the national lowest to the highest. Broken upright line: the method changed, the two sides cannot be compared. Dots: over years that are not known. Pale bar: a place known as an interval only.',
  ],
  marks: ['Tam giác nhỏ: cột mốc, kể ở dưới.', 'Small triangles: milestones, told below.'],
  table: ['Số liệu qua các năm', 'The figures, year by year'],
  year: ['Năm', 'Year'],
  score: ['Điểm', 'Score'],
  place: ['Hạng', 'Place'],
  change: ['Thay đổi', 'Change'],
  mean: ['Trung bình cả nước', 'National mean'],
  source: ['Nguồn', 'Source'],
  what: ['{unit}, {name} {year}', '{unit}, {name} {year}'],
  anew: ['bắt đầu chuỗi mới', 'a new series begins'],
  unknown: ['chưa có nguồn', 'no source yet'],
  components: ['Các thành phần', 'Components'],
  componentsLead: ['Kết quả gần nhất đã biết của từng thành phần, so với mức tối đa.', 'The latest known result of each component, against its maximum.'],
  ofMax: ['{n} trên {max} điểm', '{n} of {max} points'],
  percent: ['{n} %', '{n}%'],
  pointsOnly: ['{n} điểm (chưa rõ tối đa)', '{n} points (maximum not known)'],
  component: ['Thành phần', 'Component'],
  share: ['So với tối đa', 'Against the maximum'],
  result: ['Kết quả', 'Result'],
  milestones: ['Cột mốc', 'Milestones'],
  before: ['Tiền thân', 'Before it'],
  after: ['Về sau', 'After it'],
  merged: ['hợp nhất', 'merged'],
  renamed: ['đổi tên', 'renamed'],
  replaced: ['thay thế', 'replaced'],
  step: ['{kind} từ {day}, theo {basis}', '{kind} on {day}, by {basis}'],
  ended: ['{unit} kết thúc ngày {day}. Số liệu của đơn vị kế tục là một chuỗi riêng.', '{unit} ended on {day}. What came after it has a series of its own.'],
  began: [
    '{unit} được lập ngày {day} và chưa có kết quả công bố nào. Dưới đây là số liệu của các đơn vị tiền thân, không cộng, không lấy trung bình.',
    '{unit} began on {day} and has no published result yet. Below are the figures of what came before it, neither added nor averaged.',
  ],
  predecessorsTitle: ['Các đơn vị tiền thân qua các năm', 'Its predecessors through the years'],
  neighbours: ['Đứng gần nhất trong bảng xếp hạng {name} {year}', 'Nearest in the {name} ranking of {year}'],
  whole: ['Xem cả bảng', 'See the whole ranking'],
  compare: ['So sánh với nơi khác', 'Compare with others'],
  sources: ['Tất cả nguồn ({n})', 'All sources ({n})'],
  none: ['Chưa có kết quả nào', 'No result yet'],
  noneText: ['Bộ dữ liệu chưa có kết quả nào của đơn vị này.', 'The dataset has no result of this unit yet.'],
  members: ['Các tỉnh, thành trong vùng', 'Provinces of the region'],
  disagree: ['{n} mâu thuẫn giữa các nguồn về đơn vị này', 'Contradictions between sources about it: {n}'],
})

export async function render({ parameters: { collection, id }, title }) {
  const unit = await get(api(`/${collection}/${encodeURIComponent(id)}`))
  if (unit.id !== id || collectionOf(unit) !== collection) {
    // Found by another spelling: the address says what it is.
    go(link(`/${collectionOf(unit)}/${unit.id}`), { replace: true, quiet: true })
  }
  title(say(unit.label))
  const address = api(`/units/${unit.id}/history`, { include: unit.predecessors.length ? 'related' : null })
  const [history, indicators, terms] = await Promise.all([
    get(address), get(api('/indicators')), get(api('/terms')),
  ])
  const own = history.items.filter((item) => item.unit.id === unit.id || unit.series.includes(item.unit.id))
  const others = history.items.filter((item) => !own.includes(item))
  const codes = [...new Set(own.map((item) => item.indicator))]
  const hasOwn = own.some((item) => item.score !== null || item.rank?.published)
  const last = latest(own)
  const [components, neighbours, members] = await Promise.all([
    hasOwn ? componentsOf(unit, indicators) : null,
    last ? neighboursOf(unit, last) : null,
    unit.type === 'region' ? membersOf(unit) : null,
  ])
  const name = say(unit.label)
  const story = codes.map((code) => {
    const items = own.filter((item) => item.indicator === code)
    if (!items.some((item) => item.score !== null || item.rank?.published)) return null
    return chapter(code, items, history, unit)
  }).filter(Boolean)
  const content = [
    h('div.wrap',
      h('p.kicker', kindAndRegion(unit, terms)),
      h('h1', say(unit.name)),
      lifetime(unit, hasOwn),
      hasOwn ? headline(own, history) : null,
      h('p.ways.left', h('a', { href: link('/compare', { unit: unit.id }) }, t('compare')),
        unit.type !== 'region' && contradictionsLink(unit)),
      story,
      !hasOwn && others.length === 0 && empty(t('none'), t('noneText')),
      others.length > 0 && predecessors(others, history),
      components,
      milestones(history),
      family(unit),
      neighbours,
      members,
      allSources(history, terms)),
    take({
      address, what: name, source: publishers(history), release: history.release.id, name: unit.id,
      chart: hasOwn ? `/charts/history/${unit.id}.svg` : null, figure: hasOwn || others.length ? () => document.querySelector('main svg.chart') : null,
    }),
  ]
  return content
}

function kindAndRegion(unit, terms) {
  const kind = terms.terms.unitKinds[unit.kind]
  const region = unit.regions?.[unit.regions.length - 1]?.region
  return [kind && say(kind), region && say(region.name)].filter(Boolean).join(' · ')
}

function contradictionsLink(unit) {
  const anchor = h('a', { href: link('/contradictions', { unit: unit.id }), hidden: true })
  get(api('/checks', { outcome: 'contradicted', unit: unit.id, limit: 1 })).then((answer) => {
    anchor.hidden = !answer.total
    anchor.textContent = t('disagree', { n: answer.total })
  }, () => {})
  return anchor
}

function lifetime(unit, hasOwn) {
  const name = say(unit.name)
  if (unit.validTo) return h('p.note', t('ended', { unit: name, day: day(unit.validTo) }), ' ', familyLinks(unit.successors))
  if (unit.validFrom && !hasOwn && unit.predecessors.length) return h('p.note', t('began', { unit: name, day: day(unit.validFrom) }), ' ', familyLinks(unit.predecessors))
  return null
}

const href = (unit) => link(`/${location.pathname.split('/')[1]}/${unit.id}`)
const familyLinks = (steps) => steps.map(({ unit }, index) => [index ? ', ' : '', h('a', { href: href(unit) }, say(unit.label))])

const isKnown = (item) => item.score !== null || item.rank?.published
/** The newest main-index result with a place, else with a score. */
function latest(items) {
  const main = items.filter((item) => item.indicator === 'par-index' || items.every((each) => each.indicator !== 'par-index'))
  return [...main].reverse().find((item) => item.rank?.published) ?? [...main].reverse().find(isKnown) ?? null
}

function headline(own, history) {
  const facts = []
  for (const code of [...new Set(own.map((item) => item.indicator))]) {
    const items = own.filter((item) => item.indicator === code && isKnown(item))
    const last = items[items.length - 1]
    if (!last) continue
    const place = last.rank?.place
    facts.push(h('div', h('dt', indexName(code), ' · ', t('latest', { year: last.year })),
      h('dd', last.score !== null ? number(last.score) : t('placeOnly', { place: placeText(place) }), h('small', place && (last.score !== null ? t('placed', { place: placeText(place), of: last.rank.of }) : t('scoreless', { of: last.rank.of }))))))
  }
  const record = history.records.find((each) => each.indicator === 'par-index') ?? history.records[0]
  if (record?.best) facts.push(h('div', h('dt', t('best'), ' · ', indexName(record.indicator)), h('dd', String(record.best.place), h('small', years(record.best.years)))))
  if (record?.worst && record.worst.place !== record.best.place) facts.push(h('div', h('dt', t('worst'), ' · ', indexName(record.indicator)), h('dd', String(record.worst.place), h('small', years(record.worst.years), ', ', t('over', { n: record.over })))))
  return h('dl.facts', facts)
}

/** 2017–2020, 2022, 2023. */
function years(each) {
  const runs = []
  for (const year of each) {
    const run = runs[runs.length - 1]
    if (run && run[1] === year - 1) run[1] = year
    else runs.push([year, year])
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')
}

const scorePoint = (item) => ({ year: item.year, value: Number(item.score), printed: item.score, segment: item.segment, text: `${item.year}: ${number(item.score)}` })
const placePoint = (item) => ({ year: item.year, low: item.rank.place.best, high: item.rank.place.worst, segment: item.segment, text: `${item.year}: ${placeText(item.rank.place)}` })
// An interval over nearly everything says nothing, and would only look like something.
const tells = (item) => item.rank?.place && (item.rank.published || item.rank.place.worst - item.rank.place.best < item.rank.of * 0.6)

function panels(name, unit, seriesOf, behind, breaks, marks, size) {
  const width = roomFor(2)
  const scores = seriesOf((items) => items.filter((item) => item.score !== null).map(scorePoint))
  const places = seriesOf((items) => items.filter(tells).map(placePoint))
  const years = [...scores, ...places].flatMap(({ points }) => points.map(({ year }) => year)).concat(behind.map(({ year }) => year))
  const span = [Math.min(...years), Math.max(...years)]
  if (span[0] === span[1]) span[1]++
  const chart = (what, extra) => timeChart({ label: t('chart', { name, what, unit }), title: `${name}, ${what}`, breaks, width, span, ...extra })
  return h('div.panels',
    scores.some(({ points }) => points.length) && h('div', h('h3', t('scores')), chart(t('scores').toLowerCase(), { series: scores, behind, marks })),
    places.some(({ points }) => points.length) && h('div', h('h3', t('places')), chart(t('place').toLowerCase(), { series: places, places: size })))
}

function chapter(code, items, history, unit) {
  const name = indexName(code)
  const behind = items.filter((item) => item.national).map(({ year, national: { mean, min, max } }) => ({
    year, mean: mean ? Number(mean.value) : null, min: min ? Number(min.value) : null, max: max ? Number(max.value) : null,
  }))
  const firstYear = Math.min(...items.filter(isKnown).map((item) => item.year))
  const breaks = history.breaks.filter((each) => each.indicator === code && each.population === items[0].population)
  const marks = code === 'par-index' ? history.milestones.map((each) => ({ year: Number(each.date.slice(0, 4)), title: `${day(each.date)}: ${say(each.title)}` })).filter(({ year }) => year >= 2012 && year <= Math.max(...items.map((item) => item.year))) : []
  const size = Math.max(...items.map((item) => item.rank?.of ?? 0), 2)
  return h('section',
    h('h2', say(history.indicators.find((each) => each.code === code)?.name) || name),
    h('figure',
      panels(name, say(unit.name), (points) => [{ name: say(unit.name), points: points(items) }], behind.filter(({ year }) => year >= firstYear - 1 || behind.length < 4), breaks.map((each) => each.year), marks, size),
      h('figcaption', t('how'), marks.length ? ' ' + t('marks') : '')),
    reasons(breaks, history.sources),
    yearTable(code, items, breaks, unit, history.sources))
}

function yearTable(code, items, breaks, unit, sources) {
  const broken = new Set(breaks.map((each) => each.year))
  const shown = items.filter((item) => item.state !== 'not-applicable' || isKnown(item))
  return h('details.table', { open: innerWidth > 640 },
    h('summary', t('table')),
    h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': `${t('table')}, ${indexName(code)}` }, h('table',
      h('thead', h('tr', [t('year'), t('score'), t('place'), t('change'), t('mean'), t('source')].map((each, index) => h(index && index < 5 ? 'th.right' : 'th', { scope: 'col' }, each)))),
      h('tbody', [...shown].reverse().map((item) => h(isKnown(item) ? 'tr' : 'tr.unknown',
        h('th', { scope: 'row' }, String(item.year), broken.has(item.year) && h('span.anew', ' ', t('anew'))),
        h('td.right', item.score !== null ? number(item.score) : '–'),
        h('td.right', item.rank?.place ? placeText(item.rank.place) : '–'),
        h('td.right', item.change?.comparable && item.change.score !== null ? signed(item.change.score) : '–'),
        h('td.right', figureButton(item.national?.mean, `${t('mean')}, ${indexName(code)} ${item.year}`, sources)),
        h('td', isKnown(item) ? sourceButton(item, t('what', { unit: say(unit.name), name: indexName(code), year: item.year })) : h('span.wordy', t('unknown')))))))))
}

function predecessors(items, history) {
  const units = [...new Map(items.map((item) => [item.unit.id, item.unit])).values()].slice(0, 6)
  return h('section', h('h2', t('predecessorsTitle')),
    [...new Set(items.map((item) => item.indicator))].map((code) => {
      const ofCode = items.filter((item) => item.indicator === code)
      if (!ofCode.some(isKnown)) return null
      const breaks = history.breaks.filter((each) => each.indicator === code).map((each) => each.year)
      const size = Math.max(...ofCode.map((item) => item.rank?.of ?? 0), 2)
      return h('figure',
        h('h3', indexName(code)),
        h('p.small', units.map((unit, index) => h('span.entry', { class: `entry tone-${index + 1}` }, keyMark(index), h('a', { href: href(unit) }, say(unit.name))))),
        panels(indexName(code), list(units.map((unit) => say(unit.name))), (points) => units.map((unit) => ({ name: say(unit.name), points: points(ofCode.filter((item) => item.unit.id === unit.id)) })), [], breaks, [], size),
        seriesTable(ofCode, units, code))
    }))
}

/** A table of several series: years down, units across. */
export function seriesTable(items, units, code) {
  const years = [...new Set(items.filter(isKnown).map((item) => item.year))].sort((a, b) => b - a)
  const label = `${t('table')}, ${indexName(code)}, ${list(units.map((unit) => say(unit.name)))}`
  return h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': label }, h('table',
    h('caption', t('table'), ', ', indexName(code)),
    h('thead', h('tr', h('th', { scope: 'col' }, t('year')), units.map((unit) => h('th.right', { scope: 'col' }, say(unit.name))))),
    h('tbody', years.map((year) => h('tr', h('th', { scope: 'row' }, String(year)), units.map((unit) => {
      const item = items.find((each) => each.year === year && each.unit.id === unit.id)
      return h('td.right', item && isKnown(item)
        ? sourceButton(item, t('what', { unit: say(unit.name), name: indexName(code), year }), [item.score !== null ? number(item.score) : '–', item.rank?.place && ` (${placeText(item.rank.place)})`].filter(Boolean).join(''))
        : h('span.muted', '–'))
    }))))))
}

async function componentsOf(unit, indicators) {
  const population = unit.type
  const all = indicators.items.filter((each) => each.population === population).flatMap((each) => each.components ?? [])
  if (!all.length) return null
  const history = await get(api(`/units/${unit.id}/history`, {
    indicator: all.map((each) => each.code).join(','), fields: 'indicator,population,year,unit,state,score,points,maxPoints,rank,source,alternatives,note',
  }))
  const rows = all.map((component) => {
    const known = history.items.filter((item) => item.indicator === component.code && (item.score !== null || item.points !== null))
    return { component, item: known[known.length - 1] }
  }).filter(({ item }) => item)
  if (!rows.length) return null
  return h('section', h('h2', t('components')), h('p.muted', t('componentsLead')),
    h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('components') }, h('table.components',
      h('thead', h('tr', h('th', { scope: 'col' }, t('component')), h('th', { scope: 'col' }, t('year')), h('th.hide-narrow', { scope: 'col' }, t('share')), h('th.right', { scope: 'col' }, t('result')), h('th.right', { scope: 'col' }, t('place')))),
      h('tbody', rows.map(({ component, item }) => {
        const share = item.points !== null && item.maxPoints ? item.points / item.maxPoints : item.score !== null ? item.score / 100 : null
        const text = item.points !== null
          ? item.maxPoints ? t('ofMax', { n: number(item.points), max: number(item.maxPoints) }) : t('pointsOnly', { n: number(item.points) })
          : t('percent', { n: number(item.score) })
        return h('tr',
          h('th', { scope: 'row' }, h('a', { href: link(`/rankings/${component.code}/${item.year}`, { population: unit.type === 'province' ? null : unit.type }) }, say(component.name))),
          h('td', String(item.year)),
          h('td.hide-narrow', share === null ? null : h('div.track.full', h('i', { style: { left: '0', width: `${100 * share}%` } }))),
          h('td.right', sourceButton(item, `${say(component.name)} ${item.year}`, text)),
          h('td.right', item.rank?.published ? placeText(item.rank.published) : '–'))
      })))))
}

function milestones(history) {
  if (!history.milestones.length) return null
  return h('section', h('h2', t('milestones')), h('ol.milestones', [...history.milestones].sort((a, b) => (a.date < b.date ? 1 : -1)).map((each) => h('li',
    h('span.date', day(each.date)),
    h('span', say(each.title),
      history.sources[each.source] && h('span.small', ' ', documentLink(each.source, history.sources)))))))
}

function family(unit) {
  const group = (label, steps) => steps.length > 0 && h('div', h('h3', label), h('ul.family', steps.map(({ unit: other, kind, date, legalBasis }) => h('li',
    h('a', { href: href(other) }, say(other.label)), h('span.small.muted', ' ', t('step', { kind: t(kind), day: day(date), basis: legalBasis }))))))
  const parts = [group(t('before'), unit.predecessors), group(t('after'), unit.successors)].filter(Boolean)
  return parts.length ? h('section.kin', parts) : null
}

async function neighboursOf(unit, last) {
  if (!last.rank?.place) return null
  const table = await get(api(`/rankings/${last.indicator}/${last.year}`, { population: last.population === 'province' ? null : last.population }))
  const at = table.items.findIndex((item) => item.unit.id === last.unit.id)
  if (at < 0) return null
  const near = table.items.slice(Math.max(at - 3, 0), at + 4)
  return h('section', h('h2', t('neighbours', { name: indexName(last.indicator), year: last.year })),
    h('ol.near', near.map((item) => h('li', { 'aria-current': item.unit.id === last.unit.id ? 'true' : null },
      h('span.place', placeText(item.rank?.place)), h('a', { href: href(item.unit) }, say(item.unit.name)), h('span.num', item.score !== null ? number(item.score) : '–')))),
    h('p', h('a', { href: link(`/rankings/${last.indicator}/${last.year}`, { population: last.population === 'province' ? null : last.population }) }, t('whole'))))
}

async function membersOf(unit) {
  const answer = await get(api('/provinces', { region: unit.id, on: unit.validTo ?? null, limit: 100, fields: 'id,name,label' }))
  return h('section', h('h2', t('members')), h('ul.chips', answer.items.sort((a, b) => inOrder(say(a.name), say(b.name))).map((each) => h('li', h('a', { href: link(`/provinces/${each.id}`) }, say(each.label))))))
}

const publishers = (history) => [...new Set([...history.indicators.map((each) => each.publisher), ...Object.values(history.sources).sort((a, b) => a.tier - b.tier).map((each) => each.publisher)])].slice(0, 3).join('; ')

function allSources(history, terms) {
  const entries = Object.entries(history.sources)
  if (!entries.length) return null
  return h('details.sources', h('summary', h('h2', t('sources', { n: entries.length }))),
    h('div.columns', entries.sort(([, a], [, b]) => a.tier - b.tier || inOrder(a.publisher, b.publisher)).map(([id, source]) => sourceCard(id, source, terms.terms.sourceTiers))))
}
