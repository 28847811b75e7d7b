/** Starts the server: content API, narrations and, when it is built, the web guide. Stops on SIGINT and SIGTERM. */
import { createApp } from './app'
import { readSettings } from './settings'

/** A connection that never ends must not keep a stopping server. */
const CLOSE_TIMEOUT_MS = 5000

function explain(error: unknown, port: number): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} is in use; choose another, such as PORT=${port + 1}`
  if (code === 'EACCES') return `Port ${port} may not be used by this user; choose one above 1023`
  return error.message
}

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const startMs = Date.now()
  const app = await createApp({
    ...settings.app,
    crowdFeed: settings.app.crowdFeed && { ...settings.app.crowdFeed, onChange: console.warn },
    onUnexpected: (error, request) => console.error(`${request.method} ${request.url.slice(0, 200)}:`, error),
  })
  const stop = (signal: NodeJS.Signals): void => {
    console.log(`${signal}: closing`)
    setTimeout(() => process.exit(1), CLOSE_TIMEOUT_MS).unref()
    app.close().then(
      () => process.exit(0),
      error => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    const url = await app.listen({ host: settings.host, port: settings.port })
    console.log(
      `Forbidden City guide at ${url} (API documentation: ${url}/api/v1/docs), ready in ${Date.now() - startMs} ms`,
    )
    if (!settings.app.h5Dir) console.log('The web guide is not built; npm run build:h5 makes it.')
  } catch (error) {
    console.error(explain(error, settings.port))
    await app.close()
    process.exitCode = 1
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
