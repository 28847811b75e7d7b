/** Runs the voice of a language in a process of its own and hands back one sound a sentence. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Original } from '@/content/schema'
import type { CustomVoice } from '../../server/narrations/voices'
import { decodeSpeech, type VoiceRequest } from './engine-protocol'
import { fromInt16, type Sound } from './pcm'

interface Voice {
  script: string
  /** As it is named in the data of a narration. */
  name: string
}

export const VOICES: Readonly<Record<Original, Voice>> = {
  zh: { script: 'voice-zh.ts', name: 'eSpeak NG cmn-latn-pinyin+palace' },
  en: { script: 'voice-en.ts', name: 'Flite rms' },
}
const ERROR_CHARACTERS = 400

/** `custom`: a program instead of ours. */
export async function speak(lang: Original, request: VoiceRequest, custom?: CustomVoice): Promise<Sound[]> {
  const name = custom?.name ?? VOICES[lang].name
  const script = path.join(__dirname, VOICES[lang].script)
  const ours = [process.execPath, '--no-warnings', '--import', require.resolve('tsx'), script]
  const [program = '', ...args] = custom?.command ?? ours
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const out: Buffer[] = []
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString('utf8')).slice(-4000)))
  // the process may be gone before it has read everything; its exit code says why
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(request))
  const ending = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', cause => reject(new Error(`voice "${name}" did not start: ${cause.message}`)))
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  if (ending !== 0)
    throw new Error(
      `voice "${name}" left with ${ending}, expected 0: ${errors.trim().slice(0, ERROR_CHARACTERS)}`,
    )
  return decodeSpeech(Buffer.concat(out), request.sentences.length).map(({ rateHz, bytes }) => ({
    rateHz,
    samples: fromInt16(bytes),
  }))
}
