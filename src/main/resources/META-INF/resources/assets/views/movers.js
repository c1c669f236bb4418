// Who rose and who fell, over comparable years only; it begins with how much of it is known.
import { h, s } from '../core/dom.js'
import { number, say, signed, words } from '../core/i18n.js'
import { nameOf, prose } from '../core/names.js'
import { go, here, unitLink } from '../core/address.js'
import { api, get } from '../core/api.js'
import { choices, chosen, indexName, populationName, tables } from '../core/choice.js'
import { empty, figureButton, placeText, select, sourceButton } from '../core/ui.js'
import { documentsOf, sourceText, statedBy } from '../core/cite.js'
import { take } from '../core/take.js'

const t = words({
  title: ['Ai tăng, ai giảm: {name} {year}', 'Who rose, who fell: {name} {year}'],
  opening: [
    'Mới có mức thay đổi so với năm {since} của {n}/{of} đơn vị.',
    'Changes since {since} are known for {n} of {of} units.',
  ],
  rest: ['Các đơn vị còn lại có thể tăng hoặc giảm nhiều hơn.', 'The others may have risen or fallen by more.'],
  published: ['Theo nguồn đã công bố:', 'As published:'],
  rose: ['{n} đơn vị tăng điểm', '{n} [unit|units] scored higher'],
  fell: ['{n} đơn vị giảm', '{n} scored lower'],
  bounded: ['Trong cả {of} đơn vị, chắc chắn có {up} đơn vị tăng điểm và {down} đơn vị giảm.', 'Of all {of} units, certainly {up} scored higher and {down} lower.'],
  boundedPlace: ['Trong cả {of} đơn vị, chắc chắn có {up} đơn vị tăng hạng và {down} đơn vị giảm.', 'Of all {of} units, certainly {up} rose in rank and {down} fell.'],
  by: ['Xét theo', 'By'],
  score: ['Điểm', 'Score'],
  place: ['Thứ hạng', 'Rank'],
  risers: ['Tăng nhiều nhất (trong {n} đơn vị có số liệu)', 'Rose most (of {n} [unit|units] with data)'],
  fallers: ['Giảm nhiều nhất (trong {n} đơn vị có số liệu)', 'Fell most (of {n} [unit|units] with data)'],
  nobodyUp: ['Không đơn vị nào có số liệu tăng.', 'None of the units with data rose.'],
  nobodyDown: ['Không đơn vị nào có số liệu giảm.', 'None of the units with data fell.'],
  unit: ['Đơn vị', 'Unit'],
  change: ['Thay đổi', 'Change'],
  size: ['Mức thay đổi', 'Size of change'],
  ranks: ['{n} hạng', '{n} [rank|ranks]'],
  brokenTitle: ['Năm {year} không so sánh được với năm trước', '{year} cannot be compared with the year before'],
  none: ['Chưa có mức thay đổi nào cho năm {year}', 'No change is known for {year}'],
  noneText: ['Phải có kết quả của cả hai năm liền nhau; chưa đơn vị nào có đủ.', 'It takes the results of both years; no unit has both yet.'],
  other: ['Xem năm {year}', 'See {year}'],
  what: ['{unit}, {name} {year}', '{unit}, {name} {year}'],
})

export async function render({ parameters, query, title }) {
  const all = await tables()
  const choice = chosen(all, parameters, query)
  const who = choice.population === 'province' ? null : choice.population
  const read = (year) => get(api(`/rankings/${choice.indicator}/${year}`, { population: who, sort: '-change' }))
  let table = await read(choice.year)
  if (!parameters.year) {
    // Where no year is named: the newest that can be compared.
    const broken = new Set(table.breaks.map((each) => each.year))
    const year = choice.years.find((each) => !broken.has(each) && each > Math.min(...choice.years))
    if (year && year !== table.year) table = await read(year)
  }
  const by = query.get('by') === 'place' ? 'place' : 'score'
  const name = choice.indicator.includes('.') ? `${indexName(choice.indicator)}: ${say(table.indicator.name)}` : indexName(choice.indicator)
  const heading = t('title', { name, year: table.year })
  title(heading)
  const size = (item) => (by === 'place' ? item.change.rank : Number(item.change.score))
  const known = table.items.filter((item) => item.change?.comparable && (by === 'place' ? item.change.rank !== null : item.change.score !== null))
  const rising = known.filter((item) => size(item) > 0).sort((a, b) => size(b) - size(a)).slice(0, 10)
  const falling = known.filter((item) => size(item) < 0).sort((a, b) => size(a) - size(b)).slice(0, 10)
  const most = Math.max(...known.map((item) => Math.abs(size(item))), 0.01)
  const address = api(`/rankings/${choice.indicator}/${table.year}`, { population: who, sort: '-change' })
  // A change rests on the documents of both years.
  const shown = new Set(known.map((item) => item.unit.id))
  const earlier = known.length ? await get(api(`/rankings/${choice.indicator}/${known[0].change.since}`, { population: who })) : { items: [], sources: {} }
  const before = { ...earlier, items: earlier.items.filter((item) => shown.has(item.unit.id)) }
  return [
    h('div.wrap',
      h('p.kicker', populationName(choice.population)),
      h('h1', heading),
      known.length > 0 && h('p.note', h('strong', t('opening', { n: known.length, of: table.coverage.units, since: known[0].change.since })), known.length < table.coverage.units && [' ', t('rest')]),
      counted(table, by, name),
      h('div.controls', choices(all, { ...choice, year: table.year }, 'movers'),
        select('choose-by', t('by'), [['score', t('score')], ['place', t('place')]], by, (value) => go(here({ by: value === 'score' ? null : value })))),
      known.length ? h('div.panels.wide', board(t('risers', { n: known.length }), t('nobodyUp'), rising), board(t('fallers', { n: known.length }), t('nobodyDown'), falling)) : nothing(table, choice)),
    take({ address, what: heading, source: sourceText(table.indicator.publisher, [...documentsOf([...known, ...before.items]), ...statedBy(table.statistics.risen, table.statistics.fallen)], { ...before.sources, ...table.sources }), release: table.release.id, name: `movers-${choice.indicator}-${table.year}`, figure: known.length ? () => picture() : null,
      notes: known.length > 0 && known.length < table.coverage.units ? [`${t('opening', { n: known.length, of: table.coverage.units, since: known[0].change.since })} ${t('rest')}`] : [] }),
  ]

  function board(label, nobody, items) {
    return h('section', h('h2', label), items.length ? h('table',
      h('thead', h('tr', h('th', { scope: 'col' }, t('unit')), h('th.hide-narrow', { scope: 'col' }, t('size')), h('th.right', { scope: 'col' }, t('change')), h('th.right', { scope: 'col' }, t('place')))),
      h('tbody', items.map((item) => h('tr',
        h('th', { scope: 'row' }, h('span.unit', h('a', { href: unitLink(item.unit, table.population) }, nameOf(item.unit)))),
        h('td.hide-narrow.half', h('div.track', h(size(item) < 0 ? 'i.below' : 'i', { style: { left: '0', width: `${(100 * Math.abs(size(item))) / most}%` } }))),
        h('td.right', sourceButton(item, t('what', { unit: nameOf(item.unit), name, year: table.year }), by === 'place' ? t('ranks', { n: signed(item.change.rank) }) : signed(item.change.score))),
        h('td.right', placeText(item.rank?.place)))))) : h('p.muted', nobody))
  }

  function picture() {
    const rows = [...rising, ...falling.slice().reverse()]
    const line = 24
    const drawing = s('svg.chart', { viewBox: `0 0 760 ${60 + rows.length * line}`, role: 'img', 'aria-label': heading, 'data-title': by === 'place' ? t('place') : t('score') },
      rows.map((item, index) => {
        const long = (230 * Math.abs(size(item))) / most
        const at = 420
        const up = size(item) > 0
        return s('g', s('text.name', { x: 0, y: 62 + index * line }, nameOf(item.unit)),
          s(up ? 'rect.bar' : 'rect.bar.low', { x: up ? at : at - long, y: 51 + index * line, width: long, height: 14, rx: 2 }),
          s('text.value', { x: up ? at + long + 8 : at - long - 8, y: 62 + index * line, 'text-anchor': up ? 'start' : 'end' }, signed(size(item), by === 'place' ? 0 : 2)))
      }))
    return drawing
  }
}

/** How many of all rose and fell: as published, else within which bounds it certainly is. */
function counted(table, by, name) {
  const { risen, fallen, rankRisen, rankFallen } = table.statistics
  const [up, down] = by === 'place' ? [rankRisen, rankFallen] : [risen, fallen]
  const button = (statistic, word) => figureButton(statistic.published, `${t(word, { n: '' }).trim()}, ${name} ${table.year}`, table.sources, t(word, { n: number(statistic.published.value) }))
  if (up?.published) return h('p', t('published'), ' ', button(up, 'rose'), down?.published && [', ', button(down, 'fell')], '.')
  if (!up?.comparable || !up.computed || !down?.computed) return null
  const bounds = ({ computed: { low, high } }) => (Number(low) === Number(high) ? number(low) : `${number(low)}–${number(high)}`)
  return h('p', t(by === 'place' ? 'boundedPlace' : 'bounded', { of: table.coverage.units, up: bounds(up), down: bounds(down) }))
}

function nothing(table, choice) {
  const broken = table.breaks.find((each) => each.year === table.year)
  const years = choice.years.filter((each) => !table.breaks.some((one) => one.year === each) && each !== table.year).slice(0, 5)
  return [
    broken ? empty(t('brokenTitle', { year: table.year }), prose(broken.reason)) : empty(t('none', { year: table.year }), table.reason ? prose(table.reason) : t('noneText')),
    h('ul.chips.center', years.map((year) => h('li', h('a', { href: here({}, `/movers/${choice.indicator}/${year}`) }, t('other', { year }))))),
  ]
}
