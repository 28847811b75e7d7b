/**
 * `npm run golden [-- --check]`: walks the golden walks through the trigger engine and writes what it says, where and
 * when, to test/core/trigger/golden/. `--check` writes nothing, shows what differs, and ends with 1.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { hasCode, runCommand, UsageError } from './editing/kinds'
import { differences, goldenOf, goldenText } from './golden/file'
import { GOLDEN_WALKS } from './golden/walks'
import { writeWhole } from './narrate/files'
import { loadPalace } from './replaying/world'

const USAGE = 'npm run golden [-- --check]'
export const GOLDEN_DIR = path.resolve(__dirname, '../test/core/trigger/golden')
const SHOWN = 12

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Files of walks that are no more. */
async function leftOver(): Promise<string[]> {
  const names = new Set(GOLDEN_WALKS.map(({ name }) => `${name}.json`))
  return (await readdir(GOLDEN_DIR)).filter(file => file.endsWith('.json') && !names.has(file))
}

/** Whether all is as it was. */
async function check(): Promise<boolean> {
  const palace = await loadPalace()
  let same = true
  const complain = (lines: readonly string[]): void => {
    same = false
    console.error(lines.join('\n'))
  }
  for (const walk of GOLDEN_WALKS) {
    const kept = await read(path.join(GOLDEN_DIR, `${walk.name}.json`))
    const lines = kept === null ? ['no file'] : differences(kept, goldenText(goldenOf(walk, palace)))
    if (lines.length === 0) continue
    const rest = lines.length > SHOWN ? [`  … and ${lines.length - SHOWN} more lines`] : []
    complain([`${walk.name}: ${walk.shows}`, ...lines.slice(0, SHOWN), ...rest])
  }
  for (const file of await leftOver()) complain([`${file}: no walk of this name`])
  return same
}

async function write(): Promise<void> {
  const palace = await loadPalace()
  await mkdir(GOLDEN_DIR, { recursive: true })
  for (const walk of GOLDEN_WALKS) {
    const file = path.join(GOLDEN_DIR, `${walk.name}.json`)
    const golden = goldenOf(walk, palace)
    const text = goldenText(golden)
    const changed = (await read(file)) !== text
    if (changed) await writeWhole(file, text)
    console.log(`${changed ? 'written  ' : 'unchanged'} ${walk.name}: ${golden.events.length} events`)
  }
  for (const file of await leftOver()) {
    await rm(path.join(GOLDEN_DIR, file))
    console.log(`removed   ${file}`)
  }
}

function options(): { check: boolean } {
  try {
    return parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}; expected ${USAGE}`)
  }
}

if (require.main === module)
  runCommand(async () => {
    if (!options().check) return write()
    if (await check()) console.log(`${GOLDEN_WALKS.length} golden walks: unchanged`)
    else {
      console.error('If that is what the change is for, run `npm run golden` and commit the files with it.')
      process.exitCode = 1
    }
  })
