// What went wrong, said at the place where it was tried: what happened, where, and what would be right.
import { h } from '../../core/dom.js'
import { words } from '../../core/i18n.js'
import { link } from '../../core/address.js'
import { Problem } from '../../core/api.js'

const t = words({
  offline: ['Không gọi được dịch vụ. Hãy kiểm tra kết nối rồi thử lại; tệp chưa được nhận thì chưa có gì thay đổi.', 'The service cannot be reached. Check the connection and try again; nothing was changed that was not received.'],
  wrong: ['Không làm được', 'That did not work'],
  token: ['Mã truy cập không được chấp nhận', 'The token is not accepted'],
  tokenHelp: ['Hãy kiểm tra xem mã có bị thiếu ký tự khi sao chép không, hoặc hỏi người quản trị dịch vụ.', 'See whether all of it was copied, or ask whoever runs the service.'],
  role: ['Mã này không có quyền làm việc đó', 'This token may not do that'],
  allowed: ['Được chấp nhận: {list}', 'Accepted: {list}'],
  suggestions: ['Có phải: {list}', 'Did you mean: {list}'],
  explain: ['Lỗi này nghĩa là gì?', 'What does this error mean?'],
  request: ['Mã yêu cầu: {id}', 'Request id: {id}'],
})

/** An error told in place; it takes the focus, so that it is read at once. */
export function trouble(error) {
  // A mistake of the page, and no answer of the service.
  if (!(error instanceof Problem)) console.error(error)
  const title = error.offline ? null : error.status === 401 ? t('token') : error.status === 403 ? t('role') : error.title ?? t('wrong')
  const box = h('div.trouble', { role: 'alert', tabindex: '-1' },
    title && h('p', h('strong', title)),
    h('p', error.offline ? t('offline') : error.detail || t('wrong')),
    error.status === 401 && h('p', t('tokenHelp')),
    (error.errors ?? []).filter((each) => each.detail && each.detail !== error.detail).slice(0, 20).length > 0 &&
      h('ul', error.errors.filter((each) => each.detail !== error.detail).slice(0, 20).map((each) => h('li',
        each.parameter && [h('code', each.parameter), ': '], each.detail,
        each.allowed?.length > 0 && each.allowed.length <= 20 && [' ', t('allowed', { list: each.allowed.join(', ') })],
        each.suggestions?.length > 0 && [' ', t('suggestions', { list: each.suggestions.join(', ') })]))),
    error.type && error.type !== 'about:blank' && h('p.small', h('a', { href: link(error.type) }, t('explain'))),
    error.requestId && h('p.small', t('request', { id: error.requestId })))
  requestAnimationFrame(() => box.focus({ preventScroll: false }))
  return box
}
