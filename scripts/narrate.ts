/**
 * Makes narrations: `npm run narrate`, options in scripts/narrate/arguments.ts. By default those of three halls on
 * the axis, brief and standard, in both languages, into the folder that the server serves from.
 *
 * Instead of a synthetic voice: put a recording by a person at `content/recordings/<place>.<layer>.<lang>.mp3`,
 * its captions beside it as `.vtt`. It wins over synthesis here and in the server and is labelled `recorded`.
 *
 * The voices are robotic: no free Mandarin voice of natural sound can be had as an npm package. They are labelled
 * as synthetic in data and interface.
 */
import path from 'node:path'
import { loadAuthored } from '../server/content/load'
import { narrationCatalogue } from '../server/narrations/catalogue'
import { findRecordings } from '../server/narrations/recordings'
import { checkPlaces, parseNarrateArguments, USAGE, UsageError } from './narrate/arguments'
import { produce } from './narrate/produce'

const print = (line: string) => process.stdout.write(`${line}\n`)
const oneDecimal = (value: number | null) => (value === null ? '–' : value.toFixed(1))

async function run(argv: readonly string[]): Promise<void> {
  const options = parseNarrateArguments(argv)
  const content = await loadAuthored(options.contentDir)
  const places = checkPlaces(
    options.places,
    content.places.map(place => place.id),
  )
  const recordings = await findRecordings(path.join(options.contentDir, 'recordings'))
  for (const problem of recordings.problems) print(`recording not used: ${problem}`)
  const jobs = [...narrationCatalogue(content).values()].filter(
    job =>
      places.includes(job.placeId) && options.layers.includes(job.layer) && options.langs.includes(job.lang),
  )
  if (jobs.length === 0)
    throw new UsageError(
      `--layers "${options.layers.join(',')}": none of ${places.join(', ')} has one, expected a layer that is written`,
    )
  let [seconds, playing, bytes, failed] = [0, 0, 0, 0]
  for (const job of jobs) {
    const made = await produce(job, options.outDir, recordings, options.force).catch((error: unknown) => {
      print(`failed ${job.stem}: ${error instanceof Error ? error.message : String(error)}`)
      failed += 1
      return null
    })
    if (made === null) continue
    const durationSeconds = made.info.durationMs / 1000
    print(
      `${made.did.padEnd(6)} ${job.stem}.mp3  ${durationSeconds.toFixed(1)} s, ${Math.round(made.bytes / 1000)} KB, ` +
        `${oneDecimal(made.info.loudnessLufs)} LUFS, peak ${oneDecimal(made.info.truePeakDbtp)} dBTP, in ${made.seconds.toFixed(1)} s`,
    )
    seconds += made.seconds
    playing += durationSeconds
    bytes += made.bytes
  }
  print(
    `${jobs.length - failed} of ${jobs.length} narrations, ${(playing / 60).toFixed(1)} min, ${(bytes / 1e6).toFixed(2)} MB, in ${seconds.toFixed(1)} s → ${options.outDir}`,
  )
  if (failed > 0) process.exitCode = 1
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`narrate: ${message}\n${error instanceof UsageError ? `usage: ${USAGE}\n` : ''}`)
  process.exitCode = 1
})
