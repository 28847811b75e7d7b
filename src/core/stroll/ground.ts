/**
 * How high the ground is that one walks on: courts, terraces, flights of steps, bridges, floors. From the same model
 * as the palace in 3D, so that nobody wades through a terrace.
 */
import type { ModelPassage, ModelSteps, ModelTerrace, PalaceModel, Uv } from '../architecture/model'
import { isInside } from '../geo/polygon'
import type { GridPoint } from '../geo/types'

/** Platforms of gates and towers are this high at once; one walks through them, not over them. */
const PLATFORM_METERS = 6
/** A bridge's back, above its banks. */
const BRIDGE_RISE_METERS = 0.5
const DEG = Math.PI / 180

/** Metres above the court (the palace's general ground) at a point of the palace grid. */
export type GroundHeight = (at: GridPoint) => number

interface Box {
  leastU: number
  leastV: number
  mostU: number
  mostV: number
}

const boxOf = (ring: readonly Uv[]): Box => ({
  leastU: Math.min(...ring.map(([u]) => u)),
  leastV: Math.min(...ring.map(([, v]) => v)),
  mostU: Math.max(...ring.map(([u]) => u)),
  mostV: Math.max(...ring.map(([, v]) => v)),
})

const isIn = ({ leastU, leastV, mostU, mostV }: Box, [u, v]: GridPoint): boolean =>
  u >= leastU && u <= mostU && v >= leastV && v <= mostV

/** A point in the frame of a rectangle: along its width and along its depth, from its middle. */
function within(
  { u, v, turnDegrees }: { u: number; v: number; turnDegrees: number },
  at: GridPoint,
): [x: number, y: number] {
  const [cos, sin] = [Math.cos(turnDegrees * DEG), Math.sin(turnDegrees * DEG)]
  const [du, dv] = [at[0] - u, at[1] - v]
  return [du * cos + dv * sin, dv * cos - du * sin]
}

const isThrough = ({ u, v, widthMeters, runs }: ModelPassage, at: GridPoint): boolean =>
  Math.abs(runs === 'north' ? at[0] - u : at[1] - v) <= widthMeters / 2

function terraceHeight({ rings, passages, fromMeters, topMeters }: ModelTerrace, at: GridPoint): number {
  if (topMeters - fromMeters > PLATFORM_METERS) return 0
  if (!isInside(at, rings) || passages.some(passage => isThrough(passage, at))) return 0
  return topMeters
}

/** Null beside it. */
function stepsHeight(flight: ModelSteps, at: GridPoint): number | null {
  const [x, y] = within(flight, at)
  const { widthMeters, runMeters, fromMeters, topMeters } = flight
  if (Math.abs(x) > widthMeters / 2 || Math.abs(y) > runMeters / 2) return null
  return fromMeters + (topMeters - fromMeters) * (y / runMeters + 0.5)
}

export function groundOf({
  terraces,
  steps,
  bridges,
}: Pick<PalaceModel, 'terraces' | 'steps' | 'bridges'>): GroundHeight {
  const platforms = terraces.map(terrace => ({ terrace, box: boxOf(terrace.rings[0] ?? []) }))
  return at => {
    const top = platforms.reduce(
      (most, { terrace, box }) => (isIn(box, at) ? Math.max(most, terraceHeight(terrace, at)) : most),
      0,
    )
    // a flight leads up to the terrace it leans on: where it cuts into one, the flight is what one treads
    const flights = steps.flatMap(flight => stepsHeight(flight, at) ?? [])
    const onSteps = flights.length > 0 ? Math.max(...flights) : null
    if (onSteps !== null) return onSteps
    const onBridge = bridges.some(bridge => {
      const [x, y] = within(bridge, at)
      return Math.abs(x) <= bridge.widthMeters / 2 && Math.abs(y) <= bridge.lengthMeters / 2
    })
    return onBridge ? Math.max(top, BRIDGE_RISE_METERS) : top
  }
}
