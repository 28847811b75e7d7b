/**
 * What fills each bay of a wall. Doors stand in the middle bays, windows outside them; palace halls have red end
 * walls, grey houses brick ones; gates are open in the middle, pavilions all round.
 */
import type { ModelBuilding } from '../../model'
import type { Material } from '../types'

/** rooms: a front, a back and two ends; around: four fronts; gate: a way through; open: columns only. */
export type WallPlan = 'rooms' | 'around' | 'gate' | 'open' | 'colonnade'
export type Face = 'front' | 'rear' | 'end'

/** A gate on a platform this high is a hall that looks down on the way. */
const TOWER_BASE_METERS = 6
/** Narrower galleries are passages with columns on one side; wider ones have rooms. Estimates. */
const COLONNADE_METERS = 7.5
const OPEN_PAVILION_METERS = 9.5

export function wallPlanOf(building: ModelBuilding, widthMeters: number, depthMeters: number): WallPlan {
  const { kind, roof, baseMeters, eaves } = building
  const high = baseMeters >= TOWER_BASE_METERS
  const least = Math.min(widthMeters, depthMeters)
  const central = roof === 'pyramidal' || roof === 'round-pyramidal' || roof === 'cross-ridged'
  if (kind === 'gate' && !high) return 'gate'
  if (kind === 'pavilion') return eaves >= 2 || least > OPEN_PAVILION_METERS ? 'around' : 'open'
  if (kind === 'gallery' && least < COLONNADE_METERS) return 'colonnade'
  if (kind === 'tower') return high || widthMeters < 1.3 * depthMeters ? 'around' : 'rooms'
  return central ? 'around' : 'rooms'
}

/** Bays with doors: all but the outer quarter on each side, as the elevation draws them. */
export const doorBays = (count: number): number => Math.max(1, count - 2 * Math.round(count * 0.22))

const inMiddle = (index: number, count: number, wide: number): boolean => {
  const outer = (count - wide) / 2
  return index >= outer && index < count - outer
}

/** Null: nothing between the columns. */
export function bayMaterial(
  plan: WallPlan,
  face: Face,
  { index, count, grey, exact }: { index: number; count: number; grey: boolean; exact: boolean },
): Material | null {
  const wall: Material = grey ? 'brick' : 'red-wall'
  const fenestrated = inMiddle(index, count, doorBays(count)) ? 'doors' : 'windows'
  switch (plan) {
    case 'open':
      return null
    case 'around':
      return fenestrated
    case 'gate':
      return face === 'end' || !inMiddle(index, count, gateBays(count)) ? wall : null
    case 'colonnade':
      return face === 'front' ? 'open-bay' : wall
    case 'rooms':
      if (face === 'front') return fenestrated
      return face === 'rear' && exact && count >= 5 && inMiddle(index, count, 1) ? 'doors' : wall
  }
}

/** Bays one can walk into. */
export const gateBays = (count: number): number => (count <= 3 ? count : doorBays(count))
