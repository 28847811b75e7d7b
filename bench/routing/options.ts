/** `[--seed N] [--pairs N] [--json | --json=FILE]`. */
import { parseArgs } from 'node:util'

export interface Options {
  seed: number
  /** For each of the cases. */
  pairs: number
  jsonFile: string | undefined
  json: boolean
}

const MIN_PAIRS = 100
const DEFAULT_PAIRS = 2000

function wholeNumber(name: string, text: string | undefined, fallback: number, from: number): number {
  const value = Number(text ?? fallback)
  if (!Number.isInteger(value) || value < from)
    throw new Error(`--${name} = "${text}"; expected a whole number from ${from}`)
  return value
}

export function readOptions(args: readonly string[]): Options {
  // `--json` alone prints to the screen, `--json=FILE` writes a file
  const json = args.find(arg => arg === '--json' || arg.startsWith('--json='))
  const { values } = parseArgs({
    args: args.filter(arg => arg !== json),
    options: { seed: { type: 'string' }, pairs: { type: 'string' } },
  })
  return {
    seed: wholeNumber('seed', values.seed, 1, 0),
    pairs: wholeNumber('pairs', values.pairs, DEFAULT_PAIRS, MIN_PAIRS),
    jsonFile: json?.startsWith('--json=') ? json.slice('--json='.length) : undefined,
    json: json === '--json',
  }
}
