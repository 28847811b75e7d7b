/**
 * Finds what Chinese sentences state about buildings: this place was built, rebuilt or burnt in that year. Only clauses
 * that cannot be misread count: one name on the map, one verb and one year between two commas. A place's own texts leave
 * its name out, as long as nobody else was just spoken of; a title of an event leaves out its year.
 */
import type { AuthoredContent } from '../authored'
import type { Place } from '../schema'
import { hallsOf } from './halls'

export type Deed = 'built' | 'rebuilt' | 'burnt'

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
const CLAUSE_END = /[，；]/u
const SENTENCE_END = /[。？！\n]+/u

export interface Statement {
  words: string
  place: Place
  deed: Deed
  year: number
}

export interface Context {
  names: readonly MapName[]
  /** What a clause without a name may be about. */
  itself: Place | null
  /** The year of a clause without one. */
  itsYear: number | null
}

export interface MapName {
  words: string
  /** The place of this name or alias (奉天殿 is 太和殿); null for halls without a story. */
  place: Place | null
}

/** Everything on the map that a clause could be about, longest names first: 乾清门 is not in 乾清门广场. */
export function mapNames(content: AuthoredContent): MapName[] {
  const places = content.places.flatMap(place =>
    [place.names.zh, ...place.names.aliases].map((words): MapName => ({ words, place })),
  )
  const taken = new Set(places.map(({ words }) => words))
  const halls = hallsOf(content)
    .flatMap(({ names }) => [names.zh, ...names.aliases])
    .filter(words => !taken.has(words))
    .map((words): MapName => ({ words, place: null }))
  return [...places, ...halls]
    .filter(({ words }) => /^\p{Script=Han}{2,}$/u.test(words))
    .sort((a, b) => b.words.length - a.words.length)
}

function namedIn(text: string, names: readonly MapName[]): MapName[] {
  const found: MapName[] = []
  let rest = text
  for (const name of names) {
    if (!rest.includes(name.words)) continue
    found.push(name)
    rest = rest.split(name.words).join('\n')
  }
  return found
}

interface Clause {
  words: string
  /** What was said just before: the sentence so far and the one before it. */
  before: string
}

function clausesOf(text: string): Clause[] {
  const sentences = text.split(SENTENCE_END)
  return sentences.flatMap((sentence, index) => {
    const clauses = sentence.split(CLAUSE_END)
    return clauses.map((words, at) => ({
      words,
      before: [sentences[index - 1] ?? '', ...clauses.slice(0, at)].join('，'),
    }))
  })
}

/** The only one of a list, or null. */
const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null)

function statementOf({ words, before }: Clause, { names, itself, itsYear }: Context): Statement | null {
  const verb = only(words.match(VERB) ?? [])
  const deed = verb === null ? undefined : VERBS[verb]
  if (deed === undefined) return null
  const years = (words.match(YEAR) ?? []).map(Number)
  const year = years.length === 0 ? itsYear : only(years)
  const named = namedIn(words, names)
  const spokenOf = named.length > 0 ? named : [...namedIn(before, names), { words: '', place: itself }]
  const place = only([...new Set(spokenOf.map(name => name.place))])
  return place && year !== null ? { words, place, deed, year } : null
}

export function statementsOf(text: string, context: Context): Statement[] {
  return clausesOf(text).flatMap(clause => statementOf(clause, context) ?? [])
}
