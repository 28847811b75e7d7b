/** CommonJS loader over the package, and the App() / Page() / Component() that modules call while they load. */
import { packageData } from './state'
import { ABSENT, createGlobalObject } from './scope'

export interface AppDefinition {
  onLaunch?: (options: unknown) => void
  onShow?: (options: unknown) => void
  onHide?: () => void
  onError?: (message: string) => void
  onPageNotFound?: (options: unknown) => void
}

/** Constructors for the module being registered; the engine supplies them per path. */
export interface ComponentScope {
  Page: (definition: object) => void
  Component: (definition: object) => unknown
  Behavior: (definition: object) => unknown
}

interface LoadedModule {
  exports: unknown
}

const loaded = new Map<string, LoadedModule>()
const globalObject = createGlobalObject()
const outside = (): never => {
  throw new Error('Page, Component and Behavior are only available while a page or component module loads')
}
let current: ComponentScope = { Page: outside, Component: outside, Behavior: outside }
let definedApp: AppDefinition | undefined
let host: { wx: unknown; getCurrentPages: () => unknown[] } | undefined

export const connectHost = (given: typeof host) => {
  host = given
}

export const currentApp = () => definedApp

function App(definition: AppDefinition): AppDefinition {
  definedApp = definition
  return definition
}

/** `./a`, `../a`, `/a` and `a` as seen from a file, without a file ending. */
export function resolvePath(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of request.replace(/^\//, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/').replace(/\.js$/, '')
}

export function runModule(path: string): unknown {
  const known = loaded.get(path)
  if (known) return known.exports
  const factory = packageData.modules[path]
  if (!factory) throw new Error(`module not found in the package: "${path}.js"`)
  const module: LoadedModule = { exports: {} }
  loaded.set(path, module)
  const require = (request: string) => runModule(resolvePath(path, request))
  // looked up when called: a page's module may run code that a shared chunk loaded earlier
  const Page = (definition: object) => current.Page(definition)
  const Component = (definition: object) => current.Component(definition)
  const Behavior = (definition: object) => current.Behavior(definition)
  const getApp = () => definedApp
  const given = [require, module, module.exports, host?.wx, App, Page, Component, Behavior, getApp]
  const absent = ABSENT.map(() => undefined)
  factory.call(undefined, ...given, host?.getCurrentPages, globalObject, globalObject, ...absent)
  return module.exports
}

/** Runs a page's or component's module with the constructors that register it. */
export function runWithScope(path: string, scope: ComponentScope): void {
  const outer = current
  current = scope
  try {
    runModule(path)
  } finally {
    current = outer
  }
}
