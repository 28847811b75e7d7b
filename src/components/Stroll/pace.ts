/** How finely to draw: fewer pixels while frames take too long, more again when there is time to spare. */

export interface Pace {
  /** Pixels of the canvas for each of the page's. */
  ratio(deviceRatio: number): number
  /** A frame was drawn so long after the one before. */
  frame(passedMs: number): void
  /** Nothing moved: the next frame says nothing of the device. */
  rest(): void
}

const MOST_RATIO = 2
const LEAST_RATIO = 0.5
const STEPS = [1, 0.8, 0.64, 0.5, 0.4, 0.3] as const
/** Medians of so many frames decide. */
const WATCHED = 20
const SLOW_MS = 24
const QUICK_MS = 17.5
/** Going up is tried again after so many good rounds, so that it does not go up and down. */
const PATIENT_ROUNDS = 6

export function createPace(): Pace {
  let step = 0
  let good = 0
  let rested = true
  let frames: number[] = []
  return {
    ratio: deviceRatio => Math.max(LEAST_RATIO, Math.min(MOST_RATIO, deviceRatio) * (STEPS[step] ?? 1)),
    rest() {
      rested = true
    },
    frame(passedMs) {
      if (rested) {
        rested = false
        return
      }
      frames.push(passedMs)
      if (frames.length < WATCHED) return
      const median = frames.sort((a, b) => a - b)[WATCHED >> 1] ?? 0
      frames = []
      if (median > SLOW_MS) {
        step = Math.min(step + 1, STEPS.length - 1)
        good = 0
      } else if (median <= QUICK_MS && step > 0) {
        good += 1
        if (good >= PATIENT_ROUNDS) {
          step -= 1
          good = 0
        }
      }
    },
  }
}
