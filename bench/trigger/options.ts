/** `--errors FILE [--seed N] [--visits N] [--sky real|open|deep] [--json FILE]`. */
import { parseArgs } from 'node:util'
import { SKIES, type Sky } from './fixes'

export interface Options {
  /** null: nothing was named and GUIDE_BENCH_DATA has none. */
  errorsFile: string | null
  seed: number
  visits: number
  sky: Sky
  jsonFile: string | undefined
  json: boolean
}

const MIN_VISITS = 6
const DEFAULT_VISITS = 72

function wholeNumber(name: string, text: string | undefined, fallback: number, from: number): number {
  const value = Number(text ?? fallback)
  if (!Number.isInteger(value) || value < from)
    throw new Error(`--${name} = "${text}"; expected a whole number from ${from}`)
  return value
}

export function readOptions(args: readonly string[], dataDir: string | undefined): Options {
  // `--json` alone prints to the screen, `--json=FILE` writes a file
  const json = args.find(arg => arg === '--json' || arg.startsWith('--json='))
  const { values } = parseArgs({
    args: args.filter(arg => arg !== json),
    options: {
      errors: { type: 'string' },
      seed: { type: 'string' },
      visits: { type: 'string' },
      sky: { type: 'string' },
    },
  })
  const sky = SKIES.find(known => known === (values.sky ?? 'real'))
  if (!sky) throw new Error(`--sky = "${values.sky}"; expected one of ${SKIES.join(', ')}`)
  return {
    errorsFile: values.errors ?? (dataDir ? `${dataDir}/gps/errors.json` : null),
    seed: wholeNumber('seed', values.seed, 1, 0),
    visits: wholeNumber('visits', values.visits, DEFAULT_VISITS, MIN_VISITS),
    sky,
    jsonFile: json?.startsWith('--json=') ? json.slice('--json='.length) : undefined,
    json: json === '--json',
  }
}
