/** Stories that run across the palace: from the treasures, from a place, from a search and by a bare link. */
import { wordsOf } from '@/locales'
import { seePath, seeText, sheetOf, until } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const zh = wordsOf('zh')

test('from the treasures to a person, to what they lived through, to where it happened, and back', async () => {
  const { people, events, places } = await guide.bundle('zh')
  const person = people.find(({ id }) => id === 'puyi')
  const event = events.find(({ id }) => person?.events.includes(id) && id.startsWith('1924'))
  const place = places.find(({ id }) => id === event?.places[0])
  if (!person || !event || !place) throw new Error('expected 溥仪, an event of 1924 and its place')
  const { page } = await guide.visit('/treasures')
  await page.locator('#open-themes').tap()
  await seePath(page, '/themes')
  await page.locator('#open-people').tap()
  await page.locator('#person-puyi').tap()
  await seePath(page, '/people/puyi')
  await seeText(sheetOf(page), person.story.slice(0, 20))
  await page.locator(`#event-${event.id}`).tap()
  await seePath(page, `/events/${event.id}`)
  await seeText(sheetOf(page), event.text.slice(0, 20))
  await page.locator(`#place-${place.id}`).tap()
  await seePath(page, `/p/${place.id}`)
  await page.goBack()
  await seePath(page, `/events/${event.id}`)
})

test('a word of the builders lights its part on a real hall, opened cold by its link', async () => {
  const { terms } = await guide.bundle('zh')
  const term = terms.find(({ picture }) => picture !== null)
  if (!term) throw new Error('expected a term with a picture')
  const { page } = await guide.visit(`/terms/${term.id}`)
  await seeText(sheetOf(page), term.names.zh)
  await seeText(sheetOf(page), term.text.slice(0, 16))
  const picture = page.locator('.hero img').first()
  const source = await until(
    'the elevation',
    () => picture.getAttribute('src'),
    src => src?.startsWith('data:image/svg+xml') ?? false,
  )
  // the rest of the front steps back
  expect(decodeURIComponent(source ?? '')).toMatch(/stroke-linejoin='round' opacity='0\.3'/)
})

test('a search finds people, motifs, terms and events', async () => {
  const { page } = await guide.visit('/places')
  await page.locator('input').first().fill('乾隆')
  await seeText(sheetOf(page), zh.themes)
  await seeText(sheetOf(page), '乾隆帝')
})

test('a place tells its dates, its people and what happened there', async () => {
  const { places } = await guide.bundle('zh')
  const place = places.find(
    ({ history, people, events }) => history.length > 2 && people.length > 0 && events.length > 0,
  )
  if (!place) throw new Error('expected a place with history, people and events')
  const { page } = await guide.visit(`/p/${place.id}`)
  for (const words of [zh.history, place.history[0]?.what ?? '', zh.peopleHere, zh.eventsHere])
    await seeText(sheetOf(page), words)
})
