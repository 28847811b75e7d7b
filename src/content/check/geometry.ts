/**
 * Geometry that contradicts itself: broken outlines, places outside the walls or away from their building, halls
 * that run into each other. Palace grid, metres. Never throws; ids are checked by references.ts.
 */
import { overlapDepthMeters, selfIntersects } from '@/core/geo/overlap'
import { convexHull, distanceToAreaMeters, ringAreaSquareMeters, type Ring } from '@/core/geo/polygon'
import { shapeRings } from '@/core/geo/shapes'
import type { AuthoredContent, ContentProblem } from '../authored'
import type { GeoFile, GridPosition, Place } from '../schema'
import { fileOf, problem } from './problem'

/** A position may lie this far from its building's outline (a label beside a gate, the terrace's front). */
const BESIDE_METERS = 5
/** Footprints measured apart may touch this deep. */
const OVERLAP_METERS = 0.5
/** From a gate's centre to the city wall's face: half a gate tower's platform. */
const IN_WALL_METERS = 15
const MIN_AREA_SQUARE_METERS = 0.5
/** Places that are no roofed building. */
const UNROOFED: readonly Place['kind'][] = ['garden', 'bridge', 'court']

type Feature = GeoFile['features'][number]
interface Drawn {
  layer: GeoFile['layer']
  file: string
  field: string
  feature: Feature
  rings: Ring[]
}

function drawnFeatures(content: AuthoredContent): Drawn[] {
  return content.geo.flatMap(({ id, layer, features }) =>
    features.map((feature, i) => ({
      layer,
      file: fileOf('geo', id),
      field: `features.${i}.shape`,
      feature,
      rings: shapeRings(feature.shape),
    })),
  )
}

function checkOutline({ file, field, feature, rings }: Drawn): ContentProblem[] {
  const problems: ContentProblem[] = []
  const add = (expected: string): number => problems.push(problem(file, field, feature.shape, expected))
  const [outline = [], ...holes] = rings
  for (const ring of rings) {
    const corners = new Set(ring.map(point => point.join(' ')))
    if (corners.size < 3) add('three different points at least')
    else if (selfIntersects(ring)) add('an outline that does not cross itself')
    else if (ringAreaSquareMeters(ring) < MIN_AREA_SQUARE_METERS) add(`${MIN_AREA_SQUARE_METERS} m² at least`)
  }
  for (const hole of holes)
    if (hole.some(point => distanceToAreaMeters(point, [outline]) > 0.1)) add('holes inside the outline')
  return problems
}

const kindOf = ({ feature }: Drawn): string => ('kind' in feature ? feature.kind : '')
/** The outline around features of one kind: their convex hull. */
const around = (features: readonly Drawn[]): Ring[] =>
  features.length ? [convexHull(features.flatMap(({ rings }) => rings.flat()))] : []

const point = ({ u, v }: GridPosition): [number, number] => [u, v]
const meters = (value: number): string => `${value.toFixed(1)} m`

function checkPlace(place: Place, drawn: readonly Drawn[], cityWall: readonly Drawn[]): ContentProblem[] {
  const { position } = place
  const file = fileOf('places', place.id)
  const problems: ContentProblem[] = []
  const outside = distanceToAreaMeters(point(position), around(cityWall))
  if (cityWall.length && outside > position.accuracyMeters)
    problems.push(problem(file, 'position', point(position), `inside the city wall, not ${meters(outside)} outside`))
  if (place.kind === 'gate' && place.architecture?.gatePlatform) {
    const away = Math.min(...cityWall.map(({ rings }) => distanceToAreaMeters(point(position), rings)))
    if (cityWall.length && away > IN_WALL_METERS)
      problems.push(problem(file, 'position', point(position), `on the city wall, not ${meters(away)} from it`))
  }
  if (UNROOFED.includes(place.kind)) return problems
  const own = drawn.filter(({ layer, feature }) => layer === 'buildings' && feature.place === place.id)
  if (own.length === 0)
    return [...problems, problem(file, 'id', place.id, `a building with place: ${place.id} in content/geo`)]
  const away = Math.min(...own.map(({ rings }) => distanceToAreaMeters(point(position), rings)))
  if (away > BESIDE_METERS)
    problems.push(
      problem(file, 'position', point(position), `within ${BESIDE_METERS} m of its building, not ${meters(away)} away`),
    )
  return problems
}

/** Named halls that run into each other, each pair once. */
function checkOverlaps(drawn: readonly Drawn[]): ContentProblem[] {
  const named = drawn.filter(({ layer, feature }) => layer === 'buildings' && feature.place)
  return named.flatMap((a, i) =>
    named.slice(i + 1).flatMap(b => {
      if (a.feature.place === b.feature.place) return []
      const depth = overlapDepthMeters(a.rings, b.rings)
      if (depth <= OVERLAP_METERS) return []
      const expected = `no overlap of ${a.feature.place} with ${b.feature.place} (${meters(depth)} deep)`
      return [problem(a.file, a.field, a.feature.shape, expected)]
    }),
  )
}

function checkWithinMoat(content: AuthoredContent, moat: readonly Drawn[]): ContentProblem[] {
  const ring = around(moat)
  const check = (folder: 'relics' | 'services', id: string, position: GridPosition | null): ContentProblem[] => {
    if (!position || moat.length === 0) return []
    const outside = distanceToAreaMeters(point(position), ring)
    const expected = `within the moat, not ${meters(outside)} outside`
    return outside > position.accuracyMeters
      ? [problem(fileOf(folder, id), 'position', point(position), expected)]
      : []
  }
  return [
    ...content.relics.flatMap(({ id, position }) => check('relics', id, position)),
    ...content.services.flatMap(({ id, position }) => check('services', id, position)),
  ]
}

export function checkGeometry(content: AuthoredContent): ContentProblem[] {
  const drawn = drawnFeatures(content)
  const cityWall = drawn.filter(item => kindOf(item) === 'city-wall')
  const moat = drawn.filter(item => kindOf(item) === 'moat')
  const missing = (kind: string, found: readonly Drawn[]): ContentProblem[] =>
    found.length || content.places.length === 0 ? [] : [problem('geo', '', kind, `a feature of kind ${kind} in content/geo`)]
  return [
    ...missing('city-wall', cityWall),
    ...missing('moat', moat),
    ...drawn.flatMap(checkOutline),
    ...content.places.flatMap(place => checkPlace(place, drawn, cityWall)),
    ...checkOverlaps(drawn),
    ...checkWithinMoat(content, moat),
  ]
}
