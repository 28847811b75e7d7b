/**
 * The heading letters: subsets of LXGW WenKai Medium (SIL OFL 1.1, by LXGW) with just the characters that names
 * and headings use. "LXGW" and "WenKai" are reserved names, so the subsets carry names of their own. The map's names
 * come first and in a small file; what only pages say comes in a second, asked for when a page needs it.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'
import type { AuthoredContent } from '@/content/authored'
import { hallViews } from '@/content/compile/halls'
import { toHant } from '@/content/hant/convert'
import { wordsOf } from '@/locales'
import { FONT_FAMILY } from './family'
import { renameFont } from './rename'

export { FONT_FAMILY }

const SOURCE = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2'
const ALWAYS =
  ' ·，。、：；“”（）《》—…0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü’‘-,.'

/** Every string value inside a locale or a name, functions left out. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const sorted = (texts: readonly string[]): string => [...new Set(texts.join(''))].sort().join('')

type Turn = (text: string) => string
const asWritten: Turn = text => text

/** Characters of the names on the map, each once, in code point order. */
export function mapCharacters(content: AuthoredContent, turn = asWritten): string {
  const named = [...content.places, ...hallViews(content)]
  return sorted([ALWAYS, ...named.map(({ names: { zh, en } }) => turn(zh) + en)])
}

/** Characters of all names, titles and interface words, each once, in code point order. */
export function headingCharacters(content: AuthoredContent, turn = asWritten): string {
  const { relics, services, people, motifs, terms } = content
  const names = [relics, services, people, motifs, terms].flatMap(list =>
    list.map(({ names: { zh, en } }) => turn(zh) + en),
  )
  const titles = [...content.tours, ...content.events].map(({ title }) => turn(title.zh) + title.en)
  const words = stringsIn(wordsOf('zh'))
    .map(turn)
    .concat(stringsIn(wordsOf('en')))
  return sorted([mapCharacters(content, turn), ...names, ...titles, ...words])
}

interface Family {
  family: string
  characters: string
}

/** The families that clients load, the first one first, and what each of them has that those before have not. */
export function fontFamilies(content: AuthoredContent): { original: Family[]; hant: Family[] } {
  const parted = (onMap: string, all: string, suffix: string): Family[] => {
    const known = new Set(onMap)
    const more = [...all].filter(character => !known.has(character)).join('')
    return [
      { family: FONT_FAMILY + suffix, characters: onMap },
      { family: `${FONT_FAMILY}${suffix} More`, characters: more },
    ]
  }
  return {
    original: parted(mapCharacters(content), headingCharacters(content), ''),
    hant: parted(mapCharacters(content, toHant), headingCharacters(content, toHant), ' Hant'),
  }
}

/** The letters as a font of that name; the same bytes for the same characters. */
export async function buildFont(
  family: string,
  characters: string,
  targetFormat: 'woff2' | 'truetype' = 'woff2',
): Promise<Buffer> {
  const source = await readFile(
    path.join(path.dirname(require.resolve('@fontsource/lxgw-wenkai/package.json')), '../..', SOURCE),
  )
  const sfnt = await subsetFont(source, characters, { targetFormat: 'truetype' })
  const renamed = renameFont(sfnt, family, 'Subset of LXGW WenKai, (c) LXGW, SIL Open Font License 1.1')
  return targetFormat === 'truetype' ? renamed : subsetFont(renamed, characters, { targetFormat })
}
