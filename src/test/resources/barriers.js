// What axe-core finds wrong in the page, for Browser.barriers(), which runs it with a function to call with the result.
const done = arguments[arguments.length - 1];

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

// None of these rules reads style sheets or listens to recordings, which axe would fetch beforehand.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
axe.run(
  {include: [document.documentElement], exclude: alike()},
  {resultTypes: ['violations'], preload: false, rules: {'label-content-name-mismatch': {enabled: true}}, runOnly: rules},
).then(found => done(found.violations.map(each => `${each.id}: ${each.help} `
  + each.nodes.slice(0, 3).map(node => `${node.html.slice(0, 200)} ${node.failureSummary}`).join(' | '))), error => done([String(error)]));
