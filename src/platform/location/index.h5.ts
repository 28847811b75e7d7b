import { wgs84, type Fix } from '@/core/geo/types'
import { paced } from './pace'
import { polling } from './polling'
import type { LocationLeaf, LocationProblem } from './types'

/** GeolocationPositionError codes (W3C Geolocation, section 8). */
const DENIED = 1
const PROBLEMS: Readonly<Record<number, LocationProblem>> = {
  [DENIED]: 'denied',
  2: 'unavailable',
  3: 'unavailable',
}
const TIMEOUT_MS = 20_000
/** From this interval on single readings are asked for, and the receiver may rest between them. */
const POLL_FROM_MS = 8000

const fixOf = ({ coords, timestamp }: GeolocationPosition): Fix => ({
  position: wgs84(coords.longitude, coords.latitude),
  accuracyMeters: coords.accuracy,
  timestampMs: timestamp,
  ...(coords.heading !== null && Number.isFinite(coords.heading) ? { headingDegrees: coords.heading } : {}),
  ...(coords.speed !== null ? { speedMetersPerSecond: coords.speed } : {}),
})

/** Where readings come from: `wake` when the page is seen again. */
interface Source {
  stop(): void
  wake(): void
}
type Heard = (position: GeolocationPosition) => void
/** False when asking again is of no use. */
type Failed = (error: GeolocationPositionError) => boolean

function streaming(heard: Heard, failed: Failed): Source {
  let id = 0
  let round = 0
  const begin = () => {
    // a reading may be on its way when its watch is cleared
    const mine = ++round
    id = navigator.geolocation.watchPosition(
      position => mine === round && heard(position),
      error => mine === round && failed(error),
      { enableHighAccuracy: true, maximumAge: 2000, timeout: TIMEOUT_MS },
    )
  }
  const stop = () => {
    round++
    navigator.geolocation.clearWatch(id)
  }
  begin()
  return {
    stop,
    // some phones let a watch die while the page is hidden
    wake() {
      stop()
      begin()
    },
  }
}

function asking(heard: Heard, failed: Failed, intervalMs: number, firstInMs: number): Source {
  const { stop, now } = polling<GeolocationPosition>({
    read: () =>
      new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, {
          enableHighAccuracy: true,
          maximumAge: intervalMs / 2,
          timeout: TIMEOUT_MS,
        }),
      ),
    heard,
    failed: cause => failed(cause as GeolocationPositionError),
    intervalMs,
    firstInMs,
  })
  return { stop, wake: now }
}

/**
 * navigator.geolocation, not Taro's wrapper: that one times out after 10 ms and drops heading and timestamp.
 * A hidden page gets no readings (W3C Geolocation, “request a position”): there is no background here, and silence while hidden
 * is no problem to speak of.
 */
export const location: LocationLeaf = {
  watch(onFix, onProblem, options = {}) {
    if (options.background) options.onBackground?.(false)
    if (!('geolocation' in navigator) || !window.isSecureContext) {
      onProblem('blocked')
      return { stop: () => undefined, every: () => undefined }
    }
    const pace = paced(onFix)
    let rhythmMs = 0
    const heard: Heard = position => pace.offer(fixOf(position))
    const failed: Failed = ({ code }) => {
      if (code === DENIED || !document.hidden) onProblem(PROBLEMS[code] ?? 'unavailable')
      return code !== DENIED
    }
    let source = streaming(heard, failed)
    let stopped = false
    const seen = () => {
      // before the first fix the visitor may still be reading the browser's question
      if (!document.hidden && pace.sinceMs() < Infinity) source.wake()
    }
    document.addEventListener('visibilitychange', seen)
    return {
      stop() {
        stopped = true
        source.stop()
        pace.stop()
        document.removeEventListener('visibilitychange', seen)
      },
      every(intervalMs) {
        if (stopped || intervalMs === rhythmMs) return
        const wasPolling = rhythmMs >= POLL_FROM_MS
        const polls = intervalMs >= POLL_FROM_MS
        rhythmMs = intervalMs
        if (polls || wasPolling) {
          source.stop()
          source = polls
            ? asking(heard, failed, intervalMs, Math.max(0, intervalMs - pace.sinceMs()))
            : streaming(heard, failed)
        }
        // single readings have their own rhythm
        pace.every(polls ? 0 : intervalMs)
      },
    }
  },
  canOpenSettings: false,
  openSettings: () => Promise.resolve(false),
}
export type * from './types'
