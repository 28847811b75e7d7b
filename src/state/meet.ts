/** A meeting that is being drawn up: who sends it may change it; who was sent it reads it. */
import { create } from 'zustand'
import { plainLabel, type Meeting } from '@/content/meetPath'
import { localMinutesOf } from '@/core/hours/zone'
import { useGuide } from './guide'

interface MeetStore {
  /** The word as it is being typed; null: the meeting on screen is someone else's. */
  draft: string | null
  /** Opens it for its sender. */
  begin(at: Meeting['at']): void
  /** The meeting on screen, changed. */
  change(change: Partial<Meeting>): void
  write(draft: string): void
}

const shown = (): Meeting | null => {
  const { view } = useGuide.getState()
  return view.kind === 'meet' ? { at: view.at, time: view.time } : null
}

export const useMeet = create<MeetStore>((set, get) => ({
  draft: null,
  begin(at) {
    set({ draft: (typeof at === 'string' ? null : at.label) ?? '' })
    useGuide.getState().open({ kind: 'meet', at, time: null })
  },
  change(change) {
    const meeting = shown()
    if (meeting) useGuide.getState().amend({ kind: 'meet', ...meeting, ...change })
  },
  write(draft) {
    const meeting = shown()
    if (get().draft === null || !meeting || typeof meeting.at === 'string') return
    set({ draft })
    get().change({ at: { ...meeting.at, label: plainLabel(draft) } })
  },
}))

const MINUTES_A_DAY = 1440
/** Four quarters of an hour, then two halves; nobody meets in less than this. */
const LEAST_MINUTES = 5
const AHEAD_MINUTES = [0, 15, 30, 45, 75, 105] as const

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map(part => String(part).padStart(2, '0')).join(':')

/** The next times to choose from, Beijing's, as `15:30`; the chosen one among them, '' for none. */
export function timesFrom(nowMs: number, chosen: string | null): string[] {
  const first = Math.ceil((localMinutesOf(nowMs) + LEAST_MINUTES) / 15) * 15
  const times = AHEAD_MINUTES.map(ahead => clock((first + ahead) % MINUTES_A_DAY))
  return ['', ...(chosen === null || times.includes(chosen) ? [] : [chosen]), ...times]
}
