import type { Lang } from '@/content/bundle-types'
import { en } from './en'
import { hant } from './hant'
import type { Words } from './types'
import { zh } from './zh'

/** The words that are here: in a mini-program's package and on a server, all. */
export const loaded: Partial<Record<Lang, Words>> = { zh, 'zh-Hant': hant, en }

export const loadWords = (_lang: Lang): Promise<void> => Promise.resolve()
