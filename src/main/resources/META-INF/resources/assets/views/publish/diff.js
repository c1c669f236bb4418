// What a draft changes: the rows before and after, and the places that move because of them.
import { append, h, replace } from '../../core/dom.js'
import { number, say, words } from '../../core/i18n.js'
import { placeText } from '../../core/ui.js'
import { call } from './service.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Thay đổi so với dữ liệu đang công bố', 'Changes against what is published'],
  totals: ['Thêm {added} dòng, sửa {changed} dòng, rút {withdrawn} dòng.', '{added} rows added, {changed} changed, {withdrawn} withdrawn.'],
  none: ['Bản này không thay đổi gì.', 'This changes nothing.'],
  rows: ['Từng dòng, trước và sau', 'Row by row, before and after'],
  file: ['Tệp', 'File'],
  what: ['Việc', 'What'],
  key: ['Dòng nào', 'Which row'],
  change: ['Trước → sau', 'Before → after'],
  added: ['thêm', 'added'],
  changed: ['sửa', 'changed'],
  withdrawn: ['rút', 'withdrawn'],
  moved: ['Bảng xếp hạng thay đổi thế nào', 'What moves in the rankings'],
  movedNone: ['Không hạng nào thay đổi.', 'No place changes.'],
  compared: ['Đã so {compared} trên {changed} bảng có điểm thay đổi.', '{compared} of {changed} tables with changed scores were compared.'],
  unit: ['Đơn vị', 'Unit'],
  table: ['Bảng', 'Table'],
  before: ['Hạng trước', 'Place before'],
  after: ['Hạng sau', 'Place after'],
  nothing: ['chưa có', 'none'],
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

const MOST_MOVES = 200

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
  const place = (interval) => (interval ? placeText(interval) : t('nothing'))
  return h('section', { id: 'diff' },
    h('h2', t('title')),
    first.total === 0 ? h('p', t('none')) : [
      h('p', t('totals', { added: number(added, 0), changed: number(changed, 0), withdrawn: number(withdrawn, 0) })),
      h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('rows') },
        h('table', h('caption', t('rows')),
          h('thead', h('tr', ['file', 'what', 'key', 'change'].map((each) => h('th', { scope: 'col' }, t(each))))), body)),
      more,
      h('h3', t('moved')),
      first.moved.length === 0 ? h('p', t('movedNone')) : h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('moved') },
        h('table', h('caption', t('compared', first.tables)),
          h('thead', h('tr', h('th', { scope: 'col' }, t('unit')), h('th', { scope: 'col' }, t('table')), h('th.right', { scope: 'col' }, t('before')), h('th.right', { scope: 'col' }, t('after')))),
          h('tbody', first.moved.slice(0, MOST_MOVES).map((move) => h('tr', { 'data-unit': move.unit.id },
            h('th', { scope: 'row' }, say(move.unit.label)), h('td.wordy', `${move.indicator} ${move.year}`),
            h('td.right', place(move.before)), h('td.right', h('strong', place(move.after))))))))])
}
