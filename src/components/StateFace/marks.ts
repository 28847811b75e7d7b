/**
 * The signs of loading, empty and failed faces: halls in one colour, by the code that draws all elevations. Their facts
 * are those of content/places; a face shows before any content has come, so they stand here.
 */
import type { ElevationDescription } from '@/core/architecture/elevation'
import type { IconName } from '../Icon'

const common = {
  widthMeters: null,
  depthMeters: null,
  heightMeters: null,
  glaze: 'yellow',
  gatePlatform: false,
} as const

/** 太和殿 on its three terraces: where every map of the palace begins. */
const TAIHEDIAN: ElevationDescription = {
  ...common,
  baysWide: 11,
  baysDeep: 5,
  widthMeters: 63.96,
  depthMeters: 37.2,
  roof: 'hip',
  eaves: 2,
  terraceTiers: 3,
}
/** 万春亭, deep in the garden: what one looks for. */
const WANCHUNTING: ElevationDescription = {
  ...common,
  baysWide: null,
  baysDeep: null,
  roof: 'round-pyramidal',
  eaves: 2,
  terraceTiers: 1,
}
/** 中和殿: one peak in the middle of things. */
export const ZHONGHEDIAN: ElevationDescription = {
  ...common,
  baysWide: 5,
  baysDeep: 5,
  heightMeters: 18.9,
  heightFrom: 'floor',
  roof: 'pyramidal',
  eaves: 1,
  terraceTiers: 3,
}

export const markOf = (icon: IconName): ElevationDescription =>
  icon === 'map' ? TAIHEDIAN : icon === 'search' ? WANCHUNTING : ZHONGHEDIAN
