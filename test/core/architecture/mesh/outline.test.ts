import { bandOf, middles, movedEdges } from '@/core/architecture/mesh/outline'
import type { Uv } from '@/core/architecture/model'

const L_WALL: Uv[] = [
  [0, 0],
  [30, 0],
  [30, 20],
  [28, 20],
  [28, 2],
  [0, 2],
]

it('moves each edge by its own number of metres', () => {
  const square: Uv[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ]
  expect(movedEdges(square, edge => (edge === 0 ? 3 : 1))).toEqual([
    [1, 3],
    [9, 3],
    [9, 9],
    [1, 9],
  ])
})

it('keeps corners on a straight edge straight', () => {
  const split: Uv[] = [
    [0, 0],
    [5, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ]
  expect(movedEdges(split, () => 1)[1]).toEqual([5, 1])
})

describe('a wall read from its outline', () => {
  it('follows its bend', () => {
    const band = bandOf([L_WALL])
    expect(band?.widthMeters).toBeCloseTo(2)
    const line = band ? middles(band) : []
    const ends = [...line].sort((a, b) => a[0] - b[0])
    expect(line).toHaveLength(3)
    expect(ends[0]).toEqual([0, 1])
    expect(line).toContainEqual([29, 1])
    expect(line).toContainEqual([29, 20])
  })
  it('may close around a court', () => {
    const hole = L_WALL.slice(0, 0)
    expect(bandOf([L_WALL, hole])).toBeNull()
    const ring = (half: number): Uv[] => [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ]
    expect(bandOf([ring(20), ring(18).reverse()])).toMatchObject({ closed: true })
  })
  it('is none when it is a platform', () => {
    expect(
      bandOf([
        [
          [0, 0],
          [22, 0],
          [22, 22],
          [0, 22],
        ],
      ]),
    ).toBeNull()
  })
})
