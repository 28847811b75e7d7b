/** How a belief over biases (bias.ts) drifts apart: explicit diffusion on its window, hardly any of it through walls. */
import { GROUND } from '../geo/groundPlan'
import type { Ground } from './biasGround'
import { floats } from './scratch'

const WALL_LEAK = 0.02
// looked up once: names of other modules are dear in the innermost loops
const SOLID = GROUND.solid

/** How much of a difference flows to the neighbour on the right and above in one round. */
interface Flows {
  right: Float32Array
  above: Float32Array
}

const toRightOf = floats()
const toAboveOf = floats()
const risenInto = floats()

function flowsOf({ kinds, right, above }: Ground, width: number, share: number): Flows {
  const flows = { right: toRightOf(width * width), above: toAboveOf(width * width) }
  const leak = share * WALL_LEAK
  for (let j = 0, cell = 0; j < width; j += 1)
    for (let i = 0; i < width; i += 1, cell += 1) {
      const solid = kinds[cell] === SOLID
      // nothing flows out of a row's last cell
      if (i + 1 === width) flows.right[cell] = 0
      else flows.right[cell] = right[cell] === SOLID || solid !== (kinds[cell + 1] === SOLID) ? leak : share
      if (j + 1 < width)
        flows.above[cell] = above[cell] === SOLID || solid !== (kinds[cell + width] === SOLID) ? leak : share
    }
  return flows
}

/** Rounds of drift, in place: each bias gives a share of what it has more to its neighbours. Edges of the window keep theirs. */
export function diffuse(
  weights: Float32Array,
  ground: Ground,
  width: number,
  share: number,
  rounds: number,
): void {
  const { right, above } = flowsOf(ground, width, share)
  const lastRow = weights.length - width
  /** What came from below into each cell of the row that is next. */
  const risen = risenInto(width)
  for (let round = 0; round < rounds; round += 1) {
    risen.fill(0)
    // a cell's old value is not needed any more when it changes: the flows out of it were taken before
    for (let start = 0; start < lastRow; start += width) {
      let fromLeft = 0
      for (let i = 0, cell = start; i < width; i += 1, cell += 1) {
        const here = weights[cell] as number
        const toRight = (here - (weights[cell + 1] as number)) * (right[cell] as number)
        const up = (here - (weights[cell + width] as number)) * (above[cell] as number)
        weights[cell] = here + fromLeft + (risen[i] as number) - toRight - up
        fromLeft = toRight
        risen[i] = up
      }
    }
    let fromLeft = 0
    for (let i = 0, cell = lastRow; i < width; i += 1, cell += 1) {
      const here = weights[cell] as number
      const toRight = i + 1 < width ? (here - (weights[cell + 1] as number)) * (right[cell] as number) : 0
      weights[cell] = here + fromLeft + (risen[i] as number) - toRight
      fromLeft = toRight
    }
  }
}
