/**
 * Where tunnels run through a gate platform. A passage runs from its own middle both ways to the platform's outline;
 * where one that runs north and one that runs east meet beside both their middles the way turns (午门's 掖门): each is
 * a leg that ends in a room at the corner. Metres; x across a passage, to the right of its way, z above its floor.
 */
import { edgesOf } from '../../geo/polygon'
import type { ModelPassage, ModelTerrace, Uv } from '../model'
import { direction, distance } from './outline'
import type { Vec3 } from './types'

/** How many pieces a vault's half circle has. */
const VAULT_PIECES = 8
/** Above a passage the platform is at least so thick. */
const CROWN_METERS = 1
/** Legs of one turning way have their middles at most so far from its corner. */
const LEG_METERS = 45
/** A room is wider than the mouths in its walls. */
const ROOM_MARGIN_METERS = 0.3
const WAYS = { north: [0, 1], east: [1, 0] } as const

/** The opening from its left foot over the crown to its right foot. */
export type Profile = readonly (readonly [x: number, z: number])[]

export interface TunnelEnd {
  /** The ring and the edge of it whose face the tunnel opens. */
  ring: readonly Uv[]
  edge: number
  /** Where a point of the profile lies on that face. */
  on: (x: number, z: number) => Vec3
  /** Along the way from the passage's middle. */
  meters: number
}

export interface Tunnel {
  profile: Profile
  way: Uv
  back: TunnelEnd
  front: TunnelEnd
}

/** A corner: its walls look inwards, so its ring runs clockwise. */
export interface Room {
  ring: readonly Uv[]
  heightMeters: number
}

export interface Passages {
  tunnels: readonly Tunnel[]
  rooms: readonly Room[]
}

/** A tunnel's mouth in the face over an edge: metres along the edge and up, from left to right seen from outside. */
export interface Opening {
  outline: Profile
  end: TunnelEnd
  tunnel: Tunnel
}

function profileOf({ widthMeters, heightMeters, form }: ModelPassage, platformMeters: number): Profile {
  const half = widthMeters / 2
  const height = Math.min(heightMeters, platformMeters - CROWN_METERS)
  if (form === 'square')
    return [
      [-half, 0],
      [-half, height],
      [half, height],
      [half, 0],
    ]
  const rise = Math.min(half, height * 0.6)
  const vault = Array.from({ length: VAULT_PIECES + 1 }, (_, i): readonly [number, number] => {
    const angle = Math.PI - (i * Math.PI) / VAULT_PIECES
    return [half * Math.cos(angle), height - rise + rise * Math.sin(angle)]
  })
  return [[-half, 0], ...vault, [half, 0]]
}

const dot = (p: Uv, q: Uv): number => p[0] * q[0] + p[1] * q[1]

/** A passage's points on the face over a → b, which leans back by `batter` metres a metre. */
function onFace(a: Uv, b: Uv, batter: number, middle: Uv, way: Uv): TunnelEnd['on'] {
  const [dx, dy] = direction(a, b)
  const right: Uv = [way[1], -way[0]]
  return (x, z) => {
    const [leanU, leanV] = [-dy * batter * z, dx * batter * z]
    const along = (dot(right, middle) + x - dot(right, a) - dot(right, [leanU, leanV])) / dot(right, [dx, dy])
    return [a[0] + dx * along + leanU, a[1] + dy * along + leanV, z]
  }
}

interface Faces {
  ring: readonly Uv[]
  batter: number
}

/** The nearest face before (−1) or after (1) the passage's middle. */
function endOf(faces: readonly Faces[], middle: Uv, way: Uv, sign: 1 | -1): TunnelEnd | null {
  let nearest: TunnelEnd | null = null
  for (const { ring, batter } of faces)
    for (const [edge, [a, b]] of edgesOf(ring).entries()) {
      const side = ([u, v]: Uv): number => (u - middle[0]) * way[1] - (v - middle[1]) * way[0]
      const [near, far] = [side(a), side(b)]
      if (near > 0 === far > 0) continue
      const part = near / (near - far)
      const hit: Uv = [a[0] + (b[0] - a[0]) * part - middle[0], a[1] + (b[1] - a[1]) * part - middle[1]]
      const meters = dot(hit, way)
      if (meters * sign <= 0 || (nearest && Math.abs(meters) >= Math.abs(nearest.meters))) continue
      nearest = { ring, edge, meters, on: onFace(a, b, batter, middle, way) }
    }
  return nearest
}

/** The room where two legs meet; null when they cross outright or have nothing to do with each other. */
function roomOf(north: ModelPassage, east: ModelPassage): Room | null {
  const [alongNorth, alongEast] = [Math.abs(east.v - north.v), Math.abs(north.u - east.u)]
  const beside = alongNorth > east.widthMeters / 2 && alongEast > north.widthMeters / 2
  if (!beside || Math.max(alongNorth, alongEast) > LEG_METERS) return null
  const [x, y] = [north.widthMeters / 2 + ROOM_MARGIN_METERS, east.widthMeters / 2 + ROOM_MARGIN_METERS]
  const [u, v] = [north.u, east.v]
  return {
    ring: [
      [u - x, v - y],
      [u - x, v + y],
      [u + x, v + y],
      [u + x, v - y],
    ],
    heightMeters: Math.max(north.heightMeters, east.heightMeters),
  }
}

/** Each passage turns once at most: at the nearest corner. */
function roomsOf(passages: readonly ModelPassage[]): { room: Room; legs: readonly ModelPassage[] }[] {
  const found = passages
    .filter(({ runs }) => runs === 'east')
    .flatMap(east =>
      passages
        .filter(({ runs }) => runs === 'north')
        .flatMap(north => {
          const room = roomOf(north, east)
          return room
            ? [{ room, legs: [east, north], apart: distance([north.u, north.v], [east.u, east.v]) }]
            : []
        }),
    )
    .sort((p, q) => p.apart - q.apart)
  const turned = new Set<ModelPassage>()
  return found.filter(({ legs }) => {
    if (legs.some(leg => turned.has(leg))) return false
    legs.forEach(leg => turned.add(leg))
    return true
  })
}

/** A platform's tunnels; passages that don't reach the outline are left out. `batter`: how its faces lean. */
export function passagesOf(terrace: ModelTerrace, batter: number): Passages {
  const [outline = []] = terrace.rings
  const rooms = roomsOf(terrace.passages)
  const tunnels = terrace.passages.flatMap((passage): Tunnel[] => {
    const way: Uv = WAYS[passage.runs]
    const corner = rooms.filter(({ legs }) => legs.includes(passage))
    const faces = [{ ring: outline, batter }, ...corner.map(({ room }) => ({ ring: room.ring, batter: 0 }))]
    const [back, front] = ([-1, 1] as const).map(sign => endOf(faces, [passage.u, passage.v], way, sign))
    if (!back || !front) return []
    return [{ profile: profileOf(passage, terrace.topMeters - terrace.fromMeters), way, back, front }]
  })
  const highest = terrace.topMeters - terrace.fromMeters - CROWN_METERS
  return {
    tunnels,
    rooms: rooms.map(({ room }) => ({ ...room, heightMeters: Math.min(room.heightMeters, highest) })),
  }
}

/** The mouths in the face over one edge of a ring, in their order along it. */
export function openingsIn(ring: readonly Uv[], edge: number, tunnels: readonly Tunnel[]): Opening[] {
  const corners = edgesOf(ring)[edge]
  if (!corners) return []
  const [a, b] = corners
  const along = direction(a, b)
  return tunnels
    .flatMap(tunnel => [tunnel.back, tunnel.front].map(end => ({ end, tunnel })))
    .filter(({ end }) => end.ring === ring && end.edge === edge)
    .map(({ end, tunnel }) => {
      const outline = tunnel.profile.map(([x, z]): readonly [number, number] => {
        const [u, v] = end.on(x, z)
        return [dot([u - a[0], v - a[1]], along), z]
      })
      if ((outline[0]?.[0] ?? 0) > (outline[outline.length - 1]?.[0] ?? 0)) outline.reverse()
      return { outline, end, tunnel }
    })
    .filter(({ outline }) => outline.every(([s]) => s > 0 && s < distance(a, b)))
    .sort((p, q) => (p.outline[0]?.[0] ?? 0) - (q.outline[0]?.[0] ?? 0))
}
