/** What the map knows of a hall, in words. Sizes with eaves are those of its outline along the palace's own axes. */
import type { HallView } from '@/content/bundle-types'
import { wgs84ToGrid } from '@/core/geo/grid'
import type { Words } from './types'

export interface HallFact {
  label: string
  value: string
}

type Storeys = 1 | 2 | 3

/** Of an outline: metres along the palace's axes. */
function sizeOf(footprint: NonNullable<HallView['footprint']>): { eastWest: number; northSouth: number } {
  const points = footprint.map(([lng, lat]) => wgs84ToGrid([lng, lat]))
  const us = points.map(([u]) => u)
  const vs = points.map(([, v]) => v)
  return {
    eastWest: Math.round(Math.max(...us) - Math.min(...us)),
    northSouth: Math.round(Math.max(...vs) - Math.min(...vs)),
  }
}

/** What it is and where, in a line. */
export function hallLine({ kind, precinct, architecture }: HallView, words: Words): string {
  const where = words.precincts[precinct]
  if (!architecture) return [where, words.kinds[kind]].join(' · ')
  const { eaves, roof } = architecture
  return [where, words.architectureLine('', words.eaves[eaves as Storeys], words.roofs[roof])].join(' · ')
}

export function hallFacts(hall: HallView, words: Words): HallFact[] {
  const { architecture, footprint, topMeters } = hall
  const facts: HallFact[] = []
  if (architecture) {
    const { roof, eaves, glaze, tierGlazes, storeyed, baysWide, baysDeep } = architecture
    const line = words.architectureLine('', words.eaves[eaves as Storeys], words.roofs[roof])
    facts.push({ label: words.hallRoof, value: line })
    const tiles = [...new Set(tierGlazes ?? [glaze])].map(tile => words.glazes[tile])
    facts.push({ label: words.hallTiles, value: tiles.join(' · ') })
    if (storeyed) facts.push({ label: words.hallStoreys, value: words.storeys[eaves as Storeys] })
    if (baysWide !== null) facts.push({ label: words.hallBays, value: words.bays(baysWide, baysDeep) })
  }
  if (footprint) {
    const { eastWest, northSouth } = sizeOf(footprint)
    facts.push({ label: words.hallSize, value: words.hallSizeValue(eastWest, northSouth) })
  }
  // walls, courts and water have no top worth telling
  if (architecture && topMeters >= 1)
    facts.push({ label: words.hallHeight, value: words.hallHeightValue(Math.round(topMeters)) })
  return facts
}
