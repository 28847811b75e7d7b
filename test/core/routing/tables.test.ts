/**
 * The tables of ways against Dijkstra's algorithm as his paper tells it (1959): no heap, nothing kept between targets.
 * All pairs of the real walkways, for every kind of way, open and with ways closed by chance.
 */
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import { seededRandom } from '@/core/architecture/seededRandom'
import { gridToWgs84 } from '@/core/geo/grid'
import { networkOf, snap, type Network } from '@/core/routing/network'
import { arcsBetween, costBetween, nextHops } from '@/core/routing/nextHop'
import { costsOf, PACES, PREFERENCES, type Preference } from '@/core/routing/profiles'
import type { WalkEdge, WalkGraph } from '@/core/routing/types'
import { loadAuthored } from '../../../server/content/load'
import { edgeOf } from '../../helpers/walk-edge'
import { REAL } from '../../server/support'

/** Seconds left to `target` from every node. Reads the graph itself, not the arcs that the tables are made of. */
function dijkstra({ nodes, edges }: WalkGraph, costs: Float32Array, target: number): number[] {
  const into: { from: number; cost: number }[][] = nodes.map(() => [])
  edges.forEach(({ from, to, oneWay }, edge) => {
    into[to]?.push({ from, cost: costs[edge * 2] ?? Infinity })
    if (!oneWay) into[from]?.push({ from: to, cost: costs[edge * 2 + 1] ?? Infinity })
  })
  const left = nodes.map((_, node) => (node === target ? 0 : Infinity))
  const done = nodes.map(() => false)
  for (;;) {
    let next = -1
    let least = Infinity
    left.forEach((seconds, node) => {
      if (!done[node] && seconds < least) [next, least] = [node, seconds]
    })
    if (next < 0) return left
    done[next] = true
    for (const { from, cost } of into[next] ?? []) left[from] = Math.min(left[from] ?? Infinity, least + cost)
  }
}

interface Compared {
  pairs: number
  apart: number
  faults: string[]
}

/** Single precision has 24 bits, and a way adds up a hundred arcs. */
const near = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 2e-3 + 1e-6 * Math.abs(b)

/** What the tables say, and what their arcs cost when they are walked one by one. */
function compare(network: Network, costs: Float32Array): Compared {
  const { graph, arcTo } = network
  const hops = nextHops(network, costs)
  const found: Compared = { pairs: 0, apart: 0, faults: [] }
  for (let to = 0; to < graph.nodes.length; to += 1) {
    const truth = dijkstra(graph, costs, to)
    for (let from = 0; from < graph.nodes.length; from += 1) {
      const wanted = truth[from] ?? Infinity
      const arcs = arcsBetween(network, hops, from, to)
      let at = from
      let walked = arcs ? 0 : Infinity
      for (const arc of arcs ?? []) {
        if (arcTo[arc ^ 1] !== at) found.faults.push(`${from} to ${to}: arc ${arc} does not leave ${at}`)
        at = arcTo[arc] ?? -1
        walked += costs[arc] ?? Infinity
      }
      if (arcs && at !== to) found.faults.push(`${from} to ${to}: ends at ${at}`)
      const said = costBetween(network, hops, from, to)
      if (!near(said, wanted) || !near(walked, wanted))
        found.faults.push(`${from} to ${to}: said ${said}, walked ${walked}, Dijkstra ${wanted}`)
      found.pairs += 1
      if (wanted === Infinity) found.apart += 1
    }
  }
  return found
}

let real: Network
beforeAll(async () => {
  const content = await loadAuthored(REAL)
  real = networkOf(compileWalkways(content, walkableGround(content).kinds))
})
const realCosts = (preference: Preference, isClosed?: (edge: WalkEdge, index: number) => boolean) =>
  costsOf(real, { preference, paceMetersPerSecond: PACES.usual, tickets: [] }, isClosed)

test.each(PREFERENCES)('all pairs of the palace, %s', preference => {
  const { pairs, apart, faults } = compare(real, realCosts(preference))
  expect(faults.slice(0, 5)).toEqual([])
  expect(pairs).toBe(real.graph.nodes.length ** 2)
  expect(apart).toBeLessThan(pairs)
})

test.each([1, 2, 3, 4])('all pairs of the palace with ways closed by chance, %i', seed => {
  const random = seededRandom(`closed ${seed}`)
  const closed = new Set(real.graph.edges.flatMap((_, edge) => (random() < 0.04 * seed ? [edge] : [])))
  const preference = PREFERENCES[seed % PREFERENCES.length] ?? 'fastest'
  const { apart, faults } = compare(
    real,
    realCosts(preference, (_, index) => closed.has(index)),
  )
  expect(faults.slice(0, 5)).toEqual([])
  expect(closed.size).toBeGreaterThan(5)
  expect(apart).toBeGreaterThan(0)
})

function awkward(seed: number): WalkGraph {
  const random = seededRandom(`awkward ${seed}`)
  const count = 2 + Math.floor(random() * 25)
  const pick = (): number => Math.floor(random() * count)
  const nodes = Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    position: gridToWgs84([random() * 300, random() * 300]),
    landmark: null,
  }))
  const edges = Array.from({ length: Math.floor(count * (0.6 + random() * 2)) }, () => {
    const [from, to] = [pick(), pick()]
    const line = [nodes[from]?.position ?? [0, 0], nodes[to]?.position ?? [0, 0]] as WalkEdge['line']
    // many of no length, many of the same
    return edgeOf(from, to, { line, lengthMeters: Math.floor(random() * 4), oneWay: random() < 0.3 })
  })
  return { nodes, edges }
}

test('loops, ways beside each other, islands, ways of no length and of the same: each path ends and is shortest', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const network = networkOf(awkward(seed))
    const costs = costsOf(network, { preference: 'fastest', paceMetersPerSecond: 1, tickets: [] })
    // a way of no length counts a thousandth of a second
    const counted = costs.map(cost => Math.max(cost, 1e-3))
    expect({ seed, faults: compare(network, counted).faults }).toEqual({ seed, faults: [] })
    const hops = nextHops(network, costs)
    for (let pair = 0; pair < 40; pair += 1)
      arcsBetween(network, hops, pair % network.points.length, (pair * 7) % network.points.length)
  }
})

test('rows of a few targets are those of the whole table; others are no targets', () => {
  const costs = realCosts('fastest')
  const all = nextHops(real, costs)
  const targets = [7, 0, 384, 120]
  const few = nextHops(real, costs, targets)
  for (const to of targets)
    for (let from = 0; from < real.graph.nodes.length; from += 1) {
      expect(costBetween(real, few, from, to)).toBe(costBetween(real, all, from, to))
      expect(arcsBetween(real, few, from, to)).toEqual(arcsBetween(real, all, from, to))
    }
  expect(few.left).toHaveLength(targets.length * real.graph.nodes.length)
  expect(costBetween(real, few, 0, 8)).toBe(Infinity)
  expect(arcsBetween(real, few, 0, 8)).toBeNull()
})

test('tables made before stay as they are when others are made', () => {
  const before = nextHops(real, realCosts('fastest'))
  const kept = before.left.slice()
  nextHops(real, realCosts('step-free'))
  expect(before.left).toEqual(kept)
})

test('more arcs than the table can name are refused', () => {
  const a = gridToWgs84([0, 0])
  const nodes = [0, 1].map(i => ({ id: `n${i}`, position: a, landmark: null }))
  const edges = Array.from({ length: 16_385 }, () => edgeOf(0, 1, { line: [a, a] }))
  const network = networkOf({ nodes, edges })
  expect(() => nextHops(network, new Float32Array(edges.length * 2).fill(1))).toThrow(
    'walkways: 32770 arcs; expected up to 32768',
  )
})

test('the nearest spot is the nearest of those on each edge', () => {
  const random = seededRandom('spots')
  for (let i = 0; i < 15; i += 1) {
    const position = gridToWgs84([random() * 1200 - 600, random() * 1400 - 700])
    const nearest = Math.min(
      ...real.graph.edges.map((_, edge) => snap(real, position, other => other === edge)?.awayMeters ?? NaN),
    )
    expect(snap(real, position)?.awayMeters).toBe(nearest)
  }
})
