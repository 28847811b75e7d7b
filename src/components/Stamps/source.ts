/** The ground of a seal as a mask, kept: a book shows many, and each is drawn once. */
import type { Stamp } from '@/core/own/types'
import { sealSvg } from '@/core/stamps/seal'
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
