import { languageAsked, languageOf } from '@/content/languages'

test.each([
  ['?lang=en', 'en'],
  ['/p/taihedian?from=chat&lang=zh-Hant#top', 'zh-Hant'],
  ['?lang=zh', 'zh'],
  ['?lang=', null],
  ['?lang=EN', null],
  ['?lang=fr', null],
  ['?slang=en', null],
  ['/lang=en', null],
  ['', null],
])('"%s" asks for %s', (address, lang) => expect(languageAsked(address)).toBe(lang))

test.each([
  ['zh-TW', 'zh-Hant'],
  ['zh_CN', 'zh'],
  ['', 'zh'],
  ['de', 'en'],
])('a device of "%s" reads %s', (tag, lang) => expect(languageOf(tag)).toBe(lang))
