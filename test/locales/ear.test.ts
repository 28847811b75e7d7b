import { toHant } from '@/content/hant/convert'
import { earWordsOf } from '@/locales/ear'

const SAMPLES = ['甲一', '乙二'] as const
const said = (lang: 'zh' | 'zh-Hant' | 'en') =>
  Object.entries(earWordsOf(lang)).map(
    ([key, word]: [string, string | ((...samples: string[]) => string)]) => ({
      key,
      text: typeof word === 'string' ? word : word(...SAMPLES.slice(0, word.length)),
      args: typeof word === 'string' ? 0 : word.length,
    }),
  )

it('has the same words in each language, none empty, none shouted', () => {
  for (const lang of ['zh', 'zh-Hant', 'en'] as const) {
    expect(said(lang).map(({ key, args }) => [key, args])).toEqual(
      said('zh').map(({ key, args }) => [key, args]),
    )
    expect(said(lang).filter(({ text }) => text.trim() === '' || /[!！]/.test(text))).toEqual([])
  }
})
it('says every argument', () => {
  for (const lang of ['zh', 'en'] as const)
    for (const { text, args, key } of said(lang))
      expect([key, SAMPLES.slice(0, args).every(sample => text.includes(sample))]).toEqual([key, true])
})
it('is the simplified one in traditional characters', () =>
  expect(said('zh-Hant').map(({ text }) => text)).toEqual(said('zh').map(({ text }) => toHant(text))))
it('addresses visitors as 您', () => expect(said('zh').filter(({ text }) => text.includes('你'))).toEqual([]))
