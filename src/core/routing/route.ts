/** A way from here to there over the walkway graph: its line, its time, its steps, and what is not known of them. */
import { gridToWgs84 } from '../geo/grid'
import type { GridPoint, Wgs84 } from '../geo/types'
import { edgeOfArc, isForward, snap, type Network, type Snapped } from './network'
import { arcsBetween, costBetween, type NextHops } from './nextHop'
import { hasStep, secondsOf, type Profile } from './profiles'

/** A piece of an edge, walked in one direction. */
export interface Leg {
  edge: number
  forward: boolean
  points: readonly GridPoint[]
  lengthMeters: number
  /** Whole edges have their steps; a piece of one has those of the whole, as nobody knows where on it they are. */
  stepsUp: number | null
  stepsDown: number | null
}

export interface Route {
  legs: readonly Leg[]
  line: readonly Wgs84[]
  lengthMeters: number
  seconds: number
  /** Known ones. */
  stepsUp: number
  stepsDown: number
  /** Pieces of which it is not known whether they have steps. */
  unknownPieces: number
  /** Tickets asked for on the way that the visitor does not hold. */
  tickets: readonly string[]
}

/** How far one may stand from the graph and still be on it. */
export const REACH_METERS = 80

/** null: one of them is not near any way, or no way leads there under these costs. */
export function routeBetween(
  network: Network,
  hops: NextHops,
  profile: Profile,
  from: Wgs84,
  to: Wgs84,
): Route | null {
  const open = (edge: number): boolean =>
    hops.costs[edge * 2] !== Infinity || hops.costs[edge * 2 + 1] !== Infinity
  const start = snap(network, from, open)
  const end = snap(network, to, open)
  if (!start || !end || start.awayMeters > REACH_METERS || end.awayMeters > REACH_METERS) return null
  const legs = bestLegs(network, hops, start, end)
  return legs && summed(network, profile, legs)
}

const share = (meters: number, total: number): number => (total > 0 ? meters / total : 0)

/** Out of the first edge by one of its ends, into the last by one of its ends; or along the one they share. */
function bestLegs(network: Network, hops: NextHops, start: Snapped, end: Snapped): Leg[] | null {
  const { alongs } = network
  let best: { cost: number; legs: () => Leg[] } | null = null
  const offer = (cost: number, legs: () => Leg[]): void => {
    if (cost < Infinity && (!best || cost < best.cost)) best = { cost, legs }
  }
  // as drawn, like the spots on it; what is stated is rounded
  const lengthOf = (edge: number): number => alongs[edge]?.[alongs[edge].length - 1] ?? 0
  if (start.edge === end.edge) {
    const forward = end.alongMeters >= start.alongMeters
    const part = share(Math.abs(end.alongMeters - start.alongMeters), lengthOf(start.edge))
    const cost = (hops.costs[start.edge * 2 + (forward ? 0 : 1)] ?? Infinity) * part
    offer(Number.isNaN(cost) ? Infinity : cost, () => [
      legOf(network, start.edge, forward, start.alongMeters, end.alongMeters),
    ])
  }
  for (const out of [true, false])
    for (const into of [true, false]) {
      const outArc = start.edge * 2 + (out ? 0 : 1)
      const intoArc = end.edge * 2 + (into ? 0 : 1)
      const length = lengthOf(start.edge)
      const outPart = share(out ? length - start.alongMeters : start.alongMeters, length)
      const intoPart = share(
        into ? end.alongMeters : lengthOf(end.edge) - end.alongMeters,
        lengthOf(end.edge),
      )
      const from = network.arcTo[outArc] ?? 0
      const to = network.arcTo[intoArc ^ 1] ?? 0
      const ends = part(hops, outArc, outPart) + part(hops, intoArc, intoPart)
      offer(ends + costBetween(network, hops, from, to), () => [
        legOf(network, start.edge, out, start.alongMeters, out ? Infinity : 0),
        ...(arcsBetween(network, hops, from, to) ?? []).map(arc =>
          legOf(
            network,
            edgeOfArc(arc),
            isForward(arc),
            isForward(arc) ? 0 : Infinity,
            isForward(arc) ? Infinity : 0,
          ),
        ),
        legOf(network, end.edge, into, into ? 0 : Infinity, end.alongMeters),
      ])
    }
  const found = best as { legs: () => Leg[] } | null
  return found && found.legs().filter(({ lengthMeters }) => lengthMeters > 0.05)
}

/** Nothing of a closed arc costs nothing: who stands at its end need not walk it. */
const part = ({ costs }: NextHops, arc: number, walked: number): number =>
  walked < 1e-6 ? 0 : (costs[arc] ?? Infinity) * walked

/** The piece of an edge between two distances along it; Infinity is its end. */
function legOf(
  { graph, lines, alongs }: Network,
  index: number,
  forward: boolean,
  from: number,
  to: number,
): Leg {
  const line = lines[index] ?? []
  const along = alongs[index] ?? []
  const whole = along[along.length - 1] ?? 0
  const [low, high] = [Math.min(from, to, whole), Math.min(Math.max(from, to), whole)]
  const inside = line.filter((_, i) => (along[i] ?? 0) > low + 1e-6 && (along[i] ?? 0) < high - 1e-6)
  const points = [pointAt(line, along, low), ...inside, pointAt(line, along, high)]
  const edge = graph.edges[index]
  const [up, down] = [edge?.stepsUp ?? null, edge?.stepsDown ?? null]
  return {
    edge: index,
    forward,
    points: forward ? points : points.reverse(),
    lengthMeters: high - low,
    stepsUp: forward ? up : down,
    stepsDown: forward ? down : up,
  }
}

function pointAt(line: readonly GridPoint[], along: readonly number[], meters: number): GridPoint {
  for (let i = 1; i < line.length; i += 1) {
    const [before, after] = [along[i - 1] ?? 0, along[i] ?? 0]
    if (meters > after && i < line.length - 1) continue
    const t = share(meters - before, after - before)
    const [a, b] = [line[i - 1] ?? [0, 0], line[i] ?? [0, 0]]
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
  }
  return line[0] ?? [0, 0]
}

function summed({ graph }: Network, profile: Profile, legs: readonly Leg[]): Route {
  const points = legs.flatMap(({ points }, i) => (i === 0 ? points : points.slice(1)))
  let seconds = 0
  let unknownPieces = 0
  const tickets = new Set<string>()
  for (const { edge: index, forward, lengthMeters } of legs) {
    const edge = graph.edges[index]
    if (!edge) continue
    seconds += secondsOf(edge, forward, profile.paceMetersPerSecond) * share(lengthMeters, edge.lengthMeters)
    if (hasStep(edge) === null) unknownPieces += 1
    if (edge.ticket !== null && !profile.tickets.includes(edge.ticket)) tickets.add(edge.ticket)
  }
  return {
    legs,
    line: points.map(gridToWgs84),
    lengthMeters: legs.reduce((sum, leg) => sum + leg.lengthMeters, 0),
    seconds,
    stepsUp: legs.reduce((sum, leg) => sum + (leg.stepsUp ?? 0), 0),
    stepsDown: legs.reduce((sum, leg) => sum + (leg.stepsDown ?? 0), 0),
    unknownPieces,
    tickets: [...tickets],
  }
}
