// Who is told of publications, for admins: their state, a test by one press, and a form for another one.
import { h, replace } from '../../core/dom.js'
import { lang, words } from '../../core/i18n.js'
import { api } from '../../core/api.js'
import { call } from './service.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Nơi được báo khi công bố (webhook)', 'Who is told of publications (webhooks)'],
  none: ['Chưa đăng ký nơi nào.', 'Nobody is registered.'],
  active: ['đang báo', 'is told'],
  paused: ['tạm dừng', 'paused'],
  disabled: ['đã ngừng: {reason}', 'set aside: {reason}'],
  waiting: ['{n} tin đang chờ', '{n} waiting'],
  ping: ['Gửi thử', 'Send a test'],
  pause: ['Tạm dừng', 'Pause'],
  resume: ['Báo tiếp', 'Resume'],
  pinged: ['Đã nhận, trả lời {status} sau {millis} ms.', 'Received: it answered {status} after {millis} ms.'],
  url: ['Địa chỉ nhận (https)', 'Address (https)'],
  add: ['Đăng ký', 'Register'],
  secret: ['Khóa bí mật, chỉ hiện lần này; hãy cất giữ:', 'The secret, shown this once; keep it:'],
})

function item(webhook, again) {
  const { url, description, status, reason, waiting, links } = webhook
  const at = h('div', { role: 'status' })
  const act = (address, done) => async (event) => {
    const button = event.currentTarget
    button.disabled = true
    replace(at)
    try {
      done((await call(address, { method: 'POST' })).body)
    } catch (error) {
      replace(at, trouble(error))
    }
    button.disabled = false
  }
  const pinged = ({ outcome, status: answered, millis, detail }) => replace(at, h('p.note', outcome === 'delivered' ? t('pinged', { status: answered, millis }) : detail[lang]))
  return h('li', { 'data-webhook': webhook.id },
    h('strong', description || new URL(url).host), ' ', h('span.small.muted', url), h('br'),
    h('span.small', t(status, { reason }), waiting > 0 && ` · ${t('waiting', { n: waiting })}`),
    h('p.actions',
      h('button.button.quiet', { type: 'button', onclick: act(links.ping, pinged) }, t('ping')),
      status === 'active'
        ? h('button.button.quiet', { type: 'button', onclick: act(links.pause, again) }, t('pause'))
        : h('button.button.quiet', { type: 'button', onclick: act(links.resume, again) }, t('resume'))),
    at)
}

/** A panel that asks the service once it is opened: who is no admin need not be told. */
export function webhooks() {
  const list = h('div')
  const at = h('div', { role: 'status' })
  const url = h('input', { id: 'webhook-url', type: 'url', required: true, autocomplete: 'off', spellcheck: 'false', placeholder: 'https://' })
  async function load() {
    try {
      const { body } = await call(api('/webhooks'))
      replace(list, body.total ? h('ul.waiting', body.items.map((each) => item(each, load))) : h('p.muted', t('none')))
    } catch (error) {
      replace(list, trouble(error))
    }
  }
  const form = h('form', {
    onsubmit: async (event) => {
      event.preventDefault()
      replace(at)
      try {
        const { body } = await call(api('/webhooks'), { method: 'POST', type: 'application/json', body: JSON.stringify({ url: url.value.trim() }) })
        url.value = ''
        await load()
        replace(at, h('p.note', t('secret'), ' ', h('code', body.secret)))
      } catch (error) {
        replace(at, trouble(error))
      }
    },
  }, h('label.field', { for: url.id }, h('span', t('url')), url), h('p.actions', h('button.button', { type: 'submit' }, t('add'))))
  return h('details.panel', { id: 'webhooks', ontoggle: (event) => event.currentTarget.open && load() },
    h('summary', h('h2', t('title'))), list, form, at)
}
