// One draft: where it stands, what its check found, what it changes, and what can be done with it.
import { h, replace } from '../../core/dom.js'
import { number, say, words } from '../../core/i18n.js'
import { go, link } from '../../core/address.js'
import { api, forget } from '../../core/api.js'
import { call } from './service.js'
import { diff } from './diff.js'
import { outcome } from './outcome.js'
import { report } from './report.js'
import { keptSent } from './sent.js'
import { steps } from './steps.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Bản nháp {id}', 'Draft {id}'],
  release: ['Phiên bản dữ liệu {id}', 'Release {id}'],
  checking: ['Đang kiểm tra', 'Being checked'],
  interrupted: ['Kiểm tra bị gián đoạn', 'The check was interrupted'],
  draft: ['Sẵn sàng để xem xét và công bố', 'Ready to be read and published'],
  same: ['Không thay đổi gì', 'Changes nothing'],
  invalid: ['Có lỗi, không công bố được', 'Has errors and cannot be published'],
  published: ['Đã công bố', 'Published'],
  discarded: ['Đã hủy', 'Taken back'],
  progress: ['Đã đọc {read}, đã kiểm {checked}, đã lưu {stored} dòng', '{read} [row|rows] read, {checked} checked, {stored} stored'],
  base: ['Lập trên nền bản {base}', 'Made against {base}'],
  publishTitle: ['Công bố', 'Publish'],
  publishLead: ['Sau khi công bố, mọi người đọc sẽ thấy dữ liệu mới ngay. Phiên bản dữ liệu không sửa được nữa; muốn sửa thì công bố bản khác.', 'Once published, every reader sees the new data at once. A release cannot be changed; a correction is another release.'],
  acknowledge: ['Bản nháp thêm {n} cảnh báo, nêu trong báo cáo ở trên. Bấm nút dưới đây là xác nhận bạn đã đọc.', 'The draft adds {n} [warning|warnings], told in the report above. The button below says that you have read [it|them].'],
  second: ['Người lập và người công bố phải là hai người. Nếu bạn đã lập bản nháp này, hãy gửi địa chỉ của trang cho người thứ hai.', 'Whoever made a draft and whoever publishes it must be two persons. If you made this one, send the address of this page to the second.'],
  nothing: [
    'Mọi điều trong tài liệu này đã có trong dữ liệu đúng như thế, nên không có gì để công bố. Nếu bạn chờ một thay đổi, hãy xem tài liệu có đúng là của chỉ số và năm ấy không.',
    'The data say all of this already, word for word, so there is nothing to publish. If you expected a change, see whether the document is of the index and year that you meant.',
  ],
  mend: ['Quay lại sửa bảng', 'Back to the table'],
  confirm: ['Tôi xác nhận rút những dòng ấy khỏi dữ liệu', 'I confirm that those rows are withdrawn from the data'],
  publish: ['Công bố bản này', 'Publish this'],
  publishRead: ['Đã đọc {n} cảnh báo, công bố bản này', '{n} [warning|warnings] read: publish this'],
  publishing: ['Đang công bố…', 'Publishing…'],
  discard: ['Hủy bản nháp', 'Discard draft'],
  discardSure: ['Hủy hẳn bản nháp {id}?', 'Take back the draft {id} for good?'],
  yes: ['Có, hủy', 'Yes, take it back'],
  no: ['Không', 'No'],
  rebase: ['Lập lại trên nền mới', 'Make it anew against the current release'],
  done: ['Đã công bố bản {id}. Người đọc thấy dữ liệu mới từ bây giờ.', '{id} is published. Readers see the new data from now on.'],
  gone: ['Đã hủy bản nháp {id}. Dữ liệu đang công bố không thay đổi.', 'The draft {id} was taken back. What is published has not changed.'],
  look: ['Xem bảng xếp hạng', 'See the ranking'],
  another: ['Gửi tệp khác', 'Send another file'],
})

/** What a person calls the status of a draft. */
export const statusName = (status) => t(status)

const EVERY = 700

/** Waits until the check of a draft has come to something; seen(draft) is told each time it was looked at. */
async function checked(id, seen) {
  for (;;) {
    const { body, tag } = await call(api(`/releases/${encodeURIComponent(id)}/draft`))
    if (body.status !== 'checking') return { draft: body, tag }
    seen(body)
    await new Promise((done) => setTimeout(done, EVERY))
  }
}

function waiting(id) {
  const bar = h('progress', { 'aria-label': t('checking') })
  const text = h('p.small', { role: 'status' })
  const box = h('div', h('h1', t('title', { id })), h('p', t('checking')), bar, text)
  const seen = ({ progress }) => {
    if (!progress) return
    if (progress.total) {
      // Each row is read, checked and stored.
      bar.max = 3 * progress.total
      bar.value = progress.read + progress.checked + progress.stored
    }
    text.textContent = t('progress', { read: number(progress.read, 0), checked: number(progress.checked, 0), stored: number(progress.stored, 0) })
  }
  return { box, seen }
}

/** Fills the place with the draft as soon as it is checked. */
export async function showDraft(place, id) {
  const { box, seen } = waiting(id)
  replace(place, box)
  try {
    const { draft, tag } = await checked(id, seen)
    const readable = ['draft', 'published'].includes(draft.status)
    // Each compares whole releases: one after the other, so that one person does not take all the room that there is for such reads.
    const effects = readable && await outcome(draft)
    const found = ['draft', 'invalid', 'published'].includes(draft.status) && await report(draft)
    const rows = readable && await diff(draft)
    const heading = h('h1', { tabindex: '-1', id: 'draft-title' }, t(draft.status === 'published' ? 'release' : 'title', { id }))
    replace(place, draft.status !== 'published' && steps(3), heading,
      h('p', h(draft.status === 'invalid' ? 'span.differs' : 'span.agrees', { 'data-status': draft.status }, t(draft.status === 'draft' && changesNothing(draft) ? 'same' : draft.status)), draft.base && h('span.muted', ' · ', t('base', { base: draft.base }))),
      effects, found, actions(place, draft, tag), rows)
    heading.focus({ preventScroll: true })
  } catch (error) {
    replace(place, h('h1', t('title', { id })), trouble(error), h('p', again()))
  }
}

const changesNothing = ({ rows }) => rows.added + rows.withdrawn === 0
const again = () => h('a', { href: link('/publish') }, t('another'))
/** Back to the table that the draft was made of, where this page still has it. */
const mend = (draft) => keptSent()?.draft === draft.id && h('a.button.quiet', { href: link('/publish', { again: 1 }) }, t('mend'))

function finished(place, text, href) {
  forget()
  const box = h('div', { role: 'status', tabindex: '-1' }, h('p.note.good', text))
  replace(place, h('h1', t('publishTitle')), box, h('p.actions', href && h('a.button', { href }, t('look')), again()))
  box.focus()
}

function actions(place, draft, tag) {
  const at = h('div')
  const confirmed = h('p', { hidden: true }, h('label.tick', h('input', { id: 'confirm', type: 'checkbox' }), ' ', t('confirm')))
  const failed = (error) => {
    const overtaken = error.errors?.some((each) => each.parameter === 'base') || error.status === 412
    // Asked only where so much goes that the service wants to be sure.
    if (error.errors?.some((each) => each.parameter === 'confirmWithdrawals')) confirmed.hidden = false
    replace(at, trouble(error), overtaken && h('p', rebase()))
  }
  const act = async (button, address, done) => {
    button.disabled = true
    replace(at)
    try {
      const { body } = await call(address, { method: 'POST', tag })
      done(body)
    } catch (error) {
      button.disabled = false
      failed(error)
    }
  }
  const rebase = () => h('button.button', { type: 'button', onclick: (event) => act(event.currentTarget, api(`/releases/${draft.id}/rebase`), (made) => (made.id === draft.id ? showDraft(place, made.id) : go(link(`/publish/${made.id}`)))) }, t('rebase'))
  const discard = h('button.button.quiet', { type: 'button', onclick: () => sure(place, draft, act) }, t('discard'))
  if (draft.status === 'published' || draft.status === 'discarded') return h('p', again())
  if (draft.status === 'invalid') return h('p.actions', mend(draft), again())
  if (draft.status !== 'draft') return [at, h('p.actions', rebase(), discard, again())]
  // Another release was published since: it can only be made anew.
  if (draft.stale) return [h('p.note', say(draft.stale.reason)), at, h('p.actions', rebase(), discard, again())]
  if (changesNothing(draft)) return [h('p.note', { id: 'nothing' }, t('nothing')), at, h('p.actions', mend(draft), discard, again())]
  const warnings = draft.findings.warnings
  const read = warnings > 0 && h('p', { id: 'acknowledge' }, t('acknowledge', { n: number(warnings, 0) }))
  const form = h('form.panel', {
    onsubmit: (event) => {
      event.preventDefault()
      const query = new URLSearchParams()
      if (warnings > 0) query.set('acknowledge', warnings)
      if (form.querySelector('#confirm')?.checked) query.set('confirmWithdrawals', 'true')
      act(form.querySelector('button[type=submit]'), `${draft.links.publish}?${query}`,
        (body) => finished(place, t('done', { id: body.id }), link('/rankings')))
    },
  }, h('h2', { id: 'publish-title' }, t('publishTitle')), h('p', t('publishLead')), draft.secondPerson && h('p.note', t('second')), read, confirmed,
  h('p.actions', h('button.button', { type: 'submit' }, warnings > 0 ? t('publishRead', { n: number(warnings, 0) }) : t('publish')), mend(draft), discard, again()))
  form.setAttribute('aria-labelledby', 'publish-title')
  return [form, at]
}

/** Asks once more before a draft is taken back. */
function sure(place, draft, act) {
  const box = h('dialog', { 'aria-labelledby': 'sure-title', onclose: () => box.remove() },
    h('div.inside', h('h2', { id: 'sure-title' }, t('discardSure', { id: draft.id })),
      h('p.actions',
        h('button.button', { type: 'button', onclick: (event) => { const button = event.currentTarget; box.close(); act(button, draft.links.discard, () => finished(place, t('gone', { id: draft.id }))) } }, t('yes')),
        h('button.button.quiet', { type: 'button', onclick: () => box.close() }, t('no')))))
  document.body.append(box)
  box.showModal()
}
