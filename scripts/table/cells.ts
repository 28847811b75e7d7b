/**
 * One value as one cell and back, without loss. An empty cell is a field that is left out, `null` is "not known", a list
 * is `a; b`. What a spreadsheet would take for a formula (= + - @ at the start of words) gets an apostrophe before it,
 * in every format, so that a file may go from one to the other.
 */
import type { Shape } from '../editing/shape'

export type Cell = string | number | boolean | null
/** What a reader of spreadsheets finds in a cell. */
export type FoundCell = Cell | Date

/** Thrown with what was expected; who reads the row adds where. */
export class CellError extends Error {
  override readonly name = 'CellError'
}

const FORMULA = /^'*[=+\-@\t\r]/
const guarded = (words: string): string => (FORMULA.test(words) ? `'${words}` : words)
const unguarded = (words: string): string =>
  words.startsWith("'") && FORMULA.test(words) ? words.slice(1) : words

/** Words that would be read as something else are written as JSON. */
const RESERVED = /^(?:null|".*"|\[.*\])$/su
const SEPARATOR = /[;；\n]/u

function encodeWords(words: string): string {
  const plain = words.trim()
  return guarded(RESERVED.test(plain) ? JSON.stringify(plain) : plain)
}

function encodeList(items: readonly unknown[]): string {
  const words = items.map(String)
  const isPlain = words.every(word => word.trim() === word && word !== '' && !SEPARATOR.test(word))
  const line = words.join('; ')
  return isPlain && line !== '' && !RESERVED.test(line) ? guarded(line) : JSON.stringify(words)
}

export function encodeCell(value: unknown): Cell {
  if (value === null) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? encodeList(value) : encodeWords(String(value))
}

/** A day that a spreadsheet made a date of, as it was meant. */
const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

function textOf(cell: FoundCell): string {
  const text = cell instanceof Date ? dayOf(cell) : String(cell)
  return unguarded(text.replace(/\r\n?/g, '\n').trim())
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function decodeList(text: string): unknown[] {
  if (/^\[.*\]$/s.test(text)) {
    const value = fromJson(text)
    if (!Array.isArray(value)) throw new CellError('a list such as a; b, or [] for none')
    return value
  }
  return text
    .split(SEPARATOR)
    .map(word => word.trim())
    .filter(word => word !== '')
}

function decodeNumber(text: string, rule: string): number {
  const plain = text.replace('−', '-')
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) throw new CellError(rule)
  return Number(plain)
}

/** Undefined: the cell is empty, the field is left out. */
export function decodeCell(cell: FoundCell, shape: Shape): unknown {
  if (cell === null) return undefined
  const text = textOf(cell)
  if (text === '') return undefined
  if (text === 'null') return null
  switch (shape.kind) {
    case 'number':
      return decodeNumber(text, shape.rule)
    case 'yes-no':
      if (!/^(?:true|false)$/i.test(text)) throw new CellError('true or false')
      return text.toLowerCase() === 'true'
    case 'list':
      if (shape.item.kind !== 'object') return decodeList(text)
      if (text === '[]') return []
      throw new CellError('[] or nothing here; its entries have columns of their own')
    case 'object':
      throw new CellError('null or nothing here; its fields have columns of their own')
    default: {
      const value = /^".*"$/s.test(text) ? fromJson(text) : undefined
      return typeof value === 'string' ? value : text
    }
  }
}
