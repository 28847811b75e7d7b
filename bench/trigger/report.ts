/** The bench's table, as it stands in docs/bench-trigger.md. */
import type { Options } from './options'
import type { Score } from './score'

export interface Row {
  name: string
  note: string
  score: Score
  visits: number
  fixesPerHour: number
  microsecondsPerFix: number
  /** Narrations begun; null for contestants that only say where one is. */
  said: { count: number; duplicates: number; interruptions: number } | null
}

const HEAD = [
  '',
  'F1',
  'precision',
  'recall',
  'wrong hall',
  'late p50',
  'p90',
  'fixes/h',
  'µs/fix',
  'twice',
  'interrupted',
] as const

export function tableOf(rows: readonly Row[], { errorsFile, seed, sky }: Options, hours: number): string {
  const cells = rows.map(({ name, score, fixesPerHour, microsecondsPerFix, said }) => [
    name,
    score.f1.toFixed(3),
    score.precision.toFixed(3),
    score.recall.toFixed(3),
    String(score.wrong),
    `${score.p50Seconds.toFixed(1)} s`,
    `${score.p90Seconds.toFixed(1)} s`,
    fixesPerHour.toFixed(0),
    microsecondsPerFix.toFixed(1),
    said ? String(said.duplicates) : String(score.duplicates),
    said ? String(said.interruptions) : '–',
  ])
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
  return [
    `${rows[0]?.visits ?? 0} visits, ${hours.toFixed(1)} hours; seed ${seed}; sky ${sky}; errors ${errorsFile?.split('/').pop()}`,
    '',
    line(HEAD),
    line(HEAD.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...cells.map(line),
    '',
    ...rows.map(({ name, note }) => `- ${name}: ${note}`),
  ].join('\n')
}
