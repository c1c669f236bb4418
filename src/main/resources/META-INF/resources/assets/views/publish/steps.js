// Where one is on the way from a document to what readers see.
import { h } from '../../core/dom.js'
import { words } from '../../core/i18n.js'

const t = words({
  steps: ['Các bước', 'Steps'],
  1: ['Tài liệu', 'Document'],
  2: ['Xem lại', 'Look'],
  3: ['Công bố', 'Publish'],
})

export const steps = (now) => h('ol.steps', { 'aria-label': t('steps') },
  [1, 2, 3].map((each) => h(each < now ? 'li.past' : 'li', { 'aria-current': each === now ? 'step' : null }, t(each))))
