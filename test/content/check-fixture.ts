/** The small content of the tests, to be spoilt one thing at a time. */
import { resolve } from 'node:path'
import type { AuthoredContent, ContentProblem } from '@/content/authored'
import { formatProblem } from '@/content/check'
import type { PalaceEvent, Person, Place, Relic, Text } from '@/content/schema'
import { loadAuthored } from '../../server/content/load'

export const fixtureContent = (): Promise<AuthoredContent> =>
  loadAuthored(resolve(__dirname, '../fixtures/content'))

export const lines = (problems: readonly ContentProblem[]): string[] => problems.map(formatProblem)

export const withPlace = (content: AuthoredContent, id: string, change: Partial<Place>): AuthoredContent => ({
  ...content,
  places: content.places.map(place => (place.id === id ? { ...place, ...change } : place)),
})
export const withRelic = (content: AuthoredContent, change: Partial<Relic>): AuthoredContent => ({
  ...content,
  relics: content.relics.map(relic => ({ ...relic, ...change })),
})
export const withEvent = (content: AuthoredContent, change: Partial<PalaceEvent>): AuthoredContent => ({
  ...content,
  events: content.events.map(event => ({ ...event, ...change })),
})
export const withPerson = (content: AuthoredContent, change: Partial<Person>): AuthoredContent => ({
  ...content,
  people: content.people.map(person => ({ ...person, ...change })),
})
export const withSummary = (content: AuthoredContent, summary: Text): AuthoredContent =>
  withPlace(content, 'qianmen', { summary })
export const changed = (content: AuthoredContent, change: Partial<AuthoredContent>): AuthoredContent => ({
  ...content,
  ...change,
})
