// Finds a unit by any spelling, with or without marks: a combobox by the ARIA pattern, fed by the interface's own search.
import { byId, h, replace } from './dom.js'
import { words } from './i18n.js'
import { labelOf } from './names.js'
import { api, get } from './api.js'

const t = words({
  found: ['Tìm thấy {n}', '{n} found'],
  nothing: ['chưa có số liệu', 'no data yet'],
  none: ['Không tìm thấy đơn vị nào', 'No unit found'],
  placeholder: ['Tìm tỉnh, thành, bộ…', 'Find a province, ministry…'],
})

const COLLECTIONS = { province: 'provinces', ministry: 'ministries', region: 'regions' }
export const collectionOf = (unit) => COLLECTIONS[unit.type] ?? 'provinces'

/** The ids of units of which something is known, fetched once somebody searches; null where that cannot be told. */
const withData = () => import('./known.js').then(({ unitsWithData }) => unitsWithData()).catch(() => null)

/** A field that suggests units as one types; pick(unit) is told the choice. types narrows what is found. */
export function unitSearch({ id, label, pick, types = 'province,ministry,region', placeholder = t('placeholder'), landmark = null }) {
  let found = []
  let active = -1
  let turn = 0
  const listId = id + '-list'

  const input = h('input', {
    id, type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-label': label, placeholder,
    'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list', oninput: search, onkeydown: press,
    onblur: () => setTimeout(close, 150),
  })
  const options = h('ul.options', { id: listId, role: 'listbox', 'aria-label': label, hidden: true })
  const status = h('span.sr', { role: 'status' })

  async function search() {
    const mine = ++turn
    const q = input.value.trim()
    if (!q) return close()
    let answer
    let hasData
    try {
      const [units, known] = await Promise.all([get(api('/units', { q, type: types, limit: 8 })), withData()])
      answer = units
      hasData = (unit) => !known || known.has(unit.id)
    } catch {
      return close()
    }
    if (mine !== turn) return
    // Those of which there is something to see come first; among these the order is that of the interface.
    found = [...answer.items.filter(hasData), ...answer.items.filter((unit) => !hasData(unit))]
    active = -1
    replace(options, found.length
      ? found.map((unit, index) => h('li', {
        id: `${listId}-${index}`, role: 'option', 'aria-selected': 'false',
        onmousedown: (event) => { event.preventDefault(); choose(unit) },
      }, labelOf(unit), !hasData(unit) && h('span.small.muted', ' · ', t('nothing'))))
      : h('li.none', { role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true' }, t('none')))
    status.textContent = found.length ? t('found', { n: found.length }) : t('none')
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
      if (options.hidden) await search()
      if (found.length) choose(found[Math.max(active, 0)])
      return
    }
    if (!found.length || options.hidden) return
    if (event.key === 'ArrowDown') { event.preventDefault(); mark(active + 1) }
    if (event.key === 'ArrowUp') { event.preventDefault(); mark(active - 1) }
  }

  function choose(unit) {
    turn++
    close()
    input.value = ''
    pick(unit)
  }

  function close() {
    options.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  return h('div.search', { role: landmark }, input, options, status)
}
