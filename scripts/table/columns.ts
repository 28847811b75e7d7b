/** An entry as a row: one column a field, `names.zh`, `facts.0.label.zh`; and the row as an entry again. */
import type { WrittenFolder } from '../editing/kinds'
import { fieldOf, variantsOf, type Member } from '../editing/shape'

/** Field → value: words, numbers, lists of words; `null` and `[]` where nothing lies below. */
export type Fields = Map<string, unknown>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export function fieldsOf(value: unknown, field = ''): Fields {
  const below: [string, unknown][] = isObject(value)
    ? Object.entries(value)
    : Array.isArray(value) && value.some(isObject)
      ? value.map((item, index) => [String(index), item])
      : []
  if (below.length === 0) return new Map(field === '' ? [] : [[field, value]])
  return new Map(
    below.flatMap(([name, member]) => [...fieldsOf(member, field === '' ? name : `${field}.${name}`)]),
  )
}

/** Lists in a row may have gaps after somebody emptied cells: they close. */
export function valueOf(fields: Fields): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [field, value] of fields) {
    const path = field.split('.')
    let at = root
    for (const name of path.slice(0, -1)) {
      const next = at[name]
      at = isObject(next) ? (next as Record<string, unknown>) : ((at[name] = {}) as Record<string, unknown>)
    }
    at[path.at(-1) ?? ''] = value
  }
  return listed(root) as Record<string, unknown>
}

/** Objects whose names are numbers are lists. */
function listed(value: unknown): unknown {
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([name, member]) => [name, listed(member)] as const)
  if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name)))
    return [...entries].sort(([a], [b]) => Number(a) - Number(b)).map(([, member]) => member)
  return Object.fromEntries(entries)
}

function walk(
  members: readonly Member[],
  prefix: string,
  present: readonly string[],
  found: Set<string>,
): void {
  for (const { name, shape, nullable } of members) {
    const field = prefix === '' ? name : `${prefix}.${name}`
    if (shape.kind === 'object') {
      if (nullable || present.includes(field)) found.add(field)
      walk(shape.members, field, present, found)
    } else if (shape.kind === 'list' && shape.item.kind === 'object') {
      if (present.includes(field)) found.add(field)
      const indexes = present.flatMap(other =>
        other.startsWith(`${field}.`) ? [Number(other.slice(field.length + 1).split('.')[0])] : [],
      )
      for (let index = 0; index <= Math.max(-1, ...indexes); index++)
        walk(shape.item.members, `${field}.${index}`, present, found)
    } else found.add(field)
  }
}

/** All columns that the entries need, and those of fields that none of them has yet, in the schema's order. */
export function columnsOf(folder: WrittenFolder, entries: readonly Fields[]): string[] {
  const present = [...new Set(entries.flatMap(fields => [...fields.keys()]))]
  const unknown = present.find(field => fieldOf(folder, field) === null)
  if (unknown !== undefined)
    throw new Error(
      `${folder}: field ${unknown}; expected one of the schema (npm run content:check says which file)`,
    )
  const found = new Set<string>()
  for (const { members } of variantsOf(folder)) walk(members, '', present, found)
  return [...found]
}

/** Cells of a row put over an entry: only columns that the table has count. */
export function applied(before: Fields, cells: ReadonlyMap<string, unknown>): Fields {
  const after: Fields = new Map(before)
  for (const [field, value] of cells)
    if (value === undefined) after.delete(field)
    else after.set(field, value)
  // entries in the order of their places, and `[]` or null only where nothing lies below
  for (const [field, value] of [...after]) {
    const isBelow = [...after.keys()].some(other => other.startsWith(`${field}.`))
    if (isBelow && Array.isArray(value)) after.delete(field)
  }
  for (const field of before.keys()) {
    const list = /^(.*?)\.\d+(?:\.|$)/.exec(field)?.[1]
    if (
      list !== undefined &&
      ![...after.keys()].some(other => other === list || other.startsWith(`${list}.`))
    )
      after.set(list, [])
  }
  return after
}

/** A field that says null although fields below it are filled. */
export function contradiction(fields: Fields): string | null {
  const names = [...fields.keys()]
  return (
    [...fields].find(
      ([field, value]) => value === null && names.some(other => other.startsWith(`${field}.`)),
    )?.[0] ?? null
  )
}
