import { breathsOf, sentencesOf } from './sentences'
import type { SpeechLang, SpeechLeaf, SpeechOptions } from './types'
import { UTTERANCE_TAGS, voiceFor } from './voices'

/** Chrome drops words given right after `cancel`. */
const AFTER_CANCEL_MS = 60
/** Some voices never say that they have ended: the slowest that a part of this length may take. */
const slowestMs = (text: string, lang: SpeechLang, rate: number) =>
  8000 + (text.length * (lang === 'zh' ? 600 : 180)) / rate

interface Part {
  text: string
  sentence: number
  isFirst: boolean
}
interface Speaking {
  parts: readonly Part[]
  next: number
  lang: SpeechLang
  options: SpeechOptions
  started: boolean
}

/** speechSynthesis; absent in Android's WebView and in WeChat's browser. */
const synthesis: SpeechSynthesis | null = 'speechSynthesis' in window ? window.speechSynthesis : null
// browsers load their voices when they are first asked for
synthesis?.getVoices()

let speaking: Speaking | null = null
/** Counts up whenever something else is to be said or nothing more: events of before are not heard. */
let turn = 0
let timer: ReturnType<typeof setTimeout> | undefined
/** Held: Chrome forgets the events of an utterance that nothing refers to. */
let utterance: SpeechSynthesisUtterance | null = null

function partsOf(text: string, lang: SpeechLang): Part[] {
  return sentencesOf(text, lang).flatMap((words, sentence) =>
    breathsOf(words, lang).map((part, i) => ({ text: part, sentence, isFirst: i === 0 })),
  )
}

/** Silence at once; true when something was being said. */
function hush(): boolean {
  turn++
  clearTimeout(timer)
  utterance = null
  const wasBusy = synthesis !== null && (synthesis.speaking || synthesis.pending)
  if (wasBusy) synthesis.cancel()
  return wasBusy
}

function over(how: 'ended' | 'failed') {
  const options = speaking?.options
  speaking = null
  turn++
  clearTimeout(timer)
  utterance = null
  if (how === 'failed') synthesis?.cancel()
  if (how === 'failed' && options?.onFail) options.onFail()
  else options?.onEnd()
}

function sayNext() {
  if (!synthesis || !speaking) return
  const { parts, next, lang, options } = speaking
  const part = parts[next]
  if (!part) return over('ended')
  const mine = ++turn
  const words = new SpeechSynthesisUtterance(part.text)
  const voice = voiceFor(lang, synthesis.getVoices())
  words.voice = voice
  words.lang = voice?.lang ?? UTTERANCE_TAGS[lang]
  words.rate = options.rate
  const isMine = () => mine === turn && speaking !== null
  words.onstart = () => {
    if (!isMine() || !speaking) return
    if (!speaking.started) options.onStart()
    speaking.started = true
    if (isMine() && part.isFirst) options.onSentence(part.sentence)
  }
  words.onend = () => {
    if (!isMine() || !speaking) return
    speaking.next++
    sayNext()
  }
  words.onerror = () => isMine() && over('failed')
  utterance = words
  clearTimeout(timer)
  timer = setTimeout(() => isMine() && over('failed'), slowestMs(part.text, lang, options.rate))
  // another page's pause would hold these words back
  synthesis.resume()
  synthesis.speak(utterance)
}

function begin() {
  if (!hush()) return sayNext()
  const mine = turn
  timer = setTimeout(() => mine === turn && sayNext(), AFTER_CANCEL_MS)
}

export const speech: SpeechLeaf = {
  available: lang => synthesis !== null && voiceFor(lang, synthesis.getVoices()) !== null,
  speak(text, lang, options) {
    if (!synthesis) return
    speaking = { parts: partsOf(text, lang), next: 0, lang, options, started: false }
    begin()
  },
  cancel() {
    speaking = null
    hush()
  },
  // Android's browsers take pause() for cancel(): the sentence is begun again instead
  pause() {
    if (!speaking) return
    const { parts, next } = speaking
    const sentence = parts[next]?.sentence
    speaking.next = Math.max(
      0,
      parts.findIndex(part => part.sentence === sentence),
    )
    hush()
  },
  resume() {
    if (speaking && utterance === null) begin()
  },
}
export type * from './types'
