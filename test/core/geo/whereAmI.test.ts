import { gridToWgs84 } from '@/core/geo/grid'
import { octant, placeAt, whereAmI, type KnownPlace } from '@/core/geo/whereAmI'

/** A rectangle in the palace grid, metres. */
const hall = (id: string, u: number, v: number, halfWidth: number, halfDepth: number): KnownPlace => ({
  id,
  position: gridToWgs84([u, v]),
  positionAccuracyMeters: 2,
  footprint: (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ] as const
  ).map(([x, y]) => gridToWgs84([u + x * halfWidth, v + y * halfDepth])),
})
const PLACES = [
  hall('garden', 0, 400, 60, 40),
  hall('garden-hall', 0, 400, 10, 8),
  hall('throne', 0, -90, 33, 20),
  { ...hall('bridge', 0, -250, 1, 1), footprint: null },
]
const at = (u: number, v: number, accuracyMeters = 8) =>
  whereAmI({ position: gridToWgs84([u, v]), accuracyMeters }, PLACES)

describe('whereAmI', () => {
  it('says inside for a good fix within an outline', () => {
    expect(at(20, -80)).toEqual({ kind: 'inside', placeId: 'throne' })
    expect(at(-32, -109)).toEqual({ kind: 'inside', placeId: 'throne' })
  })

  it('names the hall, not the garden around it', () => {
    expect(at(3, 402)).toEqual({ kind: 'inside', placeId: 'garden-hall' })
    expect(at(40, 402)).toEqual({ kind: 'inside', placeId: 'garden' })
  })

  it.each([36, 50, 100, 400, 5000])('never claims inside with an accuracy of %s m', accuracyMeters => {
    for (const [u, v] of [
      [0, -90],
      [0, 400],
      [20, -80],
    ] as const)
      expect(at(u, v, accuracyMeters).kind).not.toBe('inside')
  })

  it('never claims inside with an accuracy that is not a number', () => {
    expect(at(0, -90, Number.NaN).kind).not.toBe('inside')
    expect(at(0, -90, Number.POSITIVE_INFINITY).kind).not.toBe('inside')
  })

  it('says near with the distance to the place’s middle', () => {
    expect(at(0, -215, 5)).toEqual({ kind: 'near', placeId: 'bridge', distanceMeters: 35 })
    expect(at(0, -250, 5)).toEqual({ kind: 'near', placeId: 'bridge', distanceMeters: 0 })
  })

  it('says in the palace when nothing is near, and names what is closest', () => {
    const where = at(300, 100)
    expect(where.kind).toBe('in-palace')
    expect(where).toMatchObject({ placeId: 'throne' })
    expect(where.kind === 'in-palace' && where.distanceMeters).toBeCloseTo(Math.hypot(300, 190), -1)
  })

  it('says outside with the distance to the wall', () => {
    expect(at(0, -1482)).toEqual({ kind: 'outside', distanceMeters: 1000 })
    expect(at(377 + 300, 482 + 400)).toEqual({ kind: 'outside', distanceMeters: 500 })
  })

  it('gives a step before the wall, and a poor fix, the benefit of the doubt', () => {
    expect(at(0, -482 - 50).kind).not.toBe('outside')
    expect(at(0, -482 - 70).kind).toBe('outside')
    expect(at(0, -482 - 300, 350).kind).not.toBe('outside')
  })

  it('works half a world away', () => {
    const where = whereAmI({ position: [-122.4, 37.8], accuracyMeters: 10 }, PLACES)
    expect(where.kind).toBe('outside')
    expect(where.kind === 'outside' && where.distanceMeters).toBeGreaterThan(5_000_000)
  })

  it('throws without any place: there is nothing to name', () => {
    expect(() => whereAmI({ position: [116.39, 39.91], accuracyMeters: 5 }, [])).toThrow(RangeError)
  })
})

describe('placeAt', () => {
  it('finds the smallest outline, or none', () => {
    expect(placeAt(gridToWgs84([0, 400]), PLACES)?.id).toBe('garden-hall')
    expect(placeAt(gridToWgs84([0, -250]), PLACES)).toBeNull()
    expect(placeAt(gridToWgs84([0, 0]), [])).toBeNull()
  })
})

describe('octant', () => {
  it.each([
    [0, 0],
    [22, 0],
    [23, 1],
    [90, 2],
    [180, 4],
    [315, 7],
    [338, 0],
    [360, 0],
    [-45, 7],
    [725, 0],
  ])('%s° is %s', (bearing, expected) => expect(octant(bearing)).toBe(expected))
})
