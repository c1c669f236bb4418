// What is wrong with the layout of what is shown, for WalkTest: what reaches past the edge, what is cut and dates that break.
const problems = [];
const tell = (what, element) => problems.push(`${what}: ${element.localName}.${element.className?.baseVal ?? element.className} “${element.textContent.trim().slice(0, 60)}”`);
const wide = document.documentElement.clientWidth;

if (document.documentElement.scrollWidth > wide) problems.push(`scrolls to ${document.documentElement.scrollWidth} of ${wide}`);

/** Whether it is only to be heard, or in something that scrolls by itself or is open to nobody. */
function isApart(element) {
  for (let each = element; each && each !== document.body; each = each.parentElement) {
    const style = getComputedStyle(each);
    if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none') return true;
    if (/auto|scroll/.test(style.overflowX) && each.scrollWidth > each.clientWidth) return true;
  }
  return false;
}

const main = document.getElementById('main');
const DATE = /(?<![\w/-])\d{1,2}\/\d{1,2}\/20\d\d\b|\b\d{1,2}[\s\u00a0][A-Z][a-z]+[\s\u00a0]20\d\d\b|(?<![\w-])20\d\d-\d\d-\d\d\b/g;
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let last = null;
for (let node = texts.nextNode(); node; node = texts.nextNode()) {
  const element = node.parentElement;
  const words = node.data;
  if (!words.trim()) continue;
  if (element !== last) {
    last = element;
    const box = element.getBoundingClientRect();
    if (!box.width && !box.height) continue;
    const isPastEdge = box.right > wide + 1 || box.left < -1;
    const isCut = box.width > 1 && element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(getComputedStyle(element).overflowX);
    if ((isPastEdge || isCut) && !isApart(element)) {
      if (isPastEdge) tell(`reaches to ${Math.round(box.left)}–${Math.round(box.right)} of ${wide}`, element);
      // A name that is shortened says the whole of it where it is pointed at or heard.
      else if (!element.title && !element.closest('[title], [aria-label]')) tell('is cut', element);
    }
  }
  if (words.includes('20')) for (const match of words.matchAll(DATE)) {
    const range = document.createRange();
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    const lines = new Set([...range.getClientRects()].filter(({width}) => width > 0).map(({top}) => Math.round(top)));
    if (lines.size > 1 && main.contains(node) && !element.closest('pre, code')) tell(`the date ${match[0]} breaks`, element);
  }
}
return problems;
