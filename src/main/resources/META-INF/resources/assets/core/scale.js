// The five steps in which figures and places are coloured, by the one rule that the service's own drawings follow.
import { number, words } from './i18n.js'

const t = words({
  under: ['{from} đến dưới {to}', '{from} to under {to}'],
  upTo: ['{from} đến {to}', '{from} to {to}'],
  less: ['dưới {to}', 'under {to}'],
  more: ['từ {from}', '{from} and more'],
  places: ['hạng {from}–{to}', 'rank {from}–{to}'],
})

export const STEPS = 5
const NONE = { legend: [], step: () => null }

/** From 1 to the number of steps; a bound belongs to the step above it. */
const between = (value, from, to) => 1 + Math.min(STEPS - 1, Math.max(0, Math.floor((to <= from ? 0.999 : (value - from) / (to - from)) * STEPS)))

/** Steps of figures, in round halves from the lowest on: {step(figure), legend: [[step, text]]}, the lowest first. */
export function figureScale(figures) {
  if (!figures.length) return NONE
  const from = Math.floor(Math.min(...figures))
  const size = Math.max(0.5, Math.ceil(((Math.max(...figures) + 0.001 - from) / STEPS) * 2) / 2)
  const bound = (step) => number(from + size * (step - 1))
  return {
    step: (figure) => between(figure, from, from + size * STEPS),
    legend: Array.from({ length: STEPS }, (_, index) => [index + 1, t(index + 1 < STEPS ? 'under' : 'upTo', { from: bound(index + 1), to: bound(index + 2) })]),
  }
}

/** Steps of places among so many, the best first and coloured most. */
export function placeScale(size) {
  if (!size) return NONE
  const bound = (step) => 1 + ((size - 1) * (step - 1)) / STEPS
  const first = (step) => Math.ceil(bound(step) - 1e-9)
  return {
    step: (place) => STEPS + 1 - between(place, 1, size),
    legend: Array.from({ length: STEPS }, (_, index) => [STEPS - index, t('places', { from: first(index + 1), to: index + 1 === STEPS ? size : first(index + 2) - 1 })]),
  }
}

/** Steps that hold about equally many figures each, with bounds in whole numbers where they can be: what differs is told apart, over many years too. */
export function evenScale(figures) {
  if (figures.length < STEPS) return figureScale(figures)
  const sorted = [...figures].sort((a, b) => a - b)
  const bounds = Array.from({ length: STEPS - 1 }, (_, index) => Math.round(sorted[Math.floor((sorted.length * (index + 1)) / STEPS)]))
  if (new Set(bounds).size < bounds.length) return figureScale(figures)
  const text = (step) => (step === 1 ? t('less', { to: number(bounds[0]) }) : step === STEPS ? t('more', { from: number(bounds[STEPS - 2]) }) : t('under', { from: number(bounds[step - 2]), to: number(bounds[step - 1]) }))
  return {
    step: (figure) => 1 + bounds.filter((bound) => figure >= bound).length,
    legend: Array.from({ length: STEPS }, (_, index) => [index + 1, text(index + 1)]),
  }
}
