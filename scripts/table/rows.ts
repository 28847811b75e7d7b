/** A table's rows as values of entries: every cell is read, and what cannot be read is named with row and column. */
import { shortValue } from '@/content/check/problem'
import { idSchema } from '@/content/schema'
import { folderNamed, UsageError, type WrittenFolder } from '../editing/kinds'
import { fieldOf } from '../editing/shape'
import { CellError, decodeCell, type FoundCell } from './cells'
import type { FoundRows } from './sheet'

export interface RowProblem {
  row: number
  column: string
  value: string
  expected: string
}

export interface TableRow {
  /** As spreadsheets count, the header being row 1. */
  row: number
  id: string
  /** Undefined: the cell is empty. */
  cells: ReadonlyMap<string, unknown>
}

export interface Table {
  folder: WrittenFolder
  columns: readonly string[]
  rows: readonly TableRow[]
  problems: readonly RowProblem[]
}

export const formatRowProblem = ({ row, column, value, expected }: RowProblem): string =>
  `row ${row}, column ${column} = ${value}; expected ${expected}`

/** The first column's name says what the table is of: `services id`. */
export const idColumn = (folder: WrittenFolder): string => `${folder} id`

const isEmpty = (cell: FoundCell | undefined): boolean =>
  cell === undefined || cell === null || String(cell).trim() === ''

function headerOf(header: readonly FoundCell[]): { folder: WrittenFolder; columns: string[] } {
  const names = header.map(cell => String(cell ?? '').trim())
  const folder = /^(\w+) id$/.exec(names[0] ?? '')?.[1]
  if (folder === undefined)
    throw new UsageError(
      `row 1, first column = ${JSON.stringify(names[0] ?? '')}; expected such as "services id", as content:table export writes it`,
    )
  return { folder: folderNamed(folder, 'row 1, first column'), columns: names.slice(1) }
}

function headerProblems(folder: WrittenFolder, columns: readonly string[], rows: FoundRows): RowProblem[] {
  return columns.flatMap((column, index): RowProblem[] => {
    const at = { row: 1, column: column === '' ? `${index + 2}` : column, value: JSON.stringify(column) }
    if (column === '')
      return rows.some(row => !isEmpty(row[index + 1]))
        ? [{ ...at, expected: 'the name of a field above filled cells' }]
        : []
    if (columns.indexOf(column) !== index) return [{ ...at, expected: 'each field in one column' }]
    return fieldOf(folder, column) === null ? [{ ...at, expected: `a field of ${folder}` }] : []
  })
}

export function readRows([header = [], ...body]: FoundRows): Table {
  const { folder, columns } = headerOf(header)
  const problems = headerProblems(folder, columns, body)
  const known = columns.map(column => (column === '' ? null : (fieldOf(folder, column)?.shape ?? null)))
  const seen = new Map<string, number>()
  const rows = body.flatMap((cells, index): TableRow[] => {
    const row = index + 2
    if (cells.every(isEmpty)) return []
    const id = String(cells[0] ?? '').trim()
    const add = (column: string, value: unknown, expected: string): number =>
      problems.push({ row, column, value: shortValue(value), expected })
    const checked = idSchema.safeParse(id)
    if (!checked.success) add(idColumn(folder), id, 'a lower-case id such as "taihedian"')
    const first = seen.get(id)
    if (first !== undefined) add(idColumn(folder), id, `each id once; row ${first} has it`)
    seen.set(id, first ?? row)
    for (const [extra, cell] of cells.slice(columns.length + 1).entries())
      if (!isEmpty(cell)) add(`${columns.length + extra + 2}`, cell, 'nothing beside the last column')
    const values = new Map<string, unknown>()
    for (const [at, column] of columns.entries()) {
      const shape = known[at]
      if (!shape) continue
      try {
        values.set(column, decodeCell(cells[at + 1] ?? null, shape))
      } catch (error) {
        if (!(error instanceof CellError)) throw error
        add(column, cells[at + 1], error.message)
      }
    }
    return [{ row, id, cells: values }]
  })
  return { folder, columns, rows, problems }
}
