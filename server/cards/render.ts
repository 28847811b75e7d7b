/** SVG to PNG, in our own letters and with no font of the machine: the same content gives the same bytes. */
import { mkdir, mkdtemp, readdir, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuthoredContent } from '@/content/authored'
import { sha256Hex } from '../content/hash'
import { FONT_FAMILY } from '../letters/family'

export type Render = (svg: string) => Promise<Buffer>

/** Flat materials and fine lines: a palette loses nothing that can be seen and is a third of the bytes. */
const PALETTE = { palette: true, quality: 90, effort: 5, dither: 0 } as const

/** What draws is heavy, and needed once a picture is asked for. */
const letters = () => import('../letters/letters')

/** Pinyin has letters that names and headings have not. */
async function lettersOf(content: AuthoredContent): Promise<string> {
  const { headingCharacters } = await letters()
  const named = [content.places, content.relics, content.people, content.motifs, content.terms].flat()
  const pinyin = named.map(({ names }) => names.pinyin).join('')
  return [...new Set(headingCharacters(content) + pinyin + '…')].sort().join('')
}

/** The renderer reads TrueType from a file, and nothing else. */
async function fontFile(characters: string, cacheDir: string | undefined): Promise<string> {
  const name = `letters.${sha256Hex(Buffer.from(characters)).slice(0, 16)}.ttf`
  const write = async (dir: string): Promise<string> => {
    await mkdir(dir, { recursive: true })
    if ((await readdir(dir)).includes(name)) return join(dir, name)
    const part = join(dir, `${name}.${process.pid}.part`)
    await writeFile(part, await (await letters()).buildFont(FONT_FAMILY, characters, 'truetype'))
    await rename(part, join(dir, name))
    return join(dir, name)
  }
  const own = () => mkdtemp(join(tmpdir(), 'guide-letters-'))
  // a cache that can't be written costs time, not pictures
  return cacheDir === undefined ? write(await own()) : write(cacheDir).catch(async () => write(await own()))
}

export function cardRenderer(content: AuthoredContent, cacheDir: string | undefined): Render {
  let font: Promise<string> | null = null
  return async svg => {
    font ??= lettersOf(content).then(characters => fontFile(characters, cacheDir))
    const file = await font.catch(error => {
      font = null
      throw error
    })
    const [{ renderAsync }, { default: sharp }] = await Promise.all([
      import('@resvg/resvg-js'),
      import('sharp'),
    ])
    const image = await renderAsync(svg, {
      font: { loadSystemFonts: false, fontFiles: [file], defaultFontFamily: FONT_FAMILY },
    })
    const raw = { width: image.width, height: image.height, channels: 4 } as const
    return sharp(image.pixels, { raw }).removeAlpha().png(PALETTE).toBuffer()
  }
}
