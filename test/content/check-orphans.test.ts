import type { AuthoredContent } from '@/content/authored'
import { degreesOf } from '@/content/check/links'
import { checkOrphans } from '@/content/check/orphans'
import { changed, fixtureContent, lines } from './check-fixture'

let content: AuthoredContent
beforeAll(async () => {
  content = await fixtureContent()
})
const alone = (): AuthoredContent =>
  changed(content, { events: content.events.map(event => ({ ...event, places: [], people: [] })) })

test('good content has none', () => expect(checkOrphans(content)).toEqual([]))

test('links count on both sides, each neighbour once', () => {
  const degrees = degreesOf(content)
  // named by its relic and by nothing else, and seen there
  expect(degrees.get('motifs/water.yaml')).toBe(1)
  // place, motif, person, tour
  expect(degrees.get('relics/tonggang.yaml')).toBe(4)
})

test('an event that leads nowhere, unless it happened elsewhere', () => {
  expect(lines(checkOrphans(alone()))).toEqual([
    'events/1420-gate.yaml: "1420-gate"; expected a link to or from a place, relic, person, event, motif or term',
  ])
  expect(checkOrphans(alone(), { '1420-gate': 'it stood in another city' })).toEqual([])
})
