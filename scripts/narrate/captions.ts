/** Cues of the spoken sentences as WebVTT (W3C WebVTT: The Web Video Text Tracks Format, section 4). */
import type { Cue } from '@/content/captions'
import type { Original } from '@/content/schema'
import type { Piece } from './pcm'

/** Milliseconds → `hh:mm:ss.ttt`. */
export function vttTime(ms: number): string {
  if (!Number.isFinite(ms) || ms < 0) throw new Error(`cue time "${ms}": expected milliseconds from 0`)
  const whole = Math.round(ms)
  const two = (value: number) => String(value).padStart(2, '0')
  const seconds = Math.floor(whole / 1000)
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(whole % 1000).padStart(3, '0')}`
}

export function cuesOf(sentences: readonly string[], pieces: readonly Piece[], rateHz: number): Cue[] {
  return sentences.map((text, index) => {
    const piece = pieces[index]
    if (piece === undefined)
      throw new Error(`sentence ${index} "${text}": no sound, expected as many pieces as sentences`)
    return {
      startMs: Math.round((piece.startSample / rateHz) * 1000),
      endMs: Math.round((piece.endSample / rateHz) * 1000),
      text,
    }
  })
}

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\s+/gu, ' ')

/** The note tells people and programs that nobody spoke this. */
export function toVtt(cues: readonly Cue[], lang: Original, voice: string): string {
  const blocks = cues.map(
    ({ startMs, endMs, text }, index) =>
      `${index + 1}\n${vttTime(startMs)} --> ${vttTime(endMs)}\n${escapeText(text)}`,
  )
  return ['WEBVTT', `NOTE Language: ${lang}. Voice: ${voice}.`, ...blocks].join('\n\n') + '\n'
}
