// For officers who publish: from a document to what readers see, in three steps with pictures.
import { h } from '../core/dom.js'
import { lang, words } from '../core/i18n.js'
import { link } from '../core/address.js'
import { sheet } from '../core/sheet.js'

const t = words({
  title: ['Hướng dẫn công bố số liệu', 'How to publish results'],
  lead: [
    'Dành cho cán bộ được giao công bố. Từ tài liệu bạn đang có đến bảng mà mọi người xem được thường mất chưa đến năm phút.',
    'For officers who publish. From the document that you hold to the table that everybody sees takes less than five minutes.',
  ],
  start: ['Bắt đầu công bố', 'Begin'],
  need: ['Bạn cần có', 'What you need'],
  needs: [
    'Mã truy cập do người quản trị dịch vụ cấp. Mã chỉ nằm trong thẻ trình duyệt và bị quên khi bạn đóng thẻ.|Tài liệu có bảng điểm hoặc xếp hạng: PDF có chữ, Word, Excel, OpenDocument, trang web, CSV, hoặc bảng chép từ đó. Bản quét và ảnh chụp không có chữ để đọc.',
    'A token from whoever runs the service. It stays in the tab and is forgotten when you close it.|A document with a table of scores or places: a PDF with text, Word, Excel, OpenDocument, a web page, CSV, or a table copied from one. Scans and pictures have no text to read.',
  ],
  one: ['Bước 1. Đưa tài liệu vào', 'Step 1. Bring the document'],
  oneText: [
    'Thả tệp vào ô, chọn tệp, hoặc dán bảng bằng Ctrl+V. Không cần sửa tệp trước: dòng tiêu đề, ô gộp, cột tăng giảm, dòng trung bình, phông chữ cũ đều được nhận ra. Chưa có gì được lưu.',
    'Drop the file, choose it, or paste the table by Ctrl+V. Nothing need be edited before: title rows, merged cells, columns of changes, rows of means and old fonts are recognised. Nothing is kept yet.',
  ],
  two: ['Bước 2. Xem lại', 'Step 2. Look'],
  twoText: [
    'Bảng hiện ra như trong tài liệu, mỗi ô một màu: đã lấy, còn hỏi, bỏ qua. Chỗ nào có thể hiểu hai cách thì có câu hỏi ở bên cạnh, kèm các câu trả lời để chọn; một tên đơn vị lạ chỉ hỏi một lần. Ô nào sai thì sửa ngay tại chỗ: bấm hai lần, hoặc dùng phím mũi tên rồi Enter. Chỗ sửa tay được ghi lại cùng con số. Ở đầu mỗi cột có thể chọn cột chứa gì.',
    'The table stands as in the document, each cell in a colour: taken, in question, left out. What may be meant in two ways is a question beside it, with answers to choose; an unknown name is asked about once. A wrong cell is fixed where it stands: double-click, or arrow keys and Enter. What was fixed by hand is kept with the figure. At the top of a column you can say what it holds.',
  ],
  source: [
    'Xem kỹ phần nguồn: tên tài liệu, cơ quan công bố, ngày, địa chỉ. Đó là điều người đọc thấy khi bấm vào một con số.',
    'Look carefully at the source: title, publisher, day, address. It is what readers see when they ask where a figure comes from.',
  ],
  three: ['Bước 3. Công bố', 'Step 3. Publish'],
  threeText: [
    'Bản nháp cho biết người đọc sẽ thấy gì khác, điều quan trọng nhất ở trên: đơn vị đổi thứ hạng, điểm được sửa, điểm mới, thứ hạng nay đã biết chính xác, và con số nào đã công bố nay khớp hay chưa khớp. Đọc báo cáo kiểm tra rồi bấm một lần. Nếu dịch vụ yêu cầu hai người, hãy gửi địa chỉ bản nháp cho người thứ hai.',
    'The draft tells what readers will see, what matters most on top: units that change rank, scores that are corrected, new scores, ranks that become exact, and which published figures now agree or disagree. Read the report, then press once. Where the service asks for two persons, send the address of the draft to the second.',
  ],
  more: ['Những cách khác', 'Other ways'],
  mores: [
    'Chỉ một con số: mở “Chỉ một con số” ở trang công bố, ghi đơn vị, năm, điểm và nguồn.|Bảng để điền: tải bảng Excel có sẵn tên đơn vị, điền vào rồi đưa lại như một tài liệu.|Nguồn do người đọc gửi hiện ở trang công bố; mở tài liệu, kiểm tra, rồi lập bản nháp hoặc nêu lý do không dùng.|Nhập nhầm? Bản đã công bố không sửa được, nhưng có thể đưa lại tài liệu đúng, hoặc khôi phục bản trước.',
    'A single figure: open “A single figure” on the page to publish, and write the unit, year, score and source.|A table to fill in: download the workbook with the units, fill it in, and bring it back as a document.|Sources that readers sent stand on the page to publish; open the document, check it, then make a draft or say why not.|A mistake? What was published cannot be changed, but the right document can be brought in, or an earlier release restored.',
  ],
  alt1: ['Trang công bố với ô để thả tài liệu', 'The page to publish with the place to drop a document'],
  alt2: ['Bảng với các ô đã lấy, còn hỏi và bỏ qua, câu hỏi ở bên cạnh', 'The table with cells taken, in question and left out, and questions beside them'],
  alt3: ['Bản nháp với những gì người đọc sẽ thấy khác', 'The draft with what readers will see'],
})

const list = (text) => h('ul', text.split('|').map((each) => h('li', each)))
const picture = (n) => h('figure.shot', h('img', {
  src: new URL(`../guide/${lang}-${n}.webp`, import.meta.url).href, alt: t(`alt${n}`), loading: n === 1 ? null : 'lazy', width: '1000', height: '640',
}))

export async function render({ title }) {
  await sheet(new URL('./publish.css', import.meta.url))
  title(t('title'))
  return h('article.wrap.guide', h('h1', t('title')), h('p.lead', t('lead')), h('p', h('a.button', { href: link('/publish') }, t('start'))),
    h('h2', t('need')), list(t('needs')),
    h('h2', t('one')), h('p', t('oneText')), picture(1),
    h('h2', t('two')), h('p', t('twoText')), h('p', t('source')), picture(2),
    h('h2', t('three')), h('p', t('threeText')), picture(3),
    h('h2', t('more')), list(t('mores')))
}
