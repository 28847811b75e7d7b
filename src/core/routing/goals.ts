/** Where one stands before a thing, where the walkways know it; its middle may be behind walls. */
import { distanceMeters } from '../geo/distance'
import type { Wgs84 } from '../geo/types'
import type { Network } from './network'

/** A node this near to the middle of a hall is before it. */
const BEFORE_METERS = 45

/** Nodes that name the thing as their landmark: those near it, else the nearest; its own position when none does. */
export function goalsOf({ graph }: Network, { id, position }: { id: string; position: Wgs84 }): Wgs84[] {
  const before = graph.nodes
    .filter(({ landmark }) => landmark === id)
    .map(node => ({ at: node.position, meters: distanceMeters(node.position, position) }))
    .sort((a, b) => a.meters - b.meters)
  const near = before.filter(({ meters }) => meters <= BEFORE_METERS)
  const goals = (near.length > 0 ? near : before.slice(0, 1)).map(({ at }) => at)
  return goals.length > 0 ? goals : [position]
}
