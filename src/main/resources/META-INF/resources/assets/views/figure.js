// One figure at an address of its own: what it is, who says so, where it stands, what became of it, and how to cite it.
import { h } from '../core/dom.js'
import { day, lang, list, number, say, signed, today, words } from '../core/i18n.js'
import { labelOf, nameOf, prose } from '../core/names.js'
import { figureLink, go, link, unitLink } from '../core/address.js'
import { api, get } from '../core/api.js'
import { indexName } from '../core/choice.js'
import { lasting } from '../core/cite.js'
import { changed } from '../core/changed.js'
import { copyButton, take } from '../core/take.js'
import { remark, saying } from '../core/remark.js'
import { documentLink, placeText, sourceCard } from '../core/ui.js'
import { statisticFact } from '../core/statistic.js'
import { suggest } from '../core/suggest.js'
import { whatIf } from '../core/what-if.js'
import { qrCode } from '../core/qr.js'

const t = words({
  title: ['{unit}: {name} {year}', '{unit}: {name} {year}'],
  place: ['hạng {place}/{of}', 'rank {place} of {of}'],
  points: ['{n} điểm', '{n} [point|points]'],
  ofMax: ['{n}/{max} điểm', '{n} of {max} [point|points]'],
  years: ['Các năm', 'Years'],
  change: ['So với {year}', 'Since {year}'],
  notComparable: ['không so sánh được', 'not comparable'],
  placesUp: ['tăng {n} hạng', 'up {n}'],
  placesDown: ['giảm {n} hạng', 'down {n}'],
  first: ['Kém đơn vị đứng đầu', 'Behind the first'],
  toMean: ['So với trung bình công bố', 'Difference from the published mean'],
  mean: ['Trung bình', 'Mean'],
  highest: ['Cao nhất', 'Highest'],
  lowest: ['Thấp nhất', 'Lowest'],
  said: ['Các nguồn nêu gì ({n})', 'What the sources say ({n})'],
  unsaid: ['Chưa tìm thấy nguồn nào nêu con số này.', 'No source that states it has been found.'],
  taken: ['lấy từ đây: {what}', 'taken from here: {what}'],
  score: ['điểm', 'score'],
  rank: ['thứ hạng', 'rank'],
  points_: ['điểm số', 'points'],
  differs: ['khác', 'differs'],
  near: ['Các đơn vị liền trên, liền dưới', 'Just above and below'],
  whole: ['Xem toàn bộ bảng xếp hạng', 'See the full ranking'],
  unit: ['Mọi năm của {unit}', 'All years of {unit}'],
  checks: ['Đối chiếu với các con số khác ({n})', 'Checked against other figures ({n})'],
  unchecked: ['Chưa có phép đối chiếu nào dùng đến con số này.', 'No check uses this figure yet.'],
  confirmed: ['khớp', 'agrees'],
  contradicted: ['không khớp', 'does not agree'],
  undecidable: ['chưa đủ dữ liệu', 'not enough data'],
  revisions: ['Lịch sử chỉnh sửa', 'Revision history'],
  never: ['Bộ dữ liệu chưa từng có con số này.', 'The dataset has never held it.'],
  added: ['thêm', 'added'],
  changed: ['sửa', 'changed'],
  withdrawn: ['rút', 'withdrawn'],
  release: ['Phiên bản {id}, {day}', 'Release {id}, {day}'],
  cite: ['Trích dẫn', 'Cite'],
  plain: ['Câu trích dẫn', 'Sentence'],
  retrieved: ['{text} (truy cập ngày {day})', '{text} (retrieved on {day})'],
  draft: ['Bản nháp, không nên trích dẫn.', 'A draft, not to be cited.'],
  copy: ['Sao chép', 'Copy'],
  qr: ['Mã QR của địa chỉ này', 'QR code of this address'],
  broken: ['Không so sánh được với năm trước: {reason}', 'Not comparable with the year before: {reason}'],
})

const of = (population) => (population === 'province' ? null : population)

export async function render({ parameters: { indicator, year, id }, query, title }) {
  const address = api(`/figures/${indicator}/${year}/${encodeURIComponent(id)}`, { population: query.get('population') })
  const [figure, terms] = await Promise.all([get(address), get(api('/terms'))])
  if (figure.unit.id !== id || String(figure.year) !== year) go(figureLink(figure.result), { replace: true, quiet: true })
  const { result, unit } = figure
  const name = indicator.includes('.') ? `${indexName(indicator)}, ${say(figure.indicator.name)}` : indexName(indicator)
  const heading = t('title', { unit: labelOf(unit), name, year: figure.year })
  title(heading)
  const broken = figure.breaks.find((each) => each.year === figure.year)
  return [
    h('article.wrap.figure-page',
      years(figure),
      h('h1', heading),
      h('div.answer',
        h('div', h('p.figure', value(result)), h('p.lead', say(figure.reading)),
          broken && h('p.small.muted', t('broken', { reason: prose(broken.reason) }), ' ', documentLink(broken.source, figure.sources))),
        h('div.code', qrCode(lasting(figure.release.id), t('qr')))),
      facts(figure),
      said(figure, terms.terms.sourceTiers),
      result.score === null && result.points === null && suggest({ indicator, year: figure.year, units: [unit] }),
      near(figure),
      result.rank && whatIf({ indicator, year: figure.year, population: figure.population, unit }),
      checks(figure),
      revisions(figure),
      cite(figure)),
    take({ address, table: false, what: heading, source: sourceNames(figure), release: figure.release.id, name: `${indicator}-${figure.year}-${unit.id}` }),
  ]
}

function value({ score, points, maxPoints, rank }) {
  const figure = score !== null ? `${number(score)}%` : points !== null ? (maxPoints ? t('ofMax', { n: number(points), max: number(maxPoints) }) : t('points', { n: number(points) })) : ''
  return [figure, rank?.place && h('span.small', figure && ' · ', t('place', { place: placeText(rank.place), of: rank.of }))]
}

const years = ({ years: all, year, result, indicator }) =>
  h('p.years', { role: 'group', 'aria-label': t('years') }, h('strong', indexName(indicator.code)), ' ', all.map((each) => [h('a', { href: figureLink({ ...result, year: each }), 'aria-current': each === year ? 'page' : null }, String(each)), ' ']))

function facts({ result, national, sources, population, indicator, year }) {
  const { change, gap, score } = result
  const what = (label) => ({ what: `${label}, ${indexName(indicator.code)} ${year}`, population, sources, top: result.score !== null || result.points === null ? indicator.scaleMax : null })
  const mean = national.mean.published?.value
  const fact = (label, ...shown) => h('div', h('dt', label), h('dd', shown))
  return h('dl.facts',
    change && fact(t('change', { year: change.since }), change.comparable
      ? [change.score !== null && signed(change.score), change.rank ? h('small', t(change.rank > 0 ? 'placesUp' : 'placesDown', { n: Math.abs(change.rank) })) : null]
      : h('small', t('notComparable'))),
    mean && score !== null && fact(t('toMean'), signed(score - mean, 2)),
    gap?.first ? Number(gap.first) > 0 && fact(t('first'), number(gap.first)) : null,
    statisticFact(t('mean'), 'mean', national.mean, what(t('mean'))),
    statisticFact(t('highest'), 'max', national.max, what(t('highest'))),
    statisticFact(t('lowest'), 'min', national.min, what(t('lowest'))))
}

function said({ said: words_, sources }, tiers) {
  const printed = (each) => [each.score !== null && number(each.score), each.points !== null && t('points', { n: number(each.points) }), each.rank && t('rank') + ' ' + placeText(each.rank)].filter(Boolean).join(', ')
  return h('section', h('h2', t('said', { n: words_.length })),
    words_.length ? h('ol.said', words_.map((each) => h('li',
      h('p', h('strong', printed(each) || '–'), ' ', !each.agrees && h('span.differs', t('differs')), each.taken.length > 0 && h('span.small.muted', ' ', t('taken', { what: list(each.taken.map((field) => t(field === 'points' ? 'points_' : field))) }))),
      sourceCard(each.source, sources[each.source], tiers),
      remark(each.note)))) : h('p.muted', t('unsaid')))
}

function near({ neighbours, result, unit, population, indicator, year }) {
  if (!result.rank) return null
  const row = (each) => h('li', h('span.place', String(each.place)), h('a', { href: figureLink({ ...result, unit: each.unit }) }, nameOf(each.unit)), h('span.num', each.score !== null ? number(each.score) : each.points !== null ? number(each.points) : '–'))
  return h('section', h('h2', t('near')),
    h('ol.near', [...neighbours.above].reverse().map(row),
      h('li', { 'aria-current': 'true' }, h('span.place', placeText(result.rank.place)), h('span', nameOf(unit)), h('span.num', result.score !== null ? number(result.score) : result.points !== null ? number(result.points) : '–')),
      neighbours.below.map(row)),
    h('p.ways.left', h('a', { href: link(`/rankings/${indicator.code}/${year}`, { population: of(population) }) }, t('whole')), h('a', { href: unitLink(unit, population) }, t('unit', { unit: nameOf(unit) }))))
}

function checks({ checks: all, unit }) {
  const order = ['contradicted', 'undecidable', 'confirmed']
  const sorted = [...all].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  const item = (each) => h('li', h(`span.outcome.${each.outcome}`, t(each.outcome)), ' ', prose(each.reason))
  return h('section', h('h2', t('checks', { n: all.length })),
    all.length ? h('ul.touching', sorted.map(item)) : h('p.muted', t('unchecked')),
    all.some(({ outcome }) => outcome === 'contradicted') && h('p', h('a', { href: link('/contradictions', { unit: unit.id }) }, t('contradicted'))))
}

function revisions({ revisions: all, sources }) {
  return h('section', h('h2', t('revisions')), all.length
    ? h('ol.revisions', all.map((each) => h('li', h('strong', t('release', { id: each.release, day: day(each.publishedAt) })), ' ', saying(each.reason ?? ''),
      h('ul', each.rows.map((row) => h('li.small', t(row.action), ' ', changed(row), ' ', h('a', { href: link(`/sources/${row.source}`) }, sources[row.source]?.publisher || row.source)))))))
    : h('p.muted', t('never')))
}

/** An address that begins with the path, as an installation says it that does not know its own, is made whole. */
const whole = (text) => text.replace(/(^|[\s{"])(\/figures\/)/, (_, before, path) => before + location.origin + document.querySelector('meta[name=root]').content + path)

function cite({ citation }) {
  if (!citation) return h('section', h('h2', t('cite')), h('p', t('draft')))
  const styles = [
    [t('plain'), t('retrieved', { text: say(citation.text), day: day(today()) })], ['APA', citation.apa], ['BibTeX', citation.bibtex], ['RIS', citation.ris], ['CSL-JSON', JSON.stringify(citation.csl, null, 1)],
  ].map(([name, text]) => [name, whole(text)])
  return h('section.cites', h('h2', t('cite')), styles.map(([name, text], index) => h('details', { open: index === 0 }, h('summary', name), h('pre', { tabindex: '0', lang: index ? 'en' : lang }, text), copyButton(text, t('copy')))))
}

const sourceNames = ({ result, sources, indicator }) => {
  const names = [...new Set(Object.values(result.source).map((id) => sources[id]?.publisher).filter(Boolean))]
  return names.length ? `${indicator.publisher}; ${names.join('; ')}` : ''
}
