export type SpeechLang = 'zh' | 'en'

export interface SpeechOptions {
  /** 1 is the voice's own speed. */
  rate: number
  onStart(): void
  /** All was said. Not called after `cancel`, nor when other words take its place. */
  onEnd(): void
  /** The sentence (of `sentencesOf`) that begins now; again when it is taken up after a pause. */
  onSentence(index: number): void
  /** The device fell silent before the end; without it, `onEnd` is called. */
  onFail?(): void
}

/** The device's own voice, for words that nobody has recorded. One text at a time; never beside `audio`. */
export interface SpeechLeaf {
  /** A voice for the language is there now; voices may come a moment after the start. */
  available(lang: SpeechLang): boolean
  /** In some browsers only after a first tap on the page. */
  speak(text: string, lang: SpeechLang, options: SpeechOptions): void
  cancel(): void
  /** Falls silent at once; `resume` takes up the sentence that was being said. */
  pause(): void
  resume(): void
}
