// Keeps what was read, so that it is there without a connection too. What the service says now always comes first.
const KEPT = 'parindex-1'
const MOST = 250
const root = new URL('./', location.href).pathname

const OFFLINE = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Không có kết nối · parindex</title>
<h1>Không có kết nối</h1><p>Trang này chưa từng được mở trên máy này nên chưa xem được. Các trang đã mở vẫn xem được.</p>
<p lang="en">No connection, and this page was never opened here. Pages that were can still be read.</p><p><a href="${root}">parindex</a></p></html>`

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))

/** Whether it is for everybody and worth keeping; drafts and what publishers see are neither. */
const isKept = (response) => response.ok && response.type === 'basic' && !/no-store|private/.test(response.headers.get('Cache-Control') ?? '')

async function keep(request, response) {
  if (!isKept(response)) return
  const cache = await caches.open(KEPT)
  await cache.put(request, response)
  const keys = await cache.keys()
  // The oldest first, as they were put.
  await Promise.all(keys.slice(0, Math.max(keys.length - MOST, 0)).map((key) => cache.delete(key)))
}

async function fresh(request, event) {
  try {
    const response = await fetch(request)
    event.waitUntil(keep(request, response.clone()))
    return response
  } catch (error) {
    const kept = await caches.match(request, { ignoreVary: true })
    if (kept) return kept
    if (request.mode === 'navigate') return new Response(OFFLINE, { status: 503, headers: { 'Content-Type': 'text/html;charset=UTF-8' } })
    throw error
  }
}

/** Files are named with the page that they are of, so that one that is there is the right one. */
async function file(request, event) {
  return (await caches.match(request, { ignoreVary: true })) ?? fresh(request, event)
}

addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('Authorization') || !url.pathname.startsWith(root)) return
  const path = url.pathname.slice(root.length)
  if (path.startsWith('publish')) return
  if (path.startsWith('assets/')) event.respondWith(file(request, event))
  else if (request.mode === 'navigate' || /^api\/v1(\/|$|\?)/.test(path)) event.respondWith(fresh(request, event))
})

/** What the page had fetched before this was here: taken from what the browser holds. */
addEventListener('message', (event) => {
  const wanted = event.data.filter((address) => new URL(address).origin === location.origin)
  event.waitUntil(Promise.all(wanted.map(async (address) => {
    if (!(await caches.match(address, { ignoreVary: true }))) await fetch(address, { cache: 'force-cache' }).then((response) => keep(address, response), () => {})
  })))
})
