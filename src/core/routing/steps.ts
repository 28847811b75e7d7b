/** A route as a person tells it: pieces that go on straight are one, and what one sees (gate, stairs, bridge) is named. */
import type { GridPoint } from '../geo/types'
import { AXIS_ROTATION_DEGREES } from '../geo/grid'
import type { Network } from './network'
import type { Leg, Route } from './route'
import type { WayKind } from './types'

export type Turn = 'straight' | 'slight-left' | 'left' | 'slight-right' | 'right' | 'back'

export interface Step {
  kind: 'walk' | 'gate' | 'stairs' | 'ramp' | 'bridge' | 'indoor' | 'arrive'
  /** Against the way one came; `straight` for the first. */
  turn: Turn
  /** Of the first metres of it, clockwise from north. */
  bearingDegrees: number
  /** Where it begins, from the start of the route. */
  atMeters: number
  lengthMeters: number
  /** What one goes through, over or up to; a place's or a hall's id. null: nothing that has a name. */
  landmark: string | null
  /** null: not known whether there are any, or how many. */
  stepsUp: number | null
  stepsDown: number | null
}

const SIGHT: Partial<Record<WayKind, Step['kind']>> = {
  gate: 'gate',
  stairs: 'stairs',
  ramp: 'ramp',
  bridge: 'bridge',
  indoor: 'indoor',
}
/** Shorter pieces do not tell a direction. */
const LOOK_METERS = 6
const FEW_METERS = 5
const STRAIGHT_DEGREES = 32
const SLIGHT_DEGREES = 60
const BACK_DEGREES = 150

export function stepsOf({ graph }: Network, { legs }: Pick<Route, 'legs'>): Step[] {
  const told: Step[] = []
  let atMeters = 0
  let heading: number | null = null
  for (const leg of legs) {
    const edge = graph.edges[leg.edge]
    // a few paces to the way are not worth a word
    if (!edge || (told.length === 0 && leg.lengthMeters < FEW_METERS && leg !== legs[legs.length - 1])) {
      atMeters += leg.lengthMeters
      continue
    }
    const kind = SIGHT[edge.kind] ?? 'walk'
    const bearing = bearingOf(leg.points, 'first')
    const turn = heading === null ? 'straight' : turnOf(bearing - heading)
    const end = leg.forward ? edge.to : edge.from
    const begin = leg.forward ? edge.from : edge.to
    const landmark = graph.nodes[end]?.landmark ?? null
    const before = told[told.length - 1]
    const through = kind === 'walk' ? landmark : (graph.nodes[begin]?.landmark ?? landmark)
    const same = before?.kind === kind && (kind === 'walk' || before.landmark === through)
    // paths bend; only a real turn is worth a word
    const on = turn === 'straight' || (kind === 'walk' && turn.startsWith('slight'))
    if (before && same && on) {
      before.lengthMeters += leg.lengthMeters
      before.stepsUp = sum(before.stepsUp, leg.stepsUp)
      before.stepsDown = sum(before.stepsDown, leg.stepsDown)
      if (kind === 'walk') before.landmark = landmark ?? before.landmark
    } else
      told.push({
        kind,
        turn,
        bearingDegrees: bearing,
        atMeters,
        lengthMeters: leg.lengthMeters,
        landmark: through,
        ...climbOf(leg),
      })
    atMeters += leg.lengthMeters
    heading = bearingOf(leg.points, 'last')
  }
  const last = told[told.length - 1]
  told.push({
    kind: 'arrive',
    turn: 'straight',
    bearingDegrees: heading ?? 0,
    atMeters,
    lengthMeters: 0,
    landmark: last?.landmark ?? null,
    stepsUp: 0,
    stepsDown: 0,
  })
  return told
}

const climbOf = ({ stepsUp, stepsDown }: Leg): Pick<Step, 'stepsUp' | 'stepsDown'> => ({ stepsUp, stepsDown })
const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/** Clockwise from true north; the grid's v axis is 2.1° west of it. */
function bearingOf(points: readonly GridPoint[], which: 'first' | 'last'): number {
  const inOrder = which === 'first' ? points : [...points].reverse()
  const from = inOrder[0] ?? [0, 0]
  const to =
    inOrder.find(([u, v]) => Math.hypot(u - from[0], v - from[1]) >= LOOK_METERS) ??
    inOrder[inOrder.length - 1] ??
    from
  const [du, dv] = which === 'first' ? [to[0] - from[0], to[1] - from[1]] : [from[0] - to[0], from[1] - to[1]]
  return (Math.atan2(du, dv) * (180 / Math.PI) - AXIS_ROTATION_DEGREES + 720) % 360
}

/** `degrees`: how much to the right the way goes on. */
export function turnOf(degrees: number): Turn {
  const by = ((degrees + 540) % 360) - 180
  const size = Math.abs(by)
  if (size < STRAIGHT_DEGREES) return 'straight'
  if (size > BACK_DEGREES) return 'back'
  const side = by > 0 ? 'right' : 'left'
  return size < SLIGHT_DEGREES ? `slight-${side}` : side
}
