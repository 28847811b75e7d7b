/** The network as the program may use it: only towards the origins it may reach, and not at all while offline. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { HostConfig } from '../host/bridge'
import type { NetworkAnswer } from '../host/wx/network'

export interface Phone {
  config: HostConfig
  /** where an origin that the program may reach really is; all other origins are refused and noted */
  origins: Record<string, string>
  refusedUrls: string[]
  /** what went out over the network, method and address */
  requests: string[]
}

/** What wx.request hands over to be performed. */
export interface Asked {
  url: string
  method: string
  header: Record<string, string>
  body: string | null
}

/** The address to really ask, or why the phone doesn't. */
function resolveUrl(phone: Phone, url: string): { target: string } | { failure: string } {
  if (phone.config.offline) return { failure: 'net::ERR_INTERNET_DISCONNECTED' }
  const { origin } = new URL(url)
  const actual = phone.origins[origin]
  if (actual) return { target: actual + url.slice(origin.length) }
  phone.refusedUrls.push(url)
  return { failure: 'url not in domain list' }
}

/** fetch has already undone the encoding, so the answer's length and encoding no longer hold. */
function headersOf(response: Response): Record<string, string> {
  const headers: Record<string, string> = {}
  response.headers.forEach((value, name) => {
    if (name !== 'content-encoding' && name !== 'content-length') headers[name] = value
  })
  return headers
}

export async function performRequest(
  phone: Phone,
  { url, method, header, body }: Asked,
): Promise<NetworkAnswer> {
  const resolved = resolveUrl(phone, url)
  if ('failure' in resolved) return resolved
  phone.requests.push(`${method} ${url}`)
  try {
    const response = await fetch(resolved.target, { method, headers: header, body })
    const bytes = Buffer.from(await response.arrayBuffer())
    return { statusCode: response.status, header: headersOf(response), bodyBase64: bytes.toString('base64') }
  } catch (error) {
    return { failure: `net::ERR_CONNECTION_FAILED ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** Pictures and sounds pass through with their ranges, so that seeking works. */
export async function passMedia(
  phone: Phone,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const resolved = resolveUrl(phone, url)
  if ('failure' in resolved) return void response.destroy()
  phone.requests.push(`MEDIA ${url}`)
  const range = request.headers.range
  const upstream = await fetch(resolved.target, {
    headers: { 'accept-encoding': 'identity', ...(range ? { range } : {}) },
  })
  const kept = ['content-type', 'content-length', 'content-range', 'accept-ranges']
  const headers = kept.flatMap(name => [
    ...(upstream.headers.has(name) ? [[name, upstream.headers.get(name) ?? '']] : []),
  ])
  response.writeHead(upstream.status, Object.fromEntries(headers) as Record<string, string>)
  if (!upstream.body) return void response.end()
  const body = Readable.fromWeb(upstream.body as ReadableStream)
  // the browser drops a sound half way whenever it seeks
  body.on('error', () => response.destroy())
  response.on('close', () => body.destroy())
  body.pipe(response)
}
