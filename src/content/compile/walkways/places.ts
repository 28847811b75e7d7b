/** Whether open places can be reached without steps: each is met at the node nearest to it on foot. */
import type { WalkGraph } from '@/core/routing/types'
import type { AuthoredContent } from '../../authored'
import { createNearNodes, groundOfPlace } from './near'
import { nodesStepFree, type StepFree } from './stepFree'

export interface PlaceStepFree {
  id: string
  stepFree: StepFree
  /** Where it is met; '' when no node is near. */
  node: string
  meters: number
}

/** Nodes this much farther than the nearest are as near: of a whole court's, its middle one counts. */
const AS_NEAR_METERS = 2

/** In the order of the content's places; `kinds` is the ground plan's. */
export function stepFreePlaces(
  content: AuthoredContent,
  graph: WalkGraph,
  kinds: Uint8Array,
): PlaceStepFree[] {
  const files = content.walkways ?? []
  const entrances = new Set(files.flatMap(file => file.entrances))
  const indexOf = new Map(graph.nodes.map(({ id }, index) => [id, index]))
  const from = graph.nodes.flatMap(({ id }, index) => (entrances.has(id) ? [index] : []))
  const answers = nodesStepFree(graph, from)
  const nodes = files.flatMap(file => file.nodes)
  const placed = new Map(nodes.map(node => [node.id, node]))
  const near = createNearNodes(kinds, nodes)
  return content.places
    .filter(({ status }) => status === 'open')
    .map(place => {
      const found = near(groundOfPlace(content, kinds, place))
      const { u, v } = place.position
      const away = ({ id }: { id: string }): number => {
        const node = placed.get(id)
        return node ? Math.hypot(node.u - u, node.v - v) : Infinity
      }
      const [nearest] = found
        .filter(({ meters }) => meters <= (found[0]?.meters ?? 0) + AS_NEAR_METERS)
        .sort((a, b) => away(a) - away(b))
      const stepFree = answers[indexOf.get(nearest?.id ?? '') ?? -1] ?? 'no'
      return { id: place.id, stepFree, node: nearest?.id ?? '', meters: nearest?.meters ?? 0 }
    })
}
