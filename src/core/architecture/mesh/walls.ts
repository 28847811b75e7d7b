/**
 * Red walls of palaces and lanes with their little roof of tiles 墙帽. Metres. `topMeters` is the roof's ridge. Its
 * pitch and overhang are estimates.
 */
import { clockwise, cornerAt, counterClockwise } from '../../geo/polygon'
import { ELEVATION_GLAZES } from '../elevation/palette'
import type { ModelWall, Uv } from '../model'
import { addLevel, addQuad, addStrip, at } from './faces'
import { bandOf, between, distance, middles, type Band } from './outline'
import { addSides } from './sides'
import type { Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'
import { norm } from './norm'

const OVERHANG_METERS = 0.4
/** Rise over run of the coping's slopes: 五举. */
const PITCH = 0.5
const EAVES_THICK_METERS = 0.12
const RIDGE_HALF_METERS = 0.15
const RIDGE_HIGH_METERS = 0.25
/** Light under the overhang. */
const EAVES_LIGHT = 0.72
const YELLOW = ELEVATION_GLAZES.indexOf('yellow')

export function addWall(writer: MeshWriter, { rings, topMeters }: ModelWall): void {
  const red: Surface = { material: 'red-wall', lod: 0 }
  const tiles: Surface = { material: 'coping', lod: 0, glaze: YELLOW }
  const band = bandOf(rings)
  const rise = band ? (band.widthMeters / 2 + OVERHANG_METERS) * PITCH : 0
  const eavesMeters = topMeters - rise
  const outlines = rings.map((ring, i) => (i === 0 ? counterClockwise(ring) : clockwise(ring)))
  for (const ring of outlines)
    // the wall goes on behind the eaves up to the slope
    addSides(
      writer,
      ring,
      ring,
      { fromMeters: 0, topMeters: eavesMeters + (band ? OVERHANG_METERS * PITCH : 0) },
      red,
    )
  if (band) addCoping(writer, band, eavesMeters, rise, tiles)
  else addLevel(writer, outlines, topMeters, tiles)
}

/** One slope of the coping between two corners of the band: its lower edge, its upper edge. */
interface Slope {
  low: readonly [Vec3, Vec3]
  wall: readonly [Uv, Uv]
  ridge: readonly [Vec3, Vec3]
}

function addCoping(writer: MeshWriter, band: Band, eavesMeters: number, rise: number, tiles: Surface): void {
  const { left, right, widthMeters, closed } = band
  const line = middles(band)
  const reach = 1 + (2 * OVERHANG_METERS) / widthMeters
  const eave = (corner: Uv, middle: Uv): Uv => between(middle, corner, reach)
  const stretches = closed ? line.length : line.length - 1
  for (let i = 0; i < stretches; i++) {
    const [m, n] = [cornerAt(line, i), cornerAt(line, i + 1)]
    const ridge = [at(m, eavesMeters + rise), at(n, eavesMeters + rise)] as const
    const [r, rNext, l, lNext] = [
      cornerAt(right, i),
      cornerAt(right, i + 1),
      cornerAt(left, i),
      cornerAt(left, i + 1),
    ]
    const rightSlope: Slope = {
      low: [at(eave(r, m), eavesMeters), at(eave(rNext, n), eavesMeters)],
      wall: [r, rNext],
      ridge,
    }
    const leftSlope: Slope = {
      low: [at(eave(lNext, n), eavesMeters), at(eave(l, m), eavesMeters)],
      wall: [lNext, l],
      ridge: [ridge[1], ridge[0]],
    }
    for (const slope of [rightSlope, leftSlope]) addSlope(writer, slope, eavesMeters, tiles)
    addRidge(writer, m, n, eavesMeters + rise, tiles)
  }
  if (closed) return
  const last = line.length - 1
  const ends = [
    [cornerAt(left, 0), cornerAt(right, 0), cornerAt(line, 0)],
    [cornerAt(right, last), cornerAt(left, last), cornerAt(line, last)],
  ] as const
  for (const [p, q, m] of ends) {
    const [from, to] = [eave(p, m), eave(q, m)]
    const width = distance(from, to)
    writer.face(
      [at(from, eavesMeters), at(to, eavesMeters), at(m, eavesMeters + rise)],
      [
        [0, 0],
        [width, 0],
        [width / 2, rise],
      ],
      { ...tiles, light: 0.85 },
    )
  }
}

/** Tiles, from near the eaves' edge and its underside. */
function addSlope(
  writer: MeshWriter,
  { low, wall, ridge }: Slope,
  eavesMeters: number,
  tiles: Surface,
): void {
  const s0 = -norm(low[1][0] - low[0][0], low[1][1] - low[0][1]) / 2
  addStrip(writer, low, ridge, tiles, { s0 })
  const drop = ([x, y, z]: Vec3): Vec3 => [x, y, z - EAVES_THICK_METERS]
  const [a, b] = [drop(low[0]), drop(low[1])]
  addStrip(writer, [a, b], low, { ...tiles, lod: 1, light: 0.9 }, { s0 })
  const inner = [
    at(wall[0], eavesMeters - EAVES_THICK_METERS),
    at(wall[1], eavesMeters - EAVES_THICK_METERS),
  ] as const
  addQuad(
    writer,
    [inner[0], inner[1], b, a],
    [
      [s0, 0],
      [-s0, 0],
      [-s0, OVERHANG_METERS],
      [s0, OVERHANG_METERS],
    ],
    { ...tiles, lod: 1, light: EAVES_LIGHT },
  )
}

function addRidge(writer: MeshWriter, m: Uv, n: Uv, z: number, tiles: Surface): void {
  const length = distance(m, n)
  const [dx, dy] = [(n[0] - m[0]) / length, (n[1] - m[1]) / length]
  const aside = ([u, v]: Uv, right: number): Vec3 => [
    u + dy * right,
    v - dx * right,
    z - Math.abs(right) * PITCH,
  ]
  const [top, surface] = [z + RIDGE_HIGH_METERS, { ...tiles, material: 'ridge', lod: 2 } as const]
  const half = RIDGE_HALF_METERS
  addStrip(writer, [aside(m, half), aside(n, half)], [at(m, top), at(n, top)], surface)
  addStrip(writer, [aside(n, -half), aside(m, -half)], [at(n, top), at(m, top)], surface)
}
