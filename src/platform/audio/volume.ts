/**
 * Volume of a browser's sound, moved in small steps. Where the phone alone sets the volume (iOS) the element keeps
 * or takes back its own, which is seen at the next step, and nothing more is tried.
 */
export interface Volume {
  set(volume: number): void
  fade(toVolume: number, durationMs: number): void
}

const STEP_MS = 40
/** Some browsers keep volume in single precision. */
const SAME = 0.01

export function volumeOf(element: Pick<HTMLMediaElement, 'volume'>): Volume {
  let timer: ReturnType<typeof setInterval> | undefined
  const set = (volume: number) => {
    clearInterval(timer)
    element.volume = volume
  }
  return {
    set,
    fade(toVolume, durationMs) {
      const to = Math.min(1, Math.max(0, toVolume))
      if (durationMs <= 0) return set(to)
      clearInterval(timer)
      const from = element.volume
      const beganMs = Date.now()
      let wanted = from
      timer = setInterval(() => {
        if (Math.abs(element.volume - wanted) > SAME) return clearInterval(timer)
        const share = Math.min(1, (Date.now() - beganMs) / durationMs)
        wanted = from + (to - from) * share
        if (share >= 1) set(to)
        else element.volume = Math.min(1, Math.max(0, wanted))
      }, STEP_MS)
    },
  }
}
