// The way to send a source where something is missing; its form comes when it is asked for.
import { h } from './dom.js'
import { words } from './i18n.js'

const t = words({
  send: ['Gửi nguồn cho số liệu còn thiếu', 'Send a source for what is missing'],
  sendOne: ['Bạn biết tài liệu nêu con số này? Gửi nguồn', 'You know a document that states it? Send the source'],
})

/** suggest({indicator, year, units}): units are those of whom something is missing, with one of them the form asks of none else. */
export const suggest = (what) => h('p', h('button.src', {
  type: 'button', 'aria-haspopup': 'dialog',
  onclick: async () => (await import('../views/suggest.js')).openForm(what),
}, t(what.units.length === 1 ? 'sendOne' : 'send')))
