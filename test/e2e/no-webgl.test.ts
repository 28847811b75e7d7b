/** A device that cannot draw the live map gets the drawn one, and its halls can be tapped. */
import { chromium, type Browser } from 'playwright-core'
import { wordsOf } from '@/locales'
import { chromePath } from '../helpers/chrome'
import { seePath, seeText, sheetOf } from './see'
import { guideForTests } from './support'

function launchWithoutWebGl(): Promise<Browser> {
  const flags = [
    '--disable-gpu',
    '--disable-webgl',
    '--disable-webgl2',
    '--disable-3d-apis',
    '--disable-sync',
    '--no-first-run',
  ]
  return chromium.launch({
    executablePath: chromePath(),
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags,
    timeout: 60_000,
  })
}

const guide = guideForTests(launchWithoutWebGl)
const words = wordsOf('zh')

test('without WebGL: the drawn palace with all halls by name; a tap opens one', async () => {
  const { page } = await guide.visit('/')
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl'))).toBeNull()
  await seeText(page.locator('.guidemap__note'), words.mapFailedText)
  const names = page.locator('.drawnmap__name')
  expect(await names.count()).toBe((await guide.bundle()).places.length)
  const picture = page.locator('img.drawnmap__picture')
  await picture.waitFor()
  expect(
    await picture.evaluate(image =>
      (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth),
    ),
  ).toBeGreaterThan(500)
  await page.getByRole('button', { name: /^太和殿 / }).tap()
  await seePath(page, '/p/taihedian')
  await seeText(sheetOf(page), 'Hall of Supreme Harmony')
})
