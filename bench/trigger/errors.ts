/**
 * Real phone error series and how they are spliced on true walks: under the sky those recorded under a light roof,
 * under roofs and in gate tunnels those recorded deep indoors. One after the other, each from a random start.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const reading = z.tuple([z.number(), z.number(), z.number().positive(), z.number()])
const recording = z.array(reading).min(10)
const errorsSchema = z.object({
  light_roof: z.array(recording).min(1),
  deep_indoor: z.array(recording).min(1),
})
/** [east error m, north error m, reported accuracy m, seconds since the fix before] */
export type Reading = z.infer<typeof reading>
export type ErrorSeries = z.infer<typeof errorsSchema>

/** @throws Error that names the file, the field and what was expected. */
export function readErrors(file: string): ErrorSeries {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(
      `--errors ${file}: ${cause instanceof Error ? cause.message : String(cause)}; expected a JSON file`,
    )
  }
  const parsed = errorsSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(
    `--errors ${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}; expected {light_roof, deep_indoor}: lists of recordings of [east m, north m, accuracy m, seconds]`,
  )
}

export interface NoisyReading {
  /** Seconds since the walk began. */
  second: number
  eastMeters: number
  northMeters: number
  accuracyMeters: number
}

const CANDIDATES = 8
/** Readings a start leaves at least. */
const SHORTEST = 20

/**
 * One reading for about every second of a walk; `roofed(second)` chooses the kind of recording. A change of roof or the
 * end of a recording starts another one.
 */
export function spliced(
  series: ErrorSeries,
  seconds: number,
  roofed: (second: number) => boolean,
  random: () => number,
): NoisyReading[] {
  const readings: NoisyReading[] = []
  /** Errors of one phone are continuous: of some random starts, the one whose error is nearest to the last one. */
  const pick = (
    deep: boolean,
    after: Reading | null,
  ): { list: readonly Reading[]; at: number; deep: boolean } => {
    const lists = deep ? series.deep_indoor : series.light_roof
    const starts = Array.from({ length: after ? CANDIDATES : 1 }, () => {
      const list = lists[Math.floor(random() * lists.length)] ?? []
      const at = Math.floor(random() * Math.max(1, list.length - SHORTEST))
      const [east, north] = list[at] ?? [0, 0]
      return { list, at, deep, away: after ? Math.hypot(east - after[0], north - after[1]) : 0 }
    })
    return starts.reduce((best, start) => (start.away < best.away ? start : best))
  }
  let last: Reading | null = null
  let now = pick(roofed(0), last)
  let differs = 0
  for (let second = 0; second < seconds;) {
    const deep = roofed(second)
    // a doorway does not change a phone's mind at once
    differs = deep === now.deep ? 0 : differs + 1
    if (now.at >= now.list.length || differs > 8) {
      now = pick(deep, last)
      differs = 0
    }
    const next = now.list[now.at]
    now.at += 1
    if (!next) continue
    last = next
    const [eastMeters, northMeters, accuracyMeters, since] = next
    second += Math.max(0, since)
    if (second < seconds) readings.push({ second, eastMeters, northMeters, accuracyMeters })
  }
  return readings
}
