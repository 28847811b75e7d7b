/**
 * The API as files for object storage and a CDN: `manifest.json` (short-lived) names content-addressed objects
 * that never change. The bytes, also the compressed ones, are those that the server sends.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { NO_BUILT_ASSETS, SCHEMA_VERSION, type BuiltAssets } from '@/content/schema'
import { ROUTES } from '../api/routes'
import { buildWholes, compressWholes, type CompressedWhole } from '../api/wholes'
import { loadAuthored } from '../content/load'
import { buildSite, objectPath } from '../content/site'

const fileSchema = z.strictObject({ path: z.string(), bytes: z.number().int() })
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  contentVersion: z.string(),
  /** The address under which the API answers with the same bytes → the object. */
  objects: z.record(
    z.string(),
    fileSchema.extend({
      sha256: z.string(),
      contentType: z.string(),
      /** Pre-compressed forms of the same object, for storage that sets Content-Encoding itself. */
      br: fileSchema.nullable(),
      gzip: fileSchema.nullable(),
    }),
  ),
})
export type Manifest = z.infer<typeof manifestSchema>

const MANIFEST = 'manifest.json'

export interface ExportOptions {
  contentDir: string
  dir: string
  built?: BuiltAssets
  cacheDir?: string
}

export interface ExportResult {
  contentVersion: string
  objects: number
  bytes: number
}

/** An export may replace an earlier export or an empty folder, nothing else. */
async function assertReplaceable(dir: string): Promise<void> {
  if (!existsSync(dir)) return
  const names = await readdir(dir)
  if (names.length === 0) return
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => 'null')
  let isExport = false
  try {
    const value: unknown = JSON.parse(text)
    isExport = value !== null && typeof value === 'object' && 'contentVersion' in value && 'objects' in value
  } catch {
    isExport = false
  }
  if (!isExport || names.some(name => name !== MANIFEST && name !== 'o'))
    throw new Error(`DIR = "${dir}"; expected a new or empty folder, or one that an export has written`)
}

async function writeObject(root: string, whole: CompressedWhole): Promise<Manifest['objects'][string]> {
  const path = objectPath(whole.sha256)
  await mkdir(dirname(join(root, path)), { recursive: true })
  const write = async (file: string, body: Buffer): Promise<{ path: string; bytes: number }> => {
    await writeFile(join(root, file), body)
    return { path: file, bytes: body.length }
  }
  const { br, gzip } = whole.variants
  return {
    ...(await write(path, whole.body)),
    sha256: whole.sha256,
    contentType: whole.route.contentType,
    br: br && (await write(`${path}.br`, br)),
    gzip: gzip && (await write(`${path}.gz`, gzip)),
  }
}

/** Swaps the new folder in; the old one is put back when that fails. */
async function swap(draft: string, dir: string): Promise<void> {
  const old = `${draft}.old`
  const had = existsSync(dir)
  if (had) await rename(dir, old)
  try {
    await rename(draft, dir)
  } catch (error) {
    if (had) await rename(old, dir)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

export async function exportContent(options: ExportOptions): Promise<ExportResult> {
  const dir = resolve(options.dir)
  await assertReplaceable(dir)
  const site = buildSite(await loadAuthored(options.contentDir), options.built ?? NO_BUILT_ASSETS)
  const all = await compressWholes(buildWholes(site, ROUTES), options.cacheDir)
  const wholes = all.filter(whole => whole.route.contentType.includes('json'))
  await mkdir(dirname(dir), { recursive: true })
  const draft = await mkdtemp(join(dirname(dir), `.${basename(dir)}-`))
  try {
    const objects: Manifest['objects'] = {}
    for (const whole of wholes) objects[whole.target] = await writeObject(draft, whole)
    const manifest: Manifest = { schemaVersion: SCHEMA_VERSION, contentVersion: site.contentVersion, objects }
    await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`)
    await swap(draft, dir)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  const unique = new Map(wholes.map(whole => [whole.sha256, whole.body.length]))
  const bytes = [...unique.values()].reduce((sum, size) => sum + size, 0)
  return { contentVersion: site.contentVersion, objects: unique.size, bytes }
}
