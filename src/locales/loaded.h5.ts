import type { Lang } from '@/content/bundle-types'
import type { Words } from './types'

/** The words that are here. Who opens a page reads one language: the others come when they are chosen. */
export const loaded: Partial<Record<Lang, Words>> = {}

const bring: Readonly<Record<Lang, () => Promise<Words>>> = {
  zh: () => import(/* webpackChunkName: "words-zh" */ './zh').then(({ zh }) => zh),
  'zh-Hant': () => import(/* webpackChunkName: "words-hant" */ './hant').then(({ hant }) => hant),
  en: () => import(/* webpackChunkName: "words-en" */ './en').then(({ en }) => en),
}

/** Rejects without a network; asked again, tries again. */
export async function loadWords(lang: Lang): Promise<void> {
  loaded[lang] ??= await bring[lang]()
}
