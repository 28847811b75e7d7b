/**
 * A hue for every zone of a ground plan, so that no two neighbours share one (greedy colouring). A zone keeps its hue in
 * every drawing of the same plan. Degrees of the colour wheel.
 */
import type { GroundPlan } from '../geo/groundPlan'

const HUES = [40, 205, 340, 130, 270, 15, 175, 305, 85, 235]
/** Zones that come this close to each other are neighbours, even with a wall between them. */
const REACH_METERS = 8
const LOOK_METERS = 4

const known = new WeakMap<GroundPlan, readonly number[]>()

/** The hue of zone i is at i − 1. */
export function zoneHues(plan: GroundPlan): readonly number[] {
  const kept = known.get(plan)
  if (kept) return kept
  const neighbours = neighboursOf(plan)
  const chosen: number[] = []
  for (let zone = 1; zone <= plan.places.length; zone += 1) {
    const taken = new Set([...(neighbours[zone] ?? [])].map(other => chosen[other - 1]))
    const turns = HUES.map((_, i) => HUES[(zone + i) % HUES.length] ?? 0)
    chosen.push(turns.find(hue => !taken.has(hue)) ?? turns[0] ?? 0)
  }
  known.set(plan, chosen)
  return chosen
}

function neighboursOf({ places, zones, columns, rows, cellMeters }: GroundPlan): Set<number>[] {
  const found = Array.from({ length: places.length + 1 }, () => new Set<number>())
  const look = Math.max(1, Math.round(LOOK_METERS / cellMeters))
  const reach = Math.max(1, Math.round(REACH_METERS / cellMeters))
  const meet = (a: number, b: number | undefined): void => {
    if (!a || !b || a === b) return
    found[a]?.add(b)
    found[b]?.add(a)
  }
  for (let row = 0; row < rows; row += look)
    for (let column = 0; column < columns; column += look) {
      const cell = row * columns + column
      const zone = zones[cell] ?? 0
      for (let step = look; step <= reach; step += look) {
        if (column + step < columns) meet(zone, zones[cell + step])
        if (row + step < rows) meet(zone, zones[cell + step * columns])
      }
    }
  return found
}
