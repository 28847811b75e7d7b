/**
 * Which of several things is reached first on foot. One table of next hops answers all of them. Seconds and metres are
 * those of the way itself, as the way card says them once one is led; a thing that no known way leads to comes last,
 * with the straight line, and says so.
 */
import { distanceMeters } from '../geo/distance'
import type { Wgs84 } from '../geo/types'
import { goalsOf } from './goals'
import { snap, type Network } from './network'
import type { NextHops } from './nextHop'
import { hasStep, type Profile } from './profiles'
import { REACH_METERS, routeBetween, type Route } from './route'

export interface Candidate {
  id: string
  position: Wgs84
}

interface Reached {
  id: string
  by: 'way'
  seconds: number
  lengthMeters: number
  /** Known ones. */
  stepsUp: number
  stepsDown: number
  /** Steps and thresholds; null: parts of the way have not been looked at. */
  isStepFree: boolean | null
  /** Tickets asked for on the way; not the one of the gallery that one stands in. */
  tickets: readonly string[]
  /** Whether a known way leads back from it; out of the last gate none does. */
  leadsBack: boolean
}

interface NotReached {
  id: string
  by: 'straight'
  seconds: null
  /** As the crow flies. */
  lengthMeters: number
  stepsUp: null
  stepsDown: null
  isStepFree: null
  tickets: readonly []
  leadsBack: null
}

export type Near = Reached | NotReached

/** By walking time; behind those that ask for no ticket the ones that do, and last what no known way leads to. */
export function nearest(
  network: Network,
  hops: NextHops,
  profile: Profile,
  from: Wgs84,
  candidates: readonly Candidate[],
): Near[] {
  const held = ticketHeldAt(network, from)
  return candidates
    .map((candidate): Near => {
      const found = quickest(network, hops, profile, from, candidate)
      if (!found) return notReached(from, candidate)
      const leadsBack = routeBetween(network, hops, profile, found.goal, from) !== null
      return { ...reached(network, found.route, held), id: candidate.id, leadsBack }
    })
    .sort(inOrder)
}

/** While no walkways are to be had. */
export const asTheCrowFlies = (from: Wgs84, candidates: readonly Candidate[]): Near[] =>
  candidates.map(candidate => notReached(from, candidate)).sort(inOrder)

/** For lists put together from several searches. */
export const inOrder = (a: Near, b: Near): number =>
  rank(a) - rank(b) || (a.seconds ?? a.lengthMeters) - (b.seconds ?? b.lengthMeters)

const rank = ({ by, tickets }: Near): number => (by === 'straight' ? 2 : tickets.length > 0 ? 1 : 0)

/** A thing may have a front and a back: the one that is reached first. */
function quickest(
  network: Network,
  hops: NextHops,
  profile: Profile,
  from: Wgs84,
  candidate: Candidate,
): { goal: Wgs84; route: Route } | null {
  const found = goalsOf(network, candidate).flatMap(goal => {
    const route = routeBetween(network, hops, profile, from, goal)
    return route ? [{ goal, route }] : []
  })
  return found.sort((a, b) => a.route.seconds - b.route.seconds)[0] ?? null
}

function reached({ graph }: Network, route: Route, held: string | null): Omit<Reached, 'id' | 'leadsBack'> {
  const steps = route.legs.map(({ edge: index }) => {
    const edge = graph.edges[index]
    return edge ? hasStep(edge) : null
  })
  return {
    by: 'way',
    seconds: route.seconds,
    lengthMeters: route.lengthMeters,
    stepsUp: route.stepsUp,
    stepsDown: route.stepsDown,
    isStepFree: steps.includes(true) ? false : steps.includes(null) ? null : true,
    tickets: route.tickets.filter(ticket => ticket !== held),
  }
}

const notReached = (from: Wgs84, { id, position }: Candidate): NotReached => ({
  id,
  by: 'straight',
  seconds: null,
  lengthMeters: distanceMeters(from, position),
  stepsUp: null,
  stepsDown: null,
  isStepFree: null,
  tickets: [],
  leadsBack: null,
})

/** Who stands in a gallery has been let in. */
function ticketHeldAt(network: Network, from: Wgs84): string | null {
  const at = snap(network, from)
  return at && at.awayMeters <= REACH_METERS ? (network.graph.edges[at.edge]?.ticket ?? null) : null
}
