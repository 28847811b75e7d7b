/** The one voice: what is being told, how far, with which captions. Where no sound comes, the device's own voice. */
import { create } from 'zustand'
import { parseCaptions, type Cue } from '@/content/captions'
import type { NarrationLayer, NarrationView } from '@/content/bundle-types'
import { audio, type AudioState } from '@/platform/audio'
import { keep } from '@/platform/keep'
import { network } from '@/platform/network'
import { speech } from '@/platform/speech'
import { sentencesOf } from '@/platform/speech/sentences'
import { apiUrl, placeById, useContent } from './content'
import { useSettings } from './settings'
import { isTaken, takenText } from './taken'

export interface Telling {
  placeId: string
  layer: NarrationLayer
  title: string
  subtitle: string
  audioPath: string
  captionsPath: string
  /** What is said, for the device's voice where no sound can be had. */
  text?: string
  /** Number of the trigger engine's item; absent when it was played without the engine. */
  item?: number
}

interface PlayerStore {
  telling: Telling | null
  state: AudioState
  positionMs: number
  durationMs: number | null
  cues: readonly Cue[]
  /** The device speaks, sentence by sentence: `cues` and `positionMs` count sentences then. */
  deviceVoice: boolean
  tell(telling: Telling): void
  toggle(): void
  seek(positionMs: number): void
  setRate(rate: number): void
  /** Ends with what is being said now. */
  finishSentence(): void
  stop(): void
}

/** What was taken along, where the platform plays it from a file of its own. */
const fileFor = (path: string) => {
  const file = keep.fileOf(path)
  return file === null ? {} : { file }
}
function begin(telling: Telling) {
  const { audioPath, title, subtitle } = telling
  audio.load({ id: audioPath, url: __API_ORIGIN__ + audioPath, ...fileFor(audioPath), title, subtitle })
  audio.setRate(useSettings.getState().rate)
  audio.play()
  captionTries = 0
  bringCaptions(telling)
}
const sameTelling = (a: Telling | null, b: Telling) => a?.audioPath === b.audioPath && a.item === b.item
/** Without captions a sentence is taken to end after this long. */
const SENTENCE_MS = 3000
const silence = { cues: [], positionMs: 0, durationMs: null, deviceVoice: false }

export const usePlayer = create<PlayerStore>((set, get) => ({
  telling: null,
  state: 'idle',
  ...silence,
  tell(telling) {
    if (sameTelling(get().telling, telling) && get().state !== 'failed' && get().state !== 'idle') {
      get().toggle()
      return
    }
    if (get().deviceVoice) speech.cancel()
    set({ telling, ...silence })
    begin(telling)
  },
  toggle() {
    const { state, telling, deviceVoice } = get()
    const voice = deviceVoice ? speech : { pause: audio.pause, resume: audio.play }
    if (state === 'playing' || state === 'loading') {
      voice.pause()
      if (deviceVoice) set({ state: 'paused' })
    } else if (telling && (state === 'failed' || (deviceVoice && state === 'ended'))) {
      set({ telling: null })
      get().tell(telling)
    } else {
      if (state === 'ended') audio.seek(0)
      voice.resume()
      if (deviceVoice) set({ state: 'playing' })
    }
  },
  seek: positionMs => audio.seek(positionMs),
  setRate(rate) {
    useSettings.getState().set({ rate })
    audio.setRate(rate)
  },
  finishSentence() {
    const { cues, positionMs, deviceVoice } = get()
    if (deviceVoice) {
      speech.cancel()
      set({ state: 'ended' })
    } else audio.finishAt(cues.find(({ endMs }) => endMs > positionMs)?.endMs ?? positionMs + SENTENCE_MS)
  },
  stop() {
    if (get().deviceVoice) speech.cancel()
    audio.stop()
    set({ telling: null, state: 'idle', ...silence })
  },
}))

/** Tried again when the voice begins: a narration that is made on first request has its captions only then. */
const CAPTION_TRIES = 2
let captionsFor: Telling | null = null
let captionTries = 0
function bringCaptions(telling: Telling) {
  captionsFor = telling
  captionTries += 1
  const { captionsPath } = telling
  const asked = isTaken(captionsPath)
    ? takenText(captionsPath).then(body => ({ status: body === null ? 404 : 200, body: body ?? '' }))
    : network.get(apiUrl(captionsPath))
  asked
    .then(({ status, body }) => {
      const { telling: now, deviceVoice } = usePlayer.getState()
      if (status === 200 && sameTelling(now, telling) && !deviceVoice)
        usePlayer.setState({ cues: parseCaptions(body) })
      else captionsFor = null
    })
    // without captions the full text still stands in the sheet
    .catch(() => (captionsFor = null))
}

/** Another layer of the place that was taken along, when the one that was asked for was not. */
function takenInstead({ placeId, layer, audioPath }: Telling): NarrationView | null {
  if (isTaken(audioPath)) return null
  const place = placeById(useContent.getState().bundle, placeId)
  const taken = place?.narrations.filter(other => other.layer !== layer && isTaken(other.audioPath)) ?? []
  return taken.find(({ layer }) => layer === 'standard') ?? taken[0] ?? null
}

/** True when there is something on the device that speaks of the same place. */
function playTaken(): boolean {
  const { telling } = usePlayer.getState()
  const instead = telling && takenInstead(telling)
  if (!telling || !instead) return false
  const { layer, audioPath, captionsPath, text } = instead
  const next = { ...telling, layer, audioPath, captionsPath, text }
  usePlayer.setState({ telling: next, state: 'loading', ...silence })
  begin(next)
  return true
}

/** True when the device took the words over. */
function speakInstead(): boolean {
  const { telling, deviceVoice } = usePlayer.getState()
  const { lang: shown, rate } = useSettings.getState()
  const lang = shown === 'en' ? 'en' : 'zh'
  if (!telling?.text || deviceVoice || !speech.available(lang)) return false
  const cues = sentencesOf(telling.text, lang).map((text, i) => ({ startMs: i, endMs: i + 1, text }))
  usePlayer.setState({ deviceVoice: true, state: 'loading', cues, positionMs: 0, durationMs: null })
  speech.speak(telling.text, lang, {
    rate,
    onStart: () => usePlayer.setState({ state: 'playing' }),
    onSentence: positionMs => usePlayer.setState({ positionMs }),
    onEnd: () => usePlayer.setState({ state: 'ended' }),
    onFail: () => usePlayer.setState({ state: 'failed' }),
  })
  return true
}

audio.subscribe(({ state, positionMs, durationMs }) => {
  if (usePlayer.getState().deviceVoice) return
  if (state === 'failed' && (playTaken() || speakInstead())) return
  usePlayer.setState({ state, positionMs, durationMs })
  const { telling, cues } = usePlayer.getState()
  if (
    state === 'playing' &&
    telling &&
    cues.length === 0 &&
    captionsFor === null &&
    captionTries < CAPTION_TRIES
  )
    bringCaptions(telling)
})
