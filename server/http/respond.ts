/** The one way out: prepared answers and problems are written to the socket as they are. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendAnswer, type Answer } from './answer'
import { PREFLIGHT_HEADERS } from './headers'
import { ApiProblem, sendProblem } from './problem'

export const ALLOW = 'GET, HEAD, OPTIONS'

export function respondProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ApiProblem,
): FastifyReply {
  reply.hijack()
  if (reply.raw.headersSent) reply.raw.destroy()
  else sendProblem(request.raw, reply.raw, problem)
  return reply
}

export function respond(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  reply.hijack()
  if (sendAnswer(request.raw, reply.raw, answer)) return reply
  const parameter = 'Accept-Encoding'
  const value = String(request.headers['accept-encoding'])
  const expected = 'br, gzip or identity'
  const detail = `${parameter} = "${value.slice(0, 80)}"; expected ${expected}`
  sendProblem(
    request.raw,
    reply.raw,
    new ApiProblem('not-acceptable', detail, [{ parameter, value, expected }]),
  )
  return reply
}

export function wrongMethod(request: FastifyRequest): ApiProblem {
  const errors = [{ parameter: 'method', value: request.method, expected: ALLOW }]
  return new ApiProblem('wrong-method', `method = "${request.method}"; expected ${ALLOW}`, errors, {
    allow: ALLOW,
  })
}

/** Tells a page of any origin that it may ask; what is there it learns from its request. */
export function preflight(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.writeHead(204, PREFLIGHT_HEADERS)
  reply.raw.end()
  return reply
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>

/** The methods the app can route, without these. */
export const methodsBut = (app: FastifyInstance, ...names: string[]): string[] =>
  app.supportedMethods.filter(method => !names.includes(method))

/** Registers an address that can be read and nothing else. */
export function readOnly(app: FastifyInstance, url: string, handler: Handler): void {
  app.route({ method: ['GET', 'HEAD'], url, handler })
  app.route({ method: 'OPTIONS', url, handler: preflight })
  app.route({
    method: methodsBut(app, 'GET', 'HEAD', 'OPTIONS'),
    url,
    handler: request => {
      throw wrongMethod(request)
    },
  })
}
