/**
 * `npm test`: sets itself up (packages, a browser, both builds) and runs everything: types for both targets, for
 * the core and for the tools; lint with import directions; content; sizes; unit, component and API tests; the built
 * mini-program in a mini-program runtime; the built web app in a real browser. Ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureChrome } from './find-chrome.mjs'
import { ensureInstalled, ROOT } from './setup/install.mjs'

const startMs = Date.now()
let passed = 0
let failed = 0
const broken = []

ensureInstalled()
process.env.CHROME_PATH = ensureChrome({ log: console.log })

const bin = name => path.join(ROOT, 'node_modules', '.bin', name)
const seconds = sinceMs => `${((Date.now() - sinceMs) / 1000).toFixed(0)} s`

/** One check that either holds or not; its output is shown only when it does not. */
function check(title, command, args) {
  const sinceMs = Date.now()
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const good = status === 0
  if (good) passed += 1
  else {
    failed += 1
    broken.push(title)
  }
  console.log(`${good ? 'ok  ' : 'FAIL'} ${title} (${seconds(sinceMs)})`)
  if (!good) console.log(`${stdout}${stderr}`)
  return good
}

/** A jest run counts its own tests; a suite that cannot even start counts as one failure. */
function jest(title, args) {
  const sinceMs = Date.now()
  const report = path.join(ROOT, '.cache', `jest-${title.replace(/\W+/g, '-')}.json`)
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const { status, stderr, stdout } = spawnSync(
    bin('jest'),
    [...args, '--json', `--outputFile=${report}`, '--silent'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  let result
  try {
    result = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    failed += 1
    broken.push(title)
    console.log(`FAIL ${title}: jest did not run (code ${status})\n${stdout}${stderr}`)
    return
  }
  const lost = result.numFailedTests + result.numRuntimeErrorTestSuites
  passed += result.numPassedTests
  failed += lost
  if (lost > 0) broken.push(title)
  console.log(
    `${lost === 0 ? 'ok  ' : 'FAIL'} ${title}: ${result.numPassedTests} passed, ${lost} failed (${seconds(sinceMs)})`,
  )
  if (lost > 0) console.log(stderr)
}

check('content, web app and mini-program build', process.execPath, [
  '--import',
  'tsx',
  'scripts/ensure.ts',
  'h5',
  'weapp',
])
for (const [title, project] of [
  ['types: core (no DOM, Node, Taro)', 'config/tsconfig.core.json'],
  ['types: h5', 'config/tsconfig.h5.json'],
  ['types: weapp', 'config/tsconfig.weapp.json'],
  ['types: server, scripts, tests', 'tsconfig.json'],
]) {
  check(title, bin('tsc'), ['-p', project])
}
check('lint and import directions', bin('eslint'), ['.', '--max-warnings', '0'])
check('formatting', bin('prettier'), ['--check', '.', '--log-level', 'warn'])
check('content check', bin('tsx'), ['scripts/content-check.ts'])
check('size budget', bin('tsx'), ['scripts/size-budget.ts'])
jest('unit and component tests', ['--selectProjects', 'unit', 'ui-h5', 'ui-weapp'])
jest('API and tools', ['--selectProjects', 'api', 'tools'])
jest('mini-program in its runtime', ['--selectProjects', 'weapp', '--runInBand'])
jest('web app in a browser', ['--selectProjects', 'e2e', '--runInBand'])

console.log(`\nall done in ${seconds(startMs)}${broken.length > 0 ? `; broken: ${broken.join(', ')}` : ''}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
