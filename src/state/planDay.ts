/**
 * The day that a wish leads to, with a search over it. It is made ready while the wish is still being put together, so
 * that the answer follows the tap at once.
 */
import type { Bundle } from '@/content/bundle-types'
import { dayOf, type Day, type Standpoint } from '@/content/plan/day'
import { formatPlan } from '@/content/plan/link'
import type { Edits, Wish } from '@/content/plan/wish'
import { createDayPlanner, type DayPlanner } from '@/core/itinerary/day/planner'
import { useSettings } from './settings'
import { networkFrom } from './walkways'

export interface Asked {
  bundle: Bundle
  wish: Wish
  edits: Edits
  from: Standpoint | null
}

export interface ReadyDay {
  day: Day
  /** null: no visit is possible on that day or in that time. */
  planner: DayPlanner | null
}

/** Steps that are searched ahead: some milliseconds, in which the code becomes quick too. */
const STEPS_AHEAD = 80

let prepared: { key: string; ready: Promise<ReadyDay> } | null = null

/** @throws when there are no walkways yet */
export async function dayFor({ bundle, wish, edits, from }: Asked): Promise<Day> {
  const network = await networkFrom(bundle.walkways)
  return dayOf(bundle, network, wish, edits, useSettings.getState().wayPreference, from)
}

async function makeReady(asked: Asked): Promise<ReadyDay> {
  const day = await dayFor(asked)
  const seed = formatPlan({ wish: asked.wish, order: [], locked: asked.edits.locked })
  return { day, planner: day.frame.possible ? createDayPlanner(day.input, seed) : null }
}

const keyOf = ({ bundle, wish, edits, from }: Asked): string =>
  JSON.stringify([
    bundle.contentVersion,
    bundle.lang,
    wish,
    edits,
    from,
    useSettings.getState().wayPreference,
  ])

/** Nothing is said of failures: who asks for the day itself is told. */
export function prepareDay(asked: Asked): void {
  const key = keyOf(asked)
  if (prepared?.key === key) return
  const ready = makeReady(asked)
  prepared = { key, ready }
  ready.then(
    ({ planner }) => prepared?.key === key && planner?.run(STEPS_AHEAD),
    () => {
      if (prepared?.key === key) prepared = null
    },
  )
}

/** The prepared day where it is the one that is asked for; each is given out once, as its search goes on from there. */
export function readyDay(asked: Asked): Promise<ReadyDay> {
  const known = prepared?.key === keyOf(asked) ? prepared.ready : null
  prepared = null
  return known ?? makeReady(asked)
}
