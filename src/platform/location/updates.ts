/**
 * WeChat has one stream of positions for the whole mini-program: it is started for the first who listens and ended
 * with the last. A start that is still on its way when nobody listens any more is taken back when it arrives.
 */
import Taro from '@tarojs/taro'

type Heard = Taro.onLocationChange.Callback

const listeners = new Set<Heard>()

/** Taro makes no promises of these calls, and older WeChats neither. */
const promised = (
  call: (options: Taro.startLocationUpdate.Option) => void,
  options: Taro.startLocationUpdate.Option = {},
) => new Promise<void>((resolve, reject) => call({ ...options, success: () => resolve(), fail: reject }))

const end = () => void promised(options => Taro.stopLocationUpdate(options)).catch(() => undefined)

/** Reports positions in GCJ-02 to `heard`; with `inBackground` while the screen is off, too. */
export async function startUpdates(heard: Heard, inBackground: boolean): Promise<void> {
  if (!listeners.has(heard)) {
    listeners.add(heard)
    Taro.onLocationChange(heard)
  }
  try {
    await promised(
      options =>
        inBackground ? Taro.startLocationUpdateBackground(options) : Taro.startLocationUpdate(options),
      { type: 'gcj02' },
    )
  } finally {
    if (listeners.size === 0) end()
  }
}

export function stopUpdates(heard: Heard): void {
  if (!listeners.delete(heard)) return
  Taro.offLocationChange(heard)
  if (listeners.size === 0) end()
}
