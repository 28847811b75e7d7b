/** Which language a page is answered in: what its address asks for, else what the browser would choose first. */
import { languageAsked, languageOf } from '@/content/languages'
import { LANGS, type Lang } from '@/content/schema'

const MAX_HEADER = 200

/** The tag that is wanted most; the app goes by the first of the browser's languages too. '' when none is said. */
export function firstTag(header: string | undefined): string {
  let best = { tag: '', weight: 0 }
  for (const part of (header ?? '').slice(0, MAX_HEADER).split(',')) {
    const [tag = '', ...parameters] = part.split(';').map(piece => piece.trim())
    if (!/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag)) continue
    const q = parameters.find(parameter => parameter.startsWith('q='))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    if (weight > best.weight) best = { tag, weight }
  }
  return best.tag
}

export interface PageLanguage {
  lang: Lang
  /** The address asked for it, so the answer does not depend on the browser. */
  asked: boolean
}

export function pageLanguage(url: string, acceptLanguage: string | undefined): PageLanguage {
  const asked = languageAsked(url)
  return asked === null
    ? { lang: languageOf(firstTag(acceptLanguage)), asked: false }
    : { lang: asked, asked: true }
}

/** How the world calls them: in `hreflang`, in Open Graph. */
export const HREFLANG: Readonly<Record<Lang, string>> = { zh: 'zh-Hans', 'zh-Hant': 'zh-Hant', en: 'en' }
export const OG_LOCALE: Readonly<Record<Lang, string>> = { zh: 'zh_CN', 'zh-Hant': 'zh_TW', en: 'en_GB' }
export const OTHERS = (lang: Lang): readonly Lang[] => LANGS.filter(other => other !== lang)

/** The address of a page in a language; without one it is the visitor's. */
export const inLanguage = (path: string, lang: Lang | null): string =>
  lang === null ? path : `${path}?lang=${lang}`
