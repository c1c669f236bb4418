// What units are called for people. Names of the data stay as they are, in addresses, downloads and the interface.
import { day, lang, say } from './i18n.js'

/** Where people say more than the bare name. */
const COMMON = { 'Hồ Chí Minh': { vi: 'TP. Hồ Chí Minh', en: 'Ho Chi Minh City' } }

/** The name of a unit: TP. Hồ Chí Minh. */
export const nameOf = (unit) => say(COMMON[unit.name.vi] ?? unit.name)

const DAYS = { vi: /(\d{1,2})-(\d{1,2})-(\d{4})/g, en: /(\d{4})-(\d{2})-(\d{2})/g }
const written = (...parts) => day(lang === 'vi' ? parts.slice(1, 4).reverse().map((part) => part.padStart(2, '0')).join('-') : parts[0])

/** What the data say in other words than the page. */
const SAID = {
  vi: ['không nguồn nào đọc được giải thích vì sao', 'chưa tìm thấy nguồn giải thích lý do'],
  en: ['no source read explains why', 'none of the sources we read explains why'],
}

/** Prose of the data, its days written as everywhere on the page, and its words those of the page. */
export const prose = (text) => say(text).replace(DAYS[lang], written).replace(...SAID[lang])

/** The name that tells a unit from others of its name, by its days: Hưng Yên (từ 1/7/2025). */
export const labelOf = (unit) => nameOf(unit) + say(unit.label).slice(say(unit.name).length).replace(DAYS[lang], written)
