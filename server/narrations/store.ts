/**
 * Where the files of a narration are: a recording, else what lies in the cache, else a new synthesis. What
 * failed is not tried again for a while, so that a missing tool costs one attempt and not one a visitor.
 */
import { access, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { NarrationJob } from './catalogue'
import { STEM_PATTERN } from './catalogue'
import { makeNarration, type MakeOptions } from './make'
import { QueueFullError, SingleFlightQueue } from './queue'
import type { CustomVoices } from './voices'
import { recordingKey, type NarrationFiles, type Recordings } from './recordings'

export type Make = (job: NarrationJob, options: MakeOptions) => Promise<void>

export interface StoreOptions {
  cacheDir: string
  recordings: Recordings
  voices?: CustomVoices
  /** Narrations waiting or being made at once. */
  queueCapacity?: number
  retryAfterSeconds?: number
  signal: AbortSignal
  make?: Make
  now?: () => number
}

/** Not now: the queue is full, or making failed. */
export class NarrationUnavailable extends Error {
  override readonly name = 'NarrationUnavailable'
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message)
  }
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

export class NarrationStore {
  private readonly queue: SingleFlightQueue
  private readonly failedAtMs = new Map<string, number>()

  constructor(private readonly options: StoreOptions) {
    this.queue = new SingleFlightQueue(options.queueCapacity ?? 8)
  }

  private inCache(stem: string): NarrationFiles {
    const base = path.join(this.options.cacheDir, stem)
    return { voice: 'synthetic', mp3: `${base}.mp3`, vtt: `${base}.vtt` }
  }

  /** Stems made for earlier content and kept: visitors with an older offline pack may still ask for them. */
  async kept(): Promise<ReadonlySet<string>> {
    const names = await readdir(this.options.cacheDir).catch(() => [] as string[])
    return new Set(
      names
        .filter(name => name.endsWith('.mp3'))
        .map(name => name.slice(0, -4))
        .filter(stem => STEM_PATTERN.test(stem)),
    )
  }

  /** Files of a stem that `kept` named. */
  keptFiles(stem: string): NarrationFiles {
    return this.inCache(stem)
  }

  /** Where the files of a narration lie, or will lie once they are made. */
  whereOf(job: NarrationJob): NarrationFiles {
    return this.options.recordings.files.get(recordingKey(job)) ?? this.inCache(job.stem)
  }

  /** Files of a narration of today's content; makes them when need be. */
  async filesOf(job: NarrationJob): Promise<NarrationFiles> {
    const files = this.whereOf(job)
    if (files.voice === 'recorded') return files
    if (!(await exists(files.mp3)) || !(await exists(files.vtt))) await this.make(job)
    return files
  }

  private async make(job: NarrationJob): Promise<void> {
    const {
      cacheDir,
      signal,
      voices,
      make = makeNarration,
      now = Date.now,
      retryAfterSeconds = 60,
    } = this.options
    const failedAtMs = this.failedAtMs.get(job.stem)
    const waitMs = failedAtMs === undefined ? 0 : failedAtMs + retryAfterSeconds * 1000 - now()
    if (waitMs > 0)
      throw new NarrationUnavailable(
        `narration "${job.stem}" could not be made a moment ago`,
        Math.ceil(waitMs / 1000),
      )
    try {
      await this.queue.run(job.stem, () => make(job, { dir: cacheDir, signal, voice: voices?.[job.lang] }))
      this.failedAtMs.delete(job.stem)
    } catch (error) {
      if (error instanceof QueueFullError)
        throw new NarrationUnavailable(error.message, Math.min(10, retryAfterSeconds))
      this.failedAtMs.set(job.stem, now())
      throw new NarrationUnavailable(
        error instanceof Error ? error.message : String(error),
        retryAfterSeconds,
      )
    }
  }
}
