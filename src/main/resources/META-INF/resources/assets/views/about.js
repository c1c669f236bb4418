// What this is: what the indices measure and who publishes them, how places and bounds come about, what is missing, and whom to tell of a mistake.
import { h, s } from '../core/dom.js'
import { number, say, words } from '../core/i18n.js'
import { prose } from '../core/names.js'
import { link } from '../core/address.js'
import { saying } from '../core/remark.js'
import { api, get } from '../core/api.js'
import { indexName, manyOf } from '../core/choice.js'
import { documentLink } from '../core/ui.js'

const t = words({
  title: ['Giới thiệu', 'About'],
  lead: [
    'parindex tập hợp kết quả PAR INDEX và SIPAS đã công bố, mỗi con số kèm tài liệu nguồn. Chỗ chưa có nguồn để trống, không ước tính.',
    'parindex gathers the published results of PAR INDEX and SIPAS, each figure with the document it was read in. What no document states is left empty, never estimated.',
  ],
  measure: ['Hai chỉ số đo gì, ai công bố', 'What the indices measure, and who publishes them'],
  par: [
    'PAR INDEX (Chỉ số cải cách hành chính) do Bộ Nội vụ công bố hằng năm từ 2012 cho các bộ và các tỉnh, thành phố. Điểm trên thang 100 gồm phần thẩm định hồ sơ và phần điều tra xã hội học.',
    'PAR INDEX (public administration reform index) has been published yearly by the Ministry of Home Affairs since 2012, for ministries and for provinces. Its score out of 100 joins an appraisal of records with sociological surveys.',
  ],
  sipas: [
    'SIPAS (Chỉ số hài lòng về sự phục vụ hành chính) là tỷ lệ phần trăm người dân, tổ chức hài lòng, theo khảo sát. Điểm SIPAS cũng là một phần của PAR INDEX.',
    'SIPAS (satisfaction index of public administrative services) is the percentage of people and organisations satisfied, by survey. It is also a part of PAR INDEX.',
  ],
  method: ['Các lần đổi phương pháp', 'Where the method changed'],
  methodLead: ['Từ mỗi năm dưới đây không so sánh được với các năm trước; biểu đồ ngắt ở đó.', 'From each year below on, figures cannot be compared with those before; charts break there.'],
  places: ['Thứ hạng và khoảng được suy ra thế nào', 'How ranks and ranges come about'],
  placesText: [
    'Nguồn nêu hạng thì ghi đúng hạng đó. Chưa có nguồn nêu, hạng được ghi thành khoảng hẹp nhất mà mọi điểm và hạng đã công bố cho phép: dưới mọi đơn vị chắc chắn cao hơn, trên mọi đơn vị chắc chắn thấp hơn. Trung bình, cao nhất, thấp nhất tính lại cũng vậy: một con số khi chắc chắn, nếu không thì một khoảng.',
    'Where a source prints a rank, that is the rank. Where none does, it is the narrowest range that all published scores and ranks allow: below all who are surely higher, above all who are surely lower. Means, highest and lowest figures that are recomputed follow the same rule: one number where it is certain, else bounds.',
  ],
  drawing: ['Ví dụ: một đơn vị đạt 81,98 điểm, thấp hơn đơn vị hạng 17 (82,30) và cao hơn đơn vị hạng 35 (80,84), nên đứng trong khoảng hạng 18–34.', 'Example: a unit with 81.98 lies below the one ranked 17 (82.30) and above the one ranked 35 (80.84), so it ranks between 18 and 34.'],
  known: ['hạng {n}', 'rank {n}'],
  between: ['81,98: hạng 18–34', '81.98: rank 18–34'],
  missing: ['Còn thiếu gì', 'What is missing'],
  missingText: [
    'Bảng chính thức hằng năm phần lớn được công bố dưới dạng văn bản chưa đọc được ở đây; số liệu lấy từ báo chí và trang của địa phương, nên nhiều năm mới có một phần. Trang đầu cho thấy ô nào đã có, ô nào chưa.',
    'Most official yearly tables were published as documents that could not be read here; figures come from the press and from provincial sites, so many years are known in part. The first page shows which cells are filled and which are not.',
  ],
  matrix: ['Xem những gì đã có', 'See what is known'],
  amount: ['Hiện có {n} kết quả của {tables} bảng xếp hạng.', 'So far: {n} [result|results] in {tables} [ranking|rankings].'],
  disagree: ['Những chỗ các nguồn chưa khớp nhau', 'Where sources disagree'],
  licence: ['Bản quyền và sử dụng', 'Licence'],
  cite: ['Mỗi con số có một địa chỉ riêng, kèm câu trích dẫn và số phiên bản dữ liệu; địa chỉ đó luôn cho thấy đúng con số đã trích.', 'Every figure has an address of its own with a citation and the release; that address shows the same figure for ever.'],
  contact: ['Liên hệ và đính chính', 'Contact and corrections'],
  contactAt: ['Liên hệ: ', 'Contact: '],
  correctionsAt: ['Báo số liệu sai: ', 'Report a wrong figure: '],
  noContact: ['Nơi vận hành trang này chưa nêu địa chỉ liên hệ.', 'Whoever runs this site has not given a contact.'],
  corrected: ['Không con số nào bị âm thầm sửa: mỗi lần sửa là một phiên bản mới, và trang của con số ghi lại.', 'No figure is changed silently: every correction is a new release, and the figure’s page tells it.'],
})

export async function render({ title }) {
  const [service, indicators, rankings] = await Promise.all([
    get(api('')), get(api('/indicators', { fields: 'code,population,breaks' })), get(api('/rankings', { limit: 1000, fields: 'indicator,coverage' })),
  ])
  title(t('title'))
  const known = rankings.items.filter(({ coverage }) => coverage.results)
  const breaks = indicators.items.flatMap(({ code, population, breaks: each }) => each.map((one) => ({ ...one, code, population }))).sort((a, b) => a.code.localeCompare(b.code) || a.year - b.year)
  return h('div.wrap.about-page',
    h('h1', t('title')), h('p.lead', t('lead')),
    h('h2', t('measure')), h('p', t('par')), h('p', t('sipas')),
    h('h2', t('method')), h('p', t('methodLead')),
    h('ul', breaks.map((each) => h('li', h('strong', `${indexName(each.code)} ${each.year}`), ` (${manyOf(each.population)}): `, prose(each.reason), ' ', documentLink(each.source, indicators.sources ?? {})))),
    h('h2', t('places')), h('p', t('placesText')), h('figure', drawing(), h('figcaption', t('drawing'))),
    h('h2', t('missing')), h('p', t('missingText')), h('p', t('amount', { n: number(known.reduce((sum, { coverage }) => sum + coverage.results, 0)), tables: known.length })),
    h('p.ways.left', h('a', { href: link('/') }, t('matrix')), h('a', { href: link('/contradictions') }, t('disagree'))),
    h('h2', t('licence')), h('p', say(service.rights)), h('p', t('cite')), h('p', saying(say(service.citation))),
    h('h2', t('contact')), h('p', t('corrected')),
    service.contact && h('p', t('contactAt'), way(service.contact)),
    service.corrections && h('p', t('correctionsAt'), way(service.corrections)),
    !service.contact && !service.corrections && h('p', t('noContact')))
}

/** An address as people read it: without the mailto: of a mail. */
const way = (address) => h('a', { href: address, rel: 'noreferrer noopener' }, address.replace(/^(mailto|tel):/, ''))

/** Two rungs that are known, and between them the span of one that is not. */
function drawing() {
  const rung = (y, text, score) => [s('line.grid', { x1: 110, x2: 390, y1: y, y2: y }), s('text.tick', { x: 98, y: y + 4, 'text-anchor': 'end' }, text), s('g.series.tone-1', s('circle', { cx: 250, cy: y, r: 6 })), s('text.value', { x: 266, y: y + 5 }, score)]
  return s('svg.chart.explained', { viewBox: '0 0 420 200', role: 'img', 'aria-label': t('drawing') },
    rung(30, t('known', { n: 17 }), number('82.30')),
    s('g.series.tone-1', s('rect.band', { x: 245, y: 44, width: 10, height: 112, rx: 5 })), s('text.value', { x: 266, y: 105 }, t('between')),
    rung(170, t('known', { n: 35 }), number('80.84')))
}
