// Two to six units beside each other, years down, each in its own colour and its own mark.
import { h } from '../core/dom.js'
import { list, number, say, words } from '../core/i18n.js'
import { labelOf, nameOf, prose } from '../core/names.js'
import { go, here, link } from '../core/address.js'
import { api, get } from '../core/api.js'
import { indexName } from '../core/choice.js'
import { collectionOf, unitSearch } from '../core/search.js'
import { empty, placeText, reasons } from '../core/ui.js'
import { keyMark, roomFor, timeChart } from '../core/chart.js'
import { seriesTable } from '../core/series.js'
import { documentsOf, sourceText } from '../core/cite.js'
import { take } from '../core/take.js'

const t = words({
  title: ['So sánh', 'Compare'],
  of: ['So sánh {units}', '{units} compared'],
  lead: ['Đặt 2 đến 6 đơn vị cạnh nhau, qua các năm.', 'Two to six units side by side, year by year.'],
  add: ['Thêm đơn vị', 'Add a unit'],
  placeholder: ['Thêm đơn vị…', 'Add a unit…'],
  remove: ['Bỏ {unit}', 'Remove {unit}'],
  full: ['Đã đủ 6 đơn vị. Bỏ bớt một đơn vị để thêm đơn vị khác.', 'Six units are shown. Remove one to add another.'],
  two: ['Chọn ít nhất hai đơn vị', 'Choose at least two units'],
  more: ['Chọn thêm ít nhất một đơn vị', 'Choose at least one more unit'],
  moreText: ['Gõ tên, có dấu hay không dấu, ở ô phía trên. Hoặc bắt đầu từ một so sánh có sẵn:', 'Type a name, with or without diacritics, in the field above. Or start from one of these:'],
  coverage: ['Có {results}/{rows} kết quả; {complete} năm đủ cả {units} đơn vị.', '{results} of {rows} [result|results]; {complete} [year|years] with all {units} units.'],
  coverageNone: ['Có {results}/{rows} kết quả; chưa năm nào đủ cả {units} đơn vị.', '{results} of {rows} [result|results]; no year with all {units} units yet.'],
  none: ['Không so sánh được', 'Nothing to compare'],
  scores: ['Điểm', 'Score'],
  places: ['Thứ hạng (hạng 1 ở trên)', 'Rank (1 on top)'],
  chart: ['{what} của {units}, {name}, qua các năm. Bảng bên dưới có cùng số liệu.', '{what} of {units}, {name}, year by year. The table below has the same figures.'],
})

const EXAMPLES = [['quang-ninh', 'hai-phong', 'ha-noi'], ['ha-noi', 'ho-chi-minh', 'da-nang', 'can-tho', 'hai-phong'], ['bo-tu-phap', 'bo-tai-chinh', 'bo-noi-vu']]
const MOST = 6

export async function render({ query, title }) {
  const ids = (query.get('unit') ?? '').split(',').filter(Boolean).slice(0, MOST)
  const set = (next) => go(here({ unit: next.join(',') || null }))
  const units = await Promise.all(ids.map((id) => get(api(`/units/${encodeURIComponent(id)}`))))
  const names = list(units.map((unit) => nameOf(unit)))
  title(units.length > 1 ? t('of', { units: names }) : t('title'))
  const chosen = units.length > 0 && h('ul.chips', units.map((unit, index) => h('li', h('button', {
    type: 'button', class: `tone-${index + 1}`, 'aria-label': t('remove', { unit: labelOf(unit) }), onclick: () => set(ids.filter((each) => each !== ids[index])),
  }, keyMark(index), h('span.ink', labelOf(unit)), h('span.ink', { 'aria-hidden': 'true' }, '×')))))
  const picker = ids.length < MOST
    ? unitSearch({ id: 'add-unit', label: t('add'), placeholder: t('placeholder'), types: units[0]?.type ?? 'province,ministry', pick: (unit) => set([...ids.filter((each) => each !== unit.id), unit.id]) })
    : h('p.small', t('full'))
  const head = [h('h1', units.length > 1 ? t('of', { units: names }) : t('title')), h('p.lead', t('lead')), h('div.chooser', chosen, picker)]
  if (units.length < 2) {
    const examples = await Promise.all(EXAMPLES.map((each) => Promise.all(each.map((id) => get(api(`/units/${id}`)).catch(() => null)))))
    return h('div.wrap', head, empty(t(units.length ? 'more' : 'two'), t('moreText')), h('ul.chips.center', examples.map((each) => each.filter(Boolean)).filter((each) => each.length > 1).map((each) => h('li',
      h('a', { href: here({ unit: each.map((unit) => unit.id).join(',') }) }, list(each.map((unit) => nameOf(unit))))))))
  }
  const picks = {
    names: units.map((unit) => nameOf(unit)), types: units[0].type,
    remove: (index) => set(ids.filter((_, each) => each !== index)),
    add: ids.length < MOST ? (unit) => set([...new Set([...ids, unit.id])]) : null,
  }
  const address = api('/comparison', { unit: units.map((unit) => unit.id).join(',') })
  const answer = await get(address)
  const codes = [...new Set(answer.items.map((item) => item.indicator))].filter((code) => answer.items.some((item) => item.indicator === code && (item.score !== null || item.rank?.published)))
  const { coverage } = answer
  return [
    h('div.wrap', head,
      answer.reason ? empty(t('none'), prose(answer.reason)) : h('p.small.muted', t(coverage.completeYears ? 'coverage' : 'coverageNone', { results: coverage.results, rows: coverage.rows, complete: coverage.completeYears, units: units.length })),
      codes.map((code) => chapter(code, answer, units, names, picks))),
    take({ address, what: t('of', { units: names }), source: sourceText(answer.indicators[0]?.publisher, documentsOf(answer.items), answer.sources), release: answer.release.id, name: 'compare-' + units.map((unit) => unit.id).join('-'), notes: answer.breaks.map((each) => `${indexName(each.indicator)} ${each.year}: ${prose(each.reason)}`), figure: codes.length ? () => [...document.querySelectorAll('main svg.chart')] : null }),
  ]
}

function chapter(code, answer, units, names, picks) {
  const items = answer.items.filter((item) => item.indicator === code)
  const of = (unit) => items.filter((item) => item.unit.id === unit.id || unit.series.includes(item.unit.id))
  const breaks = answer.breaks.filter((each) => each.indicator === code)
  const size = Math.max(...items.map((item) => item.rank?.of ?? 0), 2)
  const name = indexName(code)
  const series = (point, known) => units.map((unit) => ({ name: nameOf(unit), points: of(unit).filter(known).map(point) }))
  const scores = series((item) => ({ year: item.year, value: Number(item.score), segment: item.segment, text: `${nameOf(item.unit)} ${item.year}: ${number(item.score)}` }), (item) => item.score !== null)
  const places = series((item) => ({ year: item.year, low: item.rank.place.best, high: item.rank.place.worst, segment: item.segment, text: `${nameOf(item.unit)} ${item.year}: ${placeText(item.rank.place)}` }), (item) => item.rank?.published)
  const years = [...scores, ...places].flatMap(({ points }) => points.map(({ year }) => year))
  const span = [Math.min(...years), Math.max(...years)]
  if (span[0] === span[1]) { span[0]--; span[1]++ }
  const chart = (what, extra) => timeChart({ label: t('chart', { what, units: names, name }), title: `${name}, ${what.toLowerCase()}`, breaks: breaks.map((each) => each.year), width: roomFor(2), height: 320, span, picks, ...extra })
  const indicator = answer.indicators.find((each) => each.code === code)
  return h('section', h('h2', indicator ? say(indicator.name) : name),
    h('p.small', units.map((unit, index) => h('span.entry', { class: `entry tone-${index + 1}` }, keyMark(index), h('a', { href: link(`/${collectionOf(unit)}/${unit.id}`) }, labelOf(unit))))),
    h('figure', h('div.panels',
      scores.some(({ points }) => points.length) && h('div', h('h3', t('scores')), chart(t('scores'), { series: scores, id: `${code}-scores` })),
      places.some(({ points }) => points.length) && h('div', h('h3', t('places')), chart(t('places'), { series: places, places: size, id: `${code}-places` })))),
    reasons(breaks, answer.sources),
    seriesTable(items, units, code))
}
