/** 须弥座 of a gate platform: a marble plinth between the tunnels' mouths, and the mouths' stone rims 券脸. Metres. */
import { cornerAt, edgesOf } from '../../geo/polygon'
import type { Uv } from '../model'
import { addStrip, at } from './faces'
import { runOn, runsBetween, type Interval } from './gaps'
import { direction, distance, inset } from './outline'
import type { Opening } from './passages'
import type { Surface, Vec3 } from './types'
import type { MeshWriter } from './writer'
import { norm } from './norm'

/** As high as the elevation drawings have it; how far it stands out and the rim's width are estimates. */
const PLINTH_METERS = 1.3
const PROUD_METERS = 0.1
const RIM_METERS = 0.55
/** The plinth goes on behind the rim a little. */
const TUCK_METERS = 0.1

/** Metres along an edge and up its face. */
type OnFace = readonly [s: number, z: number]

/** `leans`: how far the face above leans back a metre. */
export function addGateFoot(
  writer: MeshWriter,
  ring: readonly Uv[],
  openingsOf: (edge: number) => Opening[],
  leans: number,
  owner: number,
): void {
  const marble: Surface = { material: 'marble', lod: 0, owner }
  const proud = inset(ring, -PROUD_METERS)
  const back = inset(ring, PLINTH_METERS * leans)
  edgesOf(ring).forEach(([a, b], edge) => {
    const along = direction(a, b)
    const openings = openingsOf(edge)
    const gaps = openings.map(({ outline }): Interval => {
      const [first, last] = [outline[0]?.[0] ?? 0, outline[outline.length - 1]?.[0] ?? 0]
      return [first - RIM_METERS + TUCK_METERS, last + RIM_METERS - TUCK_METERS]
    })
    for (const run of runsBetween(distance(a, b), gaps)) {
      const [p, q] = runOn(a, b, cornerAt(proud, edge), cornerAt(proud, edge + 1), run)
      const [pb, qb] = runOn(a, b, cornerAt(back, edge), cornerAt(back, edge + 1), run)
      const foot: [Vec3, Vec3] = [at(p, 0), at(q, 0)]
      const top: [Vec3, Vec3] = [at(p, PLINTH_METERS), at(q, PLINTH_METERS)]
      addStrip(writer, foot, top, marble, { footLight: 0.8 })
      addStrip(writer, top, [at(pb, PLINTH_METERS), at(qb, PLINTH_METERS)], marble)
    }
    for (const opening of openings) addRim(writer, a, along, leans, opening, owner)
  })
}

/** A ring of marble before the face, with its own edge outwards. */
function addRim(writer: MeshWriter, a: Uv, along: Uv, leans: number, { outline }: Opening, owner: number) {
  const [dx, dy] = along
  const marble: Surface = { material: 'marble', lod: 1, owner, light: 0.95 }
  const [first, last] = [outline[0]?.[0] ?? 0, outline[outline.length - 1]?.[0] ?? 0]
  const centre = (first + last) / 2
  const spring = Math.max(0, Math.max(...outline.map(([, z]) => z)) - (last - first) / 2)
  const point = ([s, z]: OnFace, proud: number): Vec3 => {
    const back = leans * z - proud
    return [a[0] + dx * s - dy * back, a[1] + dy * s + dx * back, z]
  }
  const outer = outline.map(([s, z]): OnFace => {
    const [x, up] = [s - centre, Math.max(0, z - spring)]
    const reach = norm(x, up) || 1
    return [s + (x / reach) * RIM_METERS, z + (up / reach) * RIM_METERS]
  })
  outline.slice(1).forEach((end, i) => {
    const start = outline[i] ?? end
    const [outerStart, outerEnd] = [outer[i] ?? start, outer[i + 1] ?? end]
    const proud = PROUD_METERS
    addStrip(writer, [point(start, 0), point(end, 0)], [point(start, proud), point(end, proud)], marble)
    addStrip(
      writer,
      [point(start, proud), point(end, proud)],
      [point(outerStart, proud), point(outerEnd, proud)],
      marble,
    )
    addStrip(
      writer,
      [point(outerStart, proud), point(outerEnd, proud)],
      [point(outerStart, 0), point(outerEnd, 0)],
      {
        ...marble,
        lod: 2,
      },
    )
  })
}
