/**
 * What is said, and when: never into a sentence, never twice, nothing that was passed meanwhile, nothing before the
 * visitor agreed. One item speaks, others wait by priority and then by age.
 */
import { chanceOf, noted } from './account'
import {
  PRIORITIES,
  type Item,
  type Layer,
  type Priority,
  type TriggerEvent,
  type TriggerState,
  type TriggerWorld,
} from './types'

/** What is waiting and was not seen for this chance is behind. */
const STILL_HERE = 0.25
/** A stop of the followed tour may be come to on less (presence.ts): it must not be behind at once. */
const STILL_AT_STOP = 0.05
/** With a place for this long, standing: its standard layer; else the brief one. */
const STAY_MS = 12_000
/** Coming back after this, a place may be told again when the visitor wants that. */
const AGAIN_MS = 20 * 60_000
/** After the brief layer the standard one follows for who stays, up to this much later. */
const FOLLOW_ON_MS = 90_000
const LEFT_BEHIND_MS = 10_000
const SAID_KEPT = 30
const QUEUE_KEPT = 4
const DETAIL_IMPORTANCE = 4
const NEXT_LAYER: Readonly<Record<Layer, Layer | null>> = { brief: 'standard', standard: 'deep', deep: null }

export interface Talk {
  state: TriggerState
  events: TriggerEvent[]
}

export const isQuiet = ({ quietUntilMs, nowMs }: Pick<TriggerState, 'quietUntilMs' | 'nowMs'>): boolean =>
  nowMs < quietUntilMs

/** When any layer of it was told last; null when it never was. */
export function toldMs({ told }: Pick<TriggerState, 'told'>, placeId: string): number | null {
  const times = Object.values(told[placeId] ?? {})
  return times.length === 0 ? null : Math.max(...times)
}

export function priorityOf(state: TriggerState, world: TriggerWorld, placeId: string): Priority | null {
  if (state.follow) return state.follow.includes(placeId) ? 'tour' : null
  return (world.places.get(placeId)?.importance ?? 5) >= DETAIL_IMPORTANCE ? 'detail' : 'nearby'
}

/** The visitor has come to a place: it waits for its turn, or the account says why not. */
export function offer(state: TriggerState, world: TriggerWorld, placeId: string): TriggerState {
  const priority = priorityOf(state, world, placeId)
  const told = toldMs(state, placeId)
  if (!state.allowed) return noted(state, placeId, 'not-allowed')
  if (isQuiet(state)) return noted(state, placeId, 'quiet')
  if (priority === null) return noted(state, placeId, 'off-tour')
  if (told !== null && !(state.again && state.nowMs - told > AGAIN_MS))
    return noted(state, placeId, 'told-before')
  if (!world.places.get(placeId)?.layers.length) return state
  if (state.queue.some(item => item.placeId === placeId) || state.speaking?.placeId === placeId) return state
  const item: Item = { item: state.nextItem, placeId, layer: 'brief', priority, sinceMs: state.nowMs }
  const queue = [...state.queue, item]
    .sort((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) || a.sinceMs - b.sinceMs)
    .slice(0, QUEUE_KEPT)
  const queued = { ...state, queue, nextItem: state.nextItem + 1 }
  return state.speaking ? noted(queued, placeId, 'queued', { priority }) : queued
}

export function layerNow(
  state: TriggerState,
  world: TriggerWorld,
  item: Pick<Item, 'placeId' | 'priority'>,
): Layer {
  const layers = world.places.get(item.placeId)?.layers ?? []
  const here = state.present.find(({ placeId }) => placeId === item.placeId)
  const stays = state.belief?.still === true && here !== undefined && state.nowMs - here.enteredMs >= STAY_MS
  const wish: Layer = item.priority === 'tour' || stays ? 'standard' : 'brief'
  return layers.includes(wish) ? wish : (layers[0] ?? 'brief')
}

/** Says an item now; whatever spoke before is replaced by it. */
export function say({ state, events }: Talk, item: Item, verdict: 'said' | 'by-hand'): Talk {
  const told = { ...state.told, [item.placeId]: { ...state.told[item.placeId], [item.layer]: state.nowMs } }
  const speaking = { ...item, paused: false, finishing: false, started: false }
  const said = [...state.said, item].slice(-SAID_KEPT)
  const queue = state.queue.filter(({ placeId }) => placeId !== item.placeId)
  const next = noted({ ...state, told, speaking, said, queue }, item.placeId, verdict, item)
  return { state: next, events: [...events, { kind: 'say', ...item }] }
}

export const byHand = (state: TriggerState, placeId: string, layer: Layer): Item => ({
  item: state.nextItem,
  placeId,
  layer,
  priority: 'hand',
  sinceMs: state.nowMs,
})

export function sayByHand(talk: Talk, placeId: string, layer: Layer): Talk {
  const item = byHand(talk.state, placeId, layer)
  return say({ ...talk, state: { ...talk.state, nextItem: item.item + 1 } }, item, 'by-hand')
}

/** After anything happened: what waits may speak, what was left behind may end with its sentence. */
export function settle({ state, events }: Talk, world: TriggerWorld): Talk {
  let now = state
  if (now.speaking) return letFinish({ state: now, events })
  if (!now.allowed || isQuiet(now)) return { state: now, events }
  for (let item = now.queue[0]; item; item = now.queue[0]) {
    const { placeId } = item
    now = { ...now, queue: now.queue.slice(1) }
    if (isHere(now, placeId))
      return say({ state: now, events }, { ...item, layer: layerNow(now, world, item) }, 'said')
    now = noted(now, placeId, 'passed', item)
  }
  return followOn({ state: now, events }, world)
}

function isHere(state: TriggerState, placeId: string): boolean {
  const needed = state.follow?.includes(placeId) ? STILL_AT_STOP : STILL_HERE
  return (
    state.present.some(other => other.placeId === placeId) &&
    (chanceOf(state, placeId) >= needed || state.likely.length === 0)
  )
}

/** Something waits while what speaks belongs to a place that was left. */
function letFinish(talk: Talk): Talk {
  const { state, events } = talk
  const { speaking } = state
  if (!speaking || speaking.finishing || speaking.priority === 'hand' || speaking.layer === 'brief')
    return talk
  const waiting = state.queue.some(
    item => isHere(state, item.placeId) && state.nowMs - item.sinceMs >= LEFT_BEHIND_MS,
  )
  if (!waiting || state.present.some(({ placeId }) => placeId === speaking.placeId)) return talk
  const finishing = noted(
    { ...state, speaking: { ...speaking, finishing: true } },
    speaking.placeId,
    'finished-early',
    speaking,
  )
  return { state: finishing, events: [...events, { kind: 'finish-sentence', item: speaking.item }] }
}

/** The brief layer was heard and the visitor stays: the story goes on. */
function followOn(talk: Talk, world: TriggerWorld): Talk {
  const { state } = talk
  const last = state.said[state.said.length - 1]
  if (!last || last.layer !== 'brief' || last.priority === 'hand' || !state.belief?.still) return talk
  const here = state.present.find(({ placeId }) => placeId === last.placeId)
  const told = state.told[last.placeId]
  if (!here || told?.standard !== undefined || !world.places.get(last.placeId)?.layers.includes('standard'))
    return talk
  if (state.nowMs - here.enteredMs < STAY_MS || state.nowMs - (told?.brief ?? 0) > FOLLOW_ON_MS) return talk
  const item: Item = { ...last, item: state.nextItem, layer: 'standard', sinceMs: state.nowMs }
  return say({ ...talk, state: { ...state, nextItem: state.nextItem + 1 } }, item, 'said')
}

/** The next layer of a place that was not told yet; null when there is none. */
export function nextLayer(
  world: TriggerWorld,
  { placeId, layer }: Pick<Item, 'placeId' | 'layer'>,
): Layer | null {
  const layers = world.places.get(placeId)?.layers ?? []
  for (let next = NEXT_LAYER[layer]; next; next = NEXT_LAYER[next]) if (layers.includes(next)) return next
  return null
}
