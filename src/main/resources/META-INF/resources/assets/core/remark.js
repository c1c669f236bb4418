// What a document or the dataset says in its own words, in whichever language that is: marked as such, for those who hear it and those who wonder.
import { h } from './dom.js'
import { day, lang, words } from './i18n.js'

const t = words({
  note: ['Ghi chú', 'Note'],
  other: ['Ghi chú (bằng tiếng {tongue})', 'Note (in {tongue})'],
  vi: ['Việt', 'Vietnamese'],
  en: ['Anh', 'English'],
})

const ENGLISH = /\b(the|of|and|is|are|was|not|from|with|by|for|as|in|on|no|at|rank|score|date|read|list|index|administrative|reform)\b/i
const VIETNAMESE = /(^|[\s(“"])(của|và|là|năm|tỉnh|theo|không|trong|các|chỉ số|cải cách|công bố|kết quả|về|thứ|được|đến|ngày)(?=[\s,.;)”"]|$)/i
const MARKED = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
const ISO = /(?<![\w-])\d{4}-\d{2}-\d{2}\b/g
/** In any of the ways in which documents write it; what stands in an id or an address is none. */
const DATE = /(?<![\w/-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s\d{4}|\d{1,2}\/\d{1,2}\/\d{4})\b/g

const QUOTED = /["“][^"”]*["”]/g
const plainTongue = (text) => (VIETNAMESE.test(text) ? 'vi' : ENGLISH.test(text) ? 'en' : null)

/** vi or en; null for what is in no language, such as a row of figures. An English note has Vietnamese names and quotations in it, hardly the other way round. */
export const tongueOf = (text) => plainTongue(text.replace(QUOTED, '')) ?? plainTongue(text) ?? (MARKED.test(text) ? 'vi' : null)

/** The lang of an element with this text; none where it is that of the page. */
export const spoken = (text) => {
  const tongue = tongueOf(text)
  return { lang: tongue === lang ? null : tongue }
}

/** The text as it is, with no line break within a date. */
export function unbroken(text) {
  const dates = text.match(DATE) ?? []
  return text.split(DATE).flatMap((part, index) => [part, dates[index] && h('span.date', dates[index])])
}

/** The text alone, its days written as people of its language write them. */
export function saying(text) {
  const tongue = tongueOf(text) ?? lang
  return h('span', spoken(text), unbroken(text.replace(ISO, (date) => day(date, tongue))))
}

/** A note as a paragraph that says that it is one, and in which language where that is another; nothing for none. */
export function remark(text) {
  if (!text) return null
  const tongue = tongueOf(text) ?? lang
  return h('p.small.muted.remarked', tongue === lang ? t('note') : t('other', { tongue: t(tongue) }), ': ', saying(text))
}
