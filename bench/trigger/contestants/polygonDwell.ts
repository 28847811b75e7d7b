/** Polygon geofences that want to be sure: inside for two fixes in a row, as Android's DWELL transition does. */
import type { Contestant } from '../contestant'
import { firstTimes, forwards } from './firstTimes'
import { placesAround } from './polygon'

export const polygonDwell: Contestant = {
  name: 'Polygon and dwell',
  note: 'Turf: two fixes in a row inside the place’s ground, every 5 s',
  everySeconds: 5,
  run(fixes, world) {
    const told = firstTimes()
    let before: readonly string[] = []
    for (const fix of forwards(fixes)) {
      const now = placesAround(fix, world)
      for (const id of now) if (before.includes(id)) told.tell(id, fix.second)
      before = now
    }
    return told.events
  },
}
