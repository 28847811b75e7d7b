/**
 * Has one narration made by `scripts/narrate/worker.ts` in a process group of its own, which ends with its time
 * limit, with `signal`, or by itself. The tools for it are optional: where they are not installed this fails, and
 * says so.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import type { NarrationJob } from './catalogue'
import type { CustomVoice } from './voices'

export interface MakeOptions {
  /** Where `<stem>.mp3`, `.vtt` and `.json` are written. */
  dir: string
  timeoutMs?: number
  signal?: AbortSignal
  /** Instead of our own voice. */
  voice?: CustomVoice | undefined
}

const ROOT = path.resolve(__dirname, '../..')
const WORKER = path.join(ROOT, 'scripts/narrate/worker.ts')
/** A standard narration takes about five seconds of one core. */
export const MAKE_TIMEOUT_MS = 120_000
const ERROR_CHARACTERS = 500

/** Ends the worker and the voice that it started. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // already gone
  }
}

export async function makeNarration(
  job: NarrationJob,
  { dir, timeoutMs = MAKE_TIMEOUT_MS, signal, voice }: MakeOptions,
): Promise<void> {
  if (signal?.aborted === true) throw new Error(`narration "${job.stem}": stopped before it began`)
  const child = spawn(process.execPath, ['--no-warnings', '--import', require.resolve('tsx'), WORKER], {
    cwd: ROOT,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let ending = ''
  const end = (why: string) => {
    ending = why
    endGroup(child.pid)
  }
  const timer = setTimeout(() => end(`took longer than ${timeoutMs} ms`), timeoutMs)
  const onAbort = () => end('was stopped')
  signal?.addEventListener('abort', onAbort, { once: true })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString('utf8')).slice(-4000)))
  // a worker that is gone before it has read its job tells why by its exit code
  child.stdin.on('error', () => undefined)
  child.stdin.end(
    JSON.stringify({ stem: job.stem, text: job.text, lang: job.lang, dir: path.resolve(dir), voice }),
  )
  try {
    const code = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (exitCode, signal) => resolve(exitCode ?? signal))
    })
    if (ending !== '') throw new Error(`narration "${job.stem}" ${ending}`)
    if (code !== 0)
      throw new Error(
        `narration "${job.stem}": worker left with ${code}, expected 0: ${errors.trim().slice(0, ERROR_CHARACTERS)}`,
      )
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}
