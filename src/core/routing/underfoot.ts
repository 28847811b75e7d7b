/** What one walks on at a position: stairs, a bridge, a court. */
import type { Wgs84 } from '../geo/types'
import { snap, type Network } from './network'
import type { WayKind } from './types'

/** A way farther off is not the one that was meant. */
const UNDER_METERS = 5

/** null: no known way is there. */
export function underfoot(network: Network, position: Wgs84): WayKind | null {
  const at = snap(network, position)
  return at && at.awayMeters <= UNDER_METERS ? (network.graph.edges[at.edge]?.kind ?? null) : null
}
