/**
 * In place of the service worker when it has to go (GUIDE_SERVICE_WORKER=off, previews; or copied over sw.js): takes
 * leave, with the app's files that it kept. What the visitor took along stays, for a worker that comes back.
 */
import { KEPT_CACHE } from '@/platform/keep/kept'
import { scope } from './scope'

async function leave(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter(name => name !== KEPT_CACHE).map(name => caches.delete(name)))
  await scope.registration.unregister()
}

scope.addEventListener('install', event => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', event => event.waitUntil(leave()))
