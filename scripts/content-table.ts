/**
 * `npm run content:table -- export services FILE.csv|FILE.xlsx`: all entries of a kind as a table, one row an entry.
 * `npm run content:table -- import FILE [--write]`: the changed cells back into the files; without `--write` it only
 * shows what would change. One bad cell, and nothing is written.
 */
import { parseArgs } from 'node:util'
import { folderNamed, KINDS, runCommand, UsageError } from './editing/kinds'
import { settle } from './editing/settle'
import { tableOf } from './table/export'
import { planImport } from './table/plan'
import { readRows } from './table/rows'
import { formatOf, readTable, writeTable } from './table/sheet'

const USAGE = `npm run content:table -- export KIND FILE | import FILE [--write]  (FILE: .csv or .xlsx; [--dir content])
  KIND: ${KINDS.join(', ')}`

async function exportTable(dir: string, kind: string, file: string): Promise<void> {
  const folder = folderNamed(kind)
  formatOf(file)
  const rows = await tableOf(dir, folder)
  await writeTable(file, rows, folder)
  console.log(`${file}: ${rows.length - 1} ${folder}, ${rows[0]?.length ?? 0} columns`)
}

export async function importTable(dir: string, file: string, write: boolean): Promise<boolean> {
  const { rows, ...plan } = await planImport(dir, readRows(await readTable(file)))
  return settle({ ...plan, dir, file, write, read: `${rows} rows` })
}

if (require.main === module)
  runCommand(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        dir: { type: 'string', default: 'content' },
      },
    })
    const [action, first, second, ...more] = positionals
    if (
      action === 'export' &&
      first !== undefined &&
      second !== undefined &&
      more.length === 0 &&
      !values.write
    )
      return exportTable(values.dir, first, second)
    if (action !== 'import' || first === undefined || second !== undefined)
      throw new UsageError(`"${positionals.join(' ')}"; expected ${USAGE}`)
    if (!(await importTable(values.dir, first, values.write))) process.exitCode = 1
  })
