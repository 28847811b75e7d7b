/** Makes sure that the packages of the lockfile are installed. Plain JavaScript: it runs before anything is. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const MIN_NODE = [20, 6]

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return
  console.error(`Node.js ${process.versions.node} is too old; expected ${MIN_NODE.join('.')} or newer`)
  process.exit(1)
}

export function ensureInstalled() {
  checkNode()
  const hash = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex')
  const stamp = path.join(ROOT, 'node_modules', '.guide-install')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  console.log('installing packages (one to three minutes) …')
  const startMs = Date.now()
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('npm ci failed; the lines above say why')
    process.exit(status ?? 1)
  }
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  console.log(`installed packages in ${Math.round((Date.now() - startMs) / 1000)} s`)
}
