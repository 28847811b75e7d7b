/** What a roof seen from above consists of. Metres in the hall's own axes: x along the bays, y along the depth. */
export const ROOF_FORM_NAMES = [
  'hip',
  'gable-hip',
  'pyramidal',
  'round-pyramidal',
  'overhanging-gable',
  'flush-gable',
  'round-ridge-gable-hip',
  'round-ridge',
  'flat-crowned',
  'cross-ridged',
] as const
export type RoofForm = (typeof ROOF_FORM_NAMES)[number]

export type RoofPoint = [x: number, y: number]

/** One slope. `shade` 1 full light … 0 none; `tier` 0 the lowest eaves. Later faces lie above earlier ones. */
export interface RoofFace {
  ring: RoofPoint[]
  shade: number
  tier: number
}

/** main 正脊, hip 垂脊/戗脊/角脊 on a corner, gable 垂脊 along a gable, finial 宝顶 as a closed line. */
export interface RoofRidge {
  line: RoofPoint[]
  kind: 'main' | 'hip' | 'gable' | 'finial'
}

export interface RoofPlan {
  faces: RoofFace[]
  ridges: RoofRidge[]
}
