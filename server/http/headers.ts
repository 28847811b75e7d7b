/** Headers that are the same for many answers, prepared once. */
import { createHash } from 'node:crypto'

export type Headers = Readonly<Record<string, string>>

export const CACHE = {
  /** The path carries a hash of the bytes. */
  immutable: 'public, max-age=31536000, immutable',
  revalidate: 'public, max-age=60, stale-while-revalidate=86400',
  /** Asked for once a minute: a cache may answer most of the visitors of a server. */
  live: 'public, max-age=15',
  /** Asked for with the content's version in its query; whoever asks without it sees yesterday's at worst. */
  picture: 'public, max-age=86400, stale-while-revalidate=604800',
  page: 'no-cache',
  never: 'no-store',
} as const
export type CacheRule = keyof typeof CACHE

export const SECURITY_HEADERS: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** The API is open to pages of any origin; it knows no cookies. */
export const API_HEADERS: Headers = {
  ...SECURITY_HEADERS,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'cross-origin-resource-policy': 'cross-origin',
}

export const PREFLIGHT_HEADERS: Headers = {
  ...API_HEADERS,
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'If-None-Match',
  'access-control-max-age': '86400',
  allow: 'GET, HEAD, OPTIONS',
}

const hashesOf = (html: string, tag: 'script' | 'style'): string[] =>
  [...html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))]
    .filter(([, attributes = '', code = '']) => !/\bsrc\s*=/.test(attributes) && code !== '')
    .map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)

/** Content-Security-Policy of the web guide: nothing from a foreign host; inline scripts of its page by their hash. */
export function pagePolicy(html: string): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashesOf(html, 'script')].join(' '),
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    "worker-src blob: 'self'",
    "child-src blob: 'self'",
    // the component library carries a small icon font inside its styles
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** Policy of a page of ours that has no script. */
export function docsPolicy(html: string): string {
  const styles = hashesOf(html, 'style').join(' ')
  return `default-src 'none'; style-src ${styles}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}
