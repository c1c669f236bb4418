// What a draft does, in words: what readers will know that they did not, what changes, what contradicts what.
import { h } from '../../core/dom.js'
import { number, say, words } from '../../core/i18n.js'
import { api } from '../../core/api.js'
import { placeText } from '../../core/ui.js'
import { call } from './service.js'

const t = words({
  title: ['Người đọc sẽ thấy gì khác', 'What readers will see'],
  none: ['Không điểm hay thứ hạng nào thay đổi.', 'No score and no rank changes.'],
  figure: ['{n} điểm', 'score {n}'],
  place: ['hạng {n}', 'rank {n}'],
  unknown: ['chưa có', 'unknown'],
  all: ['Xem cả {n}', 'See all {n}'],
  more: ['Chỉ so {compared} trên {touched} bảng.', '{compared} of {touched} tables are compared.'],
  checks: ['Đối chiếu với những con số đã công bố', 'Against figures that were published'],
  noChecks: ['Không con số đã công bố nào được kiểm lại khác trước.', 'No published figure is decided otherwise than before.'],
  contradicts: ['Chưa khớp', 'Disagrees'],
  confirms: ['Khớp', 'Agrees'],
  gone: ['Nay đã khớp', 'Agrees now'],
  about: ['{indicator} {year}', '{indicator} {year}'],
})

const SHOWN = 5
const known = ({ figure, place }, kind) => {
  const parts = kind.startsWith('place') ? [place && t('place', { n: placeText(place) })] : [figure !== null && t('figure', { n: number(figure) })]
  return parts.filter(Boolean).join(', ') || t('unknown')
}
const change = (kind) => ({ unit, before, after }) => h('li', { 'data-unit': unit.id }, h('strong', say(unit.label)), ': ',
  kind === 'figure-added' ? known(after, kind) : [h('span.before', known(before, kind)), ' → ', known(after, kind)])

/** The first few at once, the rest folded up. */
const folded = (items, row) => items.length <= SHOWN
  ? h('ul', items.map(row))
  : h('details', h('summary', t('all', { n: number(items.length, 0) })), h('ul.columns', items.map(row)))

const group = ({ kind, text, items }) => h(`section.effect.${/changed|lost|withdrawn/.test(kind) ? 'heavy' : 'light'}`, { 'data-kind': kind }, h('h4', say(text)), folded(items, change(kind)))

const verdict = ({ before, after }) => after === 'contradicted' ? h('span.clash', t('contradicts')) : before === 'contradicted' ? h('span.agrees', t('gone')) : h('span.agrees', t('confirms'))
const told = (item) => h('li', verdict(item), ' ', say(item.check.reason), ' ', h('span.muted.small', t('about', item.check)))

/** The section of one draft or release. */
export async function outcome(draft) {
  const at = (part) => call(api(`/releases/${encodeURIComponent(draft.id)}/${part}`)).then(({ body }) => body)
  const seen = await at('outcome')
  const settled = await at('checks?limit=1000')
  const decided = settled.items.filter(({ before, after }) => ['contradicted', 'confirmed'].includes(after) || before === 'contradicted')
  return h('section', { id: 'outcome' },
    h('h2', t('title')),
    seen.tables.length === 0 ? h('p', t('none')) : seen.tables.map((table) => h('section.effects', h('h3', say(table.summary)), table.groups.map(group))),
    seen.touched > 100 && h('p.small', t('more', { compared: 100, touched: number(seen.touched, 0) })),
    h('h3', t('checks')),
    settled.total === 0 ? h('p', t('noChecks')) : [
      h('ul.sentences', settled.sentences.map((text) => h('li', say(text)))),
      decided.length > 0 && folded(decided, told)])
}
