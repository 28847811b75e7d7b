/**
 * The front of a hall as a measured drawing: an SVG derived from its description alone, the same one every time.
 * No text, ids, fonts or references; the ground is transparent.
 */
import { PLAIN_ROOFS } from './elevation/bays'
import { dimensionsOf } from './elevation/dimensions'
import { drawGablePiers, drawStorey } from './elevation/body'
import { drawBase, drawPlainBase, drawTerraces } from './elevation/terrace'
import { drawPlatform } from './elevation/platform'
import { drawSkirt, drawTopRoof } from './elevation/roofs'
import { drawCornerTower } from './elevation/tower'
import { drawWallGate, isWallGate } from './elevation/wallGate'
import { elevationPalette, tierGlaze } from './elevation/palette'
import { createPen } from './elevation/pen'
import type { ElevationDescription } from './elevation/description'
import type { Detail, Dimensions } from './elevation/dimensions'
import type { ElevationPart } from './elevation/partNames'
import type { Palette } from './elevation/palette'
import type { Pen } from './elevation/pen'
import type { RoofContext } from './elevation/roofs'

export type { ElevationPart } from './elevation/partNames'
export type { ElevationDescription } from './elevation/description'

export interface ElevationOptions {
  dark: boolean
  /** Beside others on one ground line: no air above, walls down to the ground. */
  standing?: boolean
  /** For small pictures; the finest unless said. */
  detail?: Detail
  /** The part that is meant: all else steps back. Nothing does when this front has no such part. */
  mark?: ElevationPart
}

const DETAILS: readonly Detail[] = [2, 1, 0]

export interface ElevationSize {
  widthMeters: number
  heightMeters: number
}

function drawHall(pen: Pen, dimensions: Dimensions, hall: ElevationDescription, dark: boolean): void {
  const last = dimensions.tiers.length - 1
  dimensions.tiers.forEach((tier, index) => {
    const glaze = tierGlaze(hall, index)
    const colors = elevationPalette(glaze, dark)
    const context: RoofContext = { pen, dimensions, colors, gilt: glaze === 'gilt' }
    pen.part('storey', () => {
      drawStorey(pen, tier, dimensions, colors)
      if (hall.roof === 'flush-gable') drawGablePiers(pen, tier, dimensions, colors)
    })
    pen.part('roof', () => {
      if (index === last) drawTopRoof(context, tier, hall.roof)
      else drawSkirt(context, tier)
    })
  })
}

function drawStand(
  pen: Pen,
  dimensions: Dimensions,
  hall: ElevationDescription,
  colors: Palette,
  whole: boolean,
): void {
  if (hall.gatePlatform) {
    const passages = hall.roof !== 'cross-ridged'
    pen.part('gate-platform', () => drawPlatform(pen, dimensions, { passages, whole }, colors))
  } else if (hall.terraceTiers === 1 && PLAIN_ROOFS.includes(hall.roof)) {
    pen.part('terrace', () => drawPlainBase(pen, dimensions, colors))
  } else if (hall.terraceTiers > 0) {
    pen.part('terrace', () => drawTerraces(pen, dimensions, hall.terraceTiers, colors))
  }
}

function draw(hall: ElevationDescription, { dark, standing = false }: ElevationOptions, detail: Detail): Pen {
  const pen = createPen()
  const dimensions = dimensionsOf(hall, detail)
  const colors = elevationPalette(hall.glaze, dark)
  if (isWallGate(hall)) {
    drawWallGate(pen, dimensions, hall, colors)
    return pen
  }
  pen.part('plinth', () => drawBase(pen, dimensions, colors))
  if (hall.roof === 'cross-ridged') drawCornerTower({ pen, dimensions, colors })
  else drawHall(pen, dimensions, hall, dark)
  drawStand(pen, dimensions, hall, colors, standing)
  return pen
}

/** Fits the main package of a mini-program and a data URI: no drawing is larger. All characters are ASCII. */
export const ELEVATION_LIMIT_BYTES = 24 * 1024

/** The finest drawing within the limit. */
function fitted(hall: ElevationDescription, options: ElevationOptions): Pen {
  const finest = options.detail ?? 2
  for (const detail of DETAILS) {
    if (detail > finest) continue
    const pen = draw(hall, options, detail)
    const size = pen.svg(options.standing, options.mark).length
    if (detail === 0 || size <= ELEVATION_LIMIT_BYTES) return pen
  }
  return draw(hall, options, 0)
}

export function elevationSvg(description: ElevationDescription, options: ElevationOptions): string {
  return fitted(description, options).svg(options.standing, options.mark)
}

/** Parts that the front of a hall can point out. */
export function elevationParts(description: ElevationDescription): Set<string> {
  return draw(description, { dark: false }, 2).parts()
}

/** The drawing's size in metres, to show several halls at one scale. */
export function elevationSizeMeters(description: ElevationDescription): ElevationSize {
  const { halfWidth, bottom, top } = draw(description, { dark: false }, 2).extent()
  return { widthMeters: 2 * halfWidth, heightMeters: top - bottom }
}

/** A drawing to stand beside others: its picture's box in metres, and how much of that lies below the ground line. */
export interface StandingElevation extends ElevationSize {
  svg: string
  belowGroundMeters: number
}

export function standingElevation(
  description: ElevationDescription,
  options: ElevationOptions,
): StandingElevation {
  const pen = fitted(description, { ...options, standing: true })
  return { svg: pen.svg(true), ...pen.boxMeters() }
}
