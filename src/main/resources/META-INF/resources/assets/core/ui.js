// Parts that several views share: states, the source of a value, selections, and what a view can be taken away as.
import { append, byId, h, replace } from './dom.js'
import { day, number, say, words } from './i18n.js'
import { prose } from './names.js'
import { figureLink, link, place, stepping } from './address.js'
import { api, forget, get } from './api.js'
import { remark, spoken, unbroken } from './remark.js'

const t = words({
  loading: ['Đang tải số liệu…', 'Fetching the data…'],
  offlineTitle: ['Không có kết nối', 'No connection'],
  offlineText: [
    'Không gọi được dịch vụ. Những gì đã mở vẫn xem được; hãy thử lại khi có mạng.',
    'The service cannot be reached. What was opened before can still be read; try again once you are connected.',
  ],
  reload: ['Tải lại trang', 'Reload the page'],
  failedTitle: ['Không lấy được số liệu', 'The data could not be fetched'],
  failedText: ['Dịch vụ trả lời bằng lỗi {status}.', 'The service answered with an error {status}.'],
  missingTitle: ['Không có gì ở địa chỉ này', 'There is nothing at this address'],
  again: ['Thử lại', 'Try again'],
  explain: ['Lỗi này nghĩa là gì?', 'What does this error mean?'],
  request: ['Mã yêu cầu: {id}', 'Request id: {id}'],
  suggestions: ['Có phải bạn tìm:', 'Did you mean:'],
  close: ['Đóng', 'Close'],
  source: ['Nguồn', 'Source'],
  sourceOf: ['Nguồn của {what}', 'Source of {what}'],
  tier: ['Bậc {n}: {text}', 'Tier {n}: {text}'],
  noAddress: ['Tài liệu không có địa chỉ', 'The document has no address'],
  published: ['đăng ngày {day}', 'published {day}'],
  differing: ['{n} nguồn nêu số khác', '{n} [source gives|sources give] another figure'],
  others: ['Các nguồn khác nói gì', 'What other sources say'],
  agrees: ['khớp', 'agrees'],
  differs: ['khác', 'differs'],
  own: ['Trang riêng của con số này: mọi nguồn, lịch sử, trích dẫn', 'A page of its own: all sources, revisions, citations'],
  everything: ['Toàn bộ số liệu trong tài liệu này', 'Everything from this document'],
  place: ['hạng {place}', 'rank {place}'],
  noSource: ['Không nguồn nào nêu con số này: đây là khoảng suy ra từ số liệu đã công bố.', 'No source gives this figure: it is the range that the published figures allow.'],
})

/** The state of waiting: the shape of what will come. */
export const loading = () =>
  h('div.state.wrap', { role: 'status' }, h('span.sr', t('loading')),
    h('div.bone.title'), h('div.bone.line'), Array.from({ length: 9 }, () => h('div.bone.row')))

/** The state of not having got it: what happened, what can be done. */
export function failure(error, retry) {
  const gone = error.status === 404 || error.status === 409
  const title = error.offline ? t('offlineTitle') : error.outdated ? error.title : gone ? t('missingTitle') : t('failedTitle')
  const text = error.offline ? t('offlineText') : error.detail || t('failedText', { status: error.status || '' })
  const suggestions = (error.errors ?? []).flatMap((each) => each.suggestions ?? each.candidates ?? []).slice(0, 8)
  return h('section.state.wrap.failure', { role: 'alert' },
    h('h1', title), h('p', text),
    suggestions.length > 0 && [h('p', t('suggestions')), h('ul.chips', suggestions.map((each) => h('li', h('a', { href: nearby(each) }, each))))],
    h('p.actions',
      h('button.button', { type: 'button', onclick: () => { error.outdated ? location.reload() : (forget(), retry()) } }, t(error.outdated ? 'reload' : 'again')),
      error.type && error.type !== 'about:blank' && h('a', { href: link(error.type) }, t('explain'))),
    error.requestId && h('p.small', t('request', { id: error.requestId })))
}

const nearby = (suggestion) =>
  suggestion.startsWith('/') ? suggestion : link(place().split('/').slice(0, 2).join('/') + '/' + suggestion)

/** The state of nothing being known, told as it is. */
export const empty = (title, text) => h('section.empty', h('h2', title), text && h('p', text))

export function offlineNotice(isOffline) {
  byId('offline')?.remove()
  if (isOffline) document.body.prepend(h('p.offline', { id: 'offline', role: 'status' }, h('strong', t('offlineTitle')), ' ', t('offlineText')))
}

/** A labelled selection; options are [value, text] or [group, [[value, text], …]]. Arrow keys change it too, step by step. */
export function select(id, label, options, value, change) {
  const option = ([key, text]) => h('option', { value: key, selected: String(key) === String(value) }, text)
  let byKey = false
  const each = ([key, text]) => (Array.isArray(text) ? h('optgroup', { label: key }, text.map(option)) : option([key, text]))
  return h('label.field', { for: id }, h('span', label),
    h('select', {
      id,
      onkeydown: () => { byKey = true },
      onpointerdown: () => { byKey = false },
      onchange: (event) => stepping(byKey ? id : null, () => change(event.target.value)),
    }, options.map(each)))
}

/** A modal dialog with this heading; closes by its button, Escape or a click beside it, and gives the focus back. */
export function dialog(title, content) {
  const box = h('dialog', {
    'aria-labelledby': 'dialog-title',
    onclose: () => box.remove(),
    onclick: (event) => event.target === box && box.close(),
  },
  h('div.inside',
    h('header', h('h2', { id: 'dialog-title' }, title), h('button.close', { type: 'button', 'aria-label': t('close'), onclick: () => box.close() }, '×')),
    content))
  document.body.append(box)
  box.showModal()
  return box
}

/** A document: title, publisher, day, how near to the publisher it is, and the way to it. */
export function sourceCard(id, source, tiers) {
  if (!source) return h('p', id)
  const tier = tiers?.[source.tier]
  return h('div.source',
    h('p.title', spoken(source.title), source.url ? h('a', { href: source.url, rel: 'noreferrer noopener', target: '_blank' }, unbroken(source.title)) : unbroken(source.title)),
    h('p.small', [source.publisher, source.publishedOn && t('published', { day: day(source.publishedOn) })].filter(Boolean).join(', ')),
    h('p.small', h('span.tier', { 'data-tier': source.tier }, t('tier', { n: source.tier, text: tier ? say(tier) : '' })),
      !source.url && [' · ', t('noAddress')]),
    remark(source.note),
    h('p.small', h('a', { href: link(`/sources/${id}`) }, t('everything'))))
}

/** A place, or the interval it must lie in: 17 or 18–35. */
export const placeText = (place) => (place ? (place.best === place.worst ? String(place.best) : `${place.best}–${place.worst}`) : '')

/** Opens the source of a result: the document, what others say of it, how it was corrected. */
export async function openSource(result, what) {
  const body = h('div', { 'aria-busy': 'true' }, h('div.bone.line'), h('div.bone.line'))
  dialog(t('sourceOf', { what }), body)
  try {
    const [table, terms] = await Promise.all([
      get(api(`/rankings/${result.indicator}/${result.year}`, { population: result.population, unit: result.unit.id, include: 'alternatives' })),
      get(api('/terms')),
    ])
    const full = table.items.find((item) => item.unit.id === result.unit.id) ?? result
    replace(body, sourceContent(full, table.sources, terms.terms.sourceTiers))
  } catch (error) {
    replace(body, failure(error, () => { body.closest('dialog').close(); openSource(result, what) }))
  }
  body.removeAttribute('aria-busy')
}

function valueText(item) {
  const parts = []
  if (item.score !== null && item.score !== undefined) parts.push(number(item.score))
  if (item.points !== null && item.points !== undefined) parts.push(number(item.points) + (item.maxPoints ? ` / ${number(item.maxPoints)}` : ''))
  const place = item.rank?.published ?? (item.rank?.best ? item.rank : null)
  if (place) parts.push(t('place', { place: placeText(place) }))
  return parts.join(', ')
}

function sourceContent(result, sources, tiers) {
  const ids = [...new Set(Object.values(result.source).filter(Boolean))]
  const others = result.alternatives?.items ?? []
  return [
    h('p.figure', valueText(result)),
    ids.length ? ids.map((id) => sourceCard(id, sources[id], tiers)) : h('p', t('noSource')),
    remark(result.note),
    others.length > 0 && h('section', h('h3', t('others')), h('ul.others', others.map((other) => h('li',
      h('p', h(other.agrees ? 'span.agrees' : 'span.differs', t(other.agrees ? 'agrees' : 'differs')), ' ', h('strong', valueText(other))),
      sourceCard(other.source, sources[other.source], tiers),
      remark(other.note))))),
    h('p', h('a', { href: figureLink(result) }, t('own'))),
  ]
}

/** The button that is a published figure (a mean, a count) and opens its source; a dash where none is published. */
export function figureButton(figure, what, sources, content) {
  if (!figure) return h('span.muted', '–')
  const text = content ?? number(figure.value)
  return h('button.src', { type: 'button', 'aria-haspopup': 'dialog', 'aria-label': `${text}. ${t('sourceOf', { what })}`, onclick: () => openFigure(figure, what, sources) }, text)
}

async function openFigure(figure, what, sources) {
  const body = h('div', h('p.figure', number(figure.value)))
  dialog(t('sourceOf', { what }), body)
  const terms = await get(api('/terms')).catch(() => null)
  append(body, [
    sourceCard(figure.source, sources[figure.source], terms?.terms.sourceTiers),
    figure.differing > 0 && h('p.small', h('a', { href: link('/contradictions') }, t('differing', { n: figure.differing }))),
  ])
}

/** Why a series begins anew in some years, each with its document. */
export const reasons = (breaks, sources) => breaks.length > 0 && h('ul.reasons', breaks.map((each) => h('li', h('strong', String(each.year)), ' ', prose(each.reason), ' ', documentLink(each.source, sources))))

/** The way to a document, by its publisher; one without has a title too long for where this stands. */
export function documentLink(id, sources) {
  const source = sources[id]
  if (!source) return null
  const named = source.publisher || t('source')
  return h('a', { href: source.url ?? link(`/sources/${id}`), rel: 'noreferrer noopener', target: '_blank', title: source.title || id, 'aria-label': source.publisher ? null : `${named}: ${source.title || id}` }, named)
}

/** A value that opens its source; it is a link to the page of its own, which a new tab, a copied address and a printed page lead to. */
export function sourceButton(result, what, content) {
  const label = content ? `${content}. ${t('sourceOf', { what })}` : t('sourceOf', { what })
  return h(content ? 'a.src' : 'a.src.word', {
    href: figureLink(result), 'aria-haspopup': 'dialog', 'aria-label': label,
    onclick: (event) => {
      if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      openSource(result, what)
    },
  }, content ?? t('source'))
}
