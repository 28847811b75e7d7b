import Taro from '@tarojs/taro'
import { fromGcj02 } from '@/core/geo/gcj02'
import type { Fix, Gcj02 } from '@/core/geo/types'
import { headings, type Headings } from './compass'
import { paced } from './pace'
import { polling, type Polling } from './polling'
import type { LocationLeaf, LocationProblem } from './types'
import { startUpdates, stopUpdates } from './updates'

const SCOPE = 'scope.userLocation'
const BACKGROUND_SCOPE = 'scope.userLocationBackground'
/** WeChat's updates cannot be slowed; from this interval on they are ended and single readings asked for. */
const POLL_FROM_MS = 15_000

type Reading = Pick<Taro.onLocationChange.CallbackResult, 'longitude' | 'latitude' | 'accuracy' | 'speed'>

const problemOf = (cause: unknown): LocationProblem =>
  /auth|deny|denied/i.test((cause as { errMsg?: string }).errMsg ?? '') ? 'denied' : 'unavailable'
const same = (a: Reading | null, b: Reading) =>
  a?.longitude === b.longitude && a.latitude === b.latitude && a.accuracy === b.accuracy

/** WeChat's map and its default location type speak GCJ-02; here is where it ends. */
export const location: LocationLeaf = {
  watch(onFix, onProblem, options = {}) {
    const pace = paced(onFix)
    let compass: Headings | null = null
    let source: 'none' | 'updates' | 'polling' = 'none'
    let poll: Polling | null = null
    let polled: Reading | null = null
    let rhythmMs = 0
    let begun = false
    let stopped = false
    let inBackground = false

    const fixOf = ({ longitude, latitude, accuracy, speed }: Reading): Fix => {
      const headingDegrees = compass?.headingDegrees() ?? null
      return {
        position: fromGcj02([longitude, latitude] as unknown as Gcj02),
        accuracyMeters: accuracy,
        timestampMs: Date.now(),
        ...(headingDegrees === null ? {} : { headingDegrees }),
        ...(speed >= 0 ? { speedMetersPerSecond: speed } : {}),
      }
    }
    const heard = (reading: Reading) => pace.offer(fixOf(reading))
    const failed = (cause: unknown) => {
      const problem = problemOf(cause)
      if (!stopped) onProblem(problem)
      return problem !== 'denied'
    }
    const rest = () => {
      stopUpdates(heard)
      poll?.stop()
      poll = null
    }
    const followUpdates = async () => {
      if (source === 'updates') return
      source = 'updates'
      try {
        await startUpdates(heard, inBackground)
      } catch (cause) {
        source = 'none'
        if (!inBackground) throw cause
        inBackground = false
        await follow()
      }
    }
    const askNowAndThen = () => {
      source = 'polling'
      poll = polling<Reading>({
        read: () => Taro.getLocation({ type: 'gcj02', isHighAccuracy: false }),
        heard(reading) {
          // asked too often, WeChat gives its last answer again: that is where one was, not where one is
          if (!same(polled, reading)) heard(reading)
          polled = reading
        },
        failed,
        intervalMs: rhythmMs,
        firstInMs: Math.max(0, rhythmMs - pace.sinceMs()),
      })
    }
    /** Takes readings the way that the rhythm asks for. */
    const follow = async () => {
      if (!begun || stopped) return
      // single readings are not given in the background, and without updates the guide would be put to sleep there
      const polls = rhythmMs >= POLL_FROM_MS && !inBackground
      if (polls || source === 'polling') {
        rest()
        source = 'none'
      }
      if (polls) askNowAndThen()
      pace.every(polls ? 0 : rhythmMs)
      if (!polls) await followUpdates()
    }
    const begin = async () => {
      await Taro.authorize({ scope: SCOPE })
      if (stopped) return
      if (options.background) {
        // WeChat shows no question for it: the visitor allows it in the settings, or had allowed it before
        inBackground = await Taro.authorize({ scope: BACKGROUND_SCOPE }).then(
          () => true,
          () => false,
        )
        if (stopped) return
      }
      if (options.compass) compass = headings()
      begun = true
      await follow()
      if (options.background && !stopped) options.onBackground?.(inBackground)
    }
    begin().catch(failed)
    return {
      stop() {
        stopped = true
        rest()
        pace.stop()
        compass?.stop()
      },
      every(intervalMs) {
        if (intervalMs === rhythmMs) return
        rhythmMs = intervalMs
        follow().catch(failed)
      },
    }
  },
  canOpenSettings: true,
  openSettings: async () => {
    const { authSetting } = await Taro.openSetting()
    return authSetting[SCOPE] === true
  },
}
export type * from './types'
