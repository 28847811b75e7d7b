import type { Lang } from './bundle-types'

/** What browsers choose letters and voices by: the `lang` of a page. */
export const LANG_TAGS: Readonly<Record<Lang, string>> = { zh: 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en' }

/** `zh-TW`, `zh_HK`, `zh-Hant-MO` read traditional Chinese; other Chinese, and who does not say, simplified. */
export function languageOf(tag: string): Lang {
  if (tag === '') return 'zh'
  if (!/^zh/i.test(tag)) return 'en'
  return /[-_](hant|tw|hk|mo)\b/i.test(tag) && !/hans/i.test(tag) ? 'zh-Hant' : 'zh'
}

/** The language that an address asks for (`?lang=en`), as links from search engines do; null: it says nothing of ours. */
export function languageAsked(address: string): Lang | null {
  const value = /[?&]lang=([^&#]*)/.exec(address)?.[1]
  return value === 'zh' || value === 'zh-Hant' || value === 'en' ? value : null
}
