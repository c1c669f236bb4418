// All units of one kind, in Vietnamese order; those of today first, those that ended below.
import { h } from '../core/dom.js'
import { fold, inOrder, say, words } from '../core/i18n.js'
import { labelOf, nameOf } from '../core/names.js'
import { go, here, link } from '../core/address.js'
import { api, get } from '../core/api.js'
import { regionDot, regionNames } from '../core/regions.js'
import { unitsWithData } from '../core/known.js'
import { take } from '../core/take.js'

const t = words({
  provinces: ['Tỉnh, thành phố', 'Provinces and cities'],
  ministries: ['Bộ, cơ quan ngang bộ', 'Ministries'],
  regions: ['Vùng', 'Regions'],
  leadProvinces: ['34 tỉnh, thành từ 1/7/2025 và 63 tỉnh, thành trước đó. Địa giới mới là đơn vị mới, dù giữ tên cũ.', 'The 34 provinces since 1\u00a0July\u00a02025 and the 63 before. New borders make a new unit, even under an old name.'],
  leadMinistries: ['Các bộ, cơ quan ngang bộ được xếp hạng từ năm 2012.', 'The ministries and ministry-level agencies ranked since 2012.'],
  leadRegions: ['Sáu vùng hiện nay và sáu vùng mà PAR INDEX dùng đến 4/10/2025.', 'The six regions of today, and the six that PAR INDEX used until 4\u00a0October\u00a02025.'],
  filter: ['Lọc theo tên', 'Filter by name'],
  now: ['Hiện nay', 'Today'],
  ended: ['Trước sắp xếp', 'Before the mergers'],
  nothing: ['Không có đơn vị nào khớp “{q}”.', 'No unit matches “{q}”.'],
  nothing_: ['chưa có số liệu', 'no data yet'],
  other: ['Khác', 'Others'],
})

export async function render({ parameters: { collection }, query, title }) {
  const address = api(`/${collection}`, { limit: 200 })
  const [answer, regions] = await Promise.all([get(address), collection === 'provinces' ? regionNames() : new Map()])
  title(t(collection))
  const items = answer.items.map((unit) => ({ unit, key: fold(`${labelOf(unit)} ${unit.name.vi} ${unit.code ?? ''}`) }))
  items.sort((a, b) => inOrder(say(a.unit.name), say(b.unit.name)))
  const status = h('p.small.muted', { role: 'status' })
  const filter = h('input', { id: 'filter', type: 'search', value: query.get('q') ?? '', placeholder: t('filter'), oninput: narrow })
  const notes = new Map()
  unitsWithData({ parts: true }).then((known) => notes.forEach((note, id) => { note.textContent = known.has(id) ? '' : ` ${t('nothing_')}` }), () => {})
  items.forEach((item) => {
    const note = h('span.small.muted')
    notes.set(item.unit.id, note)
    item.element = h('li', h('a', { href: link(`/${collection}/${item.unit.id}`) }, regionDot(item.unit.region, regions.get(item.unit.region)), nameOf(item.unit)), note)
  })

  function narrow(event) {
    const wanted = fold(filter.value)
    let shown = 0
    items.forEach((item) => {
      item.element.hidden = !item.key.includes(wanted)
      if (!item.element.hidden) shown++
    })
    status.textContent = shown ? '' : t('nothing', { q: filter.value })
    if (event) go(here({ q: filter.value || null }), { replace: true, quiet: true })
  }

  narrow()
  const now = items.filter(({ unit }) => !unit.validTo)
  const ended = items.filter(({ unit }) => unit.validTo)
  const capital = collection[0].toUpperCase() + collection.slice(1)
  return [
    h('div.wrap', h('h1', t(collection)), h('p.lead', t('lead' + capital)),
      h('div.tools', h('label.field', { for: 'filter' }, h('span', t('filter')), filter)), status,
      h('h2', t('now'), h('span.count', String(now.length))), grouped(now, regions),
      ended.length > 0 && [h('h2', t('ended'), h('span.count', String(ended.length))), h('ul.names', ended.map(({ element }) => element))]),
    take({ address, what: t(collection), source: '', release: answer.release.id, name: collection }),
  ]
}

/** By region where there are regions. */
function grouped(items, regions) {
  if (!regions.size) return h('ul.names', items.map(({ element }) => element))
  const ids = [...new Set(items.map(({ unit }) => unit.region))]
  return h('div.groups', ids.sort((a, b) => inOrder(regions.get(a) ?? 'z', regions.get(b) ?? 'z')).map((id) => h('section',
    h('h3', id ? h('a', { href: link(`/regions/${id}`) }, regions.get(id)) : t('other')),
    h('ul.names', items.filter(({ unit }) => unit.region === id).map(({ element }) => element)))))
}
