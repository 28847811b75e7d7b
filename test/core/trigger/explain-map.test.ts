/** @jest-environment jsdom */
import { GROUND, type GroundPlan } from '@/core/geo/groundPlan'
import { believe, BIAS_CELL_METERS, type BiasBelief } from '@/core/trigger/bias'
import { explainMap, type ExplainMap } from '@/core/trigger/explainMap'
import { step } from '@/core/trigger/step'
import { zoneHues } from '@/core/trigger/zoneHues'
import { courtPlan, courtState, courtWorld, fixAt, START_MS } from '../../helpers/walled-court'

const world = courtWorld()
const MOST_BYTES = 60_000

/** All of the belief on one bias, metres. */
function beliefAt(u: number, v: number, biasU: number, biasV: number, radius = 7): BiasBelief {
  const width = 2 * radius + 1
  const weights = new Float32Array(width * width)
  weights[(biasV / BIAS_CELL_METERS + radius) * width + biasU / BIAS_CELL_METERS + radius] = 1
  const fix = { u, v, accuracyMeters: 9, timestampMs: START_MS }
  return { ...believe(world.plan, null, fix), radius, weights }
}

function parsed({ svg }: ExplainMap): Document {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(drawing.querySelector('parsererror')).toBeNull()
  return drawing
}

/** Rectangles of a path of "Mx,yhWvHh-Wz". */
const rectsOf = (path: string): number[][] =>
  [...path.matchAll(/M([\d.-]+),([\d.-]+)h([\d.]+)v([\d.]+)/g)].map(found => found.slice(1).map(Number))

function drawn(where: { u: number; v: number }, belief: BiasBelief | null = null): ExplainMap {
  const map = explainMap(world, { where: { ...where, spreadMeters: 5 }, belief, likely: [] })
  if (!map) throw new Error('explainMap gave null for a position')
  return map
}

it('draws nothing without a position', () => {
  expect(explainMap(world, courtState())).toBeNull()
})

it('is a square of 140 m in metres, well formed, in numbers only', () => {
  const map = drawn({ u: 0, v: 0 }, beliefAt(4, 0, 4, 0))
  expect(parsed(map).documentElement.getAttribute('viewBox')).toBe('0 0 140 140')
  expect(map.svg).not.toMatch(/NaN|undefined|null|Infinity|<text/)
})

it('has walls in one colour and zones in others, in their true places', () => {
  const drawing = parsed(drawn({ u: 0, v: 0 }))
  const paths = Array.from(drawing.querySelectorAll('g[shape-rendering] path'))
  const walls = paths.find(path => path.getAttribute('fill')?.startsWith('#'))
  // the wall is 2 m deep just south of the middle, with a gap of 6 m that falls into blocks of 2 m
  expect(rectsOf(walls?.getAttribute('d') ?? '')).toEqual([
    [0, 70, 68, 2],
    [72, 70, 34, 2],
  ])
  const fills = paths.map(path => path.getAttribute('fill'))
  expect(new Set(fills).size).toBe(5)
  const hall = paths.find(path =>
    rectsOf(path.getAttribute('d') ?? '').some(rect => rect.join() === '40,20,60,40'),
  )
  expect(hall).toBeDefined()
})

it('puts squares of belief at fix − bias', () => {
  const drawing = parsed(drawn({ u: 0, v: 0 }, beliefAt(0, 0, 10, -6)))
  const group = drawing.querySelector('g[transform]')
  const [x = 0, y = 0, scale = 0] =
    (group?.getAttribute('transform') ?? '').match(/[\d.-]+/g)?.map(Number) ?? []
  const [[column = 0, row = 0] = []] = rectsOf(group?.querySelector('path')?.getAttribute('d') ?? '')
  // 10 m west and 6 m north of the fix, which is in the middle
  expect([x + (column + 0.5) * scale, y + (row + 0.5) * scale]).toEqual([60, 64])
})

it.each([
  [0, 10, 10, 0],
  [10, 0, 10, 90],
  [0, -4, 4, 180],
  [-6, 0, 6, 270],
  [8, 8, 11.3, 45],
])('tells a bias of %s m east and %s m north', (du, dv, meters, bearing) => {
  const map = drawn({ u: 5, v: 5 }, beliefAt(5 + du, 5 + dv, du, dv))
  expect(map.biasMeters).toBeCloseTo(meters, 1)
  expect(map.biasBearingDegrees).toBeCloseTo(bearing)
})

it('points an arrow from the ring to the dot, and needs none for a bias within the ring', () => {
  const arrows = (map: ExplainMap) =>
    Array.from(parsed(map).querySelectorAll('path'))
      .map(path => path.getAttribute('d') ?? '')
      .filter(d => d.includes('L'))
  // due west: from 2 m before the ring's middle to 3.2 m before the dot
  expect(arrows(drawn({ u: 0, v: 0 }, beliefAt(12, 0, 12, 0)))[0]).toMatch(/^M80,70L73\.2,70M/)
  expect(arrows(drawn({ u: 0, v: 0 }, beliefAt(4, 0, 4, 0)))).toEqual([])
})

it('shows ring and accuracy of the fix only when there is one', () => {
  const radii = (map: ExplainMap) =>
    Array.from(parsed(map).querySelectorAll('circle')).map(circle => circle.getAttribute('r'))
  expect(radii(drawn({ u: 0, v: 0 }, beliefAt(4, 0, 4, 0)))).toEqual(['9', '9', '2', '2', '2.2'])
  const without = drawn({ u: 0, v: 0 })
  expect(radii(without)).toEqual(['2.2'])
  expect(without).toMatchObject({ biasMeters: null, biasBearingDegrees: null })
})

it('labels the places in view on their own ground, the likeliest first', () => {
  const where = { u: 0, v: 0, spreadMeters: 5 }
  const map = explainMap(world, { where, belief: null, likely: [{ placeId: 'gate', chance: 0.6 }] })
  expect(map?.labels.map(({ placeId }) => placeId)).toEqual(['gate', 'garden', 'hall', 'pavilion'])
  const hall = map?.labels.find(({ placeId }) => placeId === 'hall')
  // its middle is on the axis, 30 m north of the drawing's
  expect(hall?.x).toBeCloseTo(0.5, 1)
  expect(hall?.y).toBeCloseTo(40 / 140, 1)
  expect(drawn({ u: -101, v: 80 }).labels.map(({ placeId }) => placeId)).toEqual([])
})

it('has other inks at night', () => {
  const where = { u: 0, v: 0, spreadMeters: 5 }
  const [day, night] = [false, true].map(dark =>
    explainMap(world, { where, belief: null, likely: [] }, { dark }),
  )
  expect(night?.svg).not.toBe(day?.svg)
  expect(night?.labels).toEqual(day?.labels)
})

it('draws what the engine believes after a real fix, also at the edge of the plan', () => {
  for (const [u, v] of [
    [0, 30],
    [-99, -99],
    [99, 99],
  ] as const) {
    const { state } = step(world, courtState(), fixAt(u, v, 0, 40))
    const map = explainMap(world, state)
    expect(map?.svg.length).toBeLessThan(MOST_BYTES)
    if (map) parsed(map)
  }
})

it('stays small on ground far more broken than the palace’s, with the widest belief', () => {
  // every block of 4 m differs from its neighbours, and no two neighbouring weights are alike
  const plan: GroundPlan = courtPlan()
  plan.kinds.fill(GROUND.open)
  for (let cell = 0; cell < plan.kinds.length; cell += 1) {
    const [column, row] = [(cell % plan.columns) >> 2, Math.floor(cell / plan.columns) >> 2]
    if ((column + row) % 2 === 0) plan.kinds[cell] = GROUND.solid
    plan.zones[cell] = ((column * 7 + row * 3) % 4) + 1
  }
  const belief = beliefAt(0, 0, 0, 0, 16)
  belief.weights.forEach((_, i) => (belief.weights[i] = i % 2 === 0 ? 1 : 0.3))
  const where = { u: 0, v: 0, spreadMeters: 20 }
  const map = explainMap({ ...world, plan }, { where, belief, likely: [] })
  expect(map?.svg.length).toBeGreaterThan(20_000)
  expect(map?.svg.length).toBeLessThan(MOST_BYTES)
})

it('gives neighbours different hues, also through a wall, and the same ones each time', () => {
  const hues = zoneHues(courtPlan())
  expect(hues).toHaveLength(4)
  expect(new Set(hues).size).toBe(4)
  expect(zoneHues(courtPlan())).toEqual(hues)
})
