/** Simulated visits in the real palace: who walks where, how long they stand, and when they truly came to a place. */
import { cellMiddle, GROUND, placeOfGround, placesOfGround, type GroundPlan } from '@/core/geo/groundPlan'
import type { GridPoint } from '@/core/geo/types'
import { seededRandom } from '@/core/architecture/seededRandom'
import { groundPath } from '@/core/routing/groundPath'
import { walkPoints, type WalkLeg, type WalkPoint } from '@/core/trigger/walk'

/** Being somewhere for less than this is passing its corner, not coming to it. */
export const MIN_STAY_SECONDS = 6
/** Leaving for less than this is no leaving. */
const GAP_SECONDS = 5
export const TEMPERS = ['tour', 'axis', 'wander'] as const
export type Temper = (typeof TEMPERS)[number]

export interface Stay {
  placeId: string
  enterSecond: number
  leaveSecond: number
}

export interface Visit {
  id: number
  temper: Temper
  /** Stops in order when a tour is walked. */
  follow: readonly string[] | null
  points: readonly WalkPoint[]
  /** The first stay at each place. */
  stays: readonly Stay[]
}

export interface Stops {
  tours: readonly (readonly string[])[]
  axis: readonly string[]
}

const START: GridPoint = [-2, -575]

/** @throws Error when the plan has places that cannot be walked to: a visit through them would not be real. */
export function simulateVisits(plan: GroundPlan, stops: Stops, count: number, seed: number): Visit[] {
  const ground = new Map<string, number[]>()
  plan.zones.forEach((zone, cell) => {
    const id = plan.places[zone - 1]
    if (id === undefined || plan.kinds[cell] === GROUND.solid) return
    const cells = ground.get(id)
    if (cells) cells.push(cell)
    else ground.set(id, [cell])
  })
  return Array.from({ length: count }, (_, id) => {
    const temper = TEMPERS[id % TEMPERS.length] ?? 'wander'
    const random = seededRandom(`${seed}/${id}`)
    const follow =
      temper === 'tour' ? (stops.tours[Math.floor(id / TEMPERS.length) % stops.tours.length] ?? null) : null
    const legs = legsOf(plan, ground, follow ?? (temper === 'axis' ? stops.axis : null), random)
    const points = walkPoints(legs)
    return { id, temper, follow, points, stays: staysOf(plan, points) }
  })
}

function legsOf(
  plan: GroundPlan,
  ground: ReadonlyMap<string, readonly number[]>,
  route: readonly string[] | null,
  random: () => number,
): WalkLeg[] {
  const noise = new Map<number, number>()
  /** Every walker likes some ways better than others. */
  const costAt = (cell: number): number => {
    const block = Math.floor((cell % plan.columns) / 12) * 1000 + Math.floor(cell / plan.columns / 12)
    const known = noise.get(block) ?? 1 + random() * 0.8
    noise.set(block, known)
    return known
  }
  const legs: WalkLeg[] = []
  const pace = 0.75 + random() * 0.55
  let at = START
  const left = route ? [...route] : null
  const seen = new Set<string>()
  const count = left ? left.length : 12 + Math.floor(random() * 12)
  for (let stop = 0; stop < count; stop += 1) {
    const placeId = left ? left[stop] : nextOf(ground, plan, at, seen, random)
    const cells = placeId === undefined ? undefined : ground.get(placeId)
    if (placeId === undefined || !cells) continue
    seen.add(placeId)
    const path = groundPath(plan, at, goodSpot(plan, cells, random), costAt)
    // gates in the way may be unknown to the plan: this walker gives the place up
    if (!path || path.length < 2) continue
    legs.push({ kind: 'walk', path, metersPerSecond: pace * (0.85 + random() * 0.3) })
    at = path[path.length - 1] ?? at
    if (random() < 0.3) continue
    at = lookRound(plan, legs, at, placeId, 20 + random() * 130, random)
  }
  return legs
}

/** Who comes to see a place does not stop at its very edge: of three spots, the one that lies deepest in its ground. */
function goodSpot(plan: GroundPlan, cells: readonly number[], random: () => number): GridPoint {
  const spots = [0, 1, 2].map(() => cells[Math.floor(random() * cells.length)] ?? 0)
  const depth = (cell: number): number => {
    const zone = plan.zones[cell]
    let deep = 0
    const same = (by: number): boolean => plan.zones[cell + by] === zone
    while (deep < 20 && [1, -1, plan.columns, -plan.columns].every(by => same(by * (deep + 1)))) deep += 1
    return deep
  }
  return cellMiddle(
    plan,
    spots.reduce((best, cell) => (depth(cell) > depth(best) ? cell : best)),
  )
}

/** One of the nearest places that were not seen yet, nearer ones more often. */
function nextOf(
  ground: ReadonlyMap<string, readonly number[]>,
  plan: GroundPlan,
  at: GridPoint,
  seen: ReadonlySet<string>,
  random: () => number,
): string | undefined {
  const near = [...ground]
    .filter(([id]) => !seen.has(id))
    .map(([id, cells]) => {
      const [u, v] = cellMiddle(plan, cells[cells.length >> 1] ?? 0)
      return { id, away: Math.hypot(u - at[0], v - at[1]) }
    })
    .sort((a, b) => a.away - b.away)
  return near[Math.floor(random() ** 2 * Math.min(12, near.length))]?.id
}

/** Stands, takes some steps, stands again; stays on the place's ground. */
function lookRound(
  plan: GroundPlan,
  legs: WalkLeg[],
  from: GridPoint,
  placeId: string,
  seconds: number,
  random: () => number,
): GridPoint {
  let at = from
  for (let left = seconds; left > 0;) {
    const stand = Math.min(left, 8 + random() * 30)
    legs.push({ kind: 'stand', at, seconds: stand })
    left -= stand
    const angle = random() * 2 * Math.PI
    const meters = 1.5 + random() * 5
    const to: GridPoint = [at[0] + Math.cos(angle) * meters, at[1] + Math.sin(angle) * meters]
    if (placeOfGround(plan, to[0], to[1]) !== placeId) continue
    const path = groundPath(plan, at, to)
    if (!path || path.length < 2 || path.length > 4) continue
    legs.push({ kind: 'walk', path, metersPerSecond: 0.6 })
    left -= meters / 0.6
    at = path[path.length - 1] ?? at
  }
  return at
}

/** From the true track: the first time at each place that lasts. One is in a garden also while before its pavilion. */
export function staysOf(plan: GroundPlan, points: readonly WalkPoint[]): Stay[] {
  const stays: Stay[] = []
  const told = new Set<string>()
  const open = new Map<string, Stay>()
  const close = (stay: Stay): void => {
    open.delete(stay.placeId)
    if (stay.leaveSecond - stay.enterSecond < MIN_STAY_SECONDS || told.has(stay.placeId)) return
    told.add(stay.placeId)
    stays.push(stay)
  }
  for (const { second, at } of points) {
    for (const placeId of placesOfGround(plan, at[0], at[1])) {
      const stay = open.get(placeId)
      if (stay) stay.leaveSecond = second
      else open.set(placeId, { placeId, enterSecond: second, leaveSecond: second })
    }
    for (const stay of [...open.values()]) if (second - stay.leaveSecond > GAP_SECONDS) close(stay)
  }
  for (const stay of [...open.values()]) close(stay)
  return stays.sort((a, b) => a.enterSecond - b.enterSecond)
}
