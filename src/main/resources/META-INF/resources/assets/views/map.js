// The map without borders: one equal tile a province, so that the small ones are seen too; arrows walk from tile to tile.
import { h, s } from '../core/dom.js'
import { number, say, words } from '../core/i18n.js'
import { go, here, link } from '../core/address.js'
import { api, get } from '../core/api.js'
import { choices, chosen, indexName, tables } from '../core/choice.js'
import { empty, placeText, select, sourceButton } from '../core/ui.js'
import { roomFor } from '../core/chart.js'
import { take } from '../core/take.js'

const t = words({
  title: ['{name} {year}, bản đồ ô', '{name} {year}, tile map'],
  lead: [
    'Mỗi tỉnh, thành một ô bằng nhau, xếp gần đúng vị trí. Màu càng đậm, kết quả càng cao.',
    'One equal tile for each province, near where it lies. The deeper the colour, the better the result.',
  ],
  leadDark: ['Mỗi tỉnh, thành một ô bằng nhau, xếp gần đúng vị trí. Màu càng sáng, kết quả càng cao.', 'One equal tile for each province, near where it lies. The brighter the colour, the better the result.'],
  by: ['Tô màu theo', 'Colour by'],
  score: ['Điểm', 'Score'],
  place: ['Hạng', 'Place'],
  known: ['Biết điểm của {n} trên {of}; ô có vân là ô chưa biết.', 'Scores of {n} of {of} are known; tiles with a pattern are not.'],
  knownPlaces: ['Biết chính xác hạng của {n} trên {of}; ô có vân là ô chưa biết.', 'The exact places of {n} of {of} are known; tiles with a pattern are not.'],
  legend: ['Chú giải', 'Legend'],
  placeOnly: ['chỉ biết hạng', 'place only'],
  interval: ['hạng trong khoảng', 'place within an interval'],
  missing: ['chưa có nguồn', 'no source yet'],
  unpublished: ['không công bố hoặc giữ lại', 'not published or withheld'],
  outside: ['không thuộc diện xếp hạng', 'not ranked'],
  map: ['Bản đồ ô: dùng phím mũi tên để đi giữa các ô, Enter để mở.', 'Tile map: arrow keys walk between tiles, Enter opens one.'],
  tile: ['{unit}: {value}', '{unit}: {value}'],
  tilePlace: ['hạng {place}', 'place {place}'],
  unit: ['Tỉnh, thành', 'Province'],
  table: ['Cùng số liệu trong bảng', 'The same figures as a table'],
  none: ['Năm {year} không có kết quả', 'No results for {year}'],
  what: ['{unit}, {name} {year}', '{unit}, {name} {year}'],
  layout: ['{n} tỉnh, thành, theo địa giới {when}', '{n} provinces, {when}'],
  before: ['trước 1-7-2025', 'before 1 July 2025'],
  since: ['từ 1-7-2025', 'from 1 July 2025'],
})

const STEPS = 6

export async function render({ parameters, query, title }) {
  const list = await tables()
  const choice = chosen(list, parameters, query)
  choice.population = 'province'
  const layout = Number(choice.year) >= 2025 ? 'provinces-34' : 'provinces-63'
  const address = api(`/rankings/${choice.indicator}/${choice.year}`)
  const [table, tiles] = await Promise.all([get(address), get(api(`/tiles/${layout}`))])
  const by = query.get('by') === 'place' ? 'place' : 'score'
  const name = choice.indicator.includes('.') ? `${indexName(choice.indicator)}: ${say(table.indicator.name)}` : indexName(choice.indicator)
  const heading = t('title', { name, year: table.year })
  title(heading)
  const scale = by === 'place' ? placeScale(table) : scoreScale(table)
  const drawing = draw(tiles, table, scale, by)
  const { coverage } = table
  return [
    h('div.wrap',
      h('h1', heading),
      h('p.lead', t(matchMedia('(prefers-color-scheme: dark)').matches ? 'leadDark' : 'lead')),
      h('div.controls',
        choices(list, { ...choice, year: table.year }, 'map', { populations: ['province'] }),
        select('choose-by', t('by'), [['score', t('score')], ['place', t('place')]], by, (value) => go(here({ by: value === 'score' ? null : value })))),
      table.reason && empty(t('none', { year: table.year }), say(table.reason)),
      !coverage.complete && !table.reason && h('p.note', t(by === 'place' ? 'knownPlaces' : 'known', { n: by === 'place' ? coverage.exactRanks : Math.max(coverage.scores, coverage.points), of: coverage.units })),
      h('div.atlas',
        legend(scale, by),
        h('figure.map', drawing, h('figcaption', t('layout', { n: tiles.items.length, when: t(layout === 'provinces-34' ? 'since' : 'before') }))),
        table.items.length > 0 && beside(table, name))),
    take({
      address, what: heading, source: table.indicator.publisher, release: table.release.id, name: `map-${choice.indicator}-${table.year}`,
      chart: `/charts/map/${choice.indicator}/${table.year}.svg${by === 'score' ? '' : '?by=' + by}`, figure: () => drawing,
    }),
  ]
}

const measured = (item) => (item.score !== null ? Number(item.score) : item.points !== null && item.maxPoints ? (100 * item.points) / item.maxPoints : null)

function scoreScale(table) {
  const values = table.items.map(measured).filter((value) => value !== null)
  if (!values.length) return { steps: [], step: () => null }
  const low = Math.min(...values)
  const high = Math.max(...values)
  const size = (high - low) / STEPS || 1
  const round = (value) => Math.round(value * 10) / 10
  return {
    steps: Array.from({ length: STEPS }, (_, index) => `${number(round(low + index * size), 1)}–${number(round(low + (index + 1) * size), 1)}`),
    step: (item) => (measured(item) === null ? null : Math.min(Math.floor((measured(item) - low) / size), STEPS - 1)),
  }
}

function placeScale(table) {
  if (!table.coverage.units) return { steps: [], step: () => null }
  const of = Math.max(table.coverage.units, 1)
  const size = of / STEPS
  const at = (place) => STEPS - 1 - Math.min(Math.floor((place - 1) / size), STEPS - 1)
  return {
    steps: Array.from({ length: STEPS }, (_, index) => {
      const from = Math.floor((STEPS - 1 - index) * size) + 1
      return `${Math.ceil(from)}–${Math.floor((STEPS - index) * size)}`
    }),
    step: (item) => (item.rank?.place && item.rank.place.best === item.rank.place.worst ? at(item.rank.place.best) : null),
  }
}

/** Which of the ways of not being known it is, each with a pattern of its own. */
function gap(item, by) {
  if (!item || item.state === 'not-applicable') return 'outside'
  if (item.state === 'not-published' || item.state === 'withheld') return 'unpublished'
  if (by === 'score' && item.rank?.published) return 'placeOnly'
  const place = item.rank?.place
  if (by === 'place' && place && place.worst - place.best < 0.4 * item.rank.of) return 'interval'
  return 'missing'
}

const PATTERNS = {
  placeOnly: (id) => s('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, s('rect.ground', { width: 6, height: 6 }), s('rect.drawn', { width: 2.5, height: 6 })),
  interval: (id) => s('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' }, s('rect.ground', { width: 6, height: 6 }), s('rect.drawn', { width: 2.5, height: 6 })),
  missing: (id) => s('pattern', { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse' }, s('rect.ground', { width: 7, height: 7 }), s('circle.drawn', { cx: 2, cy: 2, r: 1 })),
  unpublished: (id) => s('pattern', { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, s('rect.ground', { width: 8, height: 8 }), s('path.lines', { d: 'M0 0l8 8M8 0l-8 8' })),
  outside: (id) => s('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, s('rect.ground', { width: 6, height: 6 })),
}
const patterns = (prefix) => s('defs', Object.entries(PATTERNS).map(([key, make]) => make(prefix + key)))

const initials = (name) => name.split(/[\s-]+/).filter(Boolean).map((word) => word[0].toUpperCase()).join('')

function lines(name, most) {
  if (name.length <= most) return [name]
  const parts = name.split(' ')
  const result = ['']
  parts.forEach((part) => {
    const current = result[result.length - 1]
    if (current && (current + ' ' + part).length > most && result.length < 2) result.push(part)
    else result[result.length - 1] = (current + ' ' + part).trim()
  })
  return result
}

function draw(tiles, table, scale, by) {
  const room = Math.min(roomFor(2), 560)
  const compact = room < 500
  const [wide, tall, between] = compact ? [44, 40, 3] : [76, 50, 4]
  const byUnit = new Map(table.items.map((item) => [item.unit.id, item]))
  const rows = new Map()
  tiles.items.forEach((tile) => rows.set(`${tile.row},${tile.column}`, tile))
  const ordered = [...tiles.items].sort((a, b) => a.row - b.row || a.column - b.column)
  const width = tiles.columns * (wide + between) - between
  const height = tiles.rows * (tall + between) - between

  const anchors = new Map()
  const drawing = s('svg.chart.tiles', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('map'), style: { 'max-width': `${Math.round(width * 1.08)}px` }, onkeydown: walk }, patterns('p-'),
    ordered.map((tile, index) => {
      const item = byUnit.get(tile.unit.id)
      const step = item ? scale.step(item) : null
      const x = (tile.column - 1) * (wide + between)
      const y = (tile.row - 1) * (tall + between)
      const name = say(tile.unit.name)
      const value = step === null ? (item?.rank?.place && gap(item, by) !== 'missing' && gap(item, by) !== 'outside' ? placeText(item.rank.place) : '') : by === 'place' ? placeText(item.rank.place) : number(item.score ?? item.points)
      const spoken = [step !== null && by === 'score' ? number(item.score ?? item.points) : null, item?.rank?.place ? t('tilePlace', { place: placeText(item.rank.place) }) : null, step === null ? t(gap(item, by)) : null].filter(Boolean).join(', ')
      const named = compact ? [initials(tile.unit.name.vi)] : lines(name, 13)
      const anchor = s('a.tile', {
        href: link(`/provinces/${tile.unit.id}`), tabindex: index ? '-1' : '0', 'aria-label': t('tile', { unit: name, value: spoken }), 'data-at': `${tile.row},${tile.column}`,
        class: step === null ? 'tile gap' : `tile step-${step}`,
      },
      s('title', `${name}: ${spoken}`),
      s('rect', { x, y, width: wide, height: tall, rx: 4, fill: step === null ? `url(#p-${gap(item, by)})` : null }),
      named.map((line, at) => s('text.label', { x: x + wide / 2, y: y + (compact ? 16 : named.length === 1 ? 20 : 14 + at * 11), 'text-anchor': 'middle' }, line)),
      value && s('text.number', { x: x + wide / 2, y: y + tall - (compact ? 9 : 9), 'text-anchor': 'middle' }, value))
      anchors.set(`${tile.row},${tile.column}`, anchor)
      return anchor
    }))

  function walk(event) {
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    const from = event.target.closest?.('[data-at]')
    if (!move || !from) return
    event.preventDefault()
    const [row, column] = from.dataset.at.split(',').map(Number)
    const next = nearestTile(row, column, move)
    if (!next) return
    from.setAttribute('tabindex', '-1')
    anchors.get(next).setAttribute('tabindex', '0')
    anchors.get(next).focus()
  }

  /** The nearest tile that way; a step aside where the way ends, so that every tile is reached. */
  function nearestTile(row, column, [down, right]) {
    const ahead = tiles.items
      .map((tile) => ({ key: `${tile.row},${tile.column}`, along: (tile.row - row) * down + (tile.column - column) * right, aside: Math.abs(down ? tile.column - column : tile.row - row) }))
      .filter(({ along }) => along > 0)
    ahead.sort((a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside))
    return ahead[0]?.key
  }
  return drawing
}

function legend(scale, by) {
  const swatch = (className, fill) => s('svg', { viewBox: '0 0 26 18', width: 26, height: 18, 'aria-hidden': 'true' }, s('g', { class: className }, s('rect', { width: 26, height: 18, rx: 3, fill })))
  const gaps = by === 'place' ? ['interval', 'missing', 'unpublished', 'outside'] : ['placeOnly', 'missing', 'unpublished', 'outside']
  return h('section.legend', { 'aria-label': t('legend') },
    h('p.legend-title', t(by)),
    scale.steps.length > 0 && h('ul', scale.steps.map((text, step) => h('li', swatch(`tile step-${step}`), text)).reverse()),
    h('ul', gaps.map((each) => h('li', swatch('tile gap', `url(#p-${each})`), t(each)))))
}

function beside(table, name) {
  const known = table.items.filter((item) => item.score !== null || item.points !== null || item.rank?.published)
  return h('div.scroll.high', { tabindex: '0', role: 'region', 'aria-label': t('table') }, h('table',
    h('caption', t('table')),
    h('thead', h('tr', h('th', { scope: 'col' }, t('place')), h('th', { scope: 'col' }, t('unit')), h('th.right', { scope: 'col' }, t('score')))),
    h('tbody', table.items.map((item) => h(known.includes(item) ? 'tr' : 'tr.unknown',
      h('td.place', placeText(item.rank?.place)),
      h('th', { scope: 'row' }, h('span.unit', h('a', { href: link(`/provinces/${item.unit.id}`) }, say(item.unit.name)))),
      h('td.right', item.score !== null || item.points !== null || item.rank?.published
        ? sourceButton(item, t('what', { unit: say(item.unit.name), name, year: table.year }), item.score !== null || item.points !== null ? number(item.score ?? item.points) : t('placeOnly'))
        : [h('span', { 'aria-hidden': 'true' }, '–'), h('span.sr', t('missing'))]))))))
}
