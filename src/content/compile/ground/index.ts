import { packGroundPlan, type GroundPlan, type PackedGroundPlan } from '@/core/geo/groundPlan'
import type { AuthoredContent } from '../../authored'
import { PALACE_RASTER } from './raster'
import { walkableGround } from './walkable'
import { groundZones } from './zones'

/** The ground plan of everything authored (core/geo/groundPlan.ts). */
export function compileGround(content: AuthoredContent): GroundPlan {
  const { kinds } = walkableGround(content)
  const { places, within, zones } = groundZones(content, kinds)
  return { cellMeters: 1, ...PALACE_RASTER, places, within, kinds, zones }
}

export const compilePackedGround = (content: AuthoredContent): PackedGroundPlan => packGroundPlan(compileGround(content))
