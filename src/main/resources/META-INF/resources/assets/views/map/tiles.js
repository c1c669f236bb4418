// The tiles of the map: one equal tile a province, or striped where it is put together of several; arrows walk from tile to tile.
import { s } from '../../core/dom.js'
import { number, words } from '../../core/i18n.js'
import { nameOf } from '../../core/names.js'
import { link } from '../../core/address.js'
import { roomFor } from '../../core/chart.js'
import { figureScale, placeScale } from '../../core/scale.js'
import { rangeOf } from '../../core/today.js'
import { placeText } from '../../core/ui.js'

const t = words({
  map: ['Bản đồ ô: dùng phím mũi tên để đi giữa các ô, Enter để mở.', 'Tile map: arrow keys walk between tiles, Enter opens one.'],
  tile: ['{unit}: {value}', '{unit}: {value}'],
  tilePlace: ['hạng {place}', 'rank {place}'],
  shortPlace: ['#{place}', '#{place}'],
})

/** What a tile may lack, in words. */
export const why = words({
  placeOnly: ['chỉ có thứ hạng', 'rank only'],
  interval: ['chỉ biết khoảng thứ hạng', 'only a range of ranks is known'],
  missing: ['chưa có số liệu', 'no data yet'],
  'not-published': ['không công bố', 'not published'],
  withheld: ['được giữ lại', 'withheld'],
  'not-applicable': ['không thuộc diện xếp hạng', 'not ranked'],
})

export const figureOf = (item) => (item.score ?? item.points)
export const isKnown = (item) => figureOf(item) !== null || !!item.rank?.published
const isExact = (place) => place.best === place.worst

/** How a tile is coloured: by the step of its figure or place, else by why it has none. */
export function scaleOf(table, by) {
  const scale = by === 'place' ? placeScale(table.coverage.units) : figureScale(table.items.map(figureOf).filter((value) => value !== null).map(Number))
  return {
    legend: scale.legend,
    step(item) {
      if (!item || !isKnown(item)) return null
      if (by === 'place') return item.rank?.place && isExact(item.rank.place) ? scale.step(item.rank.place.best) : null
      return figureOf(item) === null ? null : scale.step(Number(figureOf(item)))
    },
  }
}

/** Which of the ways of not being known it is, each with a pattern of its own. */
export function gap(item, by) {
  if (!item) return 'not-applicable'
  if (by === 'score' && item.rank?.published) return 'placeOnly'
  if (by === 'place' && isKnown(item) && item.rank?.place) return 'interval'
  return item.state === 'value' ? 'missing' : item.state
}

const PATTERNS = {
  placeOnly: (id) => s('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, s('rect.ground', { width: 6, height: 6 }), s('rect.drawn', { width: 2.5, height: 6 })),
  interval: (id) => s('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' }, s('rect.ground', { width: 6, height: 6 }), s('rect.drawn', { width: 2.5, height: 6 })),
  missing: (id) => s('pattern', { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse' }, s('rect.ground', { width: 7, height: 7 }), s('circle.drawn', { cx: 2, cy: 2, r: 1 })),
  'not-published': (id) => s('pattern', { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' }, s('rect.ground', { width: 8, height: 8 }), s('path.lines', { d: 'M0 0l8 8M8 0l-8 8' })),
  withheld: (id) => s('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, s('rect.ground', { width: 6, height: 6 }), s('path.lines', { d: 'M0 3h6M3 0v6' })),
  'not-applicable': (id) => s('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, s('rect.ground', { width: 6, height: 6 })),
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

const stepOf = (item, scale) => (item ? scale.step(item) : null)
const placeOf = (item) => (item && isKnown(item) && item.rank?.place ? placeText(item.rank.place) : '')
const figureText = (item) => (item && figureOf(item) !== null ? number(figureOf(item)) : '')

/** What stands in the tile of one unit. */
function valueOf(item, by, compact) {
  const place = placeOf(item)
  return by === 'place' ? place : figureText(item) || (place && t(compact ? 'shortPlace' : 'tilePlace', { place }))
}

/** What stands in the tile of several: from the least to the most of them; where there is little room in whole numbers that hold both. */
function rangeText(items, by, compact) {
  const places = () => rangeOf(items.map((item) => item.rank?.place).filter(Boolean).flatMap(({ best, worst }) => [best, worst]), String)
  if (by === 'place') return places()
  const known = items.map(figureOf).filter((figure) => figure !== null)
  const figures = known.length > 1 && compact ? `${Math.floor(Math.min(...known))}–${Math.ceil(Math.max(...known))}` : rangeOf(known)
  return figures || (places() && t(compact ? 'shortPlace' : 'tilePlace', { place: places() }))
}

const told = (item, scale, by) => [figureText(item), placeOf(item) && t('tilePlace', { place: placeOf(item) }), stepOf(item, scale) === null && why(gap(item, by))].filter(Boolean).join(', ')

/** tiles: a layout whose items say by `members` whose results they show. */
export function draw(tiles, table, scale, by) {
  const room = Math.min(roomFor(2), 560)
  const compact = room < 500
  const [wide, tall, between] = compact ? [44, 40, 3] : [76, 50, 4]
  const byUnit = new Map(table.items.map((item) => [item.unit.id, item]))
  const ordered = [...tiles.items].sort((a, b) => a.row - b.row || a.column - b.column)
  const width = tiles.columns * (wide + between) - between
  const height = tiles.rows * (tall + between) - between

  const anchors = new Map()
  const drawing = s('svg.chart.tiles', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('map'), style: { 'max-width': `${Math.round(width * 1.08)}px` }, onkeydown: walk }, patterns('p-'),
    ordered.map((tile, index) => {
      const parts = tile.members.map((id) => ({ id, item: byUnit.get(id) }))
      const x = (tile.column - 1) * (wide + between)
      const y = (tile.row - 1) * (tall + between)
      const name = nameOf(tile.unit)
      const value = parts.length === 1 ? valueOf(parts[0].item, by, compact) : rangeText(parts.map(({ item }) => item).filter((item) => item && isKnown(item)), by, compact)
      const spoken = parts.map(({ item }) => [parts.length > 1 && item && nameOf(item.unit), told(item, scale, by)].filter(Boolean).join(' ')).join('; ')
      const named = compact ? [initials(tile.unit.name.vi)] : lines(name, 13)
      const wideOf = wide / parts.length
      const first = stepOf(parts[0].item, scale)
      const anchor = s('a.tile', {
        href: link(`/provinces/${tile.unit.id}`), tabindex: index ? '-1' : '0', 'aria-label': t('tile', { unit: name, value: spoken }), 'data-at': `${tile.row},${tile.column}`,
        class: parts.length > 1 || first === null ? 'tile gap' : `tile step-${first}`,
      },
      parts.map(({ item }, at) => {
        const step = stepOf(item, scale)
        return s('g', { class: step === null ? null : `step-${step}` }, s('rect', { x: x + at * wideOf, y, width: wideOf - (at < parts.length - 1 ? 1 : 0), height: tall, rx: parts.length === 1 ? 4 : 1, fill: step === null ? `url(#p-${gap(item, by)})` : null }))
      }),
      named.map((line, at) => s('text.label', { 'aria-hidden': 'true', x: x + wide / 2, y: y + (compact ? 16 : named.length === 1 ? 20 : 14 + at * 11), 'text-anchor': 'middle' }, line)),
      value && s(value.length * (compact ? 8.5 : 7.5) > wide ? 'text.number.long' : 'text.number', { 'aria-hidden': 'true', x: x + wide / 2, y: y + tall - 9, 'text-anchor': 'middle' }, value))
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
