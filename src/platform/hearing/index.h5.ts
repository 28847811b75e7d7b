export type * from './types'
import type { Heard, HearingLeaf } from './types'

/** What of the Web Speech API is used; TypeScript does not know it. */
interface Recogniser {
  lang: string
  maxAlternatives: number
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
  onerror: ((event: { error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  abort(): void
}
type RecogniserClass = new () => Recogniser

const TAGS = { zh: 'zh-CN', en: 'en-GB' } as const
/** Some recognisers never say that they have ended. */
const LONGEST_MS = 15_000

const recogniserClass = (): RecogniserClass | undefined => {
  const known = window as { SpeechRecognition?: RecogniserClass; webkitSpeechRecognition?: RecogniserClass }
  return known.SpeechRecognition ?? known.webkitSpeechRecognition
}

let listening: Recogniser | null = null

export const hearing: HearingLeaf = {
  available: () => recogniserClass() !== undefined,
  listen(lang) {
    listening?.abort()
    const Recogniser = recogniserClass()
    if (!Recogniser) return Promise.resolve({ kind: 'failed' })
    return new Promise<Heard>(resolve => {
      const mine = new Recogniser()
      listening = mine
      const timer = setTimeout(() => mine.abort(), LONGEST_MS)
      const over = (heard: Heard) => {
        clearTimeout(timer)
        if (listening === mine) listening = null
        resolve(heard)
      }
      mine.lang = TAGS[lang]
      mine.maxAlternatives = 1
      mine.onresult = ({ results }) => {
        const text = results[0]?.[0]?.transcript.trim() ?? ''
        over(text === '' ? { kind: 'nothing' } : { kind: 'heard', text })
      }
      mine.onerror = ({ error }) =>
        over(
          error === 'not-allowed' || error === 'service-not-allowed'
            ? { kind: 'refused' }
            : error === 'no-speech' || error === 'aborted'
              ? { kind: 'nothing' }
              : { kind: 'failed' },
        )
      mine.onend = () => over({ kind: 'nothing' })
      try {
        mine.start()
      } catch {
        over({ kind: 'failed' })
      }
    })
  },
  stop: () => listening?.abort(),
}
