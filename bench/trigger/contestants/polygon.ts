/** Polygon geofences with Turf: a place speaks as soon as a raw fix lies on its ground. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import type { MultiPolygon } from 'geojson'
import type { GroundPlan } from '@/core/geo/groundPlan'
import type { BenchFix, BenchWorld, Contestant } from '../contestant'
import { outlinesOf } from '../outlines'
import { firstTimes, forwards } from './firstTimes'

const traced = new WeakMap<GroundPlan, Map<string, MultiPolygon>>()

/** Ground by place; traced once for a plan. */
function polygonsOf(plan: GroundPlan): Map<string, MultiPolygon> {
  const known = traced.get(plan)
  if (known) return known
  const outlines = outlinesOf(plan)
  const polygons = new Map<string, MultiPolygon>()
  plan.places.forEach((id, i) => {
    const outline = outlines[i]
    if (outline) polygons.set(id, outline)
  })
  traced.set(plan, polygons)
  return polygons
}

/** Ids of the places whose ground holds a fix, in the order of the plan's. */
export function placesAround({ position }: BenchFix, { plan }: BenchWorld): string[] {
  const ids: string[] = []
  for (const [id, polygon] of polygonsOf(plan))
    if (booleanPointInPolygon([...position], polygon)) ids.push(id)
  return ids
}

export const polygon: Contestant = {
  name: 'Polygon',
  note: 'Turf: raw fix inside the place’s ground, every 5 s',
  everySeconds: 5,
  run(fixes, world) {
    const told = firstTimes()
    for (const fix of forwards(fixes)) for (const id of placesAround(fix, world)) told.tell(id, fix.second)
    return told.events
  },
}
