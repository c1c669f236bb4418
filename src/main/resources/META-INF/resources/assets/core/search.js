// Finds what somebody means by a few words: a combobox by the ARIA pattern, fed by the search of the interface, whose order it keeps.
import { byId, h, replace } from './dom.js'
import { words } from './i18n.js'
import { labelOf, prose } from './names.js'
import { api, get } from './api.js'

const t = words({
  found: ['Tìm thấy {n}', '{n} found'],
  none: ['Không tìm thấy gì', 'Nothing found'],
  unknown: ['Không tìm thấy “{words}” ở đâu', '“{words}” stands nowhere'],
  offline: ['Không có kết nối nên chưa tìm được; thử lại khi có mạng', 'No connection, so nothing was looked up; try again later'],
  failed: ['Chưa tìm được, thử lại sau', 'The search did not answer; try again'],
  placeholder: ['Tìm tỉnh, bộ, chỉ số, năm…', 'Province, index, year…'],
})

const COLLECTIONS = { province: 'provinces', ministry: 'ministries', region: 'regions' }
export const collectionOf = (unit) => COLLECTIONS[unit.type] ?? 'provinces'

/** Somebody who goes on typing is not asked for between. */
const PAUSE = 150

/** A field that suggests units of these types alone; pick(unit) is told the choice. */
export const unitSearch = ({ types = 'province,ministry,region', pick, ...field }) => searchField({
  ...field,
  kinds: 'unit',
  keeps: (hit) => types.split(',').includes(hit.population),
  pick: ({ units: [unit], population }) => pick({ ...unit, type: population }),
})

/** A field that suggests hits as one types; pick(hit) is told the choice. kinds and keeps(hit) narrow what is offered. */
export function searchField({ id, label, pick, kinds = null, keeps = (hit) => hit.page !== null, placeholder = t('placeholder'), landmark = null }) {
  let found = []
  let active = -1
  let turn = 0
  let pause = null
  const listId = id + '-list'

  const input = h('input', {
    id, type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-label': label, placeholder, maxlength: 200,
    'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list', oninput: typed, onkeydown: press,
    onblur: () => setTimeout(close, 150),
  })
  const options = h('ul.options', { id: listId, role: 'listbox', 'aria-label': label, hidden: true })
  const status = h('span.sr', { role: 'status' })

  function typed() {
    clearTimeout(pause)
    pause = setTimeout(search, PAUSE)
  }

  async function search() {
    clearTimeout(pause)
    const mine = ++turn
    const q = input.value.trim()
    if (!/[\p{L}\p{N}]/u.test(q)) return close()
    let answer = null
    let trouble = null
    try {
      answer = await get(api('/search', { q, kinds, limit: 12 }))
    } catch (error) {
      trouble = t(error.offline ? 'offline' : 'failed')
    }
    if (mine !== turn) return
    found = (answer?.items ?? []).filter(keeps).slice(0, 8)
    active = -1
    const unknown = answer?.understood.unknown ?? []
    const notes = [trouble ?? (!found.length && t('none')), found.length > 0 && unknown.length > 0 && t('unknown', { words: unknown.join(' ') }), answer?.note && prose(answer.note)].filter(Boolean)
    replace(options, found.map((hit, index) => h('li', {
      id: `${listId}-${index}`, role: 'option', 'aria-selected': 'false',
      onmousedown: (event) => { event.preventDefault(); choose(hit) },
    }, hit.kind === 'unit' ? labelOf(hit.units[0]) : prose(hit.label), hit.detail && h('span.small.muted', ' · ', prose(hit.detail)))),
    notes.map((note) => h('li.none', { role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' }, note)))
    status.textContent = [found.length > 0 && t('found', { n: found.length }), ...notes].filter(Boolean).join('. ')
    options.hidden = false
    input.setAttribute('aria-expanded', 'true')
  }

  function mark(index) {
    active = (index + found.length) % found.length
    found.forEach((_, each) => byId(`${listId}-${each}`).setAttribute('aria-selected', String(each === active)))
    input.setAttribute('aria-activedescendant', `${listId}-${active}`)
  }

  async function press(event) {
    if (event.key === 'Escape') return close()
    if (event.key === 'Enter') {
      event.preventDefault()
      // What is listed may still be of the words before.
      if (options.hidden || active < 0) await search()
      if (found.length) choose(found[Math.max(active, 0)])
      return
    }
    if (!found.length || options.hidden) return
    if (event.key === 'ArrowDown') { event.preventDefault(); mark(active + 1) }
    if (event.key === 'ArrowUp') { event.preventDefault(); mark(active - 1) }
  }

  function choose(hit) {
    clearTimeout(pause)
    turn++
    close()
    input.value = ''
    pick(hit)
  }

  function close() {
    options.hidden = true
    found = []
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  return h('div.search', { role: landmark }, input, options, status)
}
