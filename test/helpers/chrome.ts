/** Path of the Chromium that the browser tests use; the search rules live in scripts/find-chrome.mjs. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'

const SCRIPT = path.resolve(__dirname, '../../scripts/find-chrome.mjs')

let found: string | undefined

/** The script is an ES module, which jest's CommonJS world can't require: ask it as a program. */
export function chromePath(): string {
  found ??= execFileSync(process.execPath, [SCRIPT], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim()
  return found
}
