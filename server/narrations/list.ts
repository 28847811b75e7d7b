/** What narrations there are, for those who take them along: made ones with hash and size, the others by estimate. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { toHant } from '@/content/hant/convert'
import { hantCaptionsPath, narrationPaths } from '@/content/narration'
import type { Lang, narrationIndex, narrationListing, Original } from '@/content/schema'
import type { z } from 'zod'
import type { NarrationJob } from './catalogue'
import { digestOf, type FileDigest } from './digest'
import type { NarrationFiles } from './recordings'

type Listing = z.infer<typeof narrationListing>

/** Measured on our own voices: MP3 at 48 kbit/s, bytes for a character of the words. */
const BYTES_PER_CHARACTER: Record<Original, number> = { zh: 1350, en: 400 }
/** From so many made narrations on, they tell better. */
const ENOUGH = 5

const UNMADE = { sha256: null, bytes: null }
const orUnmade = (file: string): Promise<FileDigest | typeof UNMADE> => digestOf(file).catch(() => UNMADE)

/** Derived when they are asked for; equal captions give equal bytes. */
async function hantDigest(vtt: string): Promise<FileDigest | typeof UNMADE> {
  const text = await readFile(vtt, 'utf8').catch(() => null)
  if (text === null) return UNMADE
  const bytes = Buffer.from(toHant(text))
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
}

function perCharacter(lang: Original, made: readonly { bytes: number; characters: number }[]): number {
  if (made.length < ENOUGH) return BYTES_PER_CHARACTER[lang]
  const sum = (of: (each: (typeof made)[number]) => number) =>
    made.reduce((total, each) => total + of(each), 0)
  return sum(({ bytes }) => bytes) / sum(({ characters }) => characters)
}

/** `filesOf` says where a narration lies, or will lie; nothing is made here. */
export async function listNarrations(
  jobs: Iterable<NarrationJob>,
  lang: Lang,
  filesOf: (job: NarrationJob) => NarrationFiles,
): Promise<z.infer<typeof narrationIndex>> {
  const spoken: Original = lang === 'en' ? 'en' : 'zh'
  const data: (Listing & { characters: number })[] = []
  // one after the other: the first listing after a start reads every file
  for (const job of jobs) {
    if (job.lang !== spoken) continue
    const { audioPath, captionsPath } = narrationPaths(job.stem)
    const { mp3, vtt } = filesOf(job)
    const audio = await orUnmade(mp3)
    const captions = await (lang === 'zh-Hant' ? hantDigest(vtt) : orUnmade(vtt))
    const isMade = audio.sha256 !== null && captions.sha256 !== null
    const of = (digest: FileDigest | typeof UNMADE) => ({
      sha256: isMade ? digest.sha256 : null,
      bytes: isMade ? digest.bytes : null,
    })
    data.push({
      place: job.placeId,
      layer: job.layer,
      audio: { path: audioPath, ...of(audio) },
      captions: { path: lang === 'zh-Hant' ? hantCaptionsPath(captionsPath) : captionsPath, ...of(captions) },
      estimateBytes: null,
      characters: job.text.length,
    })
  }
  const made = data.flatMap(({ audio: { bytes }, characters }) =>
    bytes === null ? [] : [{ bytes, characters }],
  )
  const rate = perCharacter(spoken, made)
  return {
    lang,
    data: data.map(({ characters, ...listing }) => ({
      ...listing,
      estimateBytes: listing.audio.bytes === null ? Math.round(characters * rate) : null,
    })),
  }
}
