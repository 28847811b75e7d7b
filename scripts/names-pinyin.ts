/**
 * Readings of names for the check of `names.pinyin`: pinyin-pro (MIT) in the tones of the dictionary, with the
 * glossary content/pronunciation/zh.yaml on top. pinyin-pro's own dictionary is global: the last reader made counts.
 */
import { clearCustomDict, customPinyin, pinyin } from 'pinyin-pro'
import type { ToPinyin } from '@/content/check/pinyin'
import type { ZhGlossary } from './narrate/glossary'

export function createNameReader(glossary: ZhGlossary): ToPinyin {
  clearCustomDict(['pinyin'])
  customPinyin({ ...glossary.words })
  return han => pinyin(han, { type: 'array', toneType: 'symbol', v: false, toneSandhi: false })
}
