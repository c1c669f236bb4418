// The publisher's corner: a token, a file, its report, what it changes, and the step into the open.
import { append, h, replace } from '../core/dom.js'
import { words } from '../core/i18n.js'
import { Problem, api, part } from '../core/api.js'
import { go, link } from '../core/address.js'
import { sheet } from '../core/sheet.js'
import { call, keep, token } from './publish/service.js'
import { showDraft } from './publish/draft.js'
import { openDrafts } from './publish/open.js'
import { bring } from './publish/bring.js'
import { rows } from './publish/rows.js'
import { steps } from './publish/steps.js'
import { suggestions } from './publish/suggestions.js'
import { template, value } from './publish/value.js'
import { keptSent as sent } from './publish/sent.js'
import { trouble } from './publish/trouble.js'
import { webhooks } from './publish/webhooks.js'

const t = words({
  title: ['Công bố số liệu', 'Publish data'],
  lead: ['Dành cho người được giao công bố số liệu. Mọi việc ở đây cũng làm được bằng API và dòng lệnh.', 'For those who publish results. Everything here can be done by the interface and the command line too.'],
  guide: ['Hướng dẫn có hình', 'The guide, with pictures'],
  token: ['Mã truy cập', 'Token'],
  tokenHelp: ['Mã chỉ nằm trong thẻ trình duyệt này và bị quên khi bạn đóng thẻ.', 'It stays in this tab alone and is forgotten when you close it.'],
  letters: ['Mã truy cập chỉ gồm chữ cái không dấu, chữ số và dấu câu, không có khoảng trắng.', 'A token has letters without marks, digits and punctuation, and no blanks.'],
  enter: ['Đăng nhập', 'Sign in'],
  leave: ['Đăng xuất (xóa mã)', 'Sign out (forget the token)'],
  entered: ['Đã vào bằng mã truy cập.', 'You are in with your token.'],
})

/** Asks what only an editor may: whether the token is good. */
async function tried() {
  if (!/^[\x21-\x7e]+$/.test(token())) throw new Problem({ status: 401, code: 'unauthorized', detail: t('letters') })
  const { body: service } = await call(api(''))
  await call(api(`/releases/${service.release.id}/draft`))
}

export async function render({ parameters, title }) {
  await sheet(new URL('./publish.css', import.meta.url))
  title(t('title'))
  const place = h('div')
  show(place, parameters.rest)
  return h('div.wrap.publish', place)
}

function show(place, draft) {
  if (!token()) {
    replace(place, h('h1', t('title')), h('p.lead', t('lead')), entrance(() => show(place, draft)))
    return
  }
  const work = h('div')
  const bar = h('p.entered', h('span.muted', t('entered')), ' ', h('button.src', { type: 'button', onclick: () => { keep(null); show(place, draft) } }, t('leave')))
  if (draft) {
    replace(place, bar, work)
    showDraft(work, decodeURIComponent(draft))
  } else {
    const again = () => go(link('/publish'))
    const understood = async (sent, view) => (await part(() => import('./publish/look.js'))).look(work, sent, view, again)
    const kept = sent()
    const begin = () => append(replace(work, steps(1), h('h1', { tabindex: '-1', id: 'publish-heading' }, t('title')), h('p.lead', t('lead'), ' ', h('a', { href: link('/docs/guide') }, t('guide')))), [bring({ understood, rows }), value(), template(), suggestions(), openDrafts(), webhooks()])
    replace(place, bar, work)
    begin()
    // Whoever comes back from a draft goes on where the table was left.
    if (kept && new URLSearchParams(location.search).has('again')) part(() => import('./publish/look.js')).then(({ lookAgain }) => lookAgain(work, kept, again)).catch((error) => append(work, trouble(error)))
  }
}

function entrance(entered) {
  const at = h('div')
  const input = h('input', { id: 'token', type: 'password', required: true, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'token-help' })
  const button = h('button.button', { type: 'submit' }, t('enter'))
  return h('form.panel', {
    'aria-label': t('token'),
    onsubmit: async (event) => {
      event.preventDefault()
      replace(at)
      button.disabled = true
      keep(input.value.trim())
      try {
        await tried()
        entered()
        document.getElementById('publish-heading')?.focus({ preventScroll: true })
      } catch (error) {
        keep(null)
        button.disabled = false
        replace(at, trouble(error))
      }
    },
  }, h('label.field', { for: 'token' }, h('span', t('token')), input), h('p.small.muted', { id: 'token-help' }, t('tokenHelp')), at, h('p.actions', button))
}
