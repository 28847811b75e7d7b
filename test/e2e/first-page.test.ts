/** What stands on the page before the app runs, and how it gives way. */
import { wordsOf } from '@/locales'
import { seeText, settled, sheetOf, until } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')

const placeOf = async (id: string) => {
  const place = (await guide.bundle()).places.find(other => other.id === id)
  if (!place) throw new Error(`the API's bundle has no place "${id}"`)
  return place
}
const storyOf = async (id: string) =>
  (await placeOf(id)).narrations.find(({ layer }) => layer === 'standard')?.text ?? ''

test('without scripts a place is read whole, and leads on', async () => {
  const { page } = await guide.visit('/p/taihedian', {
    context: { javaScriptEnabled: false, locale: 'zh-CN' },
  })
  const place = await placeOf('taihedian')
  const main = page.locator('main')
  for (const text of [place.names.zh, place.names.pinyin, place.names.en, place.summary])
    await seeText(main, text)
  for (const line of (await storyOf('taihedian')).split(/\n+/)) await seeText(main, line)
  // all of it is on the page itself, not in a box that scrolls
  const body = page.locator('.first__body')
  expect(await body.evaluate(element => element.scrollHeight - element.clientHeight)).toBeLessThan(2)
  expect(
    await page.locator('.first__hero img').evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeGreaterThan(0)
  await main.locator('a[href^="/r/"]').first().click()
  await page.waitForURL(/\/r\//)
  await seeText(page.locator('main'), words.whereItIs)
})

test('while the app is on its way the text stands where the sheet will be; then it gives way', async () => {
  let release: () => void = () => undefined
  const gate = new Promise<void>(open => (release = open))
  const { page } = await guide.visit('/p/taihedian', {
    context: { locale: 'zh-CN' },
    prepare: opened => opened.route(/\/api\/v1\/bundle/, async route => (await gate, route.continue())),
  })
  const text = page.locator('.first__sheet')
  await seeText(text, await storyOf('taihedian'))
  // the app is there and waits for its content: search field and tabs are its own already
  await page.locator('#tab-map').waitFor()
  const before = await text.boundingBox()
  const plate = await page.locator('.first__plate b').boundingBox()
  release()
  await page.locator('#first').waitFor({ state: 'detached' })
  const sheet = sheetOf(page)
  await seeText(sheet, await storyOf('taihedian'))
  const after = await sheet.boundingBox()
  const name = await page.locator('.plate__zh').boundingBox()
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs((after?.[side] ?? 0) - (before?.[side] ?? 999))).toBeLessThan(2)
  for (const side of ['x', 'y'] as const)
    expect(Math.abs((name?.[side] ?? 0) - (plate?.[side] ?? 999))).toBeLessThan(4)
  expect(
    await page.evaluate(() => [document.documentElement.className, document.getElementById('first-style')]),
  ).toEqual(['', null])
  await settled(page)
})

test('whoever has begun to read goes on at the same line', async () => {
  let release: () => void = () => undefined
  const gate = new Promise<void>(open => (release = open))
  const { page } = await guide.visit('/p/taihedian', {
    context: { locale: 'zh-CN' },
    prepare: opened => opened.route(/\/api\/v1\/bundle/, async route => (await gate, route.continue())),
  })
  const line = (await placeOf('taihedian')).lookFor[0]?.what ?? ''
  await page.locator('#tab-map').waitFor()
  await page.evaluate(
    text => {
      const body = document.querySelector('.first__body')
      const item = [...document.querySelectorAll('.first p')].find(element => element.textContent === text)
      if (body && item) body.scrollTop += item.getBoundingClientRect().top - body.getBoundingClientRect().top
    },
    (await storyOf('taihedian')).split(/\n+/)[1] ?? line,
  )
  const first = page.locator('.first p', {
    hasText: ((await storyOf('taihedian')).split(/\n+/)[1] ?? '').slice(0, 20),
  })
  const before = await first.boundingBox()
  release()
  await page.locator('#first').waitFor({ state: 'detached' })
  const paragraph = sheetOf(page).locator('.para', {
    hasText: ((await storyOf('taihedian')).split(/\n+/)[1] ?? '').slice(0, 20),
  })
  const after = await until(
    'the line',
    () => paragraph.boundingBox(),
    box => box !== null,
  )
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 999))).toBeLessThan(60)
})

test('a link in English is English, in a Chinese browser too; the visitor’s own choice is not lost', async () => {
  const { page } = await guide.visit('/p/taihedian?lang=en', { context: { locale: 'zh-CN' } })
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.locator('#first').waitFor({ state: 'detached' })
  const place = (await guide.bundle('en')).places.find(({ id }) => id === 'taihedian')
  await seeText(sheetOf(page), place?.summary ?? '')
  expect(await page.title()).toBe(`Hall of Supreme Harmony 太和殿 · ${wordsOf('en').appTitle}`)
  expect(await page.evaluate(() => localStorage.getItem('settings.v1'))).toBeNull()
})

test('who chose another language or the dark sees neither the wrong text nor the wrong light', async () => {
  let release: () => void = () => undefined
  const gate = new Promise<void>(open => (release = open))
  const { page } = await guide.visit('/p/taihedian', {
    context: { locale: 'zh-CN' },
    prepare: async opened => {
      await opened.addInitScript(() =>
        localStorage.setItem('settings.v1', JSON.stringify({ lang: 'en', theme: 'dark', typeSize: 'large' })),
      )
      await opened.route(/\/api\/v1\/bundle/, async route => (await gate, route.continue()))
    },
  })
  expect(await page.locator('.first__sheet').isVisible()).toBe(false)
  expect(await page.locator('.first').evaluate(element => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(23, 19, 17)',
  )
  release()
  await page.locator('#first').waitFor({ state: 'detached' })
})

test('the home page says what it is until the map comes', async () => {
  const { page } = await guide.visit('/', { context: { locale: 'zh-CN' } })
  await page.locator('#first').waitFor({ state: 'detached' })
  await settled(page)
  expect(await page.title()).toBe(words.appTitle)
})
