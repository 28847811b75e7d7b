/**
 * axe-core in the real browser on every page of the path grammar: WCAG 2.0 to 2.2, A and AA, and axe's best practices.
 * One page a test, walked through by history, so that all of it takes little more than one visit. No rule is off.
 */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { seeText, sheetOf, until, walkTo } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every page that a path leads to, one of each kind of thing. */
const PAGES = [
  '/',
  '/places',
  '/tours',
  '/t/zhongzhou-90',
  '/treasures',
  '/r/jiulongbi',
  '/p/taihedian',
  '/h/qizhai',
  '/nearby',
  '/meet/taihemen,15:30',
  '/plan',
  '/mine',
  '/about',
  '/take',
  '/stamps',
  '/privacy',
  '/gallery',
  '/listen',
  '/why',
  '/walks',
  '/number',
  '/themes',
  '/people',
  '/people/kuai-xiang',
  '/events',
  '/motifs',
  '/terms',
  '/p/nowhere',
  '/nowhere/at-all',
]
/** Those one comes to first: in every look and with the largest letters. */
const MAIN = ['/', '/p/taihedian', '/places', '/nearby', '/mine', '/t/zhongzhou-90', '/listen']

interface AxeWindow {
  axe: {
    run(
      context: object,
      options: object,
    ): Promise<{
      violations: { id: string; nodes: { html: string; target: string[]; failureSummary?: string }[] }[]
    }>
  }
}

/**
 * axe wants all that is written in a control, as one string, in its name. A row's name has a pause between title and
 * lines where the page has a new line, and leaves out drawn measures: axe's string is then not in it. WCAG 2.5.3 asks for
 * the label, so that who speaks to the phone can say what they see: the first line must be in the name.
 */
const LABEL_IN_NAME = 'label-content-name-mismatch'

/** What axe finds, a line each. The map engine's canvas is drawn, not read: its words stand in lists and sheets. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(
    async ({ tags, labelInName }) => {
      // a sheet that is still fading in is paler than what will be read
      const fading = document.getAnimations().filter(({ effect, playState }) => {
        const { endTime = 0 } = effect?.getComputedTiming() ?? {}
        return playState === 'running' && Number.isFinite(Number(endTime))
      })
      await Promise.allSettled(fading.map(({ finished }) => finished))
      const plain = (text: string) => text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')
      // what is hidden from the ear is a picture: a key's number, a seal
      const wordsOf = (control: HTMLElement | null): string | undefined => {
        const hidden = Array.from(control?.querySelectorAll<HTMLElement>('[aria-hidden=true]') ?? [])
        hidden.forEach(({ style }) => (style.display = 'none'))
        const text = control?.innerText
        hidden.forEach(({ style }) => (style.display = ''))
        return text
      }
      const isLabelInName = (selector: string): boolean => {
        const control = document.querySelector<HTMLElement>(selector)
        const first =
          wordsOf(control)
            ?.split('\n')
            .find(line => plain(line) !== '') ?? ''
        return plain(control?.getAttribute('aria-label') ?? '').includes(plain(first))
      }
      const { violations } = await (window as unknown as AxeWindow).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ target }) => id !== labelInName || !isLabelInName(target[0] ?? 'none'))
          .map(
            ({ html, failureSummary = '' }) =>
              `${id}: ${html.slice(0, 140)} — ${failureSummary.slice(0, 260)}`,
          ),
      )
    },
    { tags: TAGS, labelInName: LABEL_IN_NAME },
  )
}

async function walked(page: Page, addresses: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const address of addresses) {
    await walkTo(page, address)
    if (address === '/listen') await page.locator('#ear').waitFor()
    else if (address !== '/') await sheetOf(page).waitFor()
    const here = await violations(page)
    if (here.length > 0) found[address] = here
  }
  return found
}

test.each([
  ['zh-CN', 'phone'],
  ['en-GB', 'desktop'],
] as const)('every page (%s, %s)', async (locale, size) => {
  const { page } = await guide.visit('/', { size, context: { locale } })
  await page.locator('#tool-locate').waitFor()
  expect(await walked(page, PAGES)).toEqual({})
})

test.each([
  ['light', 'max', 'en-GB'],
  ['dark', 'normal', 'zh-CN'],
  ['sun', 'huge', 'zh-CN'],
] as const)('the main pages: %s, letters %s', async (theme, typeSize, locale) => {
  const { page } = await guide.visit('/', {
    context: { locale },
    prepare: opened =>
      opened.addInitScript(
        kept => window.localStorage.setItem('settings.v1', kept),
        JSON.stringify({ theme, typeSize }),
      ),
  })
  await until(
    theme,
    () => page.locator('.guide').getAttribute('class'),
    names => (names?.includes(`look-${theme}`) && names.includes(`type-${typeSize}`)) ?? false,
  )
  expect(await walked(page, MAIN)).toEqual({})
})

test('search, a narration in the capsule, and the cards on the map', async () => {
  const { page } = await guide.visit('/p/taihedian')
  const found: Record<string, string[]> = {}
  const look = async (what: string) => {
    const here = await violations(page)
    if (here.length > 0) found[what] = here
  }
  await page.locator('#listen').tap()
  await page.locator('#capsule').waitFor()
  await look('listening')
  await walkTo(page, '/')
  await page.locator('#tool-locate').tap()
  await seeText(page.locator('#position-card'), '位置')
  await look('the position card')
  await walkTo(page, '/places')
  await page.locator('input').first().fill('太和')
  await seeText(sheetOf(page), '太和殿')
  await look('search')
  await walkTo(page, '/t/zhongzhou-90')
  await page.locator('#listen').tap()
  await page.locator('.mapcard').first().waitFor()
  await look('a tour that is followed')
  expect(found).toEqual({})
})
