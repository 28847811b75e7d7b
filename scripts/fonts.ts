/**
 * The heading letters: a subset of LXGW WenKai Medium (SIL OFL 1.1, by LXGW) with just the characters that names
 * and headings use. "LXGW" and "WenKai" are reserved names, so the subset carries the name `Guide Kai`.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'
import type { AuthoredContent } from '@/content/authored'
import { wordsOf } from '@/locales'
import { renameFont } from './fonts/rename'

export const FONT_FAMILY = 'Guide Kai'
const SOURCE = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2'
const ALWAYS =
  ' ·，。、：；“”（）《》—…0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü’‘-,.'

/** Every string value inside a locale or a name, functions left out. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Characters of all names, titles and interface words, each once, in code point order. */
export function headingCharacters(content: AuthoredContent): string {
  const names = [...content.places, ...content.relics, ...content.services].map(
    ({ names: { zh, en } }) => zh + en,
  )
  const titles = content.tours.map(({ title }) => title.zh + title.en)
  const words = stringsIn(wordsOf('zh')).concat(stringsIn(wordsOf('en')))
  return [...new Set([ALWAYS, ...names, ...titles, ...words].join(''))].sort().join('')
}

/** woff2 bytes of the subset; the same for the same content. */
export async function buildHeadingFont(content: AuthoredContent): Promise<Buffer> {
  const source = await readFile(
    path.join(path.dirname(require.resolve('@fontsource/lxgw-wenkai/package.json')), '../..', SOURCE),
  )
  const sfnt = await subsetFont(source, headingCharacters(content), { targetFormat: 'truetype' })
  const renamed = renameFont(sfnt, FONT_FAMILY, 'Subset of LXGW WenKai, (c) LXGW, SIL Open Font License 1.1')
  return subsetFont(renamed, headingCharacters(content), { targetFormat: 'woff2' })
}
