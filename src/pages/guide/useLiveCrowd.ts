/** What the museum reports of its crowds, asked for while a view that shows it is open. */
import { useEffect } from 'react'
import type { View } from '@/content/paths'
import type { CrowdReports } from '@/core/crowd/report'
import { useCrowd } from '@/state/crowd'

const SHOWN_IN: readonly View['kind'][] = ['place', 'mine']

export function useLiveCrowd(kind: View['kind'], nowMs: number): CrowdReports | null {
  const isShown = SHOWN_IN.includes(kind)
  useEffect(() => {
    if (isShown) void useCrowd.getState().ask(nowMs)
  }, [isShown, nowMs])
  return useCrowd(({ reports }) => reports)
}
