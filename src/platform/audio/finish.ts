/**
 * Ends a voice at a position (milliseconds into the sound): looks when the sound tells how far it is, and by a timer
 * in between, because those reports are 250 ms apart and a mini-program in the background gets none.
 */
export interface Finish {
  at(positionMs: number | null): void
  /** The sound moved, began, paused or changed its speed. */
  look(): void
}

interface Sound {
  positionMs(): number
  rate(): number
  isPlaying(): boolean
  end(): void
}

/** A timer may come a little before the sound: it looks again after this long, not at once. */
const SOONEST_MS = 10

export function finishOf({ positionMs, rate, isPlaying, end }: Sound): Finish {
  let targetMs: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(timer)
    if (targetMs === null) return
    const leftMs = targetMs - positionMs()
    if (leftMs <= 0) {
      targetMs = null
      end()
    } else if (isPlaying()) timer = setTimeout(look, Math.max(SOONEST_MS, leftMs / rate()))
  }
  return {
    at(position) {
      targetMs = position
      look()
    },
    look,
  }
}
