/**
 * Names of narration files. A file's name carries a hash of the words it speaks, so a file never changes under
 * its name and an edited text is a new file. The maker of narrations and the content build share this rule.
 */
import type { Original, NarrationLayer } from './schema'

/** Raise it when the voice, the pronunciation glossary or the loudness changes: every file then gets a new name. */
export const NARRATION_ENGINE_VERSION = '2'
export const NARRATION_BASE_PATH = '/media/narrations/'
/** Hex digits of the hash in a file's name. */
export const NARRATION_HASH_DIGITS = 12

/** SHA-256 of a string's UTF-8 bytes as 64 lower-case hex digits. */
export type Sha256Hex = (text: string) => string

/** `taihedian.brief.zh.0123456789ab`: the file name without its ending. */
export function narrationStem(
  placeId: string,
  layer: NarrationLayer,
  lang: Original,
  text: string,
  sha256Hex: Sha256Hex,
): string {
  const hash = sha256Hex(NARRATION_ENGINE_VERSION + lang + text).slice(0, NARRATION_HASH_DIGITS)
  return `${placeId}.${layer}.${lang}.${hash}`
}

/** Paths of the sound and its captions, relative to the API's origin. */
export function narrationPaths(stem: string): { audioPath: string; captionsPath: string } {
  return {
    audioPath: `${NARRATION_BASE_PATH}${stem}.mp3`,
    captionsPath: `${NARRATION_BASE_PATH}${stem}.vtt`,
  }
}

/** The same captions in traditional Chinese: `….zh.<hash>.vtt` → `….zh.<hash>.hant.vtt`. */
export const hantCaptionsPath = (captionsPath: string): string => captionsPath.replace(/\.vtt$/, '.hant.vtt')
