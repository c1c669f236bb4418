// One figure with its source, typed in; and a table to fill in.
import { h, replace } from '../../core/dom.js'
import { lang, say, words } from '../../core/i18n.js'
import { go, link } from '../../core/address.js'
import { api, get } from '../../core/api.js'
import { indexName, manyOf } from '../../core/choice.js'
import { call, download, newKey } from './service.js'
import { isoDay } from './sent.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Chỉ một con số', 'A single figure'],
  lead: ['Ví dụ: Sơn La, SIPAS 2023, 82,15. Con số nào cũng cần nguồn.', 'For example: Sơn La, SIPAS 2023, 82.15. Every figure needs its source.'],
  indicator: ['Chỉ số', 'Index'],
  unit: ['Đơn vị (tên hoặc mã)', 'Unit (name or code)'],
  year: ['Năm', 'Year'],
  score: ['Điểm', 'Score'],
  rank: ['Thứ hạng', 'Rank'],
  source: ['Tên tài liệu', 'Title of the document'],
  publisher: ['Cơ quan công bố', 'Publisher'],
  publishedOn: ['Ngày công bố', 'Day of publication'],
  url: ['Địa chỉ', 'Address'],
  draft: ['Lập bản nháp', 'Make a draft'],
  template: ['Bảng để điền', 'A table to fill in'],
  templateLead: ['Tải bảng Excel có sẵn tên đơn vị và số liệu đã biết, điền vào rồi đưa lại ở trên.', 'Download a workbook with the units and what is known, fill it in and bring it back above.'],
  download: ['Tải bảng', 'Download the table'],
  of: ['{index}, {who}', '{index}, {who}'],
})

const field = (id, label, attributes = {}) => h('label.field', { for: id }, h('span', label), h('input', { id, type: 'text', autocomplete: 'off', ...attributes }))

/** The form for one figure; goes to its draft. */
export function value() {
  const at = h('div')
  const button = h('button.button', { type: 'submit' }, t('draft'))
  const indicator = h('select', { id: 'value-indicator' }, ['par-index', 'sipas'].map((code) => h('option', { value: code }, indexName(code))))
  const of = (id) => form.querySelector(`#value-${id}`).value.trim() || undefined
  const form = h('form.value', {
    onsubmit: async (event) => {
      event.preventDefault()
      button.disabled = true
      replace(at)
      const sent = { indicator: indicator.value, unit: of('unit'), year: of('year'), score: of('score'), rank: of('rank'), title: of('title'), publisher: of('publisher'), publishedOn: of('publishedOn') && isoDay(of('publishedOn')), url: of('url') }
      try {
        const { body } = await call(api('/tables/value'), { method: 'POST', body: JSON.stringify(sent), type: 'application/json', key: newKey() })
        go(link(`/publish/${encodeURIComponent(body.id)}`))
      } catch (error) {
        button.disabled = false
        replace(at, trouble(error))
      }
    },
  }, h('p', t('lead')), h('div.fields.three',
    h('label.field', { for: indicator.id }, h('span', t('indicator')), indicator),
    field('value-unit', t('unit'), { required: true }), field('value-year', t('year'), { required: true, inputmode: 'numeric', maxlength: '4' }),
    field('value-score', t('score'), { inputmode: 'decimal' }), field('value-rank', t('rank'), { inputmode: 'numeric' }),
    field('value-title', t('source')), field('value-publisher', t('publisher')), field('value-publishedOn', t('publishedOn'), { placeholder: '28/3/2025' }), field('value-url', t('url'), { inputmode: 'url', placeholder: 'https://' })),
  at, h('p.actions', button))
  return h('details.panel', { id: 'value' }, h('summary', h('h2', t('title'))), form)
}

/** The way to a table to fill in. */
export function template() {
  const table = h('select', { id: 'template-table' })
  const year = h('input', { id: 'template-year', type: 'number', min: '2000', max: '2100', inputmode: 'numeric', value: new Date().getFullYear() - 1 })
  const at = h('div')
  const button = h('button.button.quiet', { type: 'button', onclick: async () => {
    const [indicator, population] = table.value.split('|')
    replace(at)
    button.disabled = true
    try {
      await download(api('/tables/template', { indicator, population, year: year.value, lang }), `${indicator}-${population}-${year.value}.xlsx`)
    } catch (error) {
      replace(at, trouble(error))
    }
    button.disabled = false
  } }, t('download'))
  get(api('/indicators')).then(({ items }) => {
    replace(table, items.map(({ code, population, name }) => h('option', { value: `${code}|${population}`, title: say(name) }, t('of', { index: indexName(code), who: manyOf(population) }))))
  }, (error) => replace(at, trouble(error)))
  return h('details.panel', { id: 'template' }, h('summary', h('h2', t('template'))), h('p', t('templateLead')), h('div.fields.three',
    h('label.field', { for: table.id }, h('span', t('indicator')), table), h('label.field', { for: year.id }, h('span', t('year')), year)),
  at, h('p.actions', button))
}
