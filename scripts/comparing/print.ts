/** A comparison for people who read it in a terminal. */
import { shortValue } from '@/content/check/problem'
import type { Change } from './changes'
import type { ChangedEntry, Comparison, KindChanges, NamedEntry } from './compare'
import { LONGEST, wordDiff } from './words'

/** Texts of this length are shown with their changes marked; shorter ones as old → new. */
const LONG_CHARACTERS = 24

export interface PrintOptions {
  summary?: boolean
  /** Long texts are not cut. */
  full?: boolean
}

export function changeLine({ field, before, after }: Change, full = false): string {
  if (typeof before === 'string' && typeof after === 'string') {
    const long = [...before].length > LONG_CHARACTERS || [...after].length > LONG_CHARACTERS
    if (long) return `${field}: ${wordDiff(before, after, full ? Infinity : LONGEST)}`
  }
  const show = (value: unknown): string =>
    full && value !== undefined ? JSON.stringify(value) : shortValue(value)
  if (before === undefined) return `${field}: + ${show(after)}`
  if (after === undefined) return `${field}: - ${show(before)}`
  return `${field}: ${show(before)} → ${show(after)}`
}

const title = (sign: string, { id, name }: NamedEntry): string =>
  `  ${sign} ${id}${name === '' ? '' : `  ${name}`}`

const oneLanguageLines = ({ oneLanguage }: ChangedEntry): string[] =>
  (['zh', 'en'] as const).flatMap(lang => {
    const fields = oneLanguage.filter(one => one.lang === lang).map(({ field }) => field)
    const other = lang === 'zh' ? 'en' : 'zh'
    return fields.length === 0 ? [] : [`only ${lang} changed, ${other} did not: ${fields.join(', ')}`]
  })

export function countLine({ added, removed, changed }: KindChanges): string {
  const counts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
  ] as const
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')
}

export function printComparison({ a, b, kinds }: Comparison, { summary, full }: PrintOptions = {}): string {
  const entries = Object.entries(kinds)
  if (entries.length === 0) return `${a} and ${b} say the same`
  const lines = entries.flatMap(([folder, kind]) => {
    const head = `${folder}: ${countLine(kind)}`
    if (summary) return [head]
    return [
      head,
      ...kind.added.map(entry => title('+', entry)),
      ...kind.removed.map(entry => title('-', entry)),
      ...kind.changed.flatMap(entry => [
        title('~', entry),
        ...entry.changes.map(change => `      ${changeLine(change, full)}`),
        ...oneLanguageLines(entry).map(line => `      ! ${line}`),
      ]),
      '',
    ]
  })
  const apart = entries.flatMap(([folder, { changed }]) =>
    changed
      .filter(({ oneLanguage }) => oneLanguage.length > 0)
      .map(entry => `  ${folder}/${entry.id}: ${oneLanguageLines(entry).join('; ')}`),
  )
  const both =
    apart.length === 0 ? [] : [`One language changed without the other (${apart.length}):`, ...apart]
  return [`${a} → ${b}`, '', ...lines, ...(summary && both.length > 0 ? ['', ...both] : both)]
    .join('\n')
    .trimEnd()
}
