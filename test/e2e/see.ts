/** Waiting and reading: every look at the page polls, none depends on how fast frames come. */
import type { Locator, Page } from 'playwright-core'

/** Software WebGL on two busy cores: generous, and never a measure of speed. */
export const SLOW_MS = 60_000
const TEXT_MS = 30_000
const POLL_MS = 100
const MOST_SHOWN = 400

/** Polls until a value is as wanted; the error says what was last seen. */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  isGood: (value: T) => boolean,
  timeoutMs = SLOW_MS,
): Promise<T> {
  const endMs = Date.now() + timeoutMs
  for (;;) {
    const value = await read()
    if (isGood(value)) return value
    if (Date.now() > endMs)
      throw new Error(`${what}: last seen ${String(JSON.stringify(value)).slice(0, MOST_SHOWN)}`)
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}

export const squeeze = (text: string) => text.replace(/\s+/g, '')
/** What is written in an element, without white space. */
export const writtenIn = async (where: Locator) => squeeze(await where.innerText())

export const seeText = (where: Locator, text: string) =>
  until(
    `"${text}" in ${where}`,
    () => writtenIn(where),
    seen => seen.includes(squeeze(text)),
    TEXT_MS,
  )

export const pathOf = (page: Page) => new URL(page.url()).pathname
export const seePath = (page: Page, wanted: string) =>
  until(
    `the path ${wanted}`,
    () => pathOf(page),
    seen => seen === wanted,
    TEXT_MS,
  )

export const settled = (page: Page) =>
  page.locator('#guidemap[data-settled=yes]').waitFor({ state: 'attached', timeout: SLOW_MS })

export const sheetOf = (page: Page) => page.locator('.sheet')

/** Another view in the page that is open, the way the browser's own back and forward arrive. */
export async function walkTo(page: Page, address: string): Promise<void> {
  await page.evaluate(to => {
    window.history.pushState({}, '', to)
    window.dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, address)
  await seePath(page, address)
}
