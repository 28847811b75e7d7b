/** What a first visit downloads, compressed with gzip by the servers that answered it. */
import { get } from 'node:http'
import { sum } from './stats'

export interface Download {
  path: string
  part: 'engine' | 'mesh-worker' | 'geometry' | 'rest'
  gzipBytes: number
}

/** The body as it travels: `fetch` would unpack it. */
function gzipBytes(origin: string, path: string): Promise<number> {
  return new Promise((done, fail) => {
    get(new URL(path, origin), { headers: { 'accept-encoding': 'gzip' }, agent: false }, response => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () =>
        response.statusCode === 200 ? done(bytes) : fail(new Error(`${path}: ${response.statusCode}`)),
      )
    }).on('error', fail)
  })
}

/** By the names of built files: the guide's engine is `map-engine.<hash>`, the comparison pages' is `engine`. */
function partOf(path: string): Download['part'] {
  if (/engine[^/]*\.(js|css)$/.test(path)) return 'engine'
  if (/palace-mesh[^/]*\.js$/.test(path)) return 'mesh-worker'
  return /^\/(api\/v1\/o|geo)\//.test(path) ? 'geometry' : 'rest'
}

/** `paths`: what the page asked for on one visit; each counts once. */
export async function downloadsOf(origin: string, paths: readonly string[]): Promise<Download[]> {
  const downloads: Download[] = []
  for (const path of new Set(paths))
    downloads.push({ path, part: partOf(path), gzipBytes: await gzipBytes(origin, path) })
  return downloads
}

export function bytesOf(downloads: readonly Download[], ...parts: Download['part'][]): number {
  const counted = parts.length === 0 ? downloads : downloads.filter(({ part }) => parts.includes(part))
  return sum(counted.map(({ gzipBytes }) => gzipBytes))
}
