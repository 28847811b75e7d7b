/** What an elevation is drawn from: facts, with null for what is not known. */
import type { ElevationGlaze } from './palette'

export type ElevationRoof =
  | 'hip'
  | 'gable-hip'
  | 'pyramidal'
  | 'round-pyramidal'
  | 'overhanging-gable'
  | 'flush-gable'
  | 'round-ridge-gable-hip'
  | 'round-ridge'
  | 'flat-crowned'
  | 'cross-ridged'

/** What is known of a hall; null is "not known". Sizes in metres between columns, bays in 间. */
export interface ElevationDescription {
  readonly baysWide: number | null
  readonly baysDeep: number | null
  readonly widthMeters: number | null
  readonly depthMeters: number | null
  readonly heightMeters: number | null
  readonly roof: ElevationRoof
  readonly eaves: number
  readonly glaze: ElevationGlaze
  readonly terraceTiers: number
  readonly gatePlatform: boolean
}
