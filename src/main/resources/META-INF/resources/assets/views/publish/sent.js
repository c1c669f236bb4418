// A document that was sent, with what a person says of it: as a request of the interface.
import { api } from '../../core/api.js'

/** The address that understands a document or, with draft, makes a draft of it. */
export function tables({ name, said, answers, cells }, draft = false) {
  return api(draft ? '/tables/draft' : '/tables', {
    file: name,
    ...said,
    answers: Object.entries(answers).map(([id, answer]) => `${id}=${answer}`).join(','),
    cells: Object.entries(cells).map(([id, text]) => `${id}=${text.replace(/[\\;]/g, '\\$&')}`).join(';'),
  })
}

/** A day as people write it, 28/3/2025, as the interface takes it: 2025-03-28. Anything else stays as it is, to be told. */
export function isoDay(text) {
  const [, day, month, year] = /^\s*(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})\s*$/.exec(text) ?? []
  return year ? [year, month, day].filter(Boolean).map((each) => each.padStart(2, '0')).join('-') : text.trim()
}

let kept = null

/** The document that was last made a draft of, as long as the page is open, so that one can go back and mend it. */
export const keptSent = () => kept

export function keepSent(sent) {
  kept = sent
}
