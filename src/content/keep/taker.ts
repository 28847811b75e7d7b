/**
 * Takes files along: fetches what is missing, holds each against its hash, keeps it, and makes an edition of it when
 * it can be used. What happened before does not matter: a run begins with what lies on the device. Lost network is
 * waited for; what the server cannot give is listed, and the rest goes on.
 */
import { readEdition, writeEdition } from '@/core/keep/edition'
import { discardable, isNewer, missingFiles, usableEdition, wholeParts } from '@/core/keep/plan'
import type { Edition, Failure, KeepFile, KeptFile, Why } from '@/core/keep/types'
import type { Brought, Stop, TakerPorts } from './ports'

export interface Progress {
  /** Files of the choice, and how many of them lie on the device. */
  files: number
  done: number
  /** What travels in all (estimates among it), and what has. */
  bytes: number
  doneBytes: number
  /** Of the missing files, those that have to be made first. */
  unmade: number
  /** No answer came; it is tried again by itself. */
  isWaiting: boolean
  failed: readonly Failure[]
}

export type Outcome =
  /** Everything was tried; without the guide itself nothing is usable that was not before. */
  | { kind: 'done'; edition: Edition | null; failed: readonly Failure[] }
  | { kind: 'stopped' }
  /** The device has no room; what was there before is as it was. */
  | { kind: 'full' }
  /** The server has another edition by now: what is missing is read anew. */
  | { kind: 'outdated' }

const SIDE_BY_SIDE = 3
/** The server makes one at a time: one more keeps it busy. */
const SIDE_BY_SIDE_UNMADE = 2
const TRIES = 3
const RETRY_MS = [2_000, 5_000, 15_000, 30_000] as const
/** A full queue asks for no more than this. */
const BUSY_MS = 15_000
/** Somebody else's narrations are made first. */
const TRIES_BUSY = 20
/** An edition that grows is written after so many files. */
const WRITE_EVERY = 25

/** A sound and its captions share a name up to its endings. */
const pieceOf = (path: string): string => path.replace(/(\.hant)?\.\w+$/, '')

interface Job {
  file: KeepFile
  tries: number
}

export async function take(
  files: readonly KeepFile[],
  parts: readonly string[],
  ports: TakerPorts,
  stop: Stop,
  tell: (progress: Progress) => void,
): Promise<Outcome> {
  const { store, nowMs } = ports
  const whole = wholeParts(files)
  const present = new Set(await store.present())
  const learned = new Map<string, KeptFile>()
  const failed: Failure[] = []
  const old = readEdition(await store.readEdition())
  // a sound that was made while it was fetched on an earlier day is known by the edition alone
  for (const file of files)
    if (file.sha256 === null && old?.files[file.path]) learned.set(file.path, old.files[file.path] as KeptFile)
  let edition = old
  let over: Outcome | null = null
  let waiting = 0
  const inFlight = new Map<string, number>()

  const missing = missingFiles(files, present, learned)
  const missingPaths = new Set(missing.map(({ path }) => path))
  let doneBytes = files.reduce((sum, { path, transferBytes }) => sum + (missingPaths.has(path) ? 0 : transferBytes), 0)
  const bytes = files.reduce((sum, { transferBytes }) => sum + transferBytes, 0)
  let toMake = missing.filter(({ sha256, transferBytes }) => sha256 === null && transferBytes > 0).length
  const settled = new Set<string>()
  const unmakeable = new Set<string>()

  const report = () =>
    tell({
      files: files.length,
      done: files.length - missing.length + settled.size,
      bytes,
      doneBytes: doneBytes + [...inFlight.values()].reduce((sum, part) => sum + part, 0),
      unmade: toMake,
      isWaiting: waiting > 0,
      failed: [...failed],
    })
  const isOver = () => over !== null || stop.stopped

  /** One at a time: an edition is written in the order in which it grew. */
  let writing: Promise<void> = Promise.resolve()
  const commit = (): Promise<void> =>
    (writing = writing.then(async () => {
      const next = usableEdition({ files, edition, present, learned, failed, parts, nowMs: nowMs() })
      if (next && (await store.writeEdition(writeEdition(next)))) edition = next
    }))

  function settle(file: KeepFile) {
    settled.add(file.path)
    missingPaths.delete(file.path)
    inFlight.delete(file.path)
    doneBytes += file.transferBytes
    if (file.sha256 === null && file.transferBytes > 0) toMake -= 1
  }
  function fail({ path, part, transferBytes, sha256 }: KeepFile, why: Why) {
    if (why === 'unmade') unmakeable.add(pieceOf(path))
    failed.push({ path, part, why })
    inFlight.delete(path)
    if (sha256 === null && transferBytes > 0) toMake -= 1
    report()
  }

  async function keep(job: Job, { body, digest, type }: Brought): Promise<'again' | null> {
    const { file } = job
    const wanted = file.sha256 ?? digest
    const sha256 = await store.sha256(body)
    if (wanted === null || wanted !== sha256) {
      if (job.tries < TRIES && wanted !== null) return 'again'
      fail(file, 'damaged')
      return null
    }
    const put = await store.put(sha256, body, { type, path: file.path }).catch(() => 'refused' as const)
    if (put === 'full') over ??= { kind: 'full' }
    if (put === 'refused') fail(file, 'refused')
    if (put !== 'kept') return null
    present.add(sha256)
    if (file.sha256 === null) learned.set(file.path, { sha256, bytes: body.byteLength })
    settle(file)
    report()
    if (settled.size % WRITE_EVERY === 0 && !isNewer(edition, files)) await commit()
    return null
  }

  /** What is to be done with the file next; null: nothing more. */
  async function fetchOne(job: Job): Promise<{ afterMs: number } | null> {
    const { file } = job
    // a sound that could not be made has no captions
    if (file.sha256 === null && unmakeable.has(pieceOf(file.path))) {
      fail(file, 'unmade')
      return null
    }
    job.tries += 1
    let answer: Brought
    try {
      answer = await ports.bring(file.path, {
        signal: stop,
        again: job.tries > 1,
        onPart(done) {
          inFlight.set(file.path, done * file.transferBytes)
          report()
        },
      })
    } catch {
      // no answer is no fault of the file
      inFlight.delete(file.path)
      job.tries -= 1
      return { afterMs: -1 }
    }
    if (isOver()) return null
    if (answer.status === 200) return (await keep(job, answer)) === 'again' ? { afterMs: 0 } : null
    inFlight.delete(file.path)
    if (answer.status === 404 || answer.status === 410) {
      // a key of another day: the listing is old, and so is everything in it
      if (file.sha256 !== null && whole.has(file.part)) over ??= { kind: 'outdated' }
      else fail(file, 'gone')
      return null
    }
    const isBusy = answer.status >= 500 || answer.status === 429
    const waitMs = answer.retryAfterMs ?? RETRY_MS[1]
    // a server that asks for a longer wait could not make it: the rest is not kept waiting
    if (isBusy && waitMs <= BUSY_MS && job.tries < (file.sha256 === null ? TRIES_BUSY : TRIES))
      return { afterMs: waitMs }
    fail(file, file.sha256 === null ? 'unmade' : 'refused')
    return null
  }

  async function work(queue: Job[]): Promise<void> {
    let silent = 0
    for (let job = queue.shift(); job && !isOver(); job = queue.shift()) {
      const next = await fetchOne(job)
      if (isOver() || next === null) {
        silent = 0
        continue
      }
      if (next.afterMs < 0) {
        queue.unshift(job)
        waiting += 1
        report()
        await ports.wait(RETRY_MS[Math.min(silent, RETRY_MS.length - 1)] ?? BUSY_MS, stop)
        waiting -= 1
        silent += 1
        continue
      }
      silent = 0
      // others first: what has to be made may be there by then
      queue.push(job)
      if (next.afterMs > 0 && queue.every(({ tries }) => tries > 0)) await ports.wait(next.afterMs, stop)
    }
  }
  const all = async (jobs: KeepFile[], sideBySide: number) => {
    const queue = jobs.map(file => ({ file, tries: 0 }))
    await Promise.all(Array.from({ length: sideBySide }, () => work(queue)))
  }

  report()
  const of = (isGuide: boolean, isMade: boolean) =>
    missing.filter(file => whole.has(file.part) === isGuide && (file.sha256 !== null) === isMade)
  await all(of(true, true), SIDE_BY_SIDE)
  if (!isOver()) await commit()
  if (!isOver()) await all(of(false, true), SIDE_BY_SIDE)
  if (!isOver()) await all(of(false, false), SIDE_BY_SIDE_UNMADE)
  // what came before a pause counts; a newer edition waits until it is whole
  const ended = over as Outcome | null
  if (ended?.kind !== 'outdated') await commit()
  if (ended) return ended
  if (stop.stopped) return { kind: 'stopped' }
  await store.drop(discardable(present, edition, files, learned))
  return { kind: 'done', edition, failed }
}
