/** Walking times between the stops of a tour, over the walkways at the visitor's pace; without them a straight line. */
import type { Bundle } from '@/content/bundle-types'
import { distanceMeters } from '@/core/geo/distance'
import type { Wgs84 } from '@/core/geo/types'
import { nearest, type Candidate } from '@/core/routing/nearest'
import type { Network } from '@/core/routing/network'
import { PACES } from '@/core/routing/profiles'
import { placeById } from './content'
import { useSettings } from './settings'
import { targetOf, type Target } from './way'
import { entranceOf, hopsFor, profileOf, standingAt } from './walkways'

/** Where a stop is: a hall the map knows, else the place itself. */
export function stopTarget(bundle: Bundle, place: string): Target | null {
  const known = targetOf(bundle, place)
  if (known) return known
  const found = placeById(bundle, place)
  return found ? { id: place, position: found.position } : null
}

export interface Walk {
  seconds: number
  /** No way is known: it takes at least this long. */
  isRough: boolean
}

let kept: { key: string; network: Network; walks: Map<string, Walk> } | null = null

/** The walk from a place, or from any position, to a place. */
export function walkBetween(
  network: Network | null,
  from: Candidate | Wgs84 | 'entrance',
  to: Candidate,
): Walk {
  const { wayPreference, slow } = useSettings.getState()
  const fromPlace = from !== 'entrance' && 'id' in from ? from : null
  const start = startOf(network, from) ?? to.position
  const straight = (): Walk => ({
    seconds: distanceMeters(start, to.position) / PACES[slow ? 'slow' : 'usual'],
    isRough: true,
  })
  if (!network) return straight()
  const reckoned = (): Walk => {
    const profile = profileOf(wayPreference)
    const reach = (wanted: typeof profile): number | null =>
      nearest(network, hopsFor(network, wanted), wanted, start, [to])[0]?.seconds ?? null
    // as the way itself: without steps where one is known, else with the fewest
    const seconds =
      reach(profile) ?? (wayPreference === 'step-free' ? reach(profileOf('fewest-steps')) : null)
    return seconds === null ? straight() : { seconds, isRough: false }
  }
  if (!fromPlace && from !== 'entrance') return reckoned()
  const key = `${wayPreference} ${slow}`
  if (kept?.key !== key || kept.network !== network) kept = { key, network, walks: new Map() }
  const pair = `${fromPlace?.id ?? ''} ${to.id}`
  const known = kept.walks.get(pair) ?? reckoned()
  kept.walks.set(pair, known)
  return known
}

function startOf(network: Network | null, from: Candidate | Wgs84 | 'entrance'): Wgs84 | null {
  if (from === 'entrance') return network && entranceOf(network)
  if (!('id' in from)) return from
  return network ? standingAt(network, { placeId: from.id, position: from.position }) : from.position
}
