/**
 * Where positions come from: the phone, or something that pretends to be one, a replayed track, a walk along a tour, a
 * fixed spot. Whoever watches hears the same kind of fixes; a pretended clock goes with them.
 */
import { create } from 'zustand'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { location, type LocationProblem, type LocationWatch, type WatchOptions } from '@/platform/location'

export interface PretendedFix {
  position: Wgs84
  accuracyMeters: number
  /** Since the pretence began, in its own time. */
  afterMs: number
  /** Index of the tour's stop, if a tour is walked. */
  stop: number | null
  /** The walk waits here while the guide speaks. */
  waits: boolean
}

export interface Pretence {
  kind: 'tour' | 'track' | 'still'
  /** The tour's id, the file's name, or ''. */
  name: string
  fixes: readonly PretendedFix[]
}

export const SPEEDS = [1, 2, 5, 10, 20] as const

interface PretenceStore {
  pretence: Pretence | null
  speed: number
  /** Index of the fix given last. */
  at: number
  /** All fixes were given. */
  over: boolean
  /** Its time stands still. */
  paused: boolean
  begin(pretence: Pretence, speed: number): void
  setSpeed(speed: number): void
  setPaused(paused: boolean): void
  /** A tour's walk goes on shortly before its next stop. */
  skip(): void
  end(): void
}

interface Watcher {
  onFix(fix: Fix): void
  onProblem(problem: LocationProblem): void
  options: WatchOptions | undefined
  intervalMs: number
  real: LocationWatch | null
}

/** Pretended time moves in steps of this much real time at most. */
const STEP_MS = 250
const ACCURACY_OF_STANDING_METERS = 5
/** Who skips still sees what they come to. */
const SKIP_BEFORE_MS = 12_000
const STILL_EVERY_MS = 3000

const watchers = new Set<Watcher>()
let timer: ReturnType<typeof setInterval> | null = null
/** Own time of the pretence, milliseconds since it began, and the wall clock's time when it began. */
let ownMs = 0
let begunMs = 0
let steppedMs = 0
/** Whether the guide is speaking: a simulated walk waits for it at a stop. */
let speaks: () => boolean = () => false
export const waitWhile = (speaking: () => boolean): void => void (speaks = speaking)

export const usePretence = create<PretenceStore>((set, get) => ({
  pretence: null,
  speed: 1,
  at: -1,
  over: false,
  paused: false,
  begin(pretence, speed) {
    get().end()
    ownMs = 0
    begunMs = steppedMs = Date.now()
    set({ pretence, speed, at: -1, over: false, paused: false })
    watchers.forEach(watcher => {
      watcher.real?.stop()
      watcher.real = null
    })
    timer = setInterval(step, STEP_MS)
    step()
  },
  setSpeed: speed => set({ speed }),
  setPaused(paused) {
    // what was walked up to now counts at the old pace
    step()
    set({ paused })
  },
  skip() {
    const { pretence, at } = get()
    const fixes = pretence?.fixes ?? []
    const here = fixes[at]?.stop ?? null
    const next = fixes.findIndex(({ stop }, i) => i > at && stop !== null && stop !== here)
    if (next < 0) return
    const { stop } = fixes[next] as PretendedFix
    const stands = fixes.findIndex((fix, i) => i >= next && fix.stop === stop && fix.waits)
    const before = (fixes[stands] ?? fixes[next])?.afterMs ?? ownMs
    ownMs = Math.max(ownMs, fixes[next]?.afterMs ?? 0, before - SKIP_BEFORE_MS)
    // those between are not walked: nobody hears of them
    set({ at: fixes.findIndex(({ afterMs }) => afterMs >= ownMs) - 1, paused: false })
    step()
  },
  end() {
    if (timer !== null) clearInterval(timer)
    timer = null
    if (!get().pretence) return
    set({ pretence: null, at: -1, over: false, paused: false })
    watchers.forEach(listen)
  },
}))

function step() {
  const { pretence, at, speed, over, paused } = usePretence.getState()
  const now = Date.now()
  const passedMs = (now - steppedMs) * speed
  steppedMs = now
  if (!pretence) return
  const last = pretence.fixes[at]
  if (!paused && !(last?.waits && speaks())) ownMs += passedMs
  let next = at
  while (next + 1 < pretence.fixes.length && (pretence.fixes[next + 1]?.afterMs ?? Infinity) <= ownMs) {
    next += 1
    const fix = pretence.fixes[next]
    if (fix) give(fix.position, fix.accuracyMeters, begunMs + fix.afterMs)
    // a stop that waits is not run over, however fast the walk
    if (fix?.waits && !last?.waits) {
      ownMs = fix.afterMs
      break
    }
  }
  const ended = next >= pretence.fixes.length - 1
  if (next !== at || ended !== over) usePretence.setState({ at: next, over: ended })
  const standing = pretence.fixes[next]
  const lastMs = watchersLastMs
  if (ended && standing && nowMs() - lastMs >= STILL_EVERY_MS)
    give(standing.position, ACCURACY_OF_STANDING_METERS, nowMs())
}

let watchersLastMs = 0
function give(position: Wgs84, accuracyMeters: number, timestampMs: number) {
  watchersLastMs = timestampMs
  watchers.forEach(({ onFix }) => onFix({ position, accuracyMeters, timestampMs }))
}

/** Own time of the pretence between its steps too: what is drawn moves evenly. */
export function pretendedMs(): number {
  const { pretence, at, speed, paused } = usePretence.getState()
  const stands = paused || !pretence || (pretence.fixes[at]?.waits === true && speaks())
  return ownMs + (stands ? 0 : Math.min(STEP_MS, Date.now() - steppedMs) * speed)
}

/** The time that goes with the fixes: the phone's, or the pretence's own. */
export const nowMs = (): number => (usePretence.getState().pretence ? begunMs + ownMs : Date.now())

function listen(watcher: Watcher) {
  watcher.real?.stop()
  watcher.real = location.watch(watcher.onFix, watcher.onProblem, watcher.options)
  if (watcher.intervalMs > 0) watcher.real.every(watcher.intervalMs)
}

/** As `location.watch`, but hears the pretence while there is one. */
export function watchFixes(
  onFix: (fix: Fix) => void,
  onProblem: (problem: LocationProblem) => void,
  options?: WatchOptions,
): LocationWatch {
  const watcher: Watcher = { onFix, onProblem, options, intervalMs: 0, real: null }
  watchers.add(watcher)
  const { pretence, at } = usePretence.getState()
  const fix = pretence?.fixes[at]
  if (!pretence) listen(watcher)
  else if (fix)
    onFix({ position: fix.position, accuracyMeters: fix.accuracyMeters, timestampMs: begunMs + fix.afterMs })
  return {
    stop() {
      watchers.delete(watcher)
      watcher.real?.stop()
    },
    every(intervalMs) {
      watcher.intervalMs = intervalMs
      watcher.real?.every(intervalMs)
    },
  }
}
