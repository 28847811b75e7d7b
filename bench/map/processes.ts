/** Memory of the browser's processes as the system counts it. Linux only: it reads /proc. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'

/** Private memory, without the browser's own code that all its processes share. */
function privateBytes(processId: number): number | null {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8')
    const kilobytes = Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1])
    return kilobytes > 0 ? kilobytes * 1024 : null
  } catch {
    return null
  }
}

/** The page's process; a browser may keep an empty one in reserve, which is smaller. */
export async function rendererBytes(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => privateBytes(id) ?? [])
  return sizes.length > 0 ? Math.max(...sizes) : null
}
