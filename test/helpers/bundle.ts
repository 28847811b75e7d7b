/** The guide's own content, compiled as the server compiles it: tests see what visitors get. */
import { resolve } from 'node:path'
import { NO_BUILT_ASSETS, type Bundle, type Lang } from '@/content/schema'
import { loadAuthored } from '../../server/content/load'
import { buildSite } from '../../server/content/site'

export const CONTENT_DIR = resolve(__dirname, '../../content')

export async function realBundles(): Promise<Record<Lang, Bundle>> {
  return buildSite(await loadAuthored(CONTENT_DIR), NO_BUILT_ASSETS).bundles
}
