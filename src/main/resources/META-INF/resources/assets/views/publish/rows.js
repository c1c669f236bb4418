// A file that is taken row by row: a data package, or a file in the columns of the dataset.
import { h, replace } from '../../core/dom.js'
import { words } from '../../core/i18n.js'
import { go, link } from '../../core/address.js'
import { select } from '../../core/ui.js'
import { ending, newKey, upload } from './service.js'
import { trouble } from './trouble.js'

const t = words({
  zip: ['Đây là gói dữ liệu: nó thay toàn bộ dữ liệu.', 'This is a data package: it replaces all data.'],
  rows: ['Tệp này theo đúng cột của bộ dữ liệu: từng dòng được thêm hoặc sửa như trong tệp.', 'This file has the columns of the dataset: its rows are added and corrected as they stand.'],
  table: ['Tệp này là bảng nào?', 'Which table is this file?'],
  whole: ['Theo tên trang tính, hoặc scores.csv', 'By the names of the sheets, or scores.csv'],
  reason: ['Vì sao dữ liệu thay đổi? (lưu cùng phiên bản dữ liệu)', 'Why do the data change? (kept with the release)'],
  example: ['Ví dụ: Kết quả SIPAS năm 2025', 'For example: SIPAS results for 2025'],
  withdraw: ['Cho phép rút hơn một phần mười số dòng', 'More than a tenth of the rows may be withdrawn'],
  send: ['Gửi và kiểm tra', 'Send and check'],
  sending: ['Đang gửi: {n}%', 'Sending: {n}%'],
  sent: ['Đã gửi xong, dịch vụ đang nhận', 'Sent; the service takes it in'],
})

const TABLES = ['scores', 'statements', 'sources', 'editions', 'indicators', 'weights', 'breaks', 'milestones', 'units', 'unit_relations', 'unit_regions', 'tiles']

/** Asks in this place what is not in the file, and goes to the draft once it is there. */
export function rows(file, place) {
  const key = newKey()
  const zip = ending(file.name) === 'zip'
  const said = h('p.small', { role: 'status' })
  const at = h('div')
  const progress = h('progress', { max: '1', hidden: true, 'aria-label': t('send') })
  const table = select('table', t('table'), [['', t('whole')], ...TABLES.map((each) => [each + '.csv', each + '.csv'])], '', () => {})
  table.hidden = zip
  const reason = h('input', { id: 'reason', type: 'text', required: true, maxlength: '500', placeholder: t('example'), autocomplete: 'off' })
  const withdraw = h('input', { id: 'withdraw', type: 'checkbox' })
  const button = h('button.button', { type: 'submit' }, t('send'))

  async function submit(event) {
    event.preventDefault()
    replace(at)
    button.disabled = true
    progress.hidden = false
    try {
      const made = await upload(file, { reason: reason.value, table: table.querySelector('select').value, confirmWithdrawals: withdraw.checked, key }, (share) => {
        progress.value = share
        said.textContent = share < 1 ? t('sending', { n: Math.floor(100 * share) }) : t('sent')
      })
      go(link(`/publish/${made.id}`))
    } catch (error) {
      replace(at, trouble(error))
    } finally {
      button.disabled = false
      progress.hidden = true
    }
  }

  replace(place, h('form.rows', { onsubmit: submit, 'aria-describedby': 'rows-lead' },
    h('p', { id: 'rows-lead' }, t(zip ? 'zip' : 'rows')), table,
    h('label.field', { for: 'reason' }, h('span', t('reason')), reason),
    h('p', h('label.tick', withdraw, ' ', t('withdraw'))),
    progress, said, at, h('p.actions', button)))
  reason.focus()
}
