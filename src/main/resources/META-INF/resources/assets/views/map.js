// The map without borders: one equal tile a province, so that the small ones are seen too; arrows walk from tile to tile.
import { h, replace, s } from '../core/dom.js'
import { number, say, words } from '../core/i18n.js'
import { nameOf, prose } from '../core/names.js'
import { go, here, link } from '../core/address.js'
import { api, get } from '../core/api.js'
import { choices, indexName, tables, yearsOf } from '../core/choice.js'
import { empty, placeText, select, sourceButton } from '../core/ui.js'
import { documentsOf, sourceText } from '../core/cite.js'
import { todaysProvinces } from '../core/today.js'
import { draw, figureOf, gap, isKnown, scaleOf, why } from './map/tiles.js'
import { take } from '../core/take.js'
import { yearSlider } from '../core/years.js'

const t = words({
  title: ['{name} {year} trên bản đồ ô', '{name} {year} on a tile map'],
  lead: [
    'Mỗi tỉnh, thành là một ô bằng nhau, đặt gần đúng vị trí. Màu càng đậm, kết quả càng cao.',
    'One equal tile per province, near its place. Deeper colour: better result.',
  ],
  leadDark: ['Mỗi tỉnh, thành là một ô bằng nhau, đặt gần đúng vị trí. Màu càng sáng, kết quả càng cao.', 'One equal tile per province, near its place. Brighter colour: better result.'],
  by: ['Tô màu theo', 'Colour by'],
  score: ['Điểm', 'Score'],
  place: ['Thứ hạng', 'Rank'],
  known: ['Mới có điểm của {n}/{of} tỉnh, thành; ô có vân là nơi chưa có.', 'Scores for {n} of {of} provinces; patterned tiles have none.'],
  knownPlaces: ['Mới rõ thứ hạng của {n}/{of} tỉnh, thành; ô có vân là nơi chưa rõ.', 'Exact ranks for {n} of {of} provinces; patterned tiles have none.'],
  legend: ['Chú giải', 'Legend'],
  unit: ['Tỉnh, thành', 'Province'],
  table: ['Cùng số liệu, dạng bảng', 'The same figures as a table'],
  none: ['Chưa có kết quả công bố cho năm {year}', 'No published results for {year} yet'],
  what: ['{unit}, {name} {year}', '{unit}, {name} {year}'],
  placeOnly: ['chỉ có thứ hạng', 'rank only'],
  missing: ['chưa có số liệu', 'no data yet'],
  point: ['Rê chuột hoặc dùng phím mũi tên để đọc từng ô.', 'Point at a tile or walk with the arrow keys to read it.'],
  layouts: ['Địa giới', 'Borders'],
  63: ['63 tỉnh, thành', '63 provinces'],
  34: ['34 hiện nay', 'Today’s 34'],
  folded: ['{n} tỉnh, thành hiện nay; mỗi dải là một tỉnh, thành trước sắp xếp, con số là khoảng của chúng', 'The {n} provinces of today; each stripe is one that it was formed from, the figures are their range'],
  layout: ['{n} tỉnh, thành, theo địa giới {when}', '{n} provinces, {when}'],
  before: ['trước 1/7/2025', 'before 1\u00a0July\u00a02025'],
  since: ['từ 1/7/2025', 'from 1\u00a0July\u00a02025'],
})

/** From this year on the 34 provinces of today are ranked. */
const MERGED = 2025

/** A layout of which each tile shows the unit that it is of. */
const layoutOf = (name) => get(api(`/tiles/${name}`)).then((layout) => ({ ...layout, items: layout.items.map((tile) => ({ ...tile, members: [tile.unit.id] })) }))

export async function render({ parameters, query, title }) {
  // The map does not wait for the list of all rankings: what can be chosen comes when it comes.
  const pending = tables()
  let list = null
  pending.then((all) => { list = all }, () => {})
  const address = api(`/rankings/${parameters.indicator ?? 'par-index'}/${parameters.year ?? 'latest'}`)
  const wantsToday = query.get('units') === '34'
  const [table, before] = await Promise.all([get(address), wantsToday ? todaysProvinces() : layoutOf('provinces-63')])
  const choice = { indicator: table.indicator.code, population: 'province', year: table.year }
  const isMerged = table.year >= MERGED
  const isToday = isMerged || wantsToday
  const tiles = isMerged ? await layoutOf('provinces-34') : before
  const by = query.get('by') === 'place' ? 'place' : 'score'
  const name = choice.indicator.includes('.') ? `${indexName(choice.indicator)}: ${say(table.indicator.name)}` : indexName(choice.indicator)
  const heading = t('title', { name, year: table.year })
  title(heading)
  const scale = scaleOf(table, by)
  const drawing = draw(tiles, table, scale, by)
  const { coverage } = table
  // What a tile says is read where it is pointed at or stepped to; its name for those who hear it says the same.
  const reading = h('p.reading.of-tile', { 'aria-hidden': 'true' }, t('point'))
  ;['pointerover', 'focusin'].forEach((kind) => drawing.addEventListener(kind, (event) => {
    const tile = event.target.closest('.tile')
    if (tile) reading.textContent = tile.getAttribute('aria-label')
  }))
  const choose = (all) => [choices(all, choice, 'map', { populations: ['province'] }), yearSlider(yearsOf(all, choice), choice, 'map')]
  const offered = h('div.offered', list ? choose(list) : h('span.room.bone'))
  if (!list) pending.then((all) => replace(offered, choose(all)), () => offered.remove())
  return [
    h('div.wrap',
      h('h1', heading),
      h('p.lead', t(matchMedia('(prefers-color-scheme: dark)').matches ? 'leadDark' : 'lead')),
      h('div.controls',
        offered,
        select('choose-by', t('by'), [['score', t('score')], ['place', t('place')]], by, (value) => go(here({ by: value === 'score' ? null : value })))),
      table.reason && empty(t('none', { year: table.year }), prose(table.reason)),
      !coverage.complete && !table.reason && h('p.note', t(by === 'place' ? 'knownPlaces' : 'known', { n: by === 'place' ? coverage.exactRanks : Math.max(coverage.scores, coverage.points), of: coverage.units })),
      !isMerged && h('div.switch', { role: 'group', 'aria-label': t('layouts') }, ['63', '34'].map((each) => h('a', { href: here({ units: each === '63' ? null : each }), 'aria-current': isToday === (each === '34') ? 'true' : null }, t(each)))),
      h('div.atlas',
        legend(tiles, table, scale, by),
        h('figure.map', reading, drawing, h('figcaption', isToday && !isMerged ? t('folded', { n: tiles.items.length }) : t('layout', { n: tiles.items.length, when: t(isToday ? 'since' : 'before') }))),
        table.items.length > 0 && beside(table, name))),
    take({
      address, what: heading, source: sourceText(table.indicator.publisher, documentsOf(table.items), table.sources), release: table.release.id, name: `map-${choice.indicator}-${table.year}`,
      chart: `/charts/map/${choice.indicator}/${table.year}.svg${asked({ by: by === 'score' ? null : by, units: isToday && !isMerged ? '34' : null })}`,
    }),
  ]
}

/** What the service's drawing is asked, so that it shows the same. */
function asked(parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value))
  return query.size ? `?${query}` : ''
}

function legend(tiles, table, scale, by) {
  const byUnit = new Map(table.items.map((item) => [item.unit.id, item]))
  const swatch = (className, fill) => s('svg', { viewBox: '0 0 26 18', width: 26, height: 18, 'aria-hidden': 'true' }, s('g', { class: className }, s('rect', { width: 26, height: 18, rx: 3, fill })))
  const gaps = [...new Set(tiles.items.flatMap(({ members }) => members.map((id) => byUnit.get(id))).filter((item) => !item || scale.step(item) === null).map((item) => gap(item, by)))]
  return h('section.legend', { 'aria-label': t('legend') },
    h('p.legend-title', t(by)),
    scale.legend.length > 0 && h('ul', [...scale.legend].sort(([a], [b]) => b - a).map(([step, text]) => h('li', swatch(`tile step-${step}`), text))),
    gaps.length > 0 && h('ul', gaps.map((each) => h('li', swatch('tile gap', `url(#p-${each})`), why(each)))))
}

function beside(table, name) {
  const known = table.items.filter(isKnown)
  return h('div.scroll.high', { tabindex: '0', role: 'region', 'aria-label': t('table') }, h('table',
    h('caption', t('table')),
    h('thead', h('tr', h('th', { scope: 'col' }, t('place')), h('th', { scope: 'col' }, t('unit')), h('th.right', { scope: 'col' }, t('score')))),
    h('tbody', table.items.map((item) => h(known.includes(item) ? 'tr' : 'tr.unknown',
      h('td.place', placeText(item.rank?.place)),
      h('th', { scope: 'row' }, h('span.unit', h('a', { href: link(`/provinces/${item.unit.id}`) }, nameOf(item.unit)))),
      h('td.right', isKnown(item)
        ? sourceButton(item, t('what', { unit: nameOf(item.unit), name, year: table.year }), figureOf(item) !== null ? number(figureOf(item)) : t('placeOnly'))
        : [h('span', { 'aria-hidden': 'true' }, '–'), h('span.sr', t('missing'))]))))))
}
