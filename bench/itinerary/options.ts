/** `--instances DIR [--seed N] [--budget-ms N] [--json | --json=FILE]`. */
import { parseArgs } from 'node:util'

export interface Options {
  /** null: nothing was named and GUIDE_BENCH_DATA has none. */
  instancesDir: string | null
  seed: number
  budgetsMs: readonly number[]
  jsonFile: string | undefined
  json: boolean
}

const DEFAULT_BUDGETS_MS = [50, 1000]

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
      instances: { type: 'string' },
      seed: { type: 'string' },
      'budget-ms': { type: 'string' },
    },
  })
  const budget = values['budget-ms']
  return {
    instancesDir: values.instances ?? (dataDir ? `${dataDir}/optw` : null),
    seed: wholeNumber('seed', values.seed, 1, 0),
    budgetsMs: budget === undefined ? DEFAULT_BUDGETS_MS : [wholeNumber('budget-ms', budget, 0, 1)],
    jsonFile: json?.startsWith('--json=') ? json.slice('--json='.length) : undefined,
    json: json === '--json',
  }
}
