/** Tours can be walked: stops are open, come once, are led to in words, and fit into the time that is promised. */
import type { AuthoredContent, ContentProblem } from '../authored'
import { fileOf, problem } from './problem'

export function checkTours(content: AuthoredContent): ContentProblem[] {
  const places = new Map(content.places.map(place => [place.id, place]))
  /** Places that are shut with no end announced. */
  const shut = new Set(
    content.operations.flatMap(operation =>
      operation.kind === 'closure' && operation.to === null ? operation.places : [],
    ),
  )
  return content.tours.flatMap(tour => {
    const file = fileOf('tours', tour.id)
    const seen = new Set<string>()
    const dwellMinutes = tour.stops.reduce((sum, stop) => sum + stop.dwellMinutes, 0)
    const problems = tour.stops.flatMap((stop, index) => {
      const found: ContentProblem[] = []
      const field = `stops.${index}`
      if (places.get(stop.place)?.status === 'closed' || shut.has(stop.place))
        found.push(problem(file, `${field}.place`, stop.place, 'a place that is not closed'))
      if (seen.has(stop.place)) found.push(problem(file, `${field}.place`, stop.place, 'each place once'))
      if ((index === 0) !== (stop.leadIn === null))
        found.push(problem(file, `${field}.leadIn`, stop.leadIn, index === 0 ? 'null at the first stop' : 'words'))
      seen.add(stop.place)
      return found
    })
    if (dwellMinutes > tour.durationMinutes)
      problems.push(
        problem(file, 'durationMinutes', tour.durationMinutes, `at least the ${dwellMinutes} minutes at its stops`),
      )
    return problems
  })
}
