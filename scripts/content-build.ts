/**
 * Makes what clients and server need besides the content itself, into `.generated/` (never committed):
 * - assets/: the palace picture and the heading letters, named by their hash, with `built.json`;
 * - starter.json: the small bundle that travels in the mini-program;
 * - package/: files that are copied into the mini-program's package.
 * Skips what is already made from the same inputs.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { AuthoredContent } from '@/content/authored'
import { trimBundle } from '@/content/starter'
import type { AssetView, Bundle } from '@/content/schema'
import { checkContent } from '@/content/check'
import { ContentError, loadAuthored } from '../server/content/load'
import { buildSite } from '../server/content/site'
import { inputsHash } from './build/inputs'
import { buildHeadingFont } from './fonts'
import { drawOverlay } from './overlay'

const ROOT = path.resolve(__dirname, '..')
const OUT = path.join(ROOT, '.generated')
const INPUTS = [
  'content',
  'src/content',
  'src/core',
  'src/locales',
  'scripts',
  'server/content',
  'package-lock.json',
]

const DOT =
  '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12"><circle cx="6" cy="6" r="4" fill="#8F2D24" stroke="#FDF6E6" stroke-width="2"/></svg>'

async function writeAsset(name: string, extension: string, data: Buffer): Promise<AssetView> {
  const sha256 = createHash('sha256').update(data).digest('hex')
  const file = `${name}.${sha256.slice(0, 16)}.${extension}`
  await writeFile(path.join(OUT, 'assets', file), data)
  return { path: `/assets/${file}`, sha256, bytes: data.length }
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
  await writeFile(path.join(OUT, 'package', 'dot.png'), new Resvg(DOT).render().asPng())

  const headingFont = await writeAsset('guide-kai', 'woff2', await buildHeadingFont(content))
  await writeFile(path.join(OUT, 'assets', 'built.json'), JSON.stringify({ overlay, headingFont }))

  const site = buildSite(content, { overlay, headingFont })
  const starter = {
    overlay: { src: '/assets/overlay.webp', sha256: overlay.sha256 },
    bundles: { zh: trimBundle(site.bundles.zh), en: trimBundle(site.bundles.en) },
  }
  const text = JSON.stringify(starter)
  await writeFile(path.join(OUT, 'starter.json'), text)
  const kb = (bytes: number) => `${Math.round(bytes / 1024)} KB`
  return [
    `overlay ${kb(overlay.bytes)}`,
    `letters ${kb(headingFont.bytes)}`,
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
