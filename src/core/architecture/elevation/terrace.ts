/** What a hall stands on: marble terraces (须弥座) with balustrades and central stairs. Metres; the ground is 0. */
import { item, last } from './list'
import { band, box, line, pair, pairs } from './path'
import { FINE, HAIR } from './eaves'
import type { Dimensions } from './dimensions'
import type { Palette } from './palette'
import type { Path } from './path'
import type { Pen } from './pen'

const BALUSTRADE = 1.25

/** Tiers step out by about the height of one and a half tiers, less where the hall is wide already. */
export function drawTerraces(pen: Pen, dimensions: Dimensions, count: number, colors: Palette): void {
  const { platform, column, bays, halfWidth, roofHalf } = dimensions
  const tier = platform / count
  const top = dimensions.roofTop + 0.4 * column
  const widest = Math.max(roofHalf * 1.04, Math.min(1.27 * top, roofHalf * 1.22))
  const narrowest = Math.min(Math.max(roofHalf * 1.02, halfWidth + 1), widest)
  const stairs =
    0.62 * Math.min(item(bays, Math.floor(bays.length / 2)) * (bays.length > 5 ? 1.7 : 1.15), halfWidth)
  for (let index = 0; index < count; index++) {
    const share = count === 1 ? 0.6 : index / (count - 1)
    const half = narrowest + (widest - narrowest) * share
    const high = platform - index * tier
    drawTier(pen, half, high - tier, high, Math.min(BALUSTRADE, 0.75 * tier, 0.24 * column), stairs, colors)
  }
  drawStairs(pen, stairs, platform, count, colors)
}

function drawTier(
  pen: Pen,
  half: number,
  bottom: number,
  top: number,
  rail: number,
  stairs: number,
  colors: Palette,
): void {
  const height = top - bottom
  const out = 0.08 * height
  pen.draw(band(half, bottom, top), { fill: colors.marbleShade })
  // 须弥座: upper and lower mouldings in the light, the waist (束腰) in shade
  pen.draw([band(half + out, top - 0.3 * height, top), band(half + out, bottom, bottom + 0.3 * height)], {
    fill: colors.marble,
    stroke: colors.marbleLine,
    units: FINE,
  })
  drawBalustrade(pen, stairs, half, top, rail, colors)
}

/** 望柱 and 栏板; the posts are dashes of one line, the 螭首 under them dashes of another. */
function drawBalustrade(pen: Pen, from: number, to: number, y: number, rail: number, colors: Palette): void {
  pen.part('balustrade', () => {
    const slab = box(from, y, to, y + 0.62 * rail)
    pen.draw(pair(slab), { fill: colors.marble, stroke: colors.marbleLine, units: FINE })
    pen.draw(pair(line([from, y + 0.34 * rail], [to, y + 0.34 * rail])), {
      stroke: colors.marbleLine,
      units: HAIR,
    })
    const count = Math.max(3, Math.round((to - from) / Math.max(rail * 1.3, to / 25)))
    const step = (to - from) / count
    const posts = (width: number, low: number, high: number, stroke: string): void => {
      const middle = y + (low + high) / 2
      const ink = { stroke, meters: high - low, dashMeters: [width, step - width], dashFromMeters: width / 2 }
      pen.draw(pair(line([from, middle], [to + width / 2, middle])), ink)
    }
    posts(0.3 * rail, 0, 1.08 * rail, colors.marbleLine)
    posts(0.2 * rail, 0.04 * rail, 0.74 * rail, colors.marble)
    posts(0.2 * rail, 0.8 * rail, 1.03 * rail, colors.marbleShade)
    posts(0.3 * rail, -0.34 * rail, -0.12 * rail, colors.marbleLine)
  })
}

/** Flights beside a carved ramp (御路), a landing on each tier. */
function drawStairs(pen: Pen, half: number, top: number, tiers: number, colors: Palette): void {
  pen.part('steps', () => {
    const ramp = 0.3 * half
    const curb = 0.09 * half
    const edge = { stroke: colors.marbleLine, units: FINE }
    pen.draw(band(half, 0, top), { fill: colors.marble, ...edge })
    const steps = tiers === 1 ? 5 : 6 * tiers
    const treads: Path[] = []
    for (let index = 1; index < steps; index++) {
      const y = (top * index) / steps
      treads.push(line([ramp + curb, y], [half - curb, y]))
    }
    pen.draw(pairs(treads), { stroke: colors.marbleLine, units: HAIR })
    const tier = top / tiers
    for (let index = 0; index < tiers; index++) {
      const [low, high] = [index * tier + 0.05 * tier, (index + 1) * tier - 0.1 * tier]
      pen.draw(band(ramp - 0.35 * curb, low, high), { fill: colors.marbleShade, ...edge })
      const carved = [0.2, 0.62].map(share => line([share * ramp, low + 0.1 * tier], [share * ramp, high]))
      const dot = 0.07 * ramp
      pen.draw(pairs(carved), {
        stroke: colors.marbleLine,
        meters: dot,
        dashMeters: [1.6 * dot, 2.4 * dot],
        cap: 'round',
      })
      pen.draw(line([-half, high], [half, high]), edge)
    }
    pen.draw(pairs([box(half - curb, 0, half, top), box(ramp, 0, ramp + curb, top)]), {
      fill: colors.marble,
      ...edge,
    })
  })
}

/** 台明 of a house: a plain course of stone with a step before each door bay, no balustrade. */
export function drawPlainBase(pen: Pen, { platform, tiers, bays }: Dimensions, colors: Palette): void {
  const { columns, eaveHalf } = item(tiers, 0)
  const half = last(columns) + 0.7 * (eaveHalf - last(columns)) + 0.3
  const stairs = 0.5 * item(bays, Math.floor(bays.length / 2))
  pen.draw(band(half, 0, platform), { fill: colors.marbleShade, stroke: colors.marbleLine, units: FINE })
  pen.draw(band(half, 0.72 * platform, platform), {
    fill: colors.marble,
    stroke: colors.marbleLine,
    units: HAIR,
  })
  pen.draw(band(stairs, 0, platform), { fill: colors.marble, stroke: colors.marbleLine, units: FINE })
  const treads = [0.25, 0.5, 0.75].map(share => line([0, share * platform], [stairs, share * platform]))
  pen.draw(pairs(treads), { stroke: colors.marbleLine, units: HAIR })
}

/** 台基: the low base of a hall that stands on no terrace, or stands free on a great one. */
export function drawBase(pen: Pen, { tiers, floor, platform }: Dimensions, colors: Palette): void {
  if (floor <= platform) return
  const { columns, eaveHalf } = item(tiers, 0)
  const half = last(columns) + 0.6 * (eaveHalf - last(columns))
  pen.draw(band(half, platform, floor), { fill: colors.marble, stroke: colors.marbleLine, units: FINE })
}
