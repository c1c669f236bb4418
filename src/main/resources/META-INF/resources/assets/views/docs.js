// Documentation for developers: from the first call to what is promised. Figures and lists come from the service itself.
import { h } from '../core/dom.js'
import { day, lang, number, say, words } from '../core/i18n.js'
import { at, link } from '../core/address.js'
import { api, get } from '../core/api.js'

const t = words({
  title: ['Cho lập trình viên', 'For developers'],
  lead: [
    'Mọi con số trên trang này đến từ một giao diện công khai: không khóa, không đăng ký, mở cho mọi trang web. Trang này không biết gì hơn bạn.',
    'Every figure on this page comes from a public interface: no key, no registration, open to every site. This page knows nothing that you cannot ask for.',
  ],
  officers: ['Bạn là cán bộ được giao công bố số liệu? Xem hướng dẫn có hình.', 'Are you an officer who publishes results? See the guide with pictures.'],
  contents: ['Mục lục', 'Contents'],
  start: ['Lệnh gọi đầu tiên trong một phút', 'The first call in one minute'],
  results: ['Đọc một kết quả', 'Reading a result'],
  asking: ['Quy ước truy vấn', 'Query conventions'],
  formats: ['Định dạng', 'Formats'],
  errors: ['Lỗi', 'Errors'],
  states: ['Phiên bản dữ liệu và bộ đệm', 'Releases and caching'],
  copy: ['Giữ một bản sao', 'Keeping a copy'],
  limits: ['Giới hạn', 'Limits'],
  stability: ['Cam kết ổn định', 'The stability promise'],
  changes: ['Nhật ký thay đổi', 'Change log'],
  startLead: ['Ai dẫn đầu năm 2019? Sao chép dòng này vào cửa sổ lệnh:', 'Who led in 2019? Paste this into a terminal:'],
  startAnswer: ['Trả lời (rút gọn):', 'The answer (shortened):'],
  startNext: [
    'Bắt đầu từ /api/v1: câu trả lời có đường dẫn đến mọi tài nguyên. Hợp đồng đầy đủ ở dạng OpenAPI 3.1, và có thể thử từng lệnh trong trình duyệt.',
    'Everything begins at /api/v1, whose answer links to every resource. The whole contract is OpenAPI 3.1, and each call can be tried in the browser.',
  ],
  tryIt: ['Thử trong trình duyệt', 'Try it in the browser'],
  contract: ['Hợp đồng OpenAPI', 'The OpenAPI contract'],
  calls: ['Những lệnh gọi thường dùng', 'Calls that are often used'],
  call: ['Lệnh gọi', 'Call'],
  gives: ['Cho biết', 'Tells'],
  field: ['Trường', 'Field'],
  parameter: ['Tham số', 'Parameter'],
  means: ['Nghĩa là', 'Means'],
  problem: ['Mã lỗi', 'Code'],
  status: ['Trạng thái', 'Status'],
  name: ['Tên', 'Name'],
  back: ['Tất cả các lỗi', 'All problems'],
  machine: ['Dạng JSON', 'As JSON'],
  errorsLead: [
    'Mọi lỗi, ở mọi địa chỉ, là application/problem+json (RFC 9457). code không bao giờ đổi; type là địa chỉ giải thích lỗi đó; errors nêu mọi lỗi của yêu cầu cùng một lúc, kèm giá trị được chấp nhận và giá trị gần nhất. Khi báo lỗi, xin gửi kèm requestId.',
    'Every error, at every address, is application/problem+json (RFC 9457). code never changes; type is the address that explains it; errors names all faults of a request at once, with what is accepted and what is nearest. Please name requestId when you report one.',
  ],
  formatsLead: [
    'Chọn định dạng bằng đuôi địa chỉ (.csv), bằng format=, hoặc bằng tiêu đề Accept. Hiện có: {formats}. Định dạng không phải bảng nào cũng có sẽ được trả lời 406, kèm những định dạng có thể dùng.',
    'A format is asked for by a suffix (.csv), by format=, or by the Accept header. There are: {formats}. One that an address does not have is answered by a 406 that names those it has.',
  ],
  statesText: [
    'Mỗi câu trả lời nêu phiên bản dữ liệu của nó; hiện là {release}, công bố ngày {day}. Một phiên bản không bao giờ thay đổi: thêm release={release} hoặc asOf= vào bất kỳ lệnh đọc nào để nhận lại đúng nội dung ấy mãi mãi. Câu trả lời hiện hành dùng được một phút, câu trả lời có release= một năm; ETag và 304 giúp hỏi lại gần như miễn phí.',
    'Every answer names its release; now {release}, published on {day}. A release never changes: add release={release} or asOf= to any read to get the same content for ever. Current answers are fresh for a minute, those with release= for a year; ETag and 304 make asking again nearly free.',
  ],
  copyText: [
    '/api/v1/dataset.zip là toàn bộ dữ liệu, kèm tổng kiểm SHA-256. /api/v1/changes kể từng hàng được thêm, sửa, rút lại, từ cũ đến mới; đi tiếp từ next, hoặc nghe dưới dạng text/event-stream để được báo ngay.',
    '/api/v1/dataset.zip is all the data, with its SHA-256. /api/v1/changes tells every row added, changed or withdrawn, oldest first; go on from next, or listen as text/event-stream to be told at once.',
  ],
  limitPage: ['dòng nhiều nhất một trang (limit)', 'rows on a page at most (limit)'],
  limitUnits: ['đơn vị nhiều nhất trong một phép so sánh', 'units in a comparison at most'],
  limitParameters: ['tham số nhiều nhất trong một yêu cầu', 'parameters in a request at most'],
  limitLine: ['byte nhiều nhất của dòng yêu cầu', 'bytes of the request line at most'],
  releases: ['Các phiên bản dữ liệu', 'Releases of the data'],
  interfaceLog: ['Thay đổi của giao diện', 'Changes of the interface'],
  version: ['Phiên bản {version}: phiên bản đầu của v1.', 'Version {version}: the first of v1.'],
  rows: ['{n} hàng', '{n} [row|rows]'],
  language: [
    'JSON mang cả hai ngôn ngữ, {"vi": …, "en": …}. lang=vi|en, hoặc Accept-Language, chọn ngôn ngữ của lỗi và của bảng.',
    'JSON carries both languages, {"vi": …, "en": …}. lang=vi|en, or Accept-Language, chooses the language of problems and tables.',
  ],
})

const CALLS = [
  ['/api/v1/rankings/par-index/2023', ['bảng xếp hạng, cả chỗ chưa biết', 'a ranking, gaps included']],
  ['/api/v1/search?q=quang ninh 2019 sipas', ['tìm đơn vị, con số, bảng, tài liệu bằng vài từ', 'a unit, figure, table or document by a few words']],
  ['/api/v1/units/quang-ninh/history', ['một đơn vị qua các năm', 'one unit through the years']],
  ['/api/v1/sipas/2023', ['sự hài lòng của người dân trong một năm', 'satisfaction in one year']],
  ['/api/v1/comparison?unit=ha-noi,da-nang', ['2 đến 10 đơn vị cạnh nhau', 'two to ten units beside each other']],
  ['/api/v1/checks?outcome=contradicted', ['những chỗ các nguồn chưa khớp', 'where sources disagree']],
  ['/api/v1/observations.csv?year=2012..2024', ['bảng phẳng của mọi kết quả', 'the flat table of all results']],
  ['/api/v1/sources', ['các tài liệu, và mỗi tài liệu nói gì', 'the documents, and what each one says']],
]

const FIELDS = [
  ['state', ['value nếu biết điểm; nếu không: missing, not-published, not-applicable, withheld. Số 0 là một giá trị.', 'value where a score or points are known; else missing, not-published, not-applicable, withheld. Zero is a value.']],
  ['score', ['điểm như đã in, giữ nguyên số chữ số thập phân; null nếu không nguồn nào nêu.', 'the score as printed, with its decimals; null where no source states it.']],
  ['rank.place', ['nên in và sắp xếp theo trường này: hạng công bố, nếu không có thì khoảng hẹp nhất mà các con số khác cho phép.', 'what to print and to sort by: the published place, else the tightest interval that the other figures allow.']],
  ['rank.published', ['hạng mà nguồn đã in; null nếu không in.', 'what the source printed; null where it printed nothing.']],
  ['rank.fits', ['false nếu hạng công bố nằm ngoài khoảng mà các con số còn lại cho phép.', 'false where the published place lies outside what the rest allows.']],
  ['change.comparable', ['false nếu giữa hai năm có thay đổi phương pháp; khi đó không có mức thay đổi điểm.', 'false across a change of method; there is no change of score then.']],
  ['segment', ['chỉ nối các năm có cùng segment.', 'only years of one segment may be joined by a line.']],
  ['source', ['mã tài liệu của từng con số; tra trong sources của câu trả lời.', 'the document of each figure; look it up in sources of the answer.']],
  ['statistics.*.computed', ['con số của cả nhóm nằm từ low đến high; value chỉ có khi chắc chắn (certain). known là con số của riêng over trong of đơn vị đã biết, không phải của cả nhóm.', 'the figure of the population lies from low to high; value is given only where it is certain. known is the figure of the `over` of `of` units known alone, not of the population.']],
]

const ASKING = [
  ['year', ['2019 · 2019,2021 · 2012..2024; trong địa chỉ còn có latest', '2019 · 2019,2021 · 2012..2024; in a path also latest']],
  ['unit', ['mã định danh (quang-ninh), tên, tên cũ, mã số, chữ viết tắt; tên đúng với nhiều đơn vị thì phải thêm on=YYYY-MM-DD', 'the id (quang-ninh), a name, old name, code or abbreviation; one that fits several units needs on=YYYY-MM-DD']],
  ['sort', ['-score,unit: dấu trừ là từ cao xuống thấp', '-score,unit: a hyphen sorts downwards']],
  ['fields', ['chỉ giữ các trường này của mỗi mục', 'keep only these fields of each item']],
  ['limit, cursor', ['lật trang; links.next là trang sau, null ở trang cuối', 'turn pages; links.next is the next one, null on the last']],
  ['include', ['alternatives: các nguồn khác nêu gì; related: các đơn vị trước và sau sắp xếp; parts: trong bảng tổng hợp, thêm dòng cho từng yếu tố, vùng', 'alternatives: what other sources say; related: units before and after a merger; parts: in tables of summaries, rows for factors and regions']],
  ['release, asOf', ['một trạng thái cũ của dữ liệu', 'an earlier state of the data']],
]

export async function render({ parameters, title }) {
  if (parameters.problem) return explanation(parameters.problem, title)
  title(t('title'))
  const [service, problems, releases, first] = await Promise.all([get(api('')), get(api('/problems')), get(api('/releases')), get(FIRST())])
  const sections = [
    ['start', start(first)], ['results', definitions(t('field'), FIELDS)], ['asking', [definitions(t('parameter'), ASKING), h('p', t('language'))]],
    ['formats', h('p', t('formatsLead', { formats: service.formats.join(', ') }))], ['errors', errors(problems)],
    ['states', h('p', t('statesText', { release: service.release.id, day: day(service.release.publishedAt) }))],
    ['copy', h('p', t('copyText'))],
    ['limits', h('dl.facts', limit(service.limits.pageSize, 'limitPage'), limit(service.limits.comparedUnits, 'limitUnits'), limit(service.limits.parameters, 'limitParameters'), limit(service.limits.requestLine, 'limitLine'))],
    ['stability', h('p', say(service.stability))],
    ['changes', log(service, releases)],
  ]
  if (parameters.part) requestAnimationFrame(() => document.getElementById(parameters.part)?.scrollIntoView())
  return h('div.wrap.docs',
    h('h1', t('title')), h('p.lead', t('lead')), h('p', h('a', { href: link('/docs/guide') }, t('officers'))),
    h('nav.contents', { 'aria-label': t('contents') }, h('ol', sections.map(([id]) => h('li', h('a', { href: '#' + id }, t(id)))))),
    sections.map(([id, content]) => h('section', { id }, h('h2', t(id)), content)))
}

const FIRST = () => api('/rankings/par-index/2019', { limit: 1, fields: 'unit,score,rank' })

/** What an answer says in a few lines, its figures as they were printed. */
const shortened = ({ year, coverage, items }) =>
  JSON.stringify({ '…': '…', year, coverage, items, ' …': '…' }, null, 1).replace(/"(-?\d+\.\d+)"/g, '$1').replace('" …"', '"…"')

const pre = (text) => h('pre', { tabindex: '0' }, h('code', text))
const limit = (value, key) => h('div', h('dt', t(key)), h('dd', number(value)))
const english = () => (lang === 'vi' ? 0 : 1)

function start(first) {
  return [
    h('p', t('startLead')),
    pre(`curl '${location.origin}${FIRST()}'`),
    h('p', t('startAnswer')),
    pre(shortened(first)),
    h('p', t('startNext')),
    h('p.actions', h('a.button', { href: at('/q/swagger-ui') }, t('tryIt')), h('a', { href: at('/q/openapi') }, t('contract')), h('a', { href: api('') }, '/api/v1')),
    h('h3', t('calls')),
    h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('calls') }, h('table',
      h('thead', h('tr', h('th', { scope: 'col' }, t('call')), h('th', { scope: 'col' }, t('gives')))),
      h('tbody', CALLS.map(([call, gives]) => h('tr', h('td', h('a', { href: at(call) }, h('code', call))), h('td', gives[english()])))))),
  ]
}

const definitions = (label, rows) => h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': label }, h('table',
  h('thead', h('tr', h('th', { scope: 'col' }, label), h('th', { scope: 'col' }, t('means')))),
  h('tbody', rows.map(([name, text]) => h('tr', h('th', { scope: 'row' }, h('code', name)), h('td', text[english()]))))))

function errors(problems) {
  return [
    h('p', t('errorsLead')),
    h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': t('errors') }, h('table',
      h('thead', h('tr', h('th', { scope: 'col' }, t('status')), h('th', { scope: 'col' }, t('problem')), h('th', { scope: 'col' }, t('name')))),
      h('tbody', problems.items.map((each) => h('tr', h('td.num', String(each.status)), h('td', h('a', { href: link(`/problems/${each.code}`) }, h('code', each.code))), h('td', say(each.title))))))),
  ]
}

function log(service, releases) {
  return [
    h('h3', t('interfaceLog')), h('p', t('version', { version: service.version })),
    h('h3', t('releases')),
    h('ol.milestones', releases.items.map((each) => h('li', h('span.date', day(each.publishedAt)), h('span', h('a', { href: api(`/releases/${each.id}`) }, each.id), ' · ', each.reason, h('span.small.muted', ' ', t('rows', { n: number(each.rows) })))))),
  ]
}

/** What a problem’s type opens. */
async function explanation(code, title) {
  const problem = await get(at(`/problems/${encodeURIComponent(code)}`))
  title(say(problem.title))
  return h('div.wrap.docs',
    h('p.kicker', `${problem.status} · ${problem.code}`),
    h('h1', say(problem.title)),
    h('p.lead', say(problem.explanation)),
    h('p.actions', h('a', { href: link('/docs/errors') }, t('back')), h('a', { href: at(`/problems/${problem.code}?format=json`) }, t('machine'))))
}
