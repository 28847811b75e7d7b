/**
 * Bridges: a deck that rises as a parabola, stone sides with a dark arch, balustrades. Metres; x across, y along. The
 * rise (a twelfth of the length, at most a man's height; half a metre on long causeways) is an estimate.
 */
import { place } from '../../geo/shapes'
import type { ModelBridge } from '../model'
import { addQuad, addStrip, at } from './faces'
import { addBalustrade } from './fences'
import type { Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'

const RISE_PART = 1 / 12
const RISE_METERS = { least: 0.5, most: 1.8, causeway: 0.5 } as const
const CAUSEWAY_FROM_METERS = 40
const ENDS_METERS = 0.05
const FENCE_INSET_METERS = 0.25
/** A short deck curves as well with fewer pieces, and each brings a panel of balustrade on either side. */
const PIECES = { short: 4, usual: 8 } as const
const SHORT_METERS = 10
/** The arch below: only where the deck rises enough to show one. */
const ARCH_FROM_METERS = 0.9
const ARCH = { widthPart: 0.3, crownMeters: 0.7, proudMeters: 0.05, rimMeters: 0.3, pieces: 8 } as const

export function riseOf(lengthMeters: number): number {
  if (lengthMeters > CAUSEWAY_FROM_METERS) return RISE_METERS.causeway
  return Math.min(RISE_METERS.most, Math.max(RISE_METERS.least, lengthMeters * RISE_PART))
}

export function addBridge(writer: MeshWriter, bridge: ModelBridge): void {
  const { u, v, turnDegrees, widthMeters, lengthMeters } = bridge
  const owner = writer.ownerOf(bridge.owner)
  const rise = riseOf(lengthMeters)
  const half = widthMeters / 2
  const on = (x: number, y: number, z: number): Vec3 => at(place([x, y], [u, v], turnDegrees), z)
  const deck = (y: number): number => ENDS_METERS + rise * (1 - ((2 * y) / lengthMeters) ** 2)
  const marble: Surface = { material: 'marble', lod: 0, owner }
  const pieces = lengthMeters < SHORT_METERS ? PIECES.short : PIECES.usual
  for (let i = 0; i < pieces; i++) {
    const [y0, y1] = [i, i + 1].map(n => lengthMeters * (n / pieces - 0.5)) as [number, number]
    const [z0, z1] = [deck(y0), deck(y1)]
    addQuad(
      writer,
      [on(-half, y0, z0), on(half, y0, z0), on(half, y1, z1), on(-half, y1, z1)],
      [
        [-half, y0],
        [half, y0],
        [half, y1],
        [-half, y1],
      ],
      { ...marble, material: 'paving' },
    )
    for (const side of [1, -1] as const) {
      const [from, to] = side > 0 ? [y0, y1] : [y1, y0]
      const x = side * half
      addQuad(
        writer,
        [on(x, from, 0), on(x, to, 0), on(x, to, deck(to)), on(x, from, deck(from))],
        [
          [from, 0],
          [to, 0],
          [to, deck(to)],
          [from, deck(from)],
        ],
        marble,
        0.75,
      )
      const fence = side * (half - FENCE_INSET_METERS)
      addBalustrade(writer, on(fence, from, deck(from)), on(fence, to, deck(to)), owner)
    }
  }
  if (rise >= ARCH_FROM_METERS) for (const side of [1, -1] as const) addArch(side)

  /** The arch as a dark face before the side, within a rim of stone. */
  function addArch(side: 1 | -1): void {
    const halfWidth = (lengthMeters * ARCH.widthPart) / 2
    const crown = rise - ARCH.crownMeters
    const outline = (wider: number, proud: number): Vec3[] =>
      Array.from({ length: ARCH.pieces + 1 }, (_, i) => {
        const angle = (i * Math.PI) / ARCH.pieces
        const y = side * (halfWidth + wider) * Math.cos(angle)
        return on(side * (half + proud), -y, (crown + wider) * Math.sin(angle))
      }).reverse()
    const [dark, rim] = [outline(0, ARCH.proudMeters), outline(ARCH.rimMeters, ARCH.proudMeters)]
    writer.face(
      dark,
      dark.map(() => [0, 0]),
      { material: 'dark', lod: 1, owner },
    )
    dark.slice(1).forEach((end, i) => {
      const start = dark[i] ?? end
      addStrip(writer, [end, start], [rim[i + 1] ?? end, rim[i] ?? start], { ...marble, lod: 2 })
    })
  }
}
