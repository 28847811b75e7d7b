import { wgs84 } from '@/core/geo/types'
import type { LocationLeaf, LocationProblem } from './types'

/** GeolocationPositionError codes (W3C Geolocation, section 8). */
const PROBLEMS: Readonly<Record<number, LocationProblem>> = {
  1: 'denied',
  2: 'unavailable',
  3: 'unavailable',
}

/** navigator.geolocation, not Taro's wrapper: that one times out after 10 ms and drops heading and timestamp. */
export const location: LocationLeaf = {
  watch(onFix, onProblem) {
    if (!('geolocation' in navigator) || !window.isSecureContext) {
      onProblem('blocked')
      return () => undefined
    }
    const id = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) =>
        onFix({
          position: wgs84(coords.longitude, coords.latitude),
          accuracyMeters: coords.accuracy,
          timestampMs: timestamp,
          ...(coords.heading !== null && Number.isFinite(coords.heading)
            ? { headingDegrees: coords.heading }
            : {}),
          ...(coords.speed !== null ? { speedMetersPerSecond: coords.speed } : {}),
        }),
      error => onProblem(PROBLEMS[error.code] ?? 'unavailable'),
      { enableHighAccuracy: true, maximumAge: 2000, timeout: 20_000 },
    )
    return () => navigator.geolocation.clearWatch(id)
  },
  canOpenSettings: false,
  openSettings: () => Promise.resolve(false),
}
export type * from './types'
