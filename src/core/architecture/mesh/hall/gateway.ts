/** What one walks through or stands on in a storey: a gate's way, a ceiling, an upper storey's railed gallery. Metres. */
import { gateBays } from './bays'
import { decimetres, type Body, type Side } from './columns'
import type { Storey } from './heights'
import { level, quad, upright, type Stage } from './stage'

const INSIDE_LIGHT = [0.5, 0.3] as const

/** 平座: the railed gallery's edge, a little before the wall. */
export function addDeck({ stage, columns, y }: Side, { wallBottom, deck }: Storey): void {
  const out = 0.9
  const [from = 0, to = 0] = [columns[0], columns[columns.length - 1]]
  const bays = columns.length - 1
  const bay = (to - from) / bays
  stage.paint('beams', 0, [decimetres(bay), decimetres(deck)])
  upright(
    stage,
    [from - out, to + out],
    y - out,
    [wallBottom, wallBottom + deck],
    [
      [0, 0],
      [bays, 1],
    ],
    [0.8, 0.8],
  )
  stage.paint('column', 1)
  const floor = wallBottom + deck
  quad(
    stage,
    [
      [from - out, y - out, floor],
      [to + out, y - out, floor],
      [to, y, floor],
      [from, y, floor],
    ],
    [
      [0, 0],
      [1, 0],
    ],
    [0.8, 0.6],
  )
  // the railing's two rails
  for (const [low, high] of [
    [0.85, 1],
    [0.35, 0.45],
  ] as const)
    upright(
      stage,
      [from - out, to + out],
      y - out,
      [floor + low, floor + high],
      [
        [0, 0],
        [1, 1],
      ],
      [0.9, 0.9],
    )
}

export function addCeiling(stage: Stage, storey: Storey): void {
  stage.paint('eaves', 1)
  level(stage, storey.wallX, storey.wallY, storey.beamBottom + 0.02, INSIDE_LIGHT[1], true)
}

/**
 * The way through a gate: walls along its sides, door leaves on the ridge line in all its bays but the middle one,
 * which stands open, a ceiling.
 */
export function addGateway(stage: Stage, { storey, grey }: Body): void {
  const { columns, wallY, wallBottom, beamBottom } = storey
  const count = columns.length - 1
  const open = gateBays(count)
  const outer = (count - open) / 2
  const [from = 0, to = 0] = [columns[outer], columns[count - outer]]
  const side = grey ? 'brick' : 'red-wall'
  // faces of the two side walls that look into the way
  stage.paint(side, 0)
  const sts = [
    [0, 0],
    [2 * wallY, beamBottom - wallBottom],
  ] as const
  upright(stage.turned(90), [-wallY, wallY], -from, [wallBottom, beamBottom], sts, INSIDE_LIGHT)
  upright(stage.turned(-90), [-wallY, wallY], to, [wallBottom, beamBottom], sts, INSIDE_LIGHT)
  const middle = (count - 1) / 2
  for (let i = outer; i < count - outer; i++) {
    if (i === middle || open === 1) continue
    const [left = 0, right = 0] = [columns[i], columns[i + 1]]
    stage.paint('doors', 0, [decimetres(right - left), decimetres(beamBottom - wallBottom)])
    upright(
      stage,
      [left, right],
      0,
      [wallBottom, beamBottom],
      [
        [0, 0],
        [1, 1],
      ],
      INSIDE_LIGHT,
    )
    upright(
      stage.turned(180),
      [-right, -left],
      -0.04,
      [wallBottom, beamBottom],
      [
        [0, 0],
        [1, 1],
      ],
      INSIDE_LIGHT,
    )
  }
  addCeiling(stage, storey)
}
