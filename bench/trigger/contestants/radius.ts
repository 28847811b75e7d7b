/**
 * Plain radius, the "geofence" of most guides: a place speaks as soon as a fix is so near to its middle. Distances by
 * geolib.
 */
import { isPointWithinRadius } from 'geolib'
import type { Wgs84 } from '@/core/geo/types'
import type { Contestant } from '../contestant'
import { firstTimes, forwards } from './firstTimes'

/** Of 12 … 50 m those that did best in simulated visits: one for landmarks (importance 1), one for all others. */
const LANDMARK_METERS = 50
const OTHER_METERS = 22

const degrees = ([longitude, latitude]: Wgs84): { longitude: number; latitude: number } => ({
  longitude,
  latitude,
})

export const plainRadius: Contestant = {
  name: 'Plain radius',
  note: `geolib: within ${OTHER_METERS} m of the middle, ${LANDMARK_METERS} m at landmarks, every 5 s`,
  everySeconds: 5,
  run(fixes, { places }) {
    const told = firstTimes()
    for (const { second, position } of forwards(fixes))
      for (const { id, importance, position: middle } of places) {
        const meters = importance <= 1 ? LANDMARK_METERS : OTHER_METERS
        if (!told.has(id) && isPointWithinRadius(degrees(position), degrees(middle), meters))
          told.tell(id, second)
      }
    return told.events
  },
}
