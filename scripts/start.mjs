/**
 * `npm start`: installs, builds what is missing or stale, then serves the guide and its API from one process.
 * PORT (8080) and HOST (127.0.0.1) choose where.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { ensureInstalled, ROOT } from './setup/install.mjs'

const port = Number(process.env.PORT || 8080)
const host = process.env.HOST || '127.0.0.1'

/** A busy port is said before minutes of building, not after. */
function checkPort() {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`PORT = "${process.env.PORT}"; expected a number from 0 to 65535`)
    process.exit(1)
  }
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', error => {
      console.error(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use; choose another, such as PORT=${port + 1} npm start`
          : error.message,
      )
      process.exit(1)
    })
    probe.listen(port, host, () => probe.close(resolve))
  })
}

await checkPort()
ensureInstalled()
const ensured = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/ensure.ts', 'h5'], {
  cwd: ROOT,
  stdio: 'inherit',
})
if (ensured.status !== 0) process.exit(ensured.status ?? 1)

const server = spawn(process.execPath, ['--import', 'tsx', path.join('server', 'index.ts')], {
  cwd: ROOT,
  stdio: 'inherit',
})
// Ctrl-C reaches both; this process waits until the server has closed
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => signal === 'SIGTERM' && server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 0 : 1)))
