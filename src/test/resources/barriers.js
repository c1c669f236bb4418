// What axe-core finds wrong in the page, for Browser.barriers(), which runs it with a function to call with the result.
const done = arguments[arguments.length - 1];
const LOOK = 'data-new-look';

/** What rules can tell one element from another by, but for its words. */
function kind(element) {
  const attributes = [...element.attributes].map(({name, value}) =>
    ['class', 'style', 'role', 'tabindex', 'type', 'hidden'].includes(name) ? `${name}=${value}` : name);
  return [element.parentElement.localName, element.localName, ...attributes.sort(), element.textContent.trim() ? 'words' : ''].join(' ');
}

/** Rows of which every element is of a kind that rows before them in the same table have. */
function alike() {
  return [...document.querySelectorAll('tbody, ol, ul, svg')].flatMap(list => {
    const seen = new Set();
    return [...list.children].filter(row => {
      const before = seen.size;
      [row, ...row.querySelectorAll('*')].forEach(each => seen.add(kind(each)));
      return seen.size === before;
    });
  });
}

/** All that its colours, the ground they are on and its size as a target are judged by; what it stands in is told apart from this. */
function look(element) {
  const {color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, display, position, textShadow} = getComputedStyle(element);
  const {width, height} = element.getBoundingClientRect();
  const hasWords = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  // What is drawn before it may be what it stands on.
  const ground = element.ownerSVGElement && element.previousElementSibling?.getAttribute('class');
  return [element.localName, element.getAttribute('class'), element.getAttribute('role'), color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, display,
    position, textShadow, hasWords, ground, width < 24, height < 24].join('|');
}

const seen = new Map();
const marked = [];

/** Marks the first of all elements that look the same and stand in what looks the same. */
function markLooks(element, around) {
  const way = `${around}>${look(element)}`;
  if (!seen.has(way)) {
    seen.set(way, seen.size);
    element.setAttribute(LOOK, '');
    marked.push(element);
  }
  const inside = seen.get(way);
  for (const each of [...element.shadowRoot?.children ?? [], ...element.children]) markLooks(each, inside);
}

const exclude = alike();
markLooks(document.documentElement, '');
// For each element these two look at all that lies behind or beside it, which takes longer than all other rules together.
axe.configure({rules: ['color-contrast', 'target-size'].map(id => ({id, selector: `[${LOOK}]`}))});
// None of these rules reads style sheets or listens to recordings, which axe would fetch beforehand.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
axe.run(
  {include: [document.documentElement], exclude},
  {resultTypes: ['violations'], preload: false, rules: {'label-content-name-mismatch': {enabled: true}}, runOnly: rules},
).then(found => found.violations.map(each => `${each.id}: ${each.help} `
  + each.nodes.slice(0, 3).map(node => `${node.html.slice(0, 200)} ${node.failureSummary}`).join(' | ')), error => [String(error)])
  .then(told => { marked.forEach(each => each.removeAttribute(LOOK)); done(told) });
