/**
 * Flights of steps 踏跺: a slope whose treads the material draws from afar; from near, steps stand on it. Stone
 * strings 垂带 at both sides carry balustrades on higher marble flights; a carved slab 御路 lies in the middle. Metres;
 * x across, y up the flight. Widths and thicknesses are estimates.
 */
import { place } from '../../geo/shapes'
import type { ModelSteps } from '../model'
import { addQuad, addStrip, at } from './faces'
import { addBalustrade } from './fences'
import type { Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'

const STRING_METERS = 0.5
const STRING_RAISED_METERS = 0.32
const CARVED_PART = 0.36
const CARVED_MAX_METERS = 3.2
const CARVED_RAISED_METERS = 0.36
/** Steps drawn one by one: three real ones each, and so many at most; the palace has two hundred flights. */
const RISER_METERS = 0.45
const MOST_RISERS = 8
/** Flights lower than this have no balustrade. */
const FENCE_FROM_METERS = 1.4

interface Flight {
  /** `part` of the way up, `raised` above the slope. */
  on: (x: number, part: number, raised?: number) => Vec3
  /** Below it, at the foot's height. */
  foot: (x: number, part: number) => Vec3
  riseMeters: number
  runMeters: number
  /** Half widths: outer edges of the strings, inner edges, edges of the carved slab (0: none). */
  half: number
  inner: number
  carved: number
  stone: Surface
}

export function addSteps(writer: MeshWriter, steps: ModelSteps): void {
  const flight = flightOf(writer, steps)
  const { on, foot, half, inner, carved, stone, riseMeters } = flight
  addBed(writer, flight, [-inner, inner], 0, { ...stone, material: 'steps' })
  addStrip(writer, [foot(half, 1), foot(-half, 1)], [on(half, 1), on(-half, 1)], stone, { footLight: 0.8 })
  addString(writer, flight, -1)
  addString(writer, flight, 1)
  if (carved > 0) addCarvedSlab(writer, flight)
  const lanes: [number, number][] =
    carved > 0
      ? [
          [-inner, -carved],
          [carved, inner],
        ]
      : [[-inner, inner]]
  for (const lane of lanes) addTreads(writer, flight, lane)
  if (steps.material === 'marble' && riseMeters >= FENCE_FROM_METERS) {
    const [x, raised] = [(half + inner) / 2, STRING_RAISED_METERS]
    addBalustrade(writer, on(x, 0, raised), on(x, 1, raised), stone.owner ?? 0)
    addBalustrade(writer, on(-x, 1, raised), on(-x, 0, raised), stone.owner ?? 0)
  }
}

function flightOf(writer: MeshWriter, steps: ModelSteps): Flight {
  const { u, v, turnDegrees, widthMeters, runMeters, fromMeters, topMeters } = steps
  const riseMeters = topMeters - fromMeters
  const half = widthMeters / 2
  const plan = (x: number, part: number) => place([x, (part - 0.5) * runMeters], [u, v], turnDegrees)
  return {
    on: (x, part, raised = 0) => at(plan(x, part), fromMeters + riseMeters * part + raised),
    foot: (x, part) => at(plan(x, part), fromMeters),
    riseMeters,
    runMeters,
    half,
    inner: half - Math.min(STRING_METERS, half / 4),
    carved: steps.carvedWay ? Math.min(CARVED_MAX_METERS, widthMeters * CARVED_PART) / 2 : 0,
    stone: {
      material: steps.material === 'marble' ? 'marble' : 'brick',
      lod: 0,
      owner: writer.ownerOf(steps.owner),
    },
  }
}

/** A sloping bed over the whole run: s across, t along the run. */
function addBed(
  writer: MeshWriter,
  { on, runMeters }: Flight,
  [left, right]: readonly [number, number],
  raised: number,
  surface: Surface,
  sts: readonly [number, number] = [left, right],
): void {
  addQuad(
    writer,
    [on(left, 0, raised), on(right, 0, raised), on(right, 1, raised), on(left, 1, raised)],
    [
      [sts[0], 0],
      [sts[1], 0],
      [sts[1], runMeters],
      [sts[0], runMeters],
    ],
    surface,
  )
}

/** The face of something that lies on the slope, along x, looking out (side 1: to +x). */
function addKerb(writer: MeshWriter, { on, stone }: Flight, x: number, raised: number, side: -1 | 1): void {
  const [start, end] = side > 0 ? [0, 1] : [1, 0]
  const surface: Surface = { ...stone, lod: 1, light: 0.92 }
  addStrip(writer, [on(x, start), on(x, end)], [on(x, start, raised), on(x, end, raised)], surface)
}

function addString(writer: MeshWriter, flight: Flight, side: -1 | 1): void {
  const { on, foot, half, inner, stone, riseMeters, runMeters } = flight
  const raised = STRING_RAISED_METERS
  const [left, right] = side < 0 ? [-half, -inner] : [inner, half]
  addBed(writer, flight, [left, right], raised, stone)
  addStrip(writer, [foot(left, 0), foot(right, 0)], [on(left, 0, raised), on(right, 0, raised)], stone)
  addKerb(writer, flight, side * inner, raised, side < 0 ? 1 : -1)
  const [start, end] = side > 0 ? [0, 1] : [1, 0]
  addQuad(
    writer,
    [
      foot(side * half, start),
      foot(side * half, end),
      on(side * half, end, raised),
      on(side * half, start, raised),
    ],
    [
      [start * runMeters, 0],
      [end * runMeters, 0],
      [end * runMeters, end * riseMeters + raised],
      [start * runMeters, start * riseMeters + raised],
    ],
    stone,
    0.85,
  )
}

function addCarvedSlab(writer: MeshWriter, flight: Flight): void {
  const { on, carved, stone } = flight
  const raised = CARVED_RAISED_METERS
  addBed(writer, flight, [-carved, carved], raised, { ...stone, material: 'carved' }, [0, 1])
  addStrip(writer, [on(-carved, 0), on(carved, 0)], [on(-carved, 0, raised), on(carved, 0, raised)], stone)
  addKerb(writer, flight, carved, raised, 1)
  addKerb(writer, flight, -carved, raised, -1)
}

/** Single steps: their inner corners lie on the slope, so that it never shows through. Ramps keep their slope. */
function addTreads(writer: MeshWriter, flight: Flight, [left, right]: readonly [number, number]): void {
  const { on, riseMeters, stone } = flight
  const count = Math.ceil(riseMeters / RISER_METERS)
  if (count > MOST_RISERS) return
  const surface: Surface = { ...stone, material: 'steps', lod: 2 }
  const riser = riseMeters / count
  for (let i = 0; i < count; i++) {
    const [start, end] = [i / count, (i + 1) / count]
    const [a, b] = [on(left, start, riser), on(right, start, riser)]
    addStrip(writer, [on(left, start), on(right, start)], [a, b], { ...surface, light: 0.88 })
    addStrip(writer, [a, b], [on(left, end), on(right, end)], surface)
  }
}
