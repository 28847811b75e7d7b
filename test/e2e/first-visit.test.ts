/** The first minute: the map comes, a hall is tapped, read, heard, and shared with a friend. */
import { parseCaptions, partsOf } from '@/content/captions'
import { wgs84ToGrid } from '@/core/geo/grid'
import type { Wgs84 } from '@/core/geo/types'
import { wordsOf } from '@/locales'
import type { Page } from 'playwright-core'
import { seePath, seeText, settled, sheetOf, SLOW_MS, squeeze, until, writtenIn } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')

const placeOf = async (id: string) => {
  const place = (await guide.bundle()).places.find(other => other.id === id)
  if (!place) throw new Error(`the API's bundle has no place "${id}"`)
  return place
}

/**
 * Where a hall lies on the first picture, CSS px. The whole palace with its moat (about 887 m across, as the
 * camera counts it) fills the width; the axis points up, the middle lies between search field and tabs.
 */
async function pixelOf(page: Page, position: Wgs84): Promise<{ x: number; y: number }> {
  const size = page.viewportSize()
  const search = await page.locator('.searchbar').boundingBox()
  const tabs = await page.locator('.tabs').boundingBox()
  if (!size || !search || !tabs) throw new Error('no search field or tabs on screen')
  const pxPerMeter = (size.width - 4) / 887
  const [u, v] = wgs84ToGrid(position)
  return { x: size.width / 2 + u * pxPerMeter, y: (search.y + search.height + tabs.y) / 2 - v * pxPerMeter }
}

test('opens on the whole palace: the map settles, nothing fails, nobody else is asked', async () => {
  const { page, failures, consoleErrors, pageErrors, foreignRequests } = await guide.visit('/')
  await settled(page)
  expect(await page.locator('canvas.mapboxgl-canvas').count()).toBe(1)
  expect(await page.title()).toBe(words.appTitle)
  await expect(page.locator('.guide').getAttribute('data-freshness')).resolves.toBe('live')
  expect({ failures, consoleErrors, pageErrors, foreignRequests }).toEqual({
    failures: [],
    consoleErrors: [],
    pageErrors: [],
    foreignRequests: [],
  })
})

test('太和殿 tapped on the map opens its sheet with the story of the API', async () => {
  const { page } = await guide.visit('/')
  await settled(page)
  const place = await placeOf('taihedian')
  const { x, y } = await pixelOf(page, place.position)
  await page.touchscreen.tap(x, y)
  await seePath(page, '/p/taihedian')
  const story = place.narrations.find(({ layer }) => layer === 'standard')?.text ?? ''
  expect(story.length).toBeGreaterThan(100)
  for (const text of [place.names.zh, place.names.pinyin, place.names.en, place.summary, story])
    await seeText(sheetOf(page), text)
})

test('listen: sound plays, its words appear in the capsule, pause holds it', async () => {
  const { page } = await guide.visit('/p/taihedian', {
    prepare: opened =>
      opened.addInitScript(() => {
        const play = HTMLMediaElement.prototype.play
        HTMLMediaElement.prototype.play = function record(this: HTMLMediaElement) {
          window.lastPlayed = this
          return play.call(this)
        }
      }),
  })
  const atSeconds = () => page.evaluate(() => window.lastPlayed?.currentTime ?? 0)
  await page.locator('#listen').tap()
  await page.locator('#capsule').waitFor()
  // the first listener may have to wait for the voice to be synthesised
  await until('seconds heard', atSeconds, seconds => seconds > 0.4, SLOW_MS * 1.5)
  await until('more seconds heard', atSeconds, seconds => seconds > 1.5)

  const narration = (await placeOf('taihedian')).narrations.find(({ layer }) => layer === 'standard')
  const cues = parseCaptions(await (await fetch(guide.origin() + narration?.captionsPath)).text())
  expect(cues.length).toBeGreaterThan(3)
  const capsule = page.locator('#capsule')
  const isCaption = (seen: string) =>
    cues.some(cue => partsOf(cue.text).some(part => seen.includes(squeeze(part))))
  await until('a caption in the capsule', () => writtenIn(capsule), isCaption)
  await until(
    'the name of what pauses',
    () => page.locator('#listen').getAttribute('aria-label'),
    name => name === words.pause,
  )

  await page.locator('#capsule-toggle').tap()
  await until(
    'paused',
    () => page.evaluate(() => window.lastPlayed?.paused),
    paused => paused === true,
  )
  const heldAt = await atSeconds()
  await until(
    'the name of what goes on',
    () => page.locator('#capsule-toggle').getAttribute('aria-label'),
    name => name === words.resume,
  )
  expect(await atSeconds()).toBe(heldAt)

  // it stays wherever one goes, and goes on from where it was
  await page.locator('#tab-treasures').tap()
  await seePath(page, '/treasures')
  await page.locator('#capsule-toggle').tap()
  await until('seconds heard after going on', atSeconds, seconds => seconds > heldAt + 0.3)
  await page.locator('#capsule-stop').tap()
  await capsule.waitFor({ state: 'detached' })
})

test('share: the link copied opens the very same place on a friend’s phone', async () => {
  const { page } = await guide.visit('/', {
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
    prepare: opened =>
      opened.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'share', { value: undefined, configurable: true }),
      ),
  })
  await page.locator('#search').tap()
  await page.locator('#row-taihedian').tap()
  await seePath(page, '/p/taihedian')
  await page.locator('#share').tap()
  await seeText(page.locator('.notice'), words.shareCopied)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`${guide.origin()}/p/taihedian`)

  const friend = await guide.visit(link)
  const place = await placeOf('taihedian')
  await seeText(sheetOf(friend.page), place.summary)
  await until(
    'title',
    () => friend.page.title(),
    title => title === `${place.names.zh} · ${words.appTitle}`,
  )
  await settled(friend.page)
})
