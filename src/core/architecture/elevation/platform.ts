/** 城台: what a gate or a corner tower stands on, with parapet and passages. Metres; the ground is 0. */
import { band, box, curve, line, moved, pair, pairs, shape, whole } from './path'
import { FINE, HAIR, LINE } from './eaves'
import type { Dimensions } from './dimensions'
import type { Palette } from './palette'
import type { Path } from './path'
import type { Pen } from './pen'

/** 城台: battered walls washed red, a stone plinth, three passages (none under a corner tower), a parapet. */
export function drawPlatform(
  pen: Pen,
  { platform, roofHalf, roofTop, column }: Dimensions,
  { passages, whole: toGround }: { passages: boolean; whole: boolean },
  colors: Palette,
): void {
  const topY = roofTop + 0.5 * column
  // a gate's platform is shown as wide as the drawing allows; of the palace wall under a corner tower only the top
  const top = Math.max(
    roofHalf + 2,
    Math.min(roofHalf * (passages ? 1.32 : 1.7), passages ? 1.26 * topY : 0.74 * (topY - 0.56 * platform)),
  )
  const foot = top + 0.05 * platform
  const bottom = passages || toGround ? 0 : 0.56 * platform
  const [face, shade] = passages ? [colors.wash, colors.washShade] : [colors.brick, colors.brickShade]
  const edge = (y: number): number => foot + ((top - foot) * y) / platform
  pen.draw(whole(line([0, bottom], [edge(bottom), bottom], [top, platform], [0, platform])), {
    fill: face,
    stroke: colors.line,
    units: LINE,
  })
  if (!passages) {
    const courses: Path[] = []
    for (let y = bottom + 0.55; y < platform - 0.2; y += 0.55) courses.push(line([0, y], [edge(y), y]))
    pen.draw(pairs(courses), { stroke: shade, units: HAIR })
  }
  // 垛口: merlons on a string course
  pen.draw(band(top + 0.12, platform - 0.45, platform), { fill: shade, stroke: colors.line, units: HAIR })
  const merlons: Path[] = []
  const count = Math.round(top / 2.1)
  const step = top / count
  for (let index = 0; index < count; index++)
    merlons.push(box((index + 0.14) * step, platform, (index + 0.86) * step, platform + 0.95))
  pen.draw(pairs(merlons), { fill: colors.brick, stroke: colors.line, units: HAIR })
  if (!passages) return
  pen.draw(band(foot + 0.25, 0, 1.3), { fill: colors.marbleShade, stroke: colors.line, units: HAIR })
  pen.draw(band(foot + 0.4, 0.85, 1.3), { fill: colors.marble, stroke: colors.marbleLine, units: HAIR })
  drawPassages(pen, platform, top, colors)
}

/** 券洞: three vaults with marble rims and red doors, the middle one larger. */
function drawPassages(pen: Pen, platform: number, top: number, colors: Palette): void {
  pen.part('passage', () => {
    const size = Math.min(1, top / 24)
    const apart = Math.min(0.36 * top, 10.5)
    const arch = (half: number, high: number): Path =>
      whole(
        curve(
          [0, 0],
          { to: [half, 0] },
          { to: [half, high - half] },
          {
            controls: [
              [half, high - 0.45 * half],
              [0.55 * half, high],
            ],
            to: [0, high],
          },
        ),
      )
    const vaults = (half: number, less: number, crown: number): Path[] => {
      const side = arch((half - less) * size, (crown - 0.08) * platform)
      return [arch(half * size, crown * platform), moved(side, -apart, 0), moved(side, apart, 0)]
    }
    pen.draw(vaults(3.1, 0.4, 0.72), { fill: colors.marbleShade, stroke: colors.line, units: FINE })
    pen.draw(vaults(2.55, 0.4, 0.665), { fill: colors.shadow, stroke: colors.line, units: HAIR })
    const leaf = shape([0.1, 0], [0.1, 0.4 * platform], [1.5 * size, 0.36 * platform], [1.5 * size, 0])
    const leaves = [0, -apart, apart].flatMap(x => pair(leaf).map(path => moved(path, x, 0)))
    pen.draw(leaves, { fill: colors.column, opacity: 0.55 })
  })
}
