import type { SpeechLang } from '../speech'

/** heard: words · nothing: silence · refused: the microphone was not allowed · failed: no network, or the recogniser gave up */
export type Heard =
  { kind: 'heard'; text: string } | { kind: 'nothing' } | { kind: 'refused' } | { kind: 'failed' }

/** The device's own recogniser. Only from a tap, one sentence at a time: nothing listens by itself. */
export interface HearingLeaf {
  available(): boolean
  /** Never rejects. */
  listen(lang: SpeechLang): Promise<Heard>
  stop(): void
}
