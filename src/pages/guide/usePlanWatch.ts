import { useEffect, useRef } from 'react'
import type { Words } from '@/locales'
import { useOnTour } from '@/state/onTour'
import { behindMinutes } from '@/state/planWalk'

/** Says once for each plan that it takes longer than there is time. */
export function usePlanWatch(nowMs: number, words: Words, say: (notice: string) => void): void {
  const startedAtMs = useOnTour(({ tour, status }) => (status === 'on' ? (tour?.startedAtMs ?? null) : null))
  const said = useRef<number | null>(null)
  useEffect(() => {
    const behind = startedAtMs === null || said.current === startedAtMs ? null : behindMinutes(nowMs)
    if (behind === null) return
    said.current = startedAtMs
    say(words.planBehind(String(behind)))
  }, [nowMs, startedAtMs, words, say])
}
