/** Wishes over the guide's own content: what comes out can be walked, keeps the palace's rules, and is the best there is. */
import type { Bundle } from '@/content/bundle-types'
import { dayOf } from '@/content/plan/day'
import { NO_EDITS, type Edits, type Wish } from '@/content/plan/wish'
import { inserted, leftOutOf } from '@/core/itinerary/day/leftOut'
import { createDayPlanner } from '@/core/itinerary/day/planner'
import { scheduleOf } from '@/core/itinerary/day/schedule'
import type { Network } from '@/core/routing/network'
import { realBundles } from '../../helpers/bundle'
import { realNetwork } from '../../helpers/real-walkways'

let bundle: Bundle
let network: Network
beforeAll(async () => {
  bundle = (await realBundles()).zh
  network = await realNetwork()
}, 60_000)

/** A Wednesday in the season, 10:40 to 13:00. */
const wish = (more: Partial<Wish> = {}): Wish => ({
  date: '2026-05-13',
  enterMinutes: 640,
  leaveMinutes: 780,
  session: 'day',
  party: [],
  interests: [],
  tickets: [],
  exit: null,
  bag: false,
  meal: false,
  moods: [],
  ...more,
})
/** Two children, a pram, clocks and gardens, a bag that is fetched at the north gate. */
const FAMILY: Partial<Wish> = {
  leaveMinutes: 815,
  session: 'morning',
  party: ['children', 'pram'],
  interests: ['zhongbiao-zhenbao', 'huayuan-gumu'],
  tickets: ['zhongbiaoguan'],
  exit: 'shenwumen',
  bag: true,
  meal: true,
}
const WISHES: Record<string, Partial<Wish>> = {
  'two hours': {},
  family: FAMILY,
  'the whole day': { enterMinutes: 510, leaveMinutes: 1020, meal: true, tickets: ['zhongbiaoguan', 'zhenbaoguan'] },
  wheelchair: { party: ['wheelchair'], leaveMinutes: 900 },
  'rain and tired feet': { moods: ['rain', 'tired'] },
  'out by the east gate': { exit: 'donghuamen', leaveMinutes: 840 },
  winter: { date: '2026-12-09', enterMinutes: 780, leaveMinutes: 1020 },
}

function plan(more: Partial<Wish> = {}, edits: Partial<Edits> = {}, steps = 900) {
  const day = dayOf(bundle, network, wish(more), { ...NO_EDITS, ...edits }, 'fastest', null)
  const found = createDayPlanner(day.input, 'seed').run(steps)
  return { day, found, schedule: scheduleOf(day.input, found.order), left: leftOutOf(day.input, found.order) }
}

test.each(Object.entries(WISHES))('%s: can be walked as it stands', (_, more) => {
  const { day, found, schedule, left } = plan(more)
  expect(schedule.feasible).toBe(true)
  expect(schedule.stops.length).toBeGreaterThanOrEqual(3)
  expect(new Set(found.order).size).toBe(found.order.length)
  // times follow each other, and every visit lies within its doors' hours
  let atS = day.input.startS
  for (const stop of schedule.stops) {
    const place = day.input.places.find(({ id }) => id === stop.id)
    expect(place?.barred).toBeNull()
    expect(stop.arriveS).toBeCloseTo(atS + stop.walkSeconds, 6)
    expect(place?.windows.some(({ opensS, closesS }) => opensS <= stop.startS && stop.startS <= closesS)).toBe(true)
    expect(stop.leaveS - stop.startS).toBeCloseTo(place?.visitSeconds ?? NaN, 6)
    atS = stop.leaveS + stop.restSeconds
  }
  expect(schedule.exitS).toBeCloseTo(atS + schedule.exitWalkSeconds, 6)
  expect(schedule.exitS ?? Infinity).toBeLessThanOrEqual(day.input.endS)
  // nothing is both in and out, and what is left out for want of time really does not fit
  expect(left.filter(({ id }) => found.order.includes(id))).toEqual([])
  expect(left.filter(({ needsSeconds }) => needsSeconds === 0)).toEqual([])
})

test('a family’s morning: the clocks that were booked, a meal, the gate where the bag is', () => {
  const { day, found, schedule } = plan(FAMILY)
  expect(found.order).toContain('fengxiandian')
  expect(found.mealMissing).toBe(false)
  const meal = schedule.stops.find(({ id }) => day.input.places.some(place => place.id === id && place.isMeal))
  expect(meal?.startS).toBeGreaterThanOrEqual(11 * 3600)
  expect(meal?.startS).toBeLessThanOrEqual(13.5 * 3600)
  expect(schedule.exit).toBe('shenwumen')
  expect(day.frame.notes).toEqual(['session'])
  // wheels and children: slower, and with steps as few as can be
  expect(day.profile).toMatchObject({ preference: 'fewest-steps', paceMetersPerSecond: 0.8 })
})

test('a palace day is proven: nothing of more worth fits', () => {
  const { found } = plan({}, {}, 40_000)
  expect(found.proven).toBe(true)
  expect(found.order).toContain('taihedian')
  // a rival that anyone would try: straight along the axis
  const { day } = plan()
  const axis = ['wumen', 'taihemen', 'taihedian', 'zhonghedian', 'baohedian', 'qianqinggong', 'jiaotaidian', 'yuhuayuan']
  const rival = axis.reduce(
    (sum, id) => sum + (day.input.places.find(place => place.id === id)?.worth ?? 0),
    0,
  )
  expect(found.worth).toBeGreaterThan(rival)
})

test('galleries need their ticket, and say so', () => {
  const { left } = plan()
  expect(left.find(({ id }) => id === 'fengxiandian')?.reason).toBe('ticket')
  expect(left.find(({ id }) => id === 'huangjidian')?.reason).toBe('ticket')
})

test('what is dropped stays out, what is locked comes in, what was seen is not shown again', () => {
  const { found } = plan({}, { dropped: ['taihedian'], locked: ['yangxindian'], seen: ['wumen'] })
  expect(found.order).toContain('yangxindian')
  expect(found.order).not.toContain('taihedian')
  expect(found.order).not.toContain('wumen')
})

test('a must that cannot be had is named', () => {
  const { found } = plan({ leaveMinutes: 680 }, { locked: ['yangxindian'] })
  expect(found.missing).toEqual(['yangxindian'])
})

test('what is missing for a place is what it takes: with so much more time it fits', () => {
  const { day, found, left } = plan()
  const out = left.find(({ reason, needsSeconds }) => reason === 'time' && (needsSeconds ?? 0) > 0)
  if (!out) throw new Error('nothing was left out for want of time')
  const longer = { ...day.input, endS: day.input.endS + (out.needsSeconds ?? 0) + 1 }
  expect(scheduleOf(longer, inserted(longer, found.order, out.id)).feasible).toBe(true)
  const shorter = { ...day.input, endS: day.input.endS + (out.needsSeconds ?? 0) - 60 }
  expect(scheduleOf(shorter, inserted(shorter, found.order, out.id)).feasible).toBe(false)
})

test('instead of the named stop it fits', () => {
  const { day, found, left } = plan()
  const swaps = left.filter(({ insteadOf }) => insteadOf !== null)
  expect(swaps.length).toBeGreaterThan(0)
  for (const { id, insteadOf } of swaps) {
    const order = inserted(day.input, found.order.filter(other => other !== insteadOf), id)
    expect([id, scheduleOf(day.input, order).feasible]).toEqual([id, true])
  }
})

test('arranged by hand: a wrong order is marked and the day goes on after it', () => {
  const { day } = plan({ date: '2026-12-09', enterMinutes: 930, leaveMinutes: 990 })
  const schedule = scheduleOf(day.input, ['yuhuayuan', 'wumen', 'fengxiandian'])
  expect(schedule.feasible).toBe(false)
  expect(schedule.stops.map(({ id }) => id)).toEqual(['yuhuayuan', 'wumen', 'fengxiandian'])
  expect(schedule.stops[2]?.conflict).not.toBeNull()
})

test.each<[string, Partial<Wish>, string]>([
  ['a Monday', { date: '2026-05-18' }, 'closed-day'],
  ['after last entry', { enterMinutes: 965, leaveMinutes: 1020 }, 'last-entry'],
  ['out before in', { leaveMinutes: 600 }, 'no-time'],
])('%s: no visit, and the reason', (_, more, note) => {
  const day = dayOf(bundle, network, wish(more), NO_EDITS, 'fastest', null)
  expect(day.frame.possible).toBe(false)
  expect(day.frame.notes).toContain(note)
})

test('before opening and after closing are reckoned from the doors, a morning ticket is for the morning', () => {
  const { frame } = dayOf(bundle, network, wish({ enterMinutes: 480, leaveMinutes: 1200 }), NO_EDITS, 'fastest', null)
  expect(frame).toMatchObject({ startS: 30_600, endS: 61_200, possible: true, notes: ['early', 'closing'] })
  expect(
    dayOf(bundle, network, wish({ session: 'morning', enterMinutes: 750, leaveMinutes: 900 }), NO_EDITS, 'fastest', null)
      .frame.notes,
  ).toEqual(['noon'])
})

test('the same wish and steps give the same plan', () => {
  expect(plan(FAMILY).found).toEqual(plan(FAMILY).found)
})
