/** For every thumb and every screen reader: large enough to tap, and with a name. */
import type { Page } from 'playwright-core'
import { seeText, sheetOf, walkTo } from './see'
import { guideForTests } from './support'

const guide = guideForTests()
const VIEWS = [
  '/',
  '/p/taihedian',
  '/tours',
  '/t/zhongzhou-90',
  '/treasures',
  '/r/jiulongbi',
  '/places',
  '/nearby',
  '/meet/taihemen,15:30',
  '/mine',
  '/about',
  '/p/nowhere',
]
const LEAST_PX = 44
const NAMED_ROLES = new Set([
  'button',
  'link',
  'tab',
  'textbox',
  'searchbox',
  'slider',
  'radio',
  'image',
  'img',
])

/** Visible controls that are too small, as words. */
const tooSmall = (page: Page) =>
  page.evaluate(least => {
    const found: string[] = []
    for (const element of Array.from(
      document.querySelectorAll<HTMLElement>('.pressable, #search, .sheet__handle'),
    )) {
      const { width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0 || getComputedStyle(element).visibility === 'hidden') continue
      // half a device pixel of rounding is nobody's finger
      if (width < least - 0.3 || height < least - 0.3)
        found.push(
          `${element.id || element.className} "${element.getAttribute('aria-label')}": ${width.toFixed(1)} × ${height.toFixed(1)} px`,
        )
    }
    return found
  }, LEAST_PX)

interface AxNode {
  ignored: boolean
  role?: { value?: string }
  name?: { value?: string }
  backendDOMNodeId?: number
}

/** Controls and pictures that the browser's own accessibility tree has no name for. */
async function nameless(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  const bare = nodes.filter(
    ({ ignored, role, name }) =>
      !ignored && NAMED_ROLES.has(role?.value ?? '') && (name?.value ?? '').trim() === '',
  )
  const found = new Map<string, number>()
  for (const { role, backendDOMNodeId } of bare) {
    const html =
      backendDOMNodeId === undefined
        ? ''
        : (await session.send('DOM.getOuterHTML', { backendNodeId: backendDOMNodeId })).outerHTML
    const text = `${role?.value}: ${html.slice(0, 70)}`
    found.set(text, (found.get(text) ?? 0) + 1)
  }
  await session.detach()
  return [...found].map(([text, times]) => `${times} × ${text}`)
}

test.each(['zh-CN', 'en-GB'])(
  'in every view, controls are at least 44 × 44 px and have a name (%s)',
  async locale => {
    const { page } = await guide.visit('/', { context: { locale } })
    await page.locator('#tool-locate').waitFor()
    const small: Record<string, string[]> = {}
    const bare: Record<string, string[]> = {}
    for (const address of VIEWS) {
      await walkTo(page, address)
      if (address !== '/') await sheetOf(page).waitFor()
      const [tooSmallHere, namelessHere] = [await tooSmall(page), await nameless(page)]
      if (tooSmallHere.length > 0) small[address] = tooSmallHere
      if (namelessHere.length > 0) bare[address] = namelessHere
    }
    expect({ small, bare }).toEqual({ small: {}, bare: {} })
  },
)

test('the capsule and the position card too', async () => {
  const { page } = await guide.visit('/p/taihedian')
  await page.locator('#listen').tap()
  await page.locator('#capsule').waitFor()
  await walkTo(page, '/')
  await page.locator('#tool-locate').tap()
  await seeText(page.locator('#position-card'), '位置')
  expect({ small: await tooSmall(page), nameless: await nameless(page) }).toEqual({ small: [], nameless: [] })
})
