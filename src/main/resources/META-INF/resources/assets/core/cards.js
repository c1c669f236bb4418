// Tables on a phone: each row a card, each value beside the name of its column. What they are to a screen reader stays as it is.

const KEPT = '.ranking, .matrix, .folded, .cards-not, .sheet table'

/** Names the cells of the tables within; done once for each table. */
export function cards(within) {
  within.querySelectorAll('table').forEach((table) => {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
    if (table.matches(KEPT) || heads.length < 4 || table.classList.contains('carded')) return
    table.classList.add('carded')
    table.setAttribute('role', 'table')
    ;[table.tHead, ...table.tBodies].forEach((group) => group.setAttribute('role', 'rowgroup'))
    ;[...table.rows].forEach((row) => {
      row.setAttribute('role', 'row')
      ;[...row.cells].forEach((cell, index) => {
        cell.setAttribute('role', cell.tagName === 'TD' ? 'cell' : cell.closest('thead') ? 'columnheader' : 'rowheader')
        if (cell.tagName === 'TD' && cell.colSpan === 1) cell.dataset.label ??= heads[index]?.textContent.trim() ?? ''
      })
    })
  })
}
