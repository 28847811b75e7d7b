import { overlapDepthMeters, selfIntersects } from '@/core/geo/overlap'
import {
  boundingBox,
  centroid,
  clockwise,
  convexHull,
  counterClockwise,
  distanceToAreaMeters,
  isInside,
  ringAreaSquareMeters,
  signedArea,
  type PlanePoint,
} from '@/core/geo/polygon'

const rect = (x0: number, y0: number, x1: number, y1: number): PlanePoint[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
]
const SQUARE = rect(0, 0, 10, 10)
const L_SHAPE: PlanePoint[] = [
  [0, 0],
  [10, 0],
  [10, 4],
  [4, 4],
  [4, 10],
  [0, 10],
]

describe('rings', () => {
  it('have areas, signed by their sense', () => {
    expect(signedArea(SQUARE)).toBe(100)
    expect(signedArea(clockwise(SQUARE))).toBe(-100)
    expect(signedArea(counterClockwise(clockwise(SQUARE)))).toBe(100)
    expect(ringAreaSquareMeters(L_SHAPE)).toBe(64)
  })

  it('have a centre of gravity and a box', () => {
    expect(centroid(SQUARE)).toEqual([5, 5])
    expect(centroid(L_SHAPE)[0]).toBeCloseTo(3.875)
    expect(boundingBox(L_SHAPE)).toEqual({ min: [0, 0], max: [10, 10] })
  })

  it('have a hull', () => {
    expect(convexHull(L_SHAPE)).toHaveLength(5)
    expect(ringAreaSquareMeters(convexHull(L_SHAPE))).toBe(82)
  })
})

describe('inside', () => {
  it('is even-odd: a hole is outside', () => {
    const ring = [rect(0, 0, 10, 10), rect(4, 4, 6, 6)]
    expect(isInside([2, 2], ring)).toBe(true)
    expect(isInside([5, 5], ring)).toBe(false)
    expect(isInside([11, 5], ring)).toBe(false)
  })

  it('knows the notch of an L', () => {
    expect(isInside([3, 9], [L_SHAPE])).toBe(true)
    expect(isInside([6, 6], [L_SHAPE])).toBe(false)
    expect(distanceToAreaMeters([6, 6], [L_SHAPE])).toBe(2)
    expect(distanceToAreaMeters([3, 9], [L_SHAPE])).toBe(0)
  })
})

describe('self-intersection', () => {
  it('is found in a bow tie and not in an L', () => {
    const bowTie: PlanePoint[] = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]
    expect(selfIntersects(bowTie)).toBe(true)
    expect(selfIntersects(L_SHAPE)).toBe(false)
  })
})

describe('overlap', () => {
  it('is zero for footprints that are apart or touch', () => {
    expect(overlapDepthMeters([SQUARE], [rect(20, 0, 30, 10)])).toBe(0)
    expect(overlapDepthMeters([SQUARE], [rect(10, 0, 20, 10)])).toBe(0)
    expect(overlapDepthMeters([L_SHAPE], [rect(5, 5, 9, 9)])).toBe(0)
  })

  it('is how deep they reach into each other', () => {
    expect(overlapDepthMeters([SQUARE], [rect(9.2, 2, 20, 8)])).toBeCloseTo(0.8)
    expect(overlapDepthMeters([SQUARE], [rect(3, -5, 7, 15)])).toBeGreaterThan(1.9)
    expect(overlapDepthMeters([SQUARE], [rect(4, 4, 6, 6)])).toBeCloseTo(4)
  })

  it('is found when both are the same', () => {
    expect(overlapDepthMeters([SQUARE], [SQUARE])).toBe(5)
  })
})
