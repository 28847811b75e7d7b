/**
 * The guide's own content, compiled as the server compiles it: tests see what visitors get. Compiled once for the
 * same inputs and kept, because a dozen component suites ask for it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Bundle, Lang } from '@/content/schema'
import { inputsHash } from '../../scripts/build/inputs'

const ROOT = resolve(__dirname, '../..')
export const CONTENT_DIR = join(ROOT, 'content')
const INPUTS = ['content', 'src/content', 'src/core', 'server/content']

export async function realBundles(): Promise<Record<Lang, Bundle>> {
  const dir = join(ROOT, '.cache', 'test-bundles')
  const file = join(dir, `${await inputsHash(ROOT, INPUTS)}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record<Lang, Bundle>
  const [{ loadAuthored }, { buildSite }, { NO_BUILT_ASSETS }] = await Promise.all([
    import('../../server/content/load'),
    import('../../server/content/site'),
    import('@/content/schema'),
  ])
  const { bundles } = buildSite(await loadAuthored(CONTENT_DIR), NO_BUILT_ASSETS)
  mkdirSync(dir, { recursive: true })
  // another worker may write the same file: a rename is whole or not at all
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(bundles))
  renameSync(draft, file)
  return bundles
}
