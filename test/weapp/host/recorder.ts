/** What the app asked of WeChat and what went wrong, in order. */
import type { RecordedCall, RecordedError } from './bridge'

export const calls: RecordedCall[] = []
export const errors: RecordedError[] = []
export const unknownApis = new Set<string>()

/** A copy that survives the way to the test: functions, DOM nodes and cycles are dropped. */
export function plainCopy(value: unknown): unknown {
  const seen = new WeakSet()
  const text = JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null) return item
    if (item instanceof ArrayBuffer) return `ArrayBuffer(${item.byteLength})`
    if (item instanceof Node || seen.has(item)) return undefined
    seen.add(item)
    return item
  })
  return text === undefined ? undefined : JSON.parse(text)
}

export function recordCall(name: string, options: unknown): void {
  calls.push({ name, options: plainCopy(options) })
}

export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg)
  return String(error)
}

export function recordError(kind: RecordedError['kind'], error: unknown): void {
  errors.push({ kind, message: messageOf(error) })
}

/** Errors outside the engine's own try/catch: timers, promises, event listeners of the host. */
export function watchWindow(): void {
  window.addEventListener('error', event => recordError('error', event.error ?? event.message))
  window.addEventListener('unhandledrejection', event => recordError('rejection', event.reason))
}
