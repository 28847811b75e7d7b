/** The line one walks past several things in order: over the walkways, straight only where none are known. */
import type { Wgs84 } from '../geo/types'
import { goalsOf } from './goals'
import type { Network } from './network'
import type { NextHops } from './nextHop'
import type { Profile } from './profiles'
import { routeBetween, type Route } from './route'

export interface Waypoint {
  /** Of the thing one stands before; the walkways may know where that is. */
  id: string
  position: Wgs84
}

/** Each piece by the quickest way to the nearest side of the next thing; a thing without a way is joined straight. */
export function lineThrough(
  network: Network,
  hops: NextHops,
  profile: Profile,
  waypoints: readonly Waypoint[],
): Wgs84[] {
  const line: Wgs84[] = []
  const [first, ...others] = waypoints
  if (!first) return line
  let at = goalsOf(network, first)[0] ?? first.position
  line.push(at)
  for (const waypoint of others) {
    const goals = goalsOf(network, waypoint)
    const best = goals.reduce<Route | null>((known, goal) => {
      const found = routeBetween(network, hops, profile, at, goal)
      return found && (!known || found.seconds < known.seconds) ? found : known
    }, null)
    line.push(...(best?.line ?? [goals[0] ?? waypoint.position]))
    at = line[line.length - 1] as Wgs84
  }
  return line
}
