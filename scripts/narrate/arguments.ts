/** What the command line asks for. Every wrong value is named together with what was expected. */
import { parseArgs } from 'node:util'
import { ORIGINALS, NARRATION_LAYERS, type Original, type NarrationLayer } from '@/content/schema'

export interface NarrateOptions {
  places: readonly string[]
  layers: readonly NarrationLayer[]
  langs: readonly Original[]
  outDir: string
  contentDir: string
  force: boolean
}

/** The three halls on the axis that everybody sees. */
export const DEFAULT_PLACES: readonly string[] = ['taihedian', 'wumen', 'qianqinggong']
export const USAGE = `npm run narrate -- [--places ${DEFAULT_PLACES.join(',')}|all] [--layers brief,standard] [--langs zh,en]
                   [--out .cache/narrations] [--content content] [--force]`

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
        places: { type: 'string', default: DEFAULT_PLACES.join(',') },
        layers: { type: 'string', default: 'brief,standard' },
        langs: { type: 'string', default: ORIGINALS.join(',') },
        out: { type: 'string', default: '.cache/narrations' },
        content: { type: 'string', default: 'content' },
        force: { type: 'boolean', default: false },
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
  }
}
