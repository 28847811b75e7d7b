/**
 * Serves `/og/…`: the pictures of links (PNG, 1200 × 630, drawn when they are first asked for, two at a time) and the
 * fronts of halls for pages (SVG). Paths are untrusted: they are read as the guide's own short paths and looked up.
 */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AuthoredContent } from '@/content/authored'
import { hallViews } from '@/content/compile/halls'
import { parsePath, type View } from '@/content/paths'
import { elevationSvg } from '@/core/architecture/elevation'
import { frontOf } from '@/core/architecture/front'
import { wordsOf } from '@/locales'
import { sha256Hex } from '../content/hash'
import { prepareAnswer, type Answer } from '../http/answer'
import { SECURITY_HEADERS } from '../http/headers'
import { Lru } from '../http/lru'
import { readOnly, respond } from '../http/respond'
import { CardDisk } from './disk'
import { CARDS_BASE } from './paths'
import { cardPlanner } from './plan'
import { cardRenderer, type Render } from './render'
import { cardSvg } from './svg'
import { TooMuchWork, Workers } from './workers'

export interface CardOptions {
  content: AuthoredContent
  /** Keeps pictures from one start to the next. */
  cacheDir?: string | undefined
  /** For tests: how an SVG becomes a PNG. */
  render?: Render
  /** Pictures waiting or being drawn, before more are refused. */
  capacity?: number
}

/** Change it when pictures are drawn in another way from the same SVG. */
const RENDERING = 1
const AT_ONCE = 2
const CAPACITY = 64
const MEMORY = { entries: 400, bytes: 24 * 1024 * 1024 }
const DISK_FILES = 2000
const RETRY_SECONDS = '5'

const HEADERS = { ...SECURITY_HEADERS, 'cross-origin-resource-policy': 'cross-origin' }
const FRONT = new RegExp(`^${CARDS_BASE}/fronts/([a-z0-9]+(?:-[a-z0-9]+)*)(\\.dark)?\\.svg$`)
const CARD = new RegExp(`^${CARDS_BASE}(/[a-z0-9/-]{1,100})\\.png$`)

/** The view that a picture's path means; null: none has such a picture. */
function viewOf(path: string): View | null {
  const short = CARD.exec(path)?.[1]
  if (short === undefined) return null
  if (short === '/guide') return { kind: 'map' }
  const view = parsePath(short)
  return view.kind === 'plan' || ('id' in view && view.kind !== 'here') ? view : null
}

const plain = (status: number, text: string): Answer =>
  prepareAnswer({
    body: Buffer.from(text),
    contentType: 'text/plain; charset=utf-8',
    cache: 'never',
    headers: status === 503 ? { ...HEADERS, 'retry-after': RETRY_SECONDS } : HEADERS,
    variants: { br: null, gzip: null },
    status,
  })
const MISSING = plain(404, 'There is no such picture.\n')
const BUSY = plain(503, 'Too many pictures are being drawn, try again in some seconds.\n')

/** Draws pictures by their path; null: there is none. Throws TooMuchWork. */
export function createCards({ content, cacheDir, render, capacity = CAPACITY }: CardOptions) {
  const dir = cacheDir === undefined ? undefined : join(cacheDir, 'link-cards')
  const disk = dir === undefined ? null : new CardDisk(dir, DISK_FILES)
  const planCard = cardPlanner(content)
  const renderSvg = render ?? cardRenderer(content, dir)
  const workers = new Workers<Buffer>(AT_ONCE, capacity)
  const sealCharacters = wordsOf('zh').appTitle

  return async (path: string): Promise<Buffer | null> => {
    const view = viewOf(path)
    const plan = view && planCard(view)
    if (!plan) return null
    return workers.run(path, async () => {
      const svg = cardSvg(plan, sealCharacters)
      const hash = sha256Hex(Buffer.from(`${RENDERING}\n${svg}`))
      const kept = await disk?.read(hash)
      if (kept) return kept
      const png = await renderSvg(svg)
      await disk?.write(hash, png)
      return png
    })
  }
}

export function registerCards(app: FastifyInstance, options: CardOptions): void {
  const drawCard = createCards(options)
  const halls = new Map(hallViews(options.content).map(hall => [hall.id, hall]))
  const kept = new Lru<Answer>(MEMORY.entries, MEMORY.bytes)

  function frontAnswer(id: string, dark: boolean): Answer {
    const hall = halls.get(id)
    const front = hall ? frontOf(hall) : null
    if (!front) return MISSING
    const body = Buffer.from(elevationSvg(front, { dark }))
    return prepareAnswer({
      body,
      contentType: 'image/svg+xml; charset=utf-8',
      cache: 'picture',
      headers: HEADERS,
      variants: { br: null, gzip: gzipSync(body) },
    })
  }

  async function answerAt(path: string): Promise<Answer> {
    const known = kept.get(path)
    if (known) return known
    const [, id, dark] = FRONT.exec(path) ?? []
    let answer: Answer
    if (id !== undefined) answer = frontAnswer(id, dark !== undefined)
    else {
      const body = await drawCard(path)
      if (!body) return MISSING
      answer = prepareAnswer({
        body,
        contentType: 'image/png',
        cache: 'picture',
        headers: HEADERS,
        variants: { br: null, gzip: null },
      })
    }
    if (answer.status === 200) kept.set(path, answer, answer.variants.identity?.body.length ?? 0)
    return answer
  }

  readOnly(app, `${CARDS_BASE}/*`, async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    try {
      return respond(request, reply, await answerAt(path))
    } catch (error) {
      if (error instanceof TooMuchWork) return respond(request, reply, BUSY)
      throw error
    }
  })
}
