/**
 * The walkway graph between the content build and routing: how it travels (`PackedWalkGraph`, `/api/v1/walkways`) and
 * how it is read back. Positions are WGS-84, rounded to 1 cm; steps and thresholds of 0 are said, unknown ones left out.
 */
import type { WalkEdge, WalkGraph, WalkNode } from '@/core/routing/types'
import type { Wgs84 } from '@/core/geo/types'
import type { PackedWalkGraph } from './schema/walkways'

export type { PackedWalkGraph }
type PackedEdge = PackedWalkGraph['edges'][number]

const rounded = ([lng, lat]: Wgs84): [number, number] => [
  Math.round(lng * 1e7) / 1e7,
  Math.round(lat * 1e7) / 1e7,
]

function packEdge({ line, oneWay, shade, ...rest }: WalkEdge): PackedEdge {
  const via = line.slice(1, -1).map(rounded)
  const packed: Record<string, unknown> = {
    ...rest,
    ...(via.length > 0 ? { via } : {}),
    ...(oneWay ? { oneWay } : {}),
    ...(shade > 0 ? { shade } : {}),
  }
  return Object.fromEntries(Object.entries(packed).filter(([, value]) => value !== null)) as PackedEdge
}

export const packWalkGraph = ({ nodes, edges }: WalkGraph): PackedWalkGraph => ({
  version: 1,
  nodes: nodes.map(({ id, position, landmark }) => ({
    id,
    at: rounded(position),
    ...(landmark === null ? {} : { landmark }),
  })),
  edges: edges.map(packEdge),
})

function unpackEdge(edge: PackedEdge, index: number, nodes: readonly WalkNode[]): WalkEdge {
  const from = nodes[edge.from]
  const to = nodes[edge.to]
  if (!from || !to)
    throw new RangeError(
      `walkways: edge ${index} joins nodes ${edge.from} and ${edge.to}, expected two of ${nodes.length}`,
    )
  return {
    from: edge.from,
    to: edge.to,
    kind: edge.kind,
    line: [from.position, ...(edge.via ?? []), to.position],
    lengthMeters: edge.lengthMeters,
    stepsUp: edge.stepsUp ?? null,
    stepsDown: edge.stepsDown ?? null,
    thresholdMeters: edge.thresholdMeters ?? null,
    widthMeters: edge.widthMeters ?? null,
    surface: edge.surface ?? null,
    oneWay: edge.oneWay ?? false,
    shade: edge.shade ?? 0,
    hours: edge.hours ?? null,
    ticket: edge.ticket ?? null,
    accuracyMeters: edge.accuracyMeters,
  }
}

/** @throws RangeError on another version or an edge that joins nodes which are not there. */
export function unpackWalkGraph({ version, nodes: packed, edges }: PackedWalkGraph): WalkGraph {
  if (version !== 1) throw new RangeError(`walkways: version is ${String(version)}, expected 1`)
  const nodes = packed.map(({ id, at, landmark }): WalkNode => ({
    id,
    position: at,
    landmark: landmark ?? null,
  }))
  return { nodes, edges: edges.map((edge, index) => unpackEdge(edge, index, nodes)) }
}
