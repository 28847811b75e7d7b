/**
 * Compressed variants of bytes that are answered often. Done once, at load, off the main thread; kept on disk
 * under the hash of the bytes when a folder is given, so that a second start has nothing left to compress.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { sha256Hex } from '../content/hash'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)

/** Below this a coding saves no packet. */
const MIN_BYTES = 256
const GZIP_LEVEL = 9
const COMPRESSIBLE =
  /^(text\/|application\/(json|geo\+json|schema\+json|problem\+json|javascript|wasm|manifest\+json|xml)|image\/svg\+xml|font\/(ttf|otf))/

export interface Variants {
  br: Buffer | null
  gzip: Buffer | null
}

/** Fixed steps, so that the same bytes always give the same variant: 11 is three times as slow as 10 for 3 %. */
export function brotliQuality(bytes: number): number {
  if (bytes <= 64 * 1024) return 11
  return bytes <= 1024 * 1024 ? 10 : 9
}

/** log2 of a window that holds the bytes; a larger one only costs memory and time. */
const windowBits = (bytes: number): number => Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes + 16))))

async function kept(
  cacheDir: string | undefined,
  name: string,
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  if (cacheDir === undefined) return make()
  const file = join(cacheDir, name.slice(0, 2), name)
  const known = await readFile(file).catch(() => null)
  if (known) return known
  const made = await make()
  // a cache that can't be written costs time, not answers
  try {
    await mkdir(join(cacheDir, name.slice(0, 2)), { recursive: true })
    const draft = `${file}.${process.pid}.tmp`
    await writeFile(draft, made)
    await rename(draft, file)
  } catch {
    return made
  }
  return made
}

/** Variants that are smaller than the bytes themselves. */
export async function compress(
  body: Buffer,
  contentType: string,
  options: { cacheDir?: string | undefined; maxQuality?: number } = {},
): Promise<Variants> {
  if (body.length < MIN_BYTES || !COMPRESSIBLE.test(contentType)) return { br: null, gzip: null }
  const quality = Math.min(brotliQuality(body.length), options.maxQuality ?? 11)
  const hash = sha256Hex(body)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_LGWIN]: windowBits(body.length),
  }
  const [br, gz] = await Promise.all([
    kept(options.cacheDir, `${hash}.${quality}.br`, () => brotliAsync(body, { params })),
    kept(options.cacheDir, `${hash}.${GZIP_LEVEL}.gz`, () => gzipAsync(body, { level: GZIP_LEVEL })),
  ])
  return { br: br.length < body.length ? br : null, gzip: gz.length < body.length ? gz : null }
}
