import Taro from '@tarojs/taro'
import { fromGcj02 } from '@/core/geo/gcj02'
import type { Gcj02 } from '@/core/geo/types'
import type { LocationLeaf } from './types'

const SCOPE = 'scope.userLocation'

/** WeChat's map and its default location type speak GCJ-02; here is where it ends. */
export const location: LocationLeaf = {
  watch(onFix, onProblem) {
    let stopped = false
    const heard: Taro.onLocationChange.Callback = reading =>
      onFix({
        position: fromGcj02([reading.longitude, reading.latitude] as unknown as Gcj02),
        accuracyMeters: reading.accuracy,
        timestampMs: Date.now(),
        ...(reading.speed >= 0 ? { speedMetersPerSecond: reading.speed } : {}),
      })
    const begin = async () => {
      await Taro.authorize({ scope: SCOPE })
      if (stopped) return
      await Taro.startLocationUpdate({ type: 'gcj02' } as Taro.startLocationUpdate.Option)
      Taro.onLocationChange(heard)
    }
    begin().catch((problem: { errMsg?: string }) => {
      if (stopped) return
      const message = problem.errMsg ?? ''
      onProblem(/auth|deny|denied/i.test(message) ? 'denied' : 'unavailable')
    })
    return () => {
      stopped = true
      Taro.offLocationChange(heard)
      void Promise.resolve(Taro.stopLocationUpdate() as unknown).catch(() => undefined)
    }
  },
  canOpenSettings: true,
  openSettings: async () => {
    const { authSetting } = await Taro.openSetting()
    return authSetting[SCOPE] === true
  },
}
export type * from './types'
