/** A small palace: moat, city wall, 太和殿 on its terrace where it is measured, a gate, a garden. Palace grid, metres. */
import type { AuthoredContent } from '@/content/authored'
import { geoFileSchema, placeSchema, relicSchema, serviceSchema, type Place } from '@/content/schema'

const words = { zh: '字', en: 'word' }
const TAIHEDIAN_UV = { u: -1.8, v: -87.4, accuracyMeters: 2 }

export const placeOf = (id: string, more: object): Place =>
  placeSchema.parse({
    id,
    kind: 'hall',
    precinct: 'outer-court',
    names: { zh: '太和殿', pinyin: 'Tàihé Diàn', en: 'Hall of Supreme Harmony' },
    importance: 1,
    number: 1,
    status: 'open',
    position: TAIHEDIAN_UV,
    summary: words,
    narration: { brief: words, standard: words },
    lookFor: [{ what: words }, { what: words }, { what: words }],
    children: words,
    audioDescription: words,
    access: { stepFree: 'unknown', note: words },
    facts: [{ label: words, value: words, sources: ['osm'] }],
    sources: ['osm'],
    ...more,
  })

const building = (shape: object, more: object): object => ({
  shape,
  accuracyMeters: 2,
  kind: 'hall',
  roof: 'hip',
  glaze: 'yellow',
  eaves: 2,
  heightMeters: 20,
  importance: 1,
  ...more,
})
const rect = (u: number, v: number, widthMeters: number, depthMeters: number): object => ({ rect: { u, v, widthMeters, depthMeters } })
const box = (u: number, v: number): number[][] => [[-u, -v], [u, -v], [u, v], [-u, v]]

/** Authored features by layer; tests change them before they are parsed. */
export const FEATURES = {
  buildings: [
    building(rect(-1.8, -87.4, 67.2, 40.3), { place: 'taihedian', heightMeters: 35 }),
    building(rect(-1.1, 471.7, 44, 22.7), { place: 'shenwumen', kind: 'gate', baseMeters: 10, heightMeters: 28 }),
    building(rect(60, 0, 10, 40), { kind: 'side-hall', roof: 'flush-gable', eaves: 1, importance: 4, heightMeters: 9, facing: 'west' }),
    building({ circle: { u: -40, v: 380, radiusMeters: 6 } }, { kind: 'pavilion', roof: 'round-pyramidal', eaves: 2 }),
    building({ line: [[100, -300], [100, -100], [60, -100]], widthMeters: 12 }, { kind: 'gallery', roof: 'flush-gable', eaves: 1, importance: 5, heightMeters: 8 }),
  ],
  walls: [
    { kind: 'city-wall', topMeters: 10, accuracyMeters: 2, shape: { line: [...box(373, 478), [-373, -478]], widthMeters: 8.6 } },
    { kind: 'palace-wall', topMeters: 6, accuracyMeters: 3, shape: { line: [[-60, 340], [60, 340]], widthMeters: 1.5 } },
  ],
  terraces: [
    { tier: 1, topMeters: 2.7, material: 'marble', accuracyMeters: 3, shape: rect(-1.8, -87.4, 120, 90), place: 'taihedian' },
    { tier: 3, topMeters: 8.1, material: 'marble', accuracyMeters: 3, shape: rect(-1.8, -87.4, 90, 60), place: 'taihedian' },
  ],
  ground: [
    { kind: 'bridge', accuracyMeters: 5, shape: rect(0, -345, 6, 20) },
    { kind: 'river', accuracyMeters: 5, shape: { line: [[-200, -345], [200, -345]], widthMeters: 8 } },
    { kind: 'garden', accuracyMeters: 5, shape: rect(0, 386, 135, 86) },
    { kind: 'moat', accuracyMeters: 5, shape: { polygon: box(448, 553), holes: [box(396, 501)] } },
  ],
  gardens: [
    { kind: 'grove', accuracyMeters: 10, shape: rect(200, 200, 60, 60), species: 'cypress', heightMeters: 9, crownMeters: 5, spacingMeters: 9 },
    { kind: 'tree', accuracyMeters: 5, shape: { circle: { u: 150, v: 150, radiusMeters: 3 } }, species: 'pine', heightMeters: 8, crownMeters: 6 },
    { kind: 'rockery', accuracyMeters: 5, shape: rect(200, 300, 16, 12), heightMeters: 7, hall: { id: 'duixiushan', kind: 'garden', precinct: 'imperial-garden', names: { zh: '堆秀山', pinyin: 'Duīxiù Shān', en: 'Hill of Accumulated Elegance' }, importance: 3 } },
  ],
}

export type Features = { [L in keyof typeof FEATURES]: object[] }

export function contentOf(features: Features = FEATURES, more: Partial<AuthoredContent> = {}): AuthoredContent {
  return {
    places: [
      placeOf('taihedian', {}),
      placeOf('shenwumen', {
        kind: 'gate',
        importance: 2,
        names: { zh: '神武门', pinyin: 'Shénwǔ Mén', en: 'Gate of Divine Prowess' },
        position: { u: -1.1, v: 471.7, accuracyMeters: 2 },
        architecture: {
          baysWide: 5, baysDeep: 1, widthMeters: null, depthMeters: null, heightMeters: null,
          roof: 'hip', eaves: 2, glaze: 'yellow', terraceTiers: 0, gatePlatform: true, sources: ['osm'], grade: 'A',
        },
      }),
    ],
    relics: [],
    tours: [],
    people: [],
    events: [],
    motifs: [],
    terms: [],
    services: [
      serviceSchema.parse({
        id: 'toilet-north',
        kind: 'toilet',
        names: { zh: '卫生间', pinyin: 'wèishēngjiān', en: 'Toilet' },
        position: { u: 30, v: 440, accuracyMeters: 15 },
        accessible: null,
        note: words,
        sources: ['osm'],
      }),
    ],
    operations: [],
    sources: [],
    geo: (Object.keys(features) as (keyof Features)[]).map(layer =>
      geoFileSchema.parse({ id: layer, layer, sources: ['osm'], features: features[layer] }),
    ),
    ...more,
  }
}

export const relicAt = (id: string, position: object): AuthoredContent['relics'][number] =>
  relicSchema.parse({
    id,
    kind: 'built-in',
    category: 'stone',
    names: { zh: '日晷', pinyin: 'rìguǐ', en: 'Sundial' },
    importance: 2,
    summary: words,
    date: null,
    material: null,
    size: null,
    maker: null,
    place: 'taihedian',
    position,
    display: words,
    story: words,
    lookFor: [{ what: words }],
    facts: [{ label: words, value: words, sources: ['osm'] }],
    rights: { metadata: 'https://creativecommons.org/publicdomain/zero/1.0/', text: 'https://creativecommons.org/licenses/by/4.0/', image: null },
    sources: ['osm'],
  })
