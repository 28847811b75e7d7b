/** wx.request and downloads: really performed, by the driver's server, which knows the allowed origin. */
import { ApiFailure, settle, type Callbacks } from '../outcome'
import { recordCall, recordError } from '../recorder'
import { writeTemporary } from './files'

export interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
  timeout?: number
}

/** The server's answer: either what came over the network or why nothing did. */
export type NetworkAnswer =
  { statusCode: number; header: Record<string, string>; bodyBase64: string } | { failure: string }

interface Received {
  statusCode: number
  header: Record<string, string>
  bytes: Uint8Array<ArrayBuffer>
}

const decodeBase64 = (text: string) => Uint8Array.from(atob(text), char => char.charCodeAt(0))

function withQuery({ url, method, data }: RequestOptions): string {
  if ((method ?? 'GET') !== 'GET' || typeof data !== 'object' || data === null) return url
  const pairs = Object.entries(data).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return pairs.length > 0 ? `${url}${url.includes('?') ? '&' : '?'}${pairs.join('&')}` : url
}

async function transfer(options: RequestOptions, signal: AbortSignal): Promise<Received> {
  const { method = 'GET', data, header = {}, timeout = 60_000 } = options
  const body = method === 'GET' ? null : typeof data === 'string' ? data : JSON.stringify(data ?? null)
  const sent = {
    url: withQuery(options),
    method,
    header: { 'content-type': 'application/json', ...header },
    body,
  }
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)])
  try {
    const response = await fetch('/__request', { method: 'POST', body: JSON.stringify(sent), signal: limit })
    const answer = (await response.json()) as NetworkAnswer
    if ('failure' in answer) throw new ApiFailure(answer.failure, { errno: 600001 })
    return { statusCode: answer.statusCode, header: answer.header, bytes: decodeBase64(answer.bodyBase64) }
  } catch (error) {
    if (signal.aborted) throw new ApiFailure('abort')
    if (limit.aborted) throw new ApiFailure('timeout')
    throw error
  }
}

function decodeBody(
  { dataType = 'json', responseType }: RequestOptions,
  bytes: Uint8Array<ArrayBuffer>,
): unknown {
  if (responseType === 'arraybuffer') return bytes.buffer
  const text = new TextDecoder().decode(bytes)
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A started transfer: `abort()` and listeners, and a promise when no callback was given. */
function task<O extends RequestOptions>(
  name: string,
  options: O & Callbacks,
  finish: (got: Received) => object,
) {
  recordCall(name, options)
  const controller = new AbortController()
  const done = settle(name, options, async given => finish(await transfer(given, controller.signal)))
  const nothing = () => undefined
  const controls = {
    abort: () => controller.abort(),
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
    onProgressUpdate: nothing,
    offProgressUpdate: nothing,
    onChunkReceived: nothing,
    offChunkReceived: nothing,
  }
  if (options.success || options.fail || options.complete) {
    done.catch((error: unknown) => recordError('rejection', error))
    return controls
  }
  return Object.assign(done, controls)
}

interface DownloadOptions extends RequestOptions {
  filePath?: string
}

export const networkApis = {
  request: (options: RequestOptions & Callbacks) =>
    task('request', options, ({ statusCode, header, bytes }) => ({
      statusCode,
      header,
      cookies: [],
      data: decodeBody(options, bytes),
    })),
  downloadFile: (options: DownloadOptions & Callbacks) =>
    task('downloadFile', options, ({ statusCode, header, bytes }) => {
      const ending = /\.\w+$/.exec(options.url.split(/[?#]/)[0] ?? '')?.[0] ?? ''
      const tempFilePath = writeTemporary(bytes, ending, options.filePath)
      return { statusCode, header, tempFilePath, filePath: options.filePath, dataLength: bytes.length }
    }),
}
