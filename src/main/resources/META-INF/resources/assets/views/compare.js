// Two to six units beside each other, years down, each in its own colour and its own mark.
import { h } from '../core/dom.js'
import { list, number, say, words } from '../core/i18n.js'
import { go, here, link } from '../core/address.js'
import { api, get } from '../core/api.js'
import { indexName } from '../core/choice.js'
import { collectionOf, unitSearch } from '../core/search.js'
import { empty, placeText, reasons } from '../core/ui.js'
import { keyMark, roomFor, timeChart } from '../core/chart.js'
import { seriesTable } from '../core/series.js'
import { take } from '../core/take.js'

const t = words({
  title: ['So sánh', 'Compare'],
  of: ['So sánh {units}', '{units} compared'],
  lead: ['Đặt 2 đến 6 đơn vị cạnh nhau, qua các năm.', 'Two to six units beside each other, through the years.'],
  add: ['Thêm đơn vị', 'Add a unit'],
  placeholder: ['Thêm đơn vị…', 'Add a unit…'],
  remove: ['Bỏ {unit}', 'Remove {unit}'],
  full: ['Đã đủ 6 đơn vị. Bỏ bớt một đơn vị để thêm đơn vị khác.', 'Six units are shown. Remove one to add another.'],
  more: ['Chọn thêm ít nhất một đơn vị', 'Choose at least one more unit'],
  moreText: ['Gõ tên, có dấu hay không dấu, ở ô phía trên. Hoặc bắt đầu từ một so sánh có sẵn:', 'Type a name, with or without marks, in the field above. Or start from one of these:'],
  coverage: ['Biết {results} trên {rows} kết quả; {complete} năm biết đủ mọi đơn vị.', '{results} of {rows} results are known; {complete} years have all of them.'],
  none: ['Không có gì để so sánh', 'Nothing to compare'],
  scores: ['Điểm', 'Score'],
  places: ['Hạng, cao nhất ở trên', 'Place, best on top'],
  chart: ['{what} của {units}, {name}, qua các năm. Bảng bên dưới có cùng số liệu.', '{what} of {units}, {name}, through the years. The table below has the same figures.'],
  how: ['Vạch đứng đứt đoạn: phương pháp thay đổi, hai bên không so sánh được. Nét chấm: bỏ qua năm chưa biết.', 'Broken upright line: the method changed, the two sides cannot be compared. Dots: over years that are not known.'],
})

const EXAMPLES = [['quang-ninh', 'hai-phong', 'ha-noi'], ['ha-noi', 'ho-chi-minh', 'da-nang', 'can-tho', 'hai-phong'], ['bo-tu-phap', 'bo-tai-chinh', 'bo-noi-vu']]
const MOST = 6

export async function render({ query, title }) {
  const ids = (query.get('unit') ?? '').split(',').filter(Boolean).slice(0, MOST)
  const set = (next) => go(here({ unit: next.join(',') || null }))
  const units = await Promise.all(ids.map((id) => get(api(`/units/${encodeURIComponent(id)}`))))
  const names = list(units.map((unit) => say(unit.name)))
  title(units.length > 1 ? t('of', { units: names }) : t('title'))
  const chosen = units.length > 0 && h('ul.chips', units.map((unit, index) => h('li', h('button', {
    type: 'button', class: `tone-${index + 1}`, 'aria-label': t('remove', { unit: say(unit.label) }), onclick: () => set(ids.filter((each) => each !== ids[index])),
  }, keyMark(index), h('span.ink', say(unit.label)), h('span.ink', { 'aria-hidden': 'true' }, '×')))))
  const picker = ids.length < MOST
    ? unitSearch({ id: 'add-unit', label: t('add'), placeholder: t('placeholder'), types: units[0]?.type ?? 'province,ministry', pick: (unit) => set([...ids.filter((each) => each !== unit.id), unit.id]) })
    : h('p.small', t('full'))
  const head = [h('h1', units.length > 1 ? t('of', { units: names }) : t('title')), h('p.lead', t('lead')), h('div.chooser', chosen, picker)]
  if (units.length < 2) {
    const examples = await Promise.all(EXAMPLES.map((each) => Promise.all(each.map((id) => get(api(`/units/${id}`)).catch(() => null)))))
    return h('div.wrap', head, empty(t('more'), t('moreText')), h('ul.chips.center', examples.map((each) => each.filter(Boolean)).filter((each) => each.length > 1).map((each) => h('li',
      h('a', { href: here({ unit: each.map((unit) => unit.id).join(',') }) }, list(each.map((unit) => say(unit.name))))))))
  }
  const address = api('/comparison', { unit: units.map((unit) => unit.id).join(',') })
  const answer = await get(address)
  const codes = [...new Set(answer.items.map((item) => item.indicator))].filter((code) => answer.items.some((item) => item.indicator === code && (item.score !== null || item.rank?.published)))
  const { coverage } = answer
  return [
    h('div.wrap', head,
      answer.reason ? empty(t('none'), say(answer.reason)) : h('p.small.muted', t('coverage', { results: coverage.results, rows: coverage.rows, complete: coverage.completeYears })),
      codes.map((code) => chapter(code, answer, units, names))),
    take({ address, what: t('of', { units: names }), source: answer.indicators[0]?.publisher ?? '', release: answer.release.id, name: 'compare-' + units.map((unit) => unit.id).join('-'), figure: () => document.querySelector('main svg.chart') }),
  ]
}

function chapter(code, answer, units, names) {
  const items = answer.items.filter((item) => item.indicator === code)
  const of = (unit) => items.filter((item) => item.unit.id === unit.id || unit.series.includes(item.unit.id))
  const breaks = answer.breaks.filter((each) => each.indicator === code)
  const size = Math.max(...items.map((item) => item.rank?.of ?? 0), 2)
  const name = indexName(code)
  const series = (point, known) => units.map((unit) => ({ name: say(unit.name), points: of(unit).filter(known).map(point) }))
  const scores = series((item) => ({ year: item.year, value: Number(item.score), segment: item.segment, text: `${say(item.unit.name)} ${item.year}: ${number(item.score)}` }), (item) => item.score !== null)
  const places = series((item) => ({ year: item.year, low: item.rank.place.best, high: item.rank.place.worst, segment: item.segment, text: `${say(item.unit.name)} ${item.year}: ${placeText(item.rank.place)}` }), (item) => item.rank?.published)
  const years = [...scores, ...places].flatMap(({ points }) => points.map(({ year }) => year))
  const span = [Math.min(...years), Math.max(...years, Math.min(...years) + 1)]
  const chart = (what, extra) => timeChart({ label: t('chart', { what, units: names, name }), title: `${name}, ${what.toLowerCase()}`, breaks: breaks.map((each) => each.year), width: roomFor(2), height: 320, span, ...extra })
  const indicator = answer.indicators.find((each) => each.code === code)
  return h('section', h('h2', indicator ? say(indicator.name) : name),
    h('p.small', units.map((unit, index) => h('span.entry', { class: `entry tone-${index + 1}` }, keyMark(index), h('a', { href: link(`/${collectionOf(unit)}/${unit.id}`) }, say(unit.label))))),
    h('figure', h('div.panels',
      scores.some(({ points }) => points.length) && h('div', h('h3', t('scores')), chart(t('scores'), { series: scores })),
      places.some(({ points }) => points.length) && h('div', h('h3', t('places')), chart(t('places'), { series: places, places: size }))),
    h('figcaption', t('how'))),
    reasons(breaks, answer.sources),
    seriesTable(items, units, code))
}
