/** Finding: by Han, by pinyin initials, in English, nothing at all; and without ever touching the screen. */
import type { Page } from 'playwright-core'
import { wordsOf } from '@/locales'
import { seePath, seeText, sheetOf, until } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const words = wordsOf('zh')
const MAX_TABS = 40

const firstRow = async (page: Page) => (await page.locator('.sheet .row').first().getAttribute('id')) ?? ''

async function type(page: Page, query: string): Promise<void> {
  await page.locator('#search').tap()
  await page.locator('#search input').fill(query)
}

const QUERIES = [
  ['太和殿', 'taihedian'],
  ['thd', 'taihedian'],
  ['Taihe dian', 'taihedian'],
  ['supreme harmony', 'taihedian'],
  ['金銮殿', 'taihedian'],
  ['乾清宫', 'qianqinggong'],
  ['wumen', 'wumen'],
] as const

test('Han, a folk name, pinyin, its initials, English: the hall meant comes first and opens', async () => {
  const { page } = await guide.visit('/')
  for (const [query, id] of QUERIES) {
    await type(page, query)
    await seePath(page, '/places')
    await until(
      `the first row for “${query}”`,
      () => firstRow(page),
      row => row === `row-${id}`,
    )
  }
  await page.locator('#row-wumen').tap()
  await seePath(page, '/p/wumen')
})

test('treasures and services are found too; nothing found says what to try', async () => {
  const { page } = await guide.visit('/')
  await type(page, '九龙壁')
  await seeText(sheetOf(page), words.tabTreasures)
  await type(page, words.serviceKinds.toilet)
  await seeText(sheetOf(page), words.services)
  await type(page, 'qqqq')
  await seeText(sheetOf(page), words.searchEmpty('qqqq'))
  await page.getByRole('button', { name: words.searchClear, exact: true }).tap()
  const all = (await guide.bundle()).places.length
  await until(
    'all places',
    () => page.locator('.sheet .row').count(),
    count => count === all,
  )
})

test('a service found is shown on the map with what is known of it', async () => {
  const service = (await guide.bundle()).services.find(({ kind }) => kind === 'toilet')
  if (!service) throw new Error('the API’s bundle has no toilet')
  const { page } = await guide.visit('/')
  await type(page, service.names.zh)
  await sheetOf(page).getByRole('link', { name: service.names.zh }).first().tap()
  await seePath(page, '/')
  await seeText(page.locator('#position-card'), service.note)
})

/** Tabs on until the element with this id, or one inside it, has focus. */
async function tabTo(page: Page, id: string, most = MAX_TABS): Promise<void> {
  const seen: string[] = []
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(wanted => {
      const active = document.activeElement
      return active?.closest(`#${wanted}`) ? wanted : `${active?.tagName}#${active?.id}.${active?.className}`
    }, id)
    if (at === id) return
    seen.push(at)
  }
  throw new Error(`no focus on #${id} in ${most} tabs; focus was on ${seen.join(', ')}`)
}

test('keyboard only: Tab to search, type, Tab to the hall; Enter opens it, and so does Space', async () => {
  const { page } = await guide.visit('/', { size: 'desktop' })
  await page.locator('#search').waitFor()
  await tabTo(page, 'search')
  await page.keyboard.type('bhd')
  await until(
    'the first row',
    () => firstRow(page),
    id => id === 'row-baohedian',
  )
  for (const key of ['Enter', 'Space']) {
    await tabTo(page, 'row-baohedian')
    const outline = await page.locator('#row-baohedian').evaluate(row => getComputedStyle(row).outlineStyle)
    expect(outline).not.toBe('none')
    await page.keyboard.press(key)
    await seePath(page, '/p/baohedian')
    await seeText(sheetOf(page), '保和殿')
    await page.evaluate(() => window.history.back())
    await seePath(page, '/places')
  }
})

test('keyboard only: once a hall is open, its Listen button is a few Tabs away', async () => {
  const { page } = await guide.visit('/places', { size: 'desktop' })
  await page.locator('#row-baohedian').focus()
  await page.keyboard.press('Enter')
  await seePath(page, '/p/baohedian')
  await tabTo(page, 'listen', 6)
})

test('keyboard only: passing the search field leaves open what is open', async () => {
  const { page } = await guide.visit('/p/baohedian', { size: 'desktop' })
  await page.locator('#listen').waitFor()
  // a place tells much, and its links come before the field
  await tabTo(page, 'search', 120)
  await tabTo(page, 'language')
  await tabTo(page, 'listen')
  await seePath(page, '/p/baohedian')
})
