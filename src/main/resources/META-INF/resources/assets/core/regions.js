// The regions' colours, one each, told apart by colour-blind readers too; the name always stands beside.
import { api, get } from './api.js'
import { h } from './dom.js'
import { say } from './i18n.js'

const COLOURS = {
  'trung-du-va-mien-nui-phia-bac': 1, 'dong-bang-song-hong': 2, 'bac-trung-bo-va-duyen-hai-mien-trung': 3,
  'tay-nguyen': 4, 'dong-nam-bo': 5, 'dong-bang-song-cuu-long': 6,
  'trung-du-va-mien-nui-phia-bac-2025': 1, 'dong-bang-song-hong-2025': 2, 'bac-trung-bo-2025': 3,
  'duyen-hai-nam-trung-bo-va-tay-nguyen-2025': 4, 'dong-nam-bo-2025': 5, 'dong-bang-song-cuu-long-2025': 6,
}

/** Names of all regions by id. */
export async function regionNames() {
  const answer = await get(api('/regions', { fields: 'id,name' }))
  return new Map(answer.items.map((region) => [region.id, say(region.name)]))
}

export const regionDot = (region, name) =>
  region ? h('span.dot', { class: `dot region-${COLOURS[region] ?? 0}`, title: name ?? null }) : null
