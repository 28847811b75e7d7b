import { useCallback, useEffect, useRef, useState } from 'react'
import type { Camera } from '@/components/GuideMap'
import { distanceMeters } from '@/core/geo/distance'
import { GRID_ORIGIN } from '@/core/geo/grid'
import type { Fix, Wgs84 } from '@/core/geo/types'

/** From here on a visitor is at home, not in the palace. */
export const FAR_METERS = 3000
/** The hall in front of one, and the next. */
const WALK_SPAN_METERS = 130
/** Less is the satellites' trembling, not a step. */
const STEP_METERS = 6

/**
 * Keeps who walks in the middle of the map until they move it by hand; the locate button takes it up again. A thing
 * that was opened is looked at first, and the walker again when it is closed.
 */
export function useFollow(
  walk: string | null,
  onMap: boolean,
  fix: Fix | null,
  setCamera: (camera: Camera) => void,
) {
  const [following, setFollowing] = useState(false)
  const framed = useRef<Wgs84 | null>(null)
  useEffect(() => {
    framed.current = null
    setFollowing(walk !== null)
  }, [walk])
  useEffect(() => {
    if (!onMap) framed.current = null
    if (!onMap || !following || !fix || distanceMeters(fix.position, GRID_ORIGIN) > FAR_METERS) return
    const last = framed.current
    const { position } = fix
    if (last && distanceMeters(last, position) < STEP_METERS) return
    framed.current = position
    setCamera(last ? { kind: 'follow', position } : { kind: 'point', position, spanMeters: WALK_SPAN_METERS })
  }, [onMap, following, fix, setCamera])
  const follow = useCallback(() => {
    framed.current = null
    setFollowing(walk !== null)
  }, [walk])
  const roam = useCallback(() => setFollowing(false), [])
  return { follow, roam }
}
