/** The walls of a storey: what stands between its columns, the painted beams on them. Metres. */
import type { Material } from '../types'
import { bayMaterial } from './bays'
import { addHalfColumns, addOpenColumns, decimetres, type Body, type Side } from './columns'
import { addCeiling, addDeck, addGateway } from './gateway'
import { upright, type Stage } from './stage'

/** Light at a wall's foot and under its eaves. */
const WALL_LIGHT = [0.96, 0.66] as const
const BEAM_LIGHT = [0.66, 0.5] as const

interface Run {
  material: Material
  from: number
  to: number
  bays: number
}

/** Neighbouring bays that look alike become one face. */
function runsOf(
  columns: readonly number[],
  exact: boolean,
  materialAt: (index: number) => Material | null,
): Run[] {
  const runs: Run[] = []
  let width = 0
  for (let i = 0; i + 1 < columns.length; i++) {
    const [from = 0, to = 0] = [columns[i], columns[i + 1]]
    const material = materialAt(i)
    if (!material) continue
    const before = runs[runs.length - 1]
    const alike = !exact || Math.abs(to - from - width) < 0.02 * width
    if (
      before &&
      before.material === material &&
      Math.abs(before.to - from) < 1e-6 &&
      (alike || isPlain(material))
    ) {
      before.to = to
      before.bays++
    } else runs.push({ material, from, to, bays: 1 })
    width = to - from
  }
  return runs
}

const isPlain = (material: Material): boolean => material === 'red-wall' || material === 'brick'

function addRuns(
  stage: Stage,
  runs: readonly Run[],
  y: number,
  [bottom, top]: readonly [number, number],
  lod: 0 | 1,
): void {
  for (const { material, from, to, bays } of runs) {
    if (isPlain(material)) {
      stage.paint(material, lod)
      upright(
        stage,
        [from, to],
        y,
        [bottom, top],
        [
          [from, 0],
          [to, top - bottom],
        ],
        WALL_LIGHT,
      )
      continue
    }
    const [low, high] = material === 'beams' ? BEAM_LIGHT : WALL_LIGHT
    stage.paint(material, lod, [decimetres((to - from) / bays), decimetres(top - bottom)])
    upright(
      stage,
      [from, to],
      y,
      [bottom, top],
      [
        [0, 0],
        [bays, 1],
      ],
      [low, high],
    )
  }
}

const evenColumns = (half: number, bays: number): number[] =>
  Array.from({ length: bays + 1 }, (_, i) => -half + (2 * half * i) / bays)

/** Walls lower than this are the gap between two eaves: beams alone fill it. */
const LEAST_WALL_METERS = 0.35

function sidesOf(stage: Stage, { storey, endBays, flush }: Body): Side[] {
  const { wallX, wallY, columns } = storey
  const mirrored = columns.map(x => -x).reverse()
  const long: Side[] = [
    { stage, face: 'front', columns, y: -wallY },
    { stage: stage.turned(180), face: 'rear', columns: mirrored, y: -wallY },
  ]
  if (flush) return long
  const ends = evenColumns(wallY, endBays)
  return [
    ...long,
    { stage: stage.turned(90), face: 'end', columns: ends, y: -wallX },
    { stage: stage.turned(-90), face: 'end', columns: ends, y: -wallX },
  ]
}

export function addBody(stage: Stage, body: Body): void {
  const { storey, plan, grey, column } = body
  const bottom = storey.wallBottom + storey.deck
  const sides = sidesOf(stage, body)
  for (const side of sides) {
    const count = side.columns.length - 1
    // 封护檐: a plain house's back wall goes up to the rafters
    const closed = plan === 'rooms' && side.face === 'rear' && !stage.finish.exactBays
    const wallTop = closed ? storey.wallTop : storey.beamBottom
    if (storey.beamBottom - bottom > LEAST_WALL_METERS) {
      const materialAt = (index: number): Material | null =>
        bayMaterial(plan, side.face, { index, count, grey, exact: stage.finish.exactBays && !grey })
      const runs = runsOf(side.columns, side.stage.finish.exactBays, materialAt)
      addRuns(side.stage, runs, side.y, [bottom, wallTop], 0)
    }
    const beams = runsOf(side.columns, stage.finish.exactBeams, () => 'beams')
    if (!closed) addRuns(side.stage, beams, side.y, [storey.beamBottom, storey.wallTop], 1)
    if (storey.deck > 0) addDeck(side, storey)
  }
  if (plan === 'gate') addGateway(stage, body)
  if (plan === 'open' || plan === 'gate') addOpenColumns(stage, body)
  else if (stage.finish.figures && !body.bare)
    for (const side of sides.filter(({ face }) => plan === 'around' || face === 'front'))
      addHalfColumns(side, storey, bottom, column)
  if (plan === 'open') addCeiling(stage, storey)
}
