/** Walking the palace from home, over the real palace: the ground under one's feet, and where one stands to see. */
import { compileModel } from '@/content/compile/model'
import type { AuthoredContent } from '@/content/authored'
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import { compileGround } from '@/content/compile/ground'
import type { PalaceModel } from '@/core/architecture/model'
import { transform } from '@/core/geo/matrix4'
import type { GroundPlan } from '@/core/geo/groundPlan'
import type { GridPoint } from '@/core/geo/types'
import { networkOf, type Network } from '@/core/routing/network'
import { nextHops } from '@/core/routing/nextHop'
import { costsOf, PACES, type Profile } from '@/core/routing/profiles'
import { alongWays } from '@/core/stroll/alongWays'
import { eased, eyeAt, NO_GLANCE, viewOf, type Eye } from '@/core/stroll/eye'
import { groundOf, type GroundHeight } from '@/core/stroll/ground'
import { railOf, spotOn, turnBetween, type RailPoint } from '@/core/stroll/rail'
import { seesIt, sightOf } from '@/core/stroll/sights'
import { tourWalk } from '@/core/trigger/tourWalk'
import { loadAuthored } from '../../../server/content/load'
import { REAL } from '../../server/support'

const PROFILE: Profile = { preference: 'fastest', paceMetersPerSecond: PACES.usual, tickets: [] }
let content: AuthoredContent
let model: PalaceModel
let plan: GroundPlan
let network: Network
let heightAt: GroundHeight
beforeAll(async () => {
  content = await loadAuthored(REAL)
  model = compileModel(content)
  plan = compileGround(content)
  network = networkOf(compileWalkways(content, walkableGround(content).kinds))
  heightAt = groundOf(model)
})

const middleOf = (id: string): GridPoint => {
  const place = content.places.find(other => other.id === id)
  if (!place) throw new Error(`no place "${id}"`)
  return [place.position.u, place.position.v]
}
/** The walk along the axis, as it is rehearsed. */
function axis(): RailPoint[] {
  const stops = ['wumen', 'taihemen', 'taihedian', 'qianqingmen'].map(middleOf)
  const hops = nextHops(network, costsOf(network, PROFILE))
  return tourWalk(plan, stops, null, alongWays(network, hops, PROFILE, plan)).map(
    ({ at, second, stop, walking }) => ({ at, afterMs: second * 1000, stop, waits: !walking }),
  )
}

test('courts are level, the three terraces rise to eight metres, a gate is walked through and not over', () => {
  const [u, v] = middleOf('taihedian')
  expect(heightAt([u, v])).toBeGreaterThan(7.5)
  expect(heightAt([u, v])).toBeLessThan(9.5)
  expect(heightAt(middleOf('taihedian-guangchang'))).toBe(0)
  expect(heightAt(middleOf('wumen'))).toBe(0)
})

test('steps lead up evenly from their foot to their top', () => {
  const flights = model.steps.filter(({ topMeters, fromMeters }) => topMeters - fromMeters > 0.5)
  expect(flights.length).toBeGreaterThan(20)
  for (const flight of flights) {
    const rise = flight.topMeters - flight.fromMeters
    const height = heightAt([flight.u, flight.v])
    // where two flights overlap, the higher one is trodden
    expect(height).toBeGreaterThanOrEqual(flight.fromMeters + rise / 2 - 1e-6)
  }
})

test('along the axis the eye never leaps, and is above the ground', () => {
  const points = axis()
  expect(points.length).toBeGreaterThan(600)
  const rail = railOf(
    points,
    heightAt,
    () => null,
    () => false,
  )
  let before = spotOn(rail, 0)
  let top = 0
  for (let ms = 250; ms < (points[points.length - 1]?.afterMs ?? 0); ms += 250) {
    const spot = spotOn(rail, ms)
    if (!spot || !before) throw new Error('off the rail')
    expect(Math.hypot(spot.at[0] - before.at[0], spot.at[1] - before.at[1])).toBeLessThan(0.6)
    expect(Math.abs(spot.groundMeters - before.groundMeters)).toBeLessThan(0.75)
    expect(Math.abs(turnBetween(before.bearingDegrees, spot.bearingDegrees))).toBeLessThan(45)
    top = Math.max(top, spot.groundMeters)
    before = spot
  }
  expect(top).toBeGreaterThan(7)
})

test('before a hall one stands back, on level ground, where one sees it', () => {
  const points = axis()
  const ids = ['wumen', 'taihemen', 'taihedian', 'qianqingmen']
  const seeing = { model, heightAt, plan }
  const place = (stop: number) => ({ id: ids[stop] ?? '', at: middleOf(ids[stop] ?? '') })
  const sight = (stop: number) => sightOf(seeing, place(stop))
  const rail = railOf(points, heightAt, sight, (from, stop) => seesIt(seeing, from, place(stop)))
  const at = points.findIndex(({ stop, waits }) => stop === 2 && waits)
  const spot = spotOn(rail, points[at]?.afterMs ?? 0)
  const [u, v] = middleOf('taihedian')
  if (!spot) throw new Error('off the rail')
  const away = Math.hypot(spot.at[0] - u, spot.at[1] - v)
  expect(away).toBeGreaterThan(25)
  expect(away).toBeLessThanOrEqual(sight(2).backMeters)
  // on the terrace before the hall: from the stairs its doors are not seen
  expect(spot.groundMeters).toBeGreaterThan(7.5)
  const towards = (Math.atan2(u - spot.at[0], v - spot.at[1]) * 180) / Math.PI
  expect(Math.abs(turnBetween(spot.bearingDegrees, towards))).toBeLessThan(3)
})

test('who comes from behind is set down before the front', () => {
  const seeing = { model, heightAt, plan }
  for (const id of ['jiangxuexuan', 'yangxingzhai', 'qinandian', 'baohedian']) {
    const seen = { id, at: middleOf(id) }
    const { front, backMeters } = sightOf(seeing, seen)
    if (!front) throw new Error(`${id}: no spot before its front`)
    expect(seesIt(seeing, front, seen)).toBe(true)
    expect(Math.hypot(front[0] - seen.at[0], front[1] - seen.at[1])).toBeLessThanOrEqual(backMeters + 3)
    const behind: RailPoint[] = [{ at: seen.at, afterMs: 0, stop: 0, waits: true }]
    const rail = railOf(
      behind,
      heightAt,
      () => sightOf(seeing, seen),
      () => true,
    )
    expect(spotOn(rail, 0)?.at).toEqual(front)
  }
})

test('an empty walk has no spot, one point has one', () => {
  expect(
    spotOn(
      railOf(
        [],
        heightAt,
        () => null,
        () => true,
      ),
      0,
    ),
  ).toBeNull()
  const one = railOf(
    [{ at: [0, 0], afterMs: 0, stop: null, waits: true }],
    heightAt,
    () => null,
    () => true,
  )
  expect(spotOn(one, 99_999)?.at).toEqual([0, 0])
})

test('what one looks at lies in the middle of the picture, what is behind one does not', () => {
  const spot = { at: [10, 20] as GridPoint, groundMeters: 3, bearingDegrees: 90, stop: null }
  const eye = eyeAt(spot, 'eye', { bearingDegrees: 0, pitchDegrees: -4 })
  expect(eye.at).toEqual([10, 20, 4.6])
  const matrix = viewOf(eye, 1, 60)
  const [x, y, z, w] = transform(matrix, [110, 20, 4.6, 1])
  expect([x / w, y / w].map(value => Math.abs(value) < 1e-6)).toEqual([true, true])
  expect(Math.abs(z / w)).toBeLessThan(1)
  expect(transform(matrix, [-90, 20, 4.6, 1])[3]).toBeLessThan(0)
  // to the right of one who looks east is south
  expect(transform(matrix, [110, 0, 4.6, 1])[0]).toBeGreaterThan(0)
  // a bird looks down on the walker from behind
  const bird = eyeAt(spot, 'bird', NO_GLANCE)
  expect(bird.at[0]).toBeLessThan(-40)
  expect(bird.pitchDegrees).toBeLessThan(-20)
})

test('the head turns by the shorter side, and gets there', () => {
  const eye = (bearingDegrees: number): Eye => ({ at: [0, 0, 0], bearingDegrees, pitchDegrees: 0 })
  const part = eased(eye(350), eye(20), 300, 900)
  expect(Math.abs(turnBetween(350, part.bearingDegrees))).toBeLessThan(30)
  expect(turnBetween(350, part.bearingDegrees)).toBeGreaterThan(0)
  expect(eased(eye(350), eye(20), 0, 0).bearingDegrees).toBeCloseTo(20)
})
