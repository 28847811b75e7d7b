/** Errors as RFC 9457 problem details: each names the parameter, its value and what was expected. */
import { maxHeaderSize, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { z } from 'zod'
import { API_BASE } from '../api/base'
import { API_HEADERS, CACHE, type Headers } from './headers'

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.strictObject({ parameter: z.string(), value: z.string(), expected: z.string() })),
})
export type ProblemDetails = z.infer<typeof problemSchema>
export type ParameterError = ProblemDetails['errors'][number]

export const PROBLEM_KINDS = {
  'bad-request': { status: 400, title: 'The request cannot be read' },
  'unknown-parameter': { status: 400, title: 'Unknown query parameter' },
  'bad-value': { status: 400, title: 'A parameter has a value that is not allowed' },
  'unknown-id': { status: 404, title: 'There is no such thing' },
  'unknown-route': { status: 404, title: 'There is no such address' },
  'wrong-method': { status: 405, title: 'This address can only be read' },
  'not-acceptable': { status: 406, title: 'No content coding that the client accepts' },
  unexpected: { status: 500, title: 'Something went wrong on our side' },
} as const
export type ProblemKind = keyof typeof PROBLEM_KINDS

const VALUE_CHARACTERS = 80

/** Thrown anywhere below a route; the error handler writes it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  constructor(
    readonly kind: ProblemKind,
    detail: string,
    readonly errors: readonly ParameterError[] = [],
    readonly headers: Headers = {},
    readonly status: number = PROBLEM_KINDS[kind].status,
  ) {
    super(detail)
  }
}

export const shorten = (value: string): string =>
  value.length > VALUE_CHARACTERS ? `${value.slice(0, VALUE_CHARACTERS)}…` : value

export function sendProblem(request: IncomingMessage, response: ServerResponse, problem: ApiProblem): void {
  const details: ProblemDetails = {
    type: `${API_BASE}/docs#problem-${problem.kind}`,
    title: PROBLEM_KINDS[problem.kind].title,
    status: problem.status,
    detail: problem.message,
    instance: shorten((request.url ?? '').split('?', 1)[0] ?? ''),
    errors: problem.errors.map(error => ({ ...error, value: shorten(error.value) })),
  }
  const body = Buffer.from(JSON.stringify(details))
  response.writeHead(problem.status, {
    ...API_HEADERS,
    ...problem.headers,
    'cache-control': CACHE.never,
    'content-type': PROBLEM_TYPE,
    'content-length': body.length,
  })
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

interface Refusal {
  status: number
  reason: string
  detail: string
}

const NOT_HTTP: Refusal = {
  status: 400,
  reason: 'Bad Request',
  detail: 'The request is not HTTP that this server reads.',
}
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    reason: 'Request Header Fields Too Large',
    // Node refuses at its limit, not above it
    detail: `request line and headers are too long, expected at most ${maxHeaderSize - 1} bytes`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    reason: 'Request Timeout',
    detail: 'The request did not arrive in time.',
  },
}

/** What cannot be read as HTTP has no request to answer: the problem is written to the socket, which is closed. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, reason, detail } = REFUSALS[error.code ?? ''] ?? NOT_HTTP
  const details: ProblemDetails = {
    type: `${API_BASE}/docs#problem-bad-request`,
    title: PROBLEM_KINDS['bad-request'].title,
    status,
    detail,
    instance: '',
    errors: [],
  }
  const body = JSON.stringify(details)
  const headers = {
    ...API_HEADERS,
    'cache-control': CACHE.never,
    'content-type': PROBLEM_TYPE,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n${body}`)
}
