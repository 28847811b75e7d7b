/** The API's routes, in the order of its documentation. */
import { LICENCES } from '@/content/compile/licences'
import { toCrowdsWords } from '@/content/compile/crowds'
import { toHant } from '@/content/hant/convert'
import { shorten } from '@/content/starter'
import {
  GEO_LAYERS,
  LANGS,
  NO_CROWD_LIVE,
  SCHEMA_VERSION,
  type CrowdsWordsView,
  type Lang,
} from '@/content/schema'
import { objectPath, type Site } from '../content/site'
import { API_BASE } from './base'
import { docsPage } from './docs'
import { openApiDocument } from './openapi'
import { packOf } from './pack'
import type { Collection, PathParameter, Route, WholeInput } from './route'
import { standaloneSchemas, VIEW_OF } from './schemas'

const JSON_TYPE = 'application/json; charset=utf-8'
const GEOJSON_TYPE = 'application/geo+json; charset=utf-8'
const NAME = 'Content API of the Forbidden City guide'

export const envelope = (site: Site, lang: Lang): object => ({
  licences: LICENCES,
  contentVersion: site.contentVersion,
  lang,
})

const inBoth = (make: (lang: Lang) => WholeInput[]): WholeInput[] => LANGS.flatMap(make)

/** What most routes are; a route overrides what differs. */
const base = {
  query: [],
  pathParameters: [],
  collection: null,
  contentType: JSON_TYPE,
  cache: 'revalidate',
  component: null,
} as const satisfies Partial<Route>

const TITLES: Record<Collection, [string, string]> = {
  places: ['Places', 'Gates, halls, gardens and towers with their narrations, architecture and facts.'],
  relics: ['Relics', 'Museum objects and built-in treasures with their stories.'],
  tours: ['Tours', 'Curated sequences of places with a point of view.'],
  services: ['Services', 'Toilets, water, cafés, exits and other services.'],
  operations: ['Operations', 'Opening rules, tickets, ways, closures and notices; dated and sourced.'],
  people: ['People', 'Emperors, consorts, builders, artists and keepers.'],
  events: ['Events', 'The timeline from 1406 to today.'],
  motifs: ['Motifs', 'Forms that come back on roofs, robes and bowls, and what they mean.'],
  terms: ['Terms', 'Words of the builders, with the part of a hall that shows them.'],
  sources: ['Sources', 'The works that every claim rests on.'],
}

function collectionRoutes(collection: Collection): Route[] {
  const view = VIEW_OF[collection]
  const [tag, description] = TITLES[collection]
  const id: PathParameter = {
    name: 'id',
    description: `Id of one of the ${collection}.`,
    expected: `an id from ${API_BASE}/${collection}?fields=id`,
  }
  return [
    {
      ...base,
      path: `/${collection}`,
      operationId: `list${tag}`,
      tag,
      summary: `All ${collection}`,
      description,
      query: ['lang', 'fields', 'ids'],
      collection,
      component: `${view}List`,
      answers: site =>
        inBoth(lang => {
          const data = site.bundles[lang][collection]
          return [
            { path: `/${collection}`, lang, value: { data, total: data.length, ...envelope(site, lang) } },
          ]
        }),
    },
    {
      ...base,
      path: `/${collection}/{id}`,
      operationId: `get${view}`,
      tag,
      summary: `One of the ${collection}`,
      description: `The same view as in the list of ${collection}.`,
      query: ['lang', 'fields'],
      pathParameters: [id],
      collection,
      component: `${view}Answer`,
      answers: site =>
        inBoth(lang =>
          site.bundles[lang][collection].map(data => ({
            path: `/${collection}/${data.id}`,
            lang,
            value: { data, ...envelope(site, lang) },
          })),
        ),
    },
  ]
}

const geoRoutes: Route[] = [
  {
    ...base,
    path: '/geo/{layer}',
    operationId: 'getGeoLayer',
    tag: 'Geometry',
    summary: 'One layer of the map as GeoJSON',
    description: 'RFC 7946, WGS-84. The licence is a foreign member of the collection.',
    query: ['lang'],
    pathParameters: [
      { name: 'layer', description: 'Name of the layer.', expected: `one of ${GEO_LAYERS.join(', ')}` },
    ],
    contentType: GEOJSON_TYPE,
    component: 'FeatureCollection',
    answers: site =>
      inBoth(lang =>
        GEO_LAYERS.map(layer => ({ path: `/geo/${layer}`, lang, value: site.geo[lang][layer].body })),
      ),
  },
  {
    ...base,
    path: '/model',
    operationId: 'getModel',
    tag: 'Geometry',
    summary: 'What the 3D map is built from',
    description:
      'Buildings, terraces, steps, walls, water, bridges and trees as facts, not triangles. Palace grid, metres.',
    component: 'PalaceModel',
    answers: site => [{ path: '/model', lang: null, value: site.model.body }],
  },
  {
    ...base,
    path: '/ground',
    operationId: 'getGround',
    tag: 'Geometry',
    summary: 'Where one can walk, and which place speaks where',
    description: 'A raster of 1 m cells in the palace grid, packed in runs; what location triggers read.',
    component: 'GroundPlan',
    answers: site => [{ path: '/ground', lang: null, value: site.ground.body }],
  },
  {
    ...base,
    path: '/walkways',
    operationId: 'getWalkways',
    tag: 'Geometry',
    summary: 'The ways that visitors walk, as a graph',
    description:
      'Nodes and edges from the entrance to the exits, WGS-84, lengths in metres. Steps, thresholds and widths that an edge does not have are not known; an edge without `oneWay` is walked both ways.',
    component: 'WalkGraph',
    answers: site => [{ path: '/walkways', lang: null, value: site.walkways.body }],
  },
  {
    ...base,
    path: '/o/{prefix}/{sha256}.json',
    operationId: 'getObject',
    tag: 'Geometry',
    summary: 'A file that never changes under its path',
    description:
      'The geometry, the model, the ground plan or the walkways that a bundle names, and the bundles themselves as a pack names them; its path holds the SHA-256 of its bytes.',
    pathParameters: [
      { name: 'prefix', description: 'First two hex digits of the hash.', expected: 'two hex digits' },
      {
        name: 'sha256',
        description: 'SHA-256 of the file.',
        expected: `a path from "geo", "model", "ground" or "walkways" in ${API_BASE}/bundle, or from ${API_BASE}/pack`,
      },
    ],
    cache: 'immutable',
    component: 'MapFile',
    answers: site => {
      const files = [
        ...LANGS.flatMap(lang => GEO_LAYERS.map(layer => site.geo[lang][layer])),
        site.model,
        site.ground,
        site.walkways,
        ...LANGS.map(lang => site.bundleFiles[lang]),
      ]
      const unique = new Map(files.map(file => [file.asset.sha256, file.body]))
      return [...unique].map(([sha256, value]) => ({ path: `/${objectPath(sha256)}`, lang: null, value }))
    },
  },
]

/** Traditional Chinese is derived, here as in bundles. */
function crowdsWords(site: Site, lang: Lang): CrowdsWordsView | null {
  const { operations } = site.content
  if (lang !== 'zh-Hant') return toCrowdsWords(operations, lang)
  return JSON.parse(toHant(JSON.stringify(toCrowdsWords(operations, 'zh')))) as CrowdsWordsView | null
}

const crowdRoutes: Route[] = [
  {
    ...base,
    path: '/crowds',
    operationId: 'getCrowds',
    tag: 'Crowds',
    summary: 'How crowded it may be, by hour, weekday, season and place',
    description:
      'Patterns, not counts: an estimate, always. A level is that of the hour, plus the shift of the day (`holiday`, or weekday and month up to `most`), plus the shift of the place, of its group, or none; `lagMinutes` later. `words.reasons` says what each figure rests on. `data` is null without patterns.',
    query: ['lang'],
    component: 'CrowdsAnswer',
    answers: site =>
      inBoth(lang => {
        const model = site.bundles[lang].crowds
        const words = crowdsWords(site, lang)
        const data = model && words && { model, words }
        return [{ path: '/crowds', lang, value: { data, ...envelope(site, lang) } }]
      }),
  },
  {
    ...base,
    path: '/crowds/live',
    operationId: 'getCrowdsLive',
    tag: 'Crowds',
    summary: 'How crowded it is now, where the museum tells',
    description:
      'The last good answer of the feed that the server was given (`CrowdFeed` is what it must answer with), until it is out of date; `none` without one. Ask once a minute at most.',
    cache: 'live',
    component: 'CrowdsLiveAnswer',
    answers: () => [{ path: '/crowds/live', lang: null, value: { data: NO_CROWD_LIVE } }],
    live: ({ crowds }) => (crowds ? { data: crowds() } : null),
  },
]

const wholeRoutes: Route[] = [
  {
    ...base,
    path: '',
    operationId: 'getIndex',
    tag: 'API',
    summary: 'What there is',
    description: 'Names and links of the routes.',
    query: ['lang'],
    component: 'Index',
    answers: site =>
      inBoth(lang => {
        const links = Object.fromEntries(
          ROUTES.filter(route => route.pathParameters.length === 0 && route.path !== '').map(route => [
            route.path.slice(1).replace('.json', ''),
            `${API_BASE}${route.path}${route.query.includes('lang') ? `?lang=${lang}` : ''}`,
          ]),
        )
        const description = 'Places, relics, tours, services and opening rules of the Forbidden City (故宫).'
        const data = { name: NAME, description, schemaVersion: SCHEMA_VERSION, langs: LANGS, links }
        return [{ path: '', lang, value: { data, ...envelope(site, lang) } }]
      }),
  },
  {
    ...base,
    path: '/bundle',
    operationId: 'getBundle',
    tag: 'API',
    summary: 'Everything in one language',
    description: 'What the apps read: all views, the paths of the geometry, the licences. It stands alone.',
    query: ['lang'],
    component: 'Bundle',
    answers: site => inBoth(lang => [{ path: '/bundle', lang, value: site.bundleFiles[lang].body }]),
  },
  {
    ...base,
    path: '/bundle/short',
    operationId: 'getShortBundle',
    tag: 'API',
    summary: 'Everything in one language, without the long texts',
    description:
      'The first thing the apps read on a weak network: the same shape, long texts, facts and sources left empty.',
    query: ['lang'],
    component: 'Bundle',
    answers: site => inBoth(lang => [{ path: '/bundle/short', lang, value: shorten(site.bundles[lang]) }]),
  },
]

const packRoutes: Route[] = [
  {
    ...base,
    path: '/pack',
    operationId: 'getPack',
    tag: 'API',
    summary: 'What can be taken along, with hashes and sizes',
    description:
      'Everything of one language that the apps read besides narrations: an app that keeps these files works without a network. What changed between two editions is what has another hash. Narrations are listed at /media/narrations/index.json.',
    query: ['lang'],
    component: 'PackAnswer',
    answers: site =>
      inBoth(lang => [{ path: '/pack', lang, value: { data: packOf(site, lang), ...envelope(site, lang) } }]),
  },
]

const documentRoutes: Route[] = [
  {
    ...base,
    path: '/openapi.json',
    operationId: 'getOpenApi',
    tag: 'Documentation',
    summary: 'This API as OpenAPI 3.1',
    description: 'Generated from the table of routes and the schemas that the answers are made by.',
    answers: () => [{ path: '/openapi.json', lang: null, value: openApiDocument(ROUTES) }],
  },
  {
    ...base,
    path: '/schemas/{name}.json',
    operationId: 'getSchema',
    tag: 'Documentation',
    summary: 'JSON Schema of a view or of an authored file',
    description: 'JSON Schema 2020-12; authored-… describes the files that content is written in.',
    pathParameters: [
      {
        name: 'name',
        description: 'Name of the schema.',
        expected: `one of ${[...standaloneSchemas().keys()].join(', ')}`,
      },
    ],
    contentType: 'application/schema+json; charset=utf-8',
    answers: () =>
      [...standaloneSchemas()].map(([name, value]) => ({ path: `/schemas/${name}.json`, lang: null, value })),
  },
  {
    ...base,
    path: '/docs',
    operationId: 'getDocs',
    tag: 'Documentation',
    summary: 'This API, for reading',
    description: 'One HTML page without scripts.',
    contentType: 'text/html; charset=utf-8',
    answers: () => [{ path: '/docs', lang: null, value: Buffer.from(docsPage(NAME, ROUTES)) }],
  },
]

export const ROUTES: readonly Route[] = [
  ...wholeRoutes,
  ...packRoutes,
  ...(
    [
      'places',
      'relics',
      'tours',
      'services',
      'operations',
      'people',
      'events',
      'motifs',
      'terms',
      'sources',
    ] as const
  ).flatMap(collectionRoutes),
  ...crowdRoutes,
  ...geoRoutes,
  ...documentRoutes,
]
