// A reader sends where a missing figure stands. Nobody but editors sees it before it has been checked and published.
import { h, replace } from '../core/dom.js'
import { inOrder, lang, say, words } from '../core/i18n.js'
import { Problem, api } from '../core/api.js'
import { indexName } from '../core/choice.js'
import { labelOf } from '../core/names.js'
import { dialog } from '../core/ui.js'
import { sheet } from '../core/sheet.js'
import { trouble } from './publish/trouble.js'

const t = words({
  title: ['Gửi nguồn: {index} {year}', 'Send a source: {index} {year}'],
  lead: [
    'Cho chúng tôi biết tài liệu nào nêu con số. Người biên tập sẽ xem; không có gì hiện ra trước khi được kiểm tra và công bố. Không cần đăng ký; địa chỉ mạng của bạn không được lưu.',
    'Tell us which document states the figure. An editor will look at it; nothing is shown before it is checked and published. No registration; your network address is not kept.',
  ],
  unit: ['Đơn vị', 'Unit'],
  url: ['Địa chỉ của tài liệu', 'Address of the document'],
  score: ['Điểm (nếu có, ví dụ 82,15)', 'Score (if it says one, such as 82.15)'],
  rank: ['Thứ hạng (nếu có)', 'Rank (if it says one)'],
  note: ['Ở đâu trong tài liệu (trang, bảng)', 'Where in the document (page, table)'],
  website: ['Để trống ô này', 'Leave this empty'],
  send: ['Gửi', 'Send'],
  sending: ['Đang gửi…', 'Sending…'],
})

async function post(body) {
  let response
  try {
    response = await fetch(api('/suggestions'), { method: 'POST', headers: { Accept: 'application/json', 'Accept-Language': lang, 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  } catch {
    throw new Problem({})
  }
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Problem({ status: response.status, code: 'http', ...answer })
  return answer
}

/** Opens the form for one of these units. */
export async function openForm({ indicator, year, units }) {
  await sheet(new URL('./publish.css', import.meta.url))
  const at = h('div', { role: 'status' })
  const field = (id, attributes = {}) => h('label.field', { for: `suggest-${id}` }, h('span', t(id)), h('input', { id: `suggest-${id}`, type: 'text', autocomplete: 'off', ...attributes }))
  const button = h('button.button', { type: 'submit' }, t('send'))
  const value = (id) => form.querySelector(`#suggest-${id}`).value.trim() || undefined
  const sorted = [...units].sort((a, b) => inOrder(say(a.name), say(b.name)))
  const form = h('form.suggest', {
    onsubmit: async (event) => {
      event.preventDefault()
      button.disabled = true
      replace(at, t('sending'))
      try {
        const { message } = await post({ indicator, year, unit: value('unit'), url: value('url'), score: value('score'), rank: value('rank'), note: value('note'), website: value('website') })
        const done = h('p.note.good', { tabindex: '-1', role: 'status' }, say(message))
        replace(form, done)
        done.focus()
      } catch (error) {
        button.disabled = false
        replace(at, trouble(error))
      }
    },
  },
  h('p.small', t('lead')),
  h('label.field', { for: 'suggest-unit' }, h('span', t('unit')), h('select', { id: 'suggest-unit', required: true }, sorted.map((unit) => h('option', { value: unit.id }, labelOf(unit))))),
  field('url', { type: 'url', required: true, maxlength: '1000', placeholder: 'https://', inputmode: 'url' }),
  field('score', { inputmode: 'decimal', maxlength: '10' }), field('rank', { inputmode: 'numeric', maxlength: '7' }),
  field('note', { maxlength: '500' }),
  // Machines fill in whatever they find; people do not see it.
  h('div.trap', { 'aria-hidden': 'true' }, h('label', { for: 'suggest-website' }, t('website')), h('input', { id: 'suggest-website', type: 'text', tabindex: '-1', autocomplete: 'off' })),
  at, h('p.actions', button))
  dialog(t('title', { index: indexName(indicator), year }), form)
  form.querySelector('#suggest-url').focus()
}
