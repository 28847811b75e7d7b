import type { RouteLeaf } from './types'

/**
 * The guide is one page with its own history. Taro's router listens to popstate too and would mount the page
 * anew; this module is evaluated before it, so its listener comes first and keeps the event.
 */
let depth = 0
const listeners = new Set<(path: string) => void>()
const here = () => window.location.pathname

window.addEventListener(
  'popstate',
  event => {
    event.stopImmediatePropagation()
    const state = event.state as { guideDepth?: number } | null
    depth = state?.guideDepth ?? 0
    listeners.forEach(heard => heard(here()))
  },
  true,
)

export const route: RouteLeaf = {
  initialPath: () => {
    const path = here()
    return path === '/pages/guide/index' ? '/' : path
  },
  push(path) {
    depth += 1
    window.history.pushState({ guideDepth: depth }, '', path)
  },
  replace(path) {
    window.history.replaceState({ guideDepth: depth }, '', path)
  },
  back() {
    if (depth === 0) return false
    window.history.back()
    return true
  },
  onPop(callback) {
    listeners.add(callback)
    return () => listeners.delete(callback)
  },
}
