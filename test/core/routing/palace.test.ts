/** Ways through the real palace: what they cost, what they are told as, and being led along one. */
import type { AuthoredContent } from '@/content/authored'
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import { gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import { distanceMeters } from '@/core/geo/distance'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { seededRandom } from '@/core/architecture/seededRandom'
import { follow, guidanceOf, remainingMeters, type Guidance, type GuidanceEvent } from '@/core/routing/follow'
import { goalsOf } from '@/core/routing/goals'
import { networkOf, snap, type Network } from '@/core/routing/network'
import { nextHops } from '@/core/routing/nextHop'
import { costsOf, PACES, PREFERENCES, type Preference, type Profile } from '@/core/routing/profiles'
import { routeBetween, type Route } from '@/core/routing/route'
import { stepsOf } from '@/core/routing/steps'
import { lineThrough } from '@/core/routing/through'
import { wordsOf } from '@/locales'
import { sayRoute, sayStep } from '@/locales/way'
import { REAL } from '../../server/support'
import { loadAuthored } from '../../../server/content/load'

let content: AuthoredContent
let network: Network
const hopsOf = new Map<Preference, ReturnType<typeof nextHops>>()
const profileOf = (preference: Preference): Profile => ({
  preference,
  paceMetersPerSecond: PACES.usual,
  tickets: [],
})
beforeAll(async () => {
  content = await loadAuthored(REAL)
  network = networkOf(compileWalkways(content, walkableGround(content).kinds))
  for (const preference of PREFERENCES)
    hopsOf.set(preference, nextHops(network, costsOf(network, profileOf(preference))))
})

const placeAt = (id: string): Wgs84 => {
  const node = network.graph.nodes.find(({ landmark }) => landmark === id)
  if (!node) throw new Error(`no node at ${id}`)
  return node.position
}
const way = (from: Wgs84, to: Wgs84, preference: Preference = 'fastest'): Route | null => {
  const hops = hopsOf.get(preference)
  if (!hops) throw new Error(preference)
  return routeBetween(network, hops, profileOf(preference), from, to)
}
const nameOf = (id: string) => content.places.find(place => place.id === id)?.names.zh ?? null
const told = (route: Route | null, target: string) =>
  route ? stepsOf(network, route).map((step, i) => sayStep(step, i === 0, nameOf, target, 'zh')) : []

test('from 午门 to 神武门: about a kilometre, never backwards through a one-way gate', () => {
  const route = way(placeAt('wumen'), placeAt('shenwumen'))
  expect(route?.lengthMeters).toBeGreaterThan(900)
  expect(route?.lengthMeters).toBeLessThan(1700)
  expect(route?.seconds).toBeGreaterThan((route?.lengthMeters ?? 0) / 1.1)
  // in by 午门 only
  const north = gridToWgs84([-1.4, -440])
  expect(way(north, gridToWgs84([-1.4, -520]))).toBeNull()
})

test('routes are connected, begin and end near what was asked, and cost what their pieces cost', () => {
  const random = seededRandom('routes')
  let found = 0
  for (let i = 0; i < 300; i += 1) {
    const pick = () =>
      network.graph.nodes[Math.floor(random() * network.graph.nodes.length)]?.position ?? [0, 0]
    const [from, to] = [pick() as Wgs84, pick() as Wgs84]
    const route = way(from, to)
    if (!route) continue
    found += 1
    const line = route.line.map(wgs84ToGrid)
    const drawn = line.reduce((sum, [u, v], j) => {
      const before = line[j - 1]
      return before ? sum + Math.hypot(u - before[0], v - before[1]) : 0
    }, 0)
    expect(Math.abs(drawn - route.lengthMeters)).toBeLessThan(0.5)
    expect(distanceMeters(route.line[0] ?? from, from)).toBeLessThan(1)
    expect(distanceMeters(route.line[route.line.length - 1] ?? to, to)).toBeLessThan(1)
  }
  expect(found).toBeGreaterThan(200)
})

test('few steps are fewer, shade is no shorter, and step-free says what it cannot know', () => {
  const [from, to] = [placeAt('wumen'), placeAt('huangjidian')]
  const [fast, few, shaded] = [way(from, to), way(from, to, 'fewest-steps'), way(from, to, 'shaded')]
  const climb = (route: Route | null) => (route ? route.stepsUp + route.stepsDown : Infinity)
  expect(climb(few)).toBeLessThanOrEqual(climb(fast))
  expect(shaded?.lengthMeters).toBeGreaterThanOrEqual(fast?.lengthMeters ?? Infinity)
  const free = way(from, to, 'step-free')
  if (free) {
    expect(climb(free)).toBe(0)
    expect(sayRoute(free, 'zh')).toMatch(free.unknownPieces > 0 ? /台阶不详/ : /没有台阶/)
  } else expect(climb(few)).toBeGreaterThan(0)
})

test('is told by what one sees', () => {
  const words = told(way(placeAt('wumen'), placeAt('taihedian')), '太和殿')
  expect(words.join('\n')).toMatch(/穿过午门/)
  expect(words.join('\n')).toMatch(/过内金水桥/)
  expect(words.join('\n')).toMatch(/级台阶|台阶/)
  expect(words[words.length - 1]).toBe('到了：太和殿')
  expect(words.join('')).not.toMatch(/undefined|null|NaN/)
})

function walkAlong(
  guidance: Guidance,
  points: readonly Wgs84[],
  noise: () => number,
): {
  guidance: Guidance
  events: GuidanceEvent[]
} {
  const events: GuidanceEvent[] = []
  let now = guidance
  points.forEach((position, i) => {
    const [u, v] = wgs84ToGrid(position)
    const fix: Fix = {
      position: gridToWgs84([u + noise() * 6, v + noise() * 6]),
      accuracyMeters: 6,
      timestampMs: 1000 + i * 1000,
    }
    const stepped = follow(now, fix)
    now = stepped.guidance
    events.push(...stepped.events)
  })
  return { guidance: now, events }
}

function everyMeter(route: Route): Wgs84[] {
  const line = route.line.map(wgs84ToGrid)
  return line.flatMap(([u, v], i) => {
    const before = line[i - 1]
    if (!before) return [gridToWgs84([u, v])]
    const meters = Math.hypot(u - before[0], v - before[1])
    return Array.from({ length: Math.ceil(meters) }, (_, k) => {
      const t = (k + 1) / Math.ceil(meters)
      return gridToWgs84([before[0] + (u - before[0]) * t, before[1] + (v - before[1]) * t])
    })
  })
}

test('led along: each step told once and before it comes, then arrived', () => {
  const route = way(placeAt('wumen'), placeAt('qianqingmen'))
  if (!route) throw new Error('no way')
  const random = seededRandom('led')
  const { guidance, events } = walkAlong(
    guidanceOf(route, stepsOf(network, route)),
    everyMeter(route),
    () => random() - 0.5,
  )
  expect(guidance.arrived).toBe(true)
  const steps = events.flatMap(event => (event.kind === 'tell' ? [event.step] : []))
  expect(new Set(steps).size).toBe(steps.length)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect(steps.length).toBeGreaterThan(3)
  expect(events.filter(({ kind }) => kind === 'off-route')).toEqual([])
  expect(events[events.length - 1]).toEqual({ kind: 'arrived' })
})

test('off the way: said once, after a while, and not for a vague fix or a single leap', () => {
  const route = way(placeAt('wumen'), placeAt('qianqingmen'))
  if (!route) throw new Error('no way')
  const begun = guidanceOf(route, stepsOf(network, route))
  const middle = route.line[Math.floor(route.line.length / 2)] ?? [0, 0]
  const [u, v] = wgs84ToGrid(middle as Wgs84)
  const aside = gridToWgs84([u + 60, v])
  const leap = walkAlong(begun, [middle as Wgs84, aside, middle as Wgs84], () => 0)
  expect(leap.events.some(({ kind }) => kind === 'off-route')).toBe(false)
  const vague = Array.from({ length: 30 }, (_, i): Fix => ({
    position: aside,
    accuracyMeters: 50,
    timestampMs: 1000 * (i + 1),
  }))
  expect(vague.reduce((now, fix) => follow(now, fix).guidance, begun).offRoute).toBe(false)
  const gone = walkAlong(
    begun,
    Array.from({ length: 40 }, () => aside),
    () => 0,
  )
  expect(gone.events.filter(({ kind }) => kind === 'off-route')).toHaveLength(1)
  expect(gone.guidance.offRoute).toBe(true)
})

test('whatever comes in, it never throws and never tells a step twice', () => {
  const route = way(placeAt('shenwumen'), placeAt('wumen')) ?? way(placeAt('taihemen'), placeAt('shenwumen'))
  if (!route) throw new Error('no way')
  const random = seededRandom('fuzz')
  let now = guidanceOf(route, stepsOf(network, route))
  const steps: number[] = []
  for (let i = 0; i < 2000; i += 1) {
    const odd = [NaN, Infinity, -5, 0, 4, 9, 200][Math.floor(random() * 7)] ?? 0
    const stepped = follow(now, {
      position: gridToWgs84([random() * 1200 - 600, random() < 0.02 ? NaN : random() * 1400 - 700]),
      accuracyMeters: odd,
      timestampMs: random() < 0.1 ? NaN : random() * 1e6,
    })
    now = stepped.guidance
    steps.push(...stepped.events.flatMap(event => (event.kind === 'tell' ? [event.step] : [])))
  }
  expect(new Set(steps).size).toBe(steps.length)
  expect(remainingMeters(now)).toBeGreaterThanOrEqual(0)
})

test('without steps from 午门 to 珍宝馆: into its gate as far as anybody knows, and no known way into its great hall', () => {
  const from = placeAt('wumen')
  const toGate = way(from, placeAt('huangjimen'), 'step-free')
  expect(toGate?.stepsUp).toBe(0)
  expect(toGate?.stepsDown).toBe(0)
  // its pieces of which nobody has written down whether they have steps are counted, not passed over
  const unknown = (toGate?.legs ?? []).filter(({ stepsUp, stepsDown, edge }) => {
    const threshold = network.graph.edges[edge]?.thresholdMeters ?? null
    return stepsUp === null || stepsDown === null || threshold === null
  })
  expect(toGate?.unknownPieces).toBe(unknown.length)
  expect(unknown.length).toBeGreaterThan(0)
  for (const lang of ['zh', 'en'] as const)
    expect(toGate && sayRoute(toGate, lang)).toContain(wordsOf(lang).wayStepsMaybe)
  expect(way(from, placeAt('huangjidian'), 'step-free')).toBeNull()
})

test('the line of a visit runs on walkways, from one stop to the next', () => {
  const stops = ['wumen', 'taihemen', 'taihedian', 'yangxindian', 'shenwumen'].map(id => ({
    id,
    position: placeAt(id),
  }))
  const hops = hopsOf.get('fastest')
  if (!hops) throw new Error('no tables')
  const line = lineThrough(network, hops, profileOf('fastest'), stops)
  for (const point of line) expect(snap(network, point)?.awayMeters).toBeLessThan(1)
  for (const { id, position } of stops) {
    const goals = goalsOf(network, { id, position })
    const nearest = Math.min(...goals.flatMap(goal => line.map(point => distanceMeters(goal, point))))
    expect({ id, nearest: nearest < 1 }).toEqual({ id, nearest: true })
  }
  // no leap over a wall: whatever is not on an edge is joined within some metres
  const leaps = line.slice(1).map((point, i) => {
    const before = line[i] as Wgs84
    const middle: Wgs84 = [(point[0] + before[0]) / 2, (point[1] + before[1]) / 2] as unknown as Wgs84
    return snap(network, middle)?.awayMeters ?? Infinity
  })
  expect(Math.max(...leaps)).toBeLessThan(3)
})
