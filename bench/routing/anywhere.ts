/**
 * From any position to any other, as the app asks: both snapped to the ways, the route with its line, time and steps.
 * Checked against plain Dijkstra between the ends of the two edges, with the parts of them that are walked.
 */
import { seededRandom } from '@/core/architecture/seededRandom'
import { gridToWgs84 } from '@/core/geo/grid'
import type { Wgs84 } from '@/core/geo/types'
import { snap, type Network, type Snapped } from '@/core/routing/network'
import { nextHops } from '@/core/routing/nextHop'
import { REACH_METERS, routeBetween, type Route } from '@/core/routing/route'
import type { Case } from './cases'
import { dijkstraOf } from './dijkstra'

export interface Trip {
  from: Wgs84
  to: Wgs84
}

/** How far beside a node one stands. */
const BESIDE_METERS = 15
/** Routes leave out pieces shorter than 5 cm at their ends. */
const LEFT_OUT_METERS = 0.05
const TOLERANCE_SECONDS = 0.01

export function tripsOf({ points }: Network, count: number, seed: string): Trip[] {
  const random = seededRandom(`trips/${seed}`)
  const somewhere = (): Wgs84 => {
    const [u, v] = points[Math.floor(random() * points.length)] ?? [0, 0]
    return gridToWgs84([u + (random() - 0.5) * 2 * BESIDE_METERS, v + (random() - 0.5) * 2 * BESIDE_METERS])
  }
  return Array.from({ length: count }, () => ({ from: somewhere(), to: somewhere() }))
}

export function routerOf(network: Network, { profile, costs }: Case): (trip: Trip) => Route | null {
  const hops = nextHops(network, costs)
  return ({ from, to }) => routeBetween(network, hops, profile, from, to)
}

/** Routes that cost more, or less, than the best by the reference. */
export function wrongTrips(network: Network, trip: Case, trips: readonly Trip[]): number {
  const route = routerOf(network, trip)
  const best = referenceOf(network, trip.costs)
  return trips.filter(asked => {
    const wanted = best(asked)
    const found = route(asked)
    const cost = found ? costOfRoute(network, trip.costs, found) : Infinity
    const { seconds, leftOutSeconds } = wanted
    const tolerance = TOLERANCE_SECONDS + 1e-5 * seconds + leftOutSeconds
    return !(cost === seconds || Math.abs(cost - seconds) <= tolerance)
  }).length
}

function costOfRoute({ alongs }: Network, costs: Float32Array, { legs }: Route): number {
  return legs.reduce((sum, { edge, forward, lengthMeters }) => {
    const cost = costs[edge * 2 + (forward ? 0 : 1)] ?? NaN
    return sum + cost * Math.min(1, lengthMeters / drawnMeters(alongs, edge))
  }, 0)
}

const drawnMeters = (alongs: Network['alongs'], edge: number): number =>
  alongs[edge]?.[alongs[edge].length - 1] ?? NaN

interface Reference {
  seconds: number
  /** What a piece that is left out may cost. */
  leftOutSeconds: number
}

function referenceOf(network: Network, costs: Float32Array): (trip: Trip) => Reference {
  const { graph, alongs } = network
  const search = dijkstraOf(network, costs)
  const open = (edge: number): boolean => costs[edge * 2] !== Infinity || costs[edge * 2 + 1] !== Infinity
  /** Seconds between a spot and the ends of its edge: out to them, or in from them. */
  const ends = ({ edge, alongMeters }: Snapped, outward: boolean) => {
    const share = alongMeters / drawnMeters(alongs, edge)
    const [forward, backward] = [costs[edge * 2] ?? Infinity, costs[edge * 2 + 1] ?? Infinity]
    const walked = (cost: number, part: number): number => (part < 1e-6 ? 0 : cost * part)
    const { from, to } = graph.edges[edge] ?? { from: 0, to: 0 }
    return [
      { node: to, seconds: walked(outward ? forward : backward, 1 - share) },
      { node: from, seconds: walked(outward ? backward : forward, share) },
    ]
  }
  const leftOut = ({ edge, alongMeters }: Snapped): number => {
    const meters = drawnMeters(alongs, edge)
    if (Math.min(alongMeters, meters - alongMeters) > LEFT_OUT_METERS) return 0
    const dearest = Math.max(...[costs[edge * 2] ?? 0, costs[edge * 2 + 1] ?? 0].filter(Number.isFinite))
    return (dearest / meters) * LEFT_OUT_METERS
  }
  return ({ from, to }) => {
    const start = snap(network, from, open)
    const end = snap(network, to, open)
    if (!start || !end || start.awayMeters > REACH_METERS || end.awayMeters > REACH_METERS)
      return { seconds: Infinity, leftOutSeconds: 0 }
    const ways = ends(start, true).flatMap(out =>
      ends(end, false).map(
        into =>
          out.seconds + into.seconds + search.costOf(search.find(out.node, into.node), out.node, into.node),
      ),
    )
    if (start.edge === end.edge) {
      const metersOn = end.alongMeters - start.alongMeters
      const arc = start.edge * 2 + (metersOn >= 0 ? 0 : 1)
      const seconds = ((costs[arc] ?? Infinity) * Math.abs(metersOn)) / drawnMeters(alongs, start.edge)
      ways.push(Number.isNaN(seconds) ? Infinity : seconds)
    }
    return { seconds: Math.min(...ways), leftOutSeconds: leftOut(start) + leftOut(end) }
  }
}
