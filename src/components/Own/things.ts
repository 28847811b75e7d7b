/** What the guide knows of the things that are one's own; what it does not know is counted and kept. */
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { search } from '@/core/search/search'
import { keyOf, type Kind, type Thing } from '@/core/own/types'

export interface Known<T extends Thing> {
  own: T
  kind: Kind
  id: string
  name: string
  summary: string
  /** What it is found by. */
  names: { zh: string; pinyin: string; en: string; aliases: readonly string[] }
  importance: number
}

function lookUp(bundle: Bundle, { kind, id }: Thing): Omit<Known<Thing>, 'own' | 'kind' | 'id'> | null {
  if (kind === 'tour') {
    const tour = bundle.tours.find(other => other.id === id)
    if (!tour) return null
    const names = { zh: tour.title, pinyin: '', en: tour.title, aliases: [] }
    return { name: tour.title, summary: tour.summary, names, importance: 3 }
  }
  const thing =
    kind === 'place'
      ? bundle.places.find(other => other.id === id)
      : bundle.relics.find(other => other.id === id)
  if (!thing) return null
  const { names, summary } = thing
  const importance = 'importance' in thing ? thing.importance : 3
  return { name: nameIn(names, bundle.lang), summary, names, importance }
}

export function known<T extends Thing>(bundle: Bundle, list: readonly T[]): Known<T>[] {
  return list.flatMap(own => {
    const found = lookUp(bundle, own)
    return found ? [{ own, kind: own.kind, id: own.id, ...found }] : []
  })
}

/** Those that fit a question, by name in any script or by what is written; all of them, as they are, without one. */
export function findAmong<T extends Thing>(
  list: readonly Known<T>[],
  query: string,
  textOf: (own: T) => string,
): Known<T>[] {
  if (query.trim() === '') return [...list]
  const items = list.map(thing => ({
    id: keyOf(thing),
    names: thing.names,
    importance: thing.importance,
    extra: textOf(thing.own),
    thing,
  }))
  return search(items, query).map(({ item }) => item.thing)
}
