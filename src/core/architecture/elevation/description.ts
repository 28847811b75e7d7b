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
  /** What the height counts from: the court (as when nothing is said), or the hall's own floor. Up to the main ridge. */
  readonly heightFrom?: 'court' | 'floor'
  readonly roof: ElevationRoof
  readonly eaves: number
  readonly glaze: ElevationGlaze
  readonly terraceTiers: number
  readonly gatePlatform: boolean
  /** Each eaves covers a storey one can stand in (楼阁), its gallery railed (平座), not only a skirt of roof (重檐). */
  readonly storeyed?: boolean
  /** Tiles tier by tier, lowest first, where they differ; the last goes on upwards. */
  readonly tierGlazes?: readonly ElevationGlaze[] | null
  /** Doorways set in a wall (随墙门). When nothing is said: a front without base, of few bays and one bay deep. */
  readonly inWall?: boolean
  /** A stage or an open pavilion: between the columns a railing and a hanging fret (挂落) instead of doors. */
  readonly openFront?: boolean
}
