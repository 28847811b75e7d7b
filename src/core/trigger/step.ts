/**
 * The trigger engine: `step(world, state, input) → { state, events }`. Deterministic and pure; whatever comes in, in
 * whatever order, it never throws and never says a thing twice by itself.
 */
import { noted } from './account'
import { isQuiet, nextLayer, sayByHand, settle, type Talk } from './manners'
import type { Act, Item, Stepped, TriggerInput, TriggerState, TriggerWorld, VoiceReport } from './types'
import { offerPresent, withFix, withoutFixes, withWord } from './whereabouts'

/** A tick that is further ahead than this comes from a clock that was set. */
const MAX_TICK_AHEAD_MS = 24 * 3600_000

export function step(world: TriggerWorld, state: TriggerState, input: TriggerInput): Stepped {
  return settle(offered(taken(world, state, input), world, isQuiet(state)), world)
}

function taken(world: TriggerWorld, state: TriggerState, input: TriggerInput): Talk {
  switch (input.kind) {
    case 'fix':
      return withFix({ state, events: [] }, world, input.fix)
    case 'tick':
      return withoutFixes({ state: at(state, input.nowMs), events: [] })
    case 'voice':
      return heard({ state: at(state, input.nowMs), events: [] }, input.report, input.item)
    case 'act':
      return acted({ state: at(state, input.nowMs), events: [] }, world, input.act)
  }
}

/** Time only goes on; a clock that jumps is not followed. */
function at(state: TriggerState, nowMs: number): TriggerState {
  const sane =
    Number.isFinite(nowMs) &&
    nowMs > state.nowMs &&
    (state.nowMs === 0 || nowMs - state.nowMs < MAX_TICK_AHEAD_MS)
  return sane ? { ...state, nowMs } : state
}

/** The quiet is over: what one stands before may speak. */
const offered = (talk: Talk, world: TriggerWorld, wasQuiet: boolean): Talk =>
  wasQuiet && !isQuiet(talk.state) ? { ...talk, state: offerPresent(talk.state, world) } : talk

function heard(talk: Talk, report: VoiceReport, item: number): Talk {
  const { state } = talk
  const { speaking } = state
  if (!speaking || speaking.item !== item) return talk
  switch (report) {
    case 'started':
    case 'resumed':
      return { ...talk, state: { ...state, speaking: { ...speaking, started: true, paused: false } } }
    case 'paused':
      return { ...talk, state: { ...state, speaking: { ...speaking, paused: true } } }
    case 'ended':
    case 'failed':
      return { ...talk, state: { ...state, speaking: null } }
  }
}

function acted(talk: Talk, world: TriggerWorld, act: Act): Talk {
  const { state, events } = talk
  switch (act.do) {
    case 'allow':
      return { ...talk, state: offerPresent({ ...state, allowed: true }, world) }
    case 'forbid': {
      const silent = { ...talk, state: { ...state, allowed: false, queue: [] } }
      return state.speaking && state.speaking.priority !== 'hand' ? stopped(silent) : silent
    }
    case 'play':
      return world.places.has(act.placeId) ? sayByHand(talk, act.placeId, act.layer) : talk
    case 'pause':
      return state.speaking
        ? {
            state: { ...state, speaking: { ...state.speaking, paused: true } },
            events: [...events, { kind: 'pause' }],
          }
        : talk
    case 'resume':
      return state.speaking
        ? {
            state: { ...state, speaking: { ...state.speaking, paused: false } },
            events: [...events, { kind: 'resume' }],
          }
        : talk
    case 'skip':
      return stopped(talk)
    case 'stop':
      return stopped({ ...talk, state: { ...state, queue: [] } })
    case 'replay': {
      const last = state.speaking ?? lastOf(state)
      return last ? sayByHand(talk, last.placeId, last.layer) : talk
    }
    case 'previous': {
      const before = state.said[state.said.length - 2] ?? lastOf(state)
      if (!before) return talk
      const back = { ...talk, state: { ...state, said: state.said.slice(0, -2) } }
      return sayByHand(back, before.placeId, before.layer)
    }
    case 'more': {
      const last = state.speaking ?? lastOf(state)
      const layer = last && nextLayer(world, last)
      return last && layer ? sayByHand(talk, last.placeId, layer) : talk
    }
    case 'quiet':
      return quiet(talk, act.forMs)
    case 'follow':
      return following(talk, world, act.placeIds)
    case 'here':
      return withWord(talk, world, act)
    case 'again':
      return { ...talk, state: { ...state, again: act.allowed } }
    case 'afresh':
      return { ...talk, state: { ...state, told: {}, said: [], reached: [], present: [], reasons: [] } }
  }
}

const lastOf = ({ said }: TriggerState): Item | null => said[said.length - 1] ?? null

/** Stopped by the visitor: the longer layer does not follow by itself either. */
function stopped(talk: Talk): Talk {
  const { state, events } = talk
  const { speaking } = state
  if (!speaking) return talk
  const told = {
    ...state.told,
    [speaking.placeId]: { standard: state.nowMs, ...state.told[speaking.placeId] },
  }
  const silent = noted({ ...state, speaking: null, told }, speaking.placeId, 'skipped', speaking)
  return { state: silent, events: [...events, { kind: 'stop' }] }
}

/** A tour begins where one stands: its stops that one is at are reached, and may speak. */
function following(talk: Talk, world: TriggerWorld, placeIds: readonly string[] | null): Talk {
  const here = talk.state.present.map(({ placeId }) => placeId)
  const reached = (placeIds ?? []).filter(placeId => here.includes(placeId))
  const state = { ...talk.state, follow: placeIds, reached }
  return { ...talk, state: placeIds === null ? state : offerPresent(state, world) }
}

function quiet(talk: Talk, forMs: number): Talk {
  const { state, events } = talk
  if (!(forMs > 0)) return { ...talk, state: { ...state, quietUntilMs: 0 } }
  const hushed = { ...state, quietUntilMs: state.nowMs + forMs, queue: [] }
  const { speaking } = state
  if (!speaking || speaking.finishing) return { ...talk, state: hushed }
  return {
    state: { ...hushed, speaking: { ...speaking, finishing: true } },
    events: [...events, { kind: 'finish-sentence', item: speaking.item }],
  }
}
