/** What stands on the picture of a link: halls at one scale, a drawing of ours, or the name as a plaque. */
import type { AuthoredContent } from '@/content/authored'
import { hallViews } from '@/content/compile/halls'
import type { View } from '@/content/paths'
import type { HallView } from '@/content/schema'
import type { ElevationDescription } from '@/core/architecture/elevation'
import { frontOf } from '@/core/architecture/front'
import { distanceMeters } from '@/core/geo/distance'
import { lngLatOf } from '@/content/compile/views'
import { wordsOf } from '@/locales'

export interface CardNames {
  zh: string
  /** Null for titles, which have none. */
  pinyin: string | null
  en: string
}

export type CardPlan = { words: CardNames } & (
  | { kind: 'fronts'; fronts: readonly ElevationDescription[] }
  | { kind: 'drawing'; svg: string }
  | { kind: 'plaque' }
)

/** Null: the guide has no such thing. */
export type PlanCard = (view: View) => CardPlan | null

/** The middle axis, from south to north: the palace in one row. */
const AXIS = ['wumen', 'taihedian', 'shenwumen']
/** A day's way: through the outer court. */
const VISIT = ['wumen', 'taihemen', 'taihedian', 'zhonghedian', 'baohedian']
/** Of a court, a well or a garden, which have no front: the halls around. */
const AROUND = 4

type Front = { hall: HallView; front: ElevationDescription }

export function cardPlanner(content: AuthoredContent): PlanCard {
  const fronts: Front[] = hallViews(content).flatMap(hall => {
    const front = frontOf(hall)
    return front ? [{ hall, front }] : []
  })
  const halls = new Map(hallViews(content).map(hall => [hall.id, hall]))
  const frontsOf = (ids: readonly string[]) =>
    ids.flatMap(id => fronts.find(({ hall }) => hall.id === id)?.front ?? [])
  const around = (position: HallView['position']) =>
    fronts
      .map(({ hall, front }) => ({
        front,
        lng: hall.position[0],
        meters: distanceMeters(hall.position, position),
      }))
      .sort((a, b) => a.meters - b.meters)
      .slice(0, AROUND)
      .sort((a, b) => a.lng - b.lng)
      .map(({ front }) => front)
  const standing = (words: CardNames, list: readonly ElevationDescription[]): CardPlan =>
    list.length === 0 ? { kind: 'plaque', words } : { kind: 'fronts', words, fronts: list }
  const [zh, en] = [wordsOf('zh'), wordsOf('en')]

  return view => {
    if (view.kind === 'plan')
      return standing({ zh: zh.planTitle, pinyin: null, en: en.planTitle }, frontsOf(VISIT))
    if (!('id' in view)) return standing({ zh: zh.appTitle, pinyin: null, en: en.appTitle }, frontsOf(AXIS))
    const find = <T extends { id: string }>(list: readonly T[]) =>
      list.find(({ id }) => id === view.id) ?? null
    switch (view.kind) {
      case 'place':
      case 'here':
      case 'hall': {
        const place = find(content.places)
        const hall = view.kind === 'hall' || place ? halls.get(view.id) : undefined
        const names = place?.names ?? hall?.names
        const position = place ? lngLatOf(place.position) : hall?.position
        if (!names || !position) return null
        const own = frontsOf([view.id])
        return standing(names, own.length > 0 ? own : around(position))
      }
      case 'relic': {
        const relic = find(content.relics)
        if (!relic) return null
        const svg = content.drawings?.[relic.id]
        return svg === undefined
          ? { kind: 'plaque', words: relic.names }
          : { kind: 'drawing', words: relic.names, svg }
      }
      case 'tour': {
        const tour = find(content.tours)
        return (
          tour && standing({ ...tour.title, pinyin: null }, frontsOf(tour.stops.map(({ place }) => place)))
        )
      }
      case 'event': {
        const event = find(content.events)
        return event && { kind: 'plaque', words: { ...event.title, pinyin: null } }
      }
      case 'person':
      case 'motif':
      case 'term': {
        const lists = { person: content.people, motif: content.motifs, term: content.terms }
        const thing = find<{ id: string; names: CardNames }>(lists[view.kind])
        return thing && { kind: 'plaque', words: thing.names }
      }
    }
  }
}
