import { useMemo } from 'react'
import type { View } from '@/content/paths'
import { usePlan } from '@/state/plan'

/** What a friend gets: the view that is open; of the planner the plan as it stands now. */
export function useSharedView(view: View): View {
  const { status, wish, order, edits } = usePlan()
  return useMemo(
    () =>
      view.kind === 'plan' && status === 'ready'
        ? { kind: 'plan', plan: { wish, order, locked: edits.locked } }
        : view,
    [view, status, wish, order, edits.locked],
  )
}
