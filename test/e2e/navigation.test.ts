/** Addresses are views: deep links, the browser's back and forward, reloads, and links that lead nowhere. */
import { wordsOf } from '@/locales'
import { seePath, seeText, sheetOf, until } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')

test.each([
  ['/p/wumen', 'place'],
  ['/r/jiulongbi', 'relic'],
  ['/t/zhongzhou-90', 'tour'],
] as const)('%s opens the %s it names', async (address, kind) => {
  const bundle = await guide.bundle()
  const id = address.slice(3)
  const found = {
    place: bundle.places.find(place => place.id === id),
    relic: bundle.relics.find(relic => relic.id === id),
    tour: bundle.tours.find(tour => tour.id === id),
  }[kind]
  if (!found) throw new Error(`the API's bundle has no ${kind} "${id}"`)
  const name = 'title' in found ? found.title : found.names.zh
  const { page } = await guide.visit(address)
  await seeText(sheetOf(page), name)
  await seeText(sheetOf(page), found.summary)
  await until(
    'title',
    () => page.title(),
    title => title === `${name} · ${words.appTitle}`,
  )
  expect(new URL(page.url()).pathname).toBe(address)
})

test.each(['/p/nowhere', '/x/y'])('%s: says so, answers 404, and the map is one tap away', async address => {
  const visit = await guide.visit(address)
  visit.expectTrouble(/404/)
  const { page } = visit
  await seeText(sheetOf(page), words.missingTitle)
  expect(visit.failures).toEqual([`404 ${guide.origin()}${address}`])
  await sheetOf(page).getByRole('button', { name: words.missingAction }).tap()
  await seePath(page, '/')
  await sheetOf(page).waitFor({ state: 'detached' })
  await page.locator('#tab-tours').tap()
  await seeText(sheetOf(page), words.toursIntro)
})

test('back and forward walk through views without a reload; a reload keeps the view', async () => {
  const bundle = await guide.bundle()
  const [tour] = bundle.tours
  const stop = tour?.stops[0]?.place
  const place = bundle.places.find(({ id }) => id === stop)
  if (!tour || !place) throw new Error('the API’s bundle has no tour with a known first stop')
  const { page } = await guide.visit('/')
  await page.locator('#tab-tours').tap()
  await page.evaluate(() => void (window.notReloaded = true))
  await page.locator(`#tour-${tour.id}`).tap()
  await page.locator(`#stop-${place.id}`).tap()
  await seeText(sheetOf(page), place.summary)

  const steps = [
    ['back', `/t/${tour.id}`, tour.summary],
    ['back', '/tours', words.toursIntro],
    ['back', '/', null],
    ['forward', '/tours', words.toursIntro],
    ['forward', `/t/${tour.id}`, tour.summary],
    ['forward', `/p/${place.id}`, place.summary],
  ] as const
  for (const [way, address, text] of steps) {
    await page.evaluate(to => (to === 'back' ? window.history.back() : window.history.forward()), way)
    await seePath(page, address)
    if (text === null) await sheetOf(page).waitFor({ state: 'detached' })
    else await seeText(sheetOf(page), text)
  }
  expect(await page.evaluate(() => window.notReloaded)).toBe(true)

  await page.reload({ waitUntil: 'domcontentloaded' })
  await seeText(sheetOf(page), place.summary)
  await seePath(page, `/p/${place.id}`)
  expect(await page.evaluate(() => window.notReloaded)).toBeUndefined()
})

test('the sheet’s own back goes where one came from', async () => {
  const { page } = await guide.visit('/')
  await page.locator('#tab-treasures').tap()
  await page.locator('#relic-jiulongbi').tap()
  await seePath(page, '/r/jiulongbi')
  await sheetOf(page).getByRole('button', { name: words.back, exact: true }).tap()
  await seePath(page, '/treasures')
  await seeText(sheetOf(page), words.treasuresIntro)
  await sheetOf(page).getByRole('button', { name: words.close, exact: true }).tap()
  await seePath(page, '/')
  await sheetOf(page).waitFor({ state: 'detached' })
})

test('tours: list, tour, stop, hall; treasures: list, relic, its place', async () => {
  const bundle = await guide.bundle()
  const { page } = await guide.visit('/')
  for (const tour of bundle.tours) {
    await page.locator('#tab-tours').tap()
    await page.locator(`#tour-${tour.id}`).tap()
    await seeText(sheetOf(page), tour.intro)
    const last = tour.stops[tour.stops.length - 1]
    const place = bundle.places.find(({ id }) => id === last?.place)
    if (!place || !last) throw new Error(`tour "${tour.id}": expected a last stop in the bundle`)
    await seeText(sheetOf(page), last.reason)
    await page.locator(`#stop-${place.id}`).tap()
    await seePath(page, `/p/${place.id}`)
    await seeText(sheetOf(page), place.summary)
  }
  const relic = bundle.relics.find(({ id }) => id === 'rigui-taihedian')
  await page.locator('#tab-treasures').tap()
  await page.locator('#relic-rigui-taihedian').tap()
  await seeText(sheetOf(page), relic?.story ?? 'a story')
  await page.locator(`#place-${relic?.place}`).tap()
  await seePath(page, `/p/${relic?.place}`)
})
