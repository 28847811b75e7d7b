/**
 * A palace of 120 m drawn by hand for the trigger tests, and somebody who walks in it. North is up:
 *
 *   u −50 … 20  court with the main hall (north) and the east hall, which one may go into, against the wall
 *   u  20 … 22  wall, its gate at v −6 … 6
 *   u  22 … 28  lane between two walls
 *   u  28 … 30  wall, open at v 46 … 54
 *   u  32 … 58  garden with a pavilion
 */
import { seededRandom } from '@/core/architecture/seededRandom'
import { gridToWgs84 } from '@/core/geo/grid'
import { GROUND, type GroundKind, type GroundPlan } from '@/core/geo/groundPlan'
import type { Fix, GridPoint } from '@/core/geo/types'
import { walkPoints, type WalkLeg } from '@/core/trigger/walk'
import type { Layer, TriggerPlace, TriggerWorld } from '@/core/trigger/types'

const SIZE = 120
const MIN = -60
type Box = readonly [fromU: number, fromV: number, toU: number, toV: number]

const MIDDLES: Record<string, readonly [number, number]> = {
  court: [-20, 0],
  mainHall: [-15, 24],
  eastHall: [14, 25],
  gate: [21, 0],
  garden: [45, -15],
  pavilion: [46, 6],
}
export const PLACES = Object.keys(MIDDLES)
const COURT = 1
const GARDEN = 5
/** Zone boxes, painted in this order. */
const ZONES: readonly (readonly [place: string, box: Box])[] = [
  ['court', [-50, -20, 20, 40]],
  ['mainHall', [-27, 10, -3, 25]],
  ['eastHall', [4, 14, 20, 38]],
  ['gate', [12, -8, 28, 8]],
  ['garden', [32, -30, 58, 40]],
  ['pavilion', [37, -3, 55, 15]],
]
const KINDS: readonly (readonly [kind: GroundKind, box: Box])[] = [
  [GROUND.solid, [-27, 25, -3, 35]],
  [GROUND.roofed, [12, 14, 20, 38]],
  [GROUND.solid, [20, -60, 22, 60]],
  [GROUND.roofed, [20, -6, 22, 6]],
  [GROUND.solid, [28, -60, 30, 60]],
  [GROUND.open, [28, 46, 30, 54]],
  [GROUND.roofed, [43, 3, 49, 9]],
]

const paint = (cells: Uint8Array, [fromU, fromV, toU, toV]: Box, value: number): void => {
  for (let v = fromV; v < toV; v += 1)
    cells.fill(value, (v - MIN) * SIZE + fromU - MIN, (v - MIN) * SIZE + toU - MIN)
}

function smallPlan(): GroundPlan {
  const kinds = new Uint8Array(SIZE * SIZE).fill(GROUND.open)
  const zones = new Uint8Array(SIZE * SIZE)
  KINDS.forEach(([kind, box]) => paint(kinds, box, kind))
  ZONES.forEach(([place, box]) => paint(zones, box, PLACES.indexOf(place) + 1))
  zones.forEach((_, cell) => {
    if (kinds[cell] === GROUND.solid) zones[cell] = 0
  })
  return {
    cellMeters: 1,
    minU: MIN,
    minV: MIN,
    columns: SIZE,
    rows: SIZE,
    places: PLACES,
    within: [0, COURT, COURT, 0, 0, GARDEN],
    kinds,
    zones,
  }
}

const place = (id: string, importance: number, layers: readonly Layer[]): [string, TriggerPlace] => [
  id,
  { id, importance, layers, middle: MIDDLES[id] ?? [0, 0] },
]

export const smallPalace: TriggerWorld = {
  plan: smallPlan(),
  places: new Map([
    place('court', 3, ['brief', 'standard']),
    place('mainHall', 1, ['brief', 'standard', 'deep']),
    place('eastHall', 2, ['brief', 'standard']),
    place('gate', 3, ['brief', 'standard']),
    place('garden', 3, ['brief', 'standard']),
    place('pavilion', 4, ['brief', 'standard']),
  ]),
}

/** Epoch of all walks: any will do. */
export const START_MS = 1_700_000_000_000

export interface Phone {
  everySeconds?: number
  /** The same error all the time, metres. */
  bias?: GridPoint
  /** Standard deviation of a fresh error for each fix, metres an axis. */
  noiseMeters?: number
  /** Standard deviation of an error that drifts (Ornstein–Uhlenbeck, τ 35 s), metres an axis. */
  driftMeters?: number
  accuracyMeters?: number
  seed?: string
  startMs?: number
}

const DRIFT_TAU_SECONDS = 35

/** Two independent normal numbers of a seeded stream (Box & Muller 1958). */
export const normalPair = (random: () => number): [number, number] => {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  const angle = 2 * Math.PI * random()
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}

/** What a phone reports of a true walk. */
export function fixesOf(legs: readonly WalkLeg[], phone: Phone = {}): Fix[] {
  const { everySeconds = 1, bias = [0, 0], noiseMeters = 0, driftMeters = 0 } = phone
  const random = seededRandom(phone.seed ?? 'phone')
  const keep = Math.exp(-everySeconds / DRIFT_TAU_SECONDS)
  let drift = normalPair(random).map(n => n * driftMeters) as [number, number]
  return walkPoints(legs, everySeconds).map(({ at, second }) => {
    const fresh = normalPair(random)
    const push = normalPair(random)
    const spread = driftMeters * Math.sqrt(1 - keep * keep)
    drift = [drift[0] * keep + push[0] * spread, drift[1] * keep + push[1] * spread]
    return fixAt(
      [
        at[0] + bias[0] + drift[0] + fresh[0] * noiseMeters,
        at[1] + bias[1] + drift[1] + fresh[1] * noiseMeters,
      ],
      second,
      phone,
    )
  })
}

export const fixAt = (
  at: GridPoint,
  second: number,
  { accuracyMeters = 8, startMs = START_MS }: Phone = {},
): Fix => ({ position: gridToWgs84(at), accuracyMeters, timestampMs: startMs + Math.round(second * 1000) })

export const walk = (...path: GridPoint[]): WalkLeg => ({ kind: 'walk', path, metersPerSecond: 1.1 })
export const stand = (at: GridPoint, seconds: number): WalkLeg => ({ kind: 'stand', at, seconds })
