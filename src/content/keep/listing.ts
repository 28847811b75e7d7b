/**
 * What can be taken along, from the API's answers to files with their parts. The server has held both answers against
 * the schema; this is the shape check of a phone, which does without zod: a captive portal's page is no listing.
 */
import { GUIDE_PART, type KeepFile } from '@/core/keep/types'
import { SCHEMA_VERSION, type Lang, type NarrationLayer, type Original, type PackKind } from '../bundle-types'

/** In the order of their worth on a walk. */
export const VOICE_LAYERS = ['brief', 'standard', 'deep'] as const satisfies readonly NarrationLayer[]
export const VOICE_LANGS = ['zh', 'en'] as const satisfies readonly Original[]
export type Voice = `${Original}.${NarrationLayer}`
export const PICTURES_PART = 'pictures'
/** Words and map of a language beside the one in use. */
export const wordsPart = (lang: Lang): string => `words.${lang}`

export interface TakeChoice {
  /** Languages of words and map; the one in use first. */
  langs: readonly Lang[]
  voices: readonly Voice[]
  pictures: boolean
}

/** What each kind of object is to a target; null: it has no use for it. */
export type Takes = Readonly<Record<PackKind, typeof GUIDE_PART | typeof PICTURES_PART | null>>

export const packPath = (lang: Lang): string => `/api/v1/pack?lang=${lang}`
export const narrationsPath = (lang: Lang): string => `/media/narrations/index.json?lang=${lang}`

/** The language of the captions of a voice: the visitor's own script where there is a choice. */
export const captionsLang = (voice: Original, langs: readonly Lang[]): Lang =>
  voice === 'zh' ? (langs.find(lang => lang !== 'en') ?? 'zh') : 'en'

/** Parts of a choice in the order of their worth. */
export const partsOf = ({ voices, pictures, langs }: TakeChoice): string[] => {
  const own = langs[0] === 'en' ? 'en' : 'zh'
  const rank = (voice: Voice) =>
    (voice.startsWith(`${own}.`) ? 0 : VOICE_LAYERS.length) +
    VOICE_LAYERS.findIndex(layer => voice.endsWith(`.${layer}`))
  return [
    GUIDE_PART,
    ...langs.slice(1).map(wordsPart),
    ...[...voices].sort((a, b) => rank(a) - rank(b)),
    ...(pictures ? [PICTURES_PART] : []),
  ]
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isSize = (value: unknown): value is number => typeof value === 'number' && value >= 0
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
/** A path of our own: it is fetched and kept under its name. */
const isPath = (value: unknown): value is string =>
  typeof value === 'string' && /^\/(api|assets|media)\/[\w./-]+$/.test(value) && !value.includes('..')

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

/** Files of one language's words, map and pictures; null when the answer is none, or of another contract. */
export function readPack(text: string, lang: Lang, isMain: boolean, takes: Takes): KeepFile[] | null {
  const data = parsed(text)?.['data']
  if (!isFields(data) || data['schemaVersion'] !== SCHEMA_VERSION || !Array.isArray(data['objects'])) return null
  const files: KeepFile[] = []
  for (const object of data['objects'] as unknown[]) {
    if (!isFields(object)) return null
    const { path, sha256, bytes, transferBytes, kind } = object
    if (!isPath(path) || !isHash(sha256) || !isSize(bytes) || !isSize(transferBytes)) return null
    // a kind that is newer than this app is not drawn by it
    const kindPart = takes[kind as PackKind] ?? null
    const part = kindPart === GUIDE_PART && !isMain ? wordsPart(lang) : kindPart
    if (part !== null) files.push({ path, sha256, bytes, transferBytes, part, key: kind === 'bundle' ? lang : null })
  }
  return files.some(({ key }) => key !== null) ? files : null
}

/** Sounds and captions of one language; null when the answer is no listing. */
export function readNarrations(text: string, voice: Original): KeepFile[] | null {
  const listed = parsed(text)?.['data']
  if (!Array.isArray(listed)) return null
  const files: KeepFile[] = []
  for (const narration of listed as unknown[]) {
    if (!isFields(narration)) return null
    const { layer, audio, captions, estimateBytes } = narration
    if (!VOICE_LAYERS.some(each => each === layer)) continue
    for (const [file, estimate] of [
      [audio, estimateBytes],
      [captions, 0],
    ]) {
      if (!isFields(file) || !isPath(file['path'])) return null
      const { path, sha256, bytes } = file
      const isMade = isHash(sha256) && isSize(bytes)
      files.push({
        path,
        sha256: isMade ? sha256 : null,
        bytes: isMade ? bytes : null,
        transferBytes: isMade ? bytes : isSize(estimate) ? estimate : 0,
        part: `${voice}.${String(layer)}`,
        key: null,
      })
    }
  }
  return files
}

/** Files that several listings name are one, and belong to the first. */
export function merged(listings: readonly (readonly KeepFile[])[]): KeepFile[] {
  const byPath = new Map<string, KeepFile>()
  for (const file of listings.flat()) if (!byPath.has(file.path)) byPath.set(file.path, file)
  return [...byPath.values()]
}
