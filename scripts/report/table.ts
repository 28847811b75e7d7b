/** What a report is made of: sections with tables of words and numbers, however they are printed later. */

export type Cell = string | number
/** A part of a whole: shown as `12 · 40 %`. */
export interface Share {
  of: number
  count: number
}

export interface Table {
  caption: string
  /** The first column names the row. */
  columns: readonly string[]
  rows: readonly (readonly (Cell | Share)[])[]
  /** Rows printed in a terminal; the page has all. */
  brief?: number
}

export interface Section {
  id: string
  title: string
  /** What to make of it, in a sentence. */
  note?: string
  tables: readonly Table[]
}

export function cellText(cell: Cell | Share): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return cell.toLocaleString('en-GB')
  if (cell.of === 0) return '–'
  return `${cell.count} · ${Math.round((100 * cell.count) / cell.of)} %`
}

export const isNumeric = (cell: Cell | Share | undefined): boolean =>
  cell !== undefined && typeof cell !== 'string'

/** How many things there are of each kind, most first, ties by name. */
export function countBy<T>(things: readonly T[], kindOf: (thing: T) => string): [string, number][] {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(kindOf(thing), (counts.get(kindOf(thing)) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

export function groupBy<T>(things: readonly T[], kindOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) groups.set(kindOf(thing), [...(groups.get(kindOf(thing)) ?? []), thing])
  return groups
}
