/**
 * What a visitor waits for: wishes over the guide's own places, walkways and hours, from the tap to the first answer
 * (the day made ready, the search, the schedule), and how far that answer is from what a long search finds or proves.
 */
import path from 'node:path'
import { walkableGround } from '@/content/compile/ground/walkable'
import { NO_BUILT_ASSETS, type Bundle } from '@/content/schema'
import { dayOf } from '@/content/plan/day'
import { NO_EDITS, type Wish } from '@/content/plan/wish'
import { compileWalkways } from '@/content/compile/walkways'
import { leftOutOf } from '@/core/itinerary/day/leftOut'
import { createDayPlanner } from '@/core/itinerary/day/planner'
import { scheduleOf } from '@/core/itinerary/day/schedule'
import { networkOf, type Network } from '@/core/routing/network'
import { loadAuthored } from '../../server/content/load'
import { buildSite } from '../../server/content/site'
import { quantile } from '../map/stats'

export interface WishResult {
  name: string
  stops: number
  /** Worth of the first answer, and of the long search. */
  worth: number
  bestWorth: number
  proven: boolean
  /** Medians over the rounds. */
  readyMs: number
  firstMs: number
  leftOutMs: number
}

/** The search's part of the first answer; the app gives it what is left of 70 ms, and 25 ms at least. */
const SEARCH_MS = 50
const LONG_MS = 5000
const WARM_ROUNDS = 3
const ROUNDS = 9

const MORNING: Wish = {
  date: '2026-05-13',
  enterMinutes: 640,
  leaveMinutes: 780,
  session: 'morning',
  party: [],
  interests: [],
  tickets: [],
  exit: null,
  bag: false,
  meal: false,
  moods: [],
}

const WISHES: Record<string, Partial<Wish>> = {
  '10:40–13:00': {},
  'a family with a pram, clocks and gardens, lunch': {
    leaveMinutes: 815,
    party: ['children', 'pram'],
    interests: ['zhongbiao-zhenbao', 'huayuan-gumu'],
    tickets: ['zhongbiaoguan'],
    exit: 'shenwumen',
    bag: true,
    meal: true,
  },
  'a wheelchair, 10:40–15:00': { party: ['wheelchair'], leaveMinutes: 900 },
  'a winter afternoon, in the rain': {
    date: '2026-12-09',
    enterMinutes: 780,
    leaveMinutes: 990,
    session: 'afternoon',
    moods: ['rain'],
  },
  'the whole day, both galleries, lunch': {
    enterMinutes: 510,
    leaveMinutes: 1020,
    session: 'day',
    tickets: ['zhongbiaoguan', 'zhenbaoguan'],
    meal: true,
  },
}

export async function measureWishes(seed: number): Promise<WishResult[]> {
  const content = await loadAuthored(path.resolve(__dirname, '../../content'))
  const bundle = buildSite(content, NO_BUILT_ASSETS).bundles.en
  const network = networkOf(compileWalkways(content, walkableGround(content).kinds))
  return Object.entries(WISHES).map(([name, wish]) =>
    measureWish(name, bundle, network, { ...MORNING, ...wish }, seed),
  )
}

function measureWish(name: string, bundle: Bundle, network: Network, wish: Wish, seed: number): WishResult {
  const readyMs: number[] = []
  const firstMs: number[] = []
  const leftOutMs: number[] = []
  let first = { order: [] as string[], worth: 0 }
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) {
    const fromMs = performance.now()
    const day = dayOf(bundle, network, wish, NO_EDITS, 'fastest', null)
    const planner = createDayPlanner(day.input, String(seed))
    const readyAtMs = performance.now()
    first = planner.run(() => performance.now() - readyAtMs >= SEARCH_MS)
    scheduleOf(day.input, first.order)
    const firstAtMs = performance.now()
    leftOutOf(day.input, first.order)
    if (round < WARM_ROUNDS) continue
    readyMs.push(readyAtMs - fromMs)
    firstMs.push(firstAtMs - fromMs)
    leftOutMs.push(performance.now() - firstAtMs)
  }
  const { input } = dayOf(bundle, network, wish, NO_EDITS, 'fastest', null)
  const longFromMs = performance.now()
  const best = createDayPlanner(input, String(seed)).run(() => performance.now() - longFromMs >= LONG_MS)
  return {
    name,
    stops: first.order.length,
    worth: first.worth,
    bestWorth: best.worth,
    proven: best.proven,
    readyMs: quantile(readyMs, 0.5),
    firstMs: quantile(firstMs, 0.5),
    leftOutMs: quantile(leftOutMs, 0.5),
  }
}
