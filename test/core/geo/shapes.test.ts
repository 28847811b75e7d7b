import { ringAreaSquareMeters, signedArea } from '@/core/geo/polygon'
import { rectangleCover, shapeRectangles } from '@/core/geo/rectangles'
import { shapeRings, type GridShape } from '@/core/geo/shapes'
import type { GridPoint } from '@/core/geo/types'

const area = (shape: GridShape): number => shapeRings(shape).reduce((sum, ring) => sum + signedArea(ring), 0)
const rounded = (ring: readonly GridPoint[]): number[][] =>
  ring.map(point => point.map(n => Math.round(n * 100) / 100 + 0))

describe('shapes', () => {
  it('turn rectangles counter-clockwise', () => {
    const rect = { u: 10, v: 20, widthMeters: 8, depthMeters: 2, rotationDegrees: 90 }
    const [ring = []] = shapeRings({ rect })
    expect(rounded(ring)).toEqual([
      [11, 16],
      [11, 24],
      [9, 24],
      [9, 16],
    ])
    const [turned = []] = shapeRings({ rect: { ...rect, rotationDegrees: 30 } })
    expect(rounded(turned)[1]).toEqual([13.96, 21.13])
  })

  it('make circles of 32 corners', () => {
    const [ring = []] = shapeRings({ circle: { u: 0, v: 0, radiusMeters: 10 } })
    expect(ring).toHaveLength(32)
    expect(ringAreaSquareMeters(ring)).toBeCloseTo(312.1, 0)
  })

  it('take holes out and turn all rings as RFC 7946 wants', () => {
    const square = (half: number): GridPoint[] => [
      [-half, -half],
      [-half, half],
      [half, half],
      [half, -half],
    ]
    const shape = { polygon: square(10), holes: [square(2)] }
    expect(shapeRings(shape).map(ring => Math.sign(signedArea(ring)))).toEqual([1, -1])
    expect(area(shape)).toBe(384)
  })

  it('widen lines, with mitred corners', () => {
    const line: GridPoint[] = [
      [0, 0],
      [10, 0],
      [10, 10],
    ]
    expect(area({ line, widthMeters: 2 })).toBeCloseTo(40)
    const [ring = []] = shapeRings({ line, widthMeters: 2 })
    expect(rounded(ring)).toContainEqual([11, -1])
    expect(rounded(ring)).toContainEqual([9, 1])
  })

  it('make a closed line a band with a hole', () => {
    const line: GridPoint[] = [
      [0, 0],
      [100, 0],
      [100, 50],
      [0, 50],
      [0, 0],
    ]
    expect(shapeRings({ line, widthMeters: 4 })).toHaveLength(2)
    expect(area({ line, widthMeters: 4 })).toBeCloseTo(300 * 4)
  })
})

describe('rectangles of an outline', () => {
  it('are the rectangle itself', () => {
    const rect = { u: 1, v: 2, widthMeters: 3, depthMeters: 4, rotationDegrees: 5 }
    expect(shapeRectangles({ rect })).toEqual([rect])
  })

  it('find a turned rectangle in its corners', () => {
    const rect = { u: 50, v: -20, widthMeters: 30, depthMeters: 12, rotationDegrees: 7 }
    const [found, ...others] = rectangleCover(shapeRings({ rect })) ?? []
    expect(others).toHaveLength(0)
    expect(found?.u).toBeCloseTo(50)
    expect(found?.widthMeters).toBeCloseTo(30)
    expect(found?.rotationDegrees).toBeCloseTo(7)
  })

  it('cover an 工-shape by two halls over a passage, the passage first', () => {
    const ring: GridPoint[] = [
      [-20, -20],
      [20, -20],
      [20, -8],
      [4, -8],
      [4, 10],
      [15, 10],
      [15, 20],
      [-15, 20],
      [-15, 10],
      [-4, 10],
      [-4, -8],
      [-20, -8],
    ]
    const rects = rectangleCover([ring]) ?? []
    expect(rects.map(rect => [rect.widthMeters, rect.depthMeters])).toEqual([
      [8, 40],
      [30, 10],
      [40, 12],
    ])
  })

  it('give up on slanting outlines and circles', () => {
    expect(
      rectangleCover([
        [
          [0, 0],
          [10, 0],
          [5, 8],
        ],
      ]),
    ).toBeNull()
    expect(shapeRectangles({ circle: { u: 0, v: 0, radiusMeters: 5 } })).toBeNull()
  })
})
