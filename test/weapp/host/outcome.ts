/**
 * The calling convention of asynchronous wx APIs: one options object with success / fail / complete, answered
 * later with `errMsg: "name:ok"` or `"name:fail reason"`; a promise comes back only when no callback was given.
 */
import { recordCall } from './recorder'

export interface Outcome {
  errMsg: string
  [field: string]: unknown
}

export interface Callbacks {
  success?: (result: Outcome) => void
  fail?: (result: Outcome) => void
  complete?: (result: Outcome) => void
}

/** Thrown by the work behind an API: becomes `fail`. */
export class ApiFailure extends Error {
  constructor(
    readonly reason: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(reason)
  }
}

/** Its result's fields, or those of what it promises, join the answer; anything that is no object is ignored. */
type Work<O> = (options: O) => unknown
export type AsyncApi<O> = (options?: O & Callbacks) => Promise<Outcome> | undefined

export async function settle<O>(name: string, options: O & Callbacks, work: Work<O>): Promise<Outcome> {
  let isOk = true
  let result: Outcome
  try {
    const fields = await work(options)
    result = { ...(typeof fields === 'object' ? fields : {}), errMsg: `${name}:ok` }
  } catch (error) {
    isOk = false
    const reason = error instanceof Error ? error.message : String(error)
    result = { ...(error instanceof ApiFailure ? error.fields : {}), errMsg: `${name}:fail ${reason}` }
  }
  const callback = isOk ? options.success : options.fail
  callback?.(result)
  options.complete?.(result)
  if (!isOk && !options.fail && !options.complete && !options.success) throw result
  return result
}

/** An API that is recorded and then does `work`; without work it just succeeds. */
export function asyncApi<O extends object>(name: string, work: Work<O> = () => null): AsyncApi<O> {
  return options => {
    const given = options ?? ({} as O & Callbacks)
    recordCall(name, given)
    const pending = settle(name, given, work)
    return given.success || given.fail || given.complete ? undefined : pending
  }
}

/** APIs that only have to be seen and to succeed. */
export function acknowledged(names: readonly string[]): Record<string, AsyncApi<object>> {
  return Object.fromEntries(names.map(name => [name, asyncApi<object>(name)]))
}
