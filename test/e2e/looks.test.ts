/** Language, looks and letters: what changes, what stays, and that nothing is pushed off the screen. */
import type { Page } from 'playwright-core'
import { wordsOf } from '@/locales'
import { seePath, seeText, settled, sheetOf, until, walkTo } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const zh = wordsOf('zh')
const en = wordsOf('en')

const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang)
const seeLook = (page: Page, look: string) =>
  until(
    `look-${look}`,
    () => page.locator('.guide').getAttribute('class'),
    names => names?.includes(`look-${look}`) ?? false,
  )
/** Relative luminance of a surface, 0 black … 1 white. */
const luminance = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(element => {
      const [r = 0, g = 0, b = 0] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(
        Number,
      )
      const linear = [r, g, b].map(part =>
        part <= 10.3 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
    })

test('language: the place stays, the words, the title and <html lang> change, also after a reload', async () => {
  const nameOf = async (lang: 'zh' | 'en') =>
    (await guide.bundle(lang)).places.find(({ id }) => id === 'taihemen')
  const [inChinese, inEnglish] = [await nameOf('zh'), await nameOf('en')]
  const { page } = await guide.visit('/p/taihemen')
  await seeText(sheetOf(page), inChinese?.summary ?? 'a summary')
  expect(await langOf(page)).toBe('zh-CN')
  await page.evaluate(() => void (window.notReloaded = true))
  await page.locator('#language').tap()
  await seeText(sheetOf(page), inEnglish?.summary ?? 'a summary')
  await seeText(page.locator('.tabs'), en.tabTreasures)
  await until(
    'lang',
    () => langOf(page),
    lang => lang === 'en',
  )
  expect(await page.locator('#listen').getAttribute('aria-label')).toBe(en.listen)
  expect(await page.title()).toContain(inEnglish?.names.en)
  await seePath(page, '/p/taihemen')
  expect(await page.evaluate(() => window.notReloaded)).toBe(true)

  await page.reload({ waitUntil: 'domcontentloaded' })
  await seeText(sheetOf(page), inEnglish?.summary ?? 'a summary')
  await page.locator('#language').tap()
  await seeText(page.locator('.tabs'), zh.tabTreasures)
})

test('a visitor whose browser speaks English is met in English', async () => {
  const { page } = await guide.visit('/', { context: { locale: 'en-GB' } })
  await seeText(page.locator('.tabs'), en.tabTours)
  await until(
    'lang',
    () => langOf(page),
    lang => lang === 'en',
  )
})

test('looks: night by device, then day, sun and night by choice, kept after a reload', async () => {
  const { page } = await guide.visit('/', { context: { colorScheme: 'dark' } })
  await seeLook(page, 'dark')
  await settled(page)
  await page.locator('#tab-mine').tap()
  await sheetOf(page).waitFor()
  expect(await luminance(page, '.sheet')).toBeLessThan(0.1)
  await page.locator('#choose-light').tap()
  await seeLook(page, 'light')
  expect(await luminance(page, '.sheet')).toBeGreaterThan(0.8)
  await page.locator('#choose-sun').tap()
  await seeLook(page, 'sun')
  expect(await luminance(page, '.sheet')).toBe(1)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await seeLook(page, 'sun')
  expect(await page.locator('#choose-sun').getAttribute('aria-checked')).toBe('true')
})

/** What sticks out at the side: the page itself, or something one should be able to tap or read. */
const stickingOut = (page: Page, widthPx: number) =>
  page.evaluate(width => {
    const found: string[] = []
    const pagePx = document.documentElement.scrollWidth
    if (pagePx > width) found.push(`page: ${pagePx} px wide`)
    for (const element of Array.from(
      document.querySelectorAll('.pressable, .sheet__content, .choice__row, .chip, .searchbar, .card'),
    )) {
      const { left, right, width: own } = element.getBoundingClientRect()
      if (own > 0 && (left < -0.5 || right > width + 0.5))
        found.push(
          `${element.className} "${element.textContent?.slice(0, 20)}": ${left.toFixed(1)} … ${right.toFixed(1)} px`,
        )
      if (element.scrollWidth > element.clientWidth + 1)
        found.push(
          `${element.className} "${element.textContent?.slice(0, 20)}": ${element.scrollWidth} px in ${element.clientWidth} px`,
        )
    }
    return found
  }, widthPx)

/** Listen is what one comes for: on screen as soon as the sheet is, above capsule and tabs. */
async function outOfReach(page: Page): Promise<string[]> {
  await sheetOf(page).evaluate(sheet =>
    Promise.allSettled(sheet.getAnimations().map(({ finished }) => finished)),
  )
  const [listen, tabs] = [
    await page.locator('#listen').boundingBox(),
    await page.locator('.tabs').boundingBox(),
  ]
  if (!listen || !tabs) return ['#listen or the tabs are not there']
  const endPx = listen.y + listen.height
  return endPx <= tabs.y
    ? []
    : [`#listen ends at ${endPx.toFixed(0)} px, the tabs begin at ${tabs.y.toFixed(0)} px`]
}

/** Favourites, notes and seals, so that their pages are not empty. */
function keepThings() {
  const keep = (key: string, list: unknown[]) => window.localStorage.setItem(key, JSON.stringify({ list }))
  const ids = [
    'taihedian',
    'wumen',
    'neijinshuiqiao',
    'jiaotaidian',
    'qianqinggong',
    'qianqingmen',
    'baohedian',
  ]
  keep(
    'favourites.v1',
    ids.map(id => ({ kind: 'place', id, sinceMs: 1e12 })),
  )
  keep('notes.v1', [{ kind: 'place', id: 'taihedian', text: '字'.repeat(200), writtenMs: 1e12 }])
  keep(
    'stamps.v1',
    ids.map((placeId, i) => ({ placeId, how: i % 2 === 0 ? 'there' : 'afar', atMs: 1e12 })),
  )
}

test.each(['zh', 'en'] as const)('largest letters (%s): nothing sticks out at 320 and 390 px', async lang => {
  const { page } = await guide.visit('/mine', {
    context: { locale: lang === 'zh' ? 'zh-CN' : 'en-GB' },
    prepare: opened => opened.addInitScript(keepThings),
  })
  await page.locator('#choose-huge').tap()
  await until(
    'letters',
    () => page.locator('.guide').getAttribute('class'),
    names => names?.includes('type-huge') ?? false,
  )
  const found: Record<string, string[]> = {}
  for (const widthPx of [390, 320]) {
    await page.setViewportSize({ width: widthPx, height: 700 })
    for (const address of [
      '/',
      '/places',
      '/tours',
      '/treasures',
      '/mine',
      '/about',
      '/stamps',
      '/privacy',
      '/p/taihedian',
      '/r/jiulongbi',
      '/t/zhongzhou-90',
    ]) {
      await walkTo(page, address)
      if (address !== '/') await sheetOf(page).waitFor()
      const seen = await stickingOut(page, widthPx)
      if (address.startsWith('/p/')) seen.push(...(await outOfReach(page)))
      if (seen.length > 0) found[`${address} at ${widthPx} px`] = seen
    }
  }
  expect(found).toEqual({})
})
