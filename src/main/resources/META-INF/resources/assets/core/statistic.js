// A figure about a whole population: as published, or what it can be; what only the known units come to is always said to be that.
import { h } from './dom.js'
import { list, number, words } from './i18n.js'
import { nameOf } from './names.js'
import { figureButton } from './ui.js'

const t = words({
  stated: ['theo nguồn công bố', 'as published'],
  certain: ['tính lại, chắc chắn đúng', 'recomputed, certain'],
  recomputed: ['tính lại', 'recomputed'],
  bounded: ['khoảng', 'bounds'],
  certainOf: ['{who}, chắc chắn', '{who}, certain'],
  within: ['của cả {of} {units}: chắc chắn trong khoảng này', 'of all {of} {units}: certainly within these bounds'],
  mean: ['trung bình của {n}/{of} {units} có điểm: {value}', 'mean of the {n} of {of} {units} with a score: {value}'],
  max: ['cao nhất trong {n}/{of} {units} có điểm: {value}{who}', 'highest of the {n} of {of} {units} with a score: {value}{who}'],
  min: ['thấp nhất trong {n}/{of} {units} có điểm: {value}{who}', 'lowest of the {n} of {of} {units} with a score: {value}{who}'],
  province: ['tỉnh, thành', 'provinces'],
  ministry: ['bộ, cơ quan', 'ministries'],
  region: ['vùng', 'regions'],
  other: ['đơn vị', 'units'],
})

const GROUPS = ['province', 'ministry', 'region']
/** More units than these at one figure are not named. */
const MOST_NAMED = 2

/**
 * An entry of a list of facts; null where nothing is known. `name` is mean, max or min; `items` are the results it is about, which say who stands at a
 * highest or lowest figure; `top` is the highest possible figure. A bound that only says that a figure is possible at all is not written.
 */
export function statisticFact(label, name, statistic, { what, population, sources, items = [], top = null }) {
  const { published, computed } = statistic
  const who = (value) => (name === 'mean' ? '' : namesAt(items, value))
  if (published) return fact(label, figureButton(published, what, sources), [who(published.value), t('stated')].filter(Boolean).join(', '))
  if (!computed) return null
  if (computed.certain) return fact(label, number(computed.value), who(computed.value) ? t('certainOf', { who: who(computed.value) }) : t('certain'))
  const { value, over, of } = computed.known
  const units = t(GROUPS.includes(population) ? population : 'other')
  const named = who(value)
  return fact(label, bounds(computed, top), t('within', { of, units }), t(name, { n: over, of, units, value: number(value), who: named && ` (${named})` }))
}

/** ≤ 83,10 where the lower bound is nothing, ≥ where the upper is all there is. */
function bounds({ low, high }, top) {
  if (Number(low) === 0 && !(top !== null && Number(high) === Number(top))) return `≤ ${number(high)}`
  if (top !== null && Number(high) === Number(top) && Number(low) !== 0) return `≥ ${number(low)}`
  return `${number(low)}–${number(high)}`
}

/** The same in a cell of a table: as published, else recomputed and said to be, else its bounds; a dash where nothing is known. */
export function statisticCell(statistic, what, sources, top = null) {
  const { published, computed } = statistic ?? {}
  if (published || !computed) return figureButton(published, what, sources)
  return h('span.muted', computed.certain ? number(computed.value) : bounds(computed, top), h('span.anew', ' ', t(computed.certain ? 'recomputed' : 'bounded')))
}

function namesAt(items, value) {
  const there = items.filter((item) => Number(item.score ?? item.points ?? NaN) === Number(value))
  return there.length && there.length <= MOST_NAMED ? list(there.map((item) => nameOf(item.unit))) : ''
}

const fact = (label, shown, ...notes) => h('div', h('dt', label), h('dd', shown, notes.map((note) => h('small', note))))
