/** The palace in 3D, in software WebGL: it stands, it can be touched, it changes its light, and it gives way. */
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { wordsOf } from '@/locales'
import { seePath, seeText, settled, sheetOf, SLOW_MS, until } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')

const chosen = (settings: object) => (page: Page) =>
  page.addInitScript(text => {
    if (!window.localStorage.getItem('settings.v1')) window.localStorage.setItem('settings.v1', text)
  }, JSON.stringify(settings))
const stands = (page: Page, standing: string) =>
  page.locator(`#guidemap[data-standing="${standing}"]`).waitFor({ state: 'attached', timeout: SLOW_MS })
const IN_3D = { mapMode: '3d', sky: 'day' }

/** Mean colour of a piece of the screen. */
async function colourAt(page: Page, x: number, y: number): Promise<{ r: number; g: number; b: number }> {
  const picture = await page.screenshot({ clip: { x: x - 6, y: y - 4, width: 12, height: 8 } })
  const { channels } = await sharp(picture).stats()
  const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => mean)
  return { r, g, b }
}
const isGlazedYellow = ({ r, g, b }: { r: number; g: number; b: number }) =>
  r > 130 && r - b > 70 && g > b + 20 && r > g

/** Opens 太和殿, puts its sheet away, and returns the middle of the free map, where its roof must be. */
async function beforeTaihedian(page: Page) {
  await stands(page, '3d')
  await sheetOf(page).waitFor()
  await page.getByRole('button', { name: words.close, exact: true }).first().tap()
  await seePath(page, '/')
  return { x: 195, y: 268 }
}

test('it stands when asked for: yellow roofs in day, white after snow, and its halls can be tapped', async () => {
  const { page } = await guide.visit('/p/taihedian', { prepare: chosen(IN_3D) })
  const { x, y } = await beforeTaihedian(page)
  await until('a yellow roof', () => colourAt(page, x, y), isGlazedYellow)
  await page.locator('#tool-sky').tap()
  await page.locator('#sky-snow').tap()
  await until(
    'a white roof',
    () => colourAt(page, x, y),
    ({ r, g, b }) => Math.min(r, g, b) > 150 && Math.max(r, g, b) - Math.min(r, g, b) < 70,
  )
  await page.touchscreen.tap(x, y)
  await seePath(page, '/p/taihedian')
})

test('flat and standing are one tap apart, and remembered', async () => {
  const { page } = await guide.visit('/', { prepare: chosen(IN_3D) })
  await stands(page, '3d')
  await page.locator('#tool-standing').tap()
  await stands(page, '2d')
  expect(await page.locator('#tool-sky').count()).toBe(0)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await stands(page, '2d')
  await page.locator('#tool-standing').tap()
  await stands(page, '3d')
})

test('a device that draws with its processor gets the flat map unless it asks', async () => {
  const { page } = await guide.visit('/')
  await settled(page)
  await stands(page, '2d')
  await page.locator('#tool-standing').waitFor()
})

test('when the model cannot be had, the flat map stays and says so', async () => {
  const visit = await guide.visit('/', {
    prepare: async page => {
      await chosen(IN_3D)(page)
      const { model } = await guide.bundle()
      await page.route(`**${model.path}`, route => route.abort())
    },
  })
  visit.expectTrouble(/model|\/o\/|ERR_FAILED/)
  await stands(visit.page, 'unable')
  await seeText(visit.page.locator('.notice'), words.standingUnable)
  await visit.page.locator('#tool-services').tap()
})

test('a friend’s link to a hall without a story lands on the hall', async () => {
  const { halls } = await guide.bundle()
  const hall = halls.find(({ place, architecture }) => !place && architecture !== null)
  if (!hall) throw new Error('expected a hall without a place')
  const { page } = await guide.visit(hall.path)
  await seeText(sheetOf(page), hall.names.zh)
  await seeText(sheetOf(page), words.hallStoryText)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await seePath(page, hall.path)
  await seeText(sheetOf(page), hall.names.en)
})
