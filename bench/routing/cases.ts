/** What is asked: costs for several kinds of visitors, with ways closed by chance, and pairs of nodes. */
import { seededRandom } from '@/core/architecture/seededRandom'
import type { Network } from '@/core/routing/network'
import { costsOf, PACES, PREFERENCES, type IsClosed, type Profile } from '@/core/routing/profiles'

export interface Case {
  name: string
  profile: Profile
  isClosed: IsClosed
  costs: Float32Array
}

export type Pair = readonly [from: number, to: number]

/** Of the ways, in the cases with closures. */
const CLOSED_SHARE = 0.05

const profileOf = (preference: Profile['preference']): Profile => ({
  preference,
  paceMetersPerSecond: PACES.usual,
  tickets: [],
})

export function casesOf(network: Network, seed: number): Case[] {
  return (['open', 'closures'] as const).flatMap(state =>
    PREFERENCES.map(preference => {
      const closed = state === 'open' ? new Set<number>() : closedByChance(network, `${seed}/${preference}`)
      const isClosed: IsClosed = (_, edge) => closed.has(edge)
      const profile = profileOf(preference)
      const name = state === 'open' ? preference : `${preference}, ${closed.size} ways closed`
      return { name, profile, isClosed, costs: costsOf(network, profile, isClosed) }
    }),
  )
}

export function closedByChance({ graph }: Network, seed: string): Set<number> {
  const random = seededRandom(`closed/${seed}`)
  return new Set(graph.edges.flatMap((_, edge) => (random() < CLOSED_SHARE ? [edge] : [])))
}

/** Of two different nodes. */
export function pairsOf({ points }: Network, count: number, seed: string): Pair[] {
  const random = seededRandom(`pairs/${seed}`)
  return Array.from({ length: count }, () => {
    const from = Math.floor(random() * points.length)
    // some libraries go out and back for a way from a node to itself
    const on = 1 + Math.floor(random() * (points.length - 1))
    return [from, (from + on) % points.length] as const
  })
}
