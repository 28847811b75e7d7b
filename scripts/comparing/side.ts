/** One side of a comparison: the texts of all entries in a folder, in a Git revision, or the views of a bundle. */
import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseDocument } from 'yaml'
import { bundleSchema, SCHEMA_VERSION, type Lang } from '@/content/schema'
import { UsageError } from '../editing/kinds'
import { textsInRevision, type Texts } from './revision'

export interface Entry {
  folder: string
  id: string
  /** As it is written; null for a bundle's view. */
  text: string | null
  value(): unknown
}

export interface Side {
  name: string
  /** The language of a bundle; null: both, as they are written. */
  lang: Lang | null
  /** By `places/wumen`. */
  entries: ReadonlyMap<string, Entry>
}

/** Lists of a bundle that have things with ids. */
export const BUNDLE_LISTS = [
  'places',
  'halls',
  'relics',
  'tours',
  'services',
  'operations',
  'people',
  'events',
  'motifs',
  'terms',
  'sources',
] as const

const ENDING = /\.(yaml|svg)$/

/** `places/wumen.yaml`, a drawing, a glossary; anything deeper or of other endings is no entry. */
const isEntry = (file: string): boolean => ENDING.test(file) && file.split('/').length === 2

function valueOf(side: string, file: string, text: string): unknown {
  if (file.endsWith('.svg')) return { svg: text }
  const document = parseDocument(text)
  const [fault] = document.errors
  if (fault) throw new UsageError(`${side}: ${file}: ${fault.message.split('\n')[0]}; expected valid YAML`)
  return document.toJS()
}

export function sideOf(name: string, texts: Texts): Side {
  const entries = new Map<string, Entry>()
  for (const [file, text] of texts) {
    const [folder = '', base = ''] = file.split('/')
    const id = base.replace(ENDING, '')
    entries.set(`${folder}/${id}`, { folder, id, text, value: () => valueOf(name, file, text) })
  }
  return { name, lang: null, entries }
}

export async function textsInFolder(dir: string): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const folder of (await readdir(dir, { withFileTypes: true })).filter(entry => entry.isDirectory()))
    for (const name of (await readdir(path.join(dir, folder.name))).filter(file => ENDING.test(file)))
      texts.set(`${folder.name}/${name}`, await readFile(path.join(dir, folder.name, name), 'utf8'))
  return texts
}

async function bundleSide(file: string): Promise<Side> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch {
    throw new UsageError(`${file}; expected JSON: the answer of /api/v1/bundle`)
  }
  const head = bundleSchema.pick({ schemaVersion: true, lang: true, edition: true }).loose().safeParse(value)
  if (!head.success || head.data.edition !== 'whole')
    throw new UsageError(`${file}; expected a whole bundle of schema version ${SCHEMA_VERSION}`)
  const { lang } = head.data
  return bundleEntries(file, lang, value as Record<string, unknown>)
}

export function bundleEntries(name: string, lang: Lang, bundle: Readonly<Record<string, unknown>>): Side {
  const entries = new Map<string, Entry>()
  for (const folder of BUNDLE_LISTS)
    for (const view of (bundle[folder] ?? []) as { id: string }[])
      entries.set(`${folder}/${view.id}`, { folder, id: view.id, text: null, value: () => view })
  return { name, lang, entries }
}

/** A folder of content, or one with `content/` in it. */
function contentIn(dir: string): string {
  for (const candidate of [dir, path.join(dir, 'content')])
    if (existsSync(path.join(candidate, 'places'))) return candidate
  throw new UsageError(`${dir}; expected a folder of content (with places/)`)
}

/** What exists under the name counts first, then revisions. */
export async function readSide(name: string, cwd = process.cwd()): Promise<Side> {
  const target = path.resolve(cwd, name)
  if (!existsSync(target)) return sideOf(name, textsInRevision(name, cwd, isEntry))
  return statSync(target).isDirectory()
    ? sideOf(name, await textsInFolder(contentIn(target)))
    : bundleSide(target)
}
