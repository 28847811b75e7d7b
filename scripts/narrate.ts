/**
 * Makes narrations: `npm run narrate`, options in scripts/narrate/arguments.ts. By default all of them, side by side
 * on the cores, into the folder that the server serves from. What is there already is kept: interrupted, it goes on
 * where it was.
 *
 * Instead of our synthetic voices: recordings by people at `content/recordings/<place>.<layer>.<lang>.mp3` with their
 * captions beside them as `.vtt`, or another program (docs/narration.md).
 */
import path from 'node:path'
import { loadAuthored } from '../server/content/load'
import { narrationCatalogue, type NarrationJob } from '../server/narrations/catalogue'
import { findRecordings } from '../server/narrations/recordings'
import { readVoices, voicesDir } from '../server/narrations/voices'
import {
  checkPlaces,
  parseNarrateArguments,
  USAGE,
  UsageError,
  type NarrateOptions,
} from './narrate/arguments'
import { produce, type Produced } from './narrate/produce'
import { restWords, sideBySide } from './narrate/progress'

const print = (line: string) => process.stdout.write(`${line}\n`)
const oneDecimal = (value: number | null) => (value === null ? '–' : value.toFixed(1))

async function jobsOf(options: NarrateOptions): Promise<NarrationJob[]> {
  const content = await loadAuthored(options.contentDir)
  const places = checkPlaces(
    options.places,
    content.places.map(place => place.id),
  )
  const jobs = [...narrationCatalogue(content).values()].filter(
    job =>
      places.includes(job.placeId) && options.layers.includes(job.layer) && options.langs.includes(job.lang),
  )
  if (jobs.length === 0)
    throw new UsageError(
      `--layers "${options.layers.join(',')}": none of ${places.join(', ')} has one, expected a layer that is written`,
    )
  return jobs
}

const lineOf = ({ did, info, bytes, seconds }: Produced, { stem }: NarrationJob): string =>
  `${did.padEnd(6)} ${stem}.mp3  ${(info.durationMs / 1000).toFixed(1)} s, ${Math.round(bytes / 1000)} KB, ` +
  `${oneDecimal(info.loudnessLufs)} LUFS, peak ${oneDecimal(info.truePeakDbtp)} dBTP, in ${seconds.toFixed(1)} s`

async function run(argv: readonly string[]): Promise<void> {
  const options = parseNarrateArguments(argv)
  const voices = readVoices(process.env)
  const outDir = voicesDir(options.outDir, voices)
  const jobs = await jobsOf(options)
  const recordings = await findRecordings(path.join(options.contentDir, 'recordings'))
  for (const problem of recordings.problems) print(`recording not used: ${problem}`)
  print(
    `${jobs.length} narrations, ${options.jobs} side by side → ${outDir} (Ctrl-C stops; the next run goes on)`,
  )
  const begunMs = performance.now()
  const failed: string[] = []
  const stopping = new AbortController()
  process.once('SIGINT', () => {
    print('stopped: the same command goes on from here')
    process.exitCode = 130
    stopping.abort()
  })
  let [done, made, playing, bytes] = [0, 0, 0, 0]
  await sideBySide(
    jobs,
    options.jobs,
    async job => {
      let line: string
      try {
        const produced = await produce(job, outDir, recordings, options.force, voices, stopping.signal)
        if (produced.did === 'made') made += 1
        playing += produced.info.durationMs / 1000
        bytes += produced.bytes
        line = lineOf(produced, job)
      } catch (error) {
        if (stopping.signal.aborted) return
        line = `failed ${job.stem}: ${error instanceof Error ? error.message : String(error)}`
        failed.push(line)
      }
      done += 1
      const rest = restWords(made, (performance.now() - begunMs) / 1000, jobs.length - done)
      print(`[${done}/${jobs.length}${rest}] ${line}`)
    },
    stopping.signal,
  )
  const seconds = (performance.now() - begunMs) / 1000
  print(
    `${done - failed.length} of ${jobs.length} narrations, ${(playing / 60).toFixed(1)} min, ${(bytes / 1e6).toFixed(2)} MB, in ${seconds.toFixed(1)} s → ${outDir}`,
  )
  if (failed.length === 0) return
  failed.forEach(print)
  process.exitCode = 1
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`narrate: ${message}\n${error instanceof UsageError ? `usage: ${USAGE}\n` : ''}`)
  process.exitCode = 1
})
