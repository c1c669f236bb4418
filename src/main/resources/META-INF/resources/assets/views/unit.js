// The story of one unit: its figures through the years, what they consist of, what came before and after it, and every source.
import { h } from '../core/dom.js'
import { day, list, number, say, signed, words } from '../core/i18n.js'
import { labelOf, nameOf, prose } from '../core/names.js'
import { figureLink, go, here, link } from '../core/address.js'
import { api, get, idly } from '../core/api.js'
import { indexName } from '../core/choice.js'
import { collectionOf } from '../core/search.js'
import { empty, figureButton, placeText, reasons, sourceButton } from '../core/ui.js'
import { keyMark } from '../core/chart.js'
import { isKnown, panels, seriesTable } from '../core/series.js'
import { documentsOf, sourceText } from '../core/cite.js'
import { later, supposing } from '../core/later.js'
import { keepSheet, take } from '../core/take.js'
import { news } from './unit/news.js'
import { allSources, besides, componentsTable, family, href, latestComponents, membersOf, milestones, neighbours } from './unit/around.js'

const t = words({
  revised: ['Đã chỉnh sửa, gần nhất trong phiên bản {id}', 'Corrected, last in release {id}'],
  kept: ['Nguồn, lịch sử, trích dẫn của con số này', 'Its sources, history and citations'],
  print: ['In một trang A4', 'Print on one page'],
  keep: ['Tải trang A4 (SVG)', 'Save the page (SVG)'],
  since: ['{name} · so với {year}', '{name} · since {year}'],
  toAbove: ['Đến hạng liền trên', 'To the rank above'],
  toFirst: ['Đến hạng 1', 'To the first'],
  toMean: ['So với trung bình ({mean})', 'Difference from the mean ({mean})'],
  brokenChange: ['đổi phương pháp, không so sánh được', 'method changed, not comparable'],
  up: ['tăng {n} hạng', 'up {n}'],
  down: ['giảm {n} hạng', 'down {n}'],
  best: ['Hạng cao nhất', 'Best rank'],
  worst: ['Hạng thấp nhất', 'Lowest rank'],
  latest: ['Gần nhất ({year})', 'Latest ({year})'],
  placed: ['hạng {place}/{of}', 'rank {place} of {of}'],
  placeOnly: ['hạng {place}', 'rank {place}'],
  scoreless: ['trên {of} đơn vị, chưa có nguồn nêu điểm', 'of {of}; no source gives the score'],
  over: ['trong {n} năm có thứ hạng', 'of {n} [year|years] with a rank'],
  marks: ['Tam giác nhỏ: cột mốc, xem bên dưới.', 'Small triangles: milestones, listed below.'],
  table: ['Số liệu qua các năm', 'Year by year'],
  year: ['Năm', 'Year'],
  score: ['Điểm', 'Score'],
  place: ['Thứ hạng', 'Rank'],
  change: ['Thay đổi', 'Change'],
  mean: ['Trung bình cả nước', 'National mean'],
  source: ['Nguồn', 'Source'],
  what: ['{unit}, {name} {year}', '{unit}, {name} {year}'],
  anew: ['đổi phương pháp, không so với năm trước', 'method changed, not comparable with the year before'],
  unknown: ['chưa có nguồn', 'no source yet'],
  ended: ['{unit} tồn tại đến {day}.', '{unit} existed until {day}.'],
  merged: ['Từ {day}, {unit} hợp nhất vào ', '{unit} was merged on {day}; its successor, '],
  mergedAfter: ['; số liệu của đơn vị mới tính riêng.', ', has a separate series.'],
  renamed: ['Từ {day}, {unit} đổi tên thành ', 'Renamed on {day}: '],
  renamedAfter: ['; số liệu nối tiếp.', '; the series goes on.'],
  replaced: ['Từ {day} phân vùng lại: ', 'Redrawn on {day}: '],
  replacedAfter: ['; số liệu vùng mới tính riêng.', '; the new regions have separate series.'],
  began: [
    '{unit} được thành lập ngày {day}, chưa có kết quả công bố. Dưới đây là số liệu của các đơn vị trước sắp xếp, không cộng, không lấy trung bình. Trước sắp xếp: ',
    '{unit} was formed on {day} and has no published result yet. Below are the figures of the units it was formed from, neither added nor averaged: ',
  ],
  predecessorsTitle: ['Các đơn vị trước sắp xếp, qua các năm', 'The units it was formed from, year by year'],
  takenIn: ['Các đơn vị hợp nhất vào, qua các năm', 'The units merged into it, year by year'],
  putBack: ['Thêm lại {unit}', 'Put {unit} back'],
  compare: ['So sánh với đơn vị khác', 'Compare with others'],
  none: ['Chưa có số liệu', 'No data yet'],
  noneText: ['Chưa tìm thấy kết quả công bố nào của đơn vị này.', 'No published result of this unit has been found yet.'],
  disagree: ['{n} chỗ các nguồn chưa khớp về đơn vị này', 'Sources disagree about it: {n}'],
})

export async function render({ parameters: { collection, id }, query, title }) {
  const unit = await get(api(`/${collection}/${encodeURIComponent(id)}`))
  if (unit.id !== id || collectionOf(unit) !== collection) {
    // Found by another spelling: the address says what it is.
    go(link(`/${collectionOf(unit)}/${unit.id}`), { replace: true, quiet: true })
  }
  title(labelOf(unit))
  const address = api(`/units/${unit.id}/history`, { include: unit.predecessors.length ? 'related' : null })
  const [history, terms] = await Promise.all([get(address), get(api('/terms'))])
  const own = history.items.filter((item) => item.unit.id === unit.id || unit.series.includes(item.unit.id))
  const others = history.items.filter((item) => !own.includes(item))
  const codes = [...new Set(own.map((item) => item.indicator))]
  const hasOwn = own.some((item) => item.score !== null || item.rank?.published)
  const last = latest(own)
  const told = last ? await figureOf(last).catch(() => null) : null
  const name = labelOf(unit)
  const story = codes.map((code) => {
    const items = own.filter((item) => item.indicator === code)
    if (!items.some((item) => item.score !== null || item.rank?.published)) return null
    return chapter(code, items, history, unit)
  }).filter(Boolean)
  const onPaper = h('div')
  const isPrinted = hasOwn || others.some(isKnown)
  const paper = isPrinted ? idly(() => paperOf({ unit, own, others, history, last, hasOwn })).then((sheet) => { onPaper.append(sheet); return sheet }) : null
  // Without it the view itself is printed.
  paper?.catch(() => {})
  const content = [
    h('div.wrap',
      h('p.kicker', kindAndRegion(unit, terms)),
      h('h1', nameOf(unit)),
      lifetime(unit, hasOwn),
      told && reading(told, last),
      hasOwn ? headline(own, history, last) : null,
      h('p.ways.left', h('a', { href: link('/compare', { unit: unit.id }) }, t('compare')),
        unit.type !== 'region' && contradictionsLink(unit),
        isPrinted && h('button.src.prints', { type: 'button', onclick: () => paper.then(() => print(), () => print()) }, t('print')),
        isPrinted && h('button.src.prints', { type: 'button', id: 'keep-sheet', onclick: ({ currentTarget }) => keepSheet(currentTarget, paper, `${unit.id}-a4`) }, t('keep'))),
      news(unit, name, history.release.id),
      story,
      !hasOwn && others.length === 0 && empty(t('none'), t('noneText')),
      others.length > 0 && predecessors(t(hasOwn ? 'takenIn' : 'predecessorsTitle'), others, history, query),
      last?.rank && later(() => supposing(last)),
      hasOwn && later(() => latestComponents(unit).then((rows) => componentsTable(unit, rows))),
      milestones(history),
      family(unit),
      last?.rank?.place && later(() => besides(last).then((near) => neighbours(last, near))),
      unit.type === 'region' && later(() => membersOf(unit)),
      allSources(history, terms)),
    take({
      address, what: name, source: publishers(history.items, history), release: history.release.id, name: unit.id, notes: breaksTold(history),
      chart: hasOwn ? `/charts/history/${unit.id}.svg` : null, figure: others.some(isKnown) ? () => [...document.querySelectorAll('main svg.chart')] : null,
    }),
  ]
  if (isPrinted) content.push(onPaper)
  return content
}

/** The unit on one sheet; it is not seen, so it is built once the rest is shown. */
async function paperOf({ unit, own, others, history, last, hasOwn }) {
  const { sheet, sheetOfParts } = await import('./unit/sheet.js')
  if (!hasOwn) return sheetOfParts({ unit, others, history })
  const [components, near] = await Promise.all([latestComponents(unit), last ? besides(last) : []])
  return sheet({ unit, own, history, last, components, near, componentSources: components.sources })
}

/** Where the newest result stands, between whom, and whether it was ever corrected: the interface's own sentence. */
function reading({ reading: sentence, revisions: [newest, ...before] }, last) {
  return h('p.lead.reads', say(sentence), ' ', h('a', { href: figureLink(last) }, t(before.length ? 'revised' : 'kept', { id: newest?.release ?? '' })))
}

const figureOf = ({ indicator, year, unit, population }) => get(api(`/figures/${indicator}/${year}/${unit.id}`, { population: population === 'province' ? null : population }))

/** Why years cannot be compared, for a picture that stands alone. */
const breaksTold = (history) => history.breaks.map((each) => `${each.year}: ${prose(each.reason)}`)

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
  const name = nameOf(unit)
  if (unit.validTo) {
    const [first] = unit.successors
    return h('p.note', first
      ? [t(first.kind, { unit: name, day: day(first.date) }), familyLinks(unit.successors), t(first.kind + 'After')]
      : t('ended', { unit: name, day: day(unit.validTo) }))
  }
  if (unit.validFrom && !hasOwn && unit.predecessors.length) return h('p.note', t('began', { unit: name, day: day(unit.validFrom) }), familyLinks(unit.predecessors), '.')
  return null
}

const familyLinks = (steps) => steps.map(({ unit }, index) => [index ? ', ' : '', h('a', { href: href(unit) }, labelOf(unit))])

/** The newest main-index result that a source states. */
function latest(items) {
  const main = items.filter((item) => item.indicator === 'par-index' || items.every((each) => each.indicator !== 'par-index'))
  return [...main].reverse().find(isKnown) ?? null
}

function headline(own, history, last) {
  const facts = []
  for (const code of [...new Set(own.map((item) => item.indicator))]) {
    const items = own.filter((item) => item.indicator === code && isKnown(item))
    const last = items[items.length - 1]
    if (!last) continue
    const place = last.rank?.place
    facts.push(h('div', h('dt', indexName(code), ' · ', t('latest', { year: last.year })),
      h('dd', last.score !== null ? number(last.score) : t('placeOnly', { place: placeText(place) }), h('small', place && (last.score !== null ? t('placed', { place: placeText(place), of: last.rank.of }) : t('scoreless', { of: last.rank.of }))))))
  }
  facts.push(...distances(last))
  const record = history.records.find((each) => each.indicator === 'par-index') ?? history.records[0]
  if (record?.best) facts.push(h('div', h('dt', t('best'), ' · ', indexName(record.indicator)), h('dd', String(record.best.place), h('small', years(record.best.years)))))
  if (record?.worst && record.worst.place !== record.best.place) facts.push(h('div', h('dt', t('worst'), ' · ', indexName(record.indicator)), h('dd', String(record.worst.place), h('small', years(record.worst.years), ', ', t('over', { n: record.over })))))
  return h('dl.facts', facts)
}

/** How the newest result changed, and how far it is from those that it is held against. */
function distances({ indicator, change, gap, score, national }) {
  const fact = (label, shown, small) => h('div', h('dt', label), h('dd', shown, small && h('small', small)))
  const mean = national?.mean?.value
  return [
    change && fact(t('since', { name: indexName(indicator), year: change.since }), change.comparable && change.score !== null ? signed(change.score) : '–',
      !change.comparable ? t('brokenChange') : change.rank ? t(change.rank > 0 ? 'up' : 'down', { n: Math.abs(change.rank) }) : null),
    gap?.above && Number(gap.above) > 0 && fact(t('toAbove'), number(gap.above)),
    gap?.first && Number(gap.first) > 0 && fact(t('toFirst'), number(gap.first)),
    mean && score !== null && fact(t('toMean', { mean: number(mean) }), signed(score - mean, 2)),
  ].filter(Boolean)
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
  const marks = code === 'par-index' ? history.milestones.map((each) => ({ year: Number(each.date.slice(0, 4)), title: `${day(each.date)}: ${prose(each.title)}` })).filter(({ year }) => year >= 2012 && year <= Math.max(...items.map((item) => item.year))) : []
  const size = Math.max(...items.map((item) => item.rank?.of ?? 0), 2)
  return h('section',
    h('h2', say(history.indicators.find((each) => each.code === code)?.name) || name),
    h('figure',
      panels(name, nameOf(unit), (points) => [{ name: nameOf(unit), points: points(items) }], behind.filter(({ year }) => year >= firstYear - 1 || behind.length < 4), breaks.map((each) => each.year), marks, size, besideIt(unit)),
      marks.length > 0 && h('figcaption', t('marks'))),
    reasons(breaks, history.sources),
    yearTable(code, items, breaks, unit, history.sources))
}

/** A unit that is added to the chart of one is compared with it. */
const besideIt = (unit) => (unit.type === 'region' ? null : { types: unit.type, add: (other) => go(link('/compare', { unit: [...new Set([unit.id, other.id])].join(',') })) })

function yearTable(code, items, breaks, unit, sources) {
  const broken = new Set(breaks.map((each) => each.year))
  const shown = items.filter((item) => item.state !== 'not-applicable' || isKnown(item))
  // Of regions there is no mean of the country.
  const hasMean = shown.some((item) => item.national?.mean)
  return h('details.table', { open: innerWidth > 640 },
    h('summary', t('table')),
    h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': `${t('table')}, ${indexName(code)}` }, h('table',
      h('thead', h('tr', h('th', { scope: 'col' }, t('year')), ['score', 'place', 'change', hasMean && 'mean'].filter(Boolean).map((each) => h('th.right', { scope: 'col' }, t(each))), h('th', { scope: 'col' }, t('source')))),
      h('tbody', [...shown].reverse().map((item) => h(isKnown(item) ? 'tr' : 'tr.unknown',
        h('th', { scope: 'row' }, String(item.year), broken.has(item.year) && h('span.anew', ' ', t('anew'))),
        h('td.right', item.score !== null ? number(item.score) : '–'),
        h('td.right', item.rank?.place ? placeText(item.rank.place) : '–'),
        h('td.right', item.change?.comparable && item.change.score !== null ? signed(item.change.score) : '–'),
        hasMean && h('td.right', figureButton(item.national?.mean, `${t('mean')}, ${indexName(code)} ${item.year}`, sources)),
        h('td', isKnown(item) ? sourceButton(item, t('what', { unit: nameOf(unit), name: indexName(code), year: item.year })) : h('span.wordy', t('unknown')))))))))
}

/** What stood for it before; the address says which of them were taken out of the charts. */
function predecessors(heading, items, history, query) {
  const all = [...new Map(items.map((item) => [item.unit.id, item.unit])).values()].slice(0, 6)
  const without = (query.get('without') ?? '').split(',').filter((id) => all.some((unit) => unit.id === id))
  const leave = (ids) => go(here({ without: ids.join(',') || null }))
  const shown = all.filter(({ id }) => !without.includes(id))
  const units = shown.length ? shown : all
  const picks = {
    names: units.map((unit) => nameOf(unit)), types: 'province',
    remove: units.length > 1 ? (index) => leave([...without, units[index].id]) : null,
    add: (other) => (without.includes(other.id) ? leave(without.filter((id) => id !== other.id)) : go(link('/compare', { unit: [...new Set([...units.map(({ id }) => id), other.id])].slice(0, 6).join(',') }))),
  }
  return h('section', h('h2', heading),
    units.length < all.length && h('ul.chips', all.filter((unit) => !units.includes(unit)).map((unit) => h('li',
      h('button', { type: 'button', 'aria-label': t('putBack', { unit: nameOf(unit) }), onclick: () => leave(without.filter((id) => id !== unit.id)) }, h('span', { 'aria-hidden': 'true' }, '+ '), nameOf(unit))))),
    [...new Set(items.map((item) => item.indicator))].map((code) => {
      const ofCode = items.filter((item) => item.indicator === code)
      if (!ofCode.some(isKnown)) return null
      const breaks = history.breaks.filter((each) => each.indicator === code).map((each) => each.year)
      const size = Math.max(...ofCode.map((item) => item.rank?.of ?? 0), 2)
      return h('figure',
        h('h3', indexName(code)),
        h('p.small', units.map((unit, index) => h('span.entry', { class: `entry tone-${index + 1}` }, keyMark(index), h('a', { href: href(unit) }, nameOf(unit))))),
        panels(indexName(code), list(units.map((unit) => nameOf(unit))), (points) => units.map((unit) => ({ name: nameOf(unit), points: points(ofCode.filter((item) => item.unit.id === unit.id)) })), [], breaks, [], size, picks),
        seriesTable(ofCode, units, code))
    }))
}

/** Who says what is shown: of the results, and of the means and bounds of the country behind them. */
const publishers = (items, history) => sourceText(history.indicators[0]?.publisher, [
  ...documentsOf(items.filter(isKnown)),
  ...items.flatMap(({ national }) => [national?.mean, national?.min, national?.max]).map((figure) => figure?.source).filter(Boolean),
], history.sources)
