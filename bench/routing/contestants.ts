/** Our tables, and what a guide would take from npm instead: geojson-path-finder and ngraph.path. */
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson'
import GeoJsonPathFinder from 'geojson-path-finder'
import type { Network } from '@/core/routing/network'
import { arcsBetween, costBetween, nextHops } from '@/core/routing/nextHop'
import { costOfNodes, walkedCost, type ArcsFound, type Contestant, type Finder } from './contestant'
import { DIJKSTRA } from './dijkstra'
import { ngraphFinder } from './ngraph'

function ours(network: Network, costs: Float32Array): Finder {
  const hops = nextHops(network, costs)
  return {
    find(from, to): ArcsFound | null {
      const arcs = arcsBetween(network, hops, from, to)
      return arcs && { arcs, cost: costBetween(network, hops, from, to) }
    },
    costOf(answer, from, to) {
      const found = answer as ArcsFound | null
      if (!found) return Infinity
      const walked = walkedCost(network, costs, found.arcs, from, to)
      // what is said has to be what is walked
      return Math.abs(walked - found.cost) <= 1e-3 + 1e-6 * walked ? walked : NaN
    },
  }
}

/** Coordinates closer than this, in degrees, are one vertex to it: far below the distance of any two nodes. */
const TOLERANCE_DEGREES = 1e-9

interface Weights {
  forward: number
  backward: number
}

/**
 * Every edge a line of two points, as it is quickest with; one that joins the same nodes as another has a point more, as
 * the library keeps one edge between two vertices.
 */
function geoJsonPathFinder(network: Network, costs: Float32Array): Finder {
  const { nodes, edges } = network.graph
  const taken = new Set<string>()
  const positionOf = (node: number): Position => [...(nodes[node]?.position ?? [])]
  const lines = edges.flatMap(({ from, to, line }, edge): Feature<LineString, Weights>[] => {
    const [forward, backward] = [costs[edge * 2] ?? Infinity, costs[edge * 2 + 1] ?? Infinity]
    if (from === to || (forward === Infinity && backward === Infinity)) return []
    const key = [from, to].sort((a, b) => a - b).join(' ')
    const again = taken.has(key)
    taken.add(key)
    const [a, b] = [positionOf(from), positionOf(to)]
    // a spot of its own near the first of the nodes
    const beside = [(line[0]?.[0] ?? 0) + 1e-7 * (edge + 1), line[0]?.[1] ?? 0]
    const pieces = again ? [[a, beside] as const, [beside, b] as const] : [[a, b] as const]
    return pieces.map(piece => ({
      type: 'Feature',
      properties: { forward: forward / pieces.length, backward: backward / pieces.length },
      geometry: { type: 'LineString', coordinates: [...piece] },
    }))
  })
  const collection: FeatureCollection<LineString, Weights> = { type: 'FeatureCollection', features: lines }
  const finder = new GeoJsonPathFinder<undefined, Weights>(collection, {
    tolerance: TOLERANCE_DEGREES,
    weight: (_, __, { forward, backward }) => ({ forward, backward }),
  })
  const points = nodes.map((_, node): Feature<Point> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: positionOf(node) },
  }))
  return {
    find: (from, to) => finder.findPath(points[from] as Feature<Point>, points[to] as Feature<Point>),
    // it keeps no edges: its own sum has to do
    costOf: (answer, from, to) =>
      from === to ? 0 : ((answer as { weight: number } | undefined)?.weight ?? Infinity),
  }
}

const nodesFinder =
  (kind: 'aStar' | 'nba') =>
  (network: Network, costs: Float32Array): Finder => {
    const find = ngraphFinder(kind, network, costs)
    return {
      find,
      costOf(answer, from, to) {
        const path = answer as readonly { id: number }[]
        const nodes = path.map(({ id }) => id).reverse()
        if (nodes.length === 0) return from === to ? 0 : Infinity
        return nodes[0] === from && nodes[nodes.length - 1] === to ? costOfNodes(network, costs, nodes) : NaN
      },
    }
  }

export const CONTESTANTS: readonly Contestant[] = [
  { name: 'this guide', note: 'next-hop tables: total cost and the arcs', build: ours },
  DIJKSTRA,
  { name: 'ngraph.path aStar', note: 'straight line as heuristic, oriented', build: nodesFinder('aStar') },
  { name: 'ngraph.path nba', note: 'bidirectional, the same heuristic', build: nodesFinder('nba') },
  { name: 'geojson-path-finder', note: 'compacted graph, Dijkstra', build: geoJsonPathFinder },
]
