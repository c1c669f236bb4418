// Units picked inside a chart: the name at each line takes its unit away, and a field in its corner adds one; by pointer, tap or keys.
import { byId, h, replace } from './dom.js'
import { words } from './i18n.js'
import { stepping } from './address.js'
import { unitSearch } from './search.js'

const t = words({
  add: ['Thêm đơn vị', 'Add a unit'],
  placeholder: ['Tên tỉnh, thành, bộ…', 'Name of a unit…'],
  remove: ['Bỏ {unit}', 'Remove {unit}'],
})

/** Keys give clicks that no pointer made; what they pick shares one entry of the history. */
const byKeys = (event) => event.detail === 0

/**
 * A drawing with its picks. labels: [{index, x, y, wide}], where the name of each series stands in it, in its own units, as are width and height; id: of
 * this chart among those of the view; picks: {names, remove(index), add(unit), types}, remove and add left out where nothing can be removed or added.
 */
export function pickable(drawing, { labels, width, height, id, picks }) {
  const { names, remove, add, types } = picks
  const plus = `${id}-add`
  const pick = (event, choose) => {
    // What is pressed goes with the chart; the next one has the corner again.
    byId(plus)?.focus({ preventScroll: true })
    stepping(byKeys(event) ? 'picks' : null, choose)
  }
  const drop = remove && labels.map(({ index, x, y, wide }) => h('button', {
    type: 'button', id: `${id}-drop-${index}`, class: `away tone-${index + 1}`, 'aria-label': t('remove', { unit: names[index] }), title: t('remove', { unit: names[index] }),
    style: { left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%`, width: `calc(${(100 * wide) / width}% + 22px)` },
    onclick: (event) => pick(event, () => remove(index)),
  }, h('span', { 'aria-hidden': 'true' }, '×')))
  return h('div.plot', { style: { 'max-width': `${width}px` } }, drawing, drop, add && corner(plus, types, (unit) => pick({ detail: 0 }, () => add(unit))))
}

/** A button that becomes a field; Escape and an empty field that is left become the button again. */
function corner(id, types, add) {
  const box = h('div.corner')
  const shut = (focused) => {
    replace(box, button)
    if (focused) button.focus()
  }
  const button = h('button', {
    type: 'button', id,
    onclick: () => {
      const field = unitSearch({ id: `${id}-field`, label: t('add'), placeholder: t('placeholder'), types, pick: (unit) => { shut(true); add(unit) } })
      const input = field.querySelector('input')
      input.addEventListener('keydown', (event) => event.key === 'Escape' && !input.value && shut(true))
      input.addEventListener('blur', () => setTimeout(() => box.contains(field) && !input.value && shut(false), 200))
      replace(box, field)
      input.focus()
    },
  }, h('span', { 'aria-hidden': 'true' }, '+ '), t('add'))
  box.append(button)
  return box
}
