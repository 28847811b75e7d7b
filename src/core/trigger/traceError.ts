/** What is wrong with a file that was opened: which field, what stands there, what was expected. */

/** Names the field, the value and what was expected. */
export class TraceError extends Error {
  override readonly name = 'TraceError'
}

export const MAX_TRACE_CHARACTERS = 50_000_000
export const MAX_INPUTS = 200_000

const MAX_SHOWN = 60
const shortened = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text)

/** Only what lies on top: a value from outside may be nested deeper than can be printed. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(shortened(value))
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

/** `found` in words of ours; `refuse` is for values. */
export function fail(field: string, found: string, expected: string): never {
  throw new TraceError(`${field} = ${found}; expected ${expected}`)
}

export function refuse(field: string, value: unknown, expected: string): never {
  return fail(field, shown(value), expected)
}

export function refuseTooLong({ length }: string): void {
  if (length > MAX_TRACE_CHARACTERS)
    fail('file', `${length} characters`, `at most ${MAX_TRACE_CHARACTERS} characters`)
}
