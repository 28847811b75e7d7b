/** Everything about content that a schema of one file cannot see. */
import type { AuthoredContent, ContentProblem } from '../authored'
import { checkGeometry } from './geometry'
import { checkHalls } from './halls'
import { checkNames } from './names'
import { checkOperations } from './operations'
import { checkLengths, checkParity } from './parity'
import { checkReferences, checkUnused } from './references'
import { checkTours } from './tours'

export { checkReferences } from './references'
export { formatProblem, problem, shortValue } from './problem'

/** All problems, sorted by file; an empty list is good content. */
export function checkContent(content: AuthoredContent): ContentProblem[] {
  return [
    ...checkReferences(content),
    ...checkUnused(content),
    ...checkParity(content),
    ...checkLengths(content),
    ...checkNames(content),
    ...checkOperations(content),
    ...checkTours(content),
    ...checkGeometry(content),
    ...checkHalls(content),
  ].sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1))
}
