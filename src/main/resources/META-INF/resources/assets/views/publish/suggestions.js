// What readers sent: an editor makes a draft of it with one press, or says why not.
import { h, replace } from '../../core/dom.js'
import { day, number, words } from '../../core/i18n.js'
import { go, link } from '../../core/address.js'
import { api, get } from '../../core/api.js'
import { indexName } from '../../core/choice.js'
import { labelOf } from '../../core/names.js'
import { call } from './service.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Nguồn do người đọc gửi ({n})', 'Sources that readers sent ({n})'],
  what: ['{index} {year}, {unit}', '{index} {year}, {unit}'],
  score: ['điểm {n}', 'score {n}'],
  rank: ['hạng {n}', 'rank {n}'],
  none: ['không kèm con số', 'without a figure'],
  sent: ['gửi ngày {day}', 'sent {day}'],
  times: ['gửi {n} lần', 'sent {n} [time|times]'],
  name: ['Tên tài liệu (sau khi bạn đã mở xem)', 'Title of the document (once you have looked at it)'],
  accept: ['Lập bản nháp', 'Make a draft'],
  reject: ['Không dùng', 'Reject'],
  why: ['Vì sao không dùng?', 'Why not?'],
  more: ['Xem thêm', 'Show more'],
})

/** Whom it is about, by its name once that has come. */
function what({ indicator, year, unit }) {
  const text = (name) => t('what', { index: indexName(indicator), year, unit: name })
  const shown = h('strong', text(unit))
  get(api(`/units/${encodeURIComponent(unit)}`)).then((found) => { shown.textContent = text(labelOf(found)) }, () => {})
  return shown
}

function item(suggestion, taken) {
  const { id, value, note, receivedAt, times, links } = suggestion
  const at = h('div')
  const figures = [value.score && t('score', { n: number(value.score) }), value.rank && t('rank', { n: value.rank })].filter(Boolean).join(', ')
  const name = h('input', { id: `name-${id}`, type: 'text', maxlength: '1000', autocomplete: 'off', value: value.title ?? '' })
  const why = h('input', { id: `why-${id}`, type: 'text', maxlength: '500', autocomplete: 'off' })
  const act = (address, query, done) => async (event) => {
    const button = event.currentTarget
    button.disabled = true
    replace(at)
    try {
      done((await call(`${address}?${new URLSearchParams(query())}`, { method: 'POST' })).body)
    } catch (error) {
      button.disabled = false
      replace(at, trouble(error))
    }
  }
  return h('li', { 'data-suggestion': id },
    what(value), ': ', figures || h('span.muted', t('none')), h('br'),
    h('a', { href: value.url, rel: 'noreferrer noopener nofollow', target: '_blank' }, value.url), h('br'),
    note && [note, h('br')],
    h('span.small.muted', t('sent', { day: day(receivedAt) }), times > 1 && ` · ${t('times', { n: times })}`),
    h('div.decide',
      figures && [h('label.field', { for: name.id }, h('span', t('name')), name),
        h('button.button.quiet', { type: 'button', onclick: act(links.accept, () => (name.value.trim() ? { title: name.value.trim() } : {}), (draft) => go(link(`/publish/${encodeURIComponent(draft.id)}`))) }, t('accept'))],
      h('label.field', { for: why.id }, h('span', t('why')), why),
      h('button.button.quiet', { type: 'button', onclick: act(links.reject, () => ({ reason: why.value.trim() }), taken) }, t('reject'))),
    at)
}

/** A section that is there only while something waits. */
export function suggestions() {
  const box = h('section', { id: 'suggestions', hidden: true, 'aria-labelledby': 'suggestions-title' })
  async function load() {
    const { body } = await call(api('/suggestions', { limit: 100 }))
    box.hidden = !body.total
    replace(box, h('h2', { id: 'suggestions-title' }, t('title', { n: body.total })), h('ul.waiting', body.items.map((each) => item(each, load))))
  }
  load().catch((error) => { box.hidden = false; replace(box, trouble(error)) })
  return box
}
