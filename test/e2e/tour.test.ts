/** A tour is walked by hand: from its sheet to the map, on, over a restart, and to its end. */
import { wordsOf } from '@/locales'
import { seeText } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')
const TOUR = 'zhongzhou-90'

test('begun in forty minutes, a stop seen, one skipped, gone on with after a restart, ended', async () => {
  const { tours, places } = await guide.bundle()
  const stops = tours.find(({ id }) => id === TOUR)?.stops ?? []
  const { page } = await guide.visit(`/t/${TOUR}`)
  await page.locator('#tour-time-40').tap()
  const kept = page.locator('[id^="tour-keeps-"]')
  await kept.first().waitFor()
  const indexes = (await kept.evaluateAll(rows => rows.map(row => row.id))).map(id =>
    Number(id.replace('tour-keeps-', '')),
  )
  expect(indexes.length).toBeLessThan(stops.length)
  const nameAt = (n: number) => places.find(({ id }) => id === stops[indexes[n] ?? -1]?.place)?.names.zh ?? ''
  await page.locator('#tour-begin-in').tap()
  // the voice is asked about first, and is not wanted
  await page.locator('#companion-later').tap()

  const card = page.locator('#tour-card')
  await seeText(card, nameAt(0))
  await page.locator('#tour-done').tap()
  await seeText(card, nameAt(1))
  await page.locator('#tour-skip').tap()
  await seeText(card, nameAt(2))
  await page.locator('#tour-undo').tap()
  await seeText(card, nameAt(1))

  await page.goto(guide.origin())
  await seeText(page.locator('#tour-ask'), words.onTourAsk)
  await page.locator('#tour-go-on').tap()
  await seeText(card, nameAt(1))
  await page.locator('#tour-all').tap()
  await page.locator('#tour-end').tap()
  await seeText(page.locator('#tour-finished'), words.onTourSeen(1))
})
