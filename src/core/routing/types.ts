/**
 * The walkway graph: where visitors can walk between the entrance and the exits, as nodes and edges. Authored in
 * content/geo/walkways, compiled with the content, read by routing, guidance and the planner.
 */
import type { Wgs84 } from '../geo/types'

/** What one walks on or through. `covered` has a roof and open sides, `indoor` walls too. */
export type WayKind = 'court' | 'lane' | 'path' | 'gate' | 'stairs' | 'ramp' | 'bridge' | 'covered' | 'indoor'

export type Surface = 'stone' | 'brick' | 'cobble' | 'gravel' | 'wood' | 'asphalt'

export interface WalkNode {
  /** Unique and stable, lower case with hyphens: "taihemen-south". */
  id: string
  position: Wgs84
  /** What people see there, for instructions: a place's or a hall's id; null for a mere corner. */
  landmark: string | null
}

export interface WalkEdge {
  /** Indices into `nodes`. */
  from: number
  to: number
  kind: WayKind
  /** From `from` to `to`, both nodes included. */
  line: readonly Wgs84[]
  lengthMeters: number
  /** Steps climbed and gone down on the way from `from` to `to`; the other way round they change places. null: not known. */
  stepsUp: number | null
  stepsDown: number | null
  /** The highest threshold to step over, metres; 0 for none, null: not known. */
  thresholdMeters: number | null
  /** The narrowest passage, metres; null: not known. */
  widthMeters: number | null
  surface: Surface | null
  /** Only from `from` to `to`. */
  oneWay: boolean
  /** How much of it lies in shade or under a roof at noon in summer, 0–1. */
  shade: number
  /** Opening rule (core/hours); null: as the palace. */
  hours: string | null
  /** A ticket of its own is asked for here: `zhenbaoguan`, `zhongbiaoguan`; null for none. */
  ticket: string | null
  /** How far the drawn line may lie from the real one. */
  accuracyMeters: number
}

export interface WalkGraph {
  nodes: readonly WalkNode[]
  edges: readonly WalkEdge[]
}
