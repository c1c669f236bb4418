// The rows of the matrix: a unit through all its names, or one of today's provinces with all that it was formed from.
import { todaysProvinces } from '../../core/today.js'

/**
 * [{unit, parts, cells}]: parts are the series of a row, each a set of ids, one but for today's provinces; cells is a map from a year to the known results
 * of it by part. `who` is 63, 34 or ministry; results are as knownResults gives them.
 */
export async function rowsOf(who, units, results) {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byUnit = Map.groupBy ? Map.groupBy(results, (each) => each.unit) : grouped(results)
  if (who === '34') {
    const today = await todaysProvinces()
    return today.items.map(({ unit, members }) => row(unit, members.map((id) => byId.get(id)).filter(Boolean), byUnit))
  }
  if (who === 'ministry') return units.filter((unit) => byUnit.has(unit.id)).map((unit) => row(unit, [unit], byUnit))
  // The 63 are those that lived in the years that are ranked: all but what 2025 made of them.
  return units.filter((unit) => !unit.validFrom || byUnit.has(unit.id)).map((unit) => row(unit, [unit], byUnit))
}

function grouped(results) {
  const map = new Map()
  results.forEach((each) => map.set(each.unit, [...(map.get(each.unit) ?? []), each]))
  return map
}

function row(unit, parts, byUnit) {
  const cells = new Map()
  parts.forEach((part, index) => (byUnit.get(part.id) ?? []).forEach((result) => {
    if (!cells.has(result.year)) cells.set(result.year, [])
    cells.get(result.year)[index] = result
  }))
  return { unit, parts, cells, known: [...cells.values()].reduce((sum, cell) => sum + cell.filter(Boolean).length, 0) / parts.length }
}
