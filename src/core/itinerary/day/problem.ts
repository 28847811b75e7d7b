/**
 * A day as the solver's problem. Rests are not places of their own: as a share of all time on one's feet they are spread
 * over walks and visits, so a schedule that sits down only when it is due is never later than the solver's.
 */
import type { VisitProblem, VisitWindow } from '../types'
import type { DayInput, DayPlace, Exit } from './types'

export interface DayProblem {
  problem: VisitProblem
  /** Places by their index in the problem; null for the start and the exit. */
  places: readonly (DayPlace | null)[]
}

const START = 0
const EXIT = 1

/** `meal`: the only place to eat that may be chosen, and must be; null: none. */
export function problemOf(input: DayInput, exit: Exit, meal: string | null): DayProblem {
  const { startS, endS, startNode, rest, must } = input
  const stretch = rest ? 1 + rest.restSeconds / rest.everySeconds : 1
  const chosen = input.places.filter(
    ({ id, barred, isMeal, node, worth }) =>
      barred === null &&
      (isMeal ? id === meal : worth > 0 || must.includes(id)) &&
      input.walkSeconds(startNode, node) < Infinity,
  )
  const places = [null, null, ...chosen]
  const nodes = places.map(place => {
    if (!place) return { profit: 0, serviceSeconds: 0, windows: [] }
    const { visitSeconds, queueSeconds, windows, worth, isMeal } = place
    return {
      profit: worth,
      // at table one sits anyway
      serviceSeconds: (visitSeconds + queueSeconds) * (isMeal ? 1 : stretch),
      windows: windows.map((window): VisitWindow => ({ ...window })),
    }
  })
  const at = places.map((place, index) => place?.node ?? (index === START ? startNode : exit.node))
  const travelSeconds = at.map(from =>
    at.map(to => {
      const seconds = from === to ? 0 : input.walkSeconds(from, to) * stretch
      // the solver wants numbers: no way is one that is longer than the day
      return seconds < Infinity ? seconds : (endS - startS) * 2 + 1
    }),
  )
  const index = new Map(chosen.map(({ id }, i) => [id, i + 2]))
  return {
    places,
    problem: {
      nodes,
      travelSeconds,
      start: START,
      end: EXIT,
      startS,
      endS,
      must: [...must, ...(meal === null ? [] : [meal])].flatMap(id => index.get(id) ?? []),
      precedence: input.before.flatMap(([a, b]): [number, number][] => {
        const [first, second] = [index.get(a), index.get(b)]
        return first === undefined || second === undefined ? [] : [[first, second]]
      }),
    },
  }
}
