/** Ways over random graphs against the plainest algorithm there is (Floyd–Warshall). */
import { seededRandom } from '@/core/architecture/seededRandom'
import { gridToWgs84 } from '@/core/geo/grid'
import { networkOf, snap } from '@/core/routing/network'
import { arcsBetween, costBetween, nextHops } from '@/core/routing/nextHop'
import { costsOf, PACES, type Profile } from '@/core/routing/profiles'
import type { WalkEdge, WalkGraph } from '@/core/routing/types'
import { edgeOf } from '../../helpers/walk-edge'

const PROFILE: Profile = { preference: 'fastest', paceMetersPerSecond: PACES.usual, tickets: [] }

function randomGraph(seed: number): WalkGraph {
  const random = seededRandom(`ways ${seed}`)
  const count = 5 + Math.floor(random() * 30)
  const nodes = Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    position: gridToWgs84([random() * 400 - 200, random() * 400 - 200]),
    landmark: null,
  }))
  const edges = Array.from({ length: Math.floor(count * 1.7) }, () => {
    const from = Math.floor(random() * count)
    const to = (from + 1 + Math.floor(random() * (count - 1))) % count
    const line = [nodes[from]?.position ?? [0, 0], nodes[to]?.position ?? [0, 0]] as WalkEdge['line']
    const stepsUp = random() < 0.3 ? Math.floor(random() * 20) : 0
    return edgeOf(from, to, { line, lengthMeters: 1 + random() * 90, oneWay: random() < 0.2, stepsUp })
  })
  return { nodes, edges }
}

function floydWarshall(graph: WalkGraph, costs: Float32Array): number[][] {
  const all = graph.nodes.map((_, i) => graph.nodes.map((__, j) => (i === j ? 0 : Infinity)))
  const at = (i: number, j: number): number => all[i]?.[j] ?? Infinity
  graph.edges.forEach(({ from, to }, edge) => {
    const there = all[from]
    const back = all[to]
    if (there) there[to] = Math.min(at(from, to), costs[edge * 2] ?? Infinity)
    if (back) back[from] = Math.min(at(to, from), costs[edge * 2 + 1] ?? Infinity)
  })
  for (let k = 0; k < all.length; k += 1)
    for (let i = 0; i < all.length; i += 1)
      for (let j = 0; j < all.length; j += 1) {
        const row = all[i]
        if (row) row[j] = Math.min(at(i, j), at(i, k) + at(k, j))
      }
  return all
}

test.each(Array.from({ length: 40 }, (_, i) => i + 1))('all pairs of random graph %i', seed => {
  const graph = randomGraph(seed)
  const network = networkOf(graph)
  const costs = costsOf(network, PROFILE)
  const hops = nextHops(network, costs)
  const truth = floydWarshall(graph, costs)
  for (let from = 0; from < graph.nodes.length; from += 1)
    for (let to = 0; to < graph.nodes.length; to += 1) {
      const wanted = truth[from]?.[to] ?? Infinity
      const found = costBetween(network, hops, from, to)
      if (wanted === Infinity) expect(found).toBe(Infinity)
      else expect(Math.abs(found - wanted)).toBeLessThan(1e-2)
      const arcs = arcsBetween(network, hops, from, to)
      expect(arcs === null).toBe(wanted === Infinity)
      const walked = (arcs ?? []).reduce((sum, arc) => sum + (costs[arc] ?? 0), 0)
      if (arcs) expect(Math.abs(walked - wanted)).toBeLessThan(1e-2)
    }
})

test('one way is one way, closed is closed, and steps are no way for wheels', () => {
  const [a, b, c] = [gridToWgs84([0, 0]), gridToWgs84([50, 0]), gridToWgs84([50, 50])]
  const graph: WalkGraph = {
    nodes: [a, b, c].map((position, i) => ({ id: 'abc'[i] ?? '', position, landmark: null })),
    edges: [
      edgeOf(0, 1, { line: [a, b], lengthMeters: 50, oneWay: true }),
      edgeOf(1, 2, { line: [b, c], lengthMeters: 50, stepsUp: 9, kind: 'stairs' }),
      edgeOf(0, 2, {
        line: [a, c],
        lengthMeters: 500,
        stepsUp: null,
        stepsDown: null,
        thresholdMeters: null,
      }),
    ],
  }
  const network = networkOf(graph)
  const cost = (profile: Partial<Profile>, from: number, to: number, closed?: number) =>
    costBetween(
      network,
      nextHops(
        network,
        costsOf(network, { ...PROFILE, ...profile }, (_, index) => index === closed),
      ),
      from,
      to,
    )
  expect(cost({}, 0, 1)).toBeLessThan(100)
  expect(cost({}, 1, 0)).toBeGreaterThan(400)
  expect(cost({}, 0, 1, 0)).toBeGreaterThan(400)
  expect(cost({ preference: 'step-free' }, 0, 2)).toBeGreaterThan(500)
  expect(cost({ preference: 'step-free' }, 1, 2)).toBe(Infinity)
  // going down is quicker than going up
  expect(cost({}, 2, 1)).toBeLessThan(cost({}, 1, 2))
})

test('snaps to the nearest spot of the nearest way that is allowed', () => {
  const [a, b, c] = [gridToWgs84([0, 0]), gridToWgs84([100, 0]), gridToWgs84([0, 40])]
  const network = networkOf({
    nodes: [a, b, c].map((position, i) => ({ id: 'abc'[i] ?? '', position, landmark: null })),
    edges: [
      edgeOf(0, 1, { line: [a, b], lengthMeters: 100 }),
      edgeOf(0, 2, { line: [a, c], lengthMeters: 40 }),
    ],
  })
  const near = snap(network, gridToWgs84([30, 5]))
  expect(near).toMatchObject({ edge: 0 })
  expect(near?.alongMeters).toBeCloseTo(30, 3)
  expect(near?.awayMeters).toBeCloseTo(5, 3)
  expect(snap(network, gridToWgs84([30, 5]), edge => edge === 1)).toMatchObject({ edge: 1 })
  expect(snap(network, gridToWgs84([30, 5]), () => false)).toBeNull()
})

test('an edge to nowhere is refused with its number', () => {
  const a = gridToWgs84([0, 0])
  const nodes = [{ id: 'a', position: a, landmark: null }]
  expect(() => networkOf({ nodes, edges: [edgeOf(0, 7, { line: [a, a] })] })).toThrow(
    'walkways: edge 0 joins nodes 0 and 7; expected two of 1',
  )
})
