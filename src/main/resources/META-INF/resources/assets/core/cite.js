// What a citation says: who measured it, in which documents the shown figures were read, and where exactly this state of it is seen again.
import { pinned } from './address.js'
import { day, today, words } from './i18n.js'

const t = words({
  through: ['{publisher}, theo {named}', '{publisher}, as reported by {named}'],
  more: ['{named} và {n} nơi khác', '{named} and {n} more'],
  source: ['Nguồn: {source}. ', 'Source: {source}. '],
  citation: [
    '{what} {from}parindex, phiên bản dữ liệu {release}, truy cập ngày {day}. {address}',
    '{what} {from}parindex, release {release}, retrieved on {day}. {address}',
  ],
})

const NAMED = 2

/** The ids of the documents that state these results, each as often as it does. */
export const documentsOf = (results) => results.flatMap((item) => [...new Set(Object.values(item.source ?? {}).filter(Boolean))])

/** The ids of the documents that state these statistics. */
export const statedBy = (...statistics) => statistics.map((each) => each?.published?.source).filter(Boolean)

/**
 * Bộ Nội vụ, theo Báo Hà Tĩnh; Báo Bắc Giang và 13 nơi khác: the publishers of the documents with these ids, those of most first. Empty where there
 * is no document, for then nothing that is shown was read anywhere.
 */
export function sourceText(publisher, ids, sources) {
  const counts = new Map()
  for (const id of ids) {
    const name = sources[id]?.publisher
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  if (!names.length) return ''
  const first = names.slice(0, NAMED).join('; ')
  const named = names.length > NAMED ? t('more', { named: first, n: names.length - NAMED }) : first
  return publisher && publisher !== named ? t('through', { publisher, named }) : named
}

/** The whole address of what is shown, in the release it is shown of, so that it is seen again as it is now. */
export function lasting(release) {
  const address = new URL(location.href)
  address.hash = ''
  address.searchParams.set('release', pinned() ?? release)
  return address.href.replaceAll('%2C', ',')
}

/** The sentence to cite. */
export const citation = ({ what, source, release }) =>
  t('citation', { what: /[.?!]$/.test(what) ? what : `${what}.`, from: source ? t('source', { source }) : '', release, day: day(today()), address: lasting(release) })
