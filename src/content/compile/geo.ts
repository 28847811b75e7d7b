/**
 * Authored geometry (palace grid, metres) → the map's layers as GeoJSON in WGS-84. Features come in drawing order:
 * what lies above comes later. `lang` chooses the label only; geometry and ids are the same in both languages.
 */
import type { Feature, FeatureCollection } from 'geojson'
import { circleRing, rectRing, shapeRings } from '@/core/geo/shapes'
import type { AuthoredContent } from '../authored'
import type { BuildingFeature, GeoLayer, GardenFeature, GroundFeature, Original, TerraceFeature, WallFeature } from '../schema'
import { collection, feature, featureNamer, linesOf, pointOf, polygonOf } from './geoFeatures'
import { gardenTrees } from './model'
import { buildingRoof } from './roofs'

interface FeatureOf {
  ground: GroundFeature
  terraces: TerraceFeature
  walls: WallFeature
  gardens: GardenFeature
  buildings: BuildingFeature
}
type Named<F> = F & { id: string }

/** All features of one layer with their ids, files in the order of their names. */
function authored<L extends keyof FeatureOf>(content: AuthoredContent, layer: L): Named<FeatureOf[L]>[] {
  const name = featureNamer()
  return content.geo
    .filter(file => file.layer === layer)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(file =>
      (file.features as FeatureOf[L][]).map(item => {
        const owned = { ...item, place: item.place ?? item.hall?.id }
        return { ...owned, id: name(file.id, owned) }
      }),
    )
}

const CROWN_CORNERS = 8

/** Sorted by a height, ties in the order of the files. */
const rising = <T>(items: readonly T[], height: (item: T) => number): T[] =>
  [...items].sort((a, b) => height(a) - height(b))

/** Everything inside the moat, half sizes in metres: what courts and ways are drawn on. */
const EARTH = { halfWidth: 399, halfDepth: 504 } as const
const earth = (): Feature => {
  const ring = rectRing({ u: 0, v: 0, widthMeters: 2 * EARTH.halfWidth, depthMeters: 2 * EARTH.halfDepth, rotationDegrees: 0 })
  return feature('earth', polygonOf([ring]), { kind: 'earth' })
}

const groundLayer = (content: AuthoredContent): Feature[] => [
  earth(),
  ...rising(authored(content, 'ground'), ({ kind }) => GROUND_DRAWING_ORDER.indexOf(kind)).map(
    ({ id, shape, kind, place, accuracyMeters }) =>
      feature(id, polygonOf(shapeRings(shape)), { id, kind, place, accuracyMeters }),
  ),
]
/** Bridges lie over water, gardens and ways over courts. */
const GROUND_DRAWING_ORDER: readonly GroundFeature['kind'][] = [
  'moat',
  'court',
  'paving',
  'garden',
  'axis-way',
  'river',
  'pond',
  'bridge',
]

const terraceLayer = (content: AuthoredContent): Feature[] =>
  rising(authored(content, 'terraces'), ({ topMeters }) => topMeters).map(
    ({ id, shape, tier, topMeters, material, place, accuracyMeters }) =>
      feature(id, polygonOf(shapeRings(shape)), { id, tier, topMeters, material, place, accuracyMeters }),
  )

const wallLayer = (content: AuthoredContent): Feature[] =>
  rising(authored(content, 'walls'), ({ topMeters }) => topMeters).map(
    ({ id, shape, kind, topMeters, place, accuracyMeters }) =>
      feature(id, polygonOf(shapeRings(shape)), { id, kind, topMeters, place, accuracyMeters }),
  )

/** Rockeries and beds as areas, each tree as its crown: a grove's trees stand for planting, not for surveyed trees. */
function gardenLayer(content: AuthoredContent): Feature[] {
  const areas = authored(content, 'gardens').filter(({ kind }) => kind === 'rockery' || kind === 'bed')
  const crowns = gardenTrees(content).map(({ u, v, species, crownMeters, heightMeters }, i) => {
    const ring = circleRing(u, v, crownMeters / 2, CROWN_CORNERS)
    return feature(`tree:${i}`, polygonOf([ring]), { kind: 'tree', species, heightMeters })
  })
  return [
    ...areas.map(({ id, shape, kind, place, accuracyMeters }) =>
      feature(id, polygonOf(shapeRings(shape)), { id, kind, place, accuracyMeters }),
    ),
    ...crowns,
  ]
}

const buildingsInOrder = (content: AuthoredContent): Named<BuildingFeature>[] =>
  rising(authored(content, 'buildings'), ({ heightMeters }) => heightMeters)

function buildingLayer(buildings: readonly Named<BuildingFeature>[]): Feature[] {
  return buildings.map(({ id, shape, place, kind, glaze, roof, eaves, importance, accuracyMeters, ...rest }) => {
    const { baseMeters, heightMeters } = rest
    const properties = { id, place, kind, glaze, roof, eaves, baseMeters, heightMeters, importance, accuracyMeters }
    return feature(id, polygonOf(shapeRings(shape)), properties)
  })
}

/** A building's ridges of one kind are one feature, in the order in which they are drawn. */
const RIDGE_KINDS = ['hip', 'gable', 'main', 'finial'] as const

function roofLayers(buildings: readonly Named<BuildingFeature>[]): { roofs: Feature[]; ridges: Feature[] } {
  const roofs: Feature[] = []
  const ridges: Feature[] = []
  for (const building of buildings) {
    const { id, place, glaze, tierGlazes, importance } = building
    const plan = buildingRoof(building)
    plan.faces.forEach(({ ring, shade, tier }, i) => {
      const properties = { building: id, place, glaze: tierGlazes?.[tier] ?? glaze, shade: Math.round(shade * 100) / 100, tier, importance }
      roofs.push(feature(`${id}/f${i}`, polygonOf([ring]), properties))
    })
    for (const kind of RIDGE_KINDS) {
      const lines = plan.ridges.filter(ridge => ridge.kind === kind).map(({ line }) => line)
      if (lines.length) ridges.push(feature(`${id}/${kind}`, linesOf(lines), { building: id, glaze, kind, importance }))
    }
  }
  return { roofs, ridges }
}

/** Landmarks first, so that their labels win. */
const placeLayer = (content: AuthoredContent, lang: Original): Feature[] =>
  rising([...content.places], ({ importance }) => importance).map(({ id, names, kind, importance, status, position }) => {
    const label = { name: names[lang], zh: names.zh, pinyin: names.pinyin, en: names.en }
    return feature(id, pointOf([position.u, position.v]), { id, ...label, kind, importance, status })
  })

const serviceLayer = (content: AuthoredContent, lang: Original): Feature[] =>
  content.services.map(({ id, names, kind, accessible, position }) => {
    const properties = { id, name: names[lang], kind, accessible: accessible ?? undefined }
    return feature(id, pointOf([position.u, position.v]), properties)
  })

export function compileGeo(content: AuthoredContent, lang: Original): Record<GeoLayer, FeatureCollection> {
  const buildings = buildingsInOrder(content)
  const { roofs, ridges } = roofLayers(buildings)
  return {
    ground: collection(groundLayer(content)),
    terraces: collection(terraceLayer(content)),
    walls: collection(wallLayer(content)),
    gardens: collection(gardenLayer(content)),
    buildings: collection(buildingLayer(buildings)),
    roofs: collection(roofs),
    ridges: collection(ridges),
    places: collection(placeLayer(content, lang)),
    services: collection(serviceLayer(content, lang)),
  }
}
