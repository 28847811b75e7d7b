/**
 * Signs that would lie on each other join into one. Built from near to far in half steps of zoom, each step joining
 * what the step before left: so a group only ever falls apart as one comes nearer, never swaps members, and stays
 * the same between two half steps. Greedy and deterministic: the order of the list doesn't matter, only ids do.
 * The idea of joining from near to far is that of mapbox/supercluster (ISC); written anew for a few dozen signs.
 */
import { screenPx } from './declutter'
import type { Wgs84 } from './types'

export interface Clusterable {
  id: string
  position: Wgs84
}

export interface Cluster<T> {
  /** Id of the member that comes first by id: the same cluster keeps it while it loses or gains others. */
  id: string
  /** The members' mean. */
  position: Wgs84
  /** By id; one for a thing that stands alone. */
  members: readonly T[]
}

/** Nothing is nearer than this on the maps we use; here even close neighbours stand apart as far as they can. */
export const NEAREST_ZOOM = 20
const STEP = 0.5

const byId = <T extends { id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function clusterOf<T extends Clusterable>(members: readonly T[]): Cluster<T> {
  const sorted = [...members].sort(byId)
  const mean = (axis: 0 | 1): number =>
    sorted.reduce((sum, { position }) => sum + position[axis], 0) / sorted.length
  return { id: sorted[0]?.id ?? '', position: [mean(0), mean(1)], members: sorted }
}

/** One pass: every cluster takes up the later ones that lie within reach of it. */
function joined<T extends Clusterable>(
  clusters: readonly Cluster<T>[],
  zoom: number,
  nearPx: number,
): Cluster<T>[] {
  const left = clusters.map(cluster => ({ cluster, at: screenPx(cluster.position, zoom) }))
  const result: Cluster<T>[] = []
  for (let first = left.shift(); first; first = left.shift()) {
    const [x, y] = first.at
    const near = left.filter(({ at }) => Math.hypot(at[0] - x, at[1] - y) < nearPx)
    for (const other of near) left.splice(left.indexOf(other), 1)
    const members = [first, ...near].flatMap(({ cluster }) => cluster.members)
    result.push(near.length > 0 ? clusterOf(members) : first.cluster)
  }
  return result
}

/** What stands at a zoom when signs nearer than `nearPx` to each other are to be one. Sorted by id. */
export function cluster<T extends Clusterable>(
  items: readonly T[],
  zoom: number,
  nearPx: number,
): Cluster<T>[] {
  let clusters = items.map(item => clusterOf([item])).sort(byId)
  const target = Math.floor(zoom / STEP) * STEP
  for (let step = NEAREST_ZOOM; step >= target; step -= STEP) {
    // a joined cluster's mean may come near to another one: until nothing joins
    for (let before = -1; before !== clusters.length;) {
      before = clusters.length
      clusters = joined(clusters, step, nearPx).sort(byId)
    }
  }
  return clusters
}

/** The farthest half step of zoom at which these no longer stand as one; the nearest when they never part. */
export function partingZoom(members: readonly Clusterable[], nearPx: number): number {
  for (let zoom = 0; zoom < NEAREST_ZOOM; zoom += STEP)
    if (cluster(members, zoom, nearPx).length > 1) return zoom
  return NEAREST_ZOOM
}
