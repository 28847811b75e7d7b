/**
 * What stands on the ridges: 鸱吻 at the main ridge's ends (as high as two fifths of the column, 营造算例), 脊兽 on the
 * hips (one for each two 尺 of column, an odd number up to nine; 太和殿 alone has ten), 宝顶 on a peak.
 */
import { along, curve, flatten, lengthOf, line, moved, pair, pairs, shape, whole } from './path'
import { FINE, HAIR } from './eaves'
import type { Detail } from './dimensions'
import type { Palette } from './palette'
import type { Path, Point } from './path'
import type { Pen } from './pen'

/** 营造尺: 0.32 m. */
const CHI_METERS = 0.32
export const TEN_BEASTS_BAYS = 11

export function beastCount(column: number, bays: number, detail: Detail): number {
  if (detail === 0) return 3
  if (bays >= TEN_BEASTS_BAYS) return 10
  const odd = 2 * Math.floor(column / CHI_METERS / 2 / 2) + 1
  return Math.min(9, Math.max(3, odd))
}

/** One unit high, gripping the ridge on the left, its back and curled tail to the right. */
const CHIWEN_CURVES = [
  [-0.66, 0.1, -0.74, 0.14, -0.84, 0.16],
  [-0.8, 0.22, -0.7, 0.24, -0.6, 0.27],
  [-0.72, 0.32, -0.8, 0.36, -0.83, 0.44],
  [-0.72, 0.48, -0.62, 0.5, -0.56, 0.6],
  [-0.5, 0.74, -0.44, 0.9, -0.22, 0.98],
  [-0.02, 1.04, 0.16, 0.96, 0.17, 0.8],
  [0.17, 0.68, 0.02, 0.64, -0.05, 0.73],
  [0, 0.58, 0.1, 0.5, 0.11, 0.36],
  [0.2, 0.36, 0.25, 0.3, 0.25, 0.22],
  [0.18, 0.22, 0.12, 0.18, 0.12, 0],
] as const
const CHIWEN: Path = {
  ...curve(
    [-0.62, 0],
    ...CHIWEN_CURVES.map(([a, b, c, d, x, y]) => ({
      controls: [
        [a, b],
        [c, d],
      ] as const,
      to: [x, y] as const,
    })),
  ),
  closed: true,
}

export function drawChiwen(pen: Pen, [x, y]: Point, height: number, colors: Palette): void {
  pen.part('ridge-ornament', () => {
    pen.draw(pair(moved(CHIWEN, x, y, height)), {
      fill: colors.roof.ridge,
      stroke: colors.roofLine,
      units: FINE + 2,
    })
    const scroll = curve([-0.42, 0.2], {
      controls: [
        [-0.3, 0.5],
        [-0.25, 0.75],
      ],
      to: [0.02, 0.84],
    })
    pen.draw(pair(moved(scroll, x, y, height)), { stroke: colors.roof.ridgeShade, units: FINE })
  })
}

/** 正脊 or 围脊: a bar with a groove. */
export function drawRidge(pen: Pen, half: number, bottom: number, top: number, colors: Palette): void {
  pen.part('main-ridge', () => {
    const bar = whole(line([0, bottom], [half, bottom], [half, top], [0, top]))
    pen.draw(bar, { fill: colors.roof.ridge, stroke: colors.roofLine, units: FINE + 2 })
    const groove = bottom + 0.45 * (top - bottom)
    pen.draw(pair(line([0, groove], [half, groove])), {
      stroke: colors.roof.ridgeShade,
      meters: 0.28 * (top - bottom),
    })
  })
}

/** 垂脊, 戗脊, 角脊: a raised line along a slope, on both sides. */
export function drawHips(pen: Pen, paths: readonly Path[], thickness: number, colors: Palette): void {
  const both = pairs(paths)
  pen.draw(both, { stroke: colors.roofLine, meters: thickness, cap: 'round' })
  pen.draw(both, { stroke: colors.roof.ridge, meters: 0.66 * thickness, cap: 'round' })
}

/** A row of beasts on the lower part of a hip that runs from the corner up; the bigger 垂兽 closes it. */
export function drawBeasts(
  pen: Pen,
  hip: Path,
  count: number,
  column: number,
  colors: Palette,
  reach = 0.46,
): void {
  pen.part('corner-beasts', () => {
    const points = flatten(hip, 24)
    const length = lengthOf(points)
    const size = Math.min(0.075 * column, (0.9 * reach * length) / (count + 2))
    const figures: Path[] = []
    for (let index = 0; index <= count; index++) {
      const leader = index === count
      const part = 0.025 + (reach * (index + (leader ? 0.6 : 0))) / (count + 1)
      const { at, direction } = along(points, part)
      const [nx, ny] = [-direction[1], direction[0]]
      const outward = ny < 0 ? -1 : 1
      const factor = leader ? 1.4 * size : size
      const lean = 0.5 * factor
      const place = (u: number, v: number): Point => [
        at[0] + direction[0] * u * lean + nx * outward * v * factor,
        at[1] + direction[1] * u * lean + ny * outward * v * factor,
      ]
      figures.push(
        shape(
          place(-0.9, 0.2),
          place(-0.7, 1.7),
          place(-0.1, 1.9),
          place(0.3, 1.2),
          place(0.9, 0.9),
          place(0.9, 0.2),
        ),
      )
    }
    pen.draw(pairs(figures), { fill: colors.roof.ridge, stroke: colors.roofLine, units: HAIR })
  })
}

/** 宝顶: moulded foot, neck and gilt ball. `y` is the peak, `height` the whole of it. */
export function drawFinial(pen: Pen, y: number, height: number, colors: Palette): void {
  pen.part('finial', () => {
    const p = (x: number, up: number): Point => [x * height, y + up * height]
    const foot = whole(
      line(
        p(0, -0.06),
        p(0.34, -0.06),
        p(0.34, 0.06),
        p(0.26, 0.09),
        p(0.26, 0.17),
        p(0.31, 0.21),
        p(0.31, 0.27),
        p(0.16, 0.34),
        p(0, 0.34),
      ),
    )
    pen.draw(foot, { fill: colors.goldShade, stroke: colors.roofLine, units: FINE + 2 })
    const ball = whole(
      curve(
        p(0, 0.32),
        { to: p(0.13, 0.32) },
        { controls: [p(0.34, 0.4), p(0.33, 0.74)], to: p(0.12, 0.86) },
        { controls: [p(0.05, 0.9), p(0.03, 0.95)], to: p(0, 1) },
      ),
    )
    pen.draw(ball, { fill: colors.gold, stroke: colors.roofLine, units: FINE + 2 })
    const glint = whole(curve(p(0, 0.46), { controls: [p(0.1, 0.48), p(0.1, 0.7)], to: p(0, 0.74) }))
    pen.draw(glint, { fill: colors.goldLight })
  })
}
