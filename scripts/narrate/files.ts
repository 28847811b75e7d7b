/** Writing so that nobody meets half a file: beside first, then renamed. */
import { rename, rm, writeFile } from 'node:fs/promises'

export async function writeWhole(file: string, data: string | Buffer): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`
  try {
    await writeFile(beside, data)
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

export interface NarrationFileSet {
  base: string
  mp3: Buffer
  vtt: string
  info: object
}

/** The sound last: where it is, the rest is. */
export async function writeNarration({ base, mp3, vtt, info }: NarrationFileSet): Promise<void> {
  await writeWhole(`${base}.json`, `${JSON.stringify(info, null, 2)}\n`)
  await writeWhole(`${base}.vtt`, vtt)
  await writeWhole(`${base}.mp3`, mp3)
}
