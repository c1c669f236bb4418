// The drafts that wait: anybody who may publish can take one up again, on another day or another machine.
import { h, replace } from '../../core/dom.js'
import { day, words } from '../../core/i18n.js'
import { link } from '../../core/address.js'
import { api } from '../../core/api.js'
import { call } from './service.js'
import { statusName } from './draft.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Bản nháp đang chờ', 'Pending drafts'],
  none: ['Không có bản nháp nào đang chờ.', 'No draft waits.'],
  by: ['{who} gửi ngày {day}', 'sent by {who} on {day}'],
  more: ['Xem thêm', 'Show more'],
})

const item = (draft) => h('li', { 'data-draft': draft.id },
  h('a', { href: link(`/publish/${encodeURIComponent(draft.id)}`) }, draft.id), ' · ', statusName(draft.status),
  h('br'), h('span', draft.reason), ' ', h('span.small.muted', t('by', { who: draft.createdBy, day: day(draft.createdAt) })))

/** A section that fills itself, page by page. */
export function openDrafts() {
  const list = h('ul.waiting')
  const more = h('p')
  const box = h('section', { id: 'open', 'aria-labelledby': 'open-title' }, h('h2', { id: 'open-title' }, t('title')), list, more)

  async function load(address) {
    try {
      const { body: page } = await call(address)
      list.append(...page.items.map(item))
      if (!page.total) replace(list, h('li.muted', t('none')))
      replace(more, page.links.next && h('button.button.quiet', { type: 'button', onclick: () => load(page.links.next) }, t('more')))
    } catch (error) {
      replace(more, trouble(error))
    }
  }

  load(api('/releases', { status: 'draft,checking,interrupted', limit: 20 }))
  return box
}
