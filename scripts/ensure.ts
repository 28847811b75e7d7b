/**
 * Makes what is missing or stale, and says so: `tsx scripts/ensure.ts h5 weapp`. A build is stale when one of its
 * inputs or its settings changed; an unchanged tree costs a hash and no build. `--forget` marks the targets as
 * stale: development builds write into the same folders.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inputsHash } from './build/inputs'

const ROOT = path.resolve(__dirname, '..')
const STAMPS = path.join(ROOT, '.cache', 'stamps')
const TARGETS = {
  h5: { about: 'web app', proof: 'dist/h5/index.html', minutes: 'about a minute' },
  weapp: { about: 'mini-program', proof: 'dist/weapp/app.json', minutes: 'about half a minute' },
} as const
type Target = keyof typeof TARGETS
const INPUTS = ['src', 'config', '.generated/stamp', 'babel.config.js', 'package-lock.json', 'package.json']
const SETTINGS = ['GUIDE_API_ORIGIN', 'GUIDE_WEB_ORIGIN'] as const

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status === 0) return
  process.stderr.write(`${stdout}\n${stderr}\n`)
  throw new Error(`${[path.basename(command), ...args].join(' ')} ended with code ${status ?? 'unknown'}`)
}

async function ensureContent(): Promise<void> {
  const cli = require.resolve('tsx/cli')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'scripts/content-build.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${stdout}${stderr}`.trim())
  if (stdout.trim() !== '') console.log(stdout.trim())
}

async function ensureTarget(target: Target): Promise<void> {
  const { about, proof, minutes } = TARGETS[target]
  const stampFile = path.join(STAMPS, target)
  const settings = SETTINGS.map(name => `${name}=${process.env[name] ?? ''}`).join('\n')
  const stamp = `${await inputsHash(ROOT, INPUTS)}\n${settings}`
  const made =
    existsSync(path.join(ROOT, proof)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  if (made) return
  console.log(`building the ${about} (${minutes}) …`)
  const startMs = Date.now()
  rmSync(path.join(ROOT, 'dist', target), { recursive: true, force: true })
  run(path.join(ROOT, 'node_modules/@tarojs/cli/bin/taro'), ['build', '--type', target], {
    NODE_ENV: 'production',
  })
  if (!existsSync(path.join(ROOT, proof))) throw new Error(`the ${about} build made no ${proof}`)
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stampFile, stamp)
  console.log(`built the ${about} in ${Math.round((Date.now() - startMs) / 1000)} s`)
}

async function main(): Promise<void> {
  const forget = process.argv.includes('--forget')
  const names = process.argv.slice(2).filter(name => name !== '--forget')
  const wrong = names.find(name => !Object.prototype.hasOwnProperty.call(TARGETS, name))
  if (wrong !== undefined) throw new Error(`target = "${wrong}"; expected h5 or weapp`)
  await ensureContent()
  for (const name of names)
    if (forget) rmSync(path.join(STAMPS, name), { force: true })
    else await ensureTarget(name as Target)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
