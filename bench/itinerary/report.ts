/** The bench's tables, as they stand in docs/bench-itinerary.md. */
import type { Timed } from './check'
import type { WishResult } from './wishes'

export interface Result {
  instance: string
  planner: string
  budgetMs: number
  elapsedMs: number
  profit: number
  /** Proven optimum; null where none is on record. */
  optimum: number | null
  gapPercent: number | null
  feasible: boolean
  faults: string[]
  order: number[]
  visits: Timed[]
  ends: number
  iterations: number
  proven: boolean
  bound: number | null
}

export interface PalaceResult {
  name: string
  stops: number
  profit: number
  bound: number | null
  proven: boolean
  elapsedMs: number
}

export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => (row[i] ?? '').length)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  const [head, ...body] = rows
  return [line(head ?? []), rule, ...body.map(line)].join('\n')
}

const percent = (value: number | null): string => (value === null ? '–' : value.toFixed(2))

/** One line an instance, one column a planner and budget: what it found and how far that is from the optimum. */
export function instanceTable(results: readonly Result[]): string {
  const columns = [...new Set(results.map(columnOf))]
  const instances = [...new Set(results.map(({ instance }) => instance))]
  const rows = instances.map(instance => {
    const own = results.filter(result => result.instance === instance)
    return [
      instance,
      String(own[0]?.optimum ?? '–'),
      ...columns.map(column => {
        const result = own.find(candidate => columnOf(candidate) === column)
        if (!result) return '–'
        const marks = `${result.proven ? ' ✓' : ''}${result.feasible ? '' : ' INFEASIBLE'}`
        return `${result.profit} (${percent(result.gapPercent)})${marks}`
      }),
    ]
  })
  return table([['found (gap, %)', 'optimum', ...columns], ...rows])
}

export function summaryTable(results: readonly Result[]): string {
  const columns = [...new Set(results.map(columnOf))]
  const rows = columns.map(column => {
    const own = results.filter(result => columnOf(result) === column)
    const gaps = own.flatMap(({ gapPercent }) => gapPercent ?? [])
    return [
      column,
      gaps.length === 0 ? '–' : percent(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length),
      gaps.length === 0 ? '–' : percent(Math.max(...gaps)),
      `${gaps.filter(gap => gap <= 1e-9).length} of ${gaps.length}`,
      `${own.filter(({ proven }) => proven).length} of ${own.length}`,
      `${own.filter(({ feasible }) => feasible).length} of ${own.length}`,
      Math.max(...own.map(({ elapsedMs }) => elapsedMs)).toFixed(0),
    ]
  })
  const head = [
    'planner, budget',
    'mean gap, %',
    'worst, %',
    'optimum found',
    'proved by itself',
    'feasible',
    'longest, ms',
  ]
  return table([head, ...rows])
}

export function palaceTable(results: readonly PalaceResult[]): string {
  return table([
    ['simulated day', 'stops', 'worth', 'no more than', 'proven', 'ms'],
    ...results.map(({ name, stops, profit, bound, proven, elapsedMs }) => [
      name,
      String(stops),
      String(profit),
      bound === null ? '–' : (Math.floor(bound * 10 + 1e-6) / 10).toString(),
      proven ? 'yes' : 'no',
      elapsedMs.toFixed(0),
    ]),
  ])
}

export function wishTable(results: readonly WishResult[]): string {
  return table([
    [
      'wish',
      'stops',
      'worth',
      'in 5 s',
      'proven',
      'day made ready, ms',
      'first answer, ms',
      'what is left out, ms',
    ],
    ...results.map(({ name, stops, worth, bestWorth, proven, readyMs, firstMs, leftOutMs }) => [
      name,
      String(stops),
      worth.toFixed(1),
      bestWorth.toFixed(1),
      proven ? 'yes' : 'no',
      readyMs.toFixed(0),
      firstMs.toFixed(0),
      leftOutMs.toFixed(0),
    ]),
  ])
}

const columnOf = ({ planner, budgetMs }: Result): string => `${planner}, ${budgetMs} ms`
