import type { AuthoredContent } from '@/content/authored'
import { wordsOf } from '@/locales'
import {
  buildFont,
  FONT_FAMILY,
  fontFamilies,
  headingCharacters,
  mapCharacters,
} from '../../server/letters/letters'
import { renameFont } from '../../server/letters/rename'
import { loadAuthored } from '../../server/content/load'
import { CONTENT_DIR } from '../helpers/bundle'
import subsetFont from 'subset-font'

let content: AuthoredContent
let woff2: Buffer
let sfnt: Buffer
beforeAll(async () => {
  content = await loadAuthored(CONTENT_DIR)
  woff2 = await buildFont(FONT_FAMILY, mapCharacters(content))
  sfnt = await subsetFont(woff2, mapCharacters(content), { targetFormat: 'truetype' })
})

/** Tables of an sfnt file by tag (OpenType 1.9, "otff"). */
function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + i * 16
      const start = font.readUInt32BE(at + 8)
      return [font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))]
    }),
  )
}

/** Family and other names of an sfnt file, Windows platform. */
function namesOf(font: Buffer): string[] {
  const table = tablesOf(font).get('name')
  if (!table) return []
  const strings = table.readUInt16BE(4)
  return Array.from({ length: table.readUInt16BE(2) }, (_, i) => {
    const at = 6 + i * 12
    const start = strings + table.readUInt16BE(at + 10)
    return Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le')
  })
}

describe('the characters', () => {
  it('are those of every name and title, each once', () => {
    const characters = headingCharacters(content)
    const has = new Set(characters)
    expect(has.size).toBe([...characters].length)
    for (const { names } of [...content.places, ...content.relics])
      for (const character of names.zh + names.en)
        expect([names.zh, has.has(character)]).toEqual([names.zh, true])
    for (const { title } of content.tours)
      for (const character of title.zh) expect(has.has(character)).toBe(true)
    for (const character of wordsOf('zh').missingTitle) expect(has.has(character)).toBe(true)
  })

  it('are parted: the map’s first, and each character in one file', () => {
    const [first, ...others] = fontFamilies(content).original
    expect(first?.characters).toBe(mapCharacters(content))
    const all = [first, ...others].map(family => family?.characters ?? '').join('')
    expect([...all].sort().join('')).toBe(headingCharacters(content))
    for (const { names } of content.places)
      for (const character of names.zh) expect(first?.characters).toContain(character)
  })

  it('are the same for the same content, whatever its order', () => {
    const turned = { ...content, places: [...content.places].reverse() }
    expect(headingCharacters(turned)).toBe(headingCharacters(content))
  })
})

describe('the letters', () => {
  it('are a small woff2', () => {
    expect(woff2.toString('latin1', 0, 4)).toBe('wOF2')
    expect(woff2.length).toBeGreaterThan(20_000)
    expect(woff2.length).toBeLessThan(110_000)
  })

  it('do not carry the reserved names, but say whose work they are', () => {
    const names = namesOf(sfnt)
    expect(names).toContain(FONT_FAMILY)
    const [copyright = '', ...others] = names
    expect(copyright).toMatch(/LXGW.*SIL Open Font License/)
    expect(others.join(' ')).not.toMatch(/LXGW|WenKai|霞鹜|文楷/i)
  })

  it('draw the names: fewer letters make a smaller file, foreign ones add nothing', async () => {
    const glyphs = (font: Buffer) => tablesOf(font).get('maxp')?.readUInt16BE(4) ?? 0
    expect(glyphs(sfnt)).toBeGreaterThanOrEqual(
      [...mapCharacters(content)].filter(c => /[\u3400-\u9fff]/.test(c)).length,
    )
    expect(glyphs(await subsetFont(sfnt, '太和殿', { targetFormat: 'truetype' }))).toBeLessThan(20)
    const without = await subsetFont(sfnt, '', { targetFormat: 'truetype' })
    expect(glyphs(await subsetFont(sfnt, '鑫', { targetFormat: 'truetype' }))).toBe(glyphs(without))
  })
})

describe('renameFont', () => {
  it('writes a font whose checksums hold', () => {
    const renamed = renameFont(sfnt, 'Other Name', 'nobody')
    expect(namesOf(renamed)).toContain('Other Name')
    let sum = 0
    for (let i = 0; i < renamed.length; i += 4) sum = (sum + renamed.readUInt32BE(i)) >>> 0
    // OpenType: the whole file adds up to this number
    expect(sum).toBe(0xb1b0afba)
    expect([...tablesOf(renamed).keys()]).toEqual([...tablesOf(sfnt).keys()].sort())
  })

  it('says what it expected when given something else', () => {
    expect(() => renameFont(Buffer.alloc(12), 'x', 'y')).toThrow(/head table/)
  })
})
