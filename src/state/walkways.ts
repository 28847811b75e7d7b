/** The walkways and what ways over them cost: kept for the way one is led and for what is near. */
import type { HoursView } from '@/content/bundle-types'
import { palaceHours } from '@/content/hours'
import { unpackWalkGraph, type PackedWalkGraph } from '@/content/walkways'
import { distanceMeters } from '@/core/geo/distance'
import { GRID_ORIGIN } from '@/core/geo/grid'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { isOpenAt } from '@/core/hours/state'
import { goalsOf } from '@/core/routing/goals'
import { networkOf, type Network } from '@/core/routing/network'
import { nextHops, type NextHops } from '@/core/routing/nextHop'
import { allOpen, closedArcs, closedAt } from '@/core/routing/openings'
import { costsOf, PACES, type IsClosed, type Preference, type Profile } from '@/core/routing/profiles'
import { keptFile } from './keptFile'
import { useSettings } from './settings'

/** From here on one is not in the palace. */
const FAR_METERS = 1500
/** Where visitors come in. */
const ENTRANCE = 'wumen-square'

export const networkFrom = keptFile('walkways.v1', text =>
  networkOf(unpackWalkGraph(JSON.parse(text) as PackedWalkGraph)),
)

const tables = new Map<string, { network: Network; hops: NextHops }>()

/** Reckoned once for each kind of way, each pace and each set of ways that are shut. */
export function hopsFor(network: Network, profile: Profile, isClosed: IsClosed = allOpen): NextHops {
  const key = [profile.preference, profile.paceMetersPerSecond, ...closedArcs(network, isClosed)].join(' ')
  const known = tables.get(key)
  if (known?.network === network) return known.hops
  const hops = nextHops(network, costsOf(network, profile, isClosed))
  tables.set(key, { network, hops })
  return hops
}

/** Who asks while the palace is shut looks ahead: what is shut at that hour says nothing of their visit. */
export function shutAt({ graph }: Network, { rules, holidays }: HoursView, nowMs: number): IsClosed {
  const palace = palaceHours({ rules })
  return palace && isOpenAt(palace, nowMs, holidays) ? closedAt(graph, nowMs, holidays) : allOpen
}

/** At the visitor's pace. */
export const profileOf = (preference: Preference): Profile => ({
  preference,
  paceMetersPerSecond: useSettings.getState().slow ? PACES.slow : PACES.usual,
  tickets: [],
})

export const isFar = ({ position }: Pick<Fix, 'position'>): boolean =>
  distanceMeters(position, GRID_ORIGIN) > FAR_METERS

/** Where the visitor said to stand. */
export interface Standing {
  position: Wgs84
  /** The hall they named, or whose outline they tapped; null: none. */
  placeId: string | null
}

/** Before a hall, not in its middle, which may be behind walls. */
export const standingAt = (network: Network, { placeId, position }: Standing): Wgs84 =>
  (placeId === null ? null : goalsOf(network, { id: placeId, position })[0]) ?? position

export const entranceOf = ({ graph, nodeOf }: Network): Wgs84 =>
  graph.nodes[nodeOf.get(ENTRANCE) ?? 0]?.position ?? GRID_ORIGIN
