import { useMemo } from 'react'
import { gridToWgs84 } from '@/core/geo/grid'
import type { Fix } from '@/core/geo/types'
import { useCompanion } from '@/state/companion'
import { usePosition } from '@/state/position'

/**
 * The dot on the map. While the engine listens it knows better than the phone: it has seen the walls, and heard where
 * the visitor said they are. Outside the palace, and without it, the phone's word stands.
 */
export function useShownFix(): Fix | null {
  const fix = usePosition(position => position.fix)
  const where = useCompanion(({ status, trigger }) => (status === 'on' ? trigger.where : null))
  return useMemo(
    () =>
      where
        ? {
            position: gridToWgs84([where.u, where.v]),
            accuracyMeters: where.spreadMeters,
            timestampMs: fix?.timestampMs ?? 0,
            ...(fix?.headingDegrees === undefined ? {} : { headingDegrees: fix.headingDegrees }),
          }
        : fix,
    [where, fix],
  )
}
