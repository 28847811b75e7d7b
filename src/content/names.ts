import type { Lang } from './bundle-types'

/** A thing's name in the reader's language; the bundle's Chinese is in the reader's script already. */
export const nameIn = ({ zh, en }: Readonly<{ zh: string; en: string }>, lang: Lang): string =>
  lang === 'en' ? en : zh
