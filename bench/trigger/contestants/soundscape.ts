/**
 * Automatic callouts by the rules of Soundscape (Scottish-Tech-Army/Soundscape-Android, geoengine): what is near is called out,
 * nearest first, at distances by category (to the middle: to the
 * edge of the ground they do worse here); looked for again only after 5 m and 5 s; one speaks at a time; what had to
 * wait is looked at again before it speaks. What is told stays told.
 */
import { gridDistanceMeters } from '@/core/geo/distance'
import type { GridPoint } from '@/core/geo/types'
import type { BenchFix, BenchPlace, Contestant } from '../contestant'
import { firstTimes, forwards } from './firstTimes'

interface Range {
  triggerMeters: number
  releaseMeters: number
}

const BIG: Range = { triggerMeters: 50, releaseMeters: 100 }
const PLACE: Range = { triggerMeters: 20, releaseMeters: 30 }
const OBJECT: Range = { triggerMeters: 10, releaseMeters: 20 }
const MOVE_METERS = 5
const CHECK_SECONDS = 5
/** How long a callout speaks here: a brief narration. */
const TALK_SECONDS = 20

/** Its categories by our importance: 1 landmarks … 5 seen only when close. */
function rangeOf({ importance }: BenchPlace): Range {
  if (importance <= 1) return BIG
  return importance <= 3 ? PLACE : OBJECT
}

export const soundscape: Contestant = {
  name: 'Soundscape’s rules',
  note: `10, 20 or 50 m of the middle by importance; again after ${MOVE_METERS} m and ${CHECK_SECONDS} s; one voice of ${TALK_SECONDS} s`,
  everySeconds: 5,
  run(fixes, { places }) {
    const told = firstTimes()
    let checked: BenchFix | null = null
    let queue: BenchPlace[] = []
    let silentFrom = -Infinity
    for (const fix of forwards(fixes)) {
      if (checked === null || isDue(checked, fix)) {
        checked = fix
        const waiting = queue
        const near = places
          .filter(place => !told.has(place.id) && !waiting.includes(place))
          .filter(place => away(place, fix.grid) <= rangeOf(place).triggerMeters)
          .sort((a, b) => away(a, fix.grid) - away(b, fix.grid))
        queue = [...waiting, ...near]
      }
      if (fix.second < silentFrom) continue
      queue = queue.filter(place => away(place, fix.grid) <= rangeOf(place).releaseMeters)
      const next = queue.shift()
      if (!next) continue
      told.tell(next.id, fix.second)
      silentFrom = fix.second + TALK_SECONDS
    }
    return told.events
  },
}

const away = ({ grid }: BenchPlace, at: GridPoint): number => gridDistanceMeters(grid, at)

const isDue = (before: BenchFix, fix: BenchFix): boolean =>
  fix.second - before.second >= CHECK_SECONDS && gridDistanceMeters(before.grid, fix.grid) >= MOVE_METERS
