/**
 * Everything about content that a schema of one file cannot see. `checkPinyin` stands apart: it needs a dictionary,
 * which scripts/content-check.ts gives it.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import { checkCrowds } from './crowds'
import { checkDates } from './dates'
import { checkDrawings } from './drawings'
import { checkDuplicates } from './duplicates'
import { checkGeometry } from './geometry'
import { checkHalls } from './halls'
import { checkHant } from './hant'
import { checkNames } from './names'
import { checkNumbers } from './numbers'
import { checkOperations } from './operations'
import { checkLengths } from './lengths'
import { checkOrphans } from './orphans'
import { checkParity } from './parity'
import { checkPlaceholders } from './placeholders'
import { checkPunctuation } from './punctuation'
import { checkReferences, checkUnused } from './references'
import { checkThemes } from './themes'
import { checkTimes } from './times'
import { checkTours } from './tours'
import { checkWalkwayGround } from './walkwayGround'
import { checkWalkways } from './walkways'

export { checkPinyin } from './pinyin'
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
    ...checkNumbers(content),
    ...checkOperations(content),
    ...checkCrowds(content),
    ...checkTours(content),
    ...checkGeometry(content),
    ...checkHalls(content),
    ...checkPunctuation(content),
    ...checkPlaceholders(content),
    ...checkDuplicates(content),
    ...checkDates(content),
    ...checkTimes(content),
    ...checkThemes(content),
    ...checkHant(content),
    ...checkDrawings(content),
    ...checkOrphans(content),
    ...checkWalkways(content),
    ...checkWalkwayGround(content),
  ].sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1))
}
