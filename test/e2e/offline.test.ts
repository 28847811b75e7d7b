/** No network: a face that says so on a first visit, what was kept on a later one. */
import type { Page } from 'playwright-core'
import { wordsOf } from '@/locales'
import { seePath, seeText, sheetOf, until } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')
const API = /\/api\/v1\//
const BLOCKED = /ERR_FAILED|ERR_INTERNET_DISCONNECTED/

const takeApiDown = (page: Page) => page.route(API, route => route.abort('failed'))
const bringApiUp = (page: Page) => page.unroute(API)

test('first visit without the API: says so; trying again brings the map', async () => {
  const visit = await guide.visit('/p/taihedian', { prepare: takeApiDown })
  visit.expectTrouble(BLOCKED)
  const { page } = visit
  await seeText(page.locator('.face'), words.loadFailedTitle)
  await seeText(page.locator('.face'), words.loadFailedText)
  await page.getByRole('button', { name: words.retry }).tap()
  await seeText(page.locator('.face'), words.loadFailedTitle)
  await bringApiUp(page)
  await page.getByRole('button', { name: words.retry }).tap()
  await seeText(sheetOf(page), 'Hall of Supreme Harmony')
  await page.locator('#guidemap').waitFor()
  await seePath(page, '/p/taihedian')
})

test('an answer that is no bundle is a failure too, and not kept', async () => {
  const portal = (page: Page) =>
    page.route(API, route =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<html>请登录无线网络</html>' }),
    )
  const { page } = await guide.visit('/', { prepare: portal })
  await seeText(page.locator('.face'), words.loadFailedTitle)
  await bringApiUp(page)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await page.locator('#guidemap').waitFor()
})

test('a later visit without the API: the content kept, and a line that says so, until it is back', async () => {
  const visit = await guide.visit('/')
  visit.expectTrouble(BLOCKED)
  const { page } = visit
  await until(
    'live content',
    () => page.locator('.guide').getAttribute('data-freshness'),
    value => value === 'live',
  )
  await takeApiDown(page)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await seeText(page.locator('.banner'), words.offlineKept)
  await page.locator('#search').tap()
  await page.locator('#row-taihedian').tap()
  const place = (await guide.bundle()).places.find(({ id }) => id === 'taihedian')
  await seeText(sheetOf(page), place?.narrations.find(({ layer }) => layer === 'standard')?.text ?? 'a story')
  await bringApiUp(page)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.locator('.banner').waitFor({ state: 'detached' })
})

test('a narration that does not come says so, and plays when it is asked for again', async () => {
  const visit = await guide.visit('/p/taihedian', {
    prepare: page => page.route(/\.mp3$/, route => route.abort('failed')),
  })
  visit.expectTrouble(BLOCKED)
  const { page } = visit
  await page.locator('#listen').tap()
  await seeText(page.locator('#capsule'), words.playerFailed)
  await page.unroute(/\.mp3$/)
  await page.locator('#capsule-toggle').tap()
  await until(
    'the name of what pauses',
    () => page.locator('#capsule-toggle').getAttribute('aria-label'),
    name => name === words.pause,
  )
})
