/**
 * Words that say a text is not finished, and words that would fit any palace (content/STYLE.md, "Voice"). The lists
 * hold only what has no honest use here: “此处” alone is good Chinese, a placeholder is “此处待补”.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import { fileOf, FOLDERS, problem } from './problem'
import { excerpt, writtenTexts } from './texts'

const UNFINISHED: readonly RegExp[] = [
  /\b(?:TODO|TBD|TBC|FIXME|XXX)\b/u,
  /lorem ipsum|\blorem\b/iu,
  /\?{2,}|？{2,}/u,
  /待补|待定稿|暂无|此处(?:待|应填|填|补|略|插入)|占位/u,
  /\b(?:placeholder|to be (?:added|written|confirmed later))\b/iu,
]

/** Phrases of brochures as patterns, in the form they take in a sentence. */
export const CLICHES_ZH: readonly string[] = [
  '见证了',
  '历史沧桑',
  '岁月沧桑',
  '历史长河',
  '穿越时空',
  '诉说着',
  '承载着',
  '巧夺天工',
  '鬼斧神工',
  '栩栩如生',
  '美轮美奂',
  '精美绝伦',
  '叹为观止',
  '气势恢宏',
  '璀璨明珠',
  '文化瑰宝',
  '无与伦比',
  '独具匠心',
  '众所周知',
  '不容错过',
]
export const CLICHES_EN: readonly string[] = [
  'nestled',
  'testament to',
  'rich tapestry',
  'tapestry of',
  'stunning',
  'breathtaking',
  'awe-inspiring',
  'boast(?:s|ing) (?:an?|the|some|over|more|its|one|two|many)',
  'must-see',
  'must see',
  'bustling',
  'hidden gem',
  'treasure trove',
  'steeped in',
  'step back in time',
  'stood the test of time',
  'bears witness',
  'bear witness',
  'feast for the eyes',
  'rich history',
  'world-renowned',
  'unparalleled',
]
const CLICHE_ZH = new RegExp(CLICHES_ZH.join('|'), 'u')
const CLICHE_EN = new RegExp(`\\b(?:${CLICHES_EN.join('|')})\\b`, 'iu')

/** Every string of a thing with its field path. */
function stringsOf(value: unknown, field = ''): { field: string; words: string }[] {
  if (typeof value === 'string') return [{ field, words: value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) => stringsOf(member, field ? `${field}.${key}` : key))
}

function firstOf(patterns: readonly RegExp[], words: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(words)
    if (match) return excerpt(words, match.index, match[0].length)
  }
  return null
}

/** Everywhere, sources and names as well; addresses may contain anything. */
function checkUnfinished(content: AuthoredContent): ContentProblem[] {
  return FOLDERS.filter(folder => folder !== 'geo').flatMap(folder =>
    content[folder].flatMap(thing =>
      stringsOf(thing).flatMap(({ field, words }) => {
        const found = field === 'url' ? null : firstOf(UNFINISHED, words)
        return found === null ? [] : [problem(fileOf(folder, thing.id), field, found, 'finished words')]
      }),
    ),
  )
}

export function checkPlaceholders(content: AuthoredContent): ContentProblem[] {
  const worn = writtenTexts(content).flatMap(({ file, field, text }) =>
    (['zh', 'en'] as const).flatMap(lang => {
      const found = firstOf([lang === 'zh' ? CLICHE_ZH : CLICHE_EN], text[lang])
      return found === null
        ? []
        : [problem(file, `${field}.${lang}`, found, 'words that fit this thing and no other palace')]
    }),
  )
  return [...checkUnfinished(content), ...worn]
}
