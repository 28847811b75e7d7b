/** Taking the guide along: what is chosen, what it would take, how far it is, what is on the device. */
import { create } from 'zustand'
import {
  captionsLang,
  merged,
  narrationsPath,
  packPath,
  partsOf,
  readNarrations,
  readPack,
  VOICE_LANGS,
  type TakeChoice,
} from '@/content/keep/listing'
import { stopper, type Stop, type Stopper } from '@/content/keep/ports'
import { take, type Progress } from '@/content/keep/taker'
import type { Lang } from '@/content/bundle-types'
import { readEdition } from '@/core/keep/edition'
import {
  discardable,
  fits,
  isNewer,
  lostFiles,
  missingFiles,
  partsThatFit,
  sizeOf,
  type Size,
} from '@/core/keep/plan'
import { bytesPerSecond, secondsLeft, withSample, type Sample } from '@/core/keep/pace'
import type { Edition, Failure, KeepFile } from '@/core/keep/types'
import { keep } from '@/platform/keep'
import { network } from '@/platform/network'
import { storage } from '@/platform/storage'
import { useSettings } from './settings'
import { takenChanged, takenEdition } from './taken'

export interface Pace {
  bytesPerSecond: number | null
  secondsLeft: number | null
}

interface TakingStore {
  ability: 'asking' | 'ok' | 'worker' | 'no'
  /** What can be taken: not asked yet, on its way, there, or no answer. */
  listed: 'none' | 'asking' | 'ready' | 'failed'
  /** Everything that can be taken, whatever is chosen. */
  files: readonly KeepFile[]
  choice: TakeChoice
  edition: Edition | null
  /** Files of the edition that the device has lost. */
  lost: number
  /** Hashes on the device, used or not. */
  present: ReadonlySet<string>
  run: 'idle' | 'taking' | 'paused'
  progress: Progress | null
  pace: Pace
  failed: readonly Failure[]
  /** It did not fit: what was asked for, what is free, and what of it would fit. */
  full: { needBytes: number; freeBytes: number | null; parts: readonly string[] } | null
  /** false: the system may throw it away when it needs room; null: it does not say. */
  persisted: boolean | null
  /** Reads what is on the device. */
  glance(): Promise<void>
  /** Reads the device and asks what there is; again after a failure. */
  look(): Promise<void>
  choose(choice: TakeChoice): void
  start(): Promise<void>
  pause(): void
  /** Ends what was begun. What was usable before stays. */
  cancel(): Promise<void>
  remove(): Promise<void>
}

const ORDER = 'takeOrder.v1'
interface Order {
  choice: TakeChoice
  /** Begun and not finished. */
  open: boolean
  /** There was an edition before it. */
  had: boolean
}

function readOrder(): Order | null {
  try {
    const value = JSON.parse(storage.read(ORDER) ?? 'null') as Partial<Order> | null
    const { langs, voices, pictures } = (value?.choice ?? {}) as Partial<TakeChoice>
    const isGood =
      Array.isArray(langs) && langs.length > 0 && Array.isArray(voices) && typeof pictures === 'boolean'
    return isGood && value
      ? { choice: { langs, voices, pictures }, open: value.open === true, had: value.had === true }
      : null
  } catch {
    return null
  }
}
const writeOrder = (order: Order) => storage.write(ORDER, JSON.stringify(order))

/** What most visitors want: their language, the short stories, no pictures. */
const usual = (lang: Lang): TakeChoice => ({
  langs: [lang],
  voices: [lang === 'en' ? 'en.brief' : 'zh.brief'],
  pictures: false,
})
const chosenBefore = (): TakeChoice => readOrder()?.choice ?? usual(useSettings.getState().lang)

/** The files that a choice means, in the order of their worth. */
export function chosenFiles(files: readonly KeepFile[], choice: TakeChoice): KeepFile[] {
  const parts = partsOf(choice)
  return parts.flatMap(part => files.filter(file => file.part === part))
}

/** What is still to come for a choice. */
export const missingSize = (store: Pick<TakingStore, 'files' | 'present'>, choice: TakeChoice): Size =>
  sizeOf(missingFiles(chosenFiles(store.files, choice), store.present, new Map()))

/** The edition that is kept is of another day than what can be taken now. */
export const isUpdate = ({ edition, files }: Pick<TakingStore, 'edition' | 'files'>): boolean =>
  isNewer(edition, files)

/** The language in use, and that of a friend: whoever reads Chinese may walk with someone who reads English. */
export function otherLangs(langs: readonly Lang[], shown: Lang): Lang[] {
  const friend: Lang = langs[0] === 'en' ? 'zh' : 'en'
  return [...new Set([shown, friend])].filter(lang => lang !== langs[0])
}

async function listFor(langs: readonly Lang[]): Promise<KeepFile[]> {
  const read = async (path: string, of: (text: string) => KeepFile[] | null) => {
    const { status, body } = await network.get(__API_ORIGIN__ + path)
    const files = status === 200 ? of(body) : null
    if (!files) throw new Error(`${path} answered ${status} without a listing`)
    return files
  }
  const packs = langs.map(lang =>
    read(packPath(lang), text => readPack(text, lang, lang === langs[0], keep.takes)),
  )
  // a server without voices has none to take along
  const voices = VOICE_LANGS.map(voice =>
    read(narrationsPath(captionsLang(voice, langs)), text => readNarrations(text, voice)).catch(() => []),
  )
  return merged(await Promise.all([...packs, ...voices]))
}

let stop: Stopper = stopper()
let running: Promise<void> | null = null
let samples: Sample[] = []

function waitFor(ms: number, until: Stop): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      deaf()
      noNetwork()
      resolve()
    }
    const timer = setTimeout(done, ms)
    let deaf: () => void = () => undefined
    const noNetwork = network.onReconnect(() => done())
    deaf = until.onStop(() => done())
  })
}

export const useTaking = create<TakingStore>((set, get) => {
  async function readDevice() {
    const [edition, present] = await Promise.all([
      takenEdition(),
      keep.present().catch(() => new Set<string>()),
    ])
    set({ edition, present, lost: edition ? lostFiles(edition, present).length : 0 })
  }
  async function list(quietly = false) {
    if (!quietly) set({ listed: 'asking' })
    try {
      const { langs } = get().choice
      set({
        files: await listFor([...new Set([...langs, ...otherLangs(langs, useSettings.getState().lang)])]),
        listed: 'ready',
      })
    } catch {
      if (!quietly) set({ listed: 'failed' })
    }
  }
  function follow(progress: Progress) {
    samples = withSample(samples, { atMs: Date.now(), bytes: progress.doneBytes })
    set({
      progress,
      failed: progress.failed,
      pace: {
        bytesPerSecond: bytesPerSecond(samples),
        secondsLeft: secondsLeft(progress.bytes - progress.doneBytes, samples),
      },
    })
  }

  async function run(): Promise<void> {
    const mine = stop
    const { choice } = get()
    for (let turn = 0; turn < 2 && !mine.stopped; turn += 1) {
      if (get().listed !== 'ready' || turn > 0) await list()
      if (get().listed !== 'ready') break
      const files = chosenFiles(get().files, choice)
      const present = await keep.present()
      const need = sizeOf(missingFiles(files, present, new Map()))
      const freeBytes = await keep.freeBytes()
      if (!fits(need, freeBytes)) {
        const parts = partsThatFit(partsOf(choice), missingFiles(files, present, new Map()), freeBytes)
        set({ full: { needBytes: need.bytes + need.unmadeBytes, freeBytes, parts } })
        break
      }
      const outcome = await take(
        files,
        partsOf(choice),
        {
          store: {
            ...keep,
            async writeEdition(text) {
              const written = await keep.writeEdition(text)
              if (written) takenChanged(readEdition(text))
              return written
            },
          },
          bring: (path, options) => keep.bring(__API_ORIGIN__ + path, options),
          nowMs: Date.now,
          wait: waitFor,
        },
        mine,
        follow,
      )
      await readDevice()
      // what was made on the way has its true size now
      if (files.some(({ sha256 }) => sha256 === null)) await list(true)
      if (outcome.kind === 'outdated') continue
      if (outcome.kind === 'full')
        set({
          full: { needBytes: need.bytes + need.unmadeBytes, freeBytes: await keep.freeBytes(), parts: [] },
        })
      if (outcome.kind === 'done') {
        set({ failed: outcome.failed })
        writeOrder({ choice, open: outcome.failed.length > 0, had: outcome.edition !== null })
      }
      break
    }
  }

  return {
    ability: 'asking',
    listed: 'none',
    files: [],
    choice: chosenBefore(),
    edition: null,
    lost: 0,
    present: new Set(),
    run: 'idle',
    progress: null,
    pace: { bytesPerSecond: null, secondsLeft: null },
    failed: [],
    full: null,
    persisted: null,
    glance: readDevice,
    async look() {
      if (get().run === 'taking') return
      const order = readOrder()
      set({ choice: chosenBefore(), run: order?.open ? 'paused' : 'idle' })
      await readDevice()
      const listing = list()
      set({ ability: await keep.ability() })
      await listing
    },
    choose: choice => set({ choice, full: null }),
    async start() {
      if (running) return running
      stop = stopper()
      samples = []
      writeOrder({ choice: get().choice, open: true, had: get().edition !== null })
      set({
        run: 'taking',
        full: null,
        failed: [],
        progress: null,
        pace: { bytesPerSecond: null, secondsLeft: null },
      })
      void keep.persist().then(persisted => set({ persisted }))
      running = run()
        .catch(() => undefined)
        .finally(() => {
          running = null
          set({ run: readOrder()?.open ? 'paused' : 'idle', progress: null })
        })
      return running
    },
    pause: () => stop.stop(),
    async cancel() {
      stop.stop()
      await running
      const order = readOrder()
      if (!order?.had) return get().remove()
      const edition = await takenEdition()
      await keep.drop(discardable(await keep.present(), edition))
      storage.write(ORDER, JSON.stringify({ ...order, open: false }))
      await readDevice()
      set({ run: 'idle', failed: [], full: null })
    },
    async remove() {
      stop.stop()
      await running
      await keep.writeEdition(null)
      takenChanged(null)
      await keep.drop([...(await keep.present())])
      storage.remove(ORDER)
      await readDevice()
      set({ run: 'idle', failed: [], full: null })
    },
  }
})
