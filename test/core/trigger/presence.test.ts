/** Coming to places, being at them and leaving them, with the errors that phones have. */
import { gridToWgs84 } from '@/core/geo/grid'
import { normalPair, PLACES, START_MS } from './smallPalace'
import { SPOTS, Visitor } from './visitor'
import type { GridPoint } from '@/core/geo/types'

const countOf = (list: readonly string[], word: string): number => list.filter(other => other === word).length
/** From beyond the garden through the opening, down the lane behind the east hall. */
const LANE: GridPoint[] = [
  [45, 58],
  [45, 50],
  [25, 50],
  [25, 9],
]

it('comes to a hall once, and to the court before it', () => {
  const visitor = Visitor.arrived()
  visitor.walk([SPOTS.approach, SPOTS.mainHall], { noiseMeters: 1 })
  visitor.stand('mainHall', 60, { noiseMeters: 1 })
  expect(visitor.entered).toEqual(['court', 'mainHall'])
  expect(visitor.left).toEqual([])
  expect(visitor.present.sort()).toEqual(['court', 'mainHall'])
})

it('comes to a hall no earlier than 10 s before and no later than 15 s after its edge', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e']) {
    const visitor = Visitor.arrived()
    visitor.walk([SPOTS.approach, SPOTS.mainHall], { driftMeters: 3, noiseMeters: 0.5, seed })
    visitor.stand('mainHall', 20, { noiseMeters: 1 })
    const entered = visitor.of('entered').find(({ placeId }) => placeId === 'mainHall')
    // 60 m from the start to the edge at v = 10, at 1.1 m/s
    const edgeMs = START_MS + 1000 + (60 / 1.1) * 1000
    expect(entered?.atMs).toBeGreaterThan(edgeMs - 10_000)
    expect(entered?.atMs).toBeLessThan(edgeMs + 15_000)
  }
})

describe('the lane behind the wall', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('never enters the hall with a bias of 5 m towards it (%d)', run => {
    const visitor = Visitor.arrived()
    visitor.walk(LANE, { bias: [-5, 0], noiseMeters: 0.7, seed: `lane ${run}`, everySeconds: 2 + (run % 3) })
    expect(visitor.entered).not.toContain('eastHall')
    expect(visitor.said.join()).not.toContain('eastHall')
  })

  it('while one who is in the hall, with the same error the other way, does', () => {
    const visitor = Visitor.arrived()
    visitor.walk(
      [
        [-15, -20],
        [-15, 0],
        [8, 26],
        [14, 26],
      ],
      { bias: [5, 0], noiseMeters: 0.7 },
    )
    visitor.stand('eastHall', 30, { bias: [5, 0], noiseMeters: 0.7 })
    expect(visitor.entered).toContain('eastHall')
  })
})

describe('standing still while the bias drifts', () => {
  it.each(['court', 'mainHall', 'eastHall', 'pavilion', 'garden'] as const)('never flaps in the %s', spot => {
    for (const seed of ['1', '2', '3', '4']) {
      const visitor = Visitor.arrived()
      visitor.stand(spot, 600, { driftMeters: 4, noiseMeters: 0.5, seed, everySeconds: 3 })
      for (const placeId of PLACES)
        expect([seed, placeId, countOf(visitor.entered, placeId) > 1]).toEqual([seed, placeId, false])
      expect(countOf(visitor.entered, spot)).toBe(1)
    }
  })

  it('never flaps on the edge between court and hall', () => {
    for (const seed of ['1', '2', '3', '4']) {
      const visitor = Visitor.arrived()
      visitor.walk([SPOTS.approach, [-15, 10]], { seed, noiseMeters: 0.5 })
      for (let minute = 0; minute < 10; minute += 1)
        visitor.follow(
          Array.from({ length: 20 }, (_, i) => {
            const angle = (minute * 20 + i) / 9
            const [wobble] = normalPair(() => 0.3)
            const at: GridPoint = [-15 + 3 * Math.cos(angle), 10 + 3 * Math.sin(angle) + 0.1 * wobble]
            return { ...fixOn(at), timestampMs: visitor.nowMs + (i + 1) * 3000 }
          }),
        )
      expect(countOf(visitor.entered, 'mainHall')).toBeLessThanOrEqual(1)
      expect(countOf(visitor.entered, 'court')).toBe(1)
    }
  })
})

it('goes through a gate: comes to it, and leaves it again', () => {
  const visitor = Visitor.arrived()
  visitor.walk(
    [
      [-20, 0],
      [25, 0],
      [25, -50],
    ],
    { noiseMeters: 0.7, driftMeters: 2 },
  )
  expect(countOf(visitor.entered, 'gate')).toBe(1)
  expect(visitor.left).toContain('gate')
  expect(visitor.left).toContain('court')
  expect(visitor.present).not.toContain('gate')
})

it('is in the garden and in its pavilion at once', () => {
  const visitor = Visitor.arrived()
  visitor.walk([[45, -50], SPOTS.garden, SPOTS.pavilion], { noiseMeters: 0.7 })
  visitor.stand('pavilion', 20)
  expect(visitor.entered).toEqual(['garden', 'pavilion'])
  expect(visitor.present).toEqual(['garden', 'pavilion'])
  visitor.walk([SPOTS.pavilion, SPOTS.garden], { noiseMeters: 0.7 })
  visitor.stand('garden', 30)
  expect(visitor.left).toEqual(['pavilion'])
  expect(visitor.present).toEqual(['garden'])
})

describe('gaps and jumps', () => {
  const inHall = (): Visitor => {
    const visitor = Visitor.arrived()
    visitor.walk([SPOTS.approach, SPOTS.mainHall])
    visitor.stand('mainHall', 20)
    expect(visitor.present).toContain('mainHall')
    return visitor
  }

  it('stays through 60 s without fixes, and comes to nothing again after them', () => {
    const visitor = inHall()
    visitor.wait(60)
    visitor.stand('mainHall', 30, { bias: [2, -1] })
    expect(visitor.left).toEqual([])
    expect(visitor.entered).toEqual(['court', 'mainHall'])
  })

  it('has gone after 6 minutes without fixes', () => {
    const visitor = inHall()
    visitor.wait(4 * 60)
    expect(visitor.left).toEqual([])
    visitor.wait(2 * 60)
    expect(visitor.left.sort()).toEqual(['court', 'mainHall'])
    expect(visitor.present).toEqual([])
    expect(visitor.state.where).toBeNull()
  })

  it('survives one fix that jumps 80 m', () => {
    const visitor = inHall()
    const [u, v] = SPOTS.mainHall
    visitor.jumpTo([u + 70, v - 39])
    visitor.stand('mainHall', 40)
    expect(visitor.left).toEqual([])
    expect(visitor.entered).toEqual(['court', 'mainHall'])
  })

  it('says nothing twice after one fix far outside the palace', () => {
    const visitor = inHall()
    visitor.voice('ended')
    visitor.jumpTo([4000, 4000])
    visitor.stand('mainHall', 40)
    expect(new Set(visitor.said).size).toBe(visitor.said.length)
    expect(visitor.present).toContain('mainHall')
  })

  it('ignores a fix from cell towers, accurate within 700 m', () => {
    const visitor = inHall()
    const { where } = visitor.state
    const before = visitor.entered.length
    visitor.jumpTo(SPOTS.garden, 700)
    visitor.jumpTo(SPOTS.garden, 700)
    expect(visitor.state.where).toEqual(where)
    expect(visitor.entered).toHaveLength(before)
    expect(visitor.left).toEqual([])
  })

  it('ignores fixes that come late or twice', () => {
    const visitor = inHall()
    const { state } = visitor
    const last = state.belief?.timestampMs ?? 0
    for (const timestampMs of [last, last - 1, last - 60_000]) {
      visitor.take({ kind: 'fix', fix: { ...fixOn(SPOTS.garden), timestampMs } })
      expect(visitor.state).toEqual(state)
    }
  })
})

function fixOn(at: GridPoint): {
  position: readonly [number, number]
  accuracyMeters: number
  timestampMs: number
} {
  return { position: gridToWgs84(at), accuracyMeters: 8, timestampMs: START_MS }
}

describe('"I am here"', () => {
  it.each(['court', 'mainHall', 'eastHall', 'gate', 'garden', 'pavilion'] as const)(
    'enters %s at once',
    spot => {
      const visitor = Visitor.arrived()
      const events = visitor.act({ do: 'here', position: gridToWgs84([0, -50]), placeId: spot, by: 'sign' })
      expect(events).toContainEqual(expect.objectContaining({ kind: 'entered', placeId: spot }))
      expect(events).toContainEqual(expect.objectContaining({ kind: 'say', placeId: expect.any(String) }))
    },
  )

  it('is believed against what the satellites said', () => {
    const visitor = Visitor.arrived()
    visitor.stand('lane', 30, { bias: [-5, 0] })
    visitor.tell('garden')
    expect(visitor.present).toContain('garden')
    visitor.act({ do: 'here', position: gridToWgs84([NaN, 0]), placeId: null, by: 'map' })
    expect(visitor.state.where?.u).toBeCloseTo(SPOTS.garden[0], 0)
  })
})
