// What another score would bring: asked of the interface, and always said to be supposed.
import { h, replace } from './dom.js'
import { number, say, words } from './i18n.js'
import { labelOf, nameOf } from './names.js'
import { figureLink } from './address.js'
import { api, get } from './api.js'

const t = words({
  title: ['Nếu đạt điểm khác thì sao?', 'What if the score were another?'],
  lead: ['Thử một mức điểm, hoặc một thứ hạng muốn đạt. Các đơn vị khác giữ nguyên điểm.', 'Try a score, or a rank to reach. The others keep their scores.'],
  unit: ['Đơn vị', 'Unit'],
  score: ['Điểm giả định', 'Score to try'],
  points: ['Điểm số giả định', 'Points to try'],
  place: ['Hạng muốn đạt', 'Rank to reach'],
  now: ['hiện có {score}', 'now {score}'],
  all: ['Mỗi hạng cần bao nhiêu', 'What each rank needs'],
  rank: ['Hạng', 'Rank'],
  possible: ['Có thể đạt từ', 'Possible from'],
  certain: ['Chắc chắn từ', 'Certain from'],
  never: ['chưa thể chắc chắn', 'cannot be certain'],
  lost: ['Mất điểm ở đâu', 'Where points were lost'],
  component: ['Thành phần', 'Component'],
  got: ['Đạt', 'Got'],
  toMaximum: ['Kém tối đa', 'To the maximum'],
  toLeader: ['Kém {leader}', 'Behind {leader}'],
  twice: ['Lĩnh vực và phần chấm điểm là hai cách chia cùng một tổng, không cộng với nhau.', 'Areas and parts of the score are two ways to divide one total: never add them.'],
  failed: ['Không tính được: {why}', 'Could not be reckoned: {why}'],
  empty: ['Nhập điểm hoặc thứ hạng để xem.', 'Enter a score or a rank.'],
  number: ['Hãy nhập một số, ví dụ {example}.', 'Enter a number, such as {example}.'],
})

const PAUSE = 300

/** units: whom it can be supposed of, the first chosen; or unit, where there is one only. */
export function whatIf({ indicator, year, population, unit = null, units = [], measure = null }) {
  const chosen = () => (unit ? unit.id : picker.value)
  const picker = unit ? null : h('select', { id: 'what-if-unit', onchange: ask }, units.map((each) => h('option', { value: each.id }, labelOf(each))))
  const field = (id, label, mode) => h('label.field', { for: id }, h('span', label), h('input', { id, type: 'text', inputmode: mode, autocomplete: 'off', size: 8, oninput: later, onchange: ask }))
  const score = field('what-if-score', t(measure === 'points' ? 'points' : 'score'), 'decimal')
  const place = field('what-if-place', t('place'), 'numeric')
  const told = h('div.told', { role: 'status' }, h('p.muted', t('empty')))
  const more = h('div')
  let turn = 0
  let pause

  function later() {
    clearTimeout(pause)
    pause = setTimeout(ask, PAUSE)
  }

  async function ask() {
    clearTimeout(pause)
    const mine = ++turn
    const [wantedScore, wantedPlace] = [score, place].map((each) => each.lastElementChild.value.trim().replace(',', '.'))
    if ([wantedScore, wantedPlace].some((each) => each && !Number.isFinite(Number(each)))) return replace(told, h('p', t('number', { example: number('88.5') })))
    try {
      const answer = await get(api(`/rankings/${indicator}/${year}/what-if`, { unit: chosen(), population: population === 'province' ? null : population, measure, score: wantedScore, place: wantedPlace }))
      if (mine !== turn) return
      const readings = [answer.supposed, answer.wanted].filter(Boolean)
      replace(told, readings.length ? [readings.map(({ reading }) => h('p.reads', say(reading))), h('p.small.supposed', say(answer.notice))] : h('p.muted', t('empty')))
      replace(more, needed(answer), lost(answer))
    } catch (error) {
      if (mine === turn) replace(told, h('p', t('failed', { why: error.errors?.map((each) => each.message).join(' ') || error.message })))
    }
  }

  const section = h('section.what-if', { 'aria-labelledby': 'what-if-title' },
    h('h2', { id: 'what-if-title' }, t('title')), h('p.muted', t('lead')),
    h('div.controls', picker && h('label.field', { for: 'what-if-unit' }, h('span', t('unit')), picker), score, place),
    told, more)
  // What stands far below is asked for once it comes near.
  const near = new IntersectionObserver((entries) => {
    if (!entries.some((each) => each.isIntersecting)) return
    near.disconnect()
    ask()
  }, { rootMargin: '200px' })
  near.observe(section)
  return section
}

function needed({ places }) {
  return h('details', h('summary', t('all')), h('div.scroll.high', { tabindex: '0', role: 'region', 'aria-label': t('all') }, h('table',
    h('thead', h('tr', h('th', { scope: 'col' }, t('rank')), h('th.right', { scope: 'col' }, t('possible')), h('th.right', { scope: 'col' }, t('certain')))),
    h('tbody', places.map((each) => h('tr', h('th', { scope: 'row' }, String(each.place)), h('td.right', number(each.possibleFrom)), h('td.right', each.certainFrom === null ? h('span.muted', t('never')) : number(each.certainFrom))))))))
}

function lost({ components }) {
  if (!components.length) return null
  const leader = components.find((each) => each.leader)?.leader
  const behind = leader && components.some((each) => each.toLeader !== null || each.toLeaderScore !== null)
  const shown = (points, percent) => (points !== null ? number(points) : percent !== null ? `${number(percent)}%` : h('span.muted', '–'))
  const roles = new Set(components.map((each) => each.indicator.role))
  return h('details', { open: true }, h('summary', t('lost')), h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('lost') }, h('table.cards',
    h('thead', h('tr', h('th', { scope: 'col' }, t('component')), h('th.right', { scope: 'col' }, t('got')), h('th.right', { scope: 'col' }, t('toMaximum')), behind && h('th.right', { scope: 'col' }, t('toLeader', { leader: nameOf(leader) })))),
    h('tbody', components.map((each) => h('tr',
      h('th', { scope: 'row' }, h('a', { href: figureLink(each.result) }, say(each.indicator.name))),
      h('td.right', { 'data-label': t('got') }, shown(each.result.points, each.result.score), each.result.maxPoints && h('span.muted', `/${number(each.result.maxPoints)}`)),
      h('td.right', { 'data-label': t('toMaximum') }, shown(each.toMaximum, each.toFullScore)),
      behind && h('td.right', { 'data-label': t('toLeader', { leader: nameOf(leader) }) }, shown(each.toLeader, each.toLeaderScore)))))),
  roles.size > 1 && h('p.small.muted', t('twice'))))
}
