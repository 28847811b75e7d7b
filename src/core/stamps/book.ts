/** The stamp book: what is collected of what can be, part by part of the palace. */
import type { Stamp } from '../own/types'

export interface BookPlace {
  id: string
  precinct: string
  /** No visitor comes there; it is in the book only if it has a stamp all the same. */
  isClosed: boolean
}

export interface BookPart<P> {
  precinct: string
  places: readonly { place: P; stamp: Stamp | null }[]
  /** Stamps of having been there. */
  there: number
  afar: number
  /** That can be had in this part. */
  count: number
}

export interface Book<P> {
  parts: readonly BookPart<P>[]
  there: number
  afar: number
  count: number
}

/** Parts in the order given; within one, stamps first, then in the order of the places. */
export function bookOf<P extends BookPlace>(
  places: readonly P[],
  stamps: readonly Stamp[],
  precincts: readonly string[],
): Book<P> {
  const byPlace = new Map(stamps.map(stamp => [stamp.placeId, stamp]))
  const parts = precincts.flatMap((precinct): BookPart<P>[] => {
    const here = places
      .filter(place => place.precinct === precinct && (!place.isClosed || byPlace.has(place.id)))
      .map(place => ({ place, stamp: byPlace.get(place.id) ?? null }))
    if (here.length === 0) return []
    const rank = (stamp: Stamp | null): number => (stamp === null ? 2 : stamp.how === 'there' ? 0 : 1)
    const sorted = [...here].sort((a, b) => rank(a.stamp) - rank(b.stamp))
    const counted = (how: Stamp['how']): number => here.filter(({ stamp }) => stamp?.how === how).length
    return [{ precinct, places: sorted, there: counted('there'), afar: counted('afar'), count: here.length }]
  })
  const sum = (of: (part: BookPart<P>) => number): number => parts.reduce((all, part) => all + of(part), 0)
  return {
    parts,
    there: sum(({ there }) => there),
    afar: sum(({ afar }) => afar),
    count: sum(({ count }) => count),
  }
}
