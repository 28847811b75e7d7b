/**
 * Authored geometry → what the 3D map is built from (core/architecture/model.ts). Palace grid, rounded to 1 cm,
 * in the order of the files. What only labels or plans need stays out.
 */
import { groveTrees } from '@/core/architecture/grove'
import type {
  ModelBridge,
  ModelBuilding,
  ModelRockery,
  ModelSteps,
  ModelTerrace,
  ModelTree,
  ModelWall,
  ModelWater,
  PalaceModel,
  RoofPart,
  Uv,
} from '@/core/architecture/model'
import { AXIS_ROTATION_DEGREES, GRID_ORIGIN } from '@/core/geo/grid'
import { centroid, clockwise, counterClockwise, isInside, type Ring } from '@/core/geo/polygon'
import { shapeRectangles } from '@/core/geo/rectangles'
import { shapeRings, type GridRect } from '@/core/geo/shapes'
import type { AuthoredContent } from '../authored'
import type { BuildingFeature, GardenFeature, GeoFile, Shape, TerraceFeature } from '../schema'
import { partsOf } from './parts'

const BALUSTRADE_FROM_METERS = 1
const PARAPET_FROM_METERS = 6

const cm = (meters: number): number => Math.round(meters * 100) / 100
const uvs = (points: readonly (readonly [number, number])[]): Uv[] => points.map(([u, v]) => [cm(u), cm(v)])
const rings = (shape: Shape): Uv[][] =>
  shapeRings(shape).map((ring, i) => uvs(i === 0 ? counterClockwise(ring) : clockwise(ring)))

type Layer = GeoFile['layer']
type FeatureOf<L extends Layer> = Extract<GeoFile, { layer: L }>['features'][number]

/** Features of one layer, files in the order of their names. */
export function featuresOf<L extends Layer>(content: AuthoredContent, layer: L): FeatureOf<L>[] {
  return [...content.geo]
    .filter(file => file.layer === layer)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(file => file.features as FeatureOf<L>[])
}

const ownerOf = ({ place, hall }: { place?: string | undefined; hall?: { id: string } | undefined }) =>
  place ?? hall?.id ?? null

function rounded(part: RoofPart): RoofPart {
  switch (part.kind) {
    case 'rect': {
      const { u, v, turnDegrees, widthMeters, depthMeters } = part
      const [width, depth] = [cm(widthMeters), cm(depthMeters)]
      return { ...part, u: cm(u), v: cm(v), turnDegrees: cm(turnDegrees), widthMeters: width, depthMeters: depth }
    }
    case 'ring':
      return { ...part, ring: uvs(counterClockwise(part.ring)) }
    case 'line':
      return { ...part, line: uvs(part.line) }
  }
}

function buildingOf(content: AuthoredContent, feature: BuildingFeature): ModelBuilding | null {
  const parts = partsOf(feature)
  if (!parts) return null
  const described = content.places.find(({ id }) => id === feature.place)?.architecture
  // a place's figures are those of its main body, not of its porches and wings
  const main = described?.roof === feature.roof && described.eaves === feature.eaves ? described : undefined
  const glazes = feature.tierGlazes ?? Array.from({ length: feature.eaves }, () => feature.glaze)
  return {
    owner: ownerOf(feature),
    kind: feature.kind,
    importance: feature.importance,
    roof: feature.roof,
    eaves: feature.eaves,
    glazes,
    storeyed: feature.storeyed ?? false,
    baysWide: feature.baysWide ?? main?.baysWide ?? null,
    baysDeep: feature.baysDeep ?? main?.baysDeep ?? null,
    baseMeters: feature.baseMeters,
    ridgeMeters: feature.heightMeters,
    parts: parts.map(rounded),
  }
}

/** The terrace a higher tier stands on. */
function footOf(feature: TerraceFeature, all: readonly TerraceFeature[]): number {
  if (feature.tier === 1) return 0
  const [outline = []] = shapeRings(feature.shape)
  const middle = centroid(outline)
  const below = all.filter(
    other =>
      !other.steps && other.topMeters < feature.topMeters && isInside(middle, shapeRings(other.shape) as Ring[]),
  )
  return Math.max(0, ...below.map(({ topMeters }) => topMeters))
}

function terraceOf(feature: TerraceFeature, all: readonly TerraceFeature[]): ModelTerrace {
  const { material, topMeters, tier } = feature
  const usual =
    material === 'marble' && topMeters >= BALUSTRADE_FROM_METERS
      ? 'balustrade'
      : material !== 'marble' && topMeters >= PARAPET_FROM_METERS
        ? 'parapet'
        : 'none'
  return {
    owner: ownerOf(feature),
    rings: rings(feature.shape),
    tier,
    fromMeters: footOf(feature, all),
    topMeters,
    material,
    edge: feature.edge ?? usual,
    passages: feature.passages ?? [],
  }
}

const RISE_TURN_DEGREES = { north: 0, west: 90, south: 180, east: -90 } as const

const onlyRectangle = (shape: Shape): GridRect | null => {
  const rects = shapeRectangles(shape)
  return rects?.length === 1 ? (rects[0] ?? null) : null
}

function stepsOf(feature: TerraceFeature): ModelSteps[] {
  const rect = onlyRectangle(feature.shape)
  if (!feature.steps || !rect) return []
  const { rises, fromMeters, carvedWay } = feature.steps
  const sideways = rises === 'east' || rises === 'west'
  return [
    {
      owner: ownerOf(feature),
      u: cm(rect.u),
      v: cm(rect.v),
      turnDegrees: cm(RISE_TURN_DEGREES[rises] + rect.rotationDegrees),
      widthMeters: cm(sideways ? rect.depthMeters : rect.widthMeters),
      runMeters: cm(sideways ? rect.widthMeters : rect.depthMeters),
      fromMeters,
      topMeters: feature.topMeters,
      material: feature.material,
      carvedWay,
    },
  ]
}

/** One crosses a bridge along its longer side. */
function bridgeOf(feature: FeatureOf<'ground'>): ModelBridge[] {
  const rect = onlyRectangle(feature.shape)
  if (!rect) return []
  const along = rect.depthMeters >= rect.widthMeters
  return [
    {
      owner: ownerOf(feature),
      u: cm(rect.u),
      v: cm(rect.v),
      turnDegrees: cm(rect.rotationDegrees + (along ? 0 : 90)),
      widthMeters: cm(along ? rect.widthMeters : rect.depthMeters),
      lengthMeters: cm(along ? rect.depthMeters : rect.widthMeters),
    },
  ]
}

/** Where no tree of a grove may stand: roofs, terraces, walls, ways and water. */
function takenAreas(content: AuthoredContent): Ring[][] {
  const ground = featuresOf(content, 'ground').filter(({ kind }) =>
    ['axis-way', 'river', 'pond', 'bridge', 'moat'].includes(kind),
  )
  const rocks = featuresOf(content, 'gardens').filter(({ kind }) => kind === 'rockery')
  const built = [
    ...featuresOf(content, 'buildings'),
    ...featuresOf(content, 'terraces'),
    ...featuresOf(content, 'walls'),
  ]
  return [...built, ...ground, ...rocks].map(({ shape }) => shapeRings(shape))
}

export function gardenTrees(content: AuthoredContent): ModelTree[] {
  const gardens = featuresOf(content, 'gardens')
  const taken = takenAreas(content)
  return gardens.flatMap((feature): ModelTree[] => {
    if (feature.kind === 'tree') {
      const [outline = []] = shapeRings(feature.shape)
      const [u, v] = centroid(outline)
      const { species, heightMeters, crownMeters } = feature
      return [{ u: cm(u), v: cm(v), species, heightMeters, crownMeters }]
    }
    if (feature.kind !== 'grove') return []
    const area = shapeRings(feature.shape)
    const id = groveId(feature)
    return groveTrees({ ...feature, id, rings: area }, taken).map(tree => ({
      u: cm(tree.u),
      v: cm(tree.v),
      species: feature.species,
      heightMeters: cm(tree.heightMeters),
      crownMeters: cm(tree.crownMeters),
    }))
  })
}

/** Seeds a grove's planting: its middle, so that it keeps its trees when others are added. */
function groveId({ shape }: Extract<GardenFeature, { kind: 'grove' }>): string {
  const [outline = []] = shapeRings(shape)
  return centroid(outline).map(Math.round).join('/')
}

export function compileModel(content: AuthoredContent): PalaceModel {
  const terraces = featuresOf(content, 'terraces')
  const ground = featuresOf(content, 'ground')
  const water = ground.filter(({ kind }) => kind === 'moat' || kind === 'river' || kind === 'pond')
  return {
    format: 1,
    originLngLat: [GRID_ORIGIN[0], GRID_ORIGIN[1]],
    axisRotationDegrees: AXIS_ROTATION_DEGREES,
    buildings: featuresOf(content, 'buildings').flatMap(feature => buildingOf(content, feature) ?? []),
    terraces: terraces.filter(({ steps }) => !steps).map(feature => terraceOf(feature, terraces)),
    steps: terraces.flatMap(stepsOf),
    walls: featuresOf(content, 'walls').map(
      ({ kind, shape, topMeters }): ModelWall => ({ kind, rings: rings(shape), topMeters }),
    ),
    water: water.map(({ kind, shape }): ModelWater => ({ kind: kind as ModelWater['kind'], rings: rings(shape) })),
    bridges: ground.filter(({ kind }) => kind === 'bridge').flatMap(bridgeOf),
    trees: gardenTrees(content),
    rockeries: featuresOf(content, 'gardens')
      .filter(({ kind }) => kind === 'rockery')
      .map(
        (feature): ModelRockery => ({
          owner: ownerOf(feature),
          ring: rings(feature.shape)[0] ?? [],
          heightMeters: feature.kind === 'rockery' ? feature.heightMeters : 0,
        }),
      ),
  }
}
