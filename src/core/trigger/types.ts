/**
 * The trigger engine's contract: `step(state, input) → { state, events }`. Inputs are fixes, ticks, the visitor's
 * acts and what the voice reports; events are what the shell carries out. State is plain data.
 */
import type { GroundPlan } from '../geo/groundPlan'
import type { Fix, Wgs84 } from '../geo/types'
import type { BiasBelief } from './bias'

export type Layer = 'brief' | 'standard' | 'deep'

/** What the engine knows of a place. */
export interface TriggerPlace {
  id: string
  /** 1 landmarks … 5 seen only when close. */
  importance: number
  /** Middle, palace grid, metres. */
  middle: readonly [u: number, v: number]
  layers: readonly Layer[]
}

export interface TriggerWorld {
  plan: GroundPlan
  places: ReadonlyMap<string, TriggerPlace>
}

/** The visitor's word. */
export type Act =
  | { do: 'allow' }
  | { do: 'forbid' }
  | { do: 'play'; placeId: string; layer: Layer }
  | { do: 'pause' }
  | { do: 'resume' }
  | { do: 'skip' }
  | { do: 'replay' }
  | { do: 'previous' }
  | { do: 'more' }
  | { do: 'stop' }
  /** No narration by itself until `nowMs + forMs`; 0 ends the quiet. */
  | { do: 'quiet'; forMs: number }
  /** Stops of the tour being followed, in order; null ends it. */
  | { do: 'follow'; placeIds: readonly string[] | null }
  /** "I am here": tapped on the map, chosen of two, typed from the sign, scanned. */
  | { do: 'here'; position: Wgs84; placeId: string | null; by: 'chosen' | 'map' | 'sign' | 'code' }
  /** Coming back later may speak again. */
  | { do: 'again'; allowed: boolean }
  /** Forgets what was told: a new visit. */
  | { do: 'afresh' }

/** What the player says of the item it was given. */
export type VoiceReport = 'started' | 'paused' | 'resumed' | 'ended' | 'failed'

export type TriggerInput =
  | { kind: 'fix'; fix: Fix }
  | { kind: 'tick'; nowMs: number }
  | { kind: 'act'; nowMs: number; act: Act }
  | { kind: 'voice'; nowMs: number; report: VoiceReport; item: number }

/** Why something is said; from the strongest to the weakest. */
export const PRIORITIES = ['hand', 'tour', 'nearby', 'detail'] as const
export type Priority = (typeof PRIORITIES)[number]

export interface Item {
  /** Counts up; the voice names it in its reports. */
  item: number
  placeId: string
  layer: Layer
  priority: Priority
  sinceMs: number
}

export type TriggerEvent =
  | ({ kind: 'say' } & Item)
  /** Let the sentence end, then stop: its place is behind and another one waits. */
  | { kind: 'finish-sentence'; item: number }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'stop' }
  | { kind: 'entered'; placeId: string; chance: number; atMs: number }
  | { kind: 'left'; placeId: string; atMs: number }
  /** Satellites do not tell: the likely places, best first, at most two; empty when nothing is likely. */
  | { kind: 'unsure'; placeIds: readonly string[] }
  | { kind: 'sure' }
  /** Ask for the next fix after this long. */
  | { kind: 'rhythm'; intervalMs: number }

/** One line of the account that "Why?" reads. */
export interface Reason {
  atMs: number
  placeId: string
  verdict:
    | 'entered'
    | 'left'
    | 'said'
    | 'queued'
    | 'told-before'
    | 'off-tour'
    | 'quiet'
    | 'not-allowed'
    | 'passed'
    | 'by-hand'
    | 'finished-early'
    | 'skipped'
  layer: Layer | null
  priority: Priority | null
  /** That the visitor was at the place, 0–1, when it was decided. */
  chance: number
  accuracyMeters: number | null
}

export interface Presence {
  placeId: string
  enteredMs: number
  /** The last time it was likely. */
  seenMs: number
}

export interface TriggerState {
  version: 1
  nowMs: number
  allowed: boolean
  again: boolean
  quietUntilMs: number
  follow: readonly string[] | null
  /** Stops of the followed tour that were reached. */
  reached: readonly string[]
  /** The last fix that was believed, and what is thought of its bias; null before the first. */
  belief: BiasBelief | null
  /** Where that puts the visitor: palace grid, metres, with the root mean square doubt. */
  where: { u: number; v: number; spreadMeters: number } | null
  /** When the visitor last said where they are. */
  toldUsMs: number | null
  /** Chance of being on a place's ground, most likely first. */
  likely: readonly { placeId: string; chance: number }[]
  /** Evidence for having come to a place, in seconds. */
  leaning: Readonly<Record<string, number>>
  /** Places the visitor is at: a pavilion, and the garden round it. The latest last. */
  present: readonly Presence[]
  /** When each layer of a place was told last. */
  told: Readonly<Record<string, Partial<Record<Layer, number>>>>
  queue: readonly Item[]
  speaking: Speaking | null
  /** What was said, oldest first. */
  said: readonly Item[]
  nextItem: number
  unsure: readonly string[] | null
  intervalMs: number
  reasons: readonly Reason[]
}

export interface Speaking extends Item {
  paused: boolean
  /** It was asked to end with its sentence. */
  finishing: boolean
  started: boolean
}

export interface Stepped {
  state: TriggerState
  events: readonly TriggerEvent[]
}
