/**
 * The palace as a picture for the mini-program's map (MapContext.addGroundOverlay): drawn from the same compiled
 * geometry as the web map, in Mercator-linear space, without labels, transparent outside the moat. The same content
 * gives the same bytes.
 */
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { AuthoredContent } from '@/content/authored'
import { compileGeo } from '@/content/compile/geo'
import { compileModel } from '@/content/compile/model'
import { counterClockwise } from '@/core/geo/polygon'
import type { Wgs84 } from '@/core/geo/types'
import { buildingShadows, drawBuildings } from './overlay-drawing/buildings'
import { drawGround } from './overlay-drawing/ground'
import { INK, JOINT } from './overlay-drawing/palette'
import { sceneOf, type Drawn } from './overlay-drawing/scene'
import { areaPath, group } from './overlay-drawing/svg'
import { drawTerraces } from './overlay-drawing/terraces'
import { drawBeds, drawRockeries, drawTrees } from './overlay-drawing/trees'
import { drawWalls, wallShadows } from './overlay-drawing/walls'

export const OVERLAY_WIDTH_PX = 1640
export const OVERLAY_MAX_BYTES = 350 * 1024
/** Tried in turn until the picture is small enough. */
const QUALITIES = [88, 84, 80, 76, 72, 66, 60, 52]

export interface OverlaySvg {
  svg: string
  widthPx: number
  heightPx: number
  southWest: Wgs84
  northEast: Wgs84
}

const DEFS = [
  '<filter id="soft" x="-2%" y="-2%" width="104%" height="104%"><feGaussianBlur stdDeviation="1.3"/></filter>',
  '<filter id="water" x="-2%" y="-2%" width="104%" height="104%"><feGaussianBlur stdDeviation="5"/></filter>',
  '<pattern id="bricks" width="7" height="4.6" patternUnits="userSpaceOnUse" patternTransform="rotate(-2.1)">',
  `<path d="M0 .3H7M0 2.6H7M1.6 .3V2.6M5.1 2.6V4.9" stroke="${JOINT}" stroke-opacity=".17" stroke-width=".5"/></pattern>`,
  '<pattern id="marble" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-2.1)">',
  `<path d="M0 .3H9M.3 0V9" stroke="${JOINT}" stroke-opacity=".13" stroke-width=".5"/></pattern>`,
  '<pattern id="slabs" width="40" height="4.4" patternUnits="userSpaceOnUse" patternTransform="rotate(-2.1)">',
  `<path d="M0 .3H40" stroke="${JOINT}" stroke-opacity=".4" stroke-width=".5"/></pattern>`,
  // scrolls of cloud and dragon, as far as a few pixels can tell of them
  '<pattern id="carving" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(-2.1)">',
  `<path d="M0 1.5q.75 -1.4 1.5 0t1.5 0" fill="none" stroke="${JOINT}" stroke-opacity=".5" stroke-width=".5"/></pattern>`,
].join('')

/** The palace's geometry as the overlay draws it. */
export const overlayDrawn = (content: AuthoredContent): Drawn => ({
  layers: compileGeo(content, 'zh'),
  model: compileModel(content),
})

/** The picture as SVG, from compiled geometry. */
export function overlaySvg(drawn: Drawn, widthPx = OVERLAY_WIDTH_PX): OverlaySvg {
  const scene = sceneOf(drawn, widthPx)
  const { heightPx } = scene.frame
  const ground = drawGround(scene)
  const buildings = drawBuildings(scene)
  const shadow = { fill: INK, opacity: 0.36, filter: 'url(#soft)' }
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}">`,
    `<defs>${DEFS}${buildings.defs}<clipPath id="edge"><path d="${areaPath(scene.edges.map(ring => counterClockwise(ring)))}"/></clipPath></defs>`,
    group(
      { 'clip-path': 'url(#edge)' },
      ground.below,
      drawBeds(scene),
      ground.bridges,
      drawTerraces(scene),
      drawRockeries(scene),
      group(shadow, ...wallShadows(scene)),
      drawWalls(scene),
      group(shadow, ...buildingShadows(scene)),
      drawTrees(scene),
      buildings.body,
    ),
    '</svg>',
  ].join('')
  return { svg, widthPx, heightPx, southWest: scene.southWest, northEast: scene.northEast }
}

export interface Overlay {
  webp: Buffer
  southWest: Wgs84
  northEast: Wgs84
}

export async function drawOverlay(content: AuthoredContent): Promise<Overlay> {
  const { svg, southWest, northEast } = overlaySvg(overlayDrawn(content))
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
  for (const quality of QUALITIES) {
    const webp = await sharp(png)
      .webp({ quality, alphaQuality: 80, effort: 6, smartSubsample: true })
      .toBuffer()
    if (webp.length <= OVERLAY_MAX_BYTES) return { webp, southWest, northEast }
  }
  throw new Error(
    `overlay: no quality of ${QUALITIES.join(', ')} gave a WebP of at most ${OVERLAY_MAX_BYTES} bytes`,
  )
}
