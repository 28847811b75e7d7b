/** The engine's world: the ground plan, fetched once and kept on the device, and the bundle's places. */
import type { Bundle } from '@/content/bundle-types'
import { wgs84ToGrid } from '@/core/geo/grid'
import { unpackGroundPlan, type PackedGroundPlan } from '@/core/geo/groundPlan'
import type { TriggerPlace, TriggerWorld } from '@/core/trigger/types'
import { keptFile } from './keptFile'

const planOf = keptFile('ground.v1', text => unpackGroundPlan(JSON.parse(text) as PackedGroundPlan))

export function placesOf({ places }: Bundle): Map<string, TriggerPlace> {
  return new Map(
    places.map(({ id, importance, position, narrations }) => [
      id,
      { id, importance, middle: wgs84ToGrid(position), layers: narrations.map(({ layer }) => layer) },
    ]),
  )
}

export const worldOf = async (bundle: Bundle): Promise<TriggerWorld> => ({
  plan: await planOf(bundle.ground),
  places: placesOf(bundle),
})
