/** A report for the terminal: tables in columns, Han characters counted as two wide, long tables cut. */
import { cellText, isNumeric, type Section, type Table } from './table'

const WIDEST_CELL = 60

const widthOf = (words: string): number =>
  [...words].reduce(
    (sum, letter) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(letter) ? 2 : 1),
    0,
  )

function cut(words: string): string {
  if (widthOf(words) <= WIDEST_CELL) return words
  let short = ''
  for (const letter of words) {
    if (widthOf(short + letter) > WIDEST_CELL - 1) break
    short += letter
  }
  return `${short}…`
}

function pad(words: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(words)))
  return right ? space + words : words + space
}

function printTable({ caption, columns, rows, brief = Infinity }: Table): string {
  const shown = rows.slice(0, brief)
  const lines = [columns, ...shown.map(row => row.map(cell => cut(cellText(cell))))]
  const widths = columns.map((_, index) => Math.max(...lines.map(line => widthOf(line[index] ?? ''))))
  const right = columns.map((_, index) => shown.length > 0 && shown.every(row => isNumeric(row[index])))
  const text = lines.map(line =>
    line
      .map((words, index) => pad(words, widths[index] ?? 0, right[index] ?? false))
      .join('  ')
      .trimEnd(),
  )
  const more = rows.length > shown.length ? [`… and ${rows.length - shown.length} more`] : []
  return [caption, ...(rows.length > 0 ? text : ['none']), ...more].map(line => `  ${line}`).join('\n')
}

export function printReport(sections: readonly Section[]): string {
  return sections
    .map(({ title, note, tables }) =>
      [`## ${title}`, ...(note ? [note] : []), ...tables.map(printTable)].join('\n\n'),
    )
    .join('\n\n')
}
