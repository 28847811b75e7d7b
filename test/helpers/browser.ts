/**
 * Chromium for tests: starts it with flags that work in containers and without a GPU, opens pages at the two
 * sizes we care about and collects everything that must not happen (console errors, uncaught errors, requests
 * to hosts nobody named).
 */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { chromePath } from './chrome'

/** Playwright itself adds an empty temporary --user-data-dir and --headless. */
const FLAGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]

/** CSS pixels; the phone is the size of an iPhone 14. */
const VIEWPORTS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} satisfies Record<string, BrowserContextOptions>

export type ViewportName = keyof typeof VIEWPORTS

export interface OpenPageOptions {
  size?: ViewportName
  /** Origins the page may talk to; a request to any other is refused and recorded. */
  allowedOrigins: string[]
  /**
   * The page has a service worker. A browser whose requests are intercepted passes its workers by, so foreign
   * requests are only recorded then, not refused.
   */
  hasWorker?: boolean
  /** locale, colorScheme, reducedMotion, geolocation, permissions, serviceWorkers … as Playwright takes them */
  context?: BrowserContextOptions
}

export interface OpenedPage {
  page: Page
  /** Another page of the same context; what must not happen there is collected too. */
  newPage: () => Promise<Page>
  consoleErrors: string[]
  pageErrors: string[]
  foreignRequests: string[]
  close: () => Promise<void>
}

export function launchChromium(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: chromePath(),
    headless: true,
    args: isRoot ? ['--no-sandbox', ...FLAGS] : FLAGS,
    timeout: 60_000,
  })
}

const isLocalScheme = (url: string) => /^(data|blob|about|chrome|chrome-extension|chrome-error):/.test(url)

/** Opens an empty page in a context of its own (own storage, own permissions); the caller goes to its address. */
export async function openPage(browser: Browser, options: OpenPageOptions): Promise<OpenedPage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...VIEWPORTS[options.size ?? 'phone'],
    ...options.context,
  })
  const consoleErrors: string[] = []
  const pageErrors: string[] = []
  const foreignRequests: string[] = []
  const allowed = new Set(options.allowedOrigins)
  const isForeign = (url: URL) => !isLocalScheme(url.href) && !allowed.has(url.origin)
  if (options.hasWorker)
    context.on('request', request => {
      if (isForeign(new URL(request.url()))) foreignRequests.push(request.url())
    })
  else
    await context.route(isForeign, async route => {
      foreignRequests.push(route.request().url())
      await route.abort('blockedbyclient')
    })
  context.on('page', page => {
    page.setDefaultTimeout(30_000)
    page.on('console', message => {
      if (message.type() === 'error') consoleErrors.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', error => pageErrors.push(error.stack ?? error.message))
  })
  const page = await context.newPage()
  return {
    page,
    newPage: () => context.newPage(),
    consoleErrors,
    pageErrors,
    foreignRequests,
    close: () => context.close(),
  }
}
