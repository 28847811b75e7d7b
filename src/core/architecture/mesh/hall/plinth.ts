/** 台明: the low base a building stands on, out to four fifths of its eaves' reach. Metres above the court. */
import { level, upright, type Stage } from './stage'
import { onFourSides } from './cover'

/** 下檐出 of 上檐出 (清式营造则例). */
const OUT_OF_EAVES = 0.8
/** A floor that stands higher stands on a terrace or platform of its own; only its last step is shown. */
const OWN_METERS = 1.6
const STEP_METERS = 0.4

export interface Plinth {
  wallX: number
  wallY: number
  overhang: number
  floor: number
  marble: boolean
}

export function addPlinth(stage: Stage, { wallX, wallY, overhang, floor, marble }: Plinth): void {
  if (floor < 0.05) return
  const out = OUT_OF_EAVES * overhang
  const bottom = floor <= OWN_METERS ? 0 : floor - STEP_METERS
  onFourSides(stage, wallX + out, wallY + out, (side, half, depth) => {
    side.paint(marble ? 'marble' : 'brick', 1)
    upright(
      side,
      [-half, half],
      -depth,
      [bottom, floor],
      [
        [-half, 0],
        [half, floor - bottom],
      ],
      [0.8, 0.95],
    )
  })
  stage.paint('paving', 1)
  level(stage, wallX + out, wallY + out, floor, 0.7)
}
