/**
 * Recordings by people: `content/recordings/<place>.<layer>.<lang>.mp3` with the captions of the same name in
 * `.vtt`. Dropping both in is all there is to do; they win over synthesis and are labelled `recorded`. A sound
 * without captions, or the other way round, is a mistake and is reported, not used.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { LANGS, NARRATION_LAYERS } from '@/content/schema'
import type { NarrationJob } from './catalogue'

export interface NarrationFiles {
  voice: 'synthetic' | 'recorded'
  mp3: string
  vtt: string
}

export interface Recordings {
  /** By `<place>.<layer>.<lang>`. */
  files: ReadonlyMap<string, NarrationFiles>
  problems: readonly string[]
}

const NAME = new RegExp(
  `^([a-z0-9]+(?:-[a-z0-9]+)*\\.(?:${NARRATION_LAYERS.join('|')})\\.(?:${LANGS.join('|')}))\\.(mp3|vtt)$`,
)

export const recordingKey = ({ placeId, layer, lang }: Pick<NarrationJob, 'placeId' | 'layer' | 'lang'>) =>
  `${placeId}.${layer}.${lang}`

/** What lies in a folder; a folder that does not exist holds nothing. */
export async function findRecordings(dir: string): Promise<Recordings> {
  const names = (await readdir(dir).catch(() => [] as string[])).filter(name => !name.startsWith('.')).sort()
  const files = new Map<string, NarrationFiles>()
  const problems: string[] = []
  for (const name of names) {
    const [, key, ending] = NAME.exec(name) ?? []
    if (key === undefined) {
      if (/\.(?:mp3|vtt)$/.test(name))
        problems.push(`${path.join(dir, name)}: expected a name such as taihedian.brief.zh.mp3`)
      continue
    }
    const other = `${key}.${ending === 'mp3' ? 'vtt' : 'mp3'}`
    if (!names.includes(other)) problems.push(`${path.join(dir, name)}: expected ${other} beside it`)
    else
      files.set(key, {
        voice: 'recorded',
        mp3: path.join(dir, `${key}.mp3`),
        vtt: path.join(dir, `${key}.vtt`),
      })
  }
  return { files, problems }
}
