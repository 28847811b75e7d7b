/** Where am I: a reason before the question, words that name the hall, and a way that is shown. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { bearingDegrees, distanceMeters } from '@/core/geo/distance'
import { gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import { wgs84, type Wgs84 } from '@/core/geo/types'
import { octant } from '@/core/geo/whereAmI'
import { sayDistance, wordsOf } from '@/locales'
import { seePath, seeText, until, writtenIn } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')
const SUMMER_PALACE = wgs84(116.2755, 39.9999)

const standingAt = ([longitude, latitude]: Wgs84, accuracy = 6): BrowserContextOptions => ({
  permissions: ['geolocation'],
  geolocation: { longitude, latitude, accuracy },
})
const placeOf = async (id: string) => {
  const place = (await guide.bundle()).places.find(other => other.id === id)
  if (!place) throw new Error(`the API's bundle has no place "${id}"`)
  return place
}
const card = (page: Page) => page.locator('#position-card')

async function locate(page: Page): Promise<void> {
  await page.locator('#tool-locate').tap()
  await seeText(card(page), words.locationWhy)
  await page.locator('#location-allow').tap()
}

test('granted, in 太和殿: first the reason, then the hall by name and how well it is known', async () => {
  const { position } = await placeOf('taihedian')
  const { page } = await guide.visit('/', { context: standingAt(position) })
  await locate(page)
  await seeText(card(page), words.youAreIn('太和殿'))
  await seeText(card(page), words.located(6))
  await page.locator('.guidemap__dot').waitFor()
  // agreed once: no second asking
  await page.reload({ waitUntil: 'domcontentloaded' })
  await page.locator('#tool-locate').tap()
  await seeText(card(page), words.youAreIn('太和殿'))
})

test('in the court before 太和殿: names the court, never claims to be in the hall', async () => {
  const { position } = await placeOf('taihedian')
  const [u, v] = wgs84ToGrid(position)
  const court = gridToWgs84([u, v - 70])
  const { page } = await guide.visit('/', { context: standingAt(court) })
  await locate(page)
  await seeText(card(page), words.youAreIn('太和殿广场'))
})

test('not now: the card goes away and nothing is asked', async () => {
  const { page } = await guide.visit('/', { context: standingAt((await placeOf('taihedian')).position) })
  await page.locator('#tool-locate').tap()
  await page.locator('#location-later').tap()
  await card(page).waitFor({ state: 'detached' })
  expect(await page.locator('.guidemap__dot').count()).toBe(0)
})

test('denied: says so, and what still works', async () => {
  const { page } = await guide.visit('/', { context: { permissions: [] } })
  await locate(page)
  await seeText(card(page), words.locationDenied)
  await page.locator('#location-close').tap()
  await card(page).waitFor({ state: 'detached' })
  await page.locator('#tab-tours').tap()
  await seePath(page, '/tours')
})

test('far away: how far, in words', async () => {
  const { page } = await guide.visit('/', { context: standingAt(SUMMER_PALACE, 20) })
  await locate(page)
  await until(
    'words for outside',
    () => writtenIn(card(page)),
    text => /宫城外.*公里/.test(text),
  )
})

test('lead me: from 太和门 to 太和殿, direction and distance; nearer, then before it; stop', async () => {
  const [from, to] = [await placeOf('taihemen'), await placeOf('taihedian')]
  const { page } = await guide.visit('/p/taihedian', { context: standingAt(from.position) })
  await page.locator('#lead').tap()
  await seeText(card(page), words.locationWhy)
  await page.locator('#location-allow').tap()
  await seeText(card(page), words.leadTo('太和殿'))
  const away = distanceMeters(from.position, to.position)
  const direction = words.directions[octant(bearingDegrees(from.position, to.position))] ?? 'a direction'
  await seeText(card(page), words.leadLine(direction, sayDistance(away, words)))

  const [longitude, latitude] = to.position
  await page.context().setGeolocation({ longitude, latitude, accuracy: 5 })
  await seeText(card(page), words.leadArrived('太和殿'))
  await page.locator('#stop-leading').tap()
  await seeText(card(page), words.youAreIn('太和殿'))
})

test('lead me from far away: the place is marked, no way is claimed', async () => {
  const { page } = await guide.visit('/p/taihedian', { context: standingAt(SUMMER_PALACE) })
  await page.locator('#lead').tap()
  await page.locator('#location-allow').tap()
  await seeText(card(page), words.leadFar)
})
