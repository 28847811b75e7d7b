/** A folder of files as prepared answers. Everything is read at load: no request touches the disk. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { prepareAnswer, type Answer } from '../http/answer'
import { compress } from '../http/compress'
import { SECURITY_HEADERS, type CacheRule, type Headers } from '../http/headers'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
/** Fast enough for a cold start over a whole build. */
const BROTLI_QUALITY = 6

/** A hash of at least 8 hex digits before the ending: `app.3f2a91bc.js`. */
const HASHED = /[.-][0-9a-f]{8,64}(\.[a-z0-9]+)+$/
export const isHashedName = (path: string): boolean => HASHED.test(path)

export const typeOf = (path: string): string =>
  TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'

async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true })
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

export interface StaticOptions {
  dir: string
  /** Path of the folder on the site, ending with a slash. */
  base: string
  cacheDir?: string | undefined
  cacheRule(path: string): CacheRule
  /** Other bytes for a file. */
  rewrite?(path: string, body: Buffer): Buffer
  /** More headers for a file, made from its bytes. */
  headers?(path: string, body: Buffer): Headers
}

/** Path on the site → answer. */
export async function staticAnswers(options: StaticOptions): Promise<Map<string, Answer>> {
  const paths = await filesBelow(options.dir)
  const entries = await Promise.all(
    paths.map(async path => {
      const read = await readFile(join(options.dir, path))
      const body = options.rewrite?.(path, read) ?? read
      const contentType = typeOf(path)
      const variants = await compress(body, contentType, {
        cacheDir: options.cacheDir,
        maxQuality: BROTLI_QUALITY,
      })
      const headers = { ...SECURITY_HEADERS, ...options.headers?.(path, body) }
      const answer = prepareAnswer({ body, contentType, cache: options.cacheRule(path), headers, variants })
      return [`${options.base}${path}`, answer] as const
    }),
  )
  return new Map(entries)
}
