/**
 * The web app that the preview shows. It is the same for all content, so edits of content need no new build, even where
 * scripts/ensure.ts would make one for `npm start`; a change of the app's own code does.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inputsHash } from '../build/inputs'

const ROOT = path.resolve(__dirname, '../..')
const STAMPS = path.join(ROOT, '.cache', 'stamps')
const STAMP = path.join(STAMPS, 'preview')
const PROOFS = ['dist/h5/index.html', '.generated/assets/built.json', '.cache/stamps/h5']
const INPUTS = ['src', 'config', 'babel.config.js', 'package-lock.json', 'package.json']
/** They are built in. */
const SETTINGS = ['GUIDE_API_ORIGIN', 'GUIDE_WEB_ORIGIN'] as const

const isBuilt = (): boolean => PROOFS.every(proof => existsSync(path.join(ROOT, proof)))

/** Throws when there is no web app and none can be made. */
export async function ensureWebApp(say: (line: string) => void): Promise<void> {
  const settings = SETTINGS.map(name => `${name}=${process.env[name] ?? ''}`).join('\n')
  const stamp = `${await inputsHash(ROOT, INPUTS)}\n${settings}`
  if (isBuilt() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/ensure.ts', 'h5'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status === 0) {
    mkdirSync(STAMPS, { recursive: true })
    writeFileSync(STAMP, stamp)
  } else if (isBuilt())
    say('The web app could not be made anew; the preview shows the one that was built last.')
  else
    throw new Error(
      'There is no web app to show yet; it can be built when npm run content:check finds nothing',
    )
}
