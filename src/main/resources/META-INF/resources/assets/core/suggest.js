// The way to send a source where something is missing; its form comes when it is asked for.
import { h } from './dom.js'
import { words } from './i18n.js'
import { api, get, part } from './api.js'
import { dialog, failure } from './ui.js'

const t = words({
  send: ['Gửi nguồn cho số liệu còn thiếu', 'Send a source for what is missing'],
  sendOne: ['Bạn biết tài liệu nêu con số này? Gửi nguồn', 'You know a document that states it? Send the source'],
})

async function open(what) {
  try {
    const { openForm } = await part(() => import('../views/suggest.js'))
    await openForm(what)
  } catch (error) {
    const box = dialog(t('send'), failure(error, () => { box.close(); open(what) }))
  }
}

/**
 * suggest({indicator, year, units}): units are those of whom something is missing, with one of them the form asks of none else. Its room is kept, and it is
 * to be seen and reached once the service says that it takes sources; where it does not, the room goes too.
 */
export function suggest(what) {
  const way = h('p.suggest-way', { style: { visibility: 'hidden' } }, h('button.src', {
    type: 'button', 'aria-haspopup': 'dialog',
    onclick: () => open(what),
  }, t(what.units.length === 1 ? 'sendOne' : 'send')))
  get(api('')).then(({ suggestions }) => (suggestions ? way.style.removeProperty('visibility') : way.remove()), () => way.remove())
  return way
}
