/** The web guide and its pictures: files as they are, and the app's page for each of the app's own paths. */
import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { AuthoredContent } from '@/content/authored'
import { parsePath } from '@/content/paths'
import { prepareAnswer, type Answer } from '../http/answer'
import { CACHE, pagePolicy, SECURITY_HEADERS, type CacheRule } from '../http/headers'
import { readOnly, respond } from '../http/respond'
import { isHashedName, staticAnswers } from './files'

export interface StaticSiteOptions {
  h5Dir?: string | undefined
  assetsDir?: string | undefined
  cacheDir?: string | undefined
  /** Changes the app's page before it is served. */
  rewritePage?: ((html: string) => string) | undefined
}

const INDEX = '/index.html'

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
const HOMES: ReadonlySet<string> = new Set([INDEX, '/pages/guide/index'])

/** Whether the app has something to show at a path, given as it stands in an address. */
export function createKnows(content: AuthoredContent): (path: string) => boolean {
  const ids = {
    place: new Set(content.places.map(place => place.id)),
    relic: new Set(content.relics.map(relic => relic.id)),
    tour: new Set(content.tours.map(tour => tour.id)),
  }
  const halls = content.geo.flatMap(({ features }) => features.flatMap(({ hall }) => hall?.id ?? []))
  /** What one can meet at. */
  const spots = new Set([...ids.place, ...halls, ...content.services.map(service => service.id)])
  return path => {
    const plain = decoded(path)
    const view = parsePath(HOMES.has(plain) ? '/' : plain)
    if (view.kind === 'here') return ids.place.has(view.id)
    if (view.kind === 'meet') return typeof view.at !== 'string' || spots.has(view.at)
    if (view.kind === 'place' || view.kind === 'relic' || view.kind === 'tour')
      return ids[view.kind].has(view.id)
    return view.kind !== 'missing'
  }
}

/** The answer for an address, with or without its query. */
export type FindPage = (url: string) => Answer

/** Reads all files of the web guide; what cannot be decoded is a path that is not known. */
export async function loadPages(
  content: AuthoredContent,
  { h5Dir, assetsDir, cacheDir, rewritePage }: StaticSiteOptions,
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
  const page = files.get(INDEX)
  const missingPage: Answer | null = page ? { ...page, status: 404 } : null
  const missingFile = plainAnswer(404, 'There is no such file.\n')
  const noPage = plainAnswer(
    404,
    'The web guide is not built (npm run build:h5). The content API is at /api/v1/docs.\n',
  )
  const knows = createKnows(content)

  return url => {
    const path = url.split('?', 1)[0] ?? ''
    const plain = decoded(path)
    const file = plain === '/' ? page : files.get(plain)
    if (file) return file
    if (knows(path)) return page ?? noPage
    return extname(plain) === '' ? (missingPage ?? noPage) : missingFile
  }
}

export function registerSite(app: FastifyInstance, findPage: FindPage): void {
  readOnly(app, '/*', (request, reply) => respond(request, reply, findPage(request.url)))
}

/** Whether a person reads an address: whatever is not for programs. */
export const isForPeople = (url: string): boolean => !/^\/(api|media)([/?]|$)/.test(url)

export const STATUS_HEADERS = { ...SECURITY_HEADERS, 'cache-control': CACHE.never }
