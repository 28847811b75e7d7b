/**
 * Serves `/media/narrations/<stem>.mp3` and `.vtt`. A stem names place, layer, language and a hash of the words
 * (src/content/narration.ts), so synthetic files never change under their path. The first request for a narration
 * of today's content has it made; one is made at a time, and a full queue answers 503 with Retry-After.
 * `index.json?lang=` lists them with hash and size, for those who take them along; listing makes nothing.
 * Recordings by people in `recordingsDir` win (see ../narrations/recordings.ts); the header `Narration-Voice` says
 * which it is. Paths are untrusted: they are matched by a strict pattern and looked up, never joined.
 */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { AuthoredContent } from '@/content/authored'
import { toHant } from '@/content/hant/convert'
import { NARRATION_BASE_PATH } from '@/content/narration'
import { LANGS } from '@/content/schema'
import { acceptedEncodings } from '../http/encoding'
import { API_HEADERS, CACHE } from '../http/headers'
import { shorten } from '../http/problem'
import { narrationCatalogue, STEM_PATTERN } from '../narrations/catalogue'
import { findRecordings, type NarrationFiles } from '../narrations/recordings'
import { listNarrations } from '../narrations/list'
import { problemReply, sendFile, TYPES, type FileEnding } from '../narrations/send'
import { NarrationStore, NarrationUnavailable, type Make } from '../narrations/store'
import { voicesDir, type CustomVoices } from '../narrations/voices'

export interface NarrationRoutesOptions {
  content: Pick<AuthoredContent, 'places'>
  cacheDir: string
  voices?: CustomVoices
  /** Default: content/recordings of this project. */
  recordingsDir?: string
  queueCapacity?: number
  retryAfterSeconds?: number
  /** How a narration is made; for tests and other engines. */
  make?: Make
}

const RECORDINGS_DIR = path.resolve(__dirname, '../../content/recordings')
const gzipAsync = promisify(gzip)
const ENDINGS = Object.keys(TYPES) as FileEnding[]

interface Wanted {
  stem: string
  ending: FileEnding
  /** Captions in traditional Chinese, from the simplified ones. */
  hant: boolean
}
const HANT = '.hant'

function parseName(name: string): Wanted | null {
  const ending = ENDINGS.find(candidate => name.endsWith(`.${candidate}`))
  if (ending === undefined) return null
  const bare = name.slice(0, -ending.length - 1)
  const hant = ending === 'vtt' && bare.endsWith(HANT)
  const stem = hant ? bare.slice(0, -HANT.length) : bare
  return STEM_PATTERN.test(stem) ? { stem, ending, hant } : null
}

/** Looked at each time: captions are small, and those of a recording may have changed. */
async function hantFile(vtt: string, cacheDir: string, stem: string): Promise<string> {
  const file = path.join(cacheDir, `${stem}${HANT}.vtt`)
  const captions = toHant(await readFile(vtt, 'utf8'))
  if (captions === (await readFile(file, 'utf8').catch(() => null))) return file
  await mkdir(cacheDir, { recursive: true })
  // whole or not at all: another request may be reading
  const part = `${file}.${randomUUID()}.part`
  await writeFile(part, captions)
  await rename(part, file)
  return file
}

/** Somebody emptied the cache between the look and the reading. */
const isMissingFile = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'

function notFound(request: FastifyRequest, reply: FastifyReply, name: string): FastifyReply {
  const expected = 'expected <place>.<layer>.<lang>.<hash> as the content names it, with .mp3 or .vtt'
  return problemReply(request, reply, 404, 'Not Found', `narration "${shorten(name)}", ${expected}`)
}

export const narrationRoutes: FastifyPluginAsync<NarrationRoutesOptions> = async (app, options) => {
  const stopping = new AbortController()
  app.addHook('onClose', async () => stopping.abort())
  const catalogue = narrationCatalogue(options.content)
  const recordings = await findRecordings(options.recordingsDir ?? RECORDINGS_DIR)
  for (const problem of recordings.problems) app.log.warn(`recording not used: ${problem}`)
  const { voices = {}, queueCapacity, retryAfterSeconds, make } = options
  const cacheDir = voicesDir(options.cacheDir, voices)
  const store = new NarrationStore({
    cacheDir,
    voices,
    recordings,
    signal: stopping.signal,
    ...(queueCapacity === undefined ? {} : { queueCapacity }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(make === undefined ? {} : { make }),
  })
  const kept = await store.kept()

  /** null: no such narration. */
  async function find(stem: string): Promise<NarrationFiles | null> {
    const job = catalogue.get(stem)
    if (job !== undefined) return store.filesOf(job)
    return kept.has(stem) ? store.keptFiles(stem) : null
  }

  app.route<{ Querystring: { lang?: unknown } }>({
    method: ['GET', 'HEAD'],
    url: `${NARRATION_BASE_PATH}index.json`,
    handler: async (request, reply) => {
      const asked = request.query.lang ?? LANGS[0]
      const lang = LANGS.find(each => each === asked)
      if (lang === undefined) {
        const detail = `lang = "${shorten(String(asked))}"; expected ${LANGS.join(', ')}`
        return problemReply(request, reply, 400, 'Bad Request', detail)
      }
      const listed = await listNarrations(catalogue.values(), lang, job => store.whereOf(job))
      // more are made at any time
      reply
        .headers({ ...API_HEADERS, 'cache-control': CACHE.page, vary: 'Accept-Encoding' })
        .type('application/json; charset=utf-8')
      const text = JSON.stringify(listed)
      return acceptedEncodings(request.headers['accept-encoding']).includes('gzip')
        ? reply.header('content-encoding', 'gzip').send(await gzipAsync(text))
        : reply.send(text)
    },
  })
  app.route<{ Params: { name: string } }>({
    method: ['GET', 'HEAD'],
    url: `${NARRATION_BASE_PATH}:name`,
    handler: async (request, reply) => {
      const { name } = request.params
      const wanted = parseName(name)
      try {
        const files = wanted === null ? null : await find(wanted.stem)
        if (wanted === null || files === null) return notFound(request, reply, name)
        return await sendFile(request, reply, {
          file: wanted.hant ? await hantFile(files.vtt, cacheDir, wanted.stem) : files[wanted.ending],
          ending: wanted.ending,
          voice: files.voice,
        })
      } catch (error) {
        if (isMissingFile(error)) return notFound(request, reply, name)
        if (!(error instanceof NarrationUnavailable)) throw error
        request.log.warn(error.message)
        reply.header('retry-after', String(error.retryAfterSeconds))
        return problemReply(
          request,
          reply,
          503,
          'Service Unavailable',
          `narration "${shorten(name)}" is not there yet, expected it in ${error.retryAfterSeconds} s at the earliest`,
        )
      }
    },
  })
}
