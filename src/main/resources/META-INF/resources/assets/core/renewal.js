// A page that was opened before the service changed to another build, and wants a part whose file is gone: it begins anew, once.
import { h } from './dom.js'
import { at } from './address.js'
import { words } from './i18n.js'

const t = words({
  renewed: ['Trang vừa được tải lại vì dịch vụ có phiên bản mới.', 'The page was reloaded, as the service has a new version.'],
  title: ['Dịch vụ có phiên bản mới', 'The service has a new version'],
  detail: [
    'Hãy tải lại trang để xem phần này. Những gì đang nhập dở sẽ mất, nên sao lại trước.',
    'Reload the page to see this part. What you have typed and not sent is lost then; copy it first.',
  ],
})

/** What is to be said where a part of the page is gone. */
export const outdated = () => ({ code: 'outdated', title: t('title'), detail: t('detail') })

/** Also that of recover.js. */
const MARK = 'parindex-renewed'
const WAIT = 20_000
const SHOWN = 8000

const pageOf = (text) => /\/assets\/([0-9a-f]{12})\/app\.js/.exec(text)?.[1]

/** Whether the service now gives the page of another build than this one. */
export async function isOutdated() {
  const document = await fetch(at('/'), { headers: { Accept: 'text/html' }, cache: 'no-store' }).then((answer) => answer.text(), () => '')
  const mine = /\/assets\/([0-9a-f]{12})\//.exec(import.meta.url)?.[1]
  return Boolean(pageOf(document) && mine && pageOf(document) !== mine)
}

/** Loads the document of the present address anew; false where that was done a moment ago and did not help. */
export function renew() {
  try {
    if (Date.now() - Number(sessionStorage.getItem(MARK)) <= WAIT) return false
    sessionStorage.setItem(MARK, Date.now())
  } catch {
    return false
  }
  location.reload()
  return true
}

/** Says once that the page was loaded anew, where it was. */
export function tellRenewal() {
  try {
    const at = Number(sessionStorage.getItem(MARK))
    if (!at || sessionStorage.getItem(`${MARK}-told`) === String(at) || Date.now() - at > WAIT) return
    sessionStorage.setItem(`${MARK}-told`, at)
  } catch {
    return
  }
  const note = h('p.offline.renewed', { role: 'status' }, t('renewed'))
  document.body.prepend(note)
  setTimeout(() => note.remove(), SHOWN)
}
