// What a draft changes in the data package: its rows before and after.
import { append, h, replace } from '../../core/dom.js'
import { number, words } from '../../core/i18n.js'
import { call } from './service.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Từng dòng dữ liệu thay đổi', 'The rows that change'],
  totals: ['Thêm {added} dòng, sửa {changed} dòng, rút {withdrawn} dòng.', '{added} [row|rows] added, {changed} changed, {withdrawn} withdrawn.'],
  none: ['Bản này không thay đổi gì.', 'This changes nothing.'],
  rows: ['Từng dòng, trước và sau', 'Row by row, before and after'],
  file: ['Tệp', 'File'],
  what: ['Việc', 'What'],
  key: ['Dòng nào', 'Which row'],
  change: ['Trước → sau', 'Before → after'],
  added: ['thêm', 'added'],
  changed: ['sửa', 'changed'],
  withdrawn: ['rút', 'withdrawn'],
  empty: ['(trống)', '(empty)'],
  more: ['Xem thêm', 'Show more'],
})

const cell = (value) => (value === undefined || value === null ? h('span.muted', t('empty')) : value)

function cells(item) {
  const before = item.old ?? {}
  const after = item.new ?? {}
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((column) => !(column in item.key) && before[column] !== after[column])
  return h('ul.plain', columns.map((column) => h('li', h('code', column), ': ',
    item.old && h('span.before', cell(before[column])), item.old && item.new && ' → ', item.new && h('strong', cell(after[column])))))
}

const row = (item) => h('tr',
  h('td.wordy', item.file), h('td', t(item.action)),
  h('td.wordy', Object.values(item.key).filter(Boolean).join(' · ')), h('td.wordy', cells(item)))

/** So many rows are read at once; more of them are folded up. */
const FEW = 10

/** The diff of a draft, page by page. */
export async function diff(draft) {
  const { body: first } = await call(`${draft.links.diff}?limit=50`)
  const { added, changed, withdrawn } = first.totals
  const body = h('tbody', first.items.map(row))
  const more = h('p')
  const next = (address) => replace(more, address && h('button.button.quiet', { type: 'button', onclick: () => load(address) }, t('more')))

  async function load(address) {
    try {
      const { body: page } = await call(address)
      append(body, page.items.map(row))
      next(page.links.next)
    } catch (error) {
      replace(more, trouble(error))
    }
  }

  next(first.links.next)
  if (first.total === 0) return h('section', { id: 'diff' }, h('p', t('none')))
  return h('section', { id: 'diff' }, h('details', { open: first.total <= FEW },
    h('summary', h('h2', t('title')), ' ', t('totals', { added: number(added, 0), changed: number(changed, 0), withdrawn: number(withdrawn, 0) })),
    h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('rows') },
      h('table', h('caption', t('rows')),
        h('thead', h('tr', ['file', 'what', 'key', 'change'].map((each) => h('th', { scope: 'col' }, t(each))))), body)),
    more))
}
