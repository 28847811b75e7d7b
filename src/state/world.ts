/** The engine's world: the ground plan, fetched once and kept on the device, and the bundle's places. */
import type { Bundle } from '@/content/bundle-types'
import { readLong, writeLong } from '@/content/longStore'
import { wgs84ToGrid } from '@/core/geo/grid'
import { unpackGroundPlan, type GroundPlan, type PackedGroundPlan } from '@/core/geo/groundPlan'
import type { TriggerPlace, TriggerWorld } from '@/core/trigger/types'
import { network } from '@/platform/network'
import { storage } from '@/platform/storage'
import { apiUrl } from './content'

const KEY = 'ground.v1'

/** What is kept under the key: the hash of the file, a line break, the file. */
function keptPlan(sha256: string): GroundPlan | null {
  const kept = readLong(storage, KEY)
  return kept?.startsWith(`${sha256}\n`) ? read(kept.slice(sha256.length + 1)) : null
}

function read(text: string): GroundPlan | null {
  try {
    return unpackGroundPlan(JSON.parse(text) as PackedGroundPlan)
  } catch {
    return null
  }
}

let loaded: { sha256: string; plan: GroundPlan } | null = null

/** Rejects when the plan is neither kept nor to be had. */
async function planOf({ ground }: Bundle): Promise<GroundPlan> {
  if (loaded?.sha256 === ground.sha256) return loaded.plan
  let plan = keptPlan(ground.sha256)
  if (!plan) {
    const { status, body } = await network.get(apiUrl(ground.path))
    plan = status === 200 ? read(body) : null
    if (!plan) throw new Error(`ground plan: ${ground.path} answered ${status} without a plan`)
    writeLong(storage, KEY, `${ground.sha256}\n${body}`)
  }
  loaded = { sha256: ground.sha256, plan }
  return plan
}

export function placesOf({ places }: Bundle): Map<string, TriggerPlace> {
  return new Map(
    places.map(({ id, importance, position, narrations }) => [
      id,
      { id, importance, middle: wgs84ToGrid(position), layers: narrations.map(({ layer }) => layer) },
    ]),
  )
}

export const worldOf = async (bundle: Bundle): Promise<TriggerWorld> => ({
  plan: await planOf(bundle),
  places: placesOf(bundle),
})
