/** What the page of walks and traces is told, and what it asks for. */
import type { Words } from '@/locales'

/** Where positions come from, when they are not the phone's. */
export type Pretended =
  | {
      kind: 'tour'
      tourId: string
      /** Reached last, counted from 1; null on the way to the first. */
      stop: { number: number; count: number; name: string } | null
      /** The end was reached; it rests there. */
      over: boolean
    }
  | {
      kind: 'track'
      fileName: string
      /** 0–1 of the file's time. */
      done: number
      over: boolean
    }
  /** `place` is null where the visitor tapped between places. */
  | { kind: 'still'; place: string | null }

export type TraceFormat = 'json' | 'gpx'

export interface WalksProps {
  words: Words
  /** `line`: its length and number of stops, in words. */
  tours: readonly { id: string; title: string; line: string }[]
  /** null: positions are the phone's. */
  pretended: Pretended | null
  /** Times as fast as one walks. */
  speed: number
  /** What is wrong with the file opened last, and what was expected; null: nothing. */
  fileProblem: string | null
  trace: { count: number; minutes: number }
  /** How a trace leaves the device here: as a file, or through the system's share sheet. */
  traceBy: 'save' | 'share'
  onTour(tourId: string): void
  onSpeed(speed: number): void
  /** null where files cannot be chosen. */
  onFile: (() => void) | null
  /** The next tap on the map is where one pretends to stand. */
  onStill(): void
  /** Back to the phone's own positions. */
  onReal(): void
  onTrace(format: TraceFormat): void
  onForget(): void
  /** Traces kept on the device, newest first. */
  kept?: {
    rows: readonly { startedMs: number; when: string; line: string }[]
    /** null: there is no trace of this walk, or it is kept already. */
    onKeep: (() => void) | null
    onPlay(startedMs: number): void
    onForget(startedMs: number): void
  }
}
