/**
 * The front of a hall as a measured drawing: an SVG derived from its description alone, the same one every time.
 * No text, ids, fonts or references; the ground is transparent.
 */
import { dimensionsOf } from './elevation/dimensions'
import { drawGablePiers, drawStorey } from './elevation/body'
import { drawBase, drawTerraces } from './elevation/terrace'
import { drawPlatform } from './elevation/platform'
import { drawSkirt, drawTopRoof } from './elevation/roofs'
import { drawCornerTower } from './elevation/tower'
import { drawWallGate, isWallGate } from './elevation/wallGate'
import { elevationPalette } from './elevation/palette'
import { createPen } from './elevation/pen'
import type { ElevationDescription } from './elevation/description'
import type { Detail } from './elevation/dimensions'
import type { Pen } from './elevation/pen'
import type { RoofContext } from './elevation/roofs'

export type { ElevationDescription } from './elevation/description'

export interface ElevationOptions {
  dark: boolean
}

export interface ElevationSize {
  widthMeters: number
  heightMeters: number
}

function drawHall(context: RoofContext, { roof }: ElevationDescription): void {
  const { pen, dimensions, colors } = context
  const last = dimensions.tiers.length - 1
  dimensions.tiers.forEach((tier, index) => {
    pen.part('storey', () => {
      drawStorey(pen, tier, dimensions, colors)
      if (roof === 'flush-gable') drawGablePiers(pen, tier, dimensions, colors)
    })
    pen.part('roof', () => {
      if (index === last) drawTopRoof(context, tier, roof)
      else drawSkirt(context, tier)
    })
  })
}

function draw(hall: ElevationDescription, { dark }: ElevationOptions, detail: Detail = 2): Pen {
  const pen = createPen()
  const dimensions = dimensionsOf(hall, detail)
  const colors = elevationPalette(hall.glaze, dark)
  const context = { pen, dimensions, colors }
  if (isWallGate(hall)) {
    drawWallGate(pen, dimensions, hall, colors)
    return pen
  }
  pen.part('base', () => drawBase(pen, dimensions, colors))
  if (hall.roof === 'cross-ridged') drawCornerTower(context)
  else drawHall(context, hall)
  if (hall.gatePlatform) {
    pen.part('platform', () => drawPlatform(pen, dimensions, hall.roof !== 'cross-ridged', colors))
  } else if (hall.terraceTiers > 0) {
    pen.part('terrace', () => drawTerraces(pen, dimensions, hall.terraceTiers, colors))
  }
  return pen
}

/** Fits the main package of a mini-program and a data URI: no drawing is larger. All characters are ASCII. */
export const ELEVATION_LIMIT_BYTES = 24 * 1024

export function elevationSvg(description: ElevationDescription, options: ElevationOptions): string {
  const full = draw(description, options).svg()
  if (full.length <= ELEVATION_LIMIT_BYTES) return full
  const less = draw(description, options, 1).svg()
  return less.length <= ELEVATION_LIMIT_BYTES ? less : draw(description, options, 0).svg()
}

/** The drawing's size in metres, to show several halls at one scale. */
export function elevationSizeMeters(description: ElevationDescription): ElevationSize {
  const { halfWidth, bottom, top } = draw(description, { dark: false }).extent()
  return { widthMeters: 2 * halfWidth, heightMeters: top - bottom }
}
