/**
 * 随墙门: doorways set in a red wall, each under a small glazed roof, the middle one wider and higher; no columns, no
 * base. A description without base or platform and one bay deep is such a gate, its bays are the doorways (顺贞门).
 */
import { clamp } from './list'
import { band, box, line, moved, pair, pairs, whole } from './path'
import { FINE, HAIR, LINE } from './eaves'
import { drawTopRoof } from './roofs'
import type { ElevationDescription } from './description'
import type { Dimensions, Tier } from './dimensions'
import type { Palette } from './palette'
import type { Pen } from './pen'

/** Estimates: a palace wall of about 6 m, doorways of 3–4 m. */
export const WALL_METERS = 5.6

/** The middle doorway's ridge at its usual size; a known height scales the whole. */
const RIDGE_METERS = 8.3

export const isWallGate = (hall: ElevationDescription): boolean =>
  hall.inWall ??
  (hall.terraceTiers === 0 &&
    !hall.gatePlatform &&
    hall.baysDeep === 1 &&
    hall.eaves === 1 &&
    (hall.baysWide ?? 3) <= 5)

const sizeOf = ({ heightMeters }: ElevationDescription): number =>
  heightMeters === null ? 1 : clamp(heightMeters / RIDGE_METERS, 0.55, 1.2)

/** A pen whose drawings stand `dx` metres to both sides of the axis. */
function aside(pen: Pen, dx: number): Pen {
  if (dx === 0) return pen
  return {
    ...pen,
    draw(paths, ink) {
      const list = 'from' in paths ? [paths] : paths
      pen.draw(
        [-dx, dx].flatMap(shift => list.map(path => moved(path, shift, 0))),
        ink,
      )
    },
  }
}

export function drawWallGate(
  pen: Pen,
  dimensions: Dimensions,
  hall: ElevationDescription,
  colors: Palette,
): void {
  const doors = Math.max(1, dimensions.bays.length)
  const bay = (2 * dimensions.halfWidth) / (doors + 0.25)
  const half = dimensions.halfWidth + 0.55 * bay
  const size = sizeOf(hall)
  const wall = WALL_METERS * size
  pen.part('wall', () => {
    pen.draw(band(half, 0, wall), { fill: colors.wash, stroke: colors.line, units: FINE })
    pen.draw(band(half, 0, 0.7), { fill: colors.brickShade, stroke: colors.line, units: HAIR })
    const coping = whole(line([0, wall], [half + 0.25, wall], [half - 0.1, wall + 0.75], [0, wall + 0.75]))
    pen.draw(coping, { fill: colors.roof.field, stroke: colors.line, units: FINE })
    pen.draw(pair(line([0, wall + 0.8], [half - 0.1, wall + 0.8])), {
      stroke: colors.roof.ridge,
      meters: 0.28,
    })
  })
  for (let index = Math.floor((doors - 1) / 2); index >= 0; index--) {
    const dx = doors % 2 ? index * bay * 1.08 : (index + 0.5) * bay
    const main = doors % 2 === 1 && index === 0
    drawDoorway(aside(pen, dx), dimensions, hall, main ? size : 0.82 * size, colors)
  }
}

function drawDoorway(
  pen: Pen,
  dimensions: Dimensions,
  hall: ElevationDescription,
  size: number,
  colors: Palette,
): void {
  const [half, door, height] = [2.6 * size, 1.75 * size, 4 * size]
  const eaveY = 6.3 * size
  pen.part('doorway', () => {
    pen.draw(band(half, 0, eaveY), { fill: colors.wash, stroke: colors.line, units: FINE })
    pen.draw(pair(box(door + 0.1, 0, half, eaveY)), {
      fill: colors.roof.field,
      stroke: colors.line,
      units: HAIR,
    })
    pen.draw(pair(box(door + 0.3, 0.9, half - 0.2, height)), {
      fill: colors.wash,
      stroke: colors.roof.row,
      units: HAIR,
    })
    pen.draw(pair(box(door - 0.05, 0, half + 0.15, 0.9 * size)), {
      fill: colors.marbleShade,
      stroke: colors.marbleLine,
      units: FINE,
    })
    pen.draw(band(door, 0, height), { fill: colors.shadow, stroke: colors.line, units: FINE })
    pen.draw(pair(box(0.04, 0, door - 0.12, height - 0.12)), { fill: colors.column })
    // 门钉
    const studs = [0.24, 0.5, 0.76].map(share =>
      line([share * door, 0.35 * height], [share * door, 0.92 * height]),
    )
    const dot = 0.12 * size
    pen.draw(pairs(studs), { stroke: colors.gold, meters: dot, dashMeters: [0.001, 3 * dot], cap: 'round' })
    pen.draw(band(half, height, height + 0.8 * size), { fill: colors.beam, stroke: colors.gold, units: FINE })
    pen.draw(pair(box(0.15, height + 0.18 * size, 0.6 * half, height + 0.62 * size)), {
      stroke: colors.gold,
      units: HAIR,
    })
    pen.draw(band(half, height + 0.8 * size, eaveY), {
      fill: colors.bracket,
      stroke: colors.line,
      units: HAIR,
    })
    const sets = {
      stroke: colors.recess,
      meters: eaveY - height - 0.9 * size,
      dashMeters: [0.16 * size, 0.36 * size],
    }
    const y = (eaveY + height + 0.9 * size) / 2
    pen.draw(pair(line([0.26 * size, y], [half, y])), { ...sets, dashFromMeters: 0 })
  })
  const tier: Tier = {
    columns: [-half, half],
    wallBottom: 0,
    deck: 0,
    columnTop: eaveY,
    eaveY,
    eaveHalf: half + 1.15 * size,
    lift: 0.62 * size,
    turn: 1.7 * size,
    roofTop: eaveY + 1.75 * size,
    topHalf: 0,
    run: 2.2 * size,
  }
  const small = {
    ...dimensions,
    column: 2.5 * size,
    overhang: 1.1 * size,
    depth: 2.2 * size,
    bays: [2 * half],
  }
  pen.part('roof', () => drawTopRoof({ pen, dimensions: small, colors }, tier, hall.roof))
  pen.draw(pair(line([0, 0], [half, 0])), { stroke: colors.line, units: LINE })
}
