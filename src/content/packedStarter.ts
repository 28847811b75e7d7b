/**
 * Two short bundles, small enough to travel in the mini-program's main package: what both languages share is there
 * once, what most things of a list have is there once, and a place takes from its hall what it has of it.
 */
import type { Bundle, HallView, Original } from './bundle-types'
import { packHalls, unpackHalls, type PackedHalls } from './packedHalls'
import { packNarration, unpackNarration, type PackedNarration } from './packedNarrations'

const LISTS = ['places', 'relics', 'tours', 'services', 'operations'] as const
type List = (typeof LISTS)[number]
type Fields = Record<string, unknown>
type PerLang<T> = Record<Original, T>

interface PackedList {
  /** The most frequent value of each field that all things have. */
  usual: Fields
  shared: Fields[]
  own: PerLang<Fields[]>
}

export interface PackedStarter {
  /** Halls that places tell of; they carry the names of both languages. */
  told: HallView[]
  untold: PackedHalls
  lists: Record<List, PackedList>
  rest: PerLang<Omit<Bundle, List | 'halls'>>
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function usualOf(things: readonly Fields[]): Fields {
  const counts = new Map<string, Map<string, number>>()
  for (const thing of things)
    for (const [key, value] of Object.entries(thing)) {
      const values = counts.get(key) ?? new Map<string, number>()
      counts.set(key, values)
      const text = JSON.stringify(value)
      values.set(text, (values.get(text) ?? 0) + 1)
    }
  const usual: Fields = {}
  for (const [key, values] of counts) {
    const [text, count] = [...values].sort((a, b) => b[1] - a[1])[0] ?? ['null', 0]
    // a field that some things lack must not come to them
    const held = [...values.values()].reduce((sum, each) => sum + each, 0)
    if (key !== 'id' && count > 1 && held === things.length) usual[key] = JSON.parse(text)
  }
  return usual
}

/** What a place is before a word is said: its hall, as far as both have the same fields. */
const baseOf = (usual: Fields, hall: HallView | undefined): Fields => {
  if (!hall) return usual
  const { names, kind, precinct, importance, status, position, positionAccuracyMeters, footprint, path } = hall
  return { ...usual, names, kind, precinct, importance, status, position, positionAccuracyMeters, footprint, path }
}

function packList(zh: readonly Fields[], en: readonly Fields[], halls: ReadonlyMap<unknown, HallView>): PackedList {
  const usual = usualOf([...zh, ...en])
  const own: PerLang<Fields[]> = { zh: [], en: [] }
  const shared = zh.map((thing, i) => {
    const other = en[i] ?? {}
    const base = baseOf(usual, halls.get(thing['id']))
    const both: Fields = {}
    const words: PerLang<Fields> = { zh: {}, en: {} }
    for (const key of Object.keys(thing)) {
      if (same(thing[key], other[key])) {
        if (!same(thing[key], base[key])) both[key] = thing[key]
        continue
      }
      words.zh[key] = thing[key]
      words.en[key] = other[key]
    }
    own.zh.push(words.zh)
    own.en.push(words.en)
    return both
  })
  return { usual, shared, own }
}

const hallsById = (halls: readonly HallView[]): Map<unknown, HallView> => new Map(halls.map(hall => [hall.id, hall]))

/** Both bundles list the same things in the same order. */
export function packStarter(bundles: PerLang<Bundle>): PackedStarter {
  const told = bundles.zh.halls.filter(({ place }) => place)
  const halls = hallsById(told)
  const listOf = (lang: Original, list: List): Fields[] =>
    (list === 'places'
      ? bundles[lang].places.map(place => ({ ...place, narrations: place.narrations.map(packNarration) }))
      : bundles[lang][list]) as unknown as Fields[]
  const packed = (list: List): PackedList =>
    packList(listOf('zh', list), listOf('en', list), list === 'places' ? halls : new Map())
  const rest = (lang: Original): Omit<Bundle, List | 'halls'> => {
    const { halls: _halls, places: _p, relics: _r, tours: _t, services: _s, operations: _o, ...other } = bundles[lang]
    return other
  }
  return {
    told,
    untold: packHalls(bundles.zh.halls),
    lists: {
      places: packed('places'),
      relics: packed('relics'),
      tours: packed('tours'),
      services: packed('services'),
      operations: packed('operations'),
    },
    rest: { zh: rest('zh'), en: rest('en') },
  }
}

export function unpackStarter(packed: PackedStarter, lang: Original): Bundle {
  const halls = hallsById(packed.told)
  const unpacked = (list: List): Fields[] => {
    const { usual, shared, own } = packed.lists[list]
    return shared.map((both, i) => {
      const id = both['id'] ?? own[lang][i]?.['id']
      const thing: Fields = { ...baseOf(usual, list === 'places' ? halls.get(id) : undefined), ...both, ...own[lang][i] }
      if (list !== 'places') return thing
      const narrations = thing['narrations'] as PackedNarration[]
      return { ...thing, narrations: narrations.map(each => unpackNarration(each, String(id), lang)) }
    })
  }
  const lists = Object.fromEntries(LISTS.map(list => [list, unpacked(list)]))
  const untold = unpackHalls(packed.untold)
  return { ...packed.rest[lang], ...lists, halls: [...packed.told, ...untold] } as unknown as Bundle
}
