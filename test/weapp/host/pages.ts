/** The page stack: navigateTo and friends, life cycle calls, the back gesture. */
import type { PageSummary } from './bridge'
import { register, type PageInstance, type startEngine } from './engine'
import { ApiFailure, asyncApi } from './outcome'
import { drawNavigationBar } from './furniture'
import { appJson } from './state'

interface OpenPage {
  path: string
  query: Record<string, string>
  instance: PageInstance
  release: () => void
  holder: HTMLElement
}

const MAX_PAGES = 10
const stack: OpenPage[] = []
let engine: ReturnType<typeof startEngine>
let nextViewId = 1

export const connectEngine = (started: typeof engine) => {
  engine = started
}

export const topPage = () => stack[stack.length - 1]
export const pageInstances = () => stack.map(page => page.instance)

/** Values stay percent-encoded, as WeChat leaves them. */
export function parseUrl(url: string): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  const pairs = search.split('&').filter(Boolean)
  const query = pairs.map(pair => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)])
  return { path, query: Object.fromEntries(query) }
}

function knownPages(): string[] {
  const packages = appJson.subPackages ?? appJson.subpackages ?? []
  const inPackages = packages.flatMap(({ root, pages }) =>
    pages.map(page => `${root.replace(/\/$/, '')}/${page}`),
  )
  return [...(appJson.pages ?? []), ...inPackages]
}

export function openPage(path: string, query: Record<string, string>): void {
  if (!knownPages().includes(path)) throw new ApiFailure(`page "${path}" is not found`)
  register(path)
  const { root, instance } = engine.createPage(path)
  instance.route = instance.__route__ = path
  instance.__wxWebviewId__ = nextViewId++
  instance.options = query
  const holder = document.body.appendChild(document.createElement('div'))
  holder.className = 'page-holder'
  drawNavigationBar(holder, path, stack.length > 0)
  const place = holder.appendChild(document.createElement('span'))
  stack.push({ path, query, instance, holder, release: () => root.release() })
  instance.onLoad?.(query)
  root.attach(holder as never, place as never)
  instance.onShow?.()
  instance.onReady?.()
}

function closeTop(): void {
  const page = stack.pop()
  if (!page) return
  page.instance.onUnload?.()
  page.release()
  page.holder.remove()
}

function hideTop(): void {
  const page = topPage()
  if (!page) return
  page.instance.onHide?.()
  page.holder.hidden = true
}

function revealTop(): void {
  const page = topPage()
  if (!page) return
  page.holder.hidden = false
  page.instance.onShow?.()
}

export function goBack(count: number): void {
  if (stack.length < 2) return
  for (let i = 0; i < count && stack.length > 1; i += 1) closeTop()
  revealTop()
}

type UrlOptions = { url: string }

const navigation = (name: string, leave: () => void) =>
  asyncApi<UrlOptions>(name, async ({ url }) => {
    const current = topPage()?.path ?? ''
    const { path, query } = parseUrl(url.startsWith('.') ? new URL(url, `http://x/${current}`).pathname : url)
    if (!knownPages().includes(path)) throw new ApiFailure(`page "${path}" is not found`)
    if (name === 'navigateTo' && stack.length >= MAX_PAGES) throw new ApiFailure('webview count limit exceed')
    await Promise.resolve()
    leave()
    openPage(path, query)
    const nothing = () => undefined
    return { eventChannel: { on: nothing, once: nothing, off: nothing, emit: nothing } }
  })

const closeAll = () => {
  while (stack.length > 0) closeTop()
}

export const navigationApis = {
  navigateTo: navigation('navigateTo', hideTop),
  redirectTo: navigation('redirectTo', closeTop),
  reLaunch: navigation('reLaunch', closeAll),
  switchTab: navigation('switchTab', closeAll),
  navigateBack: asyncApi<{ delta?: number }>('navigateBack', async ({ delta }) => {
    await Promise.resolve()
    goBack(delta ?? 1)
  }),
}

/** Text of a page as a visitor sees it: input values and placeholders are not part of it. */
export const summarizePages = (): PageSummary[] =>
  stack.map(({ path, query, holder }) => ({
    path,
    query,
    isVisible: !holder.hidden,
    text: holder.innerText
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
  }))
