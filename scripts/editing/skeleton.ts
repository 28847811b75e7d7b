/**
 * A new file of a kind: each field of the schema in its order, empty, with a comment that says what goes in. What must
 * be written is left empty, so that the check names it; what may be left out is commented out or has its usual value.
 */
import { stringify } from 'yaml'
import { hintFor, PREFILLED } from './hints'
import type { WrittenFolder } from './kinds'
import { lengthLimits } from './limits'
import type { Member, Shape, Variant } from './shape'

const COLUMNS = 110

interface Context {
  folder: WrittenFolder
  limits: ReadonlyMap<string, string>
  /** Values that are known already, by field. */
  given: Readonly<Record<string, string | number>>
  /** The second of several equal entries needs no comments. */
  bare?: boolean
}

const scalar = (value: unknown): string => stringify(value, { lineWidth: 0 }).trimEnd()

/** What may stand in a field, from the schema and the checks. */
function allowed(shape: Shape, limit: string | undefined): string[] {
  if (limit !== undefined) return [limit]
  if (shape.kind === 'choice') return shape.values.length > 1 ? [`one of ${shape.values.join(', ')}`] : []
  if (shape.kind === 'words') return shape.rule === null ? [] : [shape.rule]
  if (shape.kind === 'number') return [shape.rule]
  if (shape.kind === 'yes-no') return ['true or false']
  if (shape.kind !== 'list') return []
  const count = [
    ...(shape.min > 0 ? [`at least ${shape.min}`] : []),
    ...(shape.max === null ? [] : [`at most ${shape.max}`]),
  ]
  return [
    [...count, ...(shape.item.kind === 'choice' ? allowed(shape.item, undefined) : [])].join(', '),
  ].filter(words => words !== '')
}

/** Comment behind the field, or above it in as many lines as it needs. */
function withComment(line: string, comment: string, indent: string): string[] {
  if (comment === '') return [line]
  const beside = `${line} # ${comment}`
  if (beside.length <= COLUMNS) return [beside]
  const rows = ['']
  for (const word of comment.split(' ')) {
    const row = rows.at(-1) ?? ''
    if (row !== '' && indent.length + 2 + row.length + 1 + word.length > COLUMNS) rows.push(word)
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`
  }
  return [...rows.map(row => `${indent}# ${row}`), line]
}

/** Lines that are not in force, the signs below each other. */
const commentedOut = (lines: readonly string[], indent: string): string[] =>
  lines.map(line => `${indent}# ${line.slice(indent.length)}`)

function listItem(lines: readonly string[], indent: string): string[] {
  const first = lines.findIndex(line => !line.trimStart().startsWith('#'))
  return lines.map((line, index) => (index === first ? `${indent}- ${line.slice(indent.length + 2)}` : line))
}

function memberLines(member: Member, field: string, indent: string, context: Context): string[] {
  const { name, shape, nullable, required, fallback } = member
  const hint = hintFor(context.folder, field)
  const rules = allowed(shape, context.limits.get(field))
  const optional = !required && fallback === undefined
  if (optional && context.bare) return []
  const limited = (own: string): string => {
    const limit = context.limits.get(`${field}.${own}`)
    return limit === undefined ? own : `${own} (${limit})`
  }
  const inner = shape.kind === 'object' ? shape.members.map(({ name: own }) => limited(own)) : []
  const notes = [...(optional ? ['optional'] : []), ...(hint === null ? [] : [hint]), ...rules]
  const comment = (more: readonly string[] = []): string =>
    context.bare ? '' : [...notes, ...more].join('; ')
  const line = (value: string): string => `${indent}${name}:${value === '' ? '' : ` ${value}`}`

  const below = (): string[] => {
    if (shape.kind === 'object')
      return [
        ...withComment(line(''), comment(), indent),
        ...shape.members.flatMap(one => memberLines(one, `${field}.${one.name}`, `${indent}  `, context)),
      ]
    if (shape.kind !== 'list') {
      const value = context.given[field] ?? PREFILLED[context.folder]?.[field]
      return withComment(line(value === undefined ? '' : scalar(value)), comment(), indent)
    }
    if (shape.item.kind !== 'object') return withComment(line('[]'), comment(), indent)
    const { members } = shape.item
    const items = Array.from({ length: Math.max(1, shape.min) }, (_, index) =>
      listItem(
        members.flatMap(one =>
          // limits are asked of the first entry
          memberLines(one, `${field}.0.${one.name}`, `${indent}    `, { ...context, bare: index > 0 }),
        ),
        `${indent}  `,
      ),
    ).flat()
    if (shape.min > 0) return [...withComment(line(''), comment(), indent), ...items]
    return [
      ...withComment(line('[]'), comment(['none yet; with entries, instead of [], so']), indent),
      ...commentedOut(items, indent),
    ]
  }
  if (optional) return commentedOut(below(), indent)
  if (nullable && (required || (fallback === null && inner.length > 0))) {
    const unknown = notes.some(note => note.includes('null')) ? [] : ['null: not known']
    const parts = inner.length > 0 ? [`else with ${inner.join(', ')}`] : []
    return withComment(line('null'), comment([...unknown, ...parts]), indent)
  }
  if (fallback !== undefined && shape.kind !== 'list')
    return withComment(line(scalar(fallback)), comment(), indent)
  return below()
}

/** What a file is, first; the rest in the schema's order. */
const inOrder = (members: readonly Member[]): Member[] => [
  ...members.filter(({ name }) => name === 'kind'),
  ...members.filter(({ name }) => name !== 'kind'),
]

export function skeletonOf(
  folder: WrittenFolder,
  variant: Variant,
  given: Readonly<Record<string, string | number>> = {},
): string {
  const context: Context = {
    folder,
    limits: lengthLimits(folder),
    given: variant.name === null ? given : { ...given, kind: variant.name },
  }
  const lines = inOrder(variant.members).flatMap(member => memberLines(member, member.name, '', context))
  return [
    '# How to write it: content/SCHEMA.md; how it should sound: content/STYLE.md. Comments may go when it is written.',
    ...lines,
    '',
  ].join('\n')
}
