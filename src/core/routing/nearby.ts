/** What is near for who wants a kind of way: where none of that kind is known, the one with the fewest steps. */
import type { Wgs84 } from '../geo/types'
import { inOrder, nearest, type Candidate, type Near } from './nearest'
import type { Network } from './network'
import type { NextHops } from './nextHop'
import type { Preference, Profile } from './profiles'

export interface Search {
  hops: NextHops
  profile: Profile
}

/** `searchFor` gives the costs of a kind of way at the visitor's pace. */
export function nearby(
  network: Network,
  preference: Preference,
  searchFor: (preference: Preference) => Search,
  from: Wgs84,
  candidates: readonly Candidate[],
): Near[] {
  const find = (kind: Preference, of: readonly Candidate[]): Near[] => {
    const { hops, profile } = searchFor(kind)
    return nearest(network, hops, profile, from, of)
  }
  const found = find(preference, candidates)
  if (preference !== 'step-free') return found
  const missed = new Set(found.filter(({ by }) => by === 'straight').map(({ id }) => id))
  if (missed.size === 0) return found
  const others = find(
    'fewest-steps',
    candidates.filter(({ id }) => missed.has(id)),
  )
  // what has steps after all comes after what has none, however near
  return [...found.filter(({ id }) => !missed.has(id)), ...others.sort(inOrder)]
}
