// <parindex-chart kind="ranking" indicator="par-index" year="2023"></parindex-chart>: a chart of parindex on any site.
// kind: ranking, history or map; indicator, year, unit, population, region, top, by, lang and theme say what and how.
// Frames of /embed/… on the same page are made as high as they say they are.
// This file is at embed/parindex.js of the service, wherever that is.
const root = new URL('..', import.meta.url).href
const PATHS = {
  ranking: (of) => `rankings/${of('indicator', 'par-index')}/${of('year', 'latest')}`,
  map: (of) => `map/${of('indicator', 'par-index')}/${of('year', 'latest')}`,
  history: (of) => `history/${of('unit', '')}`,
}
const PAGES = { ranking: 'rankings', map: 'map' }
const HANDED_ON = { ranking: ['population', 'region', 'top'], map: ['by'], history: ['indicator'] }
const WIDTHS = [320, 420, 560, 720, 960]
const WORDS = {
  vi: { source: 'Số liệu và nguồn trên parindex', failed: 'Không tải được biểu đồ của parindex.' },
  en: { source: 'Figures and sources on parindex', failed: 'The chart of parindex could not be fetched.' },
}

class ParindexChart extends HTMLElement {
  static observedAttributes = ['kind', 'indicator', 'year', 'unit', 'population', 'region', 'top', 'by', 'lang', 'theme']

  #image = document.createElement('img')
  #link = document.createElement('a')
  #shown = ''
  #sizes = new ResizeObserver(() => this.#show())

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    const figure = document.createElement('figure')
    const caption = document.createElement('figcaption')
    // Set by properties: a page's policy may forbid style attributes and sheets.
    Object.assign(figure.style, { margin: '0', maxWidth: '960px' })
    Object.assign(this.#image.style, { display: 'block', width: '100%', height: 'auto' })
    Object.assign(caption.style, { font: '13px/1.6 system-ui, sans-serif', padding: '4px 0' })
    Object.assign(this.#link, { target: '_blank', rel: 'noopener' })
    Object.assign(this.#link.style, { color: 'inherit' })
    caption.append(this.#link)
    figure.append(this.#image, caption)
    root.append(figure)
    this.#image.addEventListener('error', () => { this.#image.alt = this.#words.failed })
  }

  get #words() {
    return WORDS[this.getAttribute('lang') === 'en' ? 'en' : 'vi']
  }

  connectedCallback() {
    this.style.display ||= 'block'
    this.#sizes.observe(this)
    this.#show()
  }

  disconnectedCallback() {
    this.#sizes.disconnect()
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show()
  }

  #show() {
    const of = (name, otherwise) => encodeURIComponent(this.getAttribute(name) || otherwise)
    const kind = this.getAttribute('kind') in PATHS ? this.getAttribute('kind') : this.hasAttribute('unit') ? 'history' : 'ranking'
    const lang = this.getAttribute('lang') === 'en' ? 'en' : 'vi'
    const room = this.clientWidth || 720
    const width = WIDTHS.find((each) => each >= room) ?? WIDTHS.at(-1)
    const query = new URLSearchParams({ lang, theme: this.getAttribute('theme') || 'auto', width })
    for (const name of HANDED_ON[kind]) if (this.getAttribute(name)) query.set(name, this.getAttribute(name))
    const address = `${root}charts/${PATHS[kind](of)}.svg?${query}`
    if (address === this.#shown) return
    this.#shown = address
    this.#image.src = address
    const page = kind === 'history' ? `provinces/${of('unit', '')}` : PATHS[kind](of).replace(/^\w+/, PAGES[kind])
    this.#link.href = `${root}${page}${lang === 'en' ? '?lang=en' : ''}`
    this.#link.textContent = this.#words.source
    this.#describe(address)
  }

  /** What the chart says in words becomes the text for those who do not see it; without it the attributes must do. */
  async #describe(address) {
    this.#image.alt = [this.getAttribute('indicator'), this.getAttribute('unit'), this.getAttribute('year')].filter(Boolean).join(' ') || 'parindex'
    try {
      const text = await (await fetch(address)).text()
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
      const words = ['title', 'desc'].map((name) => drawing.querySelector(`:scope > ${name}`)?.textContent).filter(Boolean)
      if (words.length && address === this.#shown) this.#image.alt = words.join('. ')
    } catch {
      // A page's policy may forbid to ask; the picture is there all the same.
    }
  }
}

addEventListener('message', ({ source, data }) => {
  const height = data?.parindex?.height
  if (!(height > 0)) return
  const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source && each.src.startsWith(`${root}embed/`))
  if (frame) frame.height = height
})

customElements.get('parindex-chart') ?? customElements.define('parindex-chart', ParindexChart)
