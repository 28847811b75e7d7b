/** Slopes, cones and walls around a point, over an outline that lies about it. Metres. */
import type { Vec3 } from '../types'
import { bendsOf, hipBar } from './cover'
import { PYRAMID_START, SKIRT_START, stationsAt, type Station } from './curve'
import type { Storey } from './heights'
import { addRidge, thinned } from './ridge'
import { addEavesUnder, addSlope, type Corner, type Row } from './slope'
import { upright, type Stage } from './stage'
import { norm } from '../norm'

/** More corners than this read as round: no hips, shaded smoothly. */
export const ROUND_FROM_CORNERS = 12

export type Outline = readonly (readonly [x: number, y: number])[]

export const circle = (radius: number, corners: number): [number, number][] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })

export const scaled = (outline: Outline, scale: number): [number, number][] =>
  outline.map(([x, y]) => [x * scale, y * scale])

/** Draws each edge of an outline around the middle on a stage turned so that it lies before the middle, along x. */
function onEdges(
  stage: Stage,
  outline: Outline,
  draw: (side: Stage, left: number, right: number, y: number) => void,
): void {
  outline.forEach(([ax, ay], i) => {
    const [bx, by] = outline[(i + 1) % outline.length] ?? [ax, ay]
    const length = norm(bx - ax, by - ay)
    if (length < 1e-6) return
    const [ex, ey] = [(bx - ax) / length, (by - ay) / length]
    const turn = (Math.atan2(ey, ex) * 180) / Math.PI
    draw(stage.turned(turn), ax * ex + ay * ey, bx * ex + by * ey, ay * ex - ax * ey)
  })
}

/** A cone's tiles: rows of vertices round the middle, smooth. Ribs run up to the peak. */
function addCone(
  stage: Stage,
  outline: Outline,
  stations: readonly Station[],
  edge: number,
  run: number,
): void {
  stage.paint('tile', 0)
  const corners = outline.length
  let t = 0
  const rings = stations.map(({ d, z, pitch }, row) => {
    const before = stations[row - 1]
    if (before) t += norm(d - before.d, z - before.z)
    const scale = 1 - d / run
    const length = norm(1, pitch)
    return Array.from({ length: corners + 1 }, (_, i) => {
      const [x, y] = outline[i % corners] ?? [0, 0]
      const radius = norm(x, y) || 1
      const normal: Vec3 = [(pitch * x) / radius / length, (pitch * y) / radius / length, 1 / length]
      return stage.vertex([x * scale, y * scale, edge + z], normal, [(2 * Math.PI * radius * i) / corners, t])
    })
  })
  rings.slice(1).forEach((ring, row) => {
    const below = rings[row] ?? []
    const peak = row === rings.length - 2
    for (let i = 0; i < corners; i++) {
      const [a, b, c, d] = [below[i] ?? 0, below[i + 1] ?? 0, ring[i + 1] ?? 0, ring[i] ?? 0]
      stage.triangle(a, b, c)
      if (!peak) stage.triangle(a, c, d)
    }
  })
}

interface Peak {
  outline: Outline
  edge: number
  top: number
  overhang: number
  corner: Corner | null
  column: number
}

/** A pyramid over an outline, with hips where it has corners. */
export function addPeak(stage: Stage, { outline, edge, top, overhang, corner, column }: Peak): void {
  const run = Math.min(...outline.map(([x, y]) => norm(x, y)))
  const stations = stationsAt(
    { run, rise: top - edge, start: PYRAMID_START },
    bendsOf(run, overhang, stage.finish.steps),
  )
  if (outline.length >= ROUND_FROM_CORNERS) return addCone(stage, outline, stations, edge, run)
  onEdges(stage, outline, (side, left, right, y) => {
    const rows = stations.map(({ d, z, pitch }): Row => {
      const scale = 1 - d / run
      return { left: left * scale, right: right * scale, y: y * scale, z: edge + z, pitch }
    })
    addSlope(side, rows, corner)
  })
  stage.paint('ridge', 1)
  for (const [x, y] of outline)
    addRidge(
      stage,
      thinned(
        stations.map(({ d, z }, i): Vec3 => {
          const scale = 1 - d / run
          return [x * scale, y * scale, edge + z + (i === 0 ? (corner?.lift ?? 0) : 0)]
        }),
      ),
      hipBar(column),
    )
}

/** A skirt round an outline up to a smaller outline of the same form. */
export function addRingSkirt(stage: Stage, outline: Outline, inner: number, edge: number, top: number): void {
  const run = Math.min(...outline.map(([x, y]) => norm(x, y))) * (1 - inner)
  const stations = stationsAt({ run, rise: top - edge, start: SKIRT_START }, [0, run])
  onEdges(stage, outline, (side, left, right, y) => {
    const rows = stations.map(({ d, z, pitch }): Row => {
      const scale = 1 - (d / run) * (1 - inner)
      return { left: left * scale, right: right * scale, y: y * scale, z: edge + z, pitch }
    })
    addSlope(side, rows, null)
  })
}

interface Drum {
  wall: Outline
  storey: Storey
  open: boolean
  corner: Corner | null
  thickness: number
}

/** Walls, beams and rafters round an outline; a front of one bay on each side. */
export function addDrum(stage: Stage, { wall, storey, open, corner, thickness }: Drum): void {
  let side = 0
  onEdges(stage, wall, (at, left, right, y) => {
    const dm = (meters: number): number => Math.min(255, 10 * meters)
    const bottom = storey.wallBottom
    if (!open && storey.beamBottom - bottom > 0.3) {
      const door = side % Math.max(1, Math.round(wall.length / 4)) === 0
      at.paint(door ? 'doors' : 'windows', 0, [dm(right - left), dm(storey.beamBottom - bottom)])
      upright(
        at,
        [left, right],
        y,
        [bottom, storey.beamBottom],
        [
          [0, 0],
          [1, 1],
        ],
        [0.96, 0.66],
      )
    }
    at.paint('beams', 1, [dm(right - left), dm(storey.wallTop - storey.beamBottom)])
    upright(
      at,
      [left, right],
      y,
      [storey.beamBottom, storey.wallTop],
      [
        [0, 0],
        [1, 1],
      ],
      [0.66, 0.5],
    )
    side++
  })
  const scale = storey.eavesX / storey.wallX
  onEdges(stage, wall, (at, left, right, y) => {
    const row = { left: left * scale, right: right * scale, y: y * scale, z: storey.edge, pitch: 0.5 }
    addEavesUnder(at, row, corner, { left, right, y, z: storey.wallTop }, thickness)
  })
}
