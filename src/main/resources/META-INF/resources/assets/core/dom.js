// Elements from data. Text is always text and never markup, so that nothing a document says can become part of the page.

const SVG = 'http://www.w3.org/2000/svg'

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name === 'value') element.value = value
    else if (name === 'style') Object.entries(value).forEach(([key, set]) => element.style.setProperty(key, set))
    else element.setAttribute(name, value === true ? '' : value)
  }
  append(element, children)
  return element
}

export function append(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue
    element.append(child)
  }
  return element
}

function make(create, spec, rest) {
  const [tag, ...classes] = spec.split('.')
  const element = create(tag)
  if (classes.length) element.setAttribute('class', classes.join(' '))
  const first = rest[0]
  const isPlain = first !== null && typeof first === 'object' && !Array.isArray(first) && !(first instanceof Node)
  return isPlain ? fill(element, first, rest.slice(1)) : fill(element, {}, rest)
}

/** h('a.button', {href: '/'}, 'text', [more]): attributes may be left out; on… listens; style is an object of properties. */
export const h = (spec, ...rest) => make((tag) => document.createElement(tag), spec, rest)

/** The same for SVG. */
export const s = (spec, ...rest) => make((tag) => document.createElementNS(SVG, tag), spec, rest)

export const byId = (id) => document.getElementById(id)

export function replace(element, ...children) {
  element.replaceChildren()
  return append(element, children)
}
