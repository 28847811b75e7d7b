import type { Lang } from '@/content/bundle-types'
import type { TakeChoice, Voice } from '@/content/keep/listing'
import type { Words } from '@/locales'

export interface RowSize {
  /** Files that are made: what travels in all, and what of it is still to come. */
  transferBytes: number
  missingBytes: number
  unmade: number
  unmadeBytes: number
}

/** What is happening, in the order of what a visitor has to know first. */
export type TakeState =
  | { kind: 'none' }
  | {
      kind: 'going'
      done: number
      doneBytes: number
      bytes: number
      bytesPerSecond: number | null
      secondsLeft: number | null
      unmade: number
      isWaiting: boolean
    }
  | { kind: 'paused'; done: number; files: number }
  | { kind: 'taken'; bytes: number; takenAtMs: number }
  | { kind: 'broken'; lost: number; bytes: number; takenAtMs: number }

export interface TakeProps {
  words: Words
  lang: Lang
  state: TakeState
  choice: TakeChoice
  /** Languages that can be added to the words. */
  others: readonly Lang[]
  /** null while it is not known what there is: nothing can be chosen then. */
  sizes: {
    guide: RowSize
    words: Partial<Record<Lang, RowSize>>
    voices: Partial<Record<Voice, RowSize>>
    pictures: RowSize
    /** Of what is chosen, still to come; `deviceBytes`: what it all takes. */
    missing: RowSize
    deviceBytes: number
  } | null
  listing: 'asking' | 'ready' | 'failed'
  isUpdate: boolean
  /** The choice is another than what is kept. */
  isChanged: boolean
  full: { needBytes: number; freeBytes: number | null; canFit: boolean } | null
  failed: readonly { name: string; why: keyof Words['takeFailedWhy'] }[]
  mayVanish: boolean
  canInstall: boolean
  onChoose(choice: TakeChoice): void
  onStart(): void
  onPause(): void
  onCancel(): void
  onRemove(): void
  onFit(): void
  onAsk(): void
  onInstall(): void
}
