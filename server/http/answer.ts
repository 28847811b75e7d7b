/** A prepared answer: bytes, codings, tags and headers are made once; sending it is a lookup and a write. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sha256Hex } from '../content/hash'
import type { Variants } from './compress'
import { acceptedEncodings, ENCODINGS, type Encoding } from './encoding'
import { matchesEtag } from './etag'
import { CACHE, type CacheRule, type Headers } from './headers'

export interface Variant {
  body: Buffer
  etag: string
  headers: Headers
  notModifiedHeaders: Headers
}

export interface Answer {
  status: number
  variants: Readonly<Partial<Record<Encoding, Variant>>>
}

export interface AnswerInput {
  body: Buffer
  contentType: string
  cache: CacheRule
  headers: Headers
  variants: Variants
  status?: number
  /** Request headers besides Accept-Encoding that another answer would depend on. */
  vary?: readonly string[]
}

const ETAG_DIGITS = 32
const SUFFIX: Record<Encoding, string> = { br: '-br', gzip: '-gz', identity: '' }

/** One strong tag for each coding: their bytes differ. */
export function prepareAnswer(input: AnswerInput): Answer {
  const hash = sha256Hex(input.body).slice(0, ETAG_DIGITS)
  const bodies = { br: input.variants.br, gzip: input.variants.gzip, identity: input.body }
  const variants: Partial<Record<Encoding, Variant>> = {}
  for (const encoding of ENCODINGS) {
    const body = bodies[encoding]
    if (!body) continue
    const etag = `"${hash}${SUFFIX[encoding]}"`
    const notModifiedHeaders = {
      ...input.headers,
      etag,
      'cache-control': CACHE[input.cache],
      vary: ['Accept-Encoding', ...(input.vary ?? [])].join(', '),
    }
    variants[encoding] = {
      body,
      etag,
      notModifiedHeaders,
      headers: {
        ...notModifiedHeaders,
        'content-type': input.contentType,
        'content-length': String(body.length),
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
    }
  }
  return { status: input.status ?? 200, variants }
}

/** The variant to send, or null when the client takes no coding we have. */
export function chooseVariant(answer: Answer, acceptEncoding: string | undefined): Variant | null {
  for (const encoding of acceptedEncodings(acceptEncoding)) {
    const variant = answer.variants[encoding]
    if (variant) return variant
  }
  return null
}

/** Writes the answer; false when the client takes no coding we have (nothing is written then). */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): boolean {
  const accept = request.headers['accept-encoding']
  const variant = chooseVariant(answer, Array.isArray(accept) ? accept.join(',') : accept)
  if (!variant) return false
  if (answer.status === 200 && matchesEtag(request.headers['if-none-match'], variant.etag)) {
    response.writeHead(304, variant.notModifiedHeaders)
    response.end()
    return true
  }
  response.writeHead(answer.status, variant.headers)
  if (request.method === 'HEAD') response.end()
  else response.end(variant.body)
  return true
}
