/** Authored walkways (palace grid) → the graph that routing reads. Lengths and shade come from here, never from files. */
import { gridToWgs84 } from '@/core/geo/grid'
import type { GridPoint } from '@/core/geo/types'
import { pathMeters } from '@/core/routing/groundPath'
import type { WalkEdge, WalkGraph } from '@/core/routing/types'
import type { AuthoredContent } from '../../authored'
import type { Operation, WalkwayEdge, WalkwayNode } from '../../schema'
import { isOperationId } from '../../schema/walkways'
import { packWalkGraph, type PackedWalkGraph } from '../../walkways'
import { toHoursView } from '../hours'
import { shadeOf } from './shade'

const dm = (meters: number): number => Math.round(meters * 10) / 10

export const gridPoint = ({ u, v }: Pick<WalkwayNode, 'u' | 'v'>): GridPoint => [u, v]

/** From `from` to `to` with the points between. */
export const gridLine = (from: WalkwayNode, { via }: WalkwayEdge, to: WalkwayNode): GridPoint[] => [
  gridPoint(from),
  ...(via ?? []),
  gridPoint(to),
]

export const lineMeters = (line: readonly GridPoint[]): number => dm(pathMeters(line))

/** The rule itself, of an edge that may name an operation; null: none, or an operation that has no rule for it. */
export function hoursOfEdge(
  { hours, ticket }: Pick<WalkwayEdge, 'hours' | 'ticket'>,
  operations: readonly Operation[],
): string | null {
  if (hours === undefined || !isOperationId(hours)) return hours ?? null
  const rule = toHoursView(operations).rules.find(
    ({ operation, tickets }) => operation === hours && tickets.includes(ticket ?? 'admission'),
  )
  return rule?.hours ?? null
}

/** `kinds` is the ground plan's; without it there is no shade. Edges to nodes that are not there are left out: the checks name them. */
export function compileWalkways(content: AuthoredContent, kinds: Uint8Array | null): WalkGraph {
  const files = content.walkways ?? []
  const authored = files.flatMap(({ nodes }) => nodes)
  const indexOf = new Map(authored.map(({ id }, index) => [id, index]))
  const shade = kinds && files.length > 0 ? shadeOf(content, kinds) : () => 0
  const edges = files.flatMap(file =>
    file.edges.flatMap((edge): WalkEdge[] => {
      const from = indexOf.get(edge.from)
      const to = indexOf.get(edge.to)
      const start = authored[from ?? -1]
      const end = authored[to ?? -1]
      if (from === undefined || to === undefined || !start || !end) return []
      const line = gridLine(start, edge, end)
      const none = edge.level ? 0 : null
      return [
        {
          from,
          to,
          kind: edge.kind,
          line: line.map(gridToWgs84),
          lengthMeters: lineMeters(line),
          stepsUp: edge.stepsUp ?? none,
          stepsDown: edge.stepsDown ?? none,
          thresholdMeters: edge.thresholdMeters ?? none,
          widthMeters: edge.widthMeters ?? null,
          surface: edge.surface ?? null,
          oneWay: edge.oneWay ?? false,
          shade: edge.shade ?? shade(edge.kind, line),
          hours: hoursOfEdge(edge, content.operations),
          ticket: edge.ticket ?? null,
          accuracyMeters: edge.accuracyMeters,
        },
      ]
    }),
  )
  const nodes = authored.map(node => ({
    id: node.id,
    position: gridToWgs84(gridPoint(node)),
    landmark: node.landmark ?? null,
  }))
  return { nodes, edges }
}

export const compilePackedWalkways = (content: AuthoredContent, kinds: Uint8Array): PackedWalkGraph =>
  packWalkGraph(compileWalkways(content, kinds))
