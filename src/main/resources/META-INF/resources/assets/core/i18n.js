// Languages: Vietnamese unless the address says lang=en. Words stand beside what says them, in both languages.

export let lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi'

export function speak(code) {
  lang = code === 'en' ? 'en' : 'vi'
  document.documentElement.lang = lang
}

/**
 * words({hello: ['Xin chào {name}', 'Hello {name}']}) gives t('hello', {name}). In '{n} [row is|rows are] new' the first words
 * stand after one, the second after any other number: the last before them decides.
 */
export function words(dictionary) {
  return (key, values = {}) => {
    const pair = dictionary[key]
    if (!pair) throw new Error(`no words for ${key}`)
    let last
    return pair[lang === 'vi' ? 0 : 1].replace(/\{(\w+)\}|\[([^|\]]*)\|([^|\]]*)\]/g, (_, name, one, many) => {
      if (name) return (last = values[name]) ?? ''
      return /^[+−-]?1$/.test(last) ? one : many
    })
  }
}

/** One of the two languages of a text of the interface. */
export const say = (text) => (text ? text[lang] ?? text.vi : '')

const locale = () => (lang === 'vi' ? 'vi-VN' : 'en-GB')
const formats = new Map()
function format(decimals, sign) {
  const key = lang + decimals + sign
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(locale(), {
      minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: sign,
    }))
  }
  return formats.get(key)
}

const decimalsOf = (figure) => (String(figure).split('.')[1] ?? '').length

/** A figure with the decimals that were printed: 90,10 in Vietnamese, 90.10 in English. */
export const number = (figure, decimals = decimalsOf(figure)) =>
  format(decimals, 'auto').format(Number(figure)).replace('-', '−')

/** A change: with its sign, which is no hyphen. */
export const signed = (figure, decimals = decimalsOf(figure)) =>
  format(decimals, 'exceptZero').format(Number(figure)).replace('-', '−')

/** A day, month or year as far as it is known: 30/6/2025 in Vietnamese, 30 June 2025 in English; no line breaks in it. */
export function day(date, tongue = lang) {
  if (!date) return ''
  const [year, month, date_] = String(date).slice(0, 10).split('-')
  if (tongue === 'vi') return [date_, month, year].filter(Boolean).map(Number).join('/')
  const options = { year: 'numeric', month: month && 'long', day: date_ && 'numeric', timeZone: 'UTC' }
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(Date.UTC(year, (month ?? 1) - 1, date_ ?? 1))).replaceAll(' ', '\u00a0')
}

/** The day it is in Việt Nam. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** Without marks and case, so that “quang ninh” finds Quảng Ninh. */
export const fold = (text) =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase().trim()

const vietnamese = new Intl.Collator('vi')
/** Vietnamese order, in both languages: it is their names that are ordered. */
export const inOrder = (a, b) => vietnamese.compare(a, b)

export const list = (items) => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items)
