/**
 * What the palace's gilt roof carries, 雨花阁: a dragon running down each ridge and a stupa for a finial. Both are named
 * in every description of the hall; their proportions here are estimates.
 */
import { along, curve, flatten, line, pair, pairs, whole } from './path'
import { FINE, HAIR } from './eaves'
import type { Palette } from './palette'
import type { Path, Point } from './path'
import type { Pen } from './pen'

/** Parts of the ridge's length where the dragon's waves turn, tail (up) to head (down). */
const WAVES = [0.9, 0.78, 0.66, 0.54, 0.42, 0.3]

/** 行龙: on the silhouette's ridge, head towards the corner. `size` is the height of its back's waves. */
export function drawRidgeDragons(pen: Pen, hip: Path, size: number, colors: Palette): void {
  const points = flatten(hip, 24)
  const above = (part: number, up: number, forward = 0): Point => {
    const { at, direction } = along(points, part)
    const [nx, ny] = [-direction[1], direction[0]]
    const outward = ny < 0 ? -1 : 1
    return [
      at[0] + outward * nx * up - direction[0] * forward,
      at[1] + outward * ny * up - direction[1] * forward,
    ]
  }
  const body = curve(
    above(0.95, 1.5 * size),
    ...WAVES.map((part, index) => {
      const low = index % 2 === 0
      return {
        controls: [above(part + 0.06, (low ? -0.1 : 1.7) * size)],
        to: above(part, (low ? 0.5 : 1) * size),
      }
    }),
  )
  const head = line(
    above(0.32, 0.6 * size),
    above(0.3, 1.9 * size),
    above(0.24, 2.3 * size),
    above(0.2, 1.7 * size, 0.5 * size),
    above(0.2, 1.1 * size, 0.6 * size),
    above(0.26, 0.6 * size),
  )
  pen.part('dragons', () => {
    const both = pairs([body])
    pen.draw(both, { stroke: colors.roofLine, meters: 0.95 * size, cap: 'round' })
    pen.draw(both, { stroke: colors.roof.ridge, meters: 0.6 * size, cap: 'round' })
    pen.draw(pair({ ...head, closed: true }), {
      fill: colors.roof.ridge,
      stroke: colors.roofLine,
      units: HAIR,
    })
  })
}

/** 喇嘛塔: steps, a bell, a ringed spire, a canopy and a jewel. `y` is the peak, `height` the whole of it. */
export function drawStupa(pen: Pen, y: number, height: number, colors: Palette): void {
  const p = (x: number, up: number): Point => [x * height, y + up * height]
  const ink = { stroke: colors.roofLine, units: FINE + 2 }
  const foot = whole(
    line(
      p(0, -0.06),
      p(0.34, -0.06),
      p(0.34, 0.04),
      p(0.27, 0.04),
      p(0.27, 0.12),
      p(0.2, 0.12),
      p(0.2, 0.18),
      p(0, 0.18),
    ),
  )
  pen.draw(foot, { fill: colors.goldShade, ...ink })
  const bell = whole(
    curve(
      p(0, 0.18),
      { to: p(0.17, 0.18) },
      { controls: [p(0.3, 0.3), p(0.27, 0.46)], to: p(0.1, 0.5) },
      { to: p(0, 0.5) },
    ),
  )
  pen.draw(bell, { fill: colors.gold, ...ink })
  pen.draw(whole(line(p(0, 0.5), p(0.09, 0.5), p(0.04, 0.8), p(0, 0.8))), { fill: colors.goldLight, ...ink })
  const rings = [0.56, 0.62, 0.68, 0.74].map(up => line(p(0, up), p(0.09 - 0.16 * (up - 0.5), up)))
  pen.draw(pairs(rings), { stroke: colors.goldShade, units: HAIR })
  pen.draw(whole(line(p(0, 0.8), p(0.14, 0.8), p(0.09, 0.86), p(0, 0.86))), {
    fill: colors.goldShade,
    ...ink,
  })
  const jewel = whole(curve(p(0, 0.86), { controls: [p(0.08, 0.88), p(0.06, 0.96)], to: p(0, 1.02) }))
  pen.draw(jewel, { fill: colors.gold, ...ink })
}
