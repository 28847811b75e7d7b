/** Halls named in `content/geo`: every id once, none that a place or a relic has, none beside another place. */
import type { AuthoredContent, ContentProblem } from '../authored'
import type { Hall } from '../schema'
import { fileOf, problem } from './problem'

interface NamedHall extends Hall {
  file: string
  field: string
  /** The feature's own `place`, which must be empty. */
  place: string | undefined
}

export function hallsOf(content: AuthoredContent): NamedHall[] {
  return content.geo.flatMap(({ id: fileId, features }) =>
    features.flatMap(({ hall, place }, index) =>
      hall ? [{ ...hall, file: fileOf('geo', fileId), field: `features.${index}.hall`, place }] : [],
    ),
  )
}

export function checkHalls(content: AuthoredContent): ContentProblem[] {
  const told = new Set([...content.places, ...content.relics].map(({ id }) => id))
  const seen = new Map<string, string>()
  const names = new Map<string, string>()
  return hallsOf(content).flatMap(({ id, file, field, place, names: { zh } }) => {
    const problems: ContentProblem[] = []
    if (place !== undefined) problems.push(problem(file, field, place, 'either hall or place, not both'))
    if (told.has(id)) problems.push(problem(file, `${field}.id`, id, `place: ${id} instead: its story is written`))
    const first = seen.get(id)
    if (first !== undefined) problems.push(problem(file, `${field}.id`, id, `an id of its own, not that of ${first}`))
    seen.set(id, `${file} ${field}`)
    const same = names.get(zh)
    if (same !== undefined && same !== id)
      problems.push(problem(file, `${field}.names.zh`, zh, `a name that ${same} does not have, such as with its palace`))
    names.set(zh, id)
    return problems
  })
}
