/**
 * Another voice than ours: `NARRATION_VOICE_ZH` and `NARRATION_VOICE_EN` name a program that speaks the protocol of
 * scripts/narrate/engine-protocol.ts, a model on this machine or the bridge to a service. What it makes is kept apart
 * from what our voices made, and is labelled as synthetic too.
 */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Original } from '@/content/schema'

export interface CustomVoice {
  /** Program and arguments; no shell is between. */
  command: readonly string[]
  /** As it is named in the data of a narration. */
  name: string
}
export type CustomVoices = Partial<Record<Original, CustomVoice>>

type Environment = Readonly<Record<string, string | undefined>>
const MAX_NAME = 80

/** Words of a command line; 'one' or "more words" in quotes are one. */
export function splitCommand(text: string): string[] {
  const words = [...text.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)]
  const rest = text.replace(/"[^"]*"|'[^']*'|[^\s"']+/g, '').trim()
  if (rest !== '') throw new Error('expected each quote to be closed')
  return words.map(([, double, single, plain]) => double ?? single ?? plain ?? '')
}

/** @throws Error that names the variable, its value and what was expected. */
export function readVoices(env: Environment): CustomVoices {
  const voices: CustomVoices = {}
  for (const lang of ['zh', 'en'] as const) {
    const variable = `NARRATION_VOICE_${lang.toUpperCase()}`
    const text = env[variable]?.trim() ?? ''
    if (text === '') continue
    let command: string[]
    try {
      command = splitCommand(text)
    } catch (cause) {
      throw new Error(`${variable} = "${text}"; ${cause instanceof Error ? cause.message : String(cause)}`)
    }
    const name = env[`${variable}_NAME`]?.trim() || command.slice(0, 2).join(' ')
    if (name.length > MAX_NAME)
      throw new Error(`${variable}_NAME = "${name}"; expected at most ${MAX_NAME} characters`)
    voices[lang] = { command, name }
  }
  return voices
}

/** Where narrations of these voices lie: with ours only when they are ours. */
export function voicesDir(dir: string, voices: CustomVoices): string {
  if (Object.keys(voices).length === 0) return dir
  const key = JSON.stringify([voices.zh ?? null, voices.en ?? null])
  return path.join(dir, `voice-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`)
}
