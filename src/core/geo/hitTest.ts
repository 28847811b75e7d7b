/**
 * What a finger on the map means: the building under it, else the nearest building the finger covers, else the court
 * or garden it lies in. A finger covers 44 px whatever the map's scale, so its reach in metres depends on that.
 */
import { metersPerPixel } from './declutter'
import { wgs84ToGrid } from './grid'
import { distanceToAreaMeters } from './polygon'
import type { Wgs84 } from './types'
import { placeAt, type Outlined } from './whereAmI'

export interface Target extends Outlined {
  id: string
  kind: string
  position: Wgs84
}

/** A touch target is 44 px wide: half of it to every side. */
const FINGER_RADIUS_PX = 22
/** Open ground: it is meant only when no building is. */
const OPEN_KINDS: readonly string[] = ['court', 'garden']

export const fingerMeters = (zoom: number): number => FINGER_RADIUS_PX * metersPerPixel(zoom)

/** 0 inside; without an outline the position stands for the thing. */
function awayMeters(point: Wgs84, { footprint, position }: Target): number {
  const ring = (footprint ?? [position]).map(corner => wgs84ToGrid(corner))
  return distanceToAreaMeters(wgs84ToGrid(point), [ring])
}

function nearest<T extends Target>(point: Wgs84, targets: readonly T[], reachMeters: number): T | null {
  let found: T | null = null
  let away = reachMeters
  for (const target of targets) {
    const meters = awayMeters(point, target)
    if (meters > away || (meters === away && found !== null)) continue
    found = target
    away = meters
  }
  return found
}

/** Of equally near things the first given wins: give the more important ones first. */
export function hitTest<T extends Target>(point: Wgs84, targets: readonly T[], zoom: number): T | null {
  const open = targets.filter(({ kind }) => OPEN_KINDS.includes(kind))
  const built = targets.filter(({ kind }) => !OPEN_KINDS.includes(kind))
  const reachMeters = fingerMeters(zoom)
  return (
    placeAt(point, built) ??
    nearest(point, built, reachMeters) ??
    placeAt(point, open) ??
    nearest(point, open, reachMeters)
  )
}
