import { describePart } from '@/core/architecture/describe'
import { dimensionsOf } from '@/core/architecture/elevation/dimensions'
import type { ModelBuilding, RoofPart } from '@/core/architecture/model'

const rect = (widthMeters: number, depthMeters: number, eaves = 1): RoofPart => ({
  kind: 'rect',
  u: 0,
  v: 0,
  turnDegrees: 0,
  widthMeters,
  depthMeters,
  eaves,
})
const hall = (more: Partial<ModelBuilding>): ModelBuilding => ({
  owner: null,
  kind: 'hall',
  importance: 1,
  roof: 'hip',
  eaves: 1,
  glazes: ['yellow'],
  storeyed: false,
  baysWide: null,
  baysDeep: null,
  baseMeters: 0,
  ridgeMeters: 14,
  parts: [rect(30, 16)],
  ...more,
})

it('finds the width between the columns of 太和殿 from its eaves: 60.0 m measured, 67.2 with eaves', () => {
  const part = rect(67.2, 40.3, 2)
  const building = hall({
    eaves: 2,
    baysWide: 11,
    baysDeep: 5,
    parts: [part],
    baseMeters: 8.1,
    ridgeMeters: 35,
  })
  const { widthMeters, depthMeters, heightMeters, heightFrom } = describePart(building, part)
  expect(Math.abs((widthMeters ?? 0) - 60)).toBeLessThan(1)
  expect(Math.abs((depthMeters ?? 0) - 33.3)).toBeLessThan(1)
  expect(heightMeters).toBeCloseTo(26.9)
  expect(heightFrom).toBe('floor')
})

const widthDrawn = (building: ModelBuilding, part: RoofPart): number =>
  2 * dimensionsOf(describePart(building, part)).roofHalf

it.each(['hip', 'gable-hip', 'flush-gable', 'overhanging-gable'] as const)(
  '%s: the elevation of what it says is as wide as the outline',
  roof => {
    for (const [width, depth] of [
      [18, 9],
      [30, 16],
      [52, 26],
    ] as const) {
      const part = rect(width, depth)
      expect(Math.abs(widthDrawn(hall({ roof, parts: [part] }), part) - width)).toBeLessThan(0.03 * width)
    }
  },
)

it('fits a corner tower with its arms into its outline', () => {
  for (const width of [14, 15, 17.5]) {
    const part = rect(width, width, 3)
    const tower = hall({
      roof: 'cross-ridged',
      eaves: 3,
      baysWide: 3,
      baysDeep: 3,
      ridgeMeters: 16,
      parts: [part],
    })
    expect(Math.abs(widthDrawn(tower, part) - width)).toBeLessThan(0.03 * width)
  }
})

it('counts known bays for the main part only', () => {
  const [main, porch] = [rect(30, 16), rect(10, 6)]
  const building = hall({ baysWide: 7, baysDeep: 3, parts: [porch, main] })
  expect(describePart(building, main).baysWide).toBe(7)
  expect(describePart(building, porch).baysWide).toBeNull()
})
