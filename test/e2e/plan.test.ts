/** A visit is planned, changed by hand, sent to a friend, walked, left and finished. */
import { gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import { wordsOf } from '@/locales'
import { seeText, writtenIn } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')

test('planned for a family, changed by hand, kept, and opened cold by a friend', async () => {
  const { page } = await guide.visit('/tours')
  await page.locator('#open-plan').tap()
  await page.locator('#plan-interest-zhongbiao-zhenbao').tap()
  await page.locator('#plan-party-children').tap()
  await page.locator('#plan-ticket-zhongbiaoguan').tap()
  await page.locator('#plan-find').tap()
  await page.locator('#planstop-fengxiandian').waitFor()
  await page.locator('#plan-add-huangjidian').waitFor({ state: 'detached' })

  // taken out by hand, and back again
  const first = page.locator('[id^="planedit-"]').first()
  const id = ((await first.getAttribute('id')) ?? '').replace('planedit-', '')
  await first.tap()
  await page.locator(`#plan-drop-${id}`).tap()
  await page.locator(`#planstop-${id}`).waitFor({ state: 'detached' })
  await page.locator('#plan-undo').tap()
  await page.locator(`#planstop-${id}`).waitFor()

  await page.locator('#plan-save').tap()
  const saved = page.locator('[id^="plan-saved-"]').first()
  const code = ((await saved.getAttribute('id')) ?? '').replace('plan-saved-', '')
  expect(code).toMatch(/^1_\d{8}_\d{4}_\d{4}_/)

  const friend = await guide.visit(`/plan/${code}`)
  await friend.page.locator('#planstop-fengxiandian').waitFor()
  await seeText(friend.page.locator('.plan__summary'), '站')
})

test('a broken plan is no plan', async () => {
  const { page, expectTrouble } = await guide.visit('/plan/1_20260231_1040_1300__-_-_wumen')
  expectTrouble(/404/)
  await seeText(page.locator('#sheet'), words.missingTitle)
})

test('walked: started, off the way and found anew, stop after stop to the end', async () => {
  // shared with stops in order: a day on which the palace is open, whatever today is
  const [u, v] = wgs84ToGrid((await placeOf('taihemen')).position)
  const at = (east: number, north: number) => {
    const [longitude, latitude] = gridToWgs84([u + east, v + north])
    return { longitude, latitude, accuracy: 5 }
  }
  const { page } = await guide.visit('/plan/1_20260513_1000_1300__shenwumen_-_taihemen.taihedian', {
    context: { geolocation: at(0, -60), permissions: ['geolocation'] },
  })
  await page.locator('#plan-start').tap()
  await seeText(page.locator('#tour-card'), '太和门')
  await page.locator('#tool-locate').tap()
  await page.locator('#location-allow').tap()
  await seeText(page.locator('#tour-card'), '太和门')
  const before = await writtenIn(page.locator('#tour-card'))
  // away to the west, long enough not to be the satellites' trembling
  for (let i = 0; i < 12; i += 1) {
    await page
      .context()
      .setGeolocation({ ...at(-90, -40), longitude: at(-90, -40).longitude + (i % 2) * 1e-6 })
    await page.waitForTimeout(1000)
  }
  expect(await writtenIn(page.locator('#tour-card'))).not.toBe(before)
  await page.locator('#tour-done').tap()
  await seeText(page.locator('#tour-card'), '太和殿')
  await page.locator('#tour-done').tap()
  await page.locator('#tour-finished').waitFor()
})

async function placeOf(id: string) {
  const place = (await guide.bundle()).places.find(other => other.id === id)
  if (!place) throw new Error(`the API's bundle has no place "${id}"`)
  return place
}
