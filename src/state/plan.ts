/** The visit that is being planned: what is wished, what the planner found, what was changed by hand. Kept on the device. */
import { create } from 'zustand'
import type { Day, Standpoint } from '@/content/plan/day'
import { formatPlan, parsePlan, type SharedPlan } from '@/content/plan/link'
import { NO_EDITS, usualWish, type Edits, type Wish } from '@/content/plan/wish'
import { inserted, leavingOut } from '@/core/itinerary/day/leftOut'
import { scheduleOf } from '@/core/itinerary/day/schedule'
import type { DaySchedule, LeftOut } from '@/core/itinerary/day/types'
import { localDateOf, localMinutesOf } from '@/core/hours/zone'
import { storage } from '@/platform/storage'
import { useContent } from './content'
import { dayFor, prepareDay, readyDay, type ReadyDay } from './planDay'

/** What can be taken back in one step. */
interface Made {
  wish: Wish
  edits: Edits
  order: readonly string[]
}

export interface PlanStore extends Made {
  /** The day has begun: where one is; null: at the gate. */
  from: Standpoint | null
  /** wishing: nothing was looked for yet · impossible: no visit is possible on that day or in that time */
  status: 'wishing' | 'finding' | 'ready' | 'impossible' | 'failed'
  day: Day | null
  schedule: DaySchedule | null
  left: readonly LeftOut[]
  /** Counts the plans that were asked for: each is looked at from its beginning. */
  turn: number
  /** Nothing of more worth fits; only of what the planner found itself. */
  proven: boolean
  /** A meal was wished for and none fits. */
  mealMissing: boolean
  undone: readonly Made[]
  /** Codes of kept plans, newest first. */
  saved: readonly string[]
  wishFor(wish: Partial<Wish>): void
  /** Makes the day ready ahead of the tap, once the wish has stood still for a moment. */
  prepare(): void
  /** `anew`: it was asked for by name, not by a change of the wish. */
  find(anew?: boolean): Promise<void>
  drop(id: string): void
  add(id: string): void
  lock(id: string): void
  move(id: string, by: 1 | -1): void
  undo(): void
  /** A plan from a link or from the kept ones; as it was made, with today's hours. */
  open(plan: SharedPlan): Promise<void>
  save(): void
  forget(code: string): void
  /** The kept ones, all of them, from a file; [] forgets what is being planned too. */
  replaceSaved(codes: readonly string[]): void
  /** From where one is, at this moment, without what was seen. */
  continueFrom(from: Standpoint | null, nowMs: number, seen: readonly string[]): Promise<void>
}

const KEY = 'plans.v1'
const MOST_SAVED = 12
const MOST_UNDO = 30
/** From the tap to the first answer; a slow phone, which needs longer to see the day, still searches for the least. */
const FIRST_MS = 70
const LEAST_SEARCH_MS = 25
/** Then it goes on looking for a while, in pieces that leave the screen alive. */
const SLICE_MS = 20
const WHOLE_MS = 1500
const PREPARE_AFTER_MS = 150

const stored = (): string[] => {
  try {
    const list: unknown = JSON.parse(storage.read(KEY) ?? '[]')
    return Array.isArray(list)
      ? list
          .filter((code): code is string => typeof code === 'string' && parsePlan(code) !== null)
          .slice(0, MOST_SAVED)
      : []
  } catch {
    return []
  }
}

/** Counts searches: a later one ends all before it. */
let searches = 0
/** Counts the lists of what was left out, likewise. */
let listings = 0
let preparing: ReturnType<typeof setTimeout> | undefined

const nothing = { day: null, schedule: null, left: [], proven: false, mealMissing: false }

export const usePlan = create<PlanStore>((set, get) => {
  const shown = (day: Day, order: readonly string[]) => ({
    day,
    order,
    schedule: scheduleOf(day.input, order),
  })
  /** What the order leaves out, found in pieces; until it is there, what was known before of those still left out. */
  const listLeft = (day: Day, order: readonly string[]): void => {
    listings += 1
    const mine = listings
    const listing = leavingOut(day.input, order)
    const found: LeftOut[] = []
    const list = (): void => {
      const fromMs = Date.now()
      do {
        const next = listing.next()
        if (next.done) return set({ left: found })
        found.push(next.value)
      } while (Date.now() - fromMs < SLICE_MS)
      setTimeout(() => mine === listings && list(), 0)
    }
    set({ left: get().left.filter(({ id }) => !order.includes(id)) })
    setTimeout(() => mine === listings && list(), 0)
  }
  /** The day anew, with the order as it is. */
  const refresh = async (change: Partial<Made>): Promise<void> => {
    const { wish, edits, order } = { ...get(), ...change }
    const { bundle } = useContent.getState()
    // at once: the next tap may come before the day is reckoned anew
    set({ wish, edits, order })
    searches += 1
    if (!bundle) return
    const mine = searches
    try {
      const day = await dayFor({ bundle, wish, edits, from: get().from })
      if (mine !== searches) return
      set({
        wish,
        edits,
        ...shown(day, order),
        proven: false,
        status: day.frame.possible ? 'ready' : 'impossible',
      })
      listLeft(day, order)
    } catch {
      if (mine === searches) set({ status: 'failed' })
    }
  }
  const remember = (): Pick<PlanStore, 'undone'> => {
    const { wish, edits, order, undone } = get()
    return { undone: [...undone, { wish, edits, order }].slice(-MOST_UNDO) }
  }
  const without = (list: readonly string[], id: string): string[] => list.filter(other => other !== id)
  return {
    wish: usualWish(Date.now()),
    edits: NO_EDITS,
    order: [],
    from: null,
    status: 'wishing',
    turn: 0,
    ...nothing,
    undone: [],
    saved: stored(),

    wishFor(change) {
      const wish = { ...get().wish, ...change }
      // a bag is fetched at one gate: it has to be named
      if (wish.bag && wish.exit === null) wish.exit = 'shenwumen'
      set({ wish })
      if (get().status !== 'wishing') void get().find()
      else get().prepare()
    },
    prepare() {
      clearTimeout(preparing)
      preparing = setTimeout(() => {
        const { bundle } = useContent.getState()
        const { wish, edits, from, status } = get()
        if (bundle && status === 'wishing') prepareDay({ bundle, wish, edits, from })
      }, PREPARE_AFTER_MS)
    },
    async find(anew = false) {
      const { bundle } = useContent.getState()
      const { wish, edits } = get()
      searches += 1
      const mine = searches
      // what was arranged by hand can be had back
      set({ ...(get().order.length > 0 ? remember() : {}), status: 'finding' })
      listings += 1
      const askedMs = Date.now()
      let ready: ReadyDay
      try {
        if (!bundle) throw new Error('no content yet')
        ready = await readyDay({ bundle, wish, edits, from: get().from })
      } catch {
        if (mine === searches) set({ status: 'failed', ...nothing })
        return
      }
      if (mine !== searches) return
      const { day, planner } = ready
      if (!planner) return set({ status: 'impossible', ...nothing, day, order: [] })
      const beganMs = Date.now()
      const look = (ms: number): void => {
        const fromMs = Date.now()
        const found = planner.run(() => Date.now() - fromMs >= ms)
        const { order } = get()
        // the same stops in the same order stay as they are on the screen
        const isNew = order.join() !== found.order.join() || get().status !== 'ready'
        if (isNew) set(shown(day, found.order))
        set({ status: 'ready', proven: found.proven, mealMissing: found.mealMissing })
        if (isNew) listLeft(day, found.order)
        if (!found.proven && Date.now() - beganMs < WHOLE_MS)
          setTimeout(() => mine === searches && look(SLICE_MS), 0)
      }
      look(Math.max(LEAST_SEARCH_MS, FIRST_MS - (Date.now() - askedMs)))
      if (anew) set({ turn: get().turn + 1 })
    },
    drop(id) {
      const { edits, order } = get()
      set(remember())
      void refresh({
        edits: { ...edits, dropped: [...edits.dropped, id], locked: without(edits.locked, id) },
        order: without(order, id),
      })
    },
    add(id) {
      const { edits, order, day } = get()
      set(remember())
      void refresh({
        edits: { ...edits, dropped: without(edits.dropped, id), locked: [...without(edits.locked, id), id] },
        order: day ? inserted(day.input, order, id) : [...order, id],
      })
    },
    lock(id) {
      const { edits } = get()
      set(remember())
      const locked = edits.locked.includes(id) ? without(edits.locked, id) : [...edits.locked, id]
      void refresh({ edits: { ...edits, locked } })
    },
    move(id, by) {
      const { order } = get()
      const at = order.indexOf(id)
      const other = order[at + by]
      if (at < 0 || other === undefined) return
      set(remember())
      const moved = [...order]
      moved[at] = other
      moved[at + by] = id
      void refresh({ order: moved })
    },
    undo() {
      const { undone } = get()
      const last = undone[undone.length - 1]
      if (!last) return
      set({ undone: undone.slice(0, -1) })
      void refresh(last)
    },
    async open({ wish, order, locked }) {
      set({ undone: [], from: null })
      if (order.length > 0) return refresh({ wish, order, edits: { ...NO_EDITS, locked } })
      set({ wish, edits: { ...NO_EDITS, locked } })
      return get().find()
    },
    save() {
      const { wish, order, edits, saved } = get()
      const code = formatPlan({ wish, order, locked: edits.locked })
      const next = [code, ...without(saved, code)].slice(0, MOST_SAVED)
      storage.write(KEY, JSON.stringify(next))
      set({ saved: next })
    },
    forget(code) {
      const saved = without(get().saved, code)
      storage.write(KEY, JSON.stringify(saved))
      set({ saved })
    },
    replaceSaved(codes) {
      const saved = codes.filter(code => parsePlan(code) !== null).slice(0, MOST_SAVED)
      storage.write(KEY, JSON.stringify(saved))
      set({ saved })
      if (saved.length > 0) return
      searches += 1
      const wish = usualWish(Date.now())
      set({ wish, edits: NO_EDITS, order: [], from: null, status: 'wishing', undone: [], ...nothing })
    },
    async continueFrom(from, nowMs, seen) {
      const { wish, edits } = get()
      const enterMinutes = localMinutesOf(nowMs)
      const unseen = (list: readonly string[]): string[] => list.filter(id => !seen.includes(id))
      set({
        from,
        wish: { ...wish, date: localDateOf(nowMs), enterMinutes },
        edits: { ...edits, seen, locked: unseen(edits.locked) },
      })
      return get().find(true)
    },
  }
})
