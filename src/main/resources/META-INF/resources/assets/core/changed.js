// A row of the dataset as a release changed it: what stood there, what stands there now, in the words of the page.
import { number, words } from './i18n.js'
import { placeText } from './ui.js'

const t = words({
  points: ['{n} điểm', '{n} [point|points]'],
  rank: ['thứ hạng', 'rank'],
})

/** 91,16, thứ hạng 4: the figures of a row of results. */
const cells = (row) => [
  row.score && number(row.score), row.points && t('points', { n: number(row.points) }),
  row.rank_best && `${t('rank')} ${placeText({ best: Number(row.rank_best), worst: Number(row.rank_worst ?? row.rank_best) })}`, row.state,
].filter(Boolean).join(', ')

/** What a change {old, new} comes to; where only what stands beside the figures was changed, the figures once. */
export const changed = (row) => [...new Set([row.old && cells(row.old), row.new && cells(row.new)].filter(Boolean))].join(' → ')
