// Choosing a file and sending it.
import { h, replace } from '../../core/dom.js'
import { number, words } from '../../core/i18n.js'
import { go, link } from '../../core/address.js'
import { select } from '../../core/ui.js'
import { TYPES, ending, upload } from './service.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Gửi số liệu', 'Send results'],
  lead: [
    'Gói dữ liệu (zip) thay toàn bộ dữ liệu; một tệp CSV hoặc Excel chỉ thêm và sửa những dòng có trong tệp. Tệp được kiểm tra từng ô, và không ai thấy gì cho đến khi bạn công bố.',
    'A data package (zip) replaces all data; one CSV or Excel file adds and corrects the rows within it. Every cell is checked, and nobody sees anything before you publish.',
  ],
  file: ['Tệp: .zip, .csv hoặc .xlsx', 'File: .zip, .csv or .xlsx'],
  drop: ['Thả tệp vào đây, hoặc chọn tệp', 'Drop a file here, or choose one'],
  chosen: ['{name}, {size} KB', '{name}, {size} KB'],
  wrong: ['“{name}” không phải là tệp .zip, .csv hoặc .xlsx.', '“{name}” is not a .zip, .csv or .xlsx file.'],
  none: ['Hãy chọn tệp.', 'Choose a file.'],
  table: ['Tệp CSV hoặc Excel này là bảng nào?', 'Which table is this CSV or Excel file?'],
  whole: ['Theo tên trang tính, hoặc scores.csv', 'By the names of the sheets, or scores.csv'],
  reason: ['Vì sao dữ liệu thay đổi? (lưu cùng bản phát hành)', 'Why do the data change? (kept with the release)'],
  example: ['Ví dụ: Kết quả SIPAS năm 2025', 'For example: SIPAS results for 2025'],
  withdraw: ['Cho phép rút hơn một phần mười số dòng', 'More than a tenth of the rows may be withdrawn'],
  send: ['Gửi và kiểm tra', 'Send and check'],
  sending: ['Đang gửi: {n}%', 'Sending: {n}%'],
  sent: ['Đã gửi xong, dịch vụ đang nhận', 'Sent; the service takes it in'],
})

const TABLES = ['scores', 'statements', 'sources', 'editions', 'indicators', 'weights', 'breaks', 'milestones', 'units', 'unit_relations', 'unit_regions', 'tiles']

/** The form; goes to the draft once it is there. */
export function send() {
  let chosen = null
  let key = crypto.randomUUID()
  const said = h('p.small', { role: 'status', id: 'file-said' })
  const at = h('div')
  const progress = h('progress', { max: '1', hidden: true, 'aria-label': t('send') })
  const table = select('table', t('table'), [['', t('whole')], ...TABLES.map((each) => [each + '.csv', each + '.csv'])], '', () => {})
  table.hidden = true
  const input = h('input', { id: 'file', type: 'file', accept: Object.keys(TYPES).map((each) => '.' + each).join(','), 'aria-describedby': 'file-said', onchange: () => choose(input.files[0]) })
  const zone = h('div.drop', {
    ondragover: (event) => { event.preventDefault(); zone.classList.add('over') },
    ondragleave: () => zone.classList.remove('over'),
    ondrop: (event) => { event.preventDefault(); zone.classList.remove('over'); choose(event.dataTransfer.files[0]) },
  }, h('label', { for: 'file' }, h('strong', t('drop'))), h('p.small.muted', t('file')), input, said)
  const reason = h('input', { id: 'reason', type: 'text', required: true, maxlength: '500', placeholder: t('example'), autocomplete: 'off' })
  const withdraw = h('input', { id: 'withdraw', type: 'checkbox' })
  const button = h('button.button', { type: 'submit' }, t('send'))

  function choose(file) {
    if (!file) return
    const known = ending(file.name) in TYPES
    chosen = known ? file : null
    key = crypto.randomUUID()
    table.hidden = !known || ending(file.name) === 'zip'
    said.textContent = t(known ? 'chosen' : 'wrong', { name: file.name, size: number(Math.max(1, Math.round(file.size / 1024)), 0) })
    said.classList.toggle('differs', !known)
  }

  async function submit(event) {
    event.preventDefault()
    if (!chosen) {
      said.textContent = t('none')
      said.classList.add('differs')
      input.focus()
      return
    }
    replace(at)
    button.disabled = true
    progress.hidden = false
    try {
      const made = await upload(chosen, { reason: reason.value, table: table.querySelector('select').value, confirmWithdrawals: withdraw.checked, key }, (share) => {
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

  return h('form.panel', { onsubmit: submit, 'aria-labelledby': 'send-title' },
    h('h2', { id: 'send-title' }, t('title')), h('p', t('lead')),
    zone, table,
    h('label.field', { for: 'reason' }, h('span', t('reason')), reason),
    h('p', h('label.tick', withdraw, ' ', t('withdraw'))),
    progress, at, h('p.actions', button))
}
