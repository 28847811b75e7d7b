/** What is nearest in the real palace, on foot: order, ways that go one way only, tickets, steps, and what no way leads to. */
import type { AuthoredContent } from '@/content/authored'
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import { distanceMeters } from '@/core/geo/distance'
import { gridToWgs84 } from '@/core/geo/grid'
import type { Wgs84 } from '@/core/geo/types'
import { nearest, type Candidate, type Near } from '@/core/routing/nearest'
import { networkOf, type Network } from '@/core/routing/network'
import { nextHops, type NextHops } from '@/core/routing/nextHop'
import { costsOf, PACES, PREFERENCES, type Preference, type Profile } from '@/core/routing/profiles'
import { routeBetween } from '@/core/routing/route'
import { REAL } from '../../server/support'
import { loadAuthored } from '../../../server/content/load'

let content: AuthoredContent
let network: Network
let services: Candidate[]
const tables = new Map<Preference, NextHops>()
const profileOf = (preference: Preference): Profile => ({
  preference,
  paceMetersPerSecond: PACES.usual,
  tickets: [],
})
beforeAll(async () => {
  content = await loadAuthored(REAL)
  network = networkOf(compileWalkways(content, walkableGround(content).kinds))
  for (const preference of PREFERENCES)
    tables.set(preference, nextHops(network, costsOf(network, profileOf(preference))))
  services = content.services.map(({ id, position: { u, v } }) => ({ id, position: gridToWgs84([u, v]) }))
})

const hopsOf = (preference: Preference): NextHops => tables.get(preference) as NextHops
const at = (u: number, v: number): Wgs84 => gridToWgs84([u, v])
/** 太和殿's court, the north gate from inside, the Treasure Gallery, and before the entrance. */
const SPOTS = { court: at(-2, -200), north: at(-1, 440), gallery: at(290, 200), before: at(-1.4, -520) }
const from = (spot: Wgs84, candidates: readonly Candidate[] = services, preference: Preference = 'fastest') =>
  nearest(network, hopsOf(preference), profileOf(preference), spot, candidates)
const ofKind = (...kinds: string[]): Candidate[] =>
  services.filter(({ id }) =>
    content.services.some(service => service.id === id && kinds.includes(service.kind)),
  )
const found = (list: readonly Near[], id: string): Near => {
  const near = list.find(other => other.id === id)
  if (!near) throw new Error(`${id} is not in the answer`)
  return near
}

test.each(Object.keys(SPOTS) as (keyof typeof SPOTS)[])(
  'everything is answered once, by walking time; tickets after, no way last (%s)',
  name => {
    const list = from(SPOTS[name])
    expect(list.map(({ id }) => id).sort()).toEqual(services.map(({ id }) => id).sort())
    const groups = list.map(({ by, tickets }) => (by === 'straight' ? 2 : tickets.length > 0 ? 1 : 0))
    expect(groups).toEqual([...groups].sort())
    list.forEach((near, i) => {
      const next = list[i + 1]
      if (!next || groups[i] !== groups[i + 1]) return
      expect(near.seconds ?? near.lengthMeters).toBeLessThanOrEqual(next.seconds ?? next.lengthMeters)
    })
  },
)

test('what is said of a thing is what its way says, and never less than the straight line', () => {
  const list = from(SPOTS.court)
  for (const near of list) {
    const candidate = services.find(({ id }) => id === near.id) as Candidate
    const straight = distanceMeters(SPOTS.court, candidate.position)
    if (near.by === 'straight') {
      expect(near.lengthMeters).toBeCloseTo(straight, 6)
      continue
    }
    const route = routeBetween(
      network,
      hopsOf('fastest'),
      profileOf('fastest'),
      SPOTS.court,
      candidate.position,
    )
    expect([near.seconds, near.lengthMeters, near.stepsUp, near.stepsDown]).toEqual([
      route?.seconds,
      route?.lengthMeters,
      route?.stepsUp,
      route?.stepsDown,
    ])
    // both ends may stand a few metres off the way
    expect(near.lengthMeters).toBeGreaterThan(straight - 60)
  }
})

test('the nearest as one walks is not the nearest as the crow flies', () => {
  const crow = [...services].sort(
    (a, b) => distanceMeters(SPOTS.court, a.position) - distanceMeters(SPOTS.court, b.position),
  )
  const walked = from(SPOTS.court).map(({ id }) => id)
  expect(walked.slice(0, 8)).not.toEqual(crow.slice(0, 8).map(({ id }) => id))
  // across the wall and a ticket away
  const list = from(at(215, 60), ofKind('seats'))
  expect(list[0]?.id).toBe('seats-jianting')
})

test('nobody is led out by the entrance: from inside no way leads to the ticket check', () => {
  const inside = found(from(SPOTS.court), 'ticket-check-wumen')
  expect(inside).toMatchObject({ by: 'straight', seconds: null, isStepFree: null, stepsUp: null })
  expect(found(from(SPOTS.before), 'ticket-check-wumen')).toMatchObject({ by: 'way', isStepFree: true })
  // and out of the north gate there is no way back
  expect(found(from(SPOTS.north), 'cafe-jiaolou')).toMatchObject({ by: 'way', leadsBack: false })
  expect(found(from(SPOTS.north), 'toilet-zijinshuyuan')).toMatchObject({ by: 'way', leadsBack: true })
})

test('a ticket is said where it is asked for, and not to who stands behind it', () => {
  expect(found(from(SPOTS.court), 'seats-ningshoumen').tickets).toEqual(['zhenbaoguan'])
  expect(found(from(SPOTS.gallery), 'seats-ningshoumen').tickets).toEqual([])
  expect(found(from(SPOTS.gallery), 'ticket-check-zhongbiaoguan').tickets).toEqual(['zhongbiaoguan'])
  const held = { ...profileOf('fastest'), tickets: ['zhenbaoguan'] }
  const hops = nextHops(network, costsOf(network, held))
  expect(found(nearest(network, hops, held, SPOTS.court, services), 'seats-ningshoumen').tickets).toEqual([])
})

test('steps: known, known to be none, and not known are three answers', () => {
  const answers = new Set(
    Object.values(SPOTS).flatMap(spot => from(spot).map(({ isStepFree }) => isStepFree)),
  )
  expect([...answers].sort()).toEqual([false, null, true].sort())
  for (const near of Object.values(SPOTS).flatMap(spot => from(spot)))
    if (near.by === 'way' && near.stepsUp + near.stepsDown > 0) expect(near.isStepFree).toBe(false)
  // who asks for no steps is never sent over one
  for (const spot of Object.values(SPOTS))
    for (const near of from(spot, services, 'step-free')) expect(near.isStepFree).not.toBe(false)
})

test('there is an answer for each way out of the palace, from everywhere inside', () => {
  const way = content.operations.find(({ kind }) => kind === 'way')
  const exits = way?.kind === 'way' ? way.exits : []
  expect([...exits].sort()).toEqual(['donghuamen', 'shenwumen'])
  const inside = network.graph.nodes.filter((_, node) => {
    const [u, v] = network.points[node] ?? [Infinity, Infinity]
    return Math.abs(u) < 370 && Math.abs(v) < 470
  })
  expect(inside.length).toBeGreaterThan(300)
  for (const { position } of inside) {
    const list = from(
      position,
      ofKind('exit').filter(({ id }) => exits.includes(id.replace('exit-', ''))),
    )
    expect(list.map(({ by }) => by)).toEqual(exits.map(() => 'way'))
  }
})

test('far from all ways everything is a straight line, the nearest first', () => {
  const far = from([116.3, 39.9])
  expect(far.every(({ by }) => by === 'straight')).toBe(true)
  expect(far[0]?.lengthMeters).toBeGreaterThan(7000)
  expect(from(SPOTS.court, [])).toEqual([])
})

test('slower feet need longer for the same way', () => {
  const slow = { ...profileOf('fastest'), paceMetersPerSecond: PACES.slow }
  const hops = nextHops(network, costsOf(network, slow))
  const [usual, slower] = [from(SPOTS.court), nearest(network, hops, slow, SPOTS.court, services)]
  for (const { id, by, seconds } of usual)
    if (by === 'way') expect(found(slower, id).seconds).toBeGreaterThan((seconds ?? 0) * 1.05)
})
