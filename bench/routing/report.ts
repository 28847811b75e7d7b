/** The bench's tables, as they stand in docs/bench-routing.md. */
import type { Times } from './measure'

export interface Row extends Times {
  name: string
  note: string
  /** Milliseconds from the moment costs have changed until a query can be answered, mean. */
  buildMs: number
  buildP90Ms: number
  queries: number
  pairs: number
  /** Answers that are not as long as Dijkstra's. */
  wrong: number
  /** By how much the worst of them is longer, as a share. */
  worstShare: number
}

export interface Report {
  seed: number
  nodes: number
  edges: number
  cases: readonly string[]
  rows: readonly Row[]
  anywhere: Times & { trips: number; found: number; wrong: number }
  /** Of this guide. */
  contractionMs: number
  costsMs: number
  tableBytes: number
  contractionBytes: number
}

export const AIMS = { queryMicroseconds: 1.5, rebuildMs: 30 } as const

const HEAD = ['', 'µs/query p50', 'mean', 'rebuild ms', 'p90', 'queries', 'not shortest'] as const

export function tableOf(report: Report): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
  const cells = report.rows.map(row => [
    row.name,
    row.p50Microseconds.toFixed(2),
    row.meanMicroseconds.toFixed(2),
    row.buildMs.toFixed(2),
    row.buildP90Ms.toFixed(2),
    String(row.queries),
    row.wrong === 0 ? '0' : `${row.wrong} of ${row.pairs} (up to +${(row.worstShare * 100).toFixed(0)} %)`,
  ])
  const { anywhere } = report
  return [
    `${report.nodes} nodes, ${report.edges} edges; seed ${report.seed}; ${report.cases.join(' · ')}`,
    '',
    line(HEAD),
    line(HEAD.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...cells.map(line),
    '',
    ...report.rows.map(({ name, note }) => `- ${name}: ${note}`),
    '',
    `From any position to any other, with line, time and steps: p50 ${anywhere.p50Microseconds.toFixed(1)} µs, mean ${anywhere.meanMicroseconds.toFixed(1)} µs; ${anywhere.found} of ${anywhere.trips} found, ${anywhere.wrong} not shortest`,
    `Tables ${kilobytes(report.tableBytes)} a profile, contraction ${kilobytes(report.contractionBytes)} once (${report.contractionMs.toFixed(1)} ms, cold); costs of a profile ${report.costsMs.toFixed(2)} ms`,
    '',
    ...aimsOf(report).map(({ aim, is, met }) => `${met ? 'met' : 'NOT met'}: ${aim}: ${is}`),
  ].join('\n')
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`

export function aimsOf({ rows, costsMs }: Report): { aim: string; is: string; met: boolean }[] {
  const ours = rows[0]
  if (!ours) return []
  const rebuildMs = ours.buildMs + costsMs
  return [
    {
      aim: `≤ ${AIMS.queryMicroseconds} µs a query with its path, mean`,
      is: `${ours.meanMicroseconds.toFixed(2)} µs`,
      met: ours.meanMicroseconds <= AIMS.queryMicroseconds,
    },
    {
      aim: `≤ ${AIMS.rebuildMs} ms for costs and tables after a change, mean`,
      is: `${rebuildMs.toFixed(2)} ms`,
      met: rebuildMs <= AIMS.rebuildMs,
    },
  ]
}
