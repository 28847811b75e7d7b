/** Guide numbers: no two places have the same one, or a visitor who types it would stand at the wrong place. */
import type { AuthoredContent, ContentProblem } from '../authored'
import { nextNumber } from '../numbers'
import { fileOf, problem } from './problem'

export function checkNumbers(content: AuthoredContent): ContentProblem[] {
  const taken = new Set(content.places.map(({ number }) => number))
  const owners = new Map<number, string>()
  return content.places.flatMap(({ id, number, precinct }) => {
    const file = fileOf('places', id)
    const owner = owners.get(number)
    if (owner === undefined) {
      owners.set(number, file)
      return []
    }
    const free = nextNumber(taken, precinct)
    const advice = free === null ? '' : `, such as ${free}`
    return [problem(file, 'number', number, `a number that ${owner} does not have${advice}`)]
  })
}
