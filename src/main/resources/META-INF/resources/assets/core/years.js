// A slider through the years of a table, which plays: one step a year, by hand, by keys or by itself.
import { h } from './dom.js'
import { words } from './i18n.js'
import { go, here, onMove, place, stepping } from './address.js'

const t = words({
  label: ['Kéo để đổi năm', 'Slide through the years'],
  years: ['Qua các năm', 'Years'],
  play: ['Chạy qua các năm', 'Play the years'],
  stop: ['Dừng', 'Stop'],
})

const PAUSE = 1600
let playing = null

const sign = () => (playing ? '■' : '▶')

/** Stops what plays. */
function stop() {
  clearTimeout(playing)
  playing = null
}

/** years: of which something is known, oldest first. The view is the first segment of the address. */
export function yearSlider(years, { indicator, year }, view) {
  if (years.length < 3) return null
  const show = (when) => go(here({}, `/${view}/${indicator}/${when}`), { replace: true })
  const at = Math.max(years.indexOf(Number(year)), 0)
  const told = h('output', { for: 'year-slider' }, String(year))
  const slider = h('input', {
    id: 'year-slider', type: 'range', min: 0, max: years.length - 1, step: 1, value: String(at), 'aria-label': t('label'), 'aria-valuetext': String(year),
    oninput: (event) => {
      stop()
      told.textContent = years[event.target.value]
      event.target.setAttribute('aria-valuetext', told.textContent)
    },
    onchange: (event) => stepping('year-slider', () => show(years[event.target.value])),
  })
  const button = h('button.button.quiet', { type: 'button', id: 'year-play', 'aria-label': t(playing ? 'stop' : 'play'), title: t('play'), onclick: toggle }, sign())

  /** One year after the other, from the first again where the last is shown; a view that is left stops it. */
  function next(index) {
    playing = setTimeout(() => {
      if (!place().startsWith(`/${view}`)) return stop()
      show(years[index])
      if (index < years.length - 1) next(index + 1)
      else stop()
    }, PAUSE)
  }

  function toggle() {
    if (playing) stop()
    else next(at < years.length - 1 ? at + 1 : 0)
    button.textContent = sign()
    button.setAttribute('aria-label', t(playing ? 'stop' : 'play'))
  }

  // Who wants nothing to move steps by hand.
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return h('div.field.slide', h('span', t('years'), ' ', told), h('div.row', slider, !still && button))
}

onMove(({ kind }) => kind !== 'replace' && stop())
