/** What every contestant of the trigger bench is given and gives back. */
import type { GroundPlan } from '@/core/geo/groundPlan'
import type { GridPoint, Wgs84 } from '@/core/geo/types'

/** One reading of a simulated phone: what was measured, not where one truly is. */
export interface BenchFix {
  /** Seconds since the walk began; may repeat or step back, as real phones' do. */
  second: number
  position: Wgs84
  /** The same position in the palace grid, metres. */
  grid: GridPoint
  accuracyMeters: number
}

export interface BenchPlace {
  id: string
  importance: number
  position: Wgs84
  grid: GridPoint
}

export interface BenchWorld {
  plan: GroundPlan
  /** Places that own ground, in the order of `plan.places`. */
  places: readonly BenchPlace[]
}

/** "The visitor has come to this place", once or more. */
export interface Entered {
  placeId: string
  second: number
}

export interface Contestant {
  name: string
  /** What a reader of the table should know about it. */
  note: string
  /** Seconds between the fixes it asks for; 1 takes them all. */
  everySeconds: number
  /** All fixes of one walk at that rhythm → its events in order of time. */
  run(fixes: readonly BenchFix[], world: BenchWorld): Entered[]
}
