/**
 * What clients receive. Views are compiled from the authored things: one language, WGS-84 positions,
 * resolved links. The API serves them, the app reads nothing else.
 */
import { z } from 'zod'
import { namesSchema, rightsSchema } from './common'
import { crowdsView } from './crowds'
import { EVENT_KINDS } from './event'
import { PERSON_KINDS } from './person'
import { accessSchema, architectureSchema, GLAZES, PLACE_KINDS, PRECINCTS, TICKETS } from './place'
import { periodSchema, RELIC_CATEGORIES } from './relic'
import { SERVICE_KINDS } from './service'
import { ELEVATION_PARTS } from '@/core/architecture/elevation/partNames'
import { TERM_GROUPS } from './term'
import { HISTORY_KINDS, yearSchema } from './time'

/** What people write and speak here: every text is authored in both. */
export const ORIGINALS = ['zh', 'en'] as const
export type Original = (typeof ORIGINALS)[number]
/** What people read: traditional Chinese is derived from `zh` (../hant). */
export const LANGS = ['zh', 'zh-Hant', 'en'] as const
export type Lang = (typeof LANGS)[number]
export const SCHEMA_VERSION = 4 as const
export const EDITIONS = ['whole', 'short'] as const
export type Edition = (typeof EDITIONS)[number]

/** [lng, lat], WGS-84, decimal degrees, 7 decimals. */
export const lngLatSchema = z.tuple([z.number(), z.number()])
const words = z.string()

const positionView = {
  position: lngLatSchema,
  positionAccuracyMeters: z.number(),
}
const factView = z.strictObject({ label: words, value: words, sources: z.array(z.string()), grade: z.enum(['A', 'B', 'C']), disputed: words.nullable() })
const lookForView = z.strictObject({ what: words, where: words.nullable() })

const historyView = z.strictObject({
  kind: z.enum(HISTORY_KINDS),
  from: z.number().nullable(),
  to: z.number().nullable(),
  circa: z.boolean(),
  what: words,
  sources: z.array(z.string()),
  grade: z.enum(['A', 'B', 'C']),
  disputed: words.nullable(),
})
export type HistoryView = z.infer<typeof historyView>
/** What leads from a place or a relic to the themes: written there, linked here. */
const themeLinks = {
  people: z.array(z.string()),
  events: z.array(z.string()),
  terms: z.array(z.string()),
}
const seenAtView = z.strictObject({ at: z.string(), where: words })

export const NARRATION_LAYERS = ['brief', 'standard', 'deep'] as const
export type NarrationLayer = (typeof NARRATION_LAYERS)[number]
/** A spoken text. Paths are relative to the API's origin; the hash in them is that of the spoken words. */
export const narrationView = z.strictObject({
  layer: z.enum(NARRATION_LAYERS),
  text: words,
  audioPath: z.string(),
  captionsPath: z.string(),
  /** synthetic voices are always labelled as such. */
  voice: z.enum(['synthetic', 'recorded']),
})
export type NarrationView = z.infer<typeof narrationView>

export const placeView = z.strictObject({
  id: z.string(),
  path: z.string(),
  kind: z.enum(PLACE_KINDS),
  precinct: z.enum(PRECINCTS),
  names: namesSchema,
  importance: z.number(),
  /** Guide number, 1–999: on its sign, unique, stable. */
  number: z.number().int(),
  status: z.enum(['open', 'outside-only', 'closed']),
  ...positionView,
  /** Outline of the eaves (or of the bridge, the garden): a closed ring; null when none is drawn. */
  footprint: z.array(lngLatSchema).min(4).nullable(),
  summary: words,
  architecture: architectureSchema.omit({ note: true }).extend({ note: words.nullable() }).nullable(),
  narrations: z.array(narrationView),
  lookFor: z.array(lookForView),
  children: words.nullable(),
  audioDescription: words.nullable(),
  access: accessSchema.extend({ note: words }),
  ticket: z.enum(TICKETS).nullable(),
  /** Opening rules of its own; null: those of its ticket in the bundle's `hours`. */
  hours: words.nullable(),
  /** In order of time. */
  history: z.array(historyView),
  exhibition: z.strictObject({ names: namesSchema, note: words, asOf: z.string(), sources: z.array(z.string()) }).nullable(),
  facts: z.array(factView),
  ...themeLinks,
  relics: z.array(z.string()),
  tours: z.array(z.string()),
  related: z.array(z.string()),
  sources: z.array(z.string()),
})
export type PlaceView = z.infer<typeof placeView>

export const relicView = z.strictObject({
  id: z.string(),
  path: z.string(),
  kind: z.enum(['built-in', 'museum']),
  category: z.enum(RELIC_CATEGORIES),
  names: namesSchema,
  importance: z.number(),
  summary: words,
  date: words.nullable(),
  material: words.nullable(),
  size: words.nullable(),
  maker: words.nullable(),
  place: z.string().nullable(),
  position: lngLatSchema.nullable(),
  positionAccuracyMeters: z.number().nullable(),
  period: periodSchema.nullable(),
  kiln: z.string().nullable(),
  display: words,
  story: words,
  lookFor: z.array(lookForView),
  facts: z.array(factView),
  motifs: z.array(z.string()),
  ...themeLinks,
  related: z.array(z.string()),
  rights: rightsSchema,
  sources: z.array(z.string()),
})
export type RelicView = z.infer<typeof relicView>

export const tourView = z.strictObject({
  id: z.string(),
  path: z.string(),
  title: words,
  summary: words,
  intro: words,
  durationMinutes: z.number(),
  /** Straight lines from stop to stop, rounded to 10 m; walking is longer. */
  straightLineMeters: z.number(),
  stepFree: z.enum(['yes', 'no', 'partly', 'unknown']),
  audience: z.array(z.string()),
  bestTime: words,
  seasonNote: words.nullable(),
  stops: z.array(z.strictObject({ place: z.string(), reason: words, leadIn: words.nullable(), dwellMinutes: z.number(), relics: z.array(z.string()) })),
  outro: words.nullable(),
  sources: z.array(z.string()),
})
export type TourView = z.infer<typeof tourView>

export const serviceView = z.strictObject({
  id: z.string(),
  kind: z.enum(SERVICE_KINDS),
  names: namesSchema,
  ...positionView,
  accessible: z.boolean().nullable(),
  /** Opening rules; null: not known. */
  hours: words.nullable(),
  note: words,
  sources: z.array(z.string()),
})
export type ServiceView = z.infer<typeof serviceView>

export const personView = z.strictObject({
  id: z.string(),
  path: z.string(),
  kind: z.enum(PERSON_KINDS),
  names: namesSchema,
  importance: z.number(),
  born: yearSchema.nullable(),
  died: yearSchema.nullable(),
  reign: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
  summary: words,
  story: words,
  facts: z.array(factView),
  places: z.array(z.string()),
  relics: z.array(z.string()),
  events: z.array(z.string()),
  related: z.array(z.string()),
  sources: z.array(z.string()),
})
export type PersonView = z.infer<typeof personView>

export const eventView = z.strictObject({
  id: z.string(),
  path: z.string(),
  kind: z.enum(EVENT_KINDS),
  title: words,
  /** `1420`, `1644-04` or `1644-04-25`. */
  from: z.string(),
  to: z.string().nullable(),
  circa: z.boolean(),
  importance: z.number(),
  text: words,
  places: z.array(z.string()),
  relics: z.array(z.string()),
  people: z.array(z.string()),
  sources: z.array(z.string()),
  grade: z.enum(['A', 'B', 'C']),
  disputed: words.nullable(),
})
export type EventView = z.infer<typeof eventView>

export const motifView = z.strictObject({
  id: z.string(),
  path: z.string(),
  names: namesSchema,
  summary: words,
  story: words,
  seenAt: z.array(seenAtView),
  /** Relics that bear it. */
  relics: z.array(z.string()),
  related: z.array(z.string()),
  sources: z.array(z.string()),
})
export type MotifView = z.infer<typeof motifView>

export const termView = z.strictObject({
  id: z.string(),
  path: z.string(),
  group: z.enum(TERM_GROUPS),
  names: namesSchema,
  summary: words,
  text: words,
  /** The part of a hall's elevation that shows it. */
  picture: z.strictObject({ hall: z.string(), part: z.enum(ELEVATION_PARTS) }).nullable(),
  seenAt: z.array(seenAtView),
  related: z.array(z.string()),
  sources: z.array(z.string()),
})
export type TermView = z.infer<typeof termView>

/** Operation rules keep their shape; words become one language. */
export const operationView = z.looseObject({
  id: z.string(),
  kind: z.enum(['hours', 'ticket', 'way', 'closure', 'notice']),
  title: words,
  note: words,
  checkedOn: z.string(),
  sources: z.array(z.string()),
})
export type OperationView = z.infer<typeof operationView>

/** Opening rules (a part of OpenStreetMap's opening_hours; Asia/Shanghai) by ticket, and the public holidays they ask for. */
export const hoursView = z.strictObject({
  rules: z.array(
    z.strictObject({
      tickets: z.array(z.enum(TICKETS)),
      hours: words,
      /** Id of the operation that has its words, its day and its sources. */
      operation: z.string(),
    }),
  ),
  holidays: z.strictObject({
    /** A year that is missing is not announced, or not known here. */
    years: z.array(
      z.strictObject({ year: z.number().int(), days: z.array(z.strictObject({ from: z.string(), to: z.string() })) }),
    ),
    everyYear: z.strictObject({ since: z.number().int(), days: z.array(z.string()) }),
  }),
})
export type HoursView = z.infer<typeof hoursView>

export const sourceView = z.strictObject({ id: z.string(), title: z.string(), author: z.string().nullable(), publisher: z.string().nullable(), year: z.number().nullable(), kind: z.string(), url: z.string().nullable(), licence: z.string().nullable(), note: z.string().nullable() })
export type SourceView = z.infer<typeof sourceView>

/** What an elevation is drawn from; sizes between columns, null is "not known". */
export const hallArchitectureView = architectureSchema.omit({ note: true, sources: true, grade: true }).extend({
  storeyed: z.boolean(),
  /** Tiles tier by tier, lowest first, where they differ. */
  tierGlazes: z.array(z.enum(GLAZES)).nullable(),
})

/** Everything on the map that has a name: places, and halls whose story is not written yet. */
export const hallView = z.strictObject({
  id: z.string(),
  /** `/p/…` when a place tells of it, else `/h/…`. */
  path: z.string(),
  /** A place of the same id tells its story. */
  place: z.boolean(),
  kind: z.enum(PLACE_KINDS),
  precinct: z.enum(PRECINCTS),
  names: namesSchema,
  importance: z.number(),
  status: z.enum(['open', 'outside-only', 'closed', 'unknown']),
  ...positionView,
  footprint: z.array(lngLatSchema).min(4).nullable(),
  /** Main ridge (or top) above the court. */
  topMeters: z.number(),
  architecture: hallArchitectureView.nullable(),
  /** The sizes come from the outline of its eaves and from what is usual, not from a measured plan. */
  estimated: z.boolean(),
})
export type HallView = z.infer<typeof hallView>

export const GEO_LAYERS = ['ground', 'terraces', 'walls', 'gardens', 'buildings', 'roofs', 'ridges', 'places', 'services'] as const
export type GeoLayer = (typeof GEO_LAYERS)[number]

/** A file that never changes under its path. */
export const assetView = z.strictObject({ path: z.string(), sha256: z.string(), bytes: z.number() })
export type AssetView = z.infer<typeof assetView>

export const licencesView = z.strictObject({ text: z.string(), geometry: z.string(), attribution: z.array(z.string()) })

export const bundleSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  lang: z.enum(LANGS),
  /** short: everything one needs to find and know a thing; long texts, facts and sources are left empty. */
  edition: z.enum(EDITIONS),
  /** First 16 hex digits of the SHA-256 over all authored content; the same for both languages. */
  contentVersion: z.string(),
  licences: licencesView,
  places: z.array(placeView),
  halls: z.array(hallView),
  relics: z.array(relicView),
  tours: z.array(tourView),
  services: z.array(serviceView),
  operations: z.array(operationView),
  hours: hoursView,
  /** How many people are to be expected: an estimate, always; null: no patterns are known. */
  crowds: crowdsView.nullable(),
  people: z.array(personView),
  /** In order of time. */
  events: z.array(eventView),
  motifs: z.array(motifView),
  terms: z.array(termView),
  sources: z.array(sourceView),
  geo: z.record(z.enum(GEO_LAYERS), assetView),
  /** What the 3D map is built from: `PalaceModel` of core/architecture/model.ts as JSON. */
  model: assetView,
  /** Where one can walk and which place speaks where: `PackedGroundPlan` of core/geo/groundPlan.ts as JSON. */
  ground: assetView,
  /** Ways from the entrance to the exits: `PackedWalkGraph` of content/walkways.ts as JSON. */
  walkways: assetView,
  /** Picture of the palace for the mini-program's map; corners are WGS-84. */
  overlay: assetView.extend({ southWest: lngLatSchema, northEast: lngLatSchema }).nullable(),
  /** woff2 letters for names and headings: those of the map first, then what only pages say; none: the device's own. */
  headingFonts: z.array(assetView.extend({ family: z.string() })),
  /** Paths of elevations as small pictures (PNG, the hash in the name) for the mini-program's markers, by id of place or hall. */
  thumbnails: z.record(z.string(), z.string()),
  /** Paths of our own drawings (SVG, the hash in the name) by id of relic. */
  drawings: z.record(z.string(), z.string()),
  /** Paths of 5:4 pictures (PNG, the hash in the name) for what is shared, by its short path (`/p/…`, `/t/…`); `/` is for everything else. */
  shareCards: z.record(z.string(), z.string()),
})
export type Bundle = z.infer<typeof bundleSchema>

/** What the content build draws for clients; the server finds it beside its assets. */
export const builtAssetsSchema = bundleSchema
  .pick({ overlay: true, thumbnails: true, drawings: true, shareCards: true })
  .extend({
    headingFonts: z.record(z.enum(LANGS), bundleSchema.shape.headingFonts),
    /** Hash and size of every file by its path, for those who take the guide along. */
    files: z.record(z.string(), assetView.omit({ path: true })),
  })
export type BuiltAssets = z.infer<typeof builtAssetsSchema>
export const NO_BUILT_ASSETS: BuiltAssets = { overlay: null, headingFonts: { zh: [], 'zh-Hant': [], en: [] }, thumbnails: {}, drawings: {}, shareCards: {}, files: {} }
