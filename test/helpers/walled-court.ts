/**
 * A small ground plan by hand, 200 m square round the grid's middle: a hall on the axis in the north, a gate in the
 * south, a garden in the east with a pavilion in it, and a wall with one gap between hall and gate.
 */
import { gridToWgs84 } from '@/core/geo/grid'
import { GROUND, type GroundPlan } from '@/core/geo/groundPlan'
import type { Fix } from '@/core/geo/types'
import { initialTrigger } from '@/core/trigger/state'
import type { Layer, TriggerPlace, TriggerState, TriggerWorld } from '@/core/trigger/types'

const SIDE = 200
export const START_MS = new Date(2025, 9, 12, 14, 0).getTime()

type Box = readonly [west: number, south: number, east: number, north: number]
const ZONES: Readonly<Record<string, Box>> = {
  hall: [-30, 10, 30, 50],
  gate: [-30, -60, 30, -20],
  garden: [40, -60, 90, 60],
  pavilion: [55, -10, 75, 10],
}
const WALL: Box = [-100, -2, 36, 0]
const GAP: Box = [-3, -2, 3, 0]

const within = ([west, south, east, north]: Box, u: number, v: number) =>
  u >= west && u < east && v >= south && v < north

export function courtPlan(): GroundPlan {
  const places = Object.keys(ZONES)
  const kinds = new Uint8Array(SIDE * SIDE)
  const zones = new Uint8Array(SIDE * SIDE)
  for (let cell = 0; cell < kinds.length; cell += 1) {
    const u = (cell % SIDE) - SIDE / 2 + 0.5
    const v = Math.floor(cell / SIDE) - SIDE / 2 + 0.5
    kinds[cell] = within(WALL, u, v) && !within(GAP, u, v) ? GROUND.solid : GROUND.open
    // the pavilion comes last and lies over its garden
    places.forEach((id, i) => {
      if (within(ZONES[id] as Box, u, v)) zones[cell] = i + 1
    })
  }
  return {
    cellMeters: 1,
    minU: -SIDE / 2,
    minV: -SIDE / 2,
    columns: SIDE,
    rows: SIDE,
    places,
    within: [0, 0, 0, places.indexOf('garden') + 1],
    kinds,
    zones,
  }
}

export function courtWorld(layers: readonly Layer[] = ['brief', 'standard', 'deep']): TriggerWorld {
  const place = (id: string): TriggerPlace => {
    const [west, south, east, north] = ZONES[id] as Box
    return { id, importance: 2, middle: [(west + east) / 2, (south + north) / 2], layers }
  }
  return { plan: courtPlan(), places: new Map(Object.keys(ZONES).map(id => [id, place(id)])) }
}

/** The engine's first state at 14:00, allowed to speak, with what a test wants of it. */
export const courtState = (more: Partial<TriggerState> = {}): TriggerState => ({
  ...initialTrigger(START_MS),
  allowed: true,
  ...more,
})

/** A reading at a point of the palace grid, so many seconds after the start. */
export const fixAt = (
  u: number,
  v: number,
  seconds: number,
  accuracyMeters = 5,
): { kind: 'fix'; fix: Fix } => ({
  kind: 'fix',
  fix: { position: gridToWgs84([u, v]), accuracyMeters, timestampMs: START_MS + seconds * 1000 },
})
