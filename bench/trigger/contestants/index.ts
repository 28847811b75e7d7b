/** Whom the trigger engine is measured against, from the plainest to one that knows the future. */
import type { Contestant } from '../contestant'
import { kalman, kalmanAtOnce, kalmanEverySecond } from './kalman'
import { plainRadius } from './radius'
import { polygon } from './polygon'
import { polygonDwell } from './polygonDwell'
import { smoother } from './smoother'
import { soundscape } from './soundscape'

export const CONTESTANTS: readonly Contestant[] = [
  plainRadius,
  polygon,
  polygonDwell,
  soundscape,
  kalman,
  kalmanAtOnce,
  kalmanEverySecond,
  smoother,
]
