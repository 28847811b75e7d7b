/** From what zod found to problems that an author can act on: field path, value, and what was expected. */
import type { z } from 'zod'
import type { ContentProblem } from '@/content/authored'
import { problem } from '@/content/check/problem'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}

const bound = (issue: { origin: string }, amount: string): string =>
  issue.origin === 'string'
    ? `${amount} characters`
    : issue.origin === 'array'
      ? `${amount} entries`
      : `a number of ${amount}`

function expectedOf(issue: Issue): string {
  // messages written in the schemas start so
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length)
  switch (issue.code) {
    case 'invalid_type':
      return `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(value => JSON.stringify(value)).join(', ')}`
    case 'too_small':
      return bound(issue, `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`)
    case 'too_big':
      return bound(issue, `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`)
    case 'invalid_format':
      return `the format ${issue.format}`
    default:
      return issue.message
  }
}

/** The branch of a union that the author most likely meant: the one whose errors lie deepest, then the fewest. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(issue => issue.path.length))
  const unknownKeys = (issues: readonly Issue[]): number =>
    issues.filter(issue => issue.code === 'unrecognized_keys' && issue.path.length === 0).length
  return (
    [...branches].sort(
      (a, b) => unknownKeys(a) - unknownKeys(b) || depth(b) - depth(a) || a.length - b.length,
    )[0] ?? []
  )
}

export function problemsOf(file: string, value: unknown, issues: readonly Issue[], base: Path = []): ContentProblem[] {
  return issues.flatMap(issue => {
    const path = [...base, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0)
      return problemsOf(file, value, likeliest(issue.errors), path)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key =>
        problem(file, [...path, key].map(String).join('.'), valueAt(value, [...path, key]), 'no such field'),
      )
    return [problem(file, path.map(String).join('.'), valueAt(value, path), expectedOf(issue))]
  })
}
