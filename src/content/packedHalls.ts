/**
 * Halls without a story, small enough to travel in the mini-program: rows instead of objects, positions as whole
 * steps of 1e-7° (1 cm) from the palace's middle. What only their page shows comes with the first answer.
 */
import { GRID_ORIGIN } from '@/core/geo/grid'
import type { HallView } from './bundle-types'

type Row = [
  id: string,
  kind: HallView['kind'],
  precinct: HallView['precinct'],
  zh: string,
  pinyin: string,
  en: string,
  aliases: string[],
  importance: number,
  status: HallView['status'],
  accuracyMeters: number,
  topMeters: number,
  /** lng, lat of the position, then of the outline's corners, the first not repeated. */
  steps: number[],
]
export type PackedHalls = Row[]

const STEPS_PER_DEGREE = 1e7
const toSteps = ([lng, lat]: readonly [number, number]): [number, number] => [
  Math.round((lng - GRID_ORIGIN[0]) * STEPS_PER_DEGREE),
  Math.round((lat - GRID_ORIGIN[1]) * STEPS_PER_DEGREE),
]
const round7 = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE
const fromSteps = (lng: number, lat: number): [number, number] => [
  round7(GRID_ORIGIN[0] + lng / STEPS_PER_DEGREE),
  round7(GRID_ORIGIN[1] + lat / STEPS_PER_DEGREE),
]

/** Places' halls are left out: they are found in full elsewhere. */
export function packHalls(halls: readonly HallView[]): PackedHalls {
  return halls
    .filter(({ place }) => !place)
    .map(({ id, kind, precinct, names, importance, status, positionAccuracyMeters, topMeters, ...at }) => {
      const corners = at.footprint?.slice(0, -1) ?? []
      const steps = [at.position, ...corners].flatMap(toSteps)
      const { zh, pinyin, en, aliases } = names
      return [id, kind, precinct, zh, pinyin, en, aliases, importance, status, positionAccuracyMeters, topMeters, steps]
    })
}

export function unpackHalls(rows: PackedHalls): HallView[] {
  return rows.map(([id, kind, precinct, zh, pinyin, en, aliases, importance, status, accuracy, topMeters, steps]) => {
    const points: [number, number][] = []
    for (let i = 0; i < steps.length; i += 2) points.push(fromSteps(steps[i] ?? 0, steps[i + 1] ?? 0))
    const [position = [GRID_ORIGIN[0], GRID_ORIGIN[1]], ...corners] = points
    const [first] = corners
    return {
      id,
      path: `/h/${id}`,
      place: false,
      kind,
      precinct,
      names: { zh, pinyin, en, aliases },
      importance,
      status,
      position: position as [number, number],
      positionAccuracyMeters: accuracy,
      footprint: first ? [...corners, first] : null,
      topMeters,
      architecture: null,
      estimated: true,
    }
  })
}
