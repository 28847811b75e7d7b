/** The server as a value: content in, a Fastify app out. It does not listen, so tests and tools can use it too. */
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { NO_BUILT_ASSETS, type BuiltAssets } from '@/content/schema'
import { registerApi } from './api/register'
import { registerCards } from './cards/routes'
import { createCrowdFeed, type CrowdFeedOptions } from './crowd/feed'
import { ROUTES } from './api/routes'
import { buildWholes, compressWholes, uncompressed } from './api/wholes'
import { loadAuthored, type FileMemory } from './content/load'
import { buildSite } from './content/site'
import { ApiProblem, refuseConnection } from './http/problem'
import { preflight, readOnly, respond, respondProblem, wrongMethod } from './http/respond'
import { isForPeople, loadPages, registerSite, STATUS_HEADERS } from './static/site'
import type { CustomVoices } from './narrations/voices'

export interface AppOptions {
  contentDir: string
  /** The built web guide. */
  h5Dir?: string | undefined
  /** Files under `/assets/`; those with a hash in their name never change. */
  assetsDir?: string | undefined
  /** The palace's picture and the heading letters; their paths lie under `/assets/`. */
  built?: BuiltAssets | undefined
  /** false: visitors' service workers take leave (default: the web guide has one). */
  serviceWorker?: boolean | undefined
  /** Serves spoken narrations from this folder. */
  narrations?: { cacheDir: string; voices?: CustomVoices } | undefined
  /** The museum's own feed of how crowded it is. */
  crowdFeed?: CrowdFeedOptions | undefined
  /** Where the guide is found, such as `https://guide.example.org`; else as each request says. */
  webOrigin?: string | undefined
  /** Keeps compressed variants from one start to the next. */
  cacheDir?: string | undefined
  /** Told of errors that are ours; the client learns nothing of them. */
  onUnexpected?: ((error: unknown, request: FastifyRequest) => void) | undefined
  /** For the preview, which makes an app for every edit (scripts/content-preview.ts). */
  preview?: PreviewOptions | undefined
}

export interface PreviewOptions {
  /** Files that have not changed since the app before are not parsed again. */
  memory: FileMemory
  /** Puts into the guide's page what only the preview has. */
  rewritePage(html: string): string
}

const isClientError = (error: unknown): error is Error & { statusCode: number } =>
  error instanceof Error &&
  'statusCode' in error &&
  Number(error.statusCode) >= 400 &&
  Number(error.statusCode) < 500

function problemOf(error: unknown, request: FastifyRequest, options: AppOptions): ApiProblem {
  if (error instanceof ApiProblem) return error
  if (isClientError(error))
    return new ApiProblem('bad-request', error.message.slice(0, 200), [], {}, error.statusCode)
  options.onUnexpected?.(error, request)
  return new ApiProblem('unexpected', 'The error has been noted; what else you read is not affected.')
}

function registerStatus(app: FastifyInstance, contentVersion: string): void {
  let ready = true
  app.addHook('preClose', async () => {
    ready = false
  })
  const send = (reply: FastifyReply, status: number, value: object): FastifyReply =>
    reply
      .code(status)
      .headers(STATUS_HEADERS)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(value))
  readOnly(app, '/healthz', (_request, reply) => send(reply, 200, { status: 'ok' }))
  readOnly(app, '/readyz', (_request, reply) =>
    send(reply, ready ? 200 : 503, { status: ready ? 'ready' : 'closing', contentVersion }),
  )
}

/** Throws ContentError when content is not good. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { preview } = options
  const content = await loadAuthored(options.contentDir, preview?.memory)
  const site = buildSite(content, options.built ?? NO_BUILT_ASSETS)
  const plain = buildWholes(site, ROUTES)
  const wholes = preview ? uncompressed(plain) : await compressWholes(plain, options.cacheDir)
  const findPage = await loadPages(site.bundles, {
    ...options,
    // an edit is to be seen at once
    serviceWorker: preview ? false : options.serviceWorker,
    rewritePage: preview?.rewritePage,
  })

  const onError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    respondProblem(request, reply, problemOf(error, request, options))
  /** Addresses that no route can read, such as `/p/%`. */
  const onUnreadable = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (request.method === 'OPTIONS') return preflight(request, reply)
    const reads = request.method === 'GET' || request.method === 'HEAD'
    return reads && isForPeople(request.url)
      ? respond(request, reply, findPage(request))
      : onError(error, request, reply)
  }
  const app = Fastify({
    logger: false,
    exposeHeadRoutes: false,
    frameworkErrors: onUnreadable,
    clientErrorHandler: refuseConnection,
  })
  // nothing is ever written here: bodies are left unread
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.setErrorHandler(onError)
  app.setNotFoundHandler(request => {
    throw wrongMethod(request)
  })

  registerStatus(app, site.contentVersion)
  const crowds = options.crowdFeed && createCrowdFeed(options.crowdFeed)
  registerApi(app, site, wholes, { crowds: crowds?.live })
  if (crowds) {
    crowds.start()
    app.addHook('preClose', async () => crowds.stop())
  }
  if (options.narrations) {
    const { narrationRoutes } = await import('./plugins/narrations')
    await app.register(narrationRoutes, { content, ...options.narrations })
  }
  registerCards(app, { content, cacheDir: options.cacheDir })
  registerSite(app, findPage)
  return app
}
