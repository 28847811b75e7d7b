/**
 * Makes what clients and server need besides the content itself, into `.generated/` (never committed):
 * - assets/: the palace picture, halls' small elevations, share cards and the heading letters, named by their hash, with `built.json`;
 * - starter.json: the small bundle that travels in the mini-program;
 * - package/: files that are copied into the mini-program's package.
 * Skips what is already made from the same inputs.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AuthoredContent } from '@/content/authored'
import { packStarter } from '@/content/packedStarter'
import { trimBundle } from '@/content/starter'
import { hallViews } from '@/content/compile/halls'
import type { AssetView, BuiltAssets, Bundle, HallView } from '@/content/schema'
import { checkContent } from '@/content/check'
import { ContentError, loadAuthored } from '../server/content/load'
import { buildSite } from '../server/content/site'
import { inputsHash } from './build/inputs'
import { buildFont, fontFamilies } from '../server/letters/letters'
import { drawMapSigns } from './mapSigns'
import { drawOverlay } from './overlay'
import { drawShareCards } from './shareCards'
import { drawThumbnails } from './thumbnails'

/** Halls of this importance and above carry their elevation on the map. */
const PACKAGED_IMPORTANCE = 2
const ROOT = path.resolve(__dirname, '..')
const OUT = path.join(ROOT, '.generated')
const INPUTS = [
  'content',
  'src/content',
  'src/core',
  'src/locales',
  'scripts',
  'server/content',
  'server/letters',
  'package-lock.json',
]

/** Every file that was written, by its path. */
const written: BuiltAssets['files'] = {}

async function writeAsset(name: string, extension: string, data: Buffer): Promise<AssetView> {
  const sha256 = createHash('sha256').update(data).digest('hex')
  const file = `${name}.${sha256.slice(0, 16)}.${extension}`
  await writeFile(path.join(OUT, 'assets', file), data)
  const asset = { path: `/assets/${file}`, sha256, bytes: data.length }
  written[asset.path] = { sha256, bytes: data.length }
  return asset
}

async function writeFonts(
  families: ReturnType<typeof fontFamilies>['hant'],
): Promise<Bundle['headingFonts']> {
  const letters: Bundle['headingFonts'] = []
  for (const { family, characters } of families) {
    const name = family.toLowerCase().replace(/ /g, '-')
    letters.push({ family, ...(await writeAsset(name, 'woff2', await buildFont(family, characters))) })
  }
  return letters
}

/** One for every hall; those of landmarks also ride in the mini-program, so that its first screen needs no network. */
async function writeThumbnails(halls: readonly HallView[]): Promise<{
  thumbnails: BuiltAssets['thumbnails']
  packaged: Record<string, string>
}> {
  const thumbnails: BuiltAssets['thumbnails'] = {}
  const packaged: Record<string, string> = {}
  const drawn = await drawThumbnails(halls)
  for (const { id, importance } of halls) {
    const png = drawn.get(id)
    if (!png) continue
    thumbnails[id] = (await writeAsset(`thumb-${id}`, 'png', png)).path
    if (importance > PACKAGED_IMPORTANCE) continue
    packaged[id] = `/assets/thumb-${id}.png`
    await writeFile(path.join(OUT, 'package', `thumb-${id}.png`), png)
  }
  return { thumbnails, packaged }
}

async function writeShareCards(content: AuthoredContent): Promise<BuiltAssets['shareCards']> {
  const shareCards: BuiltAssets['shareCards'] = {}
  for (const [shared, png] of await drawShareCards(content)) {
    // '/p/taihedian' → 'card-p-taihedian'; the palace's own, '/', is 'card'
    const name = ['card', ...shared.split('/').filter(Boolean)].join('-')
    shareCards[shared] = (await writeAsset(name, 'png', png)).path
  }
  return shareCards
}

async function build(content: AuthoredContent): Promise<string[]> {
  await rm(OUT, { recursive: true, force: true })
  await mkdir(path.join(OUT, 'assets'), { recursive: true })
  await mkdir(path.join(OUT, 'package'), { recursive: true })

  const { webp, southWest, northEast } = await drawOverlay(content)
  const overlay: NonNullable<Bundle['overlay']> = {
    ...(await writeAsset('overlay', 'webp', webp)),
    southWest: [...southWest] as [number, number],
    northEast: [...northEast] as [number, number],
  }
  await writeFile(path.join(OUT, 'package', 'overlay.webp'), webp)
  for (const [file, png] of drawMapSigns()) await writeFile(path.join(OUT, 'package', file), png)

  const { original, hant } = fontFamilies(content)
  const letters = await writeFonts(original)
  const headingFonts = { zh: letters, 'zh-Hant': await writeFonts(hant), en: letters }
  const { thumbnails, packaged } = await writeThumbnails(hallViews(content))
  const shareCards = await writeShareCards(content)
  const drawings: BuiltAssets['drawings'] = {}
  for (const [id, svg] of Object.entries(content.drawings ?? {}))
    drawings[id] = (await writeAsset(`drawing-${id}`, 'svg', Buffer.from(svg))).path
  const built: BuiltAssets = { overlay, headingFonts, thumbnails, drawings, shareCards, files: written }
  await writeFile(path.join(OUT, 'assets', 'built.json'), JSON.stringify(built))

  const site = buildSite(content, built)
  const starter = {
    overlay: { src: '/assets/overlay.webp', sha256: overlay.sha256 },
    thumbnails: packaged,
    packed: packStarter({ zh: trimBundle(site.bundles.zh), en: trimBundle(site.bundles.en) }),
  }
  const text = JSON.stringify(starter)
  await writeFile(path.join(OUT, 'starter.json'), text)
  const kb = (bytes: number) => `${Math.round(bytes / 1024)} KB`
  return [
    `overlay ${kb(overlay.bytes)}`,
    `${Object.keys(thumbnails).length} thumbnails`,
    `${Object.keys(drawings).length} drawings`,
    `${Object.keys(shareCards).length} share cards`,
    `letters ${letters.map(({ bytes }) => kb(bytes)).join(' + ')}`,
    `starter ${kb(Buffer.byteLength(text))}`,
  ]
}

async function main(): Promise<void> {
  const startMs = Date.now()
  const stampFile = path.join(OUT, 'stamp')
  const stamp = await inputsHash(ROOT, INPUTS)
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return
  const content = await loadAuthored(path.join(ROOT, 'content'))
  const problems = checkContent(content)
  if (problems.length > 0) throw new ContentError(problems)
  const made = await build(content)
  await writeFile(stampFile, stamp)
  console.log(`content built in ${((Date.now() - startMs) / 1000).toFixed(1)} s: ${made.join(', ')}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
