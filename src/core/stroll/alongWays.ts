/** A simulated walker's way from spot to spot over the walkways: by gates and stairs, not across terraces' edges. */
import type { GroundPlan } from '../geo/groundPlan'
import { gridToWgs84, wgs84ToGrid } from '../geo/grid'
import type { GridPoint } from '../geo/types'
import { groundPath, pathMeters } from '../routing/groundPath'
import type { Network } from '../routing/network'
import type { NextHops } from '../routing/nextHop'
import type { Profile } from '../routing/profiles'
import { routeBetween } from '../routing/route'
import type { PathBetween } from '../trigger/tourWalk'

/** To and from the walkways over open ground: more of a detour, and the spot lies behind a wall. */
const DETOUR = { times: 1.6, meters: 12 } as const

export const alongWays =
  (network: Network, hops: NextHops, profile: Profile, plan: GroundPlan): PathBetween =>
  (from, to) => {
    const route = routeBetween(network, hops, profile, gridToWgs84(from), gridToWgs84(to))
    const line = (route?.line ?? []).map(wgs84ToGrid)
    const [first] = line
    const last = line[line.length - 1]
    if (!first || !last) return null
    const onto = overGround(plan, from, first)
    const off = overGround(plan, last, to)
    return onto && off ? [...onto, ...line, ...off] : null
  }

function overGround(plan: GroundPlan, from: GridPoint, to: GridPoint): GridPoint[] | null {
  const path = groundPath(plan, from, to)
  const straight = Math.hypot(to[0] - from[0], to[1] - from[1])
  return path && pathMeters(path) <= straight * DETOUR.times + DETOUR.meters ? path : null
}
