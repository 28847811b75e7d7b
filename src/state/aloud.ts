/**
 * Short words between narrations, in the device's own voice: directions, and what is told on the way to a tour's stop.
 * Never over a narration. A direction is due now and goes before what is only told; that goes on after it.
 */
import type { Lang } from '@/content/bundle-types'
import { speech, type SpeechLang } from '@/platform/speech'
import { sentencesOf } from '@/platform/speech/sentences'
import { usePlayer } from './player'
import { useSettings } from './settings'

interface Words {
  text: string
  lang: SpeechLang
}

/** Sentences of what is told, still to be said. */
let waiting: Words[] = []
/** The sentence under way, if it belongs to what is told. */
let saying: Words | null = null

export const voiceOf = (lang: Lang): SpeechLang => (lang === 'en' ? 'en' : 'zh')

const isNarrating = (): boolean => {
  const { telling, state } = usePlayer.getState()
  return telling !== null && state !== 'ended' && state !== 'paused' && state !== 'failed'
}

/** The device's voice, if it is telling a narration, is not taken from it while that only pauses. */
const isVoiceTaken = (): boolean => {
  const { telling, state, deviceVoice } = usePlayer.getState()
  return isNarrating() || (telling !== null && deviceVoice && state === 'paused')
}

/** A direction. */
export function sayAloud(text: string, lang: SpeechLang): void {
  if (isNarrating() || !speech.available(lang)) return
  // said once more from its beginning: half a sentence tells nothing
  if (saying) waiting = [saying, ...waiting]
  saying = null
  speak({ text, lang })
}

/** What is told between two stops. False when it cannot be said now; it may be tried again. */
export function tellAloud(text: string, lang: SpeechLang): boolean {
  if (isVoiceTaken() || !speech.available(lang)) return false
  waiting = sentencesOf(text, lang).map(sentence => ({ text: sentence, lang }))
  next()
  return true
}

/** Nothing more of what is told. */
export function hushTelling(): void {
  waiting = []
  if (saying && !isNarrating()) speech.cancel()
  saying = null
}

function next(): void {
  const [first, ...rest] = waiting
  if (isVoiceTaken()) return hushTelling()
  waiting = rest
  saying = first ?? null
  if (first) speak(first)
}

function speak({ text, lang }: Words): void {
  speech.speak(text, lang, {
    rate: useSettings.getState().rate,
    onStart: () => undefined,
    onEnd: next,
    onFail: hushTelling,
    onSentence: () => undefined,
  })
}

// a narration that begins has the word
usePlayer.subscribe(({ state, telling, deviceVoice }, before) => {
  if (state === before.state && telling === before.telling) return
  if (!isNarrating()) return
  waiting = []
  // where the device tells it, the voice is the narration's by now
  if (saying && !deviceVoice) speech.cancel()
  saying = null
})
