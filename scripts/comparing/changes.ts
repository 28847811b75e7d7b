/** What differs between two values, field by field; and whether only one of the two languages was changed. */
import { diffArrays } from 'diff'
import { canonicalJson } from '@/content/compile/version'

export interface Change {
  /** `facts.0.label.zh`; places in a list are those of the new one, or of the old one for what is gone. */
  field: string
  /** Undefined: was not there. */
  before: unknown
  /** Undefined: is gone. */
  after: unknown
}

type Values = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Space around a text does not count: the schema trims it. */
const keyOf = (value: unknown): string => canonicalJson(typeof value === 'string' ? value.trim() : value)

/** What is not there is something else than null. */
export const same = (a: unknown, b: unknown): boolean =>
  (a === undefined) === (b === undefined) && keyOf(trimmed(a)) === keyOf(trimmed(b))

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(trimmed)
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, trimmed(member)]))
  return value
}

const join = (field: string, name: string | number): string => (field === '' ? `${name}` : `${field}.${name}`)

/** Entries that stayed are found first; what lies between them was changed one by one, added or taken out. */
function listChanges(before: readonly unknown[], after: readonly unknown[], field: string): Change[] {
  const changes: Change[] = []
  let oldAt = 0
  let newAt = 0
  let gone: unknown[] = []
  const settle = (come: readonly unknown[]): void => {
    const pairs = Math.min(gone.length, come.length)
    const oldStart = oldAt - gone.length
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      const old = gone[index]
      const now = come[index]
      if (index < pairs) changes.push(...changesBetween(old, now, join(field, newAt + index)))
      else if (index < gone.length)
        changes.push({ field: join(field, oldStart + index), before: old, after: undefined })
      else changes.push({ field: join(field, newAt + index), before: undefined, after: now })
    }
    newAt += come.length
    gone = []
  }
  for (const part of diffArrays([...before].map(keyed), [...after].map(keyed), { comparator: sameKey })) {
    const values = part.value.map(({ value }) => value)
    if (part.removed) {
      gone = values
      oldAt += values.length
    } else if (part.added) settle(values)
    else {
      settle([])
      oldAt += values.length
      newAt += values.length
    }
  }
  settle([])
  return changes
}

const keyed = (value: unknown): { key: string; value: unknown } => ({ key: keyOf(trimmed(value)), value })
const sameKey = (a: { key: string }, b: { key: string }): boolean => a.key === b.key

/** In the order of the new value's fields; what is gone comes last. */
export function changesBetween(before: unknown, after: unknown, field = ''): Change[] {
  if (same(before, after)) return []
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(after), ...Object.keys(before)])
    return [...names].flatMap(name => changesBetween(before[name], after[name], join(field, name)))
  }
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, field)
  return [{ field, before, after }]
}

export interface OneSided {
  field: string
  /** The language that was changed; the other one stands as it did. */
  lang: 'zh' | 'en'
}

/** Pairs of texts of which one was rewritten and the other was not: perhaps forgotten. */
export function oneSidedIn(changes: readonly Change[]): OneSided[] {
  const fields = new Set(changes.map(({ field }) => field))
  return changes.flatMap(({ field, before, after }) => {
    const [, base = '', lang] = /^(.*)\.(zh|en)$/.exec(field) ?? []
    if ((lang !== 'zh' && lang !== 'en') || before === undefined || after === undefined) return []
    return fields.has(`${base}.${lang === 'zh' ? 'en' : 'zh'}`) ? [] : [{ field: base, lang }]
  })
}
