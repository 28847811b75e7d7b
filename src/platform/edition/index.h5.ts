export type * from './types'
import { OPEN_NEWER, REMEMBER } from './messages'
import type { EditionLeaf } from './types'

const WORKER = '/sw.js'
/** A page left open asks again when it is looked at, but not more often. */
const ASK_EVERY_MS = 60 * 60_000

/** Chromium's offer to install; other browsers have it in their menus. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}
let offer: InstallOffer | null = null
const offered = new Set<(can: boolean) => void>()
function offers(next: InstallOffer | null) {
  offer = next
  offered.forEach(heard => heard(next !== null))
}
window.addEventListener('beforeinstallprompt', event => {
  // at a moment of the visitor's choosing, on the page of what is taken along
  event.preventDefault()
  offers(event as InstallOffer)
})
window.addEventListener('appinstalled', () => offers(null))

let waiting: ServiceWorker | null = null
let opening = false

/** What the first page of a first visit has loaded already: the worker came too late to see it. */
function remember(worker: ServiceWorker | null) {
  const paths = performance
    .getEntriesByType('resource')
    .flatMap(({ name }) =>
      name.startsWith(window.location.origin) ? [name.slice(window.location.origin.length)] : [],
    )
  worker?.postMessage({ do: REMEMBER, paths })
}

function follow(registration: ServiceWorkerRegistration, onReady: () => void) {
  const look = () => {
    // without a controller this is the first worker ever: nothing old is open
    if (!registration.waiting || !navigator.serviceWorker.controller) return
    waiting = registration.waiting
    onReady()
  }
  look()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  )
  let askedMs = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - askedMs < ASK_EVERY_MS) return
    askedMs = Date.now()
    registration.update().catch(() => undefined)
  })
}

/** The service worker (src/worker). Builds for development have none, and take leave of one that is left over. */
export const edition: EditionLeaf = {
  watch(onReady) {
    if (!('serviceWorker' in navigator)) return
    const { serviceWorker } = navigator
    if (!__SERVICE_WORKER__) {
      void serviceWorker.getRegistrations?.().then(all => all.forEach(each => void each.unregister()))
      return
    }
    const hadController = serviceWorker.controller !== null
    serviceWorker.addEventListener('controllerchange', () => {
      if (opening) window.location.reload()
      else if (!hadController) remember(serviceWorker.controller)
    })
    serviceWorker
      .register(WORKER, { updateViaCache: 'none' })
      // a test's browser may register nothing
      .then(
        registration =>
          (registration as ServiceWorkerRegistration | undefined) && follow(registration, onReady),
      )
      .catch(() => undefined)
  },
  open() {
    if (!waiting) return
    opening = true
    waiting.postMessage({ do: OPEN_NEWER })
  },
  onInstallable(callback) {
    offered.add(callback)
    callback(offer !== null)
    return () => void offered.delete(callback)
  },
  install() {
    void offer?.prompt().catch(() => undefined)
    offers(null)
  },
}
