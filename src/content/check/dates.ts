/**
 * One hall, one date: a clause that says in which year a place was built, rebuilt or burnt agrees with that place's
 * `history` (content/SCHEMA.md, "Each kind"). Only clauses that cannot be misread count: one name on the map, one verb
 * and one year between two commas. A place's own texts leave its name out; a title of an event leaves out its year.
 * What is `disputed` is not compared, nor is the history itself.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import type { History, Place } from '../schema'
import { hallsOf } from './halls'
import { fileOf, problem } from './problem'
import { writtenTexts } from './texts'

type Deed = 'built' | 'rebuilt' | 'burnt'

const VERBS: Readonly<Record<string, Deed>> = {
  始建: 'built',
  建成: 'built',
  建于: 'built',
  落成: 'built',
  重建: 'rebuilt',
  烧毁: 'burnt',
  焚毁: 'burnt',
  失火: 'burnt',
  毁于: 'burnt',
  起火: 'burnt',
  烧光: 'burnt',
}
const VERB = new RegExp(Object.keys(VERBS).join('|'), 'gu')
const YEAR = /(?<!\d)(?:1[4-9]|20)\d{2}(?!\d)/gu
const NOT_COMPARED = /(?:^|\.)disputed$|^history\./u
const CLAUSE_END = /[，。；？！\n]/u
/** A year that is not certain (`circa`) may be so many years away from another telling. */
const CIRCA_YEARS = 10

/** Lines that may date a deed: what one book calls rebuilt another calls repaired. */
const LINES: Record<Deed, readonly History['kind'][]> = {
  built: ['built', 'rebuilt', 'enlarged', 'repaired'],
  rebuilt: ['rebuilt', 'built', 'enlarged', 'repaired'],
  burnt: ['burnt', 'lost'],
}

interface Name {
  words: string
  /** The place of this name or alias (奉天殿 is 太和殿); null for halls without a story. */
  place: Place | null
}

/** Everything on the map that a clause could be about, longest names first: 乾清门 is not in 乾清门广场. */
function namesOf(content: AuthoredContent): Name[] {
  const places = content.places.flatMap(place =>
    [place.names.zh, ...place.names.aliases].map((words): Name => ({ words, place })),
  )
  const taken = new Set(places.map(({ words }) => words))
  const halls = hallsOf(content)
    .flatMap(({ names }) => [names.zh, ...names.aliases])
    .filter(words => !taken.has(words))
    .map((words): Name => ({ words, place: null }))
  return [...places, ...halls]
    .filter(({ words }) => /^\p{Script=Han}{2,}$/u.test(words))
    .sort((a, b) => b.words.length - a.words.length)
}

function namedIn(clause: string, names: readonly Name[]): Name[] {
  const found: Name[] = []
  let rest = clause
  for (const name of names) {
    if (!rest.includes(name.words)) continue
    found.push(name)
    rest = rest.split(name.words).join('\n')
  }
  return found
}

/** Within the line's years, or a year that its `disputed` names as another telling. */
const tolerates = ({ from, to, circa, disputed }: History, year: number): boolean => {
  if (disputed && (disputed.zh.includes(`${year}`) || disputed.en.includes(`${year}`))) return true
  if (from === null) return circa
  const slack = circa ? CIRCA_YEARS : 0
  return year >= from - slack && year <= (to ?? from) + slack
}

/** The only one of a list, or null. */
const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null)

interface Context {
  names: readonly Name[]
  /** What a clause without a name, or without a year, is about. */
  itself: Place | null
  itsYear: number | null
}

const linesOf = (place: Place, deed: Deed): History[] =>
  place.history.filter(({ kind }) => LINES[deed].includes(kind))

/**
 * The place, the deed and the year of a clause that has exactly one of each. A clause without a name is about the
 * place itself only when that has seen such a deed: books burn elsewhere.
 */
function statementOf(clause: string, { names, itself, itsYear }: Context): [Place, Deed, number] | null {
  const verb = only(clause.match(VERB) ?? [])
  const deed = verb === null ? undefined : VERBS[verb]
  if (deed === undefined) return null
  const years = (clause.match(YEAR) ?? []).map(Number)
  const year = years.length === 0 ? itsYear : only(years)
  const named = namedIn(clause, names)
  const itsOwn = itself !== null && linesOf(itself, deed).length > 0 ? itself : null
  const place = named.length === 0 ? itsOwn : (only(named)?.place ?? null)
  return place && year !== null ? [place, deed, year] : null
}

const known = (place: Place, deed: Deed): string => {
  const years = linesOf(place, deed).map(
    ({ from, to, kind }) => `${kind} ${from ?? '?'}${to === undefined ? '' : `–${to}`}`,
  )
  return years.length > 0 ? years.join(', ') : `no line that it was ${deed}`
}

export function checkDates(content: AuthoredContent): ContentProblem[] {
  const names = namesOf(content)
  const places = new Map(content.places.map(place => [place.id, place]))
  const years = new Map(content.events.map(({ id, from }) => [id, Number(from.slice(0, 4))]))
  return writtenTexts(content).flatMap(({ folder, id, file, field, text }) => {
    if (NOT_COMPARED.test(field)) return []
    const itself = folder === 'places' ? (places.get(id) ?? null) : null
    const itsYear = folder === 'events' && field === 'title' ? (years.get(id) ?? null) : null
    return text.zh.split(CLAUSE_END).flatMap(clause => {
      const statement = statementOf(clause, { names, itself, itsYear })
      if (statement === null) return []
      const [place, deed, year] = statement
      if (place.history.length === 0 || linesOf(place, deed).some(line => tolerates(line, year))) return []
      const expected = `a year of ${fileOf('places', place.id)} history (${known(place, deed)}), not ${year}`
      return [problem(file, `${field}.zh`, clause, expected)]
    })
  })
}
