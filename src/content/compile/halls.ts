/**
 * Everything on the map that has a name, once: places, and halls whose story is not written yet. What a hall without
 * a place looks like comes from its outline on the map; that is an estimate and says so.
 */
import { centroid } from '@/core/geo/polygon'
import { shapeRings } from '@/core/geo/shapes'
import type { AuthoredContent } from '../authored'
import type { BuildingFeature, GeoFile, Hall, HallView, Place } from '../schema'
import { footprintOf } from './footprint'
import { lngLat } from './geoFeatures'
import { estimatedArchitecture } from './hallArchitecture'
import { placePath } from './views'

type Feature = GeoFile['features'][number]
type Drawn = { layer: GeoFile['layer']; feature: Feature }

export const hallPath = (id: string): string => `/h/${id}`

const drawnOf = (content: AuthoredContent): Drawn[] =>
  content.geo.flatMap(({ layer, features }) => features.map(feature => ({ layer, feature })))

const belongsTo = (id: string) => (drawn: Drawn) => drawn.feature.place === id || drawn.feature.hall?.id === id

/** The building that gives a hall its look: the highest of its own. */
function mainBuilding(id: string, drawn: readonly Drawn[]): BuildingFeature | null {
  const own = drawn.filter(belongsTo(id)).flatMap(({ layer, feature }) => (layer === 'buildings' ? [feature] : []))
  return ([...own] as BuildingFeature[]).sort((a, b) => b.heightMeters - a.heightMeters)[0] ?? null
}

function topOf(id: string, drawn: readonly Drawn[]): number {
  const heights = drawn.filter(belongsTo(id)).map(({ feature }) => {
    if ('heightMeters' in feature) return feature.heightMeters
    return 'topMeters' in feature ? feature.topMeters : 0
  })
  return Math.max(0, ...heights)
}

function placeHall(content: AuthoredContent, drawn: readonly Drawn[], place: Place): HallView {
  const { id, kind, precinct, names, importance, status, position, architecture } = place
  const building = mainBuilding(id, drawn)
  const { note: _note, sources: _sources, grade: _grade, ...known } = architecture ?? {}
  return {
    id,
    path: placePath(id),
    place: true,
    kind,
    precinct,
    names,
    importance,
    status,
    position: lngLat([position.u, position.v]),
    positionAccuracyMeters: position.accuracyMeters,
    footprint: footprintOf(content, id),
    topMeters: topOf(id, drawn),
    architecture: architecture
      ? {
          ...(known as Omit<typeof architecture, 'note' | 'sources' | 'grade'>),
          storeyed: building?.storeyed ?? false,
          tierGlazes: building?.tierGlazes ?? null,
        }
      : null,
    estimated: false,
  }
}

function namedHall(content: AuthoredContent, drawn: readonly Drawn[], main: Feature, hall: Hall): HallView {
  const { id, kind, precinct, names, importance, status } = hall
  const building = mainBuilding(id, drawn)
  const [outline = []] = shapeRings(main.shape)
  return {
    id,
    path: hallPath(id),
    place: false,
    kind,
    precinct,
    names,
    importance,
    status,
    position: lngLat(centroid(outline)),
    positionAccuracyMeters: main.accuracyMeters,
    footprint: footprintOf(content, id),
    topMeters: topOf(id, drawn),
    architecture: building ? estimatedArchitecture(building) : null,
    estimated: true,
  }
}

/** Landmarks first, ties by id. */
export function hallViews(content: AuthoredContent): HallView[] {
  const drawn = drawnOf(content)
  const told = new Set(content.places.map(({ id }) => id))
  const named = drawn.flatMap(({ feature }) => (feature.hall && !told.has(feature.hall.id) ? [feature] : []))
  return [
    ...content.places.map(place => placeHall(content, drawn, place)),
    ...named.flatMap(feature => (feature.hall ? [namedHall(content, drawn, feature, feature.hall)] : [])),
  ].sort((a, b) => a.importance - b.importance || (a.id < b.id ? -1 : 1))
}
