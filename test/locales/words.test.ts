import { PLACE_KINDS } from '@/content/schema/place'
import { RELIC_CATEGORIES } from '@/content/schema/relic'
import { SERVICE_KINDS } from '@/content/schema/service'
import { sayDistance, wordsOf, type Words } from '@/locales'

const LANGS = ['zh', 'en'] as const
type Said = { key: string; text: string; isFunction: boolean }

/** Arguments that can be told apart in the answer. */
const SAMPLES = ['甲一', '乙二', '丙三', '丁四']

/** Every word there is, functions called with samples; `key` is its way through the object. */
function said(value: unknown, key = ''): Said[] {
  if (typeof value === 'string') return [{ key, text: value, isFunction: false }]
  if (typeof value === 'function') {
    const text = (value as (...samples: string[]) => unknown)(...SAMPLES)
    return [{ key, text: text as string, isFunction: true }]
  }
  return Object.entries(value as object).flatMap(([name, inner]) => said(inner, `${key}.${name}`))
}

const keysOf = (words: Words) => said(words).map(({ key, isFunction }) => key + (isFunction ? '()' : ''))

it('both languages have the same words', () => {
  expect(keysOf(wordsOf('en')).sort()).toEqual(keysOf(wordsOf('zh')).sort())
  expect(keysOf(wordsOf('zh')).length).toBeGreaterThan(150)
})

describe.each(LANGS)('%s', lang => {
  const all = said(wordsOf(lang))

  it('has no empty words and no space around them', () => {
    for (const { key, text } of all) expect([key, typeof text, text]).toEqual([key, 'string', text.trim()])
    expect(all.filter(({ text }) => text === '')).toEqual([])
  })

  it('never shouts, and never shows what a program says', () => {
    expect(all.filter(({ text }) => /[!！]|undefined|null|NaN|\[object|\$\{/.test(text))).toEqual([])
  })

  it('puts every argument into what it says', () => {
    const words = wordsOf(lang) as unknown as Record<string, unknown>
    for (const [key, value] of Object.entries(words)) {
      if (typeof value !== 'function') continue
      const text = (value as (...samples: string[]) => string)(...SAMPLES)
      const expected = SAMPLES.slice(0, value.length)
      expect([key, expected.filter(sample => !text.includes(sample))]).toEqual([key, []])
      expect(value.length).toBeGreaterThan(0)
    }
  })

  it('has a word for every kind of thing in the content', () => {
    const { kinds, categories, serviceKinds, directions, grade } = wordsOf(lang)
    expect(Object.keys(kinds).sort()).toEqual([...PLACE_KINDS].sort())
    expect(Object.keys(categories).sort()).toEqual([...RELIC_CATEGORIES].sort())
    expect(Object.keys(serviceKinds).sort()).toEqual([...SERVICE_KINDS].sort())
    expect(Object.keys(grade)).toEqual(['A', 'B', 'C'])
    expect(new Set(directions).size).toBe(8)
  })
})

describe('Chinese', () => {
  const han = /[\u3400-\u9fff]/
  const all = said(wordsOf('zh')).filter(({ text }) => han.test(text))

  it('has full-width punctuation next to Chinese characters', () => {
    const wrong = all.filter(({ text }) =>
      /[\u3400-\u9fff][,;:?()"']|[,;:?()"'][\u3400-\u9fff]|\.\.\.|[\u3400-\u9fff]\.(\s|$)/.test(text),
    )
    expect(wrong).toEqual([])
  })

  it('closes the quotation marks it opens', () => {
    for (const { key, text } of all)
      for (const [open, close] of ['“”', '（）', '《》'])
        expect([key, text.split(open as string).length]).toEqual([key, text.split(close as string).length])
  })

  it('addresses visitors as 您, never as 你', () => {
    expect(all.filter(({ text }) => text.includes('你'))).toEqual([])
  })
})

describe('English', () => {
  it('is English but for the name of the other language', () => {
    const other = said(wordsOf('en')).filter(({ text }) =>
      /[\u3000-\u9fff\uff00-\uffef]/.test(
        SAMPLES.reduce((rest, sample) => rest.replaceAll(sample, ''), text),
      ),
    )
    expect(other.map(({ key }) => key).sort()).toEqual(['.otherLang', '.otherLangLabel'])
  })

  it('has typographic marks', () => {
    expect(said(wordsOf('en')).filter(({ text }) => /['"]|\.\.\./.test(text))).toEqual([])
  })

  it('counts one place as one', () => {
    const { resultsCount } = wordsOf('en')
    expect(resultsCount(1)).toBe('1 place')
    expect(resultsCount(2)).toBe('2 places')
    expect(resultsCount(0)).toBe('0 places')
  })
})

describe('distances', () => {
  it.each([
    [0, '0\u00a0m'],
    [34.6, '35\u00a0m'],
    [243, '240\u00a0m'],
    [994, '990\u00a0m'],
    [996, '1.0\u00a0km'],
    [1432, '1.4\u00a0km'],
    [9940, '9.9\u00a0km'],
    [9960, '10\u00a0km'],
    [1_234_567, '1,235\u00a0km'],
  ])('%s m is %s', (meters, text) => expect(sayDistance(meters, wordsOf('en'))).toBe(text))

  it('is in metres and kilometres in Chinese too', () => {
    expect(sayDistance(243, wordsOf('zh'))).toBe('240 米')
    expect(sayDistance(1432, wordsOf('zh'))).toBe('1.4 公里')
  })
})
