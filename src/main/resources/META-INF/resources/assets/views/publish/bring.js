// Step one: a document comes in, by dropping, choosing or pasting it.
import { append, h, replace } from '../../core/dom.js'
import { number, words } from '../../core/i18n.js'
import { call, ending, typeOf } from './service.js'
import { tables } from './sent.js'
import { trouble } from './trouble.js'

const t = words({
  title: ['Đưa một bảng số liệu vào', 'Bring a table in'],
  lead: [
    'Đưa tài liệu như bạn đang có: PDF, Word, Excel, trang web, tệp CSV. Dịch vụ đọc bảng trong đó và cho bạn xem lại từng ô; chưa có gì được lưu cho đến khi bạn lập bản nháp.',
    'Bring the document as you have it: PDF, Word, Excel, a web page, a CSV file. The table in it is read and shown to you cell by cell; nothing is kept before you make a draft.',
  ],
  drop: ['Thả tài liệu vào đây', 'Drop the document here'],
  choose: ['Chọn tệp', 'Choose a file'],
  kinds: ['.pdf, .docx, .xlsx, .xls, .ods, .odt, .csv, .html; gói dữ liệu .zip. Ảnh chụp và PDF quét không có chữ để đọc.', '.pdf, .docx, .xlsx, .xls, .ods, .odt, .csv, .html; a data package .zip. Pictures and scanned PDFs have no text to read.'],
  paste: ['Hoặc dán bảng chép từ Word, Excel, PDF, trang web (Ctrl+V)', 'Or paste a table copied from Word, Excel, a PDF or a web page (Ctrl+V)'],
  read: ['Đọc bảng đã dán', 'Read what was pasted'],
  nothing: ['Chưa có gì được dán.', 'Nothing was pasted.'],
  reading: ['Đang đọc {name}…', 'Reading {name}…'],
  pasted: ['bảng đã dán', 'the pasted table'],
  chosen: ['{name}, {size} KB', '{name}, {size} KB'],
  empty: ['“{name}” là tệp rỗng.', '“{name}” is an empty file.'],
})

const ACCEPT = '.pdf,.docx,.xlsx,.xls,.ods,.odt,.csv,.tsv,.txt,.html,.htm,.zip'

/** The panel; understood(sent, view) is told what was read of a document, rows(file) of a file that is taken row by row. */
export function bring({ understood, rows }) {
  const said = h('p.small', { role: 'status', id: 'file-said' })
  const at = h('div')
  const input = h('input.sr', { id: 'file', type: 'file', accept: ACCEPT, 'aria-describedby': 'file-kinds file-said', onchange: () => take(input.files[0]) })
  const zone = h('div.drop', {
    ondragover: (event) => { event.preventDefault(); zone.classList.add('over') },
    ondragleave: () => zone.classList.remove('over'),
    ondrop: (event) => { event.preventDefault(); zone.classList.remove('over'); take(event.dataTransfer.files[0]) },
  }, h('p', h('strong', t('drop'))), h('p.small.muted', { id: 'file-kinds' }, t('kinds')), h('label.button.quiet', input, t('choose')))
  const text = h('textarea.code', { id: 'paste', rows: '3', spellcheck: 'false', onpaste: pasted })
  const button = h('button.button.quiet', { type: 'button', onclick: () => text.value.trim() ? send(pastedText(text.value, 'text/plain')) : tell(t('nothing'), true) }, t('read'))
  let reading = null

  function tell(words_, wrong) {
    said.textContent = words_
    said.classList.toggle('differs', Boolean(wrong))
  }

  /** A table is pasted with its cells where the program that it was copied from says them. */
  function pasted(event) {
    const file = event.clipboardData.files[0]
    const html = event.clipboardData.getData('text/html')
    if (/<table[\s>]/i.test(html)) {
      event.preventDefault()
      text.value = event.clipboardData.getData('text/plain')
      send(pastedText(html, 'text/html'))
    } else if (file) {
      event.preventDefault()
      take(file)
    }
  }

  const pastedText = (content, type) => ({ content: new Blob([content], { type }), type, name: '' })

  function take(file) {
    if (!file) return
    if (!file.size) {
      tell(t('empty', { name: file.name }), true)
      return
    }
    tell(t('chosen', { name: file.name, size: number(Math.max(1, Math.round(file.size / 1024)), 0) }))
    if (ending(file.name) === 'zip') {
      replace(at)
      rows(file, at)
    } else {
      send({ content: file, type: typeOf(file.name), name: file.name })
    }
  }

  async function send(document_) {
    reading?.abort()
    const mine = reading = new AbortController()
    replace(at)
    tell(t('reading', { name: document_.name || t('pasted') }))
    zone.setAttribute('aria-busy', 'true')
    try {
      const sent = { ...document_, said: {}, answers: {}, cells: {} }
      const { body } = await call(tables(sent), { method: 'POST', body: sent.content, type: sent.type, signal: mine.signal })
      if (body.document.form === 'rows') {
        tell(t('chosen', { name: document_.name || t('pasted'), size: number(Math.max(1, Math.round(document_.content.size / 1024)), 0) }))
        rows(document_.name ? document_.content : new File([document_.content], 'scores.csv'), at)
      } else {
        await understood(sent, body)
      }
    } catch (error) {
      if (error.name === 'AbortError') return
      tell('')
      replace(at, trouble(error))
    } finally {
      zone.removeAttribute('aria-busy')
    }
  }

  return append(h('section.panel', { 'aria-labelledby': 'bring-title' }), [
    h('h2', { id: 'bring-title' }, t('title')), h('p', t('lead')),
    zone,
    h('label.field', { for: 'paste' }, h('span', t('paste')), text),
    h('p.actions', button),
    said, at])
}
