/**
 * The pronunciation glossaries `content/pronunciation/{zh,en}.yaml`: how hard words are said.
 * zh: `words` maps characters to pinyin with tone marks, one syllable a character (重檐: chóng yán).
 * en: `names` maps a Chinese name as written in English to its toneless syllables (Qianlong: qian long);
 * `respell` maps other words to a spelling that the voice reads right (№: number).
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const zhSchema = z.strictObject({
  words: z.record(
    z.string().regex(/^\p{Script=Han}+$/u, 'expected Han characters only'),
    z
      .string()
      .regex(
        /^[a-zü\p{M}āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+( [a-zü\p{M}āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+)*$/u,
        'expected pinyin with tone marks such as "chóng yán"',
      ),
  ),
})
const enSchema = z.strictObject({
  names: z.record(
    z.string(),
    z.string().regex(/^[a-zü]+( [a-zü]+)*$/u, 'expected toneless syllables such as "qian long"'),
  ),
  respell: z.record(z.string(), z.string()),
})
export type ZhGlossary = z.infer<typeof zhSchema>
export type EnGlossary = z.infer<typeof enSchema>

export const PRONUNCIATION_DIR = path.resolve(__dirname, '../../content/pronunciation')

function read<T>(schema: z.ZodType<T>, file: string): T {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`${file}: field "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'not readable'}`)
}

export function readZhGlossary(dir = PRONUNCIATION_DIR): ZhGlossary {
  const file = path.join(dir, 'zh.yaml')
  const glossary = read(zhSchema, file)
  for (const [word, reading] of Object.entries(glossary.words)) {
    const expected = [...word].length
    if (reading.split(' ').length !== expected) {
      throw new Error(
        `${file}: field "words.${word}": "${reading}", expected ${expected} syllables, one a character`,
      )
    }
  }
  return glossary
}

export function readEnGlossary(dir = PRONUNCIATION_DIR): EnGlossary {
  return read(enSchema, path.join(dir, 'en.yaml'))
}
