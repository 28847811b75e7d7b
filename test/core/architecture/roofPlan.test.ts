import { boundingBox, isInside, signedArea } from '@/core/geo/polygon'
import { roofPlan, type RoofDescription } from '@/core/architecture/roofPlan'
import { tuishanStepsMeters } from '@/core/architecture/roofProportions'
import { ROOF_FORM_NAMES, type RoofPlan } from '@/core/architecture/roofTypes'
import { stripRoof } from '@/core/architecture/stripRoof'
import { ROOF_FORMS } from '@/content/schema'

/** 太和殿 with its eaves. */
const TAIHEDIAN: RoofDescription = { roof: 'hip', eaves: 2, widthMeters: 67.2, depthMeters: 40.3 }
const kinds = (plan: RoofPlan): string[] => plan.ridges.map(ridge => ridge.kind)
const count = (plan: RoofPlan, kind: string): number => kinds(plan).filter(k => k === kind).length
const topTier = (plan: RoofPlan): number => Math.max(...plan.faces.map(face => face.tier))
/** Shade of the topmost face at a point. */
function shadeAt(plan: RoofPlan, x: number, y: number): number {
  return plan.faces.filter(face => isInside([x, y], [face.ring])).pop()?.shade ?? -1
}

it('knows the roof forms of the content schema', () => {
  expect([...ROOF_FORM_NAMES]).toEqual([...ROOF_FORMS])
})

describe.each(ROOF_FORM_NAMES)('%s', roof => {
  it.each([1, 2, 3])('with %i eaves covers its outline and stays within it', eaves => {
    const square = ['pyramidal', 'round-pyramidal', 'cross-ridged'].includes(roof)
    const [widthMeters, depthMeters] = square ? [16, 16] : [30, 16]
    const plan = roofPlan({ roof, eaves, widthMeters, depthMeters })
    const { min, max } = boundingBox(plan.faces.flatMap(face => face.ring))
    expect(max[0] - min[0]).toBeCloseTo(widthMeters)
    expect(max[1] - min[1]).toBeCloseTo(depthMeters)
    expect(topTier(plan)).toBe(eaves - 1)
    const holes: string[] = []
    for (let x = -0.48; x < 0.5; x += 0.0613)
      for (let y = -0.477; y < 0.5; y += 0.0571) {
        // a round roof leaves the corners open, a corner tower those between its arms
        if (roof === 'round-pyramidal' && eaves === 1 && Math.hypot(x, y) > 0.48) continue
        if (roof === 'cross-ridged' && eaves === 3 && Math.min(Math.abs(x), Math.abs(y)) > 0.29) continue
        if (shadeAt(plan, x * widthMeters, y * depthMeters) < 0) holes.push(`${x.toFixed(2)},${y.toFixed(2)}`)
      }
    expect(holes).toEqual([])
    for (const { ring, shade } of plan.faces) {
      expect(Math.abs(signedArea(ring))).toBeGreaterThan(0.01)
      expect(shade).toBeGreaterThan(0)
      expect(shade).toBeLessThanOrEqual(1)
    }
  })
})

describe('庑殿', () => {
  it('has a main ridge and a hip to each corner of each tier', () => {
    const plan = roofPlan(TAIHEDIAN)
    expect(count(plan, 'main')).toBe(1)
    expect(count(plan, 'hip')).toBe(8)
    expect(count(plan, 'gable')).toBe(0)
  })

  it('has its ridge pushed out by 推山: longer than width less depth', () => {
    const ridge = roofPlan({ ...TAIHEDIAN, eaves: 1 }).ridges.find(({ kind }) => kind === 'main')?.line ?? []
    const length = (ridge[1]?.[0] ?? 0) - (ridge[0]?.[0] ?? 0)
    const withoutTuishan = TAIHEDIAN.widthMeters - TAIHEDIAN.depthMeters
    expect(length).toBeGreaterThan(withoutTuishan + 4)
    expect(length).toBeCloseTo(TAIHEDIAN.widthMeters - 2 * tuishanStepsMeters(20.15).reduce((a, b) => a + b))
  })

  it('shortens each step by a tenth', () => {
    expect(tuishanStepsMeters(4).map(step => Math.round(step * 1000) / 1000)).toEqual([1, 0.9, 0.81, 0.729])
  })
})

describe('ridges of the other forms', () => {
  const ridges = (roof: RoofDescription['roof']): RoofPlan =>
    roofPlan({ roof, eaves: 1, widthMeters: 24, depthMeters: 14 })
  it('歇山 has nine: one main, four gable halves in two lines, four hips', () => {
    const plan = ridges('gable-hip')
    expect([count(plan, 'main'), count(plan, 'gable'), count(plan, 'hip')]).toEqual([1, 2, 4])
  })
  it('卷棚 has no main ridge', () => {
    expect(count(ridges('round-ridge'), 'main')).toBe(0)
    expect(count(ridges('round-ridge-gable-hip'), 'main')).toBe(0)
  })
  it('攒尖 meets in a finial', () => {
    expect(count(ridges('pyramidal'), 'finial')).toBe(1)
    expect(count(ridges('pyramidal'), 'main')).toBe(0)
  })
  it('硬山 has no hips', () => {
    expect(count(ridges('flush-gable'), 'hip')).toBe(0)
  })
})

describe('light', () => {
  it('falls on the front and the east, and leaves the back and the west in shade', () => {
    const plan = roofPlan(TAIHEDIAN)
    const [front, back, east, west] = [
      shadeAt(plan, 0, -9),
      shadeAt(plan, 0, 9),
      shadeAt(plan, 25, 0),
      shadeAt(plan, -25, 0),
    ]
    expect(front).toBeGreaterThan(east)
    expect(east).toBeGreaterThan(west)
    expect(west).toBeGreaterThan(back)
    expect(back).toBeGreaterThan(0.3)
  })

  it('keeps its place when the drawing is turned', () => {
    const turned = roofPlan({ ...TAIHEDIAN, turnDegrees: 180 })
    expect(shadeAt(turned, 0, 9)).toBeCloseTo(shadeAt(roofPlan(TAIHEDIAN), 0, -9))
  })
})

it('refuses sizes and eaves that cannot be', () => {
  expect(() => roofPlan({ ...TAIHEDIAN, eaves: 4 })).toThrow(/eaves 4: expected/)
  expect(() => roofPlan({ ...TAIHEDIAN, depthMeters: 0 })).toThrow(/depthMeters 0/)
})

it('draws a gallery along its line: two slopes a stretch, one ridge', () => {
  const plan = stripRoof(
    [
      [0, 0],
      [20, 0],
      [20, 30],
    ],
    5,
  )
  expect(plan.faces).toHaveLength(4)
  expect(plan.ridges).toHaveLength(1)
  expect(shadeAt(plan, 10, -1)).toBeGreaterThan(shadeAt(plan, 10, 1))
  expect(shadeAt(plan, 21, 15)).toBeGreaterThan(shadeAt(plan, 19, 15))
})
