/**
 * Web Mercator in the unit square: x 0 at 180° W to 1 at 180° E, y 0 in the north to 1 in the south. Map engines
 * stretch a picture between two corners linearly in this space, so pictures for them are drawn in it.
 */
import type { Wgs84 } from './types'

const DEG = Math.PI / 180

export function toMercator([lng, lat]: Wgs84): [x: number, y: number] {
  return [(180 + lng) / 360, (180 - Math.log(Math.tan(Math.PI / 4 + (lat * DEG) / 2)) / DEG) / 360]
}

export function fromMercator([x, y]: readonly [number, number]): Wgs84 {
  return [x * 360 - 180, (2 * Math.atan(Math.exp((180 - y * 360) * DEG))) / DEG - 90]
}

export interface PictureFrame {
  widthPx: number
  heightPx: number
  /** Picture pixels, from the top left. */
  toPixel: (position: Wgs84) => [x: number, y: number]
  fromPixel: (pixel: readonly [number, number]) => Wgs84
}

/** A picture that covers the box between two corners; its height follows from its width. */
export function pictureFrame(southWest: Wgs84, northEast: Wgs84, widthPx: number): PictureFrame {
  const [west, south] = toMercator(southWest)
  const [east, north] = toMercator(northEast)
  if (!(east > west && south > north && widthPx > 0))
    throw new Error(
      `pictureFrame: southWest ${southWest.join(',')}, northEast ${northEast.join(',')}, widthPx ${widthPx}: ` +
        'expected the north-east corner to lie north-east of the other and a positive width',
    )
  const scale = widthPx / (east - west)
  return {
    widthPx,
    heightPx: Math.round((south - north) * scale),
    toPixel: position => {
      const [x, y] = toMercator(position)
      return [(x - west) * scale, (y - north) * scale]
    },
    fromPixel: ([x, y]) => fromMercator([west + x / scale, north + y / scale]),
  }
}
