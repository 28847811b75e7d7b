/** Every whole answer of the API, serialised once. The server sends these bytes and the export writes them. */
import { sha256Hex } from '../content/hash'
import type { Site } from '../content/site'
import { compress, type Variants } from '../http/compress'
import type { Lang } from '@/content/schema'
import { API_BASE } from './base'
import type { Route } from './route'

export interface Whole {
  /** `/api/v1/places?lang=zh`: the path with the language, when the answer has one. */
  target: string
  route: Route
  lang: Lang | null
  body: Buffer
  sha256: string
}

export interface CompressedWhole extends Whole {
  variants: Variants
}

export const targetOf = (path: string, lang: Lang | null): string => (lang ? `${path}?lang=${lang}` : path)

export function buildWholes(site: Site, routes: readonly Route[]): Whole[] {
  return routes.flatMap(route =>
    route.answers(site).map(({ path, lang, value }) => {
      const body = Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))
      return { target: targetOf(`${API_BASE}${path}`, lang), route, lang, body, sha256: sha256Hex(body) }
    }),
  )
}

/** Equal bytes are compressed once. */
export async function compressWholes(
  wholes: readonly Whole[],
  cacheDir?: string,
): Promise<CompressedWhole[]> {
  const known = new Map<string, Promise<Variants>>()
  return Promise.all(
    wholes.map(async whole => {
      const pending = known.get(whole.sha256) ?? compress(whole.body, whole.route.contentType, { cacheDir })
      known.set(whole.sha256, pending)
      return { ...whole, variants: await pending }
    }),
  )
}

/** For a preview, where the bytes change with every edit and go no further than this machine. */
export const uncompressed = (wholes: readonly Whole[]): CompressedWhole[] =>
  wholes.map(whole => ({ ...whole, variants: { br: null, gzip: null } }))
