/** The ground of a seal as a mask, kept: a book shows many, and each is drawn once. */
import { markAspect } from '@/core/architecture/elevation/mark'
import type { ElevationDescription } from '@/core/architecture/elevation'
import type { Stamp } from '@/core/own/types'
import { hallSide, sealSvg } from '@/core/stamps/seal'
import { svgSource } from '../Elevation/source'

const sources = new Map<string, string>()

export function sealSource(stone: string, how: Stamp['how']): string {
  const key = `${stone} ${how}`
  const known = sources.get(key)
  if (known !== undefined) return known
  const source = svgSource(sealSvg(stone, how))
  sources.set(key, source)
  return source
}

/** Where a hall's sign stands in its seal, in parts of the seal's side. */
export function hallBox(front: ElevationDescription, how: Stamp['how']): { width: string; height: string } {
  const side = `${hallSide(markAspect(front), how).toFixed(3)}em`
  return { width: side, height: side }
}
