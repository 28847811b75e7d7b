/** One narration from its words: MP3, captions and what is to be known about them. */
import { NARRATION_ENGINE_VERSION } from '@/content/narration'
import type { Cue } from '@/content/captions'
import type { Original } from '@/content/schema'
import { cuesOf, toVtt } from './captions'
import { createEnReader } from './en-speech'
import type { VoiceRequest } from './engine-protocol'
import { readEnGlossary, readZhGlossary } from './glossary'
import { master } from './master'
import { encodeMp3, MP3_DELAY_SAMPLES, MP3_KBPS, MP3_RATE_HZ } from './mp3'
import { joinWithGaps, trimSilence } from './pcm'
import { resample } from './resample'
import { splitSentences, type Sentence } from './sentences'
import type { CustomVoice } from '../../server/narrations/voices'
import { speak, VOICES } from './voices'
import { createZhReader } from './zh-speech'

const LEAD_SECONDS = 0.25
const SENTENCE_GAP_SECONDS = 0.42
const PARAGRAPH_GAP_SECONDS = 0.8
const TAIL_SECONDS = 0.5

/** What is written beside a narration as `<stem>.json`. */
export interface NarrationInfo {
  voice: 'synthetic' | 'recorded'
  /** Null when a person spoke. */
  engine: string | null
  engineVersion: string
  durationMs: number
  /** Null for recordings, which are left as they are. */
  loudnessLufs: number | null
  truePeakDbtp: number | null
  rateHz: number
  kbps: number
  cues: readonly Cue[]
}

export interface Narration {
  mp3: Buffer
  vtt: string
  info: NarrationInfo
}

function voiceRequest(sentences: readonly Sentence[], lang: Original): VoiceRequest {
  const text = sentences.map(sentence => sentence.text)
  if (lang === 'zh') {
    const read = createZhReader(readZhGlossary())
    return { lang, text, sentences: text.map(read), lexicon: [] }
  }
  const reader = createEnReader(readEnGlossary())
  return { lang, text, sentences: text.map(sentence => reader.read(sentence)), lexicon: reader.lexicon }
}

const samplesOf = (seconds: number) => Math.round(seconds * MP3_RATE_HZ)
const round1 = (value: number) => Math.round(value * 10) / 10

export async function synthesize(text: string, lang: Original, voice?: CustomVoice): Promise<Narration> {
  const sentences = splitSentences(text, lang)
  if (sentences.length === 0)
    throw new Error(`text "${text.slice(0, 40)}": nothing to speak, expected at least one sentence`)
  const sounds = await speak(lang, voiceRequest(sentences, lang), voice)
  const parts = sounds.map(sound => {
    const { samples, rateHz } = trimSilence(sound)
    return resample(samples, rateHz, MP3_RATE_HZ)
  })
  const { samples, pieces } = joinWithGaps(parts, {
    leadSamples: samplesOf(LEAD_SECONDS),
    betweenSamples: index =>
      samplesOf(sentences[index]?.endsParagraph === true ? PARAGRAPH_GAP_SECONDS : SENTENCE_GAP_SECONDS),
    tailSamples: samplesOf(TAIL_SECONDS),
  })
  const mastered = master(samples, MP3_RATE_HZ)
  const mp3 = await encodeMp3(mastered.samples.subarray(MP3_DELAY_SAMPLES))
  const cues = cuesOf(
    sentences.map(sentence => sentence.text),
    pieces,
    MP3_RATE_HZ,
  )
  const engine = voice?.name ?? VOICES[lang].name
  return {
    mp3,
    vtt: toVtt(cues, lang, `synthetic, ${engine}`),
    info: {
      voice: 'synthetic',
      engine,
      engineVersion: NARRATION_ENGINE_VERSION,
      durationMs: Math.round((samples.length / MP3_RATE_HZ) * 1000),
      loudnessLufs: round1(mastered.loudnessLufs),
      truePeakDbtp: round1(mastered.truePeakDbtp),
      rateHz: MP3_RATE_HZ,
      kbps: MP3_KBPS,
      cues,
    },
  }
}
