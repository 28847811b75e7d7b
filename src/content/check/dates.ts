/**
 * One hall, one date: what any text says of the year in which a place was built, rebuilt or burnt agrees with that
 * place's `history` (content/SCHEMA.md, "Each kind"). What is `disputed` is not compared, nor is the history itself. A
 * place without history is not compared either, and in its own texts a deed that its history does not have is about
 * something else: books burn elsewhere.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import type { History, Place } from '../schema'
import { fileOf, problem } from './problem'
import { mapNames, statementsOf, type Deed } from './statements'
import { writtenTexts } from './texts'

const NOT_COMPARED = /(?:^|\.)disputed$|^history\./u
/** A year that is not certain (`circa`) may be so many years away from another telling. */
const CIRCA_YEARS = 10

/** Lines that may date a deed: what one book calls rebuilt another calls repaired. */
const LINES: Record<Deed, readonly History['kind'][]> = {
  built: ['built', 'rebuilt', 'enlarged', 'repaired'],
  rebuilt: ['rebuilt', 'built', 'enlarged', 'repaired'],
  burnt: ['burnt', 'lost'],
}
const linesOf = ({ history }: Place, deed: Deed): History[] =>
  history.filter(({ kind }) => LINES[deed].includes(kind))

/** Within the line's years, or a year that its `disputed` names as another telling. */
function tolerates({ from, to, circa, disputed }: History, year: number): boolean {
  if (disputed && (disputed.zh.includes(`${year}`) || disputed.en.includes(`${year}`))) return true
  if (from === null) return circa
  const slack = circa ? CIRCA_YEARS : 0
  return year >= from - slack && year <= (to ?? from) + slack
}

function known(place: Place, deed: Deed): string {
  const years = linesOf(place, deed).map(
    ({ from, to, kind }) => `${kind} ${from ?? '?'}${to === undefined ? '' : `–${to}`}`,
  )
  return years.length > 0 ? years.join(', ') : `no line that it was ${deed}`
}

export function checkDates(content: AuthoredContent): ContentProblem[] {
  const names = mapNames(content)
  const places = new Map(content.places.map(place => [place.id, place]))
  const years = new Map(content.events.map(({ id, from }) => [id, Number(from.slice(0, 4))]))
  return writtenTexts(content).flatMap(({ folder, id, file, field, text }) => {
    if (NOT_COMPARED.test(field)) return []
    const itself = folder === 'places' ? (places.get(id) ?? null) : null
    const itsYear = folder === 'events' && field === 'title' ? (years.get(id) ?? null) : null
    return statementsOf(text.zh, { names, itself, itsYear }).flatMap(({ words, place, deed, year }) => {
      const lines = linesOf(place, deed)
      if (place.history.length === 0 || (place === itself && lines.length === 0)) return []
      if (lines.some(line => tolerates(line, year))) return []
      const expected = `a year of ${fileOf('places', place.id)} history (${known(place, deed)}), not ${year}`
      return [problem(file, `${field}.zh`, words, expected)]
    })
  })
}
