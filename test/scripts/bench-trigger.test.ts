/** The contestants of the trigger bench on a walk without errors, and the outlines that the polygons are made of. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import { gridToWgs84 } from '@/core/geo/grid'
import { cellMiddle, GROUND, placesOfGround, type GroundPlan } from '@/core/geo/groundPlan'
import type { GridPoint } from '@/core/geo/types'
import type { BenchFix, BenchWorld, Contestant, Entered } from '../../bench/trigger/contestant'
import { CONTESTANTS } from '../../bench/trigger/contestants'
import { forwards } from '../../bench/trigger/contestants/firstTimes'
import { kalmanEvery } from '../../bench/trigger/contestants/kalman'
import { polygon } from '../../bench/trigger/contestants/polygon'
import { polygonDwell } from '../../bench/trigger/contestants/polygonDwell'
import { plainRadius } from '../../bench/trigger/contestants/radius'
import { smoothed } from '../../bench/trigger/contestants/rts'
import { smoother } from '../../bench/trigger/contestants/smoother'
import { soundscape } from '../../bench/trigger/contestants/soundscape'
import { outlinesOf } from '../../bench/trigger/outlines'

/** Rows from the north; '#' solid, '.' nobody's, 1 … 9 zones. */
function planOf(drawn: readonly string[], within: readonly number[], repeat = 1): GroundPlan {
  const rows = [...drawn].reverse().flatMap(row => Array.from({ length: repeat }, () => row))
  const cells = rows.flatMap(row => [...row].flatMap(letter => Array<string>(repeat).fill(letter)))
  return {
    cellMeters: 1,
    minU: -20,
    minV: -10,
    columns: (drawn[0]?.length ?? 0) * repeat,
    rows: rows.length,
    places: within.map((_, i) => `place-${i + 1}`),
    within,
    kinds: Uint8Array.from(cells, letter => (letter === '#' ? GROUND.solid : GROUND.open)),
    zones: Uint8Array.from(cells, letter => Number(letter) || 0),
  }
}

/** Two courts of 60 × 40 m in a row, with nobody's ground before, between and behind them: u 80 … 140, 180 … 240. */
const COURTS = planOf(['.....111..222..', '.....111..222..'], [0, 0], 20)
const WORLD: BenchWorld = {
  plan: COURTS,
  places: ([110, 210] as const).map((u, i) => ({
    id: `place-${i + 1}`,
    importance: 3,
    position: gridToWgs84([u, 10]),
    grid: [u, 10],
  })),
}

const fixAt = (second: number, grid: GridPoint): BenchFix => ({
  second,
  grid,
  position: gridToWgs84(grid),
  accuracyMeters: 4,
})

/** One metre a second eastwards from u = 0, through the middle of both courts. */
const walk = (everySeconds: number): BenchFix[] =>
  Array.from({ length: Math.floor(270 / everySeconds) }, (_, i) =>
    fixAt(i * everySeconds, [i * everySeconds + 0.5, 10.2]),
  )

const ranOn = (contestant: Contestant, fixes = walk(contestant.everySeconds)): Entered[] =>
  contestant.run(fixes, WORLD)
const eventsAt = (...seconds: number[]): Entered[] =>
  seconds.map((second, i) => ({ placeId: `place-${i + 1}`, second }))

describe('contestants on a walk without errors', () => {
  test('polygon: with the first fix inside', () => {
    expect(ranOn(polygon)).toEqual(eventsAt(80, 180))
  })

  test('dwell: one fix later, and not for a single fix inside', () => {
    expect(ranOn(polygonDwell)).toEqual(eventsAt(85, 185))
    expect(ranOn(polygonDwell, [fixAt(0, [70, 10]), fixAt(5, [82, 10]), fixAt(10, [70, 10])])).toEqual([])
  })

  test('radius: 22 m before the middle, 50 m at landmarks', () => {
    expect(ranOn(plainRadius)).toEqual(eventsAt(90, 190))
    const landmarks = { ...WORLD, places: WORLD.places.map(place => ({ ...place, importance: 1 })) }
    expect(plainRadius.run(walk(5), landmarks)).toEqual(eventsAt(60, 160))
  })

  test('Soundscape: 20 m before the middle', () => {
    expect(ranOn(soundscape)).toEqual(eventsAt(90, 190))
  })

  test('Kalman: when it is sure enough; after one fix sooner than after two', () => {
    const [once, twice] = [1, 2].map(fixes => ranOn(kalmanEvery('', 5, fixes)))
    // half a metre inside, three fifths of its points are
    expect(once).toEqual(eventsAt(80, 180))
    expect(twice).toEqual(eventsAt(85, 185))
  })

  test('smoother: within three seconds of the true time', () => {
    const events = ranOn(smoother)
    expect(events.map(({ placeId }) => placeId)).toEqual(['place-1', 'place-2'])
    expect(Math.abs((events[0]?.second ?? NaN) - 80)).toBeLessThanOrEqual(3)
    expect(Math.abs((events[1]?.second ?? NaN) - 180)).toBeLessThanOrEqual(3)
  })

  test.each(CONTESTANTS)('$name: every place once, also there and back with odd times', contestant => {
    const there = walk(contestant.everySeconds)
    const last = there[there.length - 1]?.second ?? 0
    const back = [...there]
      .reverse()
      .map((fix, i) => ({ ...fix, second: last + (i + 1) * contestant.everySeconds }))
    // the same second again and an older one, both far away from where the walker is
    const odd = [fixAt(last, [110, 10]), fixAt(last - 60, [110, 10])]
    const plain = ranOn(contestant, [...there, ...back])
    expect(plain.map(({ placeId }) => placeId)).toEqual(['place-1', 'place-2'])
    expect(ranOn(contestant, [...there, ...odd, ...back]).map(({ second }) => Math.round(second))).toEqual(
      plain.map(({ second }) => Math.round(second)),
    )
    expect(contestant.run([], WORLD)).toEqual([])
  })
})

test('Soundscape speaks once in 20 s and drops what is out of range by then', () => {
  const near = [100, 108, 112].map((u, i) => ({
    id: `object-${i + 1}`,
    importance: 4,
    position: gridToWgs84([u, 10]),
    grid: [u, 10] as const,
  }))
  const world = { plan: COURTS, places: near }
  const slow = Array.from({ length: 20 }, (_, i) => fixAt(i * 5, [88 + i * 5, 10]))
  // object 1 at 93; 20 s later at 113 objects 2 and 3 are still near; after 20 more seconds object 3 is 21 m away
  expect(soundscape.run(slow, world)).toEqual([
    { placeId: 'object-1', second: 5 },
    { placeId: 'object-2', second: 25 },
  ])
})

test('fixes run forwards: times that repeat or step back are left out', () => {
  const seconds = [0, 1, 1, 3, 2, 3, 4]
  expect(forwards(seconds.map(second => fixAt(second, [0, 0]))).map(({ second }) => second)).toEqual([
    0, 1, 3, 4,
  ])
})

test('the smoother takes a jump that comes back for the phone’s, not for the walker’s', () => {
  const fixes = walk(1).map(fix =>
    fix.second > 100 && fix.second <= 104 ? { ...fix, grid: [fix.grid[0], fix.grid[1] + 12] as const } : fix,
  )
  const worst = Math.max(...smoothed(fixes).map(({ grid }) => Math.abs(grid[1] - 10.2)))
  expect(worst).toBeLessThan(6)
})

describe('outlines', () => {
  /** A court with a pool and a pavilion in it, cells that touch at corners, a place in two parts, one at the edge. */
  const plan = planOf(
    [
      '111111.3.',
      '1####1.33',
      '1#22#1...',
      '1#2##13..',
      '1##..13.4',
      '111111.4.',
      '.5.5.....',
      '..5.6....',
      '.5.5.....',
    ],
    [0, 1, 0, 0, 0, 0],
  )
  const outlines = outlinesOf(plan)

  test('hold exactly the middles of the cells of each place, with what lies within it', () => {
    let inside = 0
    plan.zones.forEach((_, cell) => {
      const [u, v] = cellMiddle(plan, cell)
      const own = placesOfGround(plan, u, v)
      const held = plan.places.filter((__, i) => {
        const outline = outlines[i]
        return outline !== undefined && booleanPointInPolygon([...gridToWgs84([u, v])], outline)
      })
      expect(held.sort()).toEqual(own.sort())
      inside += held.length
    })
    // 20 + 3 of the court, 3, 5, 2, 5 and 1
    expect(inside).toBe(39)
  })

  test('closed rings, holes in the polygon that has them, the pavilion a part of its court', () => {
    const ringsOf = (place: number): number[] | undefined =>
      outlines[place]?.coordinates.map(rings => rings.length)
    // the frame of the court with its hole, and the pavilion in that hole
    expect(ringsOf(0)?.sort()).toEqual([1, 2])
    expect(ringsOf(1)).toEqual([1])
    expect(ringsOf(2)).toEqual([1, 1])
    expect(ringsOf(4)).toEqual([1, 1, 1, 1, 1])
    for (const ring of outlines.flatMap(({ coordinates }) => coordinates.flat())) {
      expect(ring.length).toBeGreaterThanOrEqual(5)
      expect(ring[ring.length - 1]).toEqual(ring[0])
    }
    // a single cell: four corners and the first again
    expect(outlines[5]?.coordinates[0]?.[0]).toHaveLength(5)
  })
})
