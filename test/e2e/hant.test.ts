/** Readers of traditional Chinese: their device says so, the guide speaks it, and comes back to it from English. */
import { wordsOf } from '@/locales'
import { seeText, sheetOf, until } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh-Hant')

test('a phone from Taipei reads 鍾粹宮, hears of English and comes back', async () => {
  const { page } = await guide.visit('/p/zhongcuigong', { context: { locale: 'zh-TW' } })
  await seeText(sheetOf(page), '鍾粹宮')
  await seeText(sheetOf(page), words.listen)
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant')
  await page.locator('#language').tap()
  await seeText(sheetOf(page), wordsOf('en').listen)
  await page.locator('#language').tap()
  await seeText(sheetOf(page), words.listen)
  const kai = await page.evaluate(() =>
    Array.from(document.fonts as unknown as Iterable<FontFace>)
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replace(/"/g, '')),
  )
  expect(kai).toContain('Guide Kai Hant')
})

test('who chooses it finds a hall by either script', async () => {
  const { page } = await guide.visit('/mine')
  await page.locator('#choose-zh-Hant').tap()
  await seeText(sheetOf(page), words.settingLanguage)
  for (const typed of ['乾清宮', '乾清宫']) {
    await page.locator('#search').tap()
    await page.locator('#search input').fill(typed)
    await until(
      `the first row for “${typed}”`,
      () => page.locator('.sheet .row').first().getAttribute('id'),
      row => row === 'row-qianqinggong',
    )
  }
})
