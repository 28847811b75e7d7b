/**
 * The outer wall 紫禁城城墙 and its corner platforms: masonry that leans back by 1:10, a way on top, merlons towards
 * the moat and a low parapet towards the palace. Metres. 1:10 joins the base (8.62 m), the top (6.66 m) and the height
 * (9.9 m) published for it.
 */
import { cornerAt, edgesOf } from '../../geo/polygon'
import type { ModelWall, Uv } from '../model'
import { addLevel, at } from './faces'
import { addLowParapet, addParapet } from './fences'
import { gapsOfNeighbours, runOn, runsBetween, type Level } from './gaps'
import { bandOf, distance, looksIn, movedEdges } from './outline'
import { addSides } from './sides'
import type { Surface } from './types'
import type { MeshWriter } from './writer'

const BATTER = 1 / 10
/** A stretch's ends run into the gate platforms, which lean back: at the foot, at the top. */
const END_METERS = { foot: 0.8, top: 1.8 } as const

/** Edges across the wall: a band has two, a platform none. */
function endEdges(ring: readonly Uv[]): ReadonlySet<number> {
  const band = bandOf([ring])
  if (!band || band.closed) return new Set()
  const isEnd = ([a, b]: readonly [Uv, Uv]): boolean =>
    (a === band.left[0] && b === band.right[0]) ||
    (a === band.right[band.right.length - 1] && b === band.left[band.left.length - 1])
  return new Set(edgesOf(ring).flatMap((edge, i) => (isEnd(edge) ? [i] : [])))
}

export function addCityWall(writer: MeshWriter, wall: ModelWall, levels: ReadonlyMap<object, Level>): void {
  const { rings, topMeters } = wall
  const brick: Surface = { material: 'brick', lod: 0 }
  const self = levels.get(wall)
  const moved = (endMeters: number, sideMeters: number): Uv[][] =>
    rings.map(ring => {
      const ends = endEdges(ring)
      return movedEdges(ring, edge => (ends.has(edge) ? -endMeters : sideMeters))
    })
  const feet = moved(END_METERS.foot, 0)
  const tops = moved(END_METERS.top, topMeters * BATTER)
  addLevel(writer, tops, topMeters, { material: 'paving', lod: 0 })
  rings.forEach((ring, i) => {
    const top = tops[i] ?? ring
    addSides(writer, feet[i] ?? ring, top, { fromMeters: 0, topMeters }, brick)
    const ends = endEdges(ring)
    edgesOf(ring).forEach(([a, b], edge) => {
      if (ends.has(edge)) return
      const gaps = self ? gapsOfNeighbours(a, b, topMeters, self, levels.values()) : []
      for (const run of runsBetween(distance(a, b), gaps)) {
        const [p, q] = runOn(a, b, cornerAt(top, edge), cornerAt(top, edge + 1), run)
        if (looksIn(a, b)) addLowParapet(writer, at(p, topMeters), at(q, topMeters), 0)
        else addParapet(writer, at(p, topMeters), at(q, topMeters), 0)
      }
    })
  })
}
