/** One narration into the output folder: a recording is copied, an existing file kept, the rest synthesised. */
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseCaptions } from '@/content/captions'
import { NARRATION_ENGINE_VERSION } from '@/content/narration'
import type { NarrationJob } from '../../server/narrations/catalogue'
import { makeNarration } from '../../server/narrations/make'
import { recordingKey, type NarrationFiles, type Recordings } from '../../server/narrations/recordings'
import type { CustomVoices } from '../../server/narrations/voices'
import { writeNarration } from './files'
import { mp3DurationMs, mp3Frames } from './mp3'
import type { NarrationInfo } from './synthesize'

export interface Produced {
  did: 'made' | 'kept' | 'copied recording'
  info: NarrationInfo
  bytes: number
  seconds: number
}

async function readInfo(base: string): Promise<NarrationInfo | null> {
  try {
    return JSON.parse(await readFile(`${base}.json`, 'utf8')) as NarrationInfo
  } catch {
    return null
  }
}

async function copyRecording(job: NarrationJob, files: NarrationFiles, base: string): Promise<void> {
  const [mp3, vtt] = await Promise.all([readFile(files.mp3), readFile(files.vtt, 'utf8')])
  const cues = parseCaptions(vtt)
  if (cues.length === 0) throw new Error(`${files.vtt}: no caption, expected WebVTT with at least one cue`)
  const [frame] = mp3Frames(mp3)
  const info: NarrationInfo = {
    voice: 'recorded',
    engine: null,
    engineVersion: NARRATION_ENGINE_VERSION,
    durationMs: mp3DurationMs(mp3),
    loudnessLufs: null,
    truePeakDbtp: null,
    rateHz: frame?.rateHz ?? 0,
    kbps: frame?.kbps ?? 0,
    cues,
  }
  await writeNarration({ base, mp3, vtt, info: { stem: job.stem, lang: job.lang, ...info } })
}

export async function produce(
  job: NarrationJob,
  dir: string,
  recordings: Recordings,
  force: boolean,
  voices: CustomVoices,
  signal?: AbortSignal,
): Promise<Produced> {
  const started = performance.now()
  const base = path.join(dir, job.stem)
  const recording = recordings.files.get(recordingKey(job))
  const before = await readInfo(base)
  let did: Produced['did'] = 'kept'
  await mkdir(dir, { recursive: true })
  if (recording !== undefined) {
    await copyRecording(job, recording, base)
    did = 'copied recording'
  } else if (force || before === null || before.voice === 'recorded' || (await size(`${base}.mp3`)) === 0) {
    await makeNarration(job, { dir, voice: voices[job.lang], ...(signal ? { signal } : {}) })
    did = 'made'
  }
  const info = await readInfo(base)
  if (info === null) throw new Error(`${base}.json: not readable, expected what is known about the narration`)
  return { did, info, bytes: await size(`${base}.mp3`), seconds: (performance.now() - started) / 1000 }
}

async function size(file: string): Promise<number> {
  return readFile(file).then(
    data => data.length,
    () => 0,
  )
}
