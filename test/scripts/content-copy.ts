/** A copy of the tests' content that may be spoilt, and the commands run as a person runs them. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const ROOT = path.resolve(__dirname, '../..')
export const REAL = path.join(ROOT, 'content')
const FIXTURE = path.join(ROOT, 'test/fixtures/content')

export interface ContentCopy {
  dir: string
  read(file: string): string
  write(file: string, text: string): void
  /** Replaces words that must be there. */
  change(file: string, words: string, by: string): void
  remove(): void
}

export function contentCopy(): ContentCopy {
  const dir = mkdtempSync(path.join(tmpdir(), 'guide-content-'))
  cpSync(FIXTURE, dir, { recursive: true })
  const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8')
  const write = (file: string, text: string): void => writeFileSync(path.join(dir, file), text)
  return {
    dir,
    read,
    write,
    change(file, words, by) {
      const text = read(file)
      if (!text.includes(words)) throw new Error(`${file} has no "${words}"`)
      write(file, text.replace(words, by))
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

export interface Command {
  child: ChildProcess
  output(): string
  /** Exit code and signal. */
  exit: Promise<unknown[]>
}

export function command(script: string, args: readonly string[], cwd = ROOT): Command {
  let output = ''
  const child = spawn(
    process.execPath,
    ['--import', require.resolve('tsx'), path.join(ROOT, 'scripts', script), ...args],
    { cwd, env: { ...process.env, TSX_TSCONFIG_PATH: path.join(ROOT, 'tsconfig.json') } },
  )
  const add = (chunk: Buffer): void => void (output += chunk.toString())
  child.stdout.on('data', add)
  child.stderr.on('data', add)
  return { child, output: () => output, exit: once(child, 'close') }
}

export async function until(what: string, condition: () => boolean, seen: () => string): Promise<void> {
  for (let attempt = 0; attempt < 250 && !condition(); attempt++)
    await new Promise(done => setTimeout(done, 100))
  if (!condition()) throw new Error(`waited for ${what}; saw: ${seen()}`)
}
