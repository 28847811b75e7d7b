/** `--rounds N` (default 5) and `--json FILE`. */
import { parseArgs } from 'node:util'

export interface Options {
  rounds: number
  jsonFile: string | undefined
}

const DEFAULT_ROUNDS = 5

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string' }, json: { type: 'string' } } })
  const rounds = Number(values.rounds ?? DEFAULT_ROUNDS)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds = "${values.rounds}"; expected a whole number from 1`)
  return { rounds, jsonFile: values.json }
}
