/** Ways that are shut at an hour: before opening, after the last entry, on another day; and what routing makes of them. */
import { gridToWgs84 } from '@/core/geo/grid'
import type { HolidayCalendar } from '@/core/hours/types'
import { networkOf } from '@/core/routing/network'
import { costBetween, nextHops } from '@/core/routing/nextHop'
import { allOpen, closedArcs, closedAt } from '@/core/routing/openings'
import { costsOf, PACES, type Profile } from '@/core/routing/profiles'
import type { WalkEdge, WalkGraph } from '@/core/routing/types'

const PROFILE: Profile = { preference: 'fastest', paceMetersPerSecond: PACES.usual, tickets: [] }
const GALLERY = 'Apr 01-Oct 31 Tu-Su,PH 08:30-17:00 open "last entry 16:00"'
const CALENDAR: HolidayCalendar = {
  years: [{ year: 2026, days: [{ from: '2026-10-01', to: '2026-10-07' }] }],
  everyYear: { since: 2026, days: [] },
}
/** Tuesday 22 September 2026; Beijing is eight hours ahead. */
const at = (clock: string, day = '2026-09-22'): number => Date.parse(`${day}T${clock}:00+08:00`)

/** court — check — hall, and a long way round without a rule from the court to the hall. */
const POINTS: [number, number][] = [
  [0, 0],
  [10, 0],
  [20, 0],
]
const edge = (from: number, to: number, more: Partial<WalkEdge> = {}): WalkEdge => ({
  from,
  to,
  kind: 'gate',
  line: [POINTS[from] ?? [0, 0], POINTS[to] ?? [0, 0]].map(
    gridToWgs84 as (point: readonly number[]) => [number, number],
  ),
  lengthMeters: 10,
  stepsUp: 0,
  stepsDown: 0,
  thresholdMeters: 0,
  widthMeters: null,
  surface: null,
  oneWay: false,
  shade: 0,
  hours: null,
  ticket: null,
  accuracyMeters: 2,
  ...more,
})
const graph = (...edges: WalkEdge[]): WalkGraph => ({
  nodes: POINTS.map((point, i) => ({ id: `n${i}`, position: gridToWgs84(point), landmark: null })),
  edges,
})
const GUARDED = graph(edge(0, 1, { hours: GALLERY }), edge(1, 2))
const closed = (ms: number, of: WalkGraph = GUARDED): number[] =>
  closedArcs(networkOf(of), closedAt(of, ms, CALENDAR))

test.each([
  ['before it opens both ways are shut', at('08:00'), [0, 1]],
  ['open: a gate that shuts later today is open now', at('15:59'), []],
  ['from the last entry on nobody goes in, but people come out', at('16:00'), [0]],
  ['until it closes', at('16:59'), [0]],
  ['after closing both ways are shut', at('17:00'), [0, 1]],
  ['on a Monday all day', at('11:00', '2026-09-21'), [0, 1]],
  ['on a Monday that is a holiday it is open', at('11:00', '2026-10-05'), []],
  ['out of its season', at('11:00', '2026-11-24'), [0, 1]],
] as const)('%s', (_, ms, arcs) => expect(closed(ms)).toEqual(arcs))

test('ways without a rule are never shut', () => {
  expect(closed(at('03:00'), graph(edge(0, 1), edge(1, 2)))).toEqual([])
  expect(closedArcs(networkOf(GUARDED), allOpen)).toEqual([])
})

test('routing goes round what is shut, and knows when nothing else leads there', () => {
  const round = graph(edge(0, 1, { hours: GALLERY }), edge(1, 2), edge(0, 2, { lengthMeters: 100 }))
  const cost = (of: WalkGraph, from: number, to: number, ms: number): number => {
    const network = networkOf(of)
    return costBetween(
      network,
      nextHops(network, costsOf(network, PROFILE, closedAt(of, ms, CALENDAR))),
      from,
      to,
    )
  }
  expect(cost(round, 0, 2, at('10:00'))).toBeCloseTo(20 / PACES.usual)
  expect(cost(round, 0, 2, at('16:30'))).toBeCloseTo(100 / PACES.usual)
  expect(cost(round, 2, 0, at('16:30'))).toBeCloseTo(20 / PACES.usual)
  expect(cost(GUARDED, 0, 2, at('16:30'))).toBe(Infinity)
  expect(cost(GUARDED, 2, 0, at('16:30'))).toBeCloseTo(20 / PACES.usual)
  expect(cost(GUARDED, 2, 0, at('17:30'))).toBe(Infinity)
})

test('a rule that is none is named', () => {
  expect(() => closedAt(graph(edge(0, 1, { hours: 'mornings' })), at('10:00'), CALENDAR)).toThrow(
    /"mornings"/,
  )
})
