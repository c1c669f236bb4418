// What stands below the first screen: asked for once the rest is shown, and put where its room was kept.
import { h, replace } from './dom.js'
import { words } from './i18n.js'
import { idly } from './api.js'

const t = words({
  failed: ['Phần này chưa tải được.', 'This part could not be fetched.'],
  again: ['Thử lại', 'Try again'],
})

/** What if, which few ask for: of whom and in which year as whatIf takes it. */
export const supposing = (what) => import('./what-if.js').then(({ whatIf }) => whatIf(what))

/** The room of what load() gives, busy until that is there; one that cannot be had says so and can be asked for again. */
export function later(load) {
  const room = h('div', { 'aria-busy': 'true' }, h('div.later'))
  const show = (content) => {
    replace(room, content)
    room.removeAttribute('aria-busy')
  }
  const ask = (work) => work(load).then(show, () => show(h('p.muted', t('failed'), ' ', h('button.src', { type: 'button', onclick: () => ask((again) => again()) }, t('again')))))
  ask(idly)
  return room
}
