/** Where am I: a reason before the question, words that name the hall, and a way that is shown. */
import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import { wgs84, type Wgs84 } from '@/core/geo/types'
import { wordsOf } from '@/locales'
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
/** Where the way to a hall ends: nobody is led into a wall. */
const frontOf = async (position: Wgs84) => {
  const [u, v] = wgs84ToGrid(position)
  return Promise.resolve(gridToWgs84([u, v - 18]))
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

const wayCard = (page: Page) => page.locator('#way-card')

test('lead me: from 太和门 to 太和殿 over the walkways, step by step; off the way, another; there', async () => {
  const [from, to] = [await placeOf('taihemen'), await placeOf('taihedian')]
  const [u, v] = wgs84ToGrid(from.position)
  const start = gridToWgs84([u, v - 22])
  const { page } = await guide.visit('/p/taihedian', { context: standingAt(start) })
  await page.locator('#lead').tap()
  await seeText(card(page), words.locationWhy)
  await page.locator('#location-allow').tap()
  await seeText(wayCard(page), '太和门')
  await page.locator('#way-all').tap()
  await seeText(wayCard(page), words.wayArrive('太和殿'))
  await seeText(wayCard(page), words.wayStepsUp(23))
  // taken along, it is the way that is shown
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#way-take-gpx').tap()])
  expect(file.suggestedFilename()).toBe('way-taihedian.gpx')
  expect(readFileSync(await file.path(), 'utf8')).toContain(words.wayArrive('太和殿'))
  // few steps is another question
  await page.locator('#way-fewest-steps').tap()
  await seeText(wayCard(page), words.wayArrive('太和殿'))
  await page.locator('#way-all').tap()

  // off the way, to the west: looked for anew from there
  const aside = gridToWgs84([u - 75, v + 60])
  for (let i = 0; i < 12; i += 1) {
    const [longitude, latitude] = aside
    await page.context().setGeolocation({ longitude: longitude + (i % 2) * 1e-6, latitude, accuracy: 5 })
    await page.waitForTimeout(1000)
  }
  await seeText(wayCard(page), words.wayPreferences ? '米' : '')
  const shown = await writtenIn(wayCard(page))
  expect(shown).not.toContain('穿过太和门')

  const [longitude, latitude] = await frontOf(to.position)
  await page.context().setGeolocation({ longitude, latitude, accuracy: 5 })
  await seeText(page.locator('#position-card'), words.leadArrived('太和殿'))
  await page.locator('#stop-leading').tap()
  await seeText(card(page), '太和殿')
})

test('lead me from far away: the way from the gate, said to be so', async () => {
  const { page } = await guide.visit('/p/taihedian', { context: standingAt(SUMMER_PALACE) })
  await page.locator('#lead').tap()
  await page.locator('#location-allow').tap()
  await seeText(wayCard(page), words.leadTo('太和殿'))
  await seeText(wayCard(page), words.wayFromGate)
  await seeText(wayCard(page), '分钟')
})

test('lead me without a position: the way from the gate', async () => {
  const { page } = await guide.visit('/p/huangjidian', { context: { permissions: [] } })
  await page.locator('#lead').tap()
  await page.locator('#location-later').tap()
  await seeText(wayCard(page), words.wayFromGate)
  await seeText(wayCard(page), words.wayTicket.zhenbaoguan)
})

test('without steps from 午门 to 珍宝馆: what is not known is said, and where no such way is known, that too', async () => {
  const { page } = await guide.visit('/p/huangjimen', { context: { permissions: [] } })
  await page.locator('#lead').tap()
  await page.locator('#location-later').tap()
  await seeText(wayCard(page), words.wayFromGate)
  await page.locator('#way-all').tap()
  await page.locator('#way-step-free').tap()
  await seeText(wayCard(page), words.wayMaybeStepFree)
  await page.goto(`${guide.origin()}/p/huangjidian`)
  await page.locator('#lead').tap()
  await page.locator('#location-later').tap()
  await seeText(wayCard(page), words.wayNoStepFree)
})
