// Today's provinces and what stood for them before they were: a range of what is known of each, never a mean of it.
import { api, get } from './api.js'
import { number, words } from './i18n.js'

const t = words({
  part: ['{n}/{of} có số liệu', '{n} of {of} known'],
})

/** The 34 of today: [{unit, row, column, members}], members the ids of the units of the years before, itself where it was one. */
export async function todaysProvinces() {
  const layout = await get(api('/tiles/provinces-34'))
  return {
    ...layout,
    items: layout.items.map(({ formedFrom, ...tile }) => ({ ...tile, members: formedFrom.length ? formedFrom : [tile.unit.id] })),
  }
}

/** 83,10–91,16; one figure where there is no other. */
export function rangeOf(figures, text = (figure) => number(figure)) {
  if (!figures.length) return ''
  const sorted = [...figures].sort((a, b) => a - b)
  const [low, high] = [sorted[0], sorted[sorted.length - 1]]
  return Number(low) === Number(high) ? text(low) : `${text(low)}–${text(high)}`
}

/** How many of the members are known, where not all are. */
export const partOf = (n, of) => (n < of ? t('part', { n, of }) : '')
