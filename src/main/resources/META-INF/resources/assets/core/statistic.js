// A figure about a whole population: as published, or what it can be; what only the known units come to is always said to be that.
import { h } from './dom.js'
import { number, words } from './i18n.js'
import { figureButton } from './ui.js'

const t = words({
  stated: ['theo nguồn đã công bố', 'as published'],
  certain: ['tính lại từ điểm và hạng đã biết', 'recomputed from known scores and places'],
  within: ['của cả {of} {units}: nằm trong khoảng này', 'of all {of} {units}: within these bounds'],
  mean: ['trung bình của {n}/{of} {units} có điểm: {value}', 'mean of the {n} of {of} {units} with a score: {value}'],
  max: ['cao nhất trong {n}/{of} {units} có điểm: {value}', 'highest of the {n} of {of} {units} with a score: {value}'],
  min: ['thấp nhất trong {n}/{of} {units} có điểm: {value}', 'lowest of the {n} of {of} {units} with a score: {value}'],
  province: ['tỉnh, thành', 'provinces'],
  ministry: ['bộ, cơ quan', 'ministries'],
  region: ['vùng', 'regions'],
  other: ['đơn vị', 'units'],
})

const GROUPS = ['province', 'ministry', 'region']

/** An entry of a list of facts; null where nothing is known. `name` is mean, max or min. */
export function statisticFact(label, name, statistic, { what, population, sources }) {
  const { published, computed } = statistic
  if (published) return fact(label, figureButton(published, what, sources), t('stated'))
  if (!computed) return null
  if (computed.certain) return fact(label, number(computed.value), t('certain'))
  const { value, over, of } = computed.known
  const units = t(GROUPS.includes(population) ? population : 'other')
  return fact(label, `${number(computed.low)}–${number(computed.high)}`, t('within', { of, units }), t(name, { n: over, of, units, value: number(value) }))
}

const fact = (label, shown, ...notes) => h('div', h('dt', label), h('dd', shown, notes.map((note) => h('small', note))))
