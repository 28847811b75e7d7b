/** The guide by ear: what is pressed is answered, by touch and by keys, and everything has room at 320 px and 200 %. */
import type { Page } from 'playwright-core'
import { earWordsOf } from '@/locales/ear'
import { seePath, seeText, until } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const zh = earWordsOf('zh')
const en = earWordsOf('en')
const MERIDIAN_GATE = { longitude: 116.3908, latitude: 39.9137, accuracy: 8 }
const said = (page: Page) => page.locator('#ear-said')

test('where, what is here, lead me, leave', async () => {
  const { page } = await guide.visit('/listen', {
    context: { geolocation: MERIDIAN_GATE, permissions: ['geolocation'] },
  })
  await page.locator('#ear-begin').tap()
  await seeText(said(page), zh.intro)
  // a reason first, and nothing is asked of the device before the second press
  await page.locator('#ear-where').tap()
  await seeText(said(page), '再按一次')
  await page.locator('#ear-where').tap()
  await seeText(said(page), '您')
  await until(
    'the answer',
    () => said(page).innerText(),
    text => /误差|米/.test(text),
  )
  await page.locator('#ear-tell').tap()
  await until(
    'the description',
    () => said(page).innerText(),
    text => text.length > 60,
  )
  await page.locator('#ear-lead').tap()
  await page.locator('#ear-toilet').tap()
  await seeText(said(page), '现在带您去')
  await page.locator('#ear-leave').tap()
  await seePath(page, '/')
})

test('by the keyboard, in English', async () => {
  const { page } = await guide.visit('/listen', { size: 'desktop', context: { locale: 'en-GB' } })
  await page.locator('#ear-begin').waitFor()
  await page.keyboard.press('1')
  await seeText(said(page), en.intro)
  await page.keyboard.press('4')
  await seeText(page.locator('#ear'), en.halls)
  await page.keyboard.press('0')
  await page.keyboard.press('3')
  await seeText(said(page), en.nothingTold)
  await page.keyboard.press('Escape')
  await seePath(page, '/')
})

test('opens first, where that was chosen; buttons are 88 px and nothing sticks out at 320 px and 200 %', async () => {
  const { page } = await guide.visit('/', {
    prepare: opened =>
      opened.addInitScript(() =>
        window.localStorage.setItem(
          'settings.v1',
          JSON.stringify({ voiceFirst: true, typeSize: 'max', theme: 'sun' }),
        ),
      ),
  })
  await page.setViewportSize({ width: 320, height: 568 })
  await page.locator('#ear-begin').tap()
  await page.locator('#ear-where').waitFor()
  const sizes = await page.locator('.ear__button').evaluateAll(buttons =>
    buttons.map(button => {
      const { left, right, height } = button.getBoundingClientRect()
      return {
        fits: left >= 0 && right <= 320 && button.scrollWidth <= button.clientWidth,
        tall: height >= 88,
      }
    }),
  )
  expect(sizes.length).toBeGreaterThan(8)
  expect(sizes.every(({ fits, tall }) => fits && tall)).toBe(true)
  await page.locator('#ear-leave').tap()
  await seePath(page, '/')
})
