// What must be decided about a document: each question with its proposals, and the way to its cell.
import { h } from '../../core/dom.js'
import { say, words } from '../../core/i18n.js'

const t = words({
  title: ['Cần bạn quyết định ({n})', 'For you to decide ({n})'],
  none: ['Không có câu hỏi.', 'There is no question.'],
  where: ['Bảng {table}, ô', 'Table {table}, cell'],
  table: ['Bảng {table}', 'Table {table}'],
  stands: ['ghi “{text}”', 'it says “{text}”'],
  write: ['Hoặc ghi đúng là', 'Or write what is meant'],
  use: ['Dùng', 'Use'],
  mend: ['Hãy sửa ngay trong bảng bên cạnh, hoặc sửa tài liệu rồi đưa lại.', 'Fix it in the table beside, or fix the document and bring it again.'],
  answered: ['Bạn đã trả lời', 'What you answered'],
  undo: ['Đổi lại', 'Undo'],
  undoOf: ['Đổi lại trả lời cho {id}', 'Undo the answer to {id}'],
  skip: ['bỏ qua', 'leave it out'],
})

function card(question, { change, focusCell }) {
  const { id, parameter, table, cell, text, proposals } = question
  const key = id.replace('.', '-')
  const answer = (value) => change(({ said, answers }) => { if (parameter === 'answers') answers[id] = value; else said[parameter] = value })
  const here = cell && `t${table}.${cell}`
  const input = here === id && h('input', { id: `write-${key}`, type: 'text', autocomplete: 'off', value: text ?? '' })
  return h('fieldset.question', { id: `q-${key}` },
    h('legend', say(question.message)),
    h('p.small.muted', cell
      ? [t('where', { table }), ' ', h('button.src', { type: 'button', id: `at-${key}`, onclick: () => focusCell(here) }, cell), text && [' · ', t('stands', { text })]]
      : table > 0 && t('table', { table })),
    proposals.length > 0 && h('div.proposals', proposals.map((each, at) =>
      h('button.button.quiet', { type: 'button', id: `p-${key}-${at}`, onclick: () => answer(each.answer) }, say(each.meaning)))),
    input
      ? h('div.write', h('label', { for: input.id }, t('write')), input, h('button.button.quiet', {
        type: 'button',
        onclick: () => input.value.trim() !== (text ?? '') && change(({ cells }) => { cells[id] = input.value.trim() }),
      }, t('use')))
      : proposals.length === 0 && h('p.small', t('mend')))
}

/** The open questions, and those that were answered, to think better of. */
export function questions(view, work) {
  const { answers } = work.sent
  const given = Object.entries(answers)
  return [
    h('h2', { id: 'questions-title' }, t('title', { n: view.questions.length })),
    view.questions.length ? view.questions.map((each) => card(each, work)) : h('p.muted', t('none')),
    given.length > 0 && h('section.answered', h('h3', t('answered')), h('ul', given.map(([id, answer]) => h('li',
      h('code', id), ': ', answer === 'skip' ? t('skip') : answer, ' ',
      h('button.src', { type: 'button', 'aria-label': t('undoOf', { id }), onclick: () => work.change(({ answers: all }) => { delete all[id] }) }, t('undo')))))),
  ]
}
