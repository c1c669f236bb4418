// The package against a running service at BASE_URL; what no running service does at will is played by a fetch of our own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConnectionError, isKnown, Parindex, place, ProblemError, segments } from 'parindex'

const base = process.env.BASE_URL ?? 'http://localhost:8080'
const parindex = new Parindex(base, { lang: 'en' })

test('a ranking keeps figures, intervals, states and sources', async () => {
  const ranking = await parindex.ranking('par-index', 2019)
  assert.equal(ranking.items.length, 63)
  const [first] = ranking.items
  assert.equal(first.unit.id, 'quang-ninh')
  assert.equal(first.score, 90.09)
  assert.deepEqual(place(first), [1, 1])
  assert.ok(ranking.sources[first.source.score].title)
  const gap = ranking.items.find((each) => !isKnown(each))
  assert.equal(gap.score, null)
  const [best, worst] = place(ranking.items.find((each) => place(each)[0] < place(each)[1]))
  assert.ok(best < worst)
})

test('a list is gone through page by page and holds each result once', async () => {
  let total = null
  const seen = new Set()
  for await (const page of parindex.pages('/observations', { indicator: 'sipas', limit: 100 })) {
    total = page.total
    page.items.forEach((each) => seen.add(`${each.population} ${each.unit.id} ${each.year}`))
  }
  assert.ok(total > 100)
  assert.equal(seen.size, total)
  let listed = 0
  for await (const each of parindex.observations({ indicator: 'sipas', limit: 150 })) listed += each.indicator === 'sipas' ? 1 : 0
  assert.equal(listed, total)
})

test('a line never crosses a break', async () => {
  const history = await parindex.history('quang-ninh', { indicator: 'par-index' })
  const years = history.breaks.map((each) => each.year)
  const runs = segments(history.items)
  assert.ok(runs.length > 1)
  for (const run of runs) assert.ok(run.slice(1).every((each) => !years.includes(each.year)))
})

test('the search leads to what was meant', async () => {
  const found = await parindex.search('quang ninh 2019 sipas')
  assert.equal(found.items[0].href, '/api/v1/figures/sipas/2019/quang-ninh?population=province')
  assert.equal((await parindex.follow(found.items[0].href)).result.year, 2019)
  assert.deepEqual((await parindex.search('pci 2023')).understood.indicators, [])
})

test('a release answers as it was, and both ways to name one are not taken together', async () => {
  const { release } = await parindex.ranking('par-index', 2019)
  const pinned = parindex.at({ release: release.id })
  const ranking = await pinned.ranking('par-index', 2019)
  assert.equal(ranking.release.id, release.id)
  assert.match(ranking.links.self, /release=/)
  const then = await parindex.at({ asOf: new Date() }).ranking('par-index', 2019)
  assert.equal(then.release.id, release.id)
  assert.throws(() => new Parindex(base, { release: '1', asOf: '2026-01-01' }), TypeError)
})

test('a problem teaches', async () => {
  const refused = await parindex.ranking('par-indx', 2019).then(() => null, (error) => error)
  assert.ok(refused instanceof ProblemError)
  assert.equal(refused.status, 404)
  assert.equal(refused.code, 'not-found')
  assert.ok(refused.suggestions.includes('par-index'))
  const vietnamese = await new Parindex(base).get('/search').then(() => null, (error) => error)
  assert.match(vietnamese.detail, /ví dụ/)
  assert.equal(vietnamese.errors[0].rule, 'required')
})

test('what is held is asked for by its tag', async () => {
  const statuses = []
  const counting = new Parindex(base, { fetch: async (...request) => {
    const response = await fetch(...request)
    statuses.push(response.status)
    return response
  } })
  const one = await counting.unit('quang-ninh')
  one.name.vi = 'changed by whoever got it'
  const two = await counting.unit('quang-ninh')
  assert.deepEqual(statuses, [200, 304])
  assert.equal(two.name.vi, 'Quảng Ninh')
})

test('whoever is told to wait waits, and no longer than allowed', async () => {
  let asked = 0
  const busy = (wait) => async () => (++asked < 3 ? new Response('{"code":"overloaded","title":"Busy"}', { status: 503, headers: { 'Retry-After': wait } }) : Response.json({ items: [] }))
  const start = Date.now()
  assert.deepEqual(await new Parindex(base, { fetch: busy('0.05') }).get('/units'), { items: [] })
  assert.equal(asked, 3)
  assert.ok(Date.now() - start >= 95)
  asked = 0
  const refused = await new Parindex(base, { fetch: busy('3600') }).get('/units').then(() => null, (error) => error)
  assert.equal(refused.code, 'overloaded')
  assert.equal(asked, 1)
})

test('no answer is no problem of the service', async () => {
  const gone = new Parindex(base, { fetch: () => Promise.reject(new TypeError('fetch failed')) })
  await assert.rejects(gone.terms(), ConnectionError)
})
