/** All entries of a kind as the rows of a table. */
import { parse } from 'yaml'
import { textsInFolder } from '../comparing/side'
import { UsageError, type WrittenFolder } from '../editing/kinds'
import { encodeCell } from './cells'
import { columnsOf, fieldsOf } from './columns'
import { idColumn } from './rows'
import type { Rows } from './sheet'

export async function tableOf(dir: string, folder: WrittenFolder): Promise<Rows> {
  const texts = [...(await textsInFolder(dir))].filter(
    ([file]) => file.startsWith(`${folder}/`) && file.endsWith('.yaml'),
  )
  if (texts.length === 0) throw new UsageError(`${dir}/${folder}; expected a folder with entries`)
  const entries = texts
    .map(([file, text]) => ({
      id: file.slice(folder.length + 1, -'.yaml'.length),
      fields: fieldsOf(parse(text)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const columns = columnsOf(
    folder,
    entries.map(({ fields }) => fields),
  )
  return [
    [idColumn(folder), ...columns],
    ...entries.map(({ id, fields }) => [
      id,
      ...columns.map(column => (fields.has(column) ? encodeCell(fields.get(column)) : null)),
    ]),
  ]
}
