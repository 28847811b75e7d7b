/**
 * Nothing stands alone: every relic, person, event, motif and term leads to another thing or is led to by one, so that
 * a visitor who finds it can go on. Places and tours are found on the map and in the list.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import { degreesOf } from './links'
import { fileOf, problem } from './problem'

const LINKED = ['relics', 'people', 'events', 'motifs', 'terms'] as const

/** Events that happened where the guide has no place, with why they are told all the same. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  '1990-dixiaku': 'the store under the ground is on no map and shown to nobody',
  '2016-xiuwenwu': 'a film about workshops that no visitor enters',
}

export function checkOrphans(
  content: AuthoredContent,
  elsewhere: Readonly<Record<string, string>> = ELSEWHERE,
): ContentProblem[] {
  const degrees = degreesOf(content)
  return LINKED.flatMap(folder =>
    content[folder].flatMap(({ id }) => {
      const file = fileOf(folder, id)
      const excused = folder === 'events' && elsewhere[id] !== undefined
      return excused || (degrees.get(file) ?? 0) > 0
        ? []
        : [problem(file, '', id, 'a link to or from a place, relic, person, event, motif or term')]
    }),
  )
}
