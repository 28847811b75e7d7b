/**
 * Reads `content/<folder>/<id>.yaml`. The id is the file's name. Nothing is half-read: every problem of every
 * file is collected, and any problem makes one ContentError. The order of things is that of their ids.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import type { AuthoredContent, ContentProblem } from '@/content/authored'
import { FOLDERS, formatProblem, problem, type Folder } from '@/content/check/problem'
import {
  eventSchema,
  geoFileSchema,
  idSchema,
  motifSchema,
  operationSchema,
  personSchema,
  placeSchema,
  relicSchema,
  serviceSchema,
  sourceSchema,
  termSchema,
  tourSchema,
  walkwayFileSchema,
  type WalkwayFile,
} from '@/content/schema'
import { problemsOf } from './issues'
import { findRecordings } from '../narrations/recordings'

export const SCHEMAS = {
  places: placeSchema,
  relics: relicSchema,
  tours: tourSchema,
  services: serviceSchema,
  operations: operationSchema,
  people: personSchema,
  events: eventSchema,
  motifs: motifSchema,
  terms: termSchema,
  sources: sourceSchema,
  geo: geoFileSchema,
} satisfies Record<Folder, z.ZodType>

/** The walkway graph by precinct, inside the folder of geometry. */
const WALKWAYS = 'geo/walkways'
/** Folders beside the things: read by other tools. */
const OTHER_FOLDERS: readonly string[] = ['pronunciation', 'recordings', 'drawings']
const PROBLEMS_IN_MESSAGE = 20

export class ContentError extends Error {
  override readonly name = 'ContentError'
  constructor(readonly problems: readonly ContentProblem[]) {
    const lines = problems.slice(0, PROBLEMS_IN_MESSAGE).map(formatProblem)
    const rest = problems.length - lines.length
    super(
      [
        `content has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
        ...lines,
        ...(rest > 0 ? [`… and ${rest} more`] : []),
      ].join('\n  '),
    )
  }
}

/** A file's YAML as plain data with the id added; what is wrong goes into `problems`. */
function parseFile(file: string, id: string, text: string, problems: ContentProblem[]): unknown {
  const document = parseDocument(text, { prettyErrors: true })
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    for (const fault of faults) {
      const line = fault.linePos?.[0].line ?? 1
      const [message = 'valid YAML'] = fault.message.split(' at line ')
      problems.push(problem(file, `line ${line}`, text.split('\n')[line - 1]?.trim(), `valid YAML (${message})`))
    }
    return undefined
  }
  const value: unknown = document.toJS()
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    problems.push(problem(file, '', value, 'a mapping of fields'))
    return undefined
  }
  if ('id' in value) {
    problems.push(problem(file, 'id', value.id, 'no such field (the id is the file name)'))
    return undefined
  }
  return { id, ...value }
}

interface Remembered {
  text: string
  /** Undefined when the file is not good. */
  thing: unknown
  problems: readonly ContentProblem[]
}
/** What files were when they were read last: a file that has not changed is not parsed again. Give it to one folder of content only. */
export type FileMemory = Map<string, Remembered>

function readThing<T>(file: string, id: string, text: string, schema: z.ZodType<T>): Remembered {
  const problems: ContentProblem[] = []
  const value = parseFile(file, id, text, problems)
  if (value === undefined) return { text, thing: undefined, problems }
  const parsed = schema.safeParse(value)
  return parsed.success
    ? { text, thing: parsed.data, problems }
    : { text, thing: undefined, problems: problemsOf(file, value, parsed.error.issues) }
}

async function loadFolder<T>(
  dir: string,
  folder: string,
  schema: z.ZodType<T>,
  problems: ContentProblem[],
  memory: FileMemory,
): Promise<T[]> {
  const entries = await readdir(join(dir, folder), { withFileTypes: true }).catch(() => null)
  if (!entries) {
    problems.push(problem(folder, '', undefined, `a folder ${join(dir, folder)}`))
    return []
  }
  const names = entries
    .filter(entry => !entry.name.startsWith('.') && !(entry.isDirectory() && `${folder}/${entry.name}` === WALKWAYS))
   .sort((a, b) => (a.name < b.name ? -1 : 1))
  const things = await Promise.all(
    names.map(async entry => {
      const id = entry.name.replace(/\.yaml$/, '')
      if (!entry.isFile() || id === entry.name || !idSchema.safeParse(id).success) {
        problems.push(problem(`${folder}/${entry.name}`, '', entry.name, 'a file named <id>.yaml, such as taihedian.yaml'))
        return []
      }
      const file = `${folder}/${id}.yaml`
      const text = await readFile(join(dir, folder, entry.name), 'utf8')
      const before = memory.get(file)
      const read = before?.text === text ? before : readThing(file, id, text, schema)
      memory.set(file, read)
      problems.push(...read.problems)
      return read.thing === undefined ? [] : [{ id, thing: read.thing as T }]
    }),
  )
  // by id, not by file name: "a-b.yaml" sorts before "a.yaml"
  return things
    .flat()
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ thing }) => thing)
}

/** `drawings/<relic>.svg` as text; the folder may be missing. */
async function loadDrawings(dir: string, problems: ContentProblem[]): Promise<Record<string, string>> {
  const names = (await readdir(dir).catch(() => [])).filter(name => !name.startsWith('.')).sort()
  const drawings: Record<string, string> = {}
  for (const name of names) {
    const id = name.replace(/\.svg$/, '')
    if (id === name || !idSchema.safeParse(id).success)
      problems.push(problem(`drawings/${name}`, '', name, 'a file named <relic>.svg, such as jiulongbi.svg'))
    else drawings[id] = await readFile(join(dir, name), 'utf8')
  }
  return drawings
}

/** All authored content under `dir`. Throws ContentError with every problem found. */
export async function loadAuthored(dir: string, memory: FileMemory = new Map()): Promise<AuthoredContent> {
  const problems: ContentProblem[] = []
  const load = <F extends Folder>(folder: F): Promise<z.output<(typeof SCHEMAS)[F]>[]> =>
    loadFolder(dir, folder, SCHEMAS[folder] as unknown as z.ZodType<z.output<(typeof SCHEMAS)[F]>>, problems, memory)

  for (const entry of await readdir(dir, { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory() && ![...FOLDERS, ...OTHER_FOLDERS].includes(entry.name) && !entry.name.startsWith('.'))
      problems.push(problem(entry.name, '', entry.name, `one of the folders ${FOLDERS.join(', ')}`))
  const [places, relics, tours, services, operations, people, events, motifs, terms, sources, geo] = await Promise.all([
    load('places'),
    load('relics'),
    load('tours'),
    load('services'),
    load('operations'),
    load('people'),
    load('events'),
    load('motifs'),
    load('terms'),
    load('sources'),
    load('geo'),
  ])
  // content of tests and of other palaces may have none
  const walkways = existsSync(join(dir, WALKWAYS))
    ? await loadFolder(dir, WALKWAYS, walkwayFileSchema as unknown as z.ZodType<WalkwayFile>, problems, memory)
    : []
  const recordings = await findRecordings(join(dir, 'recordings'))
  for (const text of recordings.problems)
    problems.push(problem('recordings', '', text, 'a sound and its captions of one name'))
  const drawings = await loadDrawings(join(dir, 'drawings'), problems)
  if (problems.length > 0)
    throw new ContentError(problems.sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1)))
  return { places, relics, tours, services, operations, people, events, motifs, terms, sources, geo, walkways, drawings, recordings: [...recordings.files.keys()] }
}
