/** What the command line asks for. Every wrong value is named together with what was expected. */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { ORIGINALS, NARRATION_LAYERS, type Original, type NarrationLayer } from '@/content/schema'

export interface NarrateOptions {
  places: readonly string[]
  layers: readonly NarrationLayer[]
  langs: readonly Original[]
  outDir: string
  contentDir: string
  force: boolean
  /** Made side by side. */
  jobs: number
}

export const USAGE = `npm run narrate -- [--places all|wumen,taihedian] [--layers brief,standard,deep] [--langs zh,en]
                   [--jobs ${availableParallelism()}] [--out .cache/narrations] [--content content] [--force]`
const MAX_JOBS = 64

/** Wrong use: shown without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

function list<T extends string>(option: string, value: string, allowed: readonly T[]): T[] {
  const wanted = value
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')
  if (wanted.length === 0)
    throw new UsageError(`${option} "${value}": expected at least one of ${allowed.join(', ')}`)
  return [...new Set(wanted)].map(item => {
    const known = allowed.find(candidate => candidate === item)
    if (known === undefined)
      throw new UsageError(`${option} "${item}": expected one of ${allowed.join(', ')}`)
    return known
  })
}

function jobsOf(text: string): number {
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MAX_JOBS)
    throw new UsageError(`--jobs "${text}": expected a whole number from 1 to ${MAX_JOBS}`)
  return jobs
}

/** `placeIds`: all there are. */
export function checkPlaces(places: readonly string[], placeIds: readonly string[]): string[] {
  return places.join() === 'all' ? [...placeIds] : list('--places', places.join(','), placeIds)
}

export function parseNarrateArguments(argv: readonly string[]): NarrateOptions {
  let values
  try {
    values = parseArgs({
      args: [...argv],
      options: {
        places: { type: 'string', default: 'all' },
        layers: { type: 'string', default: NARRATION_LAYERS.join(',') },
        langs: { type: 'string', default: ORIGINALS.join(',') },
        out: { type: 'string', default: '.cache/narrations' },
        content: { type: 'string', default: 'content' },
        force: { type: 'boolean', default: false },
        jobs: { type: 'string', default: String(availableParallelism()) },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  return {
    places: values.places.split(',').map(place => place.trim()),
    layers: list('--layers', values.layers, NARRATION_LAYERS),
    langs: list('--langs', values.langs, ORIGINALS),
    outDir: values.out,
    contentDir: values.content,
    force: values.force,
    jobs: jobsOf(values.jobs),
  }
}
