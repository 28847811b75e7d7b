/** Where the web app and its service worker (src/worker) find what was taken along: one place in the Cache API. */
export const KEPT_CACHE = 'kept-v1'
export const EDITION_URL = '/kept/edition'
export const keptUrl = (sha256: string): string => `/kept/${sha256}`
/** The worker is told that another edition is kept. */
export const EDITION_CHANGED = 'edition-changed'
