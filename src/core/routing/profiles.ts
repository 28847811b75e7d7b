/**
 * What a way costs, in seconds, for who walks it. Stairs: mean speeds of Fruin, "Pedestrian Planning and Design"
 * (1971): 0.51 m/s up and 0.67 m/s down, measured along the ground, on treads of about 0.3 m.
 */
import { edgeOfArc, isForward, type Network } from './network'
import type { WalkEdge } from './types'

export const PREFERENCES = ['fastest', 'fewest-steps', 'step-free', 'shaded'] as const
export type Preference = (typeof PREFERENCES)[number]

export interface Profile {
  preference: Preference
  /** Metres a second on level ground. */
  paceMetersPerSecond: number
  /** Tickets that the visitor holds, besides admission. */
  tickets: readonly string[]
}

/** Grown-ups who look about them; with children, over 70, or in a wheelchair one is slower. */
export const PACES = { usual: 1.1, slow: 0.8 } as const

const SECONDS_A_STEP_UP = 0.3 / 0.51
const SECONDS_A_STEP_DOWN = 0.3 / 0.67
/** Who wants few steps goes this far out of their way to save one. */
const DETOUR_SECONDS_A_STEP = 12
/** Steps that nobody has counted are taken for so many. */
const UNKNOWN_STEPS = 8
/** Wheels roll over less than this. */
export const ROLLED_OVER_METERS = 0.02
/** A way that may have a step is a last resort for wheels, a way behind a ticket for who has none. */
const DOUBT_SECONDS = 180
const TICKET_SECONDS = 900
const SUN_FACTOR = 0.8

/** Whether one meets a step or a threshold on it; null: not known. */
export function hasStep({ stepsUp, stepsDown, thresholdMeters }: WalkEdge): boolean | null {
  if ((stepsUp ?? 0) > 0 || (stepsDown ?? 0) > 0 || (thresholdMeters ?? 0) > ROLLED_OVER_METERS) return true
  return stepsUp === null || stepsDown === null || thresholdMeters === null ? null : false
}

/** What a way through is not for now, walked from `from` to `to` or back: closed at this hour, roped off, full. */
export type IsClosed = (edge: WalkEdge, index: number, forward: boolean) => boolean

/** Seconds for each arc; Infinity where one cannot go. */
export function costsOf(
  { graph }: Network,
  profile: Profile,
  isClosed: IsClosed = () => false,
): Float32Array {
  const costs = new Float32Array(graph.edges.length * 2)
  for (let arc = 0; arc < costs.length; arc += 1) {
    const index = edgeOfArc(arc)
    const edge = graph.edges[index]
    if (!edge || (edge.oneWay && !isForward(arc)) || isClosed(edge, index, isForward(arc)))
      costs[arc] = Infinity
    else costs[arc] = preferred(edge, isForward(arc), profile)
  }
  return costs
}

/** Seconds that walking it takes. */
export function secondsOf(edge: WalkEdge, forward: boolean, paceMetersPerSecond: number): number {
  const up = (forward ? edge.stepsUp : edge.stepsDown) ?? 0
  const down = (forward ? edge.stepsDown : edge.stepsUp) ?? 0
  return edge.lengthMeters / paceMetersPerSecond + up * SECONDS_A_STEP_UP + down * SECONDS_A_STEP_DOWN
}

function preferred(edge: WalkEdge, forward: boolean, profile: Profile): number {
  const { preference, paceMetersPerSecond, tickets } = profile
  const seconds = secondsOf(edge, forward, paceMetersPerSecond)
  const ticket = edge.ticket !== null && !tickets.includes(edge.ticket) ? TICKET_SECONDS : 0
  switch (preference) {
    case 'fastest':
      return seconds + ticket
    case 'fewest-steps': {
      const steps =
        edge.stepsUp === null || edge.stepsDown === null ? UNKNOWN_STEPS : edge.stepsUp + edge.stepsDown
      return seconds + ticket + steps * DETOUR_SECONDS_A_STEP
    }
    case 'step-free': {
      const step = hasStep(edge)
      return step === true ? Infinity : seconds + ticket + (step === null ? DOUBT_SECONDS : 0)
    }
    case 'shaded':
      return seconds * (1 + SUN_FACTOR * (1 - edge.shade)) + ticket
  }
}
