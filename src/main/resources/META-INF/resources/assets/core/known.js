// All that sources state of one index through the years, in one small answer: who, when, which score, which place.
import { api, get } from './api.js'
import { todaysProvinces } from './today.js'

/** A row of a compact list laid over what all rows share, object by object. */
function whole(row, defaults) {
  if (row === undefined) return defaults
  if (row === null || typeof row !== 'object' || defaults === null || typeof defaults !== 'object') return row
  return Object.fromEntries([...new Set([...Object.keys(defaults), ...Object.keys(row)])].map((key) => [key, whole(row[key], defaults[key])]))
}

/**
 * The known results of an indicator: [{unit, year, score, place, published}], year by year; unit is an id, score null where only a place is stated, place
 * {best, worst} or null, published whether a source states it.
 */
export async function knownResults(indicator, population) {
  const rows = await observations({ indicator, population, limit: 1000, view: 'compact', fields: 'year,unit.id,score,points,rank.place,rank.published' })
  return rows.map(({ unit, year, score, points, rank }) => ({
    unit: unit.id, year, score: score ?? points ?? null, place: rank?.place ?? null, published: !!rank?.published,
  }))
}

/**
 * The ids of all units of which any result of an index is known, be it under a former name; `parts` adds today's provinces of any of whose parts
 * something is known.
 */
export async function unitsWithData({ parts = false } = {}) {
  const [rows, today] = await Promise.all([observations({ indicator: 'par-index,sipas', limit: 1000, view: 'compact', fields: 'unit.id' }), todaysProvinces()])
  const known = new Set(rows.map(({ unit }) => unit.id))
  today.items.filter(({ members }) => (parts || members.length === 1) && members.some((id) => known.has(id))).forEach(({ unit }) => known.add(unit.id))
  return known
}

/** Every row, page by page; each laid over the defaults of its own page. */
async function observations(parameters) {
  const rows = []
  for (let address = api('/observations', parameters); address;) {
    const page = await get(address)
    rows.push(...page.items.map((row) => whole(row, page.defaults)))
    address = page.links.next
  }
  return rows
}

/** What was last known of each unit up to before this year, or first after it: a map by id. */
export function lastKnown(results, year) {
  const last = new Map()
  for (const each of results) {
    const kept = last.get(each.unit)
    const nearer = !kept || (each.year < year ? kept.year > year || each.year > kept.year : kept.year > year && each.year < kept.year)
    if (each.year !== year && nearer) last.set(each.unit, each)
  }
  return last
}
