/** What stands on the page before the app runs, and how it gives way. */
import { wordsOf } from '@/locales'
import { seeText, settled, sheetOf } from './see'
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
  const { page, expectTrouble } = await guide.visit('/p/taihedian', {
    context: { javaScriptEnabled: false, locale: 'zh-CN' },
  })
  // scripts that the page would like to have early
  expectTrouble(/^failed: csp .*\/js\//)
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
  const line = (await placeOf('taihedian')).children ?? ''
  expect(line.length).toBeGreaterThan(20)
  await page.locator('#tab-map').waitFor()
  const read = page.locator('.first p', { hasText: line })
  await read.evaluate(element => {
    const body = document.querySelector('.first__body')
    if (body) body.scrollTop += element.getBoundingClientRect().top - body.getBoundingClientRect().top
  })
  const before = await read.boundingBox()
  release()
  await page.locator('#first').waitFor({ state: 'detached' })
  const after = await sheetOf(page).locator('.para', { hasText: line }).boundingBox()
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 999))).toBeLessThan(4)
})

test('with the short edition the map and the buttons are there, and the story is still read', async () => {
  let release: () => void = () => undefined
  const gate = new Promise<void>(open => (release = open))
  const { page } = await guide.visit('/p/taihedian', {
    context: { locale: 'zh-CN' },
    prepare: opened => opened.route(/\/api\/v1\/bundle\?/, async route => (await gate, route.continue())),
  })
  await page.locator('#listen').waitFor()
  await settled(page)
  // whoever taps the story taps the text that came with the page, whoever taps a button taps the app's
  const onTop = (selector: string) =>
    page.locator(selector).evaluate(element => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2)
      return hit?.closest('.first__body, #listen, #share')?.className.toString() ?? null
    })
  expect(await onTop('.first__hero')).toBe('first__body')
  expect(await onTop('#share')).toContain('button')
  await seeText(page.locator('.first__body'), await storyOf('taihedian'))
  release()
  await page.locator('#first').waitFor({ state: 'detached' })
  await seeText(sheetOf(page), await storyOf('taihedian'))
})

test('whoever taps a tab before the app has its content gets the tab', async () => {
  let release: () => void = () => undefined
  const gate = new Promise<void>(open => (release = open))
  const { page } = await guide.visit('/p/taihedian', {
    context: { locale: 'zh-CN' },
    prepare: opened => opened.route(/\/api\/v1\/bundle/, async route => (await gate, route.continue())),
  })
  await page.locator('#tab-tours').tap()
  await page.locator('#first').waitFor({ state: 'detached' })
  release()
  await seeText(sheetOf(page), words.toursIntro)
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
