/**
 * Fronts side by side at one scale, in as many lines as let them stand largest in a box: one hall alone, or the stops
 * of a tour in their order. Metres in, pixels out.
 */
import { standingElevation, type ElevationDescription, type StandingElevation } from './elevation'

export interface Size {
  width: number
  height: number
}

/** A front with its upper left corner, in pixels of the box; `ground` is the line it stands on. */
export interface Standing extends Size {
  svg: string
  x: number
  y: number
}

export interface Skyline {
  fronts: readonly Standing[]
  /** Heights of the ground lines, the last is the box's lower edge. */
  grounds: readonly number[]
}

const GAP_METERS = 6
const LINE_GAP_METERS = 9
const MOST_LINES = 4
/** One more line is taken when it lets the halls stand this many times larger. */
const WORTH_A_LINE = 1.15

type Line = readonly StandingElevation[]

const widthOf = (line: Line): number =>
  line.reduce((sum, { widthMeters }) => sum + widthMeters, GAP_METERS * (line.length - 1))
const riseOf = (line: Line): number =>
  Math.max(...line.map(({ heightMeters, belowGroundMeters }) => heightMeters - belowGroundMeters))

/** Every way to break the fronts, in their order, into so many lines. */
function* waysToBreak(fronts: Line, count: number): Generator<readonly Line[]> {
  if (count === 1) yield [fronts]
  else
    for (let first = 1; first <= fronts.length - count + 1; first++)
      for (const rest of waysToBreak(fronts.slice(first), count - 1)) yield [fronts.slice(0, first), ...rest]
}

/** Small when the lines are about equally wide. */
const unevenness = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + widthOf(line) ** 2, 0)

const evenest = (fronts: Line, count: number): readonly Line[] =>
  [...waysToBreak(fronts, count)].reduce((best, way) => (unevenness(way) < unevenness(best) ? way : best))

/** From the highest ridge of the first line to the last ground. */
const wholeRiseOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + riseOf(line), LINE_GAP_METERS * (lines.length - 1))

/** Pixels a metre at which the lines fill the box. */
const scaleOf = (lines: readonly Line[], box: Size): number =>
  Math.min(box.width / Math.max(...lines.map(widthOf)), box.height / wholeRiseOf(lines))

function linesFor(fronts: Line, box: Size): readonly Line[] {
  let lines: readonly Line[] = [fronts]
  for (let count = 2; count <= Math.min(MOST_LINES, fronts.length); count++) {
    const way = evenest(fronts, count)
    if (scaleOf(way, box) > WORTH_A_LINE * scaleOf(lines, box)) lines = way
  }
  return lines
}

/** Fronts in their order, lines in the middle of the box, the last on its lower edge. */
export function skylineOf(halls: readonly ElevationDescription[], box: Size): Skyline {
  if (halls.length === 0) throw new Error('skyline: no halls, expected one at least')
  const detail = halls.length > 1 ? 1 : 2
  const lines = linesFor(
    halls.map(hall => standingElevation(hall, { dark: false, detail })),
    box,
  )
  const scale = scaleOf(lines, box)
  const grounds: number[] = []
  const fronts: Standing[] = []
  let top = box.height - scale * wholeRiseOf(lines)
  for (const line of lines) {
    const ground = top + scale * riseOf(line)
    let x = (box.width - scale * widthOf(line)) / 2
    for (const { svg, widthMeters, heightMeters, belowGroundMeters } of line) {
      const [width, height] = [scale * widthMeters, scale * heightMeters]
      fronts.push({ svg, x, y: ground - height + scale * belowGroundMeters, width, height })
      x += width + scale * GAP_METERS
    }
    grounds.push(ground)
    top = ground + scale * LINE_GAP_METERS
  }
  return { fronts, grounds }
}
