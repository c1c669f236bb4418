// Step two: what was understood of a document, to be looked at, answered and mended, and the document as a source.
import { h, replace } from '../../core/dom.js'
import { day, number, say, words } from '../../core/i18n.js'
import { go, link } from '../../core/address.js'
import { api, get } from '../../core/api.js'
import { indexName } from '../../core/choice.js'
import { call, newKey } from './service.js'
import { steps } from './steps.js'
import { isoDay, keepSent, tables } from './sent.js'
import { grids } from './grid.js'
import { questions } from './questions.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Xem lại bảng', 'Look at the table'],
  pasted: ['Bảng đã dán', 'The pasted table'],
  read: ['Đọc được {n} kết quả: {what}.', '{n} [result was|results were] read: {what}.'],
  statements: ['Và {n} số chung (như trung bình).', 'And {n} [figure|figures] about all, such as the mean.'],
  nothing: ['Chưa đọc được kết quả nào.', 'No result was read yet.'],
  part: ['{indicator} {year} của {units}', '{indicator} {year} of {units}'],
  units: ['{n} đơn vị', '{n} [unit|units]'],
  open: ['Còn {n} câu hỏi; chưa trả lời thì chưa lập được bản nháp.', '{n} [question is|questions are] open; there is no draft before [it is|they are] answered.'],
  ready: ['Không còn câu hỏi nào. Hãy xem lại bảng và nguồn, rồi lập bản nháp.', 'No question is open. Look over the table and the source, then make the draft.'],
  updating: ['Đang đọc lại…', 'Reading again…'],
  remarks: ['Nên biết ({n})', 'Good to know ({n})'],
  about: ['Bảng này là số liệu nào', 'What the table is about'],
  indicator: ['Chỉ số', 'Index'],
  population: ['Đối tượng xếp hạng', 'Who is ranked'],
  year: ['Năm của số liệu', 'Year of the figures'],
  asSaid: ['Như tài liệu nói', 'As the document says'],
  asSaidOf: ['Như tài liệu nói: {what}', 'As the document says: {what}'],
  province: ['các tỉnh, thành phố', 'provinces'],
  ministry: ['các bộ, cơ quan ngang bộ', 'ministries'],
  region: ['các vùng', 'regions'],
  source: ['Nguồn sẽ đứng cạnh mỗi con số', 'The source that will stand beside each figure'],
  sourceLead: ['Đề xuất từ lời của tài liệu; hãy xem và sửa cho đúng.', 'Proposed from the words of the document; look it over and correct it.'],
  known: ['Tài liệu này đã có trong dữ liệu ({id}); số liệu được ghi thêm vào nguồn ấy.', 'The data have this document already ({id}); figures are added to that source.'],
  docTitle: ['Tên tài liệu', 'Title'],
  publisher: ['Cơ quan công bố', 'Publisher'],
  publishedOn: ['Ngày công bố (28/3/2025; tháng hoặc năm cũng được)', 'Day of publication (28/3/2025; a month or a year will do)'],
  url: ['Địa chỉ trên mạng (nếu có)', 'Address (if it has one)'],
  tier: ['Gần nơi công bố đến đâu', 'How near it is to the publisher'],
  tier1: ['Bộ, Chính phủ công bố', 'The ministry or the government'],
  tier2: ['Cơ quan của tỉnh', 'A provincial authority'],
  tier3: ['Báo chí', 'Press'],
  tier4: ['Bản chép lại', 'A copy'],
  draft: ['Lập bản nháp và xem thay đổi', 'Make the draft and see what changes'],
  drafting: ['Đang lập bản nháp và kiểm tra…', 'The draft is made and checked…'],
  notYet: ['Hãy trả lời các câu hỏi trước.', 'Answer the questions first.'],
  back: ['Chọn tài liệu khác', 'Take another document'],
})

/** What indicators are called, by code and population; an index by its short name. */
function indicatorNames(items) {
  const names = new Map()
  const walk = (each) => {
    names.set(`${each.code}|${each.population}`, say(each.name))
    if (!names.has(each.code)) names.set(each.code, say(each.name))
    each.components?.forEach(walk)
  }
  items.forEach(walk)
  return (code, population) => (code.includes('.') ? names.get(`${code}|${population}`) ?? names.get(code) ?? code : indexName(code))
}

/** Shows what was understood in this place; leave() goes back to the first step. */
export async function look(place, sent, view, leave) {
  const indicators = await get(api('/indicators')).catch(() => ({ items: [] }))
  const nameOf = indicatorNames(indicators.items)
  const status = h('p', { role: 'status', id: 'understood' })
  const at = h('div')
  const asks = h('div.asks')
  const shown = h('div.tables')
  const about = h('div.about')
  let turn = 0
  const work = { sent, change, nameOf, focusCell: (id) => document.getElementById(`cell-${id}`)?.focus() }

  /** Says it anew and reads again; the focus stays where it was. */
  async function change(alter) {
    alter(sent)
    const mine = ++turn
    status.textContent = t('updating')
    replace(at)
    try {
      const { body } = await call(tables(sent), { method: 'POST', body: sent.content, type: sent.type })
      if (mine === turn) fill(body)
    } catch (error) {
      if (mine === turn) {
        summary(view)
        replace(at, trouble(error))
      }
    }
  }

  function summary({ results, statements, questions: open, ready }) {
    const parts = new Map()
    results.forEach((each) => {
      const key = `${each.indicator.split('.')[0]}|${each.year}`
      parts.set(key, (parts.get(key) ?? new Set()).add(each.unit))
    })
    const what = [...parts].map(([key, units]) => {
      const [indicator, year] = key.split('|')
      return t('part', { indicator: nameOf(indicator), year, units: t('units', { n: units.size }) })
    }).join('; ')
    replace(status,
      results.length ? t('read', { n: number(results.length, 0), what }) : t('nothing'), ' ',
      statements.length > 0 && [t('statements', { n: number(statements.length, 0) }), ' '],
      h('strong', open.length ? t('open', { n: open.length }) : ready && t('ready')))
  }

  function fill(understood) {
    const inCell = document.activeElement?.matches('input.cell') && document.activeElement
    if (inCell) {
      // Who is writing in a cell finishes first.
      const mine = turn
      inCell.addEventListener('blur', () => mine === turn && fill(understood), { once: true })
      return
    }
    view = understood
    const focused = document.activeElement?.id
    const typed = unsaid()
    summary(view)
    replace(asks, questions(view, work), remarks(view))
    replace(shown, grids(view, work))
    replace(about, aboutForm(), sourceForm(), draftForm())
    typed.forEach(putBack)
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  }

  /** What is being typed and was not sent yet, which what is shown anew must not lose. */
  const unsaid = () => [...place.querySelectorAll('.asks input[id], .about input[id]')]
    .filter((each) => each.value !== each.defaultValue && (each === document.activeElement || each.id.startsWith('write-')))
    .map(({ id, value }) => ({ id, value }))
  function putBack({ id, value }) {
    const input = document.getElementById(id)
    if (!input) return
    input.value = value
    // A browser tells a change only of what was typed since.
    let told = false
    input.addEventListener('change', () => { told = true }, { once: true })
    input.addEventListener('blur', () => { if (!told) input.dispatchEvent(new Event('change')) }, { once: true })
  }

  const remarks = ({ remarks: some, document: { notes } }) => {
    const all = [...notes, ...some]
    return all.length > 0 && h('details.remarks', { open: all.length < 4 }, h('summary', t('remarks', { n: all.length })),
      h('ul', all.map((each) => h('li', say(each.message), each.cell && [' ', cellButton(each)]))))
  }
  const cellButton = ({ table, cell }) => h('button.src', { type: 'button', onclick: () => work.focusCell(`t${table}.${cell}`) }, cell)

  const say_ = (name) => (event) => {
    const value = event.target.value
    change(({ said }) => { if (value) said[name] = value; else delete said[name] })
  }
  const choice = (id, label, options, proposed) => h('label.field', { for: id }, h('span', label),
    h('select', { id, onchange: say_(id) },
      h('option', { value: '' }, proposed ? t('asSaidOf', { what: proposed }) : t('asSaid')),
      options.map(([value, text]) => h('option', { value, selected: sent.said[id] === value }, text))))

  function aboutForm() {
    const { indicator, population, years } = view.document
    const populations = [...new Set(indicators.items.map((each) => each.population))]
    return h('section', { 'aria-labelledby': 'about-title' }, h('h3', { id: 'about-title' }, t('about')), h('div.fields',
      choice('indicator', t('indicator'), [...new Set(indicators.items.map((each) => each.code))].map((code) => [code, nameOf(code)]), indicator && !sent.said.indicator && nameOf(indicator)),
      choice('population', t('population'), populations.map((each) => [each, t(each)]), population && !sent.said.population && t(population)),
      h('label.field', { for: 'year' }, h('span', t('year')),
        h('input', { id: 'year', type: 'number', min: '2000', max: '2100', inputmode: 'numeric', value: sent.said.year ?? '', placeholder: years.length ? years.join(', ') : '', onchange: say_('year') }))))
  }

  function sourceForm() {
    const { source } = view.document
    const field = (id, label, value, attributes = {}) => h('label.field', { for: `source-${id}` }, h('span', label),
      h('input', { id: `source-${id}`, type: 'text', autocomplete: 'off', value: value ?? '', ...attributes, onchange: (event) => say_(id)({ target: { value: id === 'publishedOn' ? isoDay(event.target.value) : event.target.value.trim() } }) }))
    return h('section', { 'aria-labelledby': 'source-title-heading' }, h('h3', { id: 'source-title-heading' }, t('source')),
      h('p.small.muted', source.isNew ? t('sourceLead') : t('known', { id: source.id })),
      h('div.fields',
        field('title', t('docTitle'), source.title, { maxlength: '1000' }),
        field('publisher', t('publisher'), source.publisher, { maxlength: '1000' }),
        field('publishedOn', t('publishedOn'), day(source.publishedOn).replaceAll('\u00a0', ' ')),
        field('url', t('url'), source.url, { inputmode: 'url', placeholder: 'https://' }),
        h('label.field', { for: 'source-tier' }, h('span', t('tier')), h('select', { id: 'source-tier', onchange: say_('tier') },
          [1, 2, 3, 4].map((each) => h('option', { value: each, selected: each === source.tier }, t(`tier${each}`)))))))
  }

  function draftForm() {
    const { ready } = view
    const said = h('p.small', { role: 'status', id: 'draft-said' }, !ready && t('notYet'))
    const trouble_ = h('div')
    const button = h('button.button', { type: 'button', id: 'make-draft', 'aria-disabled': String(!ready), 'aria-describedby': 'draft-said', onclick: make }, t('draft'))
    async function make() {
      if (!view.ready) {
        said.textContent = t('notYet')
        document.querySelector('.question button, .question input')?.focus()
        return
      }
      button.disabled = true
      said.textContent = t('drafting')
      replace(trouble_)
      try {
        const { body } = await call(tables(sent, true), { method: 'POST', body: sent.content, type: sent.type, key: newKey() })
        const before = sent.draft
        sent.draft = body.id
        keepSent(sent)
        // What was made of it before has been mended, and waits for nobody.
        if (before && before !== body.id) await call(api(`/releases/${encodeURIComponent(before)}/discard`), { method: 'POST' }).catch(() => {})
        go(link(`/publish/${encodeURIComponent(body.id)}`))
      } catch (error) {
        button.disabled = false
        said.textContent = ''
        replace(trouble_, trouble(error))
      }
    }
    return [trouble_, h('p.actions', button, h('button.button.quiet', { type: 'button', onclick: leave }, t('back'))), said]
  }

  const heading = h('h1', { tabindex: '-1' }, t('title'))
  replace(place, steps(2), heading, h('p.lead', sent.name || t('pasted')), status, at, h('div.look', asks, shown, about))
  fill(view)
  heading.focus({ preventScroll: true })
  scrollTo(0, 0)
}

/** Reads a document again that was made a draft of before. */
export async function lookAgain(place, sent, leave) {
  const { body } = await call(tables(sent), { method: 'POST', body: sent.content, type: sent.type })
  await look(place, sent, body, leave)
}
