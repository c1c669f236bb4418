// Comes after the page's first module, by a name that every build has: where that could not begin, as its document is of a build whose files are
// gone, the document of the present build is fetched, once; then it is said in words.
(() => {
  const MARK = 'parindex-renewed'
  const WAIT = 20_000
  if (document.getElementById('top').childElementCount) return
  const remembered = (work) => {
    try {
      return work(sessionStorage)
    } catch {
      // A browser may refuse to remember anything; then nothing is tried by itself.
      return Infinity
    }
  }
  if (navigator.onLine && Date.now() - remembered((store) => Number(store.getItem(MARK))) > WAIT) {
    remembered((store) => store.setItem(MARK, Date.now()))
    location.reload()
    return
  }
  const english = document.documentElement.lang === 'en'
  const main = document.getElementById('main')
  const told = document.createElement('section')
  told.className = 'state wrap failure'
  told.setAttribute('role', 'alert')
  const title = document.createElement('h1')
  title.textContent = english ? 'The page could not start' : 'Không mở được trang'
  const text = document.createElement('p')
  text.textContent = english
    ? 'The service may just be changing to a new version. Reload the page in a few seconds.'
    : 'Có thể dịch vụ đang chuyển sang phiên bản mới. Hãy tải lại trang sau ít giây.'
  const again = document.createElement('button')
  again.className = 'button'
  again.type = 'button'
  again.textContent = english ? 'Reload' : 'Tải lại'
  again.addEventListener('click', () => location.reload())
  told.append(title, text, again)
  main.replaceChildren(told)
  main.dataset.view = 'failed'
})()
