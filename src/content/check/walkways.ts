/**
 * The walkway graph holds together: ids, references, lengths and steps that can be, every node reachable from an
 * entrance by the ways that may be walked, an exit from every node. What lies on the ground is in walkwayGround.ts.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import { compileWalkways, gridLine, hoursOfEdge, lineMeters } from '../compile/walkways'
import { reachable } from '../compile/walkways/stepFree'
import type { WalkwayEdge, WalkwayFile, WalkwayNode } from '../schema'
import { hallsOf } from './halls'
import { problem } from './problem'

const MIN_METERS = 0.5
/** The palace is 960 m long: a longer way has something to see in between. */
const MAX_METERS = 260
/** A step has this much tread at least. */
const TREAD_METERS = 0.2

export const walkwayFileOf = ({ id }: Pick<WalkwayFile, 'id'>): string => `geo/walkways/${id}.yaml`

export interface PlacedEdge {
  file: string
  field: string
  edge: WalkwayEdge
  from: WalkwayNode
  to: WalkwayNode
}

export const walkwayNodes = (content: AuthoredContent): Map<string, WalkwayNode> =>
  new Map((content.walkways ?? []).flatMap(({ nodes }) => nodes.map(node => [node.id, node] as const)))

/** Edges whose nodes are there. */
export function placedEdges(content: AuthoredContent): PlacedEdge[] {
  const nodes = walkwayNodes(content)
  return (content.walkways ?? []).flatMap(file =>
    file.edges.flatMap((edge, index): PlacedEdge[] => {
      const from = nodes.get(edge.from)
      const to = nodes.get(edge.to)
      return from && to ? [{ file: walkwayFileOf(file), field: `edges.${index}`, edge, from, to }] : []
    }),
  )
}

function checkIds(content: AuthoredContent): ContentProblem[] {
  const nodes = walkwayNodes(content)
  const landmarks = new Set([...content.places.map(({ id }) => id), ...hallsOf(content).map(({ id }) => id)])
  const sources = new Set(content.sources.map(({ id }) => id))
  const seen = new Set<string>()
  const pairs = new Set<string>()
  return (content.walkways ?? []).flatMap(walkways => {
    const file = walkwayFileOf(walkways)
    const problems: ContentProblem[] = []
    const add = (field: string, value: unknown, expected: string) =>
      void problems.push(problem(file, field, value, expected))
    const sourced = (field: string, ids: readonly string[] = []) =>
      ids.forEach(
        (id, i) => sources.has(id) || add(`${field}.${i}`, id, 'the id of a file in content/sources'),
      )
    sourced('sources', walkways.sources)
    for (const list of ['entrances', 'exits'] as const)
      walkways[list].forEach((id, i) => nodes.has(id) || add(`${list}.${i}`, id, 'the id of a node'))
    walkways.nodes.forEach(({ id, landmark }, i) => {
      if (seen.has(id)) add(`nodes.${i}.id`, id, 'an id that no other node has')
      seen.add(id)
      if (landmark !== undefined && !landmarks.has(landmark))
        add(`nodes.${i}.landmark`, landmark, 'the id of a place or of a hall in content/geo')
    })
    walkways.edges.forEach((edge, i) => {
      sourced(`edges.${i}.sources`, edge.sources)
      for (const end of ['from', 'to'] as const)
        if (!nodes.has(edge[end])) add(`edges.${i}.${end}`, edge[end], 'the id of a node')
      if (edge.through !== undefined && !landmarks.has(edge.through))
        add(`edges.${i}.through`, edge.through, 'the id of a place or of a hall in content/geo')
      const pair = [edge.from, edge.to].sort().join(' ')
      if (edge.from === edge.to || pairs.has(pair))
        add(`edges.${i}`, pair, 'two nodes that no other edge joins')
      pairs.add(pair)
    })
    return problems
  })
}

function checkSizes({ file, field, edge, from, to }: PlacedEdge): ContentProblem[] {
  const meters = lineMeters(gridLine(from, edge, to))
  const steps = (edge.stepsUp ?? 0) + (edge.stepsDown ?? 0)
  const problems: ContentProblem[] = []
  if (meters < MIN_METERS || meters > MAX_METERS)
    problems.push(problem(file, field, `${meters} m`, `${MIN_METERS} to ${MAX_METERS} m`))
  if (steps * TREAD_METERS > meters)
    problems.push(
      problem(file, `${field}.stepsUp`, steps, `at most ${Math.floor(meters / TREAD_METERS)} on ${meters} m`),
    )
  return problems
}

/** An operation that an edge names for its hours has rules for its ticket. */
function checkEdgeHours(content: AuthoredContent, { file, field, edge }: PlacedEdge): ContentProblem[] {
  if (edge.hours === undefined || hoursOfEdge(edge, content.operations) !== null) return []
  const expected = `a rule, or the id of an operation with rules for ${edge.ticket ?? 'admission'}`
  return [problem(file, `${field}.hours`, edge.hours, expected)]
}

/** Entrances and exits are those of the museum's rule of ways. */
function checkDoors(content: AuthoredContent): ContentProblem[] {
  const nodes = walkwayNodes(content)
  const ways = content.operations.filter(operation => operation.kind === 'way')
  return (content.walkways ?? []).flatMap(file =>
    (['entrances', 'exits'] as const).flatMap(list => {
      const gates = ways.flatMap(way => way[list])
      return file[list].flatMap((id, i) => {
        const landmark = nodes.get(id)?.landmark
        return gates.length === 0 || gates.includes(landmark ?? '')
          ? []
          : [problem(walkwayFileOf(file), `${list}.${i}`, landmark, `a node at one of ${gates.join(', ')}`)]
      })
    }),
  )
}

function checkReach(content: AuthoredContent): ContentProblem[] {
  const files = content.walkways ?? []
  const graph = compileWalkways(content, null)
  const indices = (ids: readonly string[]): number[] =>
    graph.nodes.flatMap(({ id }, index) => (ids.includes(id) ? [index] : []))
  const entrances = indices(files.flatMap(file => file.entrances))
  const exits = indices(files.flatMap(file => file.exits))
  const there = reachable(graph, entrances)
  const out = reachable(graph, exits, undefined, true)
  const fileOfNode = new Map(
    files.flatMap(file => file.nodes.map(({ id }) => [id, walkwayFileOf(file)] as const)),
  )
  return graph.nodes.flatMap(({ id }, index) => {
    const file = fileOfNode.get(id) ?? ''
    const problems: ContentProblem[] = []
    if (!there.has(index))
      problems.push(problem(file, 'nodes', id, 'a node that one can walk to from an entrance'))
    if (!out.has(index))
      problems.push(problem(file, 'nodes', id, 'a node from which one can walk to an exit'))
    return problems
  })
}

export const checkWalkways = (content: AuthoredContent): ContentProblem[] => [
  ...checkIds(content),
  ...checkDoors(content),
  ...placedEdges(content).flatMap(checkSizes),
  ...placedEdges(content).flatMap(placed => checkEdgeHours(content, placed)),
  ...checkReach(content),
]
