/** The nearest of what a visitor needs, from where they are, or said to be, or will come in. */
import { create } from 'zustand'
import type { Bundle } from '@/content/bundle-types'
import { hoursOf } from '@/content/hours'
import { wantedOf, type Want, type Wanted } from '@/content/wants'
import { GRID_ORIGIN } from '@/core/geo/grid'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { isInWalls } from '@/core/geo/whereAmI'
import { openState, type OpenState } from '@/core/hours/state'
import { nearby } from '@/core/routing/nearby'
import { asTheCrowFlies, type Near } from '@/core/routing/nearest'
import type { Network } from '@/core/routing/network'
import { allOpen } from '@/core/routing/openings'
import type { IsClosed, Preference } from '@/core/routing/profiles'
import { useContent } from './content'
import { useSettings } from './settings'
import {
  entranceOf,
  hopsFor,
  isFar,
  networkFrom,
  profileOf,
  shutAt,
  standingAt,
  type Standing,
} from './walkways'

export type { Standing }

/** What it is measured from. */
export type Origin =
  | { kind: 'said'; position: Wgs84; placeId: string | null }
  | { kind: 'fix'; position: Wgs84; accuracyMeters: number }
  /** `isFar`: the position is known, and is not at the palace. */
  | { kind: 'entrance'; position: Wgs84; isFar: boolean }

export interface NearbyThing {
  wanted: Wanted
  near: Near
  /** null: no hours of its own are known. */
  opening: OpenState | null
  /** A gate on the way is not open at this hour. */
  isShutNow: boolean
  /** Out of the palace, and no way leads back in. */
  leavesPalace: boolean
}

const ENTRANCE_GATE = 'wumen'

interface NearbyStore {
  want: Want
  standing: Standing | null
  status: 'off' | 'loading' | 'ready' | 'failed'
  network: Network | null
  choose(want: Want): void
  stand(standing: Standing | null): void
  /** Fetches the walkways, if they are not here yet. */
  load(): Promise<void>
}

export const useNearby = create<NearbyStore>((set, get) => ({
  want: 'toilet',
  standing: null,
  status: 'off',
  network: null,
  choose: want => set({ want }),
  stand: standing => set({ standing }),
  async load() {
    const { bundle } = useContent.getState()
    if (!bundle) return
    if (!get().network) set({ status: 'loading' })
    try {
      set({ network: await networkFrom(bundle.walkways), status: 'ready' })
    } catch {
      if (!get().network) set({ status: 'failed' })
    }
  },
}))

/** What one said comes before what the satellites say. Without the walkways halls are measured from their middle. */
export function originOf(
  { halls }: Pick<Bundle, 'halls'>,
  network: Network | null,
  fix: Pick<Fix, 'position' | 'accuracyMeters'> | null,
  standing: Standing | null,
): Origin {
  if (standing) {
    const position = network ? standingAt(network, standing) : standing.position
    return { kind: 'said', position, placeId: standing.placeId }
  }
  if (fix && !isFar(fix)) return { kind: 'fix', position: fix.position, accuracyMeters: fix.accuracyMeters }
  const gate = halls.find(({ id }) => id === ENTRANCE_GATE)?.position ?? GRID_ORIGIN
  return { kind: 'entrance', position: network ? entranceOf(network) : gate, isFar: fix !== null }
}

interface Searched {
  near: Near
  isShutNow: boolean
}

/** By the ways that are open now; what only others lead to comes after, as the way to it would be led. */
function searched(network: Network, isClosed: IsClosed, from: Wgs84, wanted: readonly Wanted[]): Searched[] {
  const { wayPreference } = useSettings.getState()
  const find = (closed: IsClosed, of: readonly Wanted[]): Near[] => {
    const searchFor = (preference: Preference) => {
      const profile = profileOf(preference)
      return { profile, hops: hopsFor(network, profile, closed) }
    }
    return nearby(network, wayPreference, searchFor, from, of)
  }
  const open = find(isClosed, wanted)
  const shown = (near: Near): Searched => ({ near, isShutNow: false })
  if (isClosed === allOpen) return open.map(shown)
  const missed = wanted.filter(({ id }) => open.some(near => near.id === id && near.by === 'straight'))
  const later = find(allOpen, missed).map(near => ({ near, isShutNow: near.by === 'way' }))
  return [...open.filter(({ by }) => by === 'way').map(shown), ...later]
}

/**
 * The nearest first, by straight lines without the walkways; what is closed at this hour comes after what is open, or
 * whose hours nobody told us.
 */
export function nearbyThings(
  bundle: Bundle,
  network: Network | null,
  origin: Origin,
  want: Want,
  nowMs: number,
): NearbyThing[] {
  const wanted = wantedOf(bundle, want)
  const inside = isInWalls(origin.position)
  // who is not there yet looks ahead
  const isClosed = network && origin.kind === 'fix' ? shutAt(network, bundle.hours, nowMs) : allOpen
  const found = network
    ? searched(network, isClosed, origin.position, wanted)
    : asTheCrowFlies(origin.position, wanted).map(near => ({ near, isShutNow: false }))
  const things = found.flatMap(({ near, isShutNow }) => {
    const thing = wanted.find(({ id }) => id === near.id)
    if (!thing) return []
    const hours = thing.service && hoursOf(thing.service, bundle.hours)
    const opening = hours && openState(hours, nowMs, bundle.hours.holidays)
    const leavesPalace = inside && near.leadsBack === false && !isInWalls(thing.position)
    return [{ wanted: thing, near, opening, isShutNow, leavesPalace }]
  })
  const isShut = ({ opening, isShutNow }: NearbyThing): number =>
    Number(isShutNow || (opening !== null && opening.state !== 'open'))
  return things.sort((a, b) => isShut(a) - isShut(b))
}
