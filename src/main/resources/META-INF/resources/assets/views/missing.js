// A page for an address that nothing is at.
import { h } from '../core/dom.js'
import { words } from '../core/i18n.js'
import { link } from '../core/address.js'

const t = words({
  title: ['Không có trang này', 'No such page'],
  text: ['Không có gì ở địa chỉ {path}. Có thể bạn gõ nhầm, hoặc trang đã đổi tên.', 'There is nothing at {path}. The address may be mistyped, or the page has another name.'],
  hint: ['Tìm tỉnh, thành hoặc bộ ở ô phía trên, hoặc bắt đầu từ đây:', 'Find a province or ministry in the search field above, or start here:'],
  rankings: ['Bảng xếp hạng mới nhất', 'The latest ranking'],
  map: ['Bản đồ', 'The map'],
  docs: ['Tài liệu cho lập trình viên', 'Documentation for developers'],
})

export async function render({ title }) {
  title(t('title'))
  return h('div.wrap.failure',
    h('p.kicker', '404'),
    h('h1', t('title')),
    h('p.lead', t('text', { path: decodeURI(location.pathname) })),
    h('p', t('hint')),
    h('ul.chips', ['rankings', 'map', 'docs'].map((each) => h('li', h('a', { href: link('/' + each) }, t(each))))))
}
