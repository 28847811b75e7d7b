/** From everything authored to the bundle of one language. Pure: hashes, assets and the version are passed in. */
import type { AuthoredContent } from '../authored'
import type { Sha256Hex } from '../narration'
import { SCHEMA_VERSION, type AssetView, type BuiltAssets, type Bundle, type GeoLayer, type Original } from '../schema'
import { toCrowdsView } from './crowds'
import { footprintOf } from './footprint'
import { hallViews } from './halls'
import { toHoursView } from './hours'
import { LICENCES } from './licences'
import { inTime, themesOf, toEventView, toMotifView, toPersonView, toTermView } from './themes'
import {
  toOperationView,
  toPlaceView,
  toRelicView,
  toServiceView,
  toSourceView,
  toTourView,
  type PlaceLinks,
} from './views'

export interface BundleDeps {
  contentVersion: string
  sha256Hex: Sha256Hex
  /** Where each geometry layer of this language is served. */
  geo: Record<GeoLayer, AssetView>
  model: AssetView
  ground: AssetView
  walkways: AssetView
  built: BuiltAssets
}

const byImportance = (a: { importance: number; id: string }, b: { importance: number; id: string }): number =>
  a.importance - b.importance || (a.id < b.id ? -1 : 1)

/** The place's outline, relics that stand in it (landmarks first) and tours that stop there. */
function linksOf(placeId: string, content: AuthoredContent): PlaceLinks {
  return {
    footprint: footprintOf(content, placeId),
    relics: content.relics
      .filter(relic => relic.place === placeId)
      .sort(byImportance)
      .map(relic => relic.id),
    tours: content.tours.filter(tour => tour.stops.some(stop => stop.place === placeId)).map(tour => tour.id),
    themes: themesOf(content, 'places', placeId),
    recorded: new Set(content.recordings),
  }
}

export function compileBundle(content: AuthoredContent, lang: Original, deps: BundleDeps): Bundle {
  const places = new Map(content.places.map(place => [place.id, place]))
  const { headingFonts, files: _files, ...pictures } = deps.built
  return {
    schemaVersion: SCHEMA_VERSION,
    lang,
    edition: 'whole',
    contentVersion: deps.contentVersion,
    licences: LICENCES,
    places: content.places.map(place => toPlaceView(place, lang, linksOf(place.id, content), deps.sha256Hex)),
    halls: hallViews(content),
    relics: content.relics.map(relic =>
      toRelicView(relic, lang, themesOf(content, 'relics', relic.id)),
    ),
    tours: content.tours.map(tour => toTourView(tour, lang, places)),
    services: content.services.map(service => toServiceView(service, lang)),
    operations: content.operations.flatMap(operation => toOperationView(operation, lang) ?? []),
    hours: toHoursView(content.operations),
    crowds: toCrowdsView(content.operations),
    people: content.people.map(person => toPersonView(person, lang, content)),
    events: inTime(content.events).map(event => toEventView(event, lang)),
    motifs: content.motifs.map(motif => toMotifView(motif, lang, content.relics)),
    terms: content.terms.map(term => toTermView(term, lang)),
    sources: content.sources.map(toSourceView),
    geo: deps.geo,
    model: deps.model,
    ground: deps.ground,
    walkways: deps.walkways,
    ...pictures,
    headingFonts: headingFonts[lang],
  }
}
