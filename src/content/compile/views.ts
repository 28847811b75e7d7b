/**
 * From one authored thing to its view: one language, WGS-84 instead of the palace grid, links by id, and null
 * where nothing is known (a field is never absent). Pure; what a view must contain is fixed by schema/bundle.ts.
 */
import { lngLat } from './geoFeatures'
import { narrationPaths, narrationStem, type Sha256Hex } from '../narration'
import { NARRATION_LAYERS } from '../schema'
import type {
  Fact,
  GridPosition,
  Original,
  NarrationView,
  Operation,
  OperationView,
  Place,
  PlaceView,
  Relic,
  RelicView,
  Service,
  ServiceView,
  Source,
  SourceView,
  Text,
  Tour,
  TourView,
} from '../schema'

/** Themes that name a place or a relic. */
export interface ThemeLinks {
  people: string[]
  events: string[]
  terms: string[]
}

/** What is found elsewhere than in the place's own file. */
export interface PlaceLinks {
  footprint: PlaceView['footprint']
  relics: readonly string[]
  tours: readonly string[]
  themes: ThemeLinks
  /** Narrations spoken by people, as `<place>.<layer>.<lang>`. */
  recorded: ReadonlySet<string>
}

const STRAIGHT_LINE_STEP_METERS = 10

export const placePath = (id: string): string => `/p/${id}`
export const relicPath = (id: string): string => `/r/${id}`
export const tourPath = (id: string): string => `/t/${id}`
export const personPath = (id: string): string => `/people/${id}`
export const eventPath = (id: string): string => `/events/${id}`
export const motifPath = (id: string): string => `/motifs/${id}`
export const termPath = (id: string): string => `/terms/${id}`

/** Palace grid → [lng, lat] with 7 decimals (1 cm). */
export const lngLatOf = ({ u, v }: GridPosition): [number, number] => lngLat([u, v])

export const inLang = (text: Text | null | undefined, lang: Original): string | null => text?.[lang] ?? null

export function factViews(facts: readonly Fact[], lang: Original): PlaceView['facts'] {
  return facts.map(fact => ({
    label: fact.label[lang],
    value: fact.value[lang],
    sources: fact.sources,
    grade: fact.grade,
    disputed: inLang(fact.disputed, lang),
  }))
}

function lookForViews(items: Place['lookFor'], lang: Original): PlaceView['lookFor'] {
  return items.map(item => ({ what: item.what[lang], where: inLang(item.where, lang) }))
}

/** The spoken texts a place has, in the order brief, standard, deep. */
export function narrationViews(
  place: Place,
  lang: Original,
  sha256Hex: Sha256Hex,
  recorded: ReadonlySet<string>,
): NarrationView[] {
  return NARRATION_LAYERS.flatMap(layer => {
    const text = inLang(place.narration[layer], lang)
    if (text === null) return []
    const paths = narrationPaths(narrationStem(place.id, layer, lang, text, sha256Hex))
    const voice = recorded.has(`${place.id}.${layer}.${lang}`) ? ('recorded' as const) : ('synthetic' as const)
    return [{ layer, text, ...paths, voice }]
  })
}

export function toPlaceView(place: Place, lang: Original, links: PlaceLinks, sha256Hex: Sha256Hex): PlaceView {
  const { architecture } = place
  return {
    id: place.id,
    path: placePath(place.id),
    kind: place.kind,
    precinct: place.precinct,
    names: place.names,
    importance: place.importance,
    number: place.number,
    status: place.status,
    position: lngLatOf(place.position),
    positionAccuracyMeters: place.position.accuracyMeters,
    footprint: links.footprint,
    summary: place.summary[lang],
    architecture: architecture ? { ...architecture, note: inLang(architecture.note, lang) } : null,
    narrations: narrationViews(place, lang, sha256Hex, links.recorded),
    lookFor: lookForViews(place.lookFor, lang),
    children: inLang(place.children, lang),
    audioDescription: inLang(place.audioDescription, lang),
    access: { ...place.access, note: place.access.note[lang] },
    ticket: place.ticket,
    hours: place.hours,
    history: place.history.map(line => ({
      ...line,
      to: line.to ?? null,
      what: line.what[lang],
      disputed: inLang(line.disputed, lang),
    })),
    exhibition: place.exhibition ? { ...place.exhibition, note: place.exhibition.note[lang] } : null,
    facts: factViews(place.facts, lang),
    ...links.themes,
    relics: [...links.relics],
    tours: [...links.tours],
    related: place.related,
    sources: place.sources,
  }
}

export function toRelicView(relic: Relic, lang: Original, themes: ThemeLinks): RelicView {
  return {
    id: relic.id,
    path: relicPath(relic.id),
    kind: relic.kind,
    category: relic.category,
    names: relic.names,
    importance: relic.importance,
    summary: relic.summary[lang],
    date: inLang(relic.date, lang),
    material: inLang(relic.material, lang),
    size: inLang(relic.size, lang),
    maker: inLang(relic.maker, lang),
    place: relic.place,
    position: relic.position ? lngLatOf(relic.position) : null,
    positionAccuracyMeters: relic.position?.accuracyMeters ?? null,
    period: relic.period,
    kiln: relic.kiln,
    display: relic.display[lang],
    story: relic.story[lang],
    lookFor: lookForViews(relic.lookFor, lang),
    facts: factViews(relic.facts, lang),
    motifs: relic.motifs,
    ...themes,
    related: relic.related,
    rights: relic.rights,
    sources: relic.sources,
  }
}

/** Metres from stop to stop in straight lines, rounded to 10 m. */
export function straightLineMeters(positions: readonly { u: number; v: number }[]): number {
  let meters = 0
  positions.forEach((to, index) => {
    const from = positions[index - 1]
    if (from) meters += Math.hypot(to.u - from.u, to.v - from.v)
  })
  return Math.round(meters / STRAIGHT_LINE_STEP_METERS) * STRAIGHT_LINE_STEP_METERS
}

export function toTourView(tour: Tour, lang: Original, places: ReadonlyMap<string, Place>): TourView {
  const positions = tour.stops.map(stop => {
    const place = places.get(stop.place)
    if (!place) throw new Error(`tours/${tour.id}.yaml: stop place = "${stop.place}"; expected a place's id`)
    return place.position
  })
  return {
    id: tour.id,
    path: tourPath(tour.id),
    title: tour.title[lang],
    summary: tour.summary[lang],
    intro: tour.intro[lang],
    durationMinutes: tour.durationMinutes,
    straightLineMeters: straightLineMeters(positions),
    stepFree: tour.stepFree,
    audience: tour.audience,
    bestTime: tour.bestTime[lang],
    seasonNote: inLang(tour.seasonNote, lang),
    stops: tour.stops.map(stop => ({
      place: stop.place,
      reason: stop.reason[lang],
      leadIn: inLang(stop.leadIn, lang),
      dwellMinutes: stop.dwellMinutes,
      relics: stop.relics,
    })),
    outro: inLang(tour.outro, lang),
    sources: tour.sources,
  }
}

export function toServiceView(service: Service, lang: Original): ServiceView {
  return {
    id: service.id,
    kind: service.kind,
    names: service.names,
    position: lngLatOf(service.position),
    positionAccuracyMeters: service.position.accuracyMeters,
    accessible: service.accessible,
    hours: service.hours,
    note: service.note[lang],
    sources: service.sources,
  }
}

/** Rules keep their shape; their words become one language. Holidays and crowds are no rules to read: they go apart. */
export function toOperationView(operation: Operation, lang: Original): OperationView | null {
  if (operation.kind === 'holidays' || operation.kind === 'crowds') return null
  const words = { title: operation.title[lang], note: operation.note[lang] }
  if (operation.kind !== 'ticket') return { ...operation, ...words }
  return { ...operation, ...words, prices: operation.prices.map(price => ({ ...price, label: price.label[lang] })) }
}

export function toSourceView(source: Source): SourceView {
  return { ...source }
}
