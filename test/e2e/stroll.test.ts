/** The palace from within: entered from a tour's sheet, looked about in, walked on, left. */
import sharp from 'sharp'
import { wordsOf } from '@/locales'
import { seeText, SLOW_MS, until } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')

test('walked from home: in by the tour, about by keys, on to the next stop, to the map and out', async () => {
  const { places, tours } = await guide.bundle()
  const stops = tours.find(({ id }) => id === 'zhongzhou-90')?.stops ?? []
  const nameAt = (n: number) => places.find(({ id }) => id === stops[n]?.place)?.names.zh ?? ''
  const { page } = await guide.visit('/t/zhongzhou-90')
  await page.locator('#tour-walk-inside').tap()
  const stage = page.locator('.stroll__stage')
  await seeText(page.locator('.stroll__head'), nameAt(0))
  await page.locator('.stroll__canvas').waitFor()
  await stage.and(page.locator('[data-frame-ms]')).waitFor({ timeout: 60_000 })
  // the picture shows something: not one colour from edge to edge
  const picture = await page.screenshot({
    clip: { x: 20, y: 160, width: 250, height: 220 },
    timeout: SLOW_MS,
  })
  const { channels } = await sharp(picture).stats()
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(12)

  await page.locator('#stroll-pause').tap()
  await page.locator(`#stroll-pause[aria-label="${words.strollGo}"]`).waitFor()
  const facing = async () => (await stage.getAttribute('aria-label')) ?? ''
  const sees = (direction: number) =>
    until('facing', facing, label => label.includes(words.strollFacing(words.directions[direction] ?? '')))
  // to the north, as one comes in; then to the east
  await sees(0)
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight')
  await sees(2)

  await page.locator('#stroll-skip').tap()
  await seeText(page.locator('.stroll__head'), nameAt(1))
  await page.locator('#stroll-map').tap()
  await page.locator('#stroll').waitFor({ state: 'detached' })
  // the walk goes on, on the map
  await page.locator('.searchbar').waitFor()
})
