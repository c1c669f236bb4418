// A unit on one sheet of A4, for the desk of whoever decides: built from what the view has, shown on paper only.
import { h } from '../../core/dom.js'
import { day, number, say, signed, today, words } from '../../core/i18n.js'
import { labelOf, nameOf, prose } from '../../core/names.js'
import { api, get } from '../../core/api.js'
import { indexName } from '../../core/choice.js'
import { lasting } from '../../core/cite.js'
import { placeText } from '../../core/ui.js'
import { timeChart } from '../../core/chart.js'
import { isKnown } from '../../core/series.js'
import { qrCode } from '../../core/qr.js'

const t = words({
  title: ['{unit} trên một trang', '{unit} on one page'],
  year: ['năm {year}', '{year}'],
  of: ['hạng {place}/{of}', 'rank {place} of {of}'],
  trend: ['{name} qua các năm', '{name} through the years'],
  rank: ['thứ hạng', 'rank'],
  near: ['Các đơn vị liền trên, liền dưới', 'Just above and below'],
  gaps: ['Khoảng cách', 'Gaps'],
  change: ['So với {year}', 'Since {year}'],
  broken: ['đổi phương pháp, không so sánh được', 'method changed, not comparable'],
  above: ['Đến hạng liền trên', 'To the rank above'],
  first: ['Đến hạng 1', 'To the first'],
  mean: ['So với trung bình cả nước ({mean})', 'Difference from the national mean ({mean})'],
  components: ['Điểm thành phần', 'Components'],
  checks: ['Những chỗ các nguồn chưa khớp', 'Where sources disagree'],
  none: ['Không có.', 'None.'],
  more: ['và {n} chỗ khác', 'and {n} more'],
  sources: ['Nguồn', 'Sources'],
  moreSources: ['và {n} tài liệu khác, xem theo địa chỉ ở đầu trang', 'and {n} more [document|documents], see the address on top'],
  release: ['parindex, phiên bản dữ liệu {id}, in ngày {day}', 'parindex, release {id}, printed on {day}'],
  qr: ['Mã QR của trang này', 'QR code of this page'],
  formed: ['Thành lập ngày {day}, chưa có kết quả công bố. Dưới đây là điểm và (hạng) của các đơn vị trước sắp xếp, không cộng, không lấy trung bình.', 'Formed on {day}, with no published result yet. Below are the scores and (ranks) of the units it was formed from, neither added nor averaged.'],
  place: ['Hạng', 'Rank'], unit: ['Đơn vị', 'Unit'], score: ['Điểm', 'Score'], component: ['Thành phần', 'Component'], when: ['Năm', 'Year'],
})

const SOURCES = 14
const CHECKS = 4

/** The sheet of a unit; components: [{component, item}], near: results beside the last one. */
export async function sheet({ unit, own, history, last, components, near, componentSources = {} }) {
  const checks = await disagreements([unit.id])
  const codes = codesOf(own)
  const { note, noted, notes } = numbered({ ...history.sources, ...componentSources })
  return h('section.sheet', { 'aria-hidden': 'true' }, heading(unit, history),
    h('div.boxes', codes.map((code) => headline(own, code, noted))),
    h('div.two', codes.slice(0, 1).map((code) => [trend(own, history, code, unit), ranks(own, history, code, unit)])),
    h('div.two',
      h('div', h('h2', t('near')), near.length > 0 && h('table', h('tbody', near.map((item) => h(item.unit.id === last.unit.id ? 'tr.own' : 'tr', h('td', placeText(item.rank?.place)), h('td', nameOf(item.unit)), h('td.right', item.score !== null ? number(item.score) : '–')))))),
      h('div', h('h2', t('gaps')), gaps(last, history, note), checks)),
    components.length > 0 && h('div', h('h2', t('components')), h('table', h('thead', h('tr', h('th', t('component')), h('th', t('when')), h('th.right', t('score')), h('th.right', t('place')))),
      h('tbody', components.map(({ component, item }) => h('tr', h('td', say(component.name)), h('td', String(item.year)), h('td.right', item.points !== null ? number(item.points) + (item.maxPoints ? `/${number(item.maxPoints)}` : '') : `${number(item.score)}%`, noted(item)), h('td.right', item.rank?.published ? placeText(item.rank.published) : '–')))))),
    notes())
}

/** The sheet of a province that has no result yet: those that it was formed from, beside each other; others: their results. */
export async function sheetOfParts({ unit, others, history }) {
  const parts = [...new Map(others.map((item) => [item.unit.id, item.unit])).values()].slice(0, 6)
  const checks = await disagreements(parts.map(({ id }) => id))
  const { noted, notes } = numbered(history.sources)
  return h('section.sheet', { 'aria-hidden': 'true' }, heading(unit, history),
    h('p', t('formed', { day: day(unit.validFrom) })),
    codesOf(others).map((code) => {
      const items = others.filter((item) => item.indicator === code && isKnown(item))
      const years = [...new Set(items.map(({ year }) => year))].sort((a, b) => b - a)
      return h('div', h('h2', indexName(code)), h('table',
        h('thead', h('tr', h('th', t('when')), parts.map((part) => h('th.right', nameOf(part))))),
        h('tbody', years.map((year) => h('tr', h('td', String(year)), parts.map((part) => {
          const item = items.find((each) => each.year === year && each.unit.id === part.id)
          return h('td.right', item ? [item.score !== null ? number(item.score) : '–', item.rank?.place && ` (${placeText(item.rank.place)})`, noted(item)] : '–')
        }))))))
    }),
    h('div', checks), notes())
}

const codesOf = (items) => [...new Set(items.filter(isKnown).map((item) => item.indicator))]

const heading = (unit, history) => h('header',
  h('div', h('h1', labelOf(unit)), h('p', t('release', { id: history.release.id, day: day(today()) })), h('p', lasting(history.release.id))),
  qrCode(lasting(history.release.id), t('qr')))

/** Documents as numbered notes: note(...ids) and noted(result) give the numbers, notes() what they stand for, once all are given. */
function numbered(named) {
  const used = []
  const note = (...ids) => {
    const numbers = [...new Set(ids.filter((id) => named[id]))].map((id) => (used.includes(id) ? used.indexOf(id) + 1 : used.push(id)))
    return numbers.length ? h('sup', numbers.join(',')) : null
  }
  return {
    note,
    noted: (item) => note(item.source.score, item.source.points, item.source.rank),
    notes: () => h('div', h('h2', t('sources')), h('ol.notes', used.slice(0, SOURCES).map((id) => h('li', [named[id].publisher, named[id].title, day(named[id].publishedOn)].filter(Boolean).join('. ')))), used.length > SOURCES && h('p', t('moreSources', { n: used.length - SOURCES }))),
  }
}

/** What the sources contradict about these units: the first few, and how many more there are. */
async function disagreements(ids) {
  const { items, total } = await get(api('/checks', { outcome: 'contradicted', unit: ids.join(','), limit: CHECKS })).catch(() => ({ items: [], total: 0 }))
  return [h('h2', t('checks')), items.length
    ? h('ul', items.map((each) => h('li', `${indexName(each.indicator)} ${each.year}: `, prose(each.reason))), total > items.length && h('li', t('more', { n: total - items.length })))
    : h('p', t('none'))]
}

function headline(own, code, noted) {
  const items = own.filter((item) => item.indicator === code && isKnown(item))
  const item = items[items.length - 1]
  return h('div', h('p', `${indexName(code)} ${t('year', { year: item.year })}`), h('p.big', item.score !== null ? `${number(item.score)}%` : '–', noted(item)), h('p', item.rank?.place && t('of', { place: placeText(item.rank.place), of: item.rank.of })))
}

function trend(own, history, code, unit) {
  const items = own.filter((item) => item.indicator === code && item.score !== null)
  if (items.length < 2) return null
  const behind = items.filter(({ national }) => national).map(({ year, national: { mean, min, max } }) => ({ year, mean: mean ? Number(mean.value) : null, min: min ? Number(min.value) : null, max: max ? Number(max.value) : null }))
  const name = indexName(code)
  return h('div', h('h2', t('trend', { name })), timeChart({
    label: t('trend', { name }), series: [{ name: nameOf(unit), points: items.map((item) => ({ year: item.year, value: Number(item.score), printed: item.score, segment: item.segment, text: '' })) }],
    behind, breaks: history.breaks.filter((each) => each.indicator === code && each.population === items[0].population).map((each) => each.year), width: 430, height: 190,
  }))
}

/** Ranks as they are known, ranges as spans. */
function ranks(own, history, code, unit) {
  const items = own.filter((item) => item.indicator === code && item.rank?.place && item.rank.published)
  if (items.length < 2) return null
  const name = indexName(code)
  return h('div', h('h2', t('trend', { name }), ', ', t('rank')), timeChart({
    label: t('trend', { name }), series: [{ name: nameOf(unit), points: items.map(({ year, segment, rank: { place } }) => ({ year, low: place.best, high: place.worst, segment, text: '' })) }],
    breaks: history.breaks.filter((each) => each.indicator === code && each.population === items[0].population).map((each) => each.year), places: Math.max(...items.map(({ rank }) => rank.of)), width: 430, height: 190,
  }))
}

function gaps(last, history, note) {
  if (!last) return null
  const mean = last.national?.mean
  const row = (label, ...value) => h('tr', h('td', label), h('td.right', value))
  return h('table', h('tbody',
    last.change && row(t('change', { year: last.change.since }), last.change.comparable && last.change.score !== null ? signed(last.change.score) : t('broken')),
    last.gap?.above && Number(last.gap.above) > 0 && row(t('above'), number(last.gap.above)),
    last.gap?.first && Number(last.gap.first) > 0 && row(t('first'), number(last.gap.first)),
    mean && last.score !== null && row(t('mean', { mean: number(mean.value) }), signed(last.score - mean.value, 2), note(mean.source))))
}
