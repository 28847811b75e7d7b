/**
 * From a table to the files it would change. Each row is checked by the schema, then the whole content as it would be:
 * one bad row, and there is no plan but a list of what is wrong.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { ContentProblem } from '@/content/authored'
import { formatProblem } from '@/content/check'
import { fileOf } from '@/content/check/problem'
import { problemsOf } from '../../server/content/issues'
import { draftOf, problemsWith, type Draft } from '../editing/drafts'
import { hasCode, schemaOf } from '../editing/kinds'
import { applied, contradiction, fieldsOf, valueOf } from './columns'
import { formatRowProblem, idColumn, type RowProblem, type Table, type TableRow } from './rows'

export interface Plan {
  drafts: readonly Draft[]
  /** Ready to print; any one of them and nothing is written. */
  problems: readonly string[]
  rows: number
}

/** `names.zh` of the file is the column `names.zh`; a whole object is that of its first field. */
function columnOf(field: string, columns: readonly string[]): string {
  if (columns.includes(field)) return field
  return (
    columns.find(column => column.startsWith(`${field}.`)) ??
    columns.find(column => field.startsWith(`${column}.`)) ??
    field
  )
}

const readText = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  })

/** What a file is comes first (house's order); the rest as the table has it. */
const kindFirst = ({ kind, ...rest }: Record<string, unknown>): object =>
  kind === undefined ? rest : { kind, ...rest }

interface Planned {
  row: TableRow
  before: string | null
  value: Record<string, unknown>
  problems: RowProblem[]
}

async function planned(dir: string, { folder, columns }: Table, row: TableRow): Promise<Planned> {
  const before = await readText(path.join(dir, fileOf(folder, row.id)))
  const old: unknown = before === null ? {} : parse(before)
  const fields = applied(fieldsOf(old), row.cells)
  const contradicted = contradiction(fields)
  if (contradicted !== null) {
    const expected = `nothing here, or nothing in the columns ${contradicted}.…`
    return {
      row,
      before,
      value: {},
      problems: [{ row: row.row, column: contradicted, value: 'null', expected }],
    }
  }
  const value = valueOf(fields)
  const parsed = z.safeParse(schemaOf(folder), { id: row.id, ...value })
  const faults = parsed.success
    ? []
    : problemsOf(fileOf(folder, row.id), { id: row.id, ...value }, parsed.error.issues)
  const problems = faults.map(({ field, value: found, expected }) => ({
    row: row.row,
    column: columnOf(field, columns),
    value: found,
    expected,
  }))
  return { row, before, value, problems }
}

/** A problem of the whole content, with its row when it is in one. */
function inTable({ folder, columns, rows }: Table, problem: ContentProblem): string {
  const row = rows.find(({ id }) => fileOf(folder, id) === problem.file)
  if (!row) return formatProblem(problem)
  const column = problem.field === '' ? idColumn(folder) : columnOf(problem.field, columns)
  return `${formatRowProblem({ ...problem, row: row.row, column })} (${problem.file})`
}

export async function planImport(dir: string, table: Table): Promise<Plan> {
  const rows: Planned[] = []
  // without its header a table cannot be understood
  if (!table.problems.some(({ row }) => row === 1))
    for (const row of table.rows) rows.push(await planned(dir, table, row))
  const found = [...table.problems, ...rows.flatMap(({ problems }) => problems)]
  const bad: Plan = { drafts: [], problems: [], rows: table.rows.length }
  if (found.length > 0)
    return {
      ...bad,
      problems: found.sort((a, b) => a.row - b.row).map(formatRowProblem),
    }
  const drafts = rows.flatMap(({ row: { id }, before, value }) => {
    const draft = draftOf(table.folder, id, before, before === null ? kindFirst(value) : value)
    return draft === null ? [] : [draft]
  })
  if (drafts.length === 0) return { ...bad, problems: [] }
  const problems = await problemsWith(dir, drafts)
  return problems.length > 0
    ? { ...bad, problems: problems.map(problem => inTable(table, problem)) }
    : { ...bad, drafts }
}
