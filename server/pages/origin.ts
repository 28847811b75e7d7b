/** The guide's own address, for links that have to be whole: canonical ones, pictures of cards, the site map. */
import type { IncomingHttpHeaders } from 'node:http'

/** Names, IPv4, or IPv6 in brackets, with a port: nothing that could be anything else in a page. */
const HOST =
  /^(?=.{1,260}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(:\d{1,5})?$/i
const FALLBACK = 'http://127.0.0.1:8080'

/**
 * What was set wins; else what the request says of itself. `X-Forwarded-Proto` is how a TLS terminator tells that
 * the visitor came by https.
 */
export function originOf(headers: IncomingHttpHeaders, set: string | undefined): string {
  if (set !== undefined) return set
  const host = headers.host ?? ''
  if (!HOST.test(host)) return FALLBACK
  const forwarded = String(headers['x-forwarded-proto'] ?? '')
    .split(',', 1)[0]
    ?.trim()
  return `${forwarded === 'https' ? 'https' : 'http'}://${host.toLowerCase()}`
}
