import type { ReactNode } from 'react'
import type { Bundle } from '@/content/bundle-types'
import type { Fix } from '@/core/geo/types'
import type { Words } from '@/locales'
import { useNearby } from '@/state/nearby'
import { targetOf, type Target } from '@/state/way'
import { useMeetSlot } from './useMeetSlot'
import { useNearbySlot } from './useNearbySlot'

interface AroundInput {
  bundle: Bundle | null
  words: Words
  fix: Fix | null
  nowMs: number
  lead(target: Target | null): void
  onShare(): void
}

/** Pages that live from where one is: what is near, and a point to meet at. */
export function useAround({ lead, ...common }: AroundInput): { nearby: ReactNode; meet: ReactNode } {
  const { bundle, words } = common
  const nearby = useNearbySlot({
    ...common,
    onLead: id => {
      const target = bundle && targetOf(bundle, id)
      // from where the list was measured
      const { standing } = useNearby.getState()
      lead(target && standing ? { ...target, from: standing } : target)
    },
  })
  const meet = useMeetSlot({
    ...common,
    onLead: id => lead(bundle && targetOf(bundle, id)),
    onLeadTo: position => lead({ id: 'meet', position, name: words.meetPointName }),
  })
  return { nearby, meet }
}
