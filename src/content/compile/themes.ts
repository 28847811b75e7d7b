/**
 * Themes that connect: people, events, motifs and the builders' terms. Links are authored on their side only; here
 * they are turned round, so that a place knows who lived in it and a person what happened to them.
 */
import type { AuthoredContent } from '../authored'
import type {
  EventView,
  Original,
  Motif,
  MotifView,
  PalaceEvent,
  Person,
  PersonView,
  Relic,
  Term,
  TermView,
} from '../schema'
import {
  eventPath,
  factViews,
  inLang,
  motifPath,
  personPath,
  termPath,
  type ThemeLinks,
} from './views'

const byImportance = (a: { importance: number; id: string }, b: { importance: number; id: string }): number =>
  a.importance - b.importance || (a.id < b.id ? -1 : 1)
const ids = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

/** Events in order of time: "1644" stands before "1644-04". */
export const inTime = <E extends Pick<PalaceEvent, 'from' | 'id'>>(events: readonly E[]): E[] =>
  [...events].sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1))

/** Who and what leads to a place or a relic. */
export function themesOf(content: AuthoredContent, kind: 'places' | 'relics', id: string): ThemeLinks {
  return {
    people: ids(content.people.filter(person => person[kind].includes(id)).sort(byImportance)),
    events: ids(inTime(content.events.filter(event => event[kind].includes(id)))),
    terms: ids(content.terms.filter(({ seenAt }) => seenAt.some(({ at }) => at === id))),
  }
}

export function toPersonView(person: Person, lang: Original, content: AuthoredContent): PersonView {
  return {
    ...person,
    path: personPath(person.id),
    reign: person.reign ?? null,
    summary: person.summary[lang],
    story: person.story[lang],
    facts: factViews(person.facts, lang),
    events: ids(inTime(content.events.filter(({ people }) => people.includes(person.id)))),
  }
}

export function toEventView(event: PalaceEvent, lang: Original): EventView {
  return {
    ...event,
    path: eventPath(event.id),
    title: event.title[lang],
    to: event.to ?? null,
    text: event.text[lang],
    disputed: inLang(event.disputed, lang),
  }
}

const seenAtViews = (seenAt: Motif['seenAt'], lang: Original): MotifView['seenAt'] =>
  seenAt.map(({ at, where }) => ({ at, where: where[lang] }))

export function toMotifView(motif: Motif, lang: Original, relics: readonly Relic[]): MotifView {
  return {
    ...motif,
    path: motifPath(motif.id),
    summary: motif.summary[lang],
    story: motif.story[lang],
    seenAt: seenAtViews(motif.seenAt, lang),
    relics: ids(relics.filter(({ motifs }) => motifs.includes(motif.id)).sort(byImportance)),
  }
}

export function toTermView(term: Term, lang: Original): TermView {
  return {
    ...term,
    path: termPath(term.id),
    summary: term.summary[lang],
    text: term.text[lang],
    seenAt: seenAtViews(term.seenAt, lang),
  }
}
