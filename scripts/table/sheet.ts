/** Tables as files: CSV (UTF-8 with the mark that Excel wants) and XLSX, by the ending of the name. */
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readSheet } from 'read-excel-file/node'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { UsageError } from '../editing/kinds'
import { writeWhole } from '../narrate/files'
import type { Cell, FoundCell } from './cells'

export type Rows = readonly (readonly Cell[])[]
export type FoundRows = readonly (readonly FoundCell[])[]

const MARK = '\uFEFF'
const HEADER_COLOUR = '#F1E7D3'
const WIDEST = 60
const NARROWEST = 8

type Format = 'csv' | 'xlsx'

export function formatOf(file: string): Format {
  const ending = /\.(csv|xlsx)$/i.exec(file)?.[1]?.toLowerCase()
  if (ending !== 'csv' && ending !== 'xlsx')
    throw new UsageError(`FILE = ${JSON.stringify(file)}; expected a name that ends with .csv or .xlsx`)
  return ending
}

const csvOf = (rows: Rows): Buffer =>
  Buffer.from(
    MARK +
      stringify(rows as Cell[][], { record_delimiter: 'windows', cast: { boolean: value => String(value) } }),
  )

function xlsxOf(rows: Rows, name: string): Promise<Buffer> {
  const [header = []] = rows
  const widths = header.map((_, column) =>
    Math.max(
      ...rows.slice(0, 40).map(row => Math.min(WIDEST, String(row[column] ?? '').length + 2)),
      NARROWEST,
    ),
  )
  const data: SheetData = rows.map((row, index) =>
    row.map(cell => {
      if (index === 0)
        return { value: String(cell), type: String, fontWeight: 'bold', backgroundColor: HEADER_COLOUR }
      if (cell === null) return null
      if (typeof cell === 'number') return { value: cell, type: Number }
      if (typeof cell === 'boolean') return { value: cell, type: Boolean }
      // text format: a day or a time that is typed over stays the words it is
      return { value: cell, type: String, format: '@', wrap: true, alignVertical: 'top' }
    }),
  )
  return writeXlsxFile(data, {
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: widths.map(width => ({ width })),
  }).toBuffer()
}

export async function writeTable(file: string, rows: Rows, name: string): Promise<void> {
  await writeWhole(file, formatOf(file) === 'csv' ? csvOf(rows) : await xlsxOf(rows, name))
}

/** Excel separates by what its country uses; the header, whose names have neither sign, tells which. */
function separatorOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? ''
  return [',', ';', '\t'].find(sign => header.includes(sign)) ?? ','
}

function csvRows(file: string, data: Buffer): FoundRows {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch {
    throw new UsageError(`${file}; expected UTF-8 (Excel: save as "CSV UTF-8")`)
  }
  return parse(text, { bom: true, delimiter: separatorOf(text), relax_column_count: true })
}

/** Rows as they stand, the header first. */
export async function readTable(file: string): Promise<FoundRows> {
  const format = formatOf(file)
  const data = await readFile(file)
  if (format === 'csv') return csvRows(file, data)
  // its types call a day `typeof Date`; what comes is a Date
  return (await readSheet(data, 1, { trim: false })) as unknown as FoundRows
}
