/**
 * WeChat's own component engine (glass-easel with its mini-program adapter) in this page: templates, setData,
 * events and style scopes are theirs; only built-in tags, `wx` and the page stack are ours.
 */
import * as adapter from 'glass-easel-miniprogram-adapter'
import type { PackageJson } from './bridge'
import { resolvePath, runWithScope, type ComponentScope } from './modules'
import { recordError } from './recorder'
import { appJson, packageData } from './state'

const { glassEasel } = adapter

/** What a page instance offers, seen from outside. */
export interface PageInstance {
  route?: string
  __route__?: string
  __wxWebviewId__?: number
  options?: Record<string, string>
  onLoad?: (query: Record<string, string>) => void
  onShow?: () => void
  onReady?: () => void
  onHide?: () => void
  onUnload?: () => void
  onShareAppMessage?: (event: object) => unknown
  onShareTimeline?: () => unknown
  createIntersectionObserver?: (options?: object) => unknown
  createMediaQueryObserver?: () => unknown
}

export interface EngineElement {
  dataset?: Record<string, unknown>
}

type EngineEvent = (target: object, type: string, detail: unknown, original: Event) => boolean

glassEasel.globalOptions.throwGlobalError = false
// ids appear in the DOM as `<instance>--<id>`
glassEasel.globalOptions.writeIdToDOM = true
glassEasel.addGlobalErrorListener(error => {
  recordError('error', error)
  return false
})
glassEasel.addGlobalWarningListener(warning => {
  recordError('warning', warning)
  return false
})

const environment = new adapter.MiniProgramEnv()
const codeSpace = environment.createCodeSpace('', true)
export const componentSpace = codeSpace.getComponentSpace()
const context = new glassEasel.CurrentWindowBackendContext()

/** Touch lists sit on the event itself in WeChat, not in its detail. */
const touchFields = (original: unknown) =>
  typeof TouchEvent !== 'undefined' && original instanceof TouchEvent
    ? { touches: touchList(original.touches), changedTouches: touchList(original.changedTouches) }
    : {}

const touchList = (touches: TouchList) =>
  Array.from(touches, ({ identifier, clientX, clientY, pageX, pageY }) => {
    return { identifier, clientX, clientY, pageX, pageY, force: 1 }
  })

/** `intercept` returns true when it has dealt with an event that the engine must not dispatch. */
export function startEngine(intercept: EngineEvent) {
  context.onEvent((target, type, detail, options) => {
    const original = options.originalEvent
    if (original instanceof Event && intercept(target, type, detail, original)) return undefined
    const event = new glassEasel.Event(type, detail, { ...options, extraFields: touchFields(original) })
    glassEasel.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  const backend = environment.associateBackend(context)
  if ('app' in packageData.css) codeSpace.addStyleSheet('app', 'app')
  for (const [path, css] of Object.entries(packageData.css)) backend.registerStyleSheetContent(path, css)
  return {
    createPage(path: string) {
      const root = backend.createRoot('wx-page', codeSpace, path)
      return { root, instance: root.get() as unknown as PageInstance }
    },
  }
}

const registered = new Set<string>()

/** Makes a page or component known to the engine, with everything it uses. */
export function register(path: string): void {
  if (registered.has(path)) return
  registered.add(path)
  const own: PackageJson = packageData.json[path] ?? {}
  const usingComponents = { ...appJson.usingComponents, ...own.usingComponents }
  for (const used of Object.values(usingComponents)) register(resolvePath(path, used))
  codeSpace.addComponentStaticConfig(path, { ...own, usingComponents } as object)
  if (path in packageData.css) codeSpace.addStyleSheet(path, path)
  const template = { groupList: packageData.templates, content: packageData.templates[path] }
  codeSpace.addCompiledTemplate(path, template as unknown as TemplateContent)
  codeSpace.componentEnv(path, scope => runWithScope(path, scope as unknown as ComponentScope))
}

type TemplateContent = Parameters<typeof codeSpace.addCompiledTemplate>[1]
