/**
 * Authored geometry (palace grid, metres) → the map's layers as GeoJSON in WGS-84. Features come in drawing order:
 * what lies above comes later. `lang` chooses the label only; geometry and ids are the same in both languages.
 */
import type { Feature, FeatureCollection } from 'geojson'
import { shapeRings } from '@/core/geo/shapes'
import type { AuthoredContent } from '../authored'
import type { BuildingFeature, GeoLayer, GroundFeature, Lang, TerraceFeature, WallFeature } from '../schema'
import { collection, feature, featureNamer, linesOf, pointOf, polygonOf } from './geoFeatures'
import { buildingRoof } from './roofs'

interface FeatureOf {
  ground: GroundFeature
  terraces: TerraceFeature
  walls: WallFeature
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
      (file.features as FeatureOf[L][]).map(item => ({ ...item, id: name(file.id, item) })),
    )
}

/** Sorted by a height, ties in the order of the files. */
const rising = <T>(items: readonly T[], height: (item: T) => number): T[] =>
  [...items].sort((a, b) => height(a) - height(b))

const groundLayer = (content: AuthoredContent): Feature[] =>
  rising(authored(content, 'ground'), ({ kind }) => GROUND_DRAWING_ORDER.indexOf(kind)).map(
    ({ id, shape, kind, place, accuracyMeters }) =>
      feature(id, polygonOf(shapeRings(shape)), { id, kind, place, accuracyMeters }),
  )
/** Bridges lie over water, gardens and ways over courts. */
const GROUND_DRAWING_ORDER: readonly GroundFeature['kind'][] = [
  'moat',
  'court',
  'paving',
  'garden',
  'axis-way',
  'river',
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
    const { id, place, glaze, importance } = building
    const plan = buildingRoof(building)
    plan.faces.forEach(({ ring, shade, tier }, i) => {
      const properties = { building: id, place, glaze, shade: Math.round(shade * 100) / 100, tier, importance }
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
const placeLayer = (content: AuthoredContent, lang: Lang): Feature[] =>
  rising([...content.places], ({ importance }) => importance).map(({ id, names, kind, importance, status, position }) => {
    const label = { name: names[lang], zh: names.zh, pinyin: names.pinyin, en: names.en }
    return feature(id, pointOf([position.u, position.v]), { id, ...label, kind, importance, status })
  })

const serviceLayer = (content: AuthoredContent, lang: Lang): Feature[] =>
  content.services.map(({ id, names, kind, accessible, position }) => {
    const properties = { id, name: names[lang], kind, accessible: accessible ?? undefined }
    return feature(id, pointOf([position.u, position.v]), properties)
  })

export function compileGeo(content: AuthoredContent, lang: Lang): Record<GeoLayer, FeatureCollection> {
  const buildings = buildingsInOrder(content)
  const { roofs, ridges } = roofLayers(buildings)
  return {
    ground: collection(groundLayer(content)),
    terraces: collection(terraceLayer(content)),
    walls: collection(wallLayer(content)),
    buildings: collection(buildingLayer(buildings)),
    roofs: collection(roofs),
    ridges: collection(ridges),
    places: collection(placeLayer(content, lang)),
    services: collection(serviceLayer(content, lang)),
  }
}
