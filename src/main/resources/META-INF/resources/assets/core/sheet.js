// A style sheet that only some views need, fetched with the first of them.
const wanted = new Map()

/** Adds the sheet once; resolves when it holds, or when it cannot be had. */
export function sheet(url) {
  const address = String(url)
  if (!wanted.has(address)) {
    wanted.set(address, new Promise((done) => {
      const element = document.createElement('link')
      Object.assign(element, { rel: 'stylesheet', href: address, onload: done, onerror: done })
      document.head.append(element)
    }))
  }
  return wanted.get(address)
}
