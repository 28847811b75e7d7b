/**
 * A sentence is written once. The same one in two fields, of two things or of one, is a copy that goes stale or bores
 * (content/STYLE.md: "a fact is told once, where one stands before it"). Standing formulas are left out: what is said
 * of access, of what is on display, of estimates (`note`), of services and of opening rules. So are data, which ought to
 * agree from file to file: facts, and a relic's date, size, material and maker.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import { problem } from './problem'
import { excerpt, writtenTexts, type WrittenText } from './texts'

const MIN_HAN = 14
const MIN_WORDS = 8

const EXEMPT_FOLDERS: readonly string[] = ['operations', 'services']
const EXEMPT_FIELDS = /(?:^|\.)(?:note|access|display)(?:\.|$)|^(?:date|material|size|maker|facts\..*)$/u

const SENTENCE_END: Record<'zh' | 'en', RegExp> = {
  zh: /[。！？\n]+/u,
  en: /(?<=[.!?])["”’)]*\s+|\n+/u,
}
const isLong: Record<'zh' | 'en', (sentence: string) => boolean> = {
  zh: sentence => (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) >= MIN_HAN,
  en: sentence => sentence.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length >= MIN_WORDS,
}

/** Letters and figures only, so that other commas or capitals make no new sentence. */
const fold = (sentence: string): string =>
  sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isExempt = ({ folder, field }: WrittenText): boolean =>
  EXEMPT_FOLDERS.includes(folder) || EXEMPT_FIELDS.test(field)

export function checkDuplicates(content: AuthoredContent): ContentProblem[] {
  const first = new Map<string, string>()
  return writtenTexts(content)
    .filter(written => !isExempt(written))
    .flatMap(({ file, field, text }) =>
      (['zh', 'en'] as const).flatMap(lang =>
        text[lang]
          .split(SENTENCE_END[lang])
          .filter(isLong[lang])
          .flatMap(sentence => {
            const key = `${lang} ${fold(sentence)}`
            const owner = first.get(key)
            if (owner === undefined) {
              first.set(key, `${file} ${field}`)
              return []
            }
            return [
              problem(
                file,
                `${field}.${lang}`,
                excerpt(sentence, 0, 40, 0),
                `a sentence that ${owner} does not have`,
              ),
            ]
          }),
      ),
    )
}
