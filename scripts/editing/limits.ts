/**
 * Limits of length, asked from the check that holds texts to them: it is shown one thing whose texts are all empty,
 * and says what it expected. So the hints in a new file are those of today's check.
 */
import type { AuthoredContent } from '@/content/authored'
import { checkLengths } from '@/content/check/lengths'
import { FOLDERS } from '@/content/check/problem'
import type { WrittenFolder } from './kinds'
import { variantsOf, type Member, type Shape } from './shape'

function blank(shape: Shape): unknown {
  if (shape.kind === 'object') return blankOf(shape.members)
  if (shape.kind === 'list') return [blank(shape.item)]
  return shape.kind === 'words' ? '' : null
}

const blankOf = (members: readonly Member[]): object =>
  Object.fromEntries(members.map(({ name, shape }) => [name, blank(shape)]))

/** `summary.zh` → `at most 30 characters`; places in lists are written `0`. */
export function lengthLimits(folder: WrittenFolder): ReadonlyMap<string, string> {
  const nothing = Object.fromEntries(FOLDERS.map(name => [name, []]))
  const things = variantsOf(folder).map(({ members }) => ({ id: 'blank', ...blankOf(members) }))
  const content = { ...nothing, [folder]: things } as unknown as AuthoredContent
  return new Map(
    checkLengths(content).map(({ field, expected }) => [field, expected.replace(/, found 0$/, '')]),
  )
}
