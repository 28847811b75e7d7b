/** Our engine under the bench: asked for fixes at its own rhythm, with a voice that takes as long as the texts do. */
import type { Layer, TriggerEvent, TriggerInput, TriggerState, TriggerWorld } from '@/core/trigger/types'
import { initialTrigger } from '@/core/trigger/state'
import { step } from '@/core/trigger/step'
import type { BenchFix, Entered } from './contestant'

export interface Said extends Entered {
  layer: Layer
  /** It began while another one was speaking. */
  interrupted: boolean
}

export interface OurRun {
  /** The first time at each place: what speaks. Coming back is told to the map, and is silent. */
  entered: Entered[]
  said: Said[]
  fixes: number
  /** Processor time of all `step` calls with fixes, microseconds. */
  stepMicroseconds: number
}

/** Epoch of simulated visits: any will do, the engine only compares. */
const START_MS = 1_700_000_000_000
/** The shell lets a sentence end; sentences take about this long. */
const SENTENCE_SECONDS = 4

/** `secondsOf` tells how long a narration takes. */
export function runOurs(
  fixes: readonly BenchFix[],
  world: TriggerWorld,
  follow: readonly string[] | null,
  secondsOf: (placeId: string, layer: Layer) => number,
): OurRun {
  const run: OurRun = { entered: [], said: [], fixes: 0, stepMicroseconds: 0 }
  const been = new Set<string>()
  let state: TriggerState = initialTrigger(START_MS)
  const voice: { now: { item: number; untilSecond: number } | null } = { now: null }
  const take = (input: TriggerInput, second: number): void => {
    const stepped = step(world, state, input)
    state = stepped.state
    for (const event of stepped.events) carryOut(event, second)
  }
  const carryOut = (event: TriggerEvent, second: number): void => {
    if (event.kind === 'entered' && !been.has(event.placeId)) {
      been.add(event.placeId)
      run.entered.push({ placeId: event.placeId, second })
    }
    if (event.kind === 'finish-sentence' && voice.now)
      voice.now.untilSecond = Math.min(voice.now.untilSecond, second + SENTENCE_SECONDS)
    if (event.kind === 'stop') voice.now = null
    if (event.kind !== 'say') return
    run.said.push({ placeId: event.placeId, layer: event.layer, second, interrupted: voice.now !== null })
    voice.now = { item: event.item, untilSecond: second + secondsOf(event.placeId, event.layer) }
  }
  const msOf = (second: number): number => START_MS + Math.round(second * 1000)
  take({ kind: 'act', nowMs: START_MS, act: { do: 'allow' } }, 0)
  if (follow) take({ kind: 'act', nowMs: START_MS, act: { do: 'follow', placeIds: follow } }, 0)
  let nextSecond = 0
  let ticked = 0
  for (const { second, position, accuracyMeters } of fixes) {
    for (; ticked < second; ticked += 1) {
      const over = voice.now
      if (over && over.untilSecond <= ticked) {
        voice.now = null
        take({ kind: 'voice', nowMs: msOf(ticked), report: 'ended', item: over.item }, ticked)
      } else take({ kind: 'tick', nowMs: msOf(ticked) }, ticked)
    }
    if (second < nextSecond) continue
    const fromNs = process.hrtime.bigint()
    const before = run.said.length
    take({ kind: 'fix', fix: { position, accuracyMeters, timestampMs: msOf(second) } }, second)
    run.stepMicroseconds += Number(process.hrtime.bigint() - fromNs) / 1000
    if (run.said.length > before) ticked = Math.max(ticked, Math.ceil(second))
    run.fixes += 1
    // readings come about every second: half of one is no reason to wait for the next
    nextSecond = second + state.intervalMs / 1000 - 0.5
  }
  return run
}
