// What the check found, cell by cell.
import { append, h, replace } from '../../core/dom.js'
import { number, say, words } from '../../core/i18n.js'
import { call } from './service.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Báo cáo kiểm tra', 'What the check found'],
  clean: ['Không có lỗi, không có cảnh báo nào.', 'No error and no warning.'],
  count: ['{errors} lỗi và {warnings} cảnh báo mới; {total} dòng trong báo cáo.', '{errors} [error|errors] and {warnings} new [warning|warnings]; {total} [line|lines] in the report.'],
  errors: ['Có lỗi nên bản này không công bố được. Hãy sửa tệp theo từng dòng dưới đây rồi gửi lại; không có gì thay đổi trong dữ liệu đang công bố.', 'There are errors, so this cannot be published. Fix the file by the lines below and send it again; what is published has not changed.'],
  caption: ['Lỗi trước, rồi theo tệp, dòng, cột', 'Errors first, then by file, line and column'],
  severity: ['Mức', 'Severity'],
  file: ['Tệp, trang tính', 'File, sheet'],
  line: ['Dòng', 'Line'],
  column: ['Cột', 'Column'],
  value: ['Giá trị', 'Value'],
  message: ['Vì sao', 'Why'],
  suggestion: ['Nên là', 'Should be'],
  rule: ['quy tắc: {rule}', 'rule: {rule}'],
  error: ['Lỗi', 'Error'],
  warning: ['Cảnh báo', 'Warning'],
  note: ['Ghi chú', 'Note'],
  times: ['{n} lần, đầu tiên ở dòng {lines}', '{n} [time|times], first in lines {lines}'],
  old: ['Có từ trước', 'Was there before'],
  base: ['ở dữ liệu đang có', 'in the data there is'],
  whole: ['cả tệp', 'whole file'],
  showOld: ['Hiện cả những điều có trong dữ liệu từ trước ({n})', 'Show what was in the data before as well ({n})'],
  nothingNew: ['Không có lỗi, không có cảnh báo mới.', 'No error and no new warning.'],
  more: ['Xem thêm', 'Show more'],
})

const state = (item) => (item.severity === 'error' ? h('span.differs', t('error')) : item.severity === 'note' ? h('span.muted', t('note')) : item.counts ? h('span.clash', t('warning')) : h('span.muted', t('old')))

const isOld = (item) => item.severity === 'warning' && !item.counts

const row = (item) => h(isOld(item) ? 'tr.old' : 'tr',
  h('td', state(item)),
  h('td.wordy', item.file, item.sheet && [', ', item.sheet], item.side === 'base' && h('span.muted', ' (', t('base'), ')')),
  h('td.right', item.line === 0 ? t('whole') : number(item.line, 0)),
  h('td.wordy', item.column ?? '', item.cell && [' ', h('span.muted', item.cell)]),
  h('td.wordy.cell', item.value === null ? '' : h('code', item.value)),
  h('td.wordy.why', say(item.message), ' ', h('span.muted', t('rule', { rule: item.rule })),
    item.count > 1 && h('span.muted', ' ', t('times', { n: number(item.count, 0), lines: item.lines.join(', ') }))),
  h('td.wordy.cell', item.suggestion ? h('code', item.suggestion) : ''))

/** The report of a draft, page by page. */
export async function report(draft) {
  const { body: first } = await call(`${draft.links.report}?limit=100`)
  const { errors, warnings } = draft.findings
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
  const notes = draft.notes.length
  const old = first.total - errors - warnings - notes
  const table = h(old > 0 ? 'table.only-new' : 'table', h('caption', t('caption')),
    h('thead', h('tr', ['severity', 'file', 'line', 'column', 'value', 'message', 'suggestion'].map((each) =>
      h(each === 'line' ? 'th.right' : 'th', { scope: 'col' }, t(each))))), body)
  const shown = h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('title') }, table)
  shown.hidden = errors + warnings + notes === 0
  const showOld = h('input', { type: 'checkbox', id: 'show-old', onchange: () => {
    table.classList.toggle('only-new', !showOld.checked)
    shown.hidden = errors + warnings + notes === 0 && !showOld.checked
  } })
  return h('section', { id: 'report' },
    h('h2', t('title')),
    errors > 0 && h('p.note', t('errors')),
    first.total === 0 ? h('p', h('span.agrees', t('clean'))) : [
      h('p', t('count', { errors: number(errors, 0), warnings: number(warnings, 0), total: number(first.total, 0) })),
      errors + warnings === 0 && h('p', h('span.agrees', t('nothingNew'))),
      old > 0 && h('p', h('label.tick', showOld, ' ', t('showOld', { n: number(old, 0) }))),
      shown,
      more])
}
