/** Two sides of content: what was added, removed and changed, by kind. */
import type { Side } from './side'
import { changesBetween, oneSidedIn, type Change, type OneSided } from './changes'

export interface ChangedEntry {
  id: string
  name: string
  changes: readonly Change[]
  /** Texts of which only one language was changed. */
  oneLanguage: readonly OneSided[]
}

export interface NamedEntry {
  id: string
  name: string
}

export interface KindChanges {
  added: NamedEntry[]
  removed: NamedEntry[]
  changed: ChangedEntry[]
}

export interface Comparison {
  a: string
  b: string
  kinds: Record<string, KindChanges>
}

/** Paths with a hash of the spoken words: they follow the text, which is compared itself. */
const FOLLOWS = /(?:^|\.)(?:audioPath|captionsPath)$/

function nameOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return ''
  const { names, title } = value as { names?: unknown; title?: unknown }
  const named = names ?? title
  if (typeof named === 'string') return named
  if (named === null || typeof named !== 'object') return ''
  const { zh, en } = named as { zh?: unknown; en?: unknown }
  return [zh, en].filter(word => typeof word === 'string').join(' · ')
}

export function compareSides(a: Side, b: Side): Comparison {
  const kinds: Record<string, KindChanges> = {}
  const keys = [...new Set([...a.entries.keys(), ...b.entries.keys()])].sort()
  for (const key of keys) {
    const before = a.entries.get(key)
    const after = b.entries.get(key)
    const some = after ?? before
    // the same text is the same value: most files need no parsing
    if (!some || (before && after && before.text !== null && before.text === after.text)) continue
    const changes =
      before && after
        ? changesBetween(before.value(), after.value()).filter(({ field }) => !FOLLOWS.test(field))
        : []
    if (before && after && changes.length === 0) continue
    const { folder, id } = some
    const kind = (kinds[folder] ??= { added: [], removed: [], changed: [] })
    const name = nameOf(some.value())
    if (!before) kind.added.push({ id, name })
    else if (!after) kind.removed.push({ id, name })
    else kind.changed.push({ id, name, changes, oneLanguage: oneSidedIn(changes) })
  }
  return { a: a.name, b: b.name, kinds }
}
