/** A fix, or the visitor's own word, becomes belief, chances, and "has come to", "has left". Never throws. */
import { wgs84ToGrid } from '../geo/grid'
import { cellMiddle, GROUND } from '../geo/groundPlan'
import type { Fix, GridPoint } from '../geo/types'
import { noted } from './account'
import { believe, paceOf, sharesOf, type BiasBelief, type GridFix } from './bias'
import { isQuiet, offer, type Talk } from './manners'
import {
  chances,
  ENTER_CHANCE,
  ENTER_EVIDENCE,
  lean,
  LEAVE_CHANCE,
  LEAVE_SECONDS,
  FIRST_STOP_CHANCE,
  NEXT_STOP_EVIDENCE,
  nextStopChance,
  OFF_ORDER_CHANCE,
  PACE_WINDOWS,
} from './presence'
import { intervalMs } from './rhythm'
import type { Act, TriggerEvent, TriggerState, TriggerWorld } from './types'

/** A reading worse than this comes from cell towers or an old cache: it says nothing inside the palace. */
const WORTHLESS_METERS = 60
/** After a gap the bias is a new one. */
const FORGET_BIAS_MS = 90_000
/** A clock that went back by more than this was set; anything less is a late or repeated reading. */
const CLOCK_SET_MS = 10 * 60_000
/** Standing, only a sure chance makes an entry: what moved is the bias. */
const STANDING_CHANCE = 0.7
const UNSURE_SPREAD_METERS = 13
const UNSURE_CHANCE = 0.1
const HERE_ACCURACY_METERS = 3
const MAX_LIKELY = 8
/** One does not leave a place on a gap of this length, under its roof there may be no satellites. */
const GAP_MS = 5 * 60_000

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function isSound({ position, accuracyMeters, timestampMs }: Fix): boolean {
  const [lng, lat] = position
  return (
    isNumber(lng) &&
    isNumber(lat) &&
    Math.abs(lat) <= 90 &&
    Math.abs(lng) <= 180 &&
    isNumber(accuracyMeters) &&
    accuracyMeters >= 0 &&
    isNumber(timestampMs)
  )
}

const outsideMetersOf = ({ plan }: TriggerWorld, u: number, v: number): number =>
  Math.hypot(
    Math.max(0, plan.minU - u, u - plan.minU - plan.columns * plan.cellMeters),
    Math.max(0, plan.minV - v, v - plan.minV - plan.rows * plan.cellMeters),
  )

export function withFix(talk: Talk, world: TriggerWorld, fix: Fix): Talk {
  if (!isSound(fix)) return talk
  let { state } = talk
  const back = state.belief ? state.belief.timestampMs - fix.timestampMs : 0
  if (back > CLOCK_SET_MS) state = { ...state, belief: null, nowMs: fix.timestampMs, leaning: {} }
  else if (state.belief && back >= 0) return talk
  const nowMs = Math.max(state.nowMs, fix.timestampMs)
  state = { ...state, nowMs }
  if (fix.accuracyMeters > WORTHLESS_METERS) return doubt({ ...talk, state }, [])
  const [u, v] = wgs84ToGrid(fix.position)
  const outside = outsideMetersOf(world, u, v)
  if (outside > 0)
    return leaveAll(
      { ...talk, state: { ...state, belief: null, where: null, likely: [], leaning: {} } },
      world,
      outside,
    )
  const before =
    state.belief && fix.timestampMs - state.belief.timestampMs <= FORGET_BIAS_MS ? state.belief : null
  const grid: GridFix = {
    u,
    v,
    accuracyMeters: Math.max(1, fix.accuracyMeters),
    timestampMs: fix.timestampMs,
  }
  return withBelief({ ...talk, state }, world, believe(world.plan, before, grid), before)
}

/** "I am here" is worth more than any fix: the belief begins anew at that spot. */
export function withWord(talk: Talk, world: TriggerWorld, here: Extract<Act, { do: 'here' }>): Talk {
  const { nowMs } = talk.state
  if (!isSound({ position: here.position, accuracyMeters: HERE_ACCURACY_METERS, timestampMs: nowMs }))
    return talk
  const [u, v] = (here.placeId !== null && spotOf(world, here.placeId)) || wgs84ToGrid(here.position)
  if (outsideMetersOf(world, u, v) > 0) return talk
  const state: TriggerState = { ...talk.state, belief: null, leaning: {}, toldUsMs: nowMs }
  const belief = believe(world.plan, null, { u, v, accuracyMeters: HERE_ACCURACY_METERS, timestampMs: nowMs })
  return withBelief({ ...talk, state }, world, belief, null)
}

/** Where one stands when one says "I am at this place": its ground nearest to its middle. */
export function spotOf({ plan, places }: TriggerWorld, placeId: string): GridPoint | null {
  const place = places.get(placeId)
  const zone = plan.places.indexOf(placeId) + 1
  if (!place || zone === 0) return null
  let best: GridPoint | null = null
  let nearest = Infinity
  for (let cell = plan.zones.indexOf(zone); cell !== -1; cell = plan.zones.indexOf(zone, cell + 1)) {
    const [u, v] = cellMiddle(plan, cell)
    const away = Math.hypot(u - place.middle[0], v - place.middle[1])
    if (away >= nearest || plan.kinds[cell] === GROUND.solid) continue
    nearest = away
    best = [u, v]
  }
  return best
}

function withBelief(talk: Talk, world: TriggerWorld, belief: BiasBelief, before: BiasBelief | null): Talk {
  const shares = sharesOf(world.plan, belief)
  const chanceOf = chances(world.plan, shares)
  const seconds = before ? (belief.timestampMs - before.timestampMs) / 1000 : 1
  const likely = [...chanceOf]
    .map(([placeId, chance]) => ({ placeId, chance }))
    .sort((a, b) => b.chance - a.chance || (a.placeId < b.placeId ? -1 : 1))
    .slice(0, MAX_LIKELY)
  const next = nextStop(talk.state)
  const usual = talk.state.follow ? OFF_ORDER_CHANCE : ENTER_CHANCE
  const forNext = neededForNext(talk.state, belief, chanceOf)
  const leaning = lean(talk.state.leaning, chanceOf, seconds, placeId => (placeId === next ? forNext : usual))
  const where = { u: shares.u, v: shares.v, spreadMeters: shares.spreadMeters }
  let now: Talk = { ...talk, state: { ...talk.state, belief, where, likely, leaning } }
  now = leave(now, chanceOf)
  now = enter(now, world, chanceOf, next)
  const top = likely.filter(({ chance }) => chance >= UNSURE_CHANCE).slice(0, 2)
  const torn = shares.spreadMeters > UNSURE_SPREAD_METERS && (top[0]?.chance ?? 0) < 0.6
  return withRhythm(
    torn
      ? doubt(
          now,
          top.map(({ placeId }) => placeId),
        )
      : sure(now),
    0,
  )
}

function neededForNext(
  { reached }: TriggerState,
  { recent }: BiasBelief,
  chanceOf: ReadonlyMap<string, number>,
): number {
  const last = reached[reached.length - 1]
  if (last === undefined) return FIRST_STOP_CHANCE
  const paces = PACE_WINDOWS.map(seconds => paceOf(recent, seconds))
  return nextStopChance(paces, chanceOf.get(last) ?? 0)
}

/** The stop the followed tour leads to. */
export function nextStop({ follow, reached }: Pick<TriggerState, 'follow' | 'reached'>): string | null {
  return follow?.find(placeId => !reached.includes(placeId)) ?? null
}

function enter(
  talk: Talk,
  world: TriggerWorld,
  chanceOf: ReadonlyMap<string, number>,
  next: string | null,
): Talk {
  let { state } = talk
  const events: TriggerEvent[] = [...talk.events]
  const still = state.belief?.still === true
  const ripe = Object.entries(state.leaning)
    .filter(([placeId, evidence]) => evidence >= (placeId === next ? NEXT_STOP_EVIDENCE : ENTER_EVIDENCE))
    .map(([placeId]) => placeId)
    .filter(placeId => !state.present.some(other => other.placeId === placeId))
    .filter(placeId => !still || placeId === next || (chanceOf.get(placeId) ?? 0) >= STANDING_CHANCE)
    // a garden before its pavilion, the likelier before the less likely
    .sort((a, b) => (chanceOf.get(b) ?? 0) - (chanceOf.get(a) ?? 0))
  for (const placeId of ripe) {
    const entered = { placeId, enteredMs: state.nowMs, seenMs: state.nowMs }
    const reached =
      state.follow?.includes(placeId) && !state.reached.includes(placeId)
        ? [...state.reached, placeId]
        : state.reached
    state = noted({ ...state, present: [...state.present, entered], reached }, placeId, 'entered')
    events.push({ kind: 'entered', placeId, chance: chanceOf.get(placeId) ?? 0, atMs: state.nowMs })
    state = offer(state, world, placeId)
  }
  return { state, events }
}

function leave(talk: Talk, chanceOf: ReadonlyMap<string, number>): Talk {
  let { state } = talk
  const events: TriggerEvent[] = [...talk.events]
  const present = state.present.flatMap(here => {
    if ((chanceOf.get(here.placeId) ?? 0) >= LEAVE_CHANCE) return [{ ...here, seenMs: state.nowMs }]
    return state.nowMs - here.seenMs < LEAVE_SECONDS * 1000 ? [here] : []
  })
  if (present.length === state.present.length) return { ...talk, state: { ...state, present } }
  for (const { placeId } of state.present) {
    if (present.some(other => other.placeId === placeId)) continue
    state = noted(state, placeId, 'left')
    events.push({ kind: 'left', placeId, atMs: state.nowMs })
  }
  // what spoke for coming to a place that was left is spent: coming again needs evidence of its own
  const stays = ([placeId]: [string, number]): boolean =>
    present.some(other => other.placeId === placeId) ||
    !state.present.some(other => other.placeId === placeId)
  const leaning = Object.fromEntries(Object.entries(state.leaning).filter(stays))
  return { state: { ...state, present, leaning }, events }
}

function leaveAll(talk: Talk, world: TriggerWorld, outsideMeters: number): Talk {
  const left = leave(
    {
      ...talk,
      state: { ...talk.state, present: talk.state.present.map(here => ({ ...here, seenMs: -Infinity })) },
    },
    new Map(),
  )
  return withRhythm(sure(left), outsideMeters)
}

/** Time passes without fixes: under a roof one stays, after long one has gone. */
export function withoutFixes(talk: Talk): Talk {
  const { state } = talk
  const lastMs = Math.max(state.belief?.timestampMs ?? 0, state.toldUsMs ?? 0)
  if (!state.belief || state.nowMs - lastMs < GAP_MS) return talk
  const gone = leave(
    { ...talk, state: { ...state, present: state.present.map(here => ({ ...here, seenMs: -Infinity })) } },
    new Map(),
  )
  return doubt({ ...gone, state: { ...gone.state, belief: null, where: null, likely: [], leaning: {} } }, [])
}

/** What waited for the end of the quiet, or for the visitor's yes, is offered again while one is there. */
export function offerPresent(state: TriggerState, world: TriggerWorld): TriggerState {
  if (!state.allowed || isQuiet(state)) return state
  return state.present.reduce(
    (now, { placeId }) => (now.told[placeId] ? now : offer(now, world, placeId)),
    state,
  )
}

function doubt(talk: Talk, placeIds: readonly string[]): Talk {
  const { unsure } = talk.state
  if (unsure && unsure.join() === placeIds.join()) return talk
  return {
    state: { ...talk.state, unsure: placeIds },
    events: [...talk.events, { kind: 'unsure', placeIds }],
  }
}

function sure(talk: Talk): Talk {
  return talk.state.unsure === null
    ? talk
    : { state: { ...talk.state, unsure: null }, events: [...talk.events, { kind: 'sure' }] }
}

function withRhythm(talk: Talk, outsideMeters: number): Talk {
  const next = intervalMs(talk.state, outsideMeters)
  if (next === talk.state.intervalMs) return talk
  return {
    state: { ...talk.state, intervalMs: next },
    events: [...talk.events, { kind: 'rhythm', intervalMs: next }],
  }
}
