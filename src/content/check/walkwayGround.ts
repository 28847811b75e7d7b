/**
 * The walkway graph against the drawn palace: no way through a wall, a building or water, level ways stay level, and
 * every open place and every service has a node within 25 m on foot.
 */
import { GROUND } from '@/core/geo/groundPlan'
import { shapeRings } from '@/core/geo/shapes'
import type { GridPoint } from '@/core/geo/types'
import type { AuthoredContent, ContentProblem } from '../authored'
import { eachCell, PALACE_RASTER } from '../compile/ground/raster'
import { walkableGround, type Walkable } from '../compile/ground/walkable'
import { featuresOf } from '../compile/model'
import { gridLine } from '../compile/walkways'
import { cellAt, createNearNodes, groundAround, groundOfPlace, REACH_METERS } from '../compile/walkways/near'
import { pointsAlong } from '../compile/walkways/shade'
import { fileOf, problem } from './problem'
import { placedEdges, walkwayFileOf, walkwayNodes, type PlacedEdge } from './walkways'

/** Drawn heights of one level way may differ by so much. */
const LEVEL_METERS = 0.3
/** Above it lies a gate's platform: one walks through, not over it. */
const PLATFORM_METERS = 9
/** Walls of a building that a way leads through, beside its outline. */
const THROUGH_GROW_METERS = 1

const place = ([u, v]: GridPoint): string => `u ${u.toFixed(1)}, v ${v.toFixed(1)}`

/** Cells of the building that an edge is allowed to cross. */
function cellsThrough(content: AuthoredContent, id: string | undefined): Set<number> {
  const cells = new Set<number>()
  if (id === undefined) return cells
  for (const feature of featuresOf(content, 'buildings'))
    if (feature.place === id || feature.hall?.id === id)
      eachCell(PALACE_RASTER, shapeRings(feature.shape), THROUGH_GROW_METERS, cell => cells.add(cell))
  return cells
}

function checkEdge(
  content: AuthoredContent,
  { kinds, heights }: Walkable,
  placed: PlacedEdge,
): ContentProblem[] {
  const { file, field, edge, from, to } = placed
  const excused = cellsThrough(content, edge.through)
  const name = `${edge.from} ${edge.to}`
  const points = pointsAlong(gridLine(from, edge, to))
  const blocked = points.find(([u, v]) => {
    const cell = cellAt(u, v)
    return cell >= 0 && kinds[cell] === GROUND.solid && !excused.has(cell)
  })
  if (blocked)
    return [problem(file, field, name, `a way that is clear, not through what stands at ${place(blocked)}`)]
  if (!edge.level) return []
  const tops = points.map(([u, v]) => heights[cellAt(u, v)] ?? 0).filter(top => top < PLATFORM_METERS)
  const rise = Math.max(0, ...tops) - Math.min(Infinity, ...tops)
  return rise > LEVEL_METERS
    ? [problem(file, field, name, `no level: the drawn ground rises ${rise.toFixed(1)} m on it`)]
    : []
}

function checkNodes(content: AuthoredContent, kinds: Uint8Array): ContentProblem[] {
  return (content.walkways ?? []).flatMap(file =>
    file.nodes.flatMap(({ id, u, v }, index) =>
      kinds[cellAt(u, v)] === GROUND.solid
        ? [problem(walkwayFileOf(file), `nodes.${index}`, id, `ground to stand on at ${place([u, v])}`)]
        : [],
    ),
  )
}

function checkNear(content: AuthoredContent, kinds: Uint8Array): ContentProblem[] {
  const near = createNearNodes(kinds, [...walkwayNodes(content).values()])
  const expected = `a walkway node within ${REACH_METERS} m on foot`
  const open = content.places.filter(({ status }) => status === 'open')
  return [
    ...open
      .filter(one => near(groundOfPlace(content, kinds, one)).length === 0)
      .map(({ id }) => problem(fileOf('places', id), 'position', id, expected)),
    ...content.services
      .filter(({ position }) => near(groundAround(kinds, position, position.accuracyMeters)).length === 0)
      .map(({ id }) => problem(fileOf('services', id), 'position', id, expected)),
  ]
}

export function checkWalkwayGround(content: AuthoredContent): ContentProblem[] {
  if (!content.walkways?.length) return []
  const walkable = walkableGround(content)
  return [
    ...checkNodes(content, walkable.kinds),
    ...placedEdges(content).flatMap(placed => checkEdge(content, walkable, placed)),
    ...checkNear(content, walkable.kinds),
  ]
}
