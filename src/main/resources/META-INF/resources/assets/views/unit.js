// The story of one unit: its figures through the years, what they consist of, what came before and after it, and every source.
import { h } from '../core/dom.js'
import { day, list, number, say, signed, words } from '../core/i18n.js'
import { go, link } from '../core/address.js'
import { api, get } from '../core/api.js'
import { indexName } from '../core/choice.js'
import { collectionOf } from '../core/search.js'
import { empty, figureButton, placeText, reasons, sourceButton } from '../core/ui.js'
import { keyMark } from '../core/chart.js'
import { isKnown, panels, seriesTable } from '../core/series.js'
import { take } from '../core/take.js'
import { allSources, componentsOf, family, href, membersOf, milestones, neighboursOf } from './unit/around.js'

const t = words({
  best: ['Hạng cao nhất', 'Best place'],
  worst: ['Hạng thấp nhất', 'Worst place'],
  latest: ['Mới nhất, {year}', 'Latest, {year}'],
  placed: ['hạng {place} trên {of}', 'place {place} of {of}'],
  placeOnly: ['hạng {place}', 'place {place}'],
  scoreless: ['trên {of}, chưa có nguồn nêu điểm', 'of {of}; no source states the score'],
  over: ['trong {n} năm biết hạng', 'of {n} years with a place'],
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
  ended: ['{unit} kết thúc ngày {day}. Số liệu của đơn vị kế tục là một chuỗi riêng.', '{unit} ended on {day}. What came after it has a series of its own.'],
  began: [
    '{unit} được lập ngày {day} và chưa có kết quả công bố nào. Dưới đây là số liệu của các đơn vị tiền thân, không cộng, không lấy trung bình.',
    '{unit} began on {day} and has no published result yet. Below are the figures of what came before it, neither added nor averaged.',
  ],
  predecessorsTitle: ['Các đơn vị tiền thân qua các năm', 'Its predecessors through the years'],
  compare: ['So sánh với nơi khác', 'Compare with others'],
  none: ['Chưa có kết quả nào', 'No result yet'],
  noneText: ['Bộ dữ liệu chưa có kết quả nào của đơn vị này.', 'The dataset has no result of this unit yet.'],
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

const familyLinks = (steps) => steps.map(({ unit }, index) => [index ? ', ' : '', h('a', { href: href(unit) }, say(unit.label))])

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

const publishers = (history) => [...new Set([...history.indicators.map((each) => each.publisher), ...Object.values(history.sources).sort((a, b) => a.tier - b.tier).map((each) => each.publisher)])].slice(0, 3).join('; ')
