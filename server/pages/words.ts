/** Words that only pages without the app say; traditional Chinese is derived, as everywhere. */
import { toHant } from '@/content/hant/convert'
import type { Lang } from '@/content/schema'

interface PageWords {
  about: string
  /** What the map cannot do without scripts. */
  needsScript: string
  mapNeedsScript: string
  palace: string
  pictureOf(name: string): string
}

const zh: PageWords = {
  about: '故宫的殿宇地图：真实的位置，真实的形制，边走边听。',
  needsScript: '这一页要用脚本才能动起来。请在浏览器里允许 JavaScript，或先看下面的文字。',
  mapNeedsScript: '地图、带路和搜索要用脚本：请在浏览器里允许 JavaScript。',
  palace: '故宫',
  pictureOf: name => `${name}，故宫导览绘`,
}
const en: PageWords = {
  about:
    'A map of the Forbidden City, hall by hall: true positions, true architecture, stories to listen to.',
  needsScript:
    'This page comes alive with scripts. Please allow JavaScript in the browser, or read on below.',
  mapNeedsScript: 'Map, ways and search need scripts: please allow JavaScript in the browser.',
  palace: 'The Forbidden City',
  pictureOf: name => `${name}, drawn by the Forbidden City Guide`,
}
const hant: PageWords = {
  about: toHant(zh.about),
  needsScript: toHant(zh.needsScript),
  mapNeedsScript: toHant(zh.mapNeedsScript),
  palace: toHant(zh.palace),
  pictureOf: name => toHant(zh.pictureOf(name)),
}

export const pageWords = (lang: Lang): PageWords => ({ zh, 'zh-Hant': hant, en })[lang]
