/** Listeners of wx.onSomething / wx.offSomething. */
type Listener = (payload: unknown) => void

const listeners = new Map<string, Set<Listener>>()

export const on = (event: string) => (listener: Listener) => {
  const known = listeners.get(event) ?? new Set<Listener>()
  known.add(listener)
  listeners.set(event, known)
}

/** Without a listener all of them go, as in WeChat. */
export const off = (event: string) => (listener?: Listener) => {
  if (listener) listeners.get(event)?.delete(listener)
  else listeners.delete(event)
}

export function emit(event: string, payload: unknown): void {
  for (const listener of [...(listeners.get(event) ?? [])]) listener(payload)
}

/** `onX` and `offX` for each name. */
export function listenerApis(names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap(name => [
      [`on${name}`, on(name)],
      [`off${name}`, off(name)],
    ]),
  )
}
