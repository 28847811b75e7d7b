/** Server-sent events: every page that is open hears the state, at once when it opens and when the state changes. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Proxies and browsers give up on a connection that is silent for longer. */
const HEARTBEAT_MS = 20_000
const RETRY_MS = 1000

export interface Events<State> {
  join(request: IncomingMessage, response: ServerResponse): void
  tell(state: State): void
  close(): void
}

export function createEvents<State>(first: State): Events<State> {
  const listeners = new Set<ServerResponse>()
  let state = first
  const message = (): string => `event: state\ndata: ${JSON.stringify(state)}\n\n`
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': still here\n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()
  return {
    join(request, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(`retry: ${RETRY_MS}\n\n${message()}`)
      listeners.add(response)
      request.on('close', () => listeners.delete(response))
    },
    tell(next) {
      state = next
      for (const listener of listeners) listener.write(message())
    },
    close() {
      clearInterval(heartbeat)
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
