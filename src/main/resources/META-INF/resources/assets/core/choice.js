// Which table is meant: index, component, population, year. Only what exists can be chosen, each year with how much of it is known.
import { api, get } from './api.js'
import { inOrder, say, words } from './i18n.js'
import { here, go } from './address.js'
import { select } from './ui.js'

const t = words({
  index: ['Chỉ số', 'Index'],
  component: ['Thành phần', 'Component'],
  whole: ['Cả chỉ số', 'The whole index'],
  fields: ['Lĩnh vực', 'Areas'],
  parts: ['Phần chấm điểm', 'Parts of the score'],
  population: ['Đối tượng xếp hạng', 'Who is ranked'],
  year: ['Năm (số đơn vị có số liệu)', 'Year (units with data)'],
  province: ['Tỉnh, thành phố', 'Provinces'],
  ministry: ['Bộ, cơ quan ngang bộ', 'Ministries'],
  region: ['Vùng', 'Regions'],
  'many-province': ['tỉnh, thành phố', 'provinces'],
  'many-ministry': ['bộ, cơ quan ngang bộ', 'ministries'],
  'many-region': ['vùng', 'regions'],
  many: ['đơn vị', 'units'],
  known: ['{year} ({n}/{of})', '{year} ({n} of {of})'],
  none: ['{year} (chưa có số liệu)', '{year} (no data)'],
})

export const populationName = (population) => t(population)
/** What many of a population are called within a sentence. */
export const manyOf = (population) => t(['province', 'ministry', 'region'].includes(population) ? `many-${population}` : 'many')
const indexOf = (indicator) => indicator.split('.')[0]
const SHORT = { 'par-index': 'PAR INDEX', sipas: 'SIPAS' }
/** PAR INDEX or SIPAS, whatever component is meant. */
export const indexName = (indicator) => SHORT[indexOf(indicator)] ?? indexOf(indicator)

/** All tables there are. */
export const tables = () =>
  get(api('/rankings', { limit: 1000, fields: 'indicator,population,year,coverage,name' })).then((answer) => answer.items)

/** The years in which something is known of a table, oldest first. */
export const yearsOf = (all, { indicator, population }) =>
  all.filter((table) => table.indicator === indicator && table.population === population && table.coverage.results > 0).map(({ year }) => year).sort((a, b) => a - b)

/** What an address means: the named, else the newest table of provinces. */
export function chosen(all, { indicator, year }, query) {
  const code = indicator ?? query.get('indicator') ?? 'par-index'
  const known = all.filter((table) => table.indicator === code)
  const asked = query.get('population')
  const population = asked ?? known.find((table) => table.population === 'province')?.population ?? known[0]?.population ?? 'province'
  const years = known.filter((table) => table.population === population).map((table) => table.year)
  const named = year && year !== 'latest' ? Number(year) : null
  return { indicator: code, population, year: named ?? years[0] ?? 'latest', years }
}

/** The nearest year of a table that exists; the newest where none is near. */
function nearest(all, indicator, population, year) {
  const years = all.filter((table) => table.indicator === indicator && table.population === population).map((table) => table.year)
  return years.includes(Number(year)) ? year : years[0] ?? year
}

/** The four selections; view is the first segment of the address they lead to. */
export function choices(all, { indicator, population, year }, view, { populations } = {}) {
  const index = indexOf(indicator)
  const ofIndex = all.filter((table) => indexOf(table.indicator) === index)
  const ofPopulation = ofIndex.filter((table) => table.population === population)
  const at = (code, who, when) => {
    const best = nearest(all, code, who, when)
    go(here({ population: who === 'province' ? null : who, region: null, sort: null, measure: null }, `/${view}/${code}/${best}`))
  }
  const distinct = (tables, key) => [...new Set(tables.map((table) => table[key]))]
  const names = new Map(ofPopulation.map((table) => [table.indicator, say(table.name)]))
  const components = distinct(ofPopulation, 'indicator').filter((code) => code.includes('.'))
  const options = (codes) => codes.map((code) => [code, names.get(code)]).sort((a, b) => inOrder(a[1], b[1]))
  const parts = components.filter((code) => code.includes('.part-'))
  const fields = components.filter((code) => !code.includes('.part-'))
  const whos = distinct(ofIndex.filter((table) => table.indicator === index), 'population').filter((who) => !populations || populations.includes(who))
  const years = ofPopulation.filter((table) => table.indicator === indicator)
    .map(({ year: each, coverage: { results, units } }) => [each, t('known', { year: each, n: results, of: units })])
  if (!years.some(([each]) => String(each) === String(year))) years.unshift([year, t('none', { year })])
  return [
    select('choose-index', t('index'), Object.entries(SHORT), index, (code) => at(code, 'province', year)),
    select('choose-component', t('component'),
      [[index, t('whole')], ...(fields.length ? [[t('fields'), options(fields)]] : []), ...(parts.length ? [[t('parts'), options(parts)]] : [])],
      indicator, (code) => at(code, population, year)),
    whos.length > 1 && select('choose-population', t('population'), whos.map((who) => [who, t(who)]), population,
      (who) => at(all.some((table) => table.indicator === indicator && table.population === who) ? indicator : index, who, year)),
    select('choose-year', t('year'), years, year, (when) => at(indicator, population, when)),
  ]
}
