/** The nearest of what one needs, from any page, and a point to meet at that opens cold. */
import { wordsOf } from '@/locales'
import { seeText } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')
/** The court before 太和殿. */
const IN_THE_COURT = { latitude: 39.915, longitude: 116.3912, accuracy: 38 }

test('one tap from a hall: what is near is measured from it, and leads there', async () => {
  const { page } = await guide.visit('/p/taihedian')
  await page.locator('#sheet').waitFor()
  await page.locator('#tab-nearby').tap()
  await seeText(page.locator('#nearby-from'), words.nearbyFromPlace('太和殿'))
  await page.locator('#near-toilet-qianqingmen-xi').waitFor()
  await page.locator('#want-exit').tap()
  await page.locator('#near-exit-donghuamen').waitFor()
  await page.locator('#near-exit-shenwumen').tap()
  await page.locator('#location-later').tap()
  await seeText(page.locator('#way-card'), words.nearbyFromPlace('太和殿'))
})

test('“meet me here” from the position card says how vague it is; its link opens cold with a way there', async () => {
  const sender = await guide.visit('/', {
    context: { geolocation: IN_THE_COURT, permissions: ['geolocation'] },
  })
  await sender.page.locator('#tool-locate').tap()
  await sender.page.locator('#location-allow').tap()
  await sender.page.locator('#position-meet').tap()
  await sender.page.locator('#meet-word').waitFor()
  const address = new URL(sender.page.url()).pathname
  expect(address).toBe('/meet/116.39120,39.91500,~40')

  const { page } = await guide.visit(`${address},15:30,${encodeURIComponent('日晷下')}`)
  await seeText(page.locator('#meet-label'), '日晷下')
  await seeText(page.locator('.meet'), words.meetVague(40))
  await page.locator('#meet-lead').tap()
  await page.locator('#location-later').tap()
  await seeText(page.locator('#way-card'), words.leadTo(words.meetPointName))
})

test('the keyboard chooses and leads', async () => {
  const { page } = await guide.visit('/nearby', { size: 'desktop' })
  await page.locator('#want-cafe').focus()
  await page.keyboard.press('Enter')
  await page.locator('#near-cafe-bingjiao').waitFor()
  await page.locator('#near-map-cafe-bingjiao').focus()
  await page.keyboard.press('Enter')
  await page.locator('#service-meet').waitFor()
})
