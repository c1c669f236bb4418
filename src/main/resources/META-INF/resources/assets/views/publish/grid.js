// The tables of a document as they stand, each cell in the colour of what was made of it; a cell is mended where it stands.
import { h, replace } from '../../core/dom.js'
import { number, say, words } from '../../core/i18n.js'

const t = words({
  table: ['Bảng {n}', 'Table {n}'],
  sheet: ['trang tính {name}', 'sheet {name}'],
  page: ['trang {n}', 'page {n}'],
  nothingOf: ['không có gì được lấy', 'nothing is taken'],
  grid: ['Bảng {n}: mũi tên để đi, Enter để sửa ô', 'Table {n}: arrows to move, Enter to fix a cell'],
  how: ['Bấm hai lần hoặc Enter để sửa một ô; chọn ở đầu cột để nói cột chứa gì.', 'Double-click or press Enter to fix a cell; choose at the top of a column what it holds.'],
  taken: ['Đã lấy', 'Taken'],
  asked: ['Còn hỏi', 'In question'],
  left: ['Bỏ qua', 'Left out'],
  mended: ['Sửa tay', 'Fixed by hand'],
  plain: ['Tiêu đề, chú thích', 'Headings, notes'],
  title: ['tiêu đề bảng', 'title'], heading: ['tiêu đề cột', 'heading'], numbering: ['số thứ tự', 'numbering'], unit: ['tên đơn vị', 'unit'],
  score: ['điểm', 'score'], points: ['điểm thành phần', 'points'], rank: ['thứ hạng', 'rank'], statement: ['số chung', 'figure about all'],
  nothing: ['không có số liệu', 'no figure'], note: ['ghi chú', 'note'], ignored: ['bỏ qua', 'left out'], hidden: ['ô bị ẩn, không lấy', 'hidden, not read'],
  questioned: ['còn hỏi', 'in question'],
  empty: ['ô trống', 'empty'],
  by: ['sửa tay, tài liệu ghi “{text}”', 'fixed by hand, the document says “{text}”'],
  readAs: ['đọc là {read}', 'read as {read}'],
  holds: ['Cột {column} chứa', 'Column {column} holds'],
  ofWhat: ['{role}, {indicator} {year}', '{role}, {indicator} {year}'],
  skip: ['không lấy', 'not taken'],
  edit: ['Sửa ô {cell}', 'Fix cell {cell}'],
  mend: ['Sửa ô này', 'Fix this cell'],
  restore: ['Trả lại “{text}”', 'Back to “{text}”'],
  toQuestion: ['Đến câu hỏi', 'Go to the question'],
  more: ['Còn {n} dòng không hiện ở đây; mọi dòng đều được đọc.', '{n} more [row is|rows are] not shown here; all rows are read.'],
})

const STATES = { unit: 'taken', score: 'taken', points: 'taken', rank: 'taken', statement: 'taken', asked: 'asked', ignored: 'left', hidden: 'left', nothing: 'left' }
const MOST_ROWS = 400
const MOST_COLUMNS = 80

const stateOf = (cell) => STATES[cell.role] ?? 'plain'
const roleName = (role) => t(role === 'asked' ? 'questioned' : role)

const letters = (at) => { let text = ''; for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + (rest - 1) % 26) + text; return text }
const column = (text) => [...text].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1

function describe(cell, address) {
  if (!cell) return `${address}: ${t('empty')}`
  const parts = [`${address}: ${cell.text}`, roleName(cell.role)]
  if (cell.written !== null) parts.push(t('by', { text: cell.written }))
  if (cell.why) parts.push(say(cell.why))
  else if (cell.read && ['score', 'points', 'rank'].includes(cell.role)) parts.push(t('readAs', { read: cell.read }))
  return parts.join('; ')
}

function one(table, view, work) {
  const { sent, change, nameOf } = work
  const at = new Map()
  let height = 0
  let width = 0
  for (const cell of table.cells) {
    const [, col, row] = /^([A-Z]+)(\d+)$/.exec(cell.cell)
    const place = { cell, row: Number(row) - 1, column: column(col) }
    at.set(`${place.row},${place.column}`, place)
    height = Math.max(height, place.row + cell.rows)
    width = Math.max(width, place.column + cell.columns)
  }
  const rows = Math.min(height, MOST_ROWS)
  width = Math.min(width, MOST_COLUMNS)
  const bar = h('div.cellbar', { hidden: true })
  const id = (row, col) => `t${table.number}.${letters(col)}${row + 1}`

  function select(td) {
    grid.querySelectorAll('[tabindex="0"][data-cell]').forEach((each) => each.setAttribute('tabindex', '-1'))
    td.setAttribute('tabindex', '0')
    const cell = at.get(td.dataset.at)?.cell
    const place = td.dataset.cell
    const question = cell?.role === 'asked' && (view.questions.find((each) => each.id === place) ?? view.questions.find((each) => each.cell && cell.cell.startsWith(each.cell.replace(/\d+$/, '')) && each.table === table.number))
    bar.hidden = false
    replace(bar, h('p', describe(cell, place.split('.')[1])), h('p.actions',
      h('button.button.quiet', { type: 'button', onclick: () => edit(td) }, t('mend')),
      place in sent.cells && h('button.button.quiet', { type: 'button', onclick: () => change(({ cells }) => { delete cells[place] }) }, t('restore', { text: cell?.written ?? '' })),
      question && h('button.button.quiet', { type: 'button', onclick: () => document.querySelector(`#q-${CSS.escape(question.id.replace('.', '-'))} button`)?.focus() }, t('toQuestion'))))
  }

  function edit(td) {
    const cell = at.get(td.dataset.at)?.cell
    const place = td.dataset.cell
    const before = cell?.text ?? ''
    let done = false
    const finish = (keep) => {
      if (done) return
      done = true
      const text = input.value.trim()
      replace(td, before)
      td.focus()
      if (!keep || text === before) return
      change(({ cells, answers }) => {
        delete answers[place]
        if (text === (cell?.written ?? (place in cells ? '' : before))) delete cells[place]
        else cells[place] = text
      })
    }
    const input = h('input.cell', {
      type: 'text', value: before, 'aria-label': t('edit', { cell: place.split('.')[1] }), autocomplete: 'off',
      onkeydown: (event) => {
        event.stopPropagation()
        if (event.key === 'Enter') { event.preventDefault(); finish(true) } else if (event.key === 'Escape') finish(false)
      },
      onblur: () => finish(true),
    })
    replace(td, input)
    input.focus()
    input.select()
  }

  function move(td, down, right) {
    let [row, col] = td.dataset.at.split(',').map(Number)
    // Beyond what a cell spans.
    row += down > 0 ? td.rowSpan : down
    col += right > 0 ? td.colSpan : right
    for (let r = row; r >= 0 && r < rows; r += down || -1) {
      for (let c = col; c >= 0 && c < width; c += right || -1) {
        const next = grid.querySelector(`[data-at="${r},${c}"]`)
        if (next) return next.focus()
        if (!right && c === 0) break
      }
      if (!down) break
    }
  }

  const steps = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }
  function keys(event) {
    const td = event.target.closest('[data-cell]')
    if (!td || event.target !== td) return
    if (steps[event.key]) { event.preventDefault(); move(td, ...steps[event.key]) }
    if (event.key === 'Enter' || event.key === 'F2') { event.preventDefault(); edit(td) }
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      const line = [...td.parentElement.querySelectorAll('[data-cell]')]
      line.at(event.key === 'Home' ? 0 : -1)?.focus()
    }
  }

  const holds = (meaning) => {
    if (!meaning) return h('td')
    const { role, indicator, year } = meaning
    const now = role === 'ignored' ? t('skip') : indicator && year ? t('ofWhat', { role: roleName(role), indicator: nameOf(indicator), year }) : roleName(role)
    if (role === 'unit' || role === 'numbering') return h('td', h('span.small', now))
    const label = t('holds', { column: meaning.column })
    return h('td', h('select', { id: `holds-${meaning.id.replace('.', '-')}`, 'aria-label': label, onchange: (event) => change(({ answers }) => { if (event.target.value) answers[meaning.id] = event.target.value; else delete answers[meaning.id] }) },
      h('option', { value: '' }, now),
      ['score', 'points', 'rank', 'skip'].map((each) => h('option', { value: each, selected: sent.answers[meaning.id] === each }, t(each)))))
  }

  const covered = new Set()
  const cells = (row) => Array.from({ length: width }, (_, col) => {
    const key = `${row},${col}`
    if (covered.has(key)) return null
    const place = at.get(key)
    const cell = place?.cell
    const span = { rows: Math.min(cell?.rows ?? 1, rows - row), columns: Math.min(cell?.columns ?? 1, width - col) }
    for (let r = row; r < row + span.rows; r++) for (let c = col; c < col + span.columns; c++) covered.add(`${r},${c}`)
    const state = cell ? stateOf(cell) : 'blank'
    const td = h(`td.s-${state}`, {
      id: `cell-${id(row, col)}`, role: 'gridcell', tabindex: '-1', 'data-cell': id(row, col), 'data-at': key,
      rowspan: span.rows > 1 && span.rows, colspan: span.columns > 1 && span.columns,
      'aria-label': describe(cell, id(row, col).split('.')[1]), title: cell?.why ? say(cell.why) : null,
    }, cell?.text ?? '')
    if (cell?.written !== null && cell) td.classList.add('s-mended')
    return td
  })
  const meanings = new Map(table.columns.map((each) => [each.column, each]))
  const grid = h('table.grid', { role: 'grid', 'aria-label': t('grid', { n: table.number }), onkeydown: keys,
    onfocusin: (event) => event.target.dataset?.cell && select(event.target),
    ondblclick: (event) => { const td = event.target.closest('[data-cell]'); if (td && event.target === td) edit(td) } },
  h('thead',
    h('tr', { role: 'row' }, h('td', { role: 'gridcell' }), Array.from({ length: width }, (_, col) => h('th', { role: 'columnheader', scope: 'col' }, letters(col)))),
    h('tr.holds', { role: 'row' }, h('td', { role: 'gridcell' }), Array.from({ length: width }, (_, col) => {
      const cell = holds(meanings.get(letters(col)))
      cell.setAttribute('role', 'gridcell')
      return cell
    }))),
  h('tbody', Array.from({ length: rows }, (_, row) => h('tr', { role: 'row' }, h('th', { role: 'rowheader', scope: 'row' }, row + 1), cells(row)))))
  const first = grid.querySelector('[data-cell].s-asked') ?? grid.querySelector('[data-cell].s-taken') ?? grid.querySelector('[data-cell]')
  first?.setAttribute('tabindex', '0')

  const count = (state) => table.cells.filter((cell) => stateOf(cell) === state).length
  const mended = table.cells.filter((cell) => cell.written !== null).length
  const jump = (css, name, n) => n > 0 && h('li', h(`button.key.${css}`, { type: 'button', onclick: () => grid.querySelector(`.${css}`)?.focus() }, `${name}: ${number(n, 0)}`))
  const legend = h('ul.legend', jump('s-taken', t('taken'), count('taken')), jump('s-asked', t('asked'), count('asked')), jump('s-left', t('left'), count('left')), jump('s-mended', t('mended'), mended))
  const where = [t('table', { n: table.number }), table.sheet && t('sheet', { name: table.sheet }), table.page > 0 && t('page', { n: table.page })].filter(Boolean).join(', ')
  const inside = [legend, h('div.scroll.paper', { role: 'region', 'aria-label': where, tabindex: '-1' }, grid), height > rows && h('p.small', t('more', { n: height - rows })), bar]
  return count('taken') + count('asked') + mended > 0
    ? h('section.seen', h('h2', where), h('p.small.muted', t('how')), inside)
    : h('details.seen', h('summary', `${where}: ${t('nothingOf')}`), inside)
}

/** All tables, those that give nothing folded up. */
export const grids = (view, work) => view.tables.map((table) => one(table, view, work))
