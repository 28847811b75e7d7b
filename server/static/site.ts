/**
 * The web guide and its pictures: files as they are, and for each of the app's own paths its page (../pages). The app's
 * bare HTML stays at /index.html: whoever keeps it for later, without a network, can start anything with it.
 */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Bundle, Lang } from '@/content/schema'
import { prepareAnswer, type Answer } from '../http/answer'
import { CACHE, pagePolicy, SECURITY_HEADERS, type CacheRule } from '../http/headers'
import { readOnly, respond } from '../http/respond'
import { createPages, type Headers } from '../pages/serve'
import { isHashedName, staticAnswers } from './files'

export interface StaticSiteOptions {
  h5Dir?: string | undefined
  assetsDir?: string | undefined
  cacheDir?: string | undefined
  /** false: the one that takes leave is served in place of the service worker. */
  serviceWorker?: boolean | undefined
  /** Changes the app's page before it is served. */
  rewritePage?: ((html: string) => string) | undefined
  /** The guide's own address, for links that have to be whole; else what each request says. */
  webOrigin?: string | undefined
}

const INDEX = '/index.html'
const WORKER = '/sw.js'
/** Unregisters itself (src/worker/off.ts). */
const WORKER_OFF = '/sw.off.js'

const h5Rule = (path: string): CacheRule => (isHashedName(path) ? 'immutable' : 'page')
const assetRule = (path: string): CacheRule => (isHashedName(path) ? 'immutable' : 'revalidate')

function plainAnswer(status: number, text: string): Answer {
  const input = { body: Buffer.from(text), contentType: 'text/plain; charset=utf-8', cache: 'never' } as const
  return prepareAnswer({ ...input, headers: SECURITY_HEADERS, variants: { br: null, gzip: null }, status })
}

/** What cannot be decoded stays as it is; the app reads its address in the same way. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The app's page has these names too; the app starts with the map there. */
const HOMES: ReadonlySet<string> = new Set(['/pages/guide/index'])

/** Links that people send have dots in them; one that was cut short on its way is answered in words all the same. */
const PEOPLES = /^\/(plan|meet)\//

/** The answer for a request's address, with or without its query. */
export type FindPage = (request: { url: string; headers: Headers }) => Answer

/** A stylesheet of the page's own that is small: inside the page it keeps nobody waiting. */
const INLINE_BYTES = 8 * 1024
const STYLESHEET = /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="\/([^"?#]+\.css)"[^>]*>/g

/** The page with its small stylesheets inside, in their places: what comes after them counts more, as before. */
async function withStyles(html: string, dir: string): Promise<string> {
  const styles = new Map<string, string>()
  for (const [, path = ''] of html.matchAll(STYLESHEET)) {
    const css = await readFile(join(dir, ...path.split('/')), 'utf8').catch(() => null)
    const standsAlone =
      css !== null && Buffer.byteLength(css) <= INLINE_BYTES && !/url\(|@import|<\//i.test(css)
    if (standsAlone) styles.set(path, css)
  }
  return html.replace(STYLESHEET, (link, path: string) => {
    const css = styles.get(path)
    return css === undefined ? link : `<style>${css}</style>`
  })
}

/** Reads all files of the web guide; what cannot be decoded is a path that is not known. */
export async function loadPages(
  bundles: Readonly<Record<Lang, Bundle>>,
  { h5Dir, assetsDir, cacheDir, rewritePage, webOrigin, serviceWorker = true }: StaticSiteOptions,
): Promise<FindPage> {
  const none = new Map<string, Answer>()
  const [h5, assets] = await Promise.all([
    h5Dir === undefined
      ? none
      : staticAnswers({
          dir: h5Dir,
          base: '/',
          cacheDir,
          cacheRule: h5Rule,
          ...(rewritePage && {
            rewrite: (path, body) =>
              `/${path}` === INDEX ? Buffer.from(rewritePage(body.toString())) : body,
          }),
          headers: (path, body) =>
            path.endsWith('.html') ? { 'content-security-policy': pagePolicy(body.toString()) } : {},
        }),
    assetsDir === undefined
      ? none
      : staticAnswers({ dir: assetsDir, base: '/assets/', cacheDir, cacheRule: assetRule }),
  ])
  const files = new Map([...h5, ...assets])
  const leaving = files.get(WORKER_OFF)
  if (!serviceWorker && leaving) files.set(WORKER, leaving)
  const index =
    h5Dir === undefined ? null : await readFile(join(h5Dir, 'index.html'), 'utf8').catch(() => null)
  const pages =
    h5Dir === undefined || index === null
      ? null
      : createPages({ bundles, index: await withStyles(rewritePage?.(index) ?? index, h5Dir), webOrigin })
  const missingFile = plainAnswer(404, 'There is no such file.\n')
  const noPage = plainAnswer(
    404,
    'The web guide is not built (npm run build:h5). The content API is at /api/v1/docs.\n',
  )

  return ({ url, headers }) => {
    const path = decoded(url.split('?', 1)[0] ?? '')
    const file = path === '/' ? undefined : files.get(path)
    if (file) return file
    const written = pages?.file(path, headers)
    if (written) return written
    const view = HOMES.has(path) ? '/' : path
    if (extname(path) !== '' && !PEOPLES.test(path) && pages?.knows(view) !== true) return missingFile
    return pages?.answer(view, url, headers) ?? noPage
  }
}

export function registerSite(app: FastifyInstance, findPage: FindPage): void {
  readOnly(app, '/*', (request, reply) => respond(request, reply, findPage(request)))
}

/** Whether a person reads an address: whatever is not for programs. */
export const isForPeople = (url: string): boolean => !/^\/(api|media)([/?]|$)/.test(url)

export const STATUS_HEADERS = { ...SECURITY_HEADERS, 'cache-control': CACHE.never }
