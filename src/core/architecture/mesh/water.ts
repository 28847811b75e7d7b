/** Moat, river and ponds: a level surface and a kerb of stone around it. Metres; kerbs are estimates. */
import { cornerAt, edgesOf } from '../../geo/polygon'
import type { ModelBridge, ModelWater, Uv } from '../model'
import { addLevel, addStrip, at } from './faces'
import { addBalustrade } from './fences'
import { leads, runsBetween, wayAcross, type Interval } from './gaps'
import { direction, distance, inset } from './outline'
import type { Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'
import { norm } from './norm'

/** Just above the court, so that a ground drawn at 0 doesn't hide it. */
const SURFACE_METERS = 0.025
const KERB_METERS = { moat: 0.8, river: 0.6, pond: 0.6 } as const
const KERB_HIGH_METERS = { moat: 0.5, river: 0.2, pond: 0.25 } as const
/** A balustrade runs along the banks where a river passes a court's bridges, so far to both sides of them. */
const FENCED_METERS = 70

export function addWater(writer: MeshWriter, water: ModelWater, bridges: readonly ModelBridge[]): void {
  const { kind, rings } = water
  addLevel(writer, rings, SURFACE_METERS, { material: 'water', lod: 0 })
  const stone: Surface = { material: kind === 'moat' ? 'brick' : 'marble', lod: 1, light: 0.95 }
  const named = kind === 'river' ? bridges.filter(({ owner }) => owner !== null) : []
  for (const ring of rings) {
    const back = inset(ring, -KERB_METERS[kind])
    const high = KERB_HIGH_METERS[kind]
    edgesOf(ring).forEach(([a, b], edge) => {
      const [backA, backB] = [cornerAt(back, edge), cornerAt(back, edge + 1)]
      const bank = { a, b, backA, backB }
      const gaps = bridges.flatMap(bridge => gapsOfBridge(a, b, bridge))
      for (const run of runsBetween(distance(a, b), gaps)) {
        addKerb(writer, bank, run, high, stone)
        if (named.some(bridge => norm(bridge.u - a[0], bridge.v - a[1]) < FENCED_METERS))
          addBankFence(writer, bank, run, high)
      }
    })
  }
}

interface Bank {
  a: Uv
  b: Uv
  backA: Uv
  backB: Uv
}

/** Kerbs stop where a bridge's deck goes over them. */
function gapsOfBridge(a: Uv, b: Uv, bridge: ModelBridge): Interval[] {
  const [dx, dy] = leads(bridge.turnDegrees)
  const half = bridge.lengthMeters / 2
  const start: Uv = [bridge.u - dx * half, bridge.v - dy * half]
  const end: Uv = [bridge.u + dx * half, bridge.v + dy * half]
  const gap = wayAcross(a, b, start, end, bridge.widthMeters)
  return gap ? [gap] : []
}

/** A point of the edge's own line and of the line behind it, at the same part of their length. */
function runOf({ a, b, backA, backB }: Bank, [start, end]: Interval): { front: [Uv, Uv]; back: [Uv, Uv] } {
  const length = distance(a, b)
  const part = (from: Uv, to: Uv, meters: number): Uv => {
    const [dx, dy] = direction(from, to)
    const along = (meters / length) * distance(from, to)
    return [from[0] + dx * along, from[1] + dy * along]
  }
  return {
    front: [part(a, b, start), part(a, b, end)],
    back: [part(backA, backB, start), part(backA, backB, end)],
  }
}

function addKerb(writer: MeshWriter, bank: Bank, run: Interval, high: number, stone: Surface): void {
  const { front, back } = runOf(bank, run)
  const [f0, f1] = [at(front[0], high), at(front[1], high)]
  const [b0, b1] = [at(back[0], high), at(back[1], high)]
  const down = ([x, y]: Vec3): Vec3 => [x, y, 0]
  const s0 = -distance(...front) / 2
  addStrip(writer, [down(f1), down(f0)], [f1, f0], stone, { s0, footLight: 0.7 })
  addStrip(writer, [down(b0), down(b1)], [b0, b1], stone, { s0 })
  addStrip(writer, [b0, b1], [f0, f1], stone, { s0 })
}

function addBankFence(writer: MeshWriter, bank: Bank, run: Interval, high: number): void {
  const { front, back } = runOf(bank, run)
  const middle = (i: 0 | 1): Vec3 =>
    at([(front[i][0] + back[i][0]) / 2, (front[i][1] + back[i][1]) / 2], high)
  addBalustrade(writer, middle(0), middle(1), 0)
}
