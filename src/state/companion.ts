/**
 * Speaks as one walks: feeds clock, fixes, acts and what the voice reports to the trigger engine, and carries out the
 * events it answers with. Nothing speaks by itself before the visitor said yes.
 */
import { create } from 'zustand'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { wordsOf } from '@/locales'
import type { Fix } from '@/core/geo/types'
import { initialTrigger, restoreTrigger, saveTrigger } from '@/core/trigger/state'
import { step } from '@/core/trigger/step'
import type {
  Act,
  Item,
  TriggerEvent,
  TriggerInput,
  TriggerState,
  TriggerWorld,
  VoiceReport,
} from '@/core/trigger/types'
import { audio } from '@/platform/audio'
import { storage } from '@/platform/storage'
import { placeById, tourById, useContent } from './content'
import { usePlayer } from './player'
import { usePosition } from './position'
import { nowMs, usePretence, waitWhile } from './pretence'
import { useSettings } from './settings'
import { useSession } from './session'
import { placesOf, worldOf } from './world'

interface CompanionStore {
  /** off · inviting: the reason is on screen · starting: the ground plan is on its way · on · failed: it could not be had */
  status: 'off' | 'inviting' | 'starting' | 'on' | 'failed'
  world: TriggerWorld | null
  trigger: TriggerState
  /** The tour that is followed: its stops speak, nothing else does. */
  tourId: string | null
  /** The next tap on the map says where the visitor is, or is to be taken to be. */
  tapping: 'here' | 'pretend' | null
  /** Candidates that the visitor put aside. */
  doubtDismissed: boolean
  invite(): void
  decline(): void
  /** The visitor said yes, from a tap. */
  start(): Promise<void>
  stop(): void
  act(act: Act): void
  /** Follows a tour, or none; before the start it is remembered. */
  follow(tourId: string | null): void
  setTapping(tapping: CompanionStore['tapping']): void
  dismissDoubt(): void
  /** A narration chosen by hand; false when the engine is not there and the caller must play it itself. */
  tellByHand(placeId: string, layer: Item['layer']): boolean
}

const KEY = 'companion.v1'
const SAVE_EVERY_MS = 10_000
const TICK_MS = 1000
const LINGER_MS = 20_000

let ticking: ReturnType<typeof setInterval> | null = null
let savedMs = 0
let lingering: ReturnType<typeof setTimeout> | null = null

const kept = (): TriggerState => {
  const text = storage.read(KEY)
  return (text !== null && restoreTrigger(text, Date.now())) || initialTrigger(Date.now())
}

export const useCompanion = create<CompanionStore>((set, get) => ({
  status: 'off',
  world: null,
  tourId: null,
  trigger: initialTrigger(0),
  tapping: null,
  doubtDismissed: false,
  invite: () =>
    set({ status: get().status === 'off' || get().status === 'failed' ? 'inviting' : get().status }),
  decline: () => set({ status: 'off' }),
  async start() {
    // from the tap itself: a phone lets a page speak later only if it was asked to then
    audio.prime()
    set({ status: 'starting', doubtDismissed: false })
    useSettings.getState().set({ companion: true })
    if (usePretence.getState().pretence) usePosition.getState().pretend()
    else usePosition.getState().agree()
    const { bundle } = useContent.getState()
    try {
      if (!bundle) throw new Error('no content yet')
      const world = await worldOf(bundle)
      if (get().status !== 'starting') return
      const fresh = usePretence.getState().pretence ? initialTrigger(nowMs()) : kept()
      set({ status: 'on', world, trigger: get().trigger.nowMs === 0 ? fresh : get().trigger })
      useSession.getState().begin(bundle.contentVersion, nowMs())
      ticking ??= setInterval(tick, TICK_MS)
      const { again } = useSettings.getState()
      take({ kind: 'act', nowMs: nowMs(), act: { do: 'again', allowed: again } })
      if (get().tourId !== null) get().follow(get().tourId)
      take({ kind: 'act', nowMs: nowMs(), act: { do: 'allow' } })
      // a phone that lies still may have told where it is before the ground plan was there, and not tell it again
      const { fix } = usePosition.getState()
      if (fix) take({ kind: 'fix', fix })
    } catch {
      if (get().status === 'starting') set({ status: 'failed' })
    }
  },
  stop() {
    useSettings.getState().set({ companion: false })
    if (get().world) take({ kind: 'act', nowMs: nowMs(), act: { do: 'forbid' } })
    if (get().tourId !== null) get().follow(null)
    set({ status: 'off', tapping: null })
    if (ticking !== null) clearInterval(ticking)
    ticking = null
    keep()
  },
  act(act) {
    if (get().world) take({ kind: 'act', nowMs: nowMs(), act })
    if (act.do === 'here') set({ tapping: null, doubtDismissed: false })
  },
  follow(tourId) {
    set({ tourId })
    const stops =
      tourById(useContent.getState().bundle, tourId ?? '')?.stops.map(({ place }) => place) ?? null
    get().act({ do: 'follow', placeIds: stops })
  },
  setTapping: tapping => set({ tapping }),
  dismissDoubt: () => set({ doubtDismissed: true }),
  tellByHand(placeId, layer) {
    if (get().status !== 'on') return false
    take({ kind: 'act', nowMs: nowMs(), act: { do: 'play', placeId, layer } })
    return true
  },
}))

function take(input: TriggerInput) {
  const { world, trigger } = useCompanion.getState()
  if (!world) return
  const { state, events } = step(world, trigger, input)
  useSession
    .getState()
    .record(input, input.kind !== 'tick' || events.length > 0 || state.reasons !== trigger.reasons)
  useCompanion.setState({ trigger: state })
  events.forEach(carryOut)
  if (events.some(({ kind }) => kind === 'unsure' || kind === 'sure'))
    useCompanion.setState({ doubtDismissed: false })
  if (Date.now() - savedMs > SAVE_EVERY_MS) keep()
}

function keep() {
  savedMs = Date.now()
  // a walk that is only played leaves no trace in the real one
  if (!usePretence.getState().pretence) storage.write(KEY, saveTrigger(useCompanion.getState().trigger))
}

function tick() {
  const { status } = useCompanion.getState()
  if (status === 'on') take({ kind: 'tick', nowMs: nowMs() })
}

function carryOut(event: TriggerEvent) {
  const player = usePlayer.getState()
  switch (event.kind) {
    case 'say':
      say(event)
      break
    case 'finish-sentence':
      player.finishSentence()
      break
    case 'pause':
    case 'resume':
      player.toggle()
      break
    case 'stop':
      player.stop()
      break
    case 'rhythm':
      usePosition.getState().every(event.intervalMs)
      break
    case 'entered':
    case 'left':
    case 'sure':
    case 'unsure':
      break
  }
}

function say({ item, placeId, layer }: Item) {
  const { bundle } = useContent.getState()
  const place = placeById(bundle, placeId)
  const narration = place?.narrations.find(other => other.layer === layer)
  if (!bundle || !place || !narration) {
    report('failed', item)
    return
  }
  const { audioPath, captionsPath, text } = narration
  usePlayer.getState().tell({
    placeId,
    layer,
    item,
    title: nameIn(place.names, bundle.lang),
    subtitle: wordsOf(bundle.lang).appTitle,
    audioPath,
    captionsPath,
    text,
  })
}

function report(voice: VoiceReport, item: number) {
  // not from within a step: what is said next may depend on how this one ended
  void Promise.resolve().then(() => take({ kind: 'voice', nowMs: nowMs(), report: voice, item }))
}

usePosition.getState().onFix((fix: Fix) => {
  if (useCompanion.getState().status === 'on') take({ kind: 'fix', fix })
})

usePlayer.subscribe(({ state, telling }, before) => {
  const item = telling?.item
  if (item === undefined || (state === before.state && before.telling === telling)) return
  if (state === 'playing') report(before.state === 'paused' ? 'resumed' : 'started', item)
  else if (state === 'paused' || state === 'ended' || state === 'failed') report(state, item)
  if (lingering !== null) clearTimeout(lingering)
  lingering = state === 'ended' ? setTimeout(() => putAway(item), LINGER_MS) : null
})

/** What ended may be heard again or deeper for a while; then the map has its room back. */
function putAway(item: number) {
  const { state, telling, stop } = usePlayer.getState()
  if (state === 'ended' && telling?.item === item) stop()
}

audio.onRemote({
  next: () => useCompanion.getState().act({ do: 'skip' }),
  previous: () => useCompanion.getState().act({ do: 'previous' }),
})

waitWhile(() => {
  const { trigger, status } = useCompanion.getState()
  return status === 'on' && trigger.speaking !== null && !trigger.speaking.paused
})

// another language, or the whole edition: the same ground, other layers
useContent.subscribe(({ bundle }, before) => {
  const { world } = useCompanion.getState()
  if (bundle && bundle !== before.bundle && world) follow(bundle, world)
})
function follow(bundle: Bundle, world: TriggerWorld) {
  useCompanion.setState({ world: { ...world, places: placesOf(bundle) } })
}

/** What a pretended walk told stays with it: the real visit goes on where it was. */
usePretence.subscribe(({ pretence }, before) => {
  if (pretence === before.pretence) return
  const { trigger } = useCompanion.getState()
  if (pretence && !before.pretence) {
    keepReal(trigger)
    useCompanion.setState({
      trigger: { ...initialTrigger(0), allowed: trigger.allowed, follow: trigger.follow },
    })
  } else if (!pretence) useCompanion.setState({ trigger: { ...kept(), allowed: trigger.allowed } })
})
function keepReal(trigger: TriggerState) {
  if (trigger.nowMs > 0) storage.write(KEY, saveTrigger(trigger))
}
