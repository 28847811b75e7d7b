/**
 * Simulated days in the palace, for the proofs: spots drawn over its area, walks at 1 m/s with a third of detours,
 * visits of 5 to 30 minutes, most halls open all day, some close earlier, some show something for half an hour, some
 * have a break at noon. All of it is drawn, none of it is a fact about the palace.
 */
import { seededRandom } from '@/core/architecture/seededRandom'
import type { VisitNode, VisitProblem } from '@/core/itinerary/types'

export interface PalaceDay {
  name: string
  candidates: number
  hours: number
  problem: VisitProblem
}

const HOUR = 3600
const WIDTH_METERS = 740
const DEPTH_METERS = 940
const SECONDS_PER_METER = 1.3
/** Worth of a place by its importance. */
const WORTHS = [10, 6, 3, 2, 1]

export function palaceDays(seed: number): PalaceDay[] {
  return [30, 45].flatMap(candidates =>
    [3, 5, 8].flatMap(hours =>
      (['importance', 'points'] as const).map(worth => ({
        name: `${candidates} places, ${hours} h, ${worth === 'importance' ? 'worth 1–10' : 'worth 1–100'}`,
        candidates,
        hours,
        problem: dayOf(`palace/${seed}/${candidates}/${hours}/${worth}`, candidates, hours, worth),
      })),
    ),
  )
}

function dayOf(
  seed: string,
  candidates: number,
  hours: number,
  worth: 'importance' | 'points',
): VisitProblem {
  const random = seededRandom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const gate: VisitNode = { profit: 0, serviceSeconds: 0, windows: [] }
  const halls = Array.from({ length: candidates }, (): VisitNode => ({
    profit: worth === 'importance' ? (WORTHS[below(WORTHS.length)] ?? 1) : 1 + below(100),
    serviceSeconds: 300 * (1 + below(6)),
    windows: windowsOf(random()),
  }))
  const spots = [
    [0, -DEPTH_METERS / 2] as const,
    ...halls.map(() => [(random() - 0.5) * WIDTH_METERS, (random() - 0.5) * DEPTH_METERS] as const),
    [0, DEPTH_METERS / 2] as const,
  ]
  const startS = 9 * HOUR
  return {
    nodes: [gate, ...halls, gate],
    travelSeconds: spots.map(([u, v]) =>
      spots.map(([otherU, otherV]) => Math.round(Math.hypot(u - otherU, v - otherV) * SECONDS_PER_METER)),
    ),
    start: 0,
    end: candidates + 1,
    startS,
    endS: startS + hours * HOUR,
  }
}

function windowsOf(draw: number): VisitNode['windows'] {
  const opensS = 8.5 * HOUR
  if (draw < 0.7) return [{ opensS, closesS: 16.5 * HOUR }]
  if (draw < 0.85) return [{ opensS, closesS: 15.5 * HOUR }]
  if (draw < 0.92) return [{ opensS: 10 * HOUR, closesS: 10.5 * HOUR }]
  return [
    { opensS, closesS: 11.5 * HOUR },
    { opensS: 13.5 * HOUR, closesS: 16 * HOUR },
  ]
}
