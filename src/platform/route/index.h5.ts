import type { RouteLeaf } from './types'

/**
 * The guide is one page with its own history. Taro's router listens to popstate too and would mount the page
 * anew; this module is evaluated before it, so its listener comes first and keeps the event.
 */
const depthOf = (state: unknown) => (state as { guideDepth?: number } | null)?.guideDepth ?? 0
/** Steps of ours behind this one; survives a reload. */
let depth = depthOf(window.history.state)
let rewindingTo: string | null = null
const listeners = new Set<(path: string) => void>()
const here = () => window.location.pathname
const decoded = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

window.addEventListener(
  'popstate',
  event => {
    event.stopImmediatePropagation()
    depth = depthOf(event.state)
    if (rewindingTo !== null) {
      window.history.replaceState({ guideDepth: depth }, '', rewindingTo)
      rewindingTo = null
    }
    listeners.forEach(heard => heard(here()))
  },
  true,
)

export const route: RouteLeaf = {
  initialPath: () => {
    const path = decoded(here())
    return path === '/pages/guide/index' || path === '/index.html' ? '/' : path
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
  rewind(path) {
    if (depth === 0) {
      window.history.replaceState({ guideDepth: 0 }, '', path)
      return
    }
    rewindingTo = path
    window.history.go(-depth)
  },
  onPop(callback) {
    listeners.add(callback)
    return () => listeners.delete(callback)
  },
}
