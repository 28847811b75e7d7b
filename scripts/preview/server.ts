/**
 * Guide and API of the newest good content under one address, which stays while the app behind it is exchanged. Nothing
 * may be kept by the browser for a while, as it would be from `npm start`: an edit is to be seen at once.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { CACHE } from '../../server/http/headers'
import type { AppOptions } from '../../server/app'
import { createEvents } from './events'
import { createLive, NOTHING_YET, type State } from './live'
import { CLIENT_SCRIPT, EMPTY_PAGE, EVENTS_PATH, SCRIPT_PATH } from './page'

export interface Preview {
  server: Server
  /** Reads the files, and again: one after the other. Until it did for the first time there is nothing to show. */
  refresh(): Promise<void>
  close(): Promise<void>
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': CACHE.never })
  response.end(body)
}

/** Answers with a life of a minute must be asked for again; those under a hash never change. */
function freshOnly(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (status: number, headers?: object) => ServerResponse
  response.writeHead = ((status: number, headers: Record<string, string> = {}) =>
    writeHead(
      status,
      headers['cache-control'] === CACHE.revalidate ? { ...headers, 'cache-control': CACHE.page } : headers,
    )) as typeof response.writeHead
}

/** `say` prints a line for the person at the terminal. */
export function createPreview(options: AppOptions, say: (line: string) => void): Preview {
  const live = createLive(options)
  const events = createEvents<State>(NOTHING_YET)
  let said = ''

  function tell(state: State): void {
    events.tell(state)
    const lines = [state.title, ...state.problems, ...(state.more > 0 ? [`… and ${state.more} more`] : [])]
    const text = state.problems.length === 0 ? `showing content ${state.version ?? ''}` : lines.join('\n  ')
    if (text !== said) say(text)
    said = text
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (path === EVENTS_PATH) return events.join(request, response)
    if (path === SCRIPT_PATH) return send(response, 200, 'text/javascript', CLIENT_SCRIPT)
    const drawing = live.drawing(path)
    if (drawing !== undefined) return send(response, 200, 'image/svg+xml', drawing)
    const app = live.app()
    if (!app) return send(response, 503, 'text/html', EMPTY_PAGE)
    freshOnly(response)
    app.routing(request, response)
  }

  const server = createServer(answer)
  let last: Promise<void> = Promise.resolve()
  return {
    server,
    refresh: () => (last = last.catch(() => undefined).then(() => live.refresh(tell))),
    async close() {
      events.close()
      server.closeAllConnections()
      await new Promise<void>(done => server.close(() => done()))
      await live.close()
    },
  }
}
