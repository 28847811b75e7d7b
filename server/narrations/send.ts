/** Sends one file: ETag, If-None-Match, If-Range, single ranges, HEAD (RFC 9110). */
import { createReadStream } from 'node:fs'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { matchesEtag } from '../http/etag'
import { API_HEADERS, CACHE } from '../http/headers'
import { PROBLEM_TYPE, shorten, type ProblemDetails } from '../http/problem'
import { digestOf } from './digest'
import { parseRange } from './range'

export const TYPES = { mp3: 'audio/mpeg', vtt: 'text/vtt; charset=utf-8' } as const
export type FileEnding = keyof typeof TYPES

const EXPOSED = {
  'access-control-expose-headers':
    'Accept-Ranges, Content-Length, Content-Range, ETag, Narration-Voice, Repr-Digest, Retry-After',
}
/** First half of the SHA-256 of the bytes. */
const ETAG_DIGITS = 32

/** RFC 9457 with the plain HTTP meaning of the status. */
export function problemReply(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  title: string,
  detail: string,
): FastifyReply {
  const details: ProblemDetails = {
    type: 'about:blank',
    title,
    status,
    detail,
    instance: shorten(request.url.split('?', 1)[0] ?? ''),
    errors: [],
  }
  return reply
    .code(status)
    .headers({ ...API_HEADERS, ...EXPOSED, 'cache-control': CACHE.never, 'content-type': PROBLEM_TYPE })
    .send(JSON.stringify(details))
}

export interface SentFile {
  file: string
  ending: FileEnding
  voice: 'synthetic' | 'recorded'
}

export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { file, ending, voice }: SentFile,
): Promise<FastifyReply> {
  const { bytes: size, sha256 } = await digestOf(file)
  const etag = `"${sha256.slice(0, ETAG_DIGITS)}"`
  reply.headers({
    ...API_HEADERS,
    ...EXPOSED,
    // a new recording comes under the same path, a new synthesis under a new one
    'cache-control': voice === 'recorded' ? CACHE.revalidate : CACHE.immutable,
    etag,
    // RFC 9530: of the whole file, also when a part of it is sent
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    'accept-ranges': 'bytes',
    'narration-voice': voice,
  })
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const condition = request.headers['if-range']
  const wanted =
    request.method === 'GET' && (condition === undefined || condition === etag)
      ? request.headers.range
      : undefined
  const range = parseRange(wanted, size)
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${size}`)
    return problemReply(
      request,
      reply,
      416,
      'Range Not Satisfiable',
      `range "${shorten(wanted ?? '')}", expected bytes from 0 to ${size - 1}`,
    )
  }
  const { first, last } = range ?? { first: 0, last: size - 1 }
  reply.headers({ 'content-type': TYPES[ending], 'content-length': last - first + 1 })
  if (range !== null) reply.code(206).header('content-range', `bytes ${first}-${last}/${size}`)
  if (request.method === 'HEAD') return reply.send()
  return reply.send(createReadStream(file, { start: first, end: last }))
}
