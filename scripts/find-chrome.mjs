/**
 * Finds (or installs) a Chromium for the browser tests. Plain JavaScript, no dependencies, so that it also runs
 * before `npm ci` has finished.
 *
 *   node scripts/find-chrome.mjs             prints the path, or exits 1
 *   node scripts/find-chrome.mjs --install   installs one first when there is none
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC_APPS = ['Google Chrome', 'Chromium', 'Google Chrome for Testing']
/** Where Playwright unpacks the executable inside `chromium-<revision>`, one per platform. */
const PLAYWRIGHT_EXECUTABLES = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
]

const isExecutable = file => {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return COMMANDS.flatMap(name => folders.map(folder => path.join(folder, name))).find(isExecutable) ?? null
}

function inMacApplications() {
  return (
    MAC_APPS.flatMap(name =>
      ['/Applications', path.join(homedir(), 'Applications')].map(folder =>
        path.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    ).find(isExecutable) ?? null
  )
}

function playwrightCaches() {
  const named = process.env.PLAYWRIGHT_BROWSERS_PATH
  return [
    ...(named && named !== '0' ? [named] : []),
    path.join(homedir(), '.cache', 'ms-playwright'),
    path.join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    path.join(process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'ms-playwright'),
  ]
}

function inPlaywrightCache() {
  const revision = name => Number(name.split('-')[1])
  for (const cache of playwrightCaches().filter(folder => existsSync(folder))) {
    const builds = readdirSync(cache).filter(name => /^chromium-\d+$/.test(name))
    for (const build of builds.sort((a, b) => revision(b) - revision(a))) {
      const found = PLAYWRIGHT_EXECUTABLES.map(file => path.join(cache, build, file)).find(isExecutable)
      if (found) return found
    }
  }
  return null
}

/** @returns {string | null} path of a Chromium or Chrome executable */
export function findChrome() {
  const named = process.env.CHROME_PATH
  if (named) {
    if (isExecutable(named)) return named
    throw new Error(`CHROME_PATH is "${named}", expected the path of an executable Chromium or Chrome`)
  }
  return onPath() ?? inMacApplications() ?? inPlaywrightCache()
}

/** Commands that install Chromium here: each is tried only if the one before it worked. */
export function installCommands({ platform, isRoot, hasAptGet }) {
  if (platform === 'linux' && isRoot && hasAptGet) {
    return [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ]
  }
  return [['npx', '--no-install', 'playwright-core', 'install', 'chromium']]
}

/** @returns {string} path of a Chromium; installs one when there is none, throws when that is impossible */
export function ensureChrome({ log = console.log } = {}) {
  const present = findChrome()
  if (present) return present
  const commands = installCommands({
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasAptGet: existsSync('/usr/bin/apt-get'),
  })
  for (const [command, ...args] of commands) {
    log(`No Chromium found: running ${[command, ...args].join(' ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // npx is a batch file on Windows, which only a shell can start; every argument is a constant
    const result = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
    if (result.status !== 0) {
      const reason = result.error?.message ?? `exit code ${result.status}`
      throw new Error(
        `Chromium could not be installed: "${[command, ...args].join(' ')}" failed (${reason}). ` +
          'Install Chromium or Chrome by hand, or set CHROME_PATH to its executable.',
      )
    }
  }
  const installed = findChrome()
  if (!installed) {
    throw new Error('Chromium was installed but its executable was not found: set CHROME_PATH to it.')
  }
  return installed
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const log = text => console.error(text)
    const found = process.argv.includes('--install') ? ensureChrome({ log }) : findChrome()
    if (found) console.log(found)
    else console.error('No Chromium found. Run `node scripts/find-chrome.mjs --install` or set CHROME_PATH.')
    process.exitCode = found ? 0 : 1
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
