/**
 * `npm run content:preview`: the guide and its API as `npm start` serves them, from the files as they are now. An open
 * page shows an edit by itself; an error keeps the last good version and is shown with file and field. PORT (8080), HOST
 * (127.0.0.1) and CONTENT_DIR as for the server.
 */
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { readAddress, readSettings } from '../server/settings'
import { runCommand, UsageError } from './editing/kinds'
import { onStop, watchFolder } from './editing/watch'
import { ensureWebApp } from './preview/build'
import { createPreview } from './preview/server'

/** A busy port is said before minutes of building, not after. */
async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer().listen(port, host)
  await once(probe, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new UsageError(
          `Port ${port} is in use; choose another, such as PORT=${port + 1} npm run content:preview`,
        )
      : error
  })
  probe.close()
  await once(probe, 'close')
}

const say = (line: string): void => console.log(line)

if (require.main === module)
  runCommand(async () => {
    if (process.argv.length > 2)
      throw new UsageError(
        `"${process.argv.slice(2).join(' ')}"; expected no arguments (PORT, HOST, CONTENT_DIR)`,
      )
    const { host, port } = readAddress(process.env)
    await checkPort(port, host)
    await ensureWebApp(say)
    // what was built just now is part of the settings
    const { app } = readSettings(process.env)
    const preview = createPreview(
      { ...app, onUnexpected: (error, request) => console.error(`${request.method} ${request.url}:`, error) },
      say,
    )
    // watching first: what is saved while the first app is made is seen after it
    const watching = await watchFolder(app.contentDir, () => preview.refresh())
    const stop = async (): Promise<void> => {
      await watching.close()
      await preview.close()
    }
    onStop(stop)
    try {
      await preview.refresh()
      preview.server.listen(port, host)
      await once(preview.server, 'listening')
    } catch (error) {
      await stop()
      throw error
    }
    const { port: real } = preview.server.address() as AddressInfo
    say(`Preview at http://${host}:${real}; watching ${app.contentDir}. Ctrl-C ends.`)
  })
