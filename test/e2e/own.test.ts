/** What is one's own: marked, written, kept, taken out, erased, brought back; a stamp by standing there, none by pretending. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { GRID_ORIGIN, gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import { STAND_SECONDS } from '@/core/stamps/earn'
import { wordsOf } from '@/locales'
import { seePath, seeText, sheetOf, until, walkTo, writtenIn } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')
const NOTE = '三台，数到第二层就忘了数。'

const keysOf = (page: Page) => page.evaluate(() => Object.keys(window.localStorage))
const stampsOf = (page: Page) =>
  page.evaluate(
    () =>
      (JSON.parse(window.localStorage.getItem('stamps.v1') ?? '{"list":[]}') as { list: unknown[] }).list as {
        placeId: string
        how: string
      }[],
  )
async function bring(page: Page, name: string, text: string) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#own-bring').tap()])
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('marked and written, there after a reload, out, erased, refused, and in again', async () => {
  const { page } = await guide.visit('/p/taihedian')
  await page.locator('#favourite').tap()
  await until(
    'the star',
    () => page.locator('#favourite').getAttribute('aria-pressed'),
    pressed => pressed === 'true',
  )
  await page.locator('#note-add').scrollIntoViewIfNeeded()
  await page.locator('#note-add').tap()
  await page.locator('#note-field textarea').fill(NOTE)
  await seeText(page.locator('#note-count'), `${NOTE.length} / 500`)
  // closed in the middle of the writing
  await page.reload({ waitUntil: 'domcontentloaded' })
  await seeText(page.locator('#note'), NOTE)
  expect(await page.locator('#favourite').getAttribute('aria-pressed')).toBe('true')
  await walkTo(page, '/r/jiulongbi')
  await page.locator('#favourite').tap()

  await page.locator('#tab-mine').tap()
  await page.locator('#own-relic-jiulongbi').waitFor()
  await page.locator('#own-remove-relic-jiulongbi').tap()
  await page.locator('#own-relic-jiulongbi').waitFor({ state: 'detached' })
  await page.locator('#own-undo').tap()
  await page.locator('#own-relic-jiulongbi').waitFor()
  await page.locator('#choose-notes').tap()
  await seeText(page.locator('.ownlist'), NOTE)
  await page.locator('#choose-history').tap()
  await page.locator('#own-place-taihedian').tap()
  await seePath(page, '/p/taihedian')

  await walkTo(page, '/privacy')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#own-take').tap()])
  expect(download.suggestedFilename()).toMatch(/^palace-\d{4}-\d{2}-\d{2}\.json$/)
  const text = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ notes: [{ id: 'taihedian', text: NOTE }] })

  await page.evaluate(() => window.localStorage.setItem('someone-else', '1'))
  await page.locator('#own-erase').scrollIntoViewIfNeeded()
  await page.locator('#own-erase').tap()
  await seeText(page.locator('#own-erase-what'), words.privacy.eraseWhat)
  await page.locator('#own-erase').tap()
  await until(
    'nothing of the guide’s',
    () => keysOf(page),
    keys => keys.join() === 'someone-else',
  )
  await page.locator('#own-take').waitFor({ state: 'detached' })

  await bring(page, 'walk.json', text.replace('"kind":"place"', '"kind":"<b>"'))
  await seeText(page.locator('#own-bring-told'), 'favourites[')
  expect(await keysOf(page)).toEqual(['someone-else'])
  await bring(page, 'mine.json', text)
  await seeText(page.locator('#own-bring-ask'), words.privacy.gains.favourites(2))
  await seeText(page.locator('#own-bring-ask'), words.privacy.gains.notes(1))
  expect(await keysOf(page)).not.toContain('favourites.v1')
  await page.locator('#own-bring-yes').tap()
  await page.locator('#own-take').waitFor()
  await page.reload({ waitUntil: 'domcontentloaded' })
  await page.locator('#tab-mine').tap()
  await page.locator('#own-place-taihedian').waitFor()
  await page.locator('#own-relic-jiulongbi').waitFor()
  await page.locator('#choose-notes').tap()
  await seeText(page.locator('.ownlist'), NOTE)
})

test('where nothing can be kept it says so and goes on', async () => {
  const { page } = await guide.visit('/p/taihedian', {
    prepare: opened =>
      opened.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      }),
  })
  await page.locator('#favourite').tap()
  await seeText(page.locator('.notice'), words.own.notKept)
  await page.locator('#tab-mine').tap()
  await page.locator('#own-place-taihedian').waitFor()
  await seeText(page.locator('#own-failing'), words.own.notKept)
})

test('a stamp: standing before the hall by real positions presses it; pretending to stand there does not', async () => {
  const place = (await guide.bundle()).places.find(({ id }) => id === 'taihedian')
  const [u, v] = wgs84ToGrid(place?.position ?? GRID_ORIGIN)
  const [longitude, latitude] = gridToWgs84([u, v - 26])
  const { page } = await guide.visit('/walks', {
    context: { permissions: ['geolocation'], geolocation: { longitude, latitude, accuracy: 6 } },
  })
  // pretending first: a fixed spot on the very terrace, for as long as a real visitor would need
  const fixes = Array.from({ length: STAND_SECONDS + 15 }, (_, i) => ({
    kind: 'fix',
    fix: { position: [longitude, latitude], accuracyMeters: 5, timestampMs: 1.7e12 + i * 1000 },
  }))
  const trace = {
    format: 'forbidden-city-guide/trace',
    version: 1,
    contentVersion: null,
    startedMs: 1.7e12,
    inputs: fixes,
  }
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#file-open').tap()])
  await chooser.setFiles({
    name: 'stand.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(trace)),
  })
  await seeText(sheetOf(page), 'stand.json')
  await page.getByRole('radio', { name: words.walksTimes(20) }).tap()
  await seeText(sheetOf(page), words.walksFileOver('stand.json'))
  expect(await stampsOf(page)).toEqual([])
  await page.locator('#file-stop').tap()
  await page.locator('#tab-map').tap()

  await page.locator('#tool-locate').tap()
  const allow = page.locator('#location-allow')
  if (await allow.count()) await allow.tap()
  let step = 0
  await until(
    'the seal',
    async () => {
      step += 1
      await page.context().setGeolocation({ longitude: longitude + (step % 5) * 1e-6, latitude, accuracy: 6 })
      await page.waitForTimeout(900)
      return stampsOf(page)
    },
    stamps => stamps.some(({ placeId, how }) => placeId === 'taihedian' && how === 'there'),
    120_000,
  )
  await seeText(page.locator('#stamp-pressed'), '盖上了')
  await page.locator('#stamp-open').tap()
  await seePath(page, '/stamps')
  const label = await page.locator('#stamp-taihedian').getAttribute('aria-label')
  expect(label).toMatch(/^太和殿，\d+年\d+月\d+日亲到$/)
  expect(await writtenIn(page.locator('#stamp-taihedian'))).toContain('太和殿')
})
