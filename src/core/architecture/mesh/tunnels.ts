/** Tunnels as bodies: vault, walls and floor, and the rooms where they turn. */
import type { Uv } from '../model'
import { addLevel, addQuad } from './faces'
import { openingsIn, type Opening, type Passages, type Tunnel } from './passages'
import { addSides } from './sides'
import { triangulate } from './triangulate'
import type { Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'
import { norm } from './norm'

const LIGHT = { mouth: 0.7, deep: 0.36 } as const
const FLOOR_METERS = 0.05

type Piece = readonly [x: number, z: number]

/** Seen from inside; light falls in from its mouths. */
function addTunnel(
  writer: MeshWriter,
  tunnel: Tunnel,
  inRoom: (ring: readonly Uv[]) => boolean,
  owner: number,
): void {
  const { profile, back, front } = tunnel
  const half = (front.meters - back.meters) / 2
  const middle = (x: number, z: number): Vec3 => {
    const [p, q] = [back.on(x, z), front.on(x, z)]
    return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2, z]
  }
  const mouth = (ring: readonly Uv[]): number => (inRoom(ring) ? LIGHT.deep : LIGHT.mouth)
  const sections = [
    { from: back.on, to: middle, light: [mouth(back.ring), LIGHT.deep], s0: 0 },
    { from: middle, to: front.on, light: [LIGHT.deep, mouth(front.ring)], s0: half },
  ] as const
  const addPiece = (left: Piece, right: Piece, t0: number, surface: Surface): void => {
    const wide = norm(right[0] - left[0], right[1] - left[1])
    for (const { from, to, light, s0 } of sections)
      addQuad(
        writer,
        // the near end takes the place of the foot
        [from(...right), from(...left), to(...left), to(...right)],
        [
          [s0, t0 + wide],
          [s0, t0],
          [s0 + half, t0],
          [s0 + half, t0 + wide],
        ],
        { ...surface, light: light[1] },
        light[0],
      )
  }
  let around = 0
  profile.slice(1).forEach((right, i) => {
    const left = profile[i] ?? right
    addPiece(left, right, around, { material: 'brick', lod: 0, owner })
    around += norm(right[0] - left[0], right[1] - left[1])
  })
  const [leftFoot, rightFoot] = [profile[0]?.[0] ?? 0, profile[profile.length - 1]?.[0] ?? 0]
  addPiece([rightFoot, FLOOR_METERS], [leftFoot, FLOOR_METERS], 0, { material: 'paving', lod: 0, owner })
}

export function addTunnels(writer: MeshWriter, { tunnels, rooms }: Passages, owner: number): void {
  const isRoom = (ring: readonly Uv[]): boolean => rooms.some(room => room.ring === ring)
  for (const tunnel of tunnels) addTunnel(writer, tunnel, isRoom, owner)
  const brick: Surface = { material: 'brick', lod: 0, owner, light: LIGHT.deep }
  for (const { ring, heightMeters } of rooms) {
    const openings = (edge: number): Opening[] => openingsIn(ring, edge, tunnels)
    addSides(
      writer,
      ring,
      ring,
      { fromMeters: 0, topMeters: heightMeters + 0.3 },
      brick,
      openings,
      LIGHT.deep,
    )
    addLevel(writer, [ring], FLOOR_METERS, { ...brick, material: 'paving' })
    addCeiling(writer, ring, heightMeters + 0.3, brick)
  }
}

function addCeiling(writer: MeshWriter, ring: readonly Uv[], z: number, surface: Surface): void {
  const { corners, triangles } = triangulate([ring])
  const numbers = corners.map(([u, v]) => writer.vertex([u, v, z], [0, 0, -1], [u, v], surface))
  for (let i = 0; i < triangles.length; i += 3) {
    const [a = 0, b = 0, c = 0] = triangles.slice(i, i + 3).map(corner => numbers[corner] ?? 0)
    writer.triangle(a, c, b, surface.lod)
  }
}
