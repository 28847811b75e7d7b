/**
 * What search engines are told of a page, in schema.org's words (JSON-LD): only what the content knows. A year that
 * is only about right is left out, a maker that may be a workshop is not called a person.
 */
import type {
  Bundle,
  EventView,
  HallView,
  MotifView,
  PersonView,
  PlaceView,
  RelicView,
  TermView,
  TourView,
} from '@/content/schema'
import { CC_BY_4 } from '@/content/schema'
import { LANG_TAGS } from '@/content/languages'
import { summed } from './pieces'
import { pageWords } from './words'

export type Node = Readonly<Record<string, unknown>>

export interface SchemaContext {
  bundle: Bundle
  /** A whole address from a path. */
  whole(path: string): string
  /** Of this page. */
  url: string
  image: string
}

const CONTEXT = 'https://schema.org'

/** Other names, each once, without the one that is used. */
function names(
  { zh, pinyin, en, aliases }: { zh: string; pinyin: string; en: string; aliases: readonly string[] },
  { bundle }: SchemaContext,
) {
  const name = bundle.lang === 'en' ? en : zh
  const alternateName = [...new Set([zh, pinyin, en, ...aliases])].filter(other => other !== name)
  return { name, alternateName }
}

const about = (thing: { id: string }, { url, image }: SchemaContext) => ({
  '@id': `${url}#${thing.id}`,
  url,
  image,
})

const geo = ([longitude, latitude]: readonly [number, number]) => ({
  '@type': 'GeoCoordinates',
  latitude: Number(latitude.toFixed(6)),
  longitude: Number(longitude.toFixed(6)),
})

const palace = ({ bundle, whole }: SchemaContext): Node => ({
  '@type': 'LandmarksOrHistoricalBuildings',
  name: pageWords(bundle.lang).palace,
  url: whole('/'),
})

/** A place that another thing points to. */
function placeNode(id: string | null, context: SchemaContext): Node | undefined {
  const place = context.bundle.places.find(other => other.id === id)
  if (!place) return undefined
  const name = context.bundle.lang === 'en' ? place.names.en : place.names.zh
  return { '@type': 'TouristAttraction', name, url: context.whole(place.path), geo: geo(place.position) }
}

export const placeSchema = (place: PlaceView, context: SchemaContext): Node => ({
  '@type': ['TouristAttraction', 'LandmarksOrHistoricalBuildings'],
  ...about(place, context),
  ...names(place.names, context),
  description: place.summary,
  geo: geo(place.position),
  containedInPlace: palace(context),
  ...(place.status === 'open'
    ? { publicAccess: true }
    : place.status === 'closed'
      ? { publicAccess: false }
      : {}),
  ...(place.facts.length === 0
    ? {}
    : {
        additionalProperty: place.facts
          .filter(({ disputed }) => disputed === null)
          .map(({ label, value }) => ({ '@type': 'PropertyValue', name: label, value })),
      }),
})

export const hallSchema = (hall: HallView, description: string, context: SchemaContext): Node => ({
  '@type': 'LandmarksOrHistoricalBuildings',
  ...about(hall, context),
  ...names(hall.names, context),
  description,
  geo: geo(hall.position),
  containedInPlace: palace(context),
})

/** Built into the palace, it is a part of it and no work that was collected. */
export const relicSchema = (relic: RelicView, context: SchemaContext): Node => ({
  '@type': relic.kind === 'museum' ? 'VisualArtwork' : 'CreativeWork',
  ...about(relic, context),
  ...names(relic.names, context),
  description: relic.summary,
  dateCreated: relic.date ?? undefined,
  ...(relic.kind === 'museum'
    ? { artMedium: relic.material ?? undefined }
    : { material: relic.material ?? undefined }),
  size: relic.size ?? undefined,
  contentLocation: placeNode(relic.place, context),
})

export const tourSchema = (tour: TourView, context: SchemaContext): Node => ({
  '@type': 'TouristTrip',
  ...about(tour, context),
  name: tour.title,
  description: tour.summary,
  touristType: tour.audience,
  itinerary: {
    '@type': 'ItemList',
    numberOfItems: tour.stops.length,
    itemListElement: tour.stops.map(({ place }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: placeNode(place, context),
    })),
  },
})

const yearOf = (year: PersonView['born']): string | undefined =>
  year && !year.circa && year.year > 0 ? String(year.year).padStart(4, '0') : undefined

export const personSchema = (person: PersonView, context: SchemaContext): Node => ({
  '@type': 'Person',
  ...about(person, context),
  ...names(person.names, context),
  description: person.summary,
  birthDate: yearOf(person.born),
  deathDate: yearOf(person.died),
})

export const eventSchema = (event: EventView, context: SchemaContext): Node => ({
  '@type': 'Event',
  ...about(event, context),
  name: event.title,
  description: summed(event.text),
  ...(event.circa ? {} : { startDate: event.from, endDate: event.to ?? undefined }),
  location: placeNode(event.places[0] ?? null, context) ?? palace(context),
})

export const wordSchema = (word: MotifView | TermView, context: SchemaContext): Node => ({
  '@type': 'DefinedTerm',
  ...about(word, context),
  ...names(word.names, context),
  description: word.summary,
})

export interface Crumb {
  name: string
  path: string
}

/** The page itself, with the licence of its text, the way down to it, and the thing it tells of. */
export function graphOf(
  page: { title: string; description: string; thing: Node | null; crumbs: readonly Crumb[]; home: boolean },
  context: SchemaContext,
): object {
  const { bundle, url, image, whole } = context
  const self: Node = {
    '@type': page.home ? 'WebSite' : 'WebPage',
    '@id': url,
    url,
    name: page.title,
    description: page.description,
    inLanguage: LANG_TAGS[bundle.lang],
    license: CC_BY_4,
    image,
    ...(page.thing ? { mainEntity: { '@id': page.thing['@id'] } } : {}),
  }
  const trail: Node = {
    '@type': 'BreadcrumbList',
    itemListElement: page.crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: whole(path),
    })),
  }
  return {
    '@context': CONTEXT,
    '@graph': [self, ...(page.thing ? [page.thing] : []), ...(page.crumbs.length > 1 ? [trail] : [])],
  }
}
