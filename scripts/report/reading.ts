/**
 * How long it takes to hear or read everything. Pace: what the schema promises of the standard layer (zh 240–400
 * characters, en 140–230 words in 60–90 s), in the middle of that range.
 */
import type { AuthoredContent } from '@/content/authored'
import { writtenTexts, type WrittenText } from '@/content/check/texts'
import type { Section } from './table'

const ZH_PER_MINUTE = 255
const EN_PER_MINUTE = 150

const hanCount = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
const wordCount = (words: string): number =>
  words.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length

/** What belongs together; the first that fits counts. */
const KINDS: readonly (readonly [string, (written: WrittenText) => boolean])[] = [
  ['places: brief', ({ field }) => field === 'narration.brief'],
  ['places: standard', ({ field }) => field === 'narration.standard'],
  ['places: deep', ({ field }) => field === 'narration.deep'],
  ['places: look for', ({ folder, field }) => folder === 'places' && field.startsWith('lookFor')],
  ['places: children', ({ field }) => field === 'children'],
  ['places: audio description', ({ field }) => field === 'audioDescription'],
  ['places: history', ({ field }) => field.startsWith('history')],
  ['relics: story', ({ folder, field }) => folder === 'relics' && field === 'story'],
  ['people: story', ({ folder, field }) => folder === 'people' && field === 'story'],
  ['events: text', ({ folder, field }) => folder === 'events' && field === 'text'],
  ['motifs: story', ({ folder, field }) => folder === 'motifs' && field === 'story'],
  ['terms: text', ({ folder, field }) => folder === 'terms' && field === 'text'],
  ['tours', ({ folder }) => folder === 'tours'],
  ['facts', ({ field }) => field.startsWith('facts')],
  ['everything else', () => true],
]

const time = (minutes: number): string => {
  const rounded = Math.round(minutes)
  return rounded < 60
    ? `${rounded} min`
    : `${Math.floor(rounded / 60)} h ${String(rounded % 60).padStart(2, '0')}`
}

export function readingSection(content: AuthoredContent): Section {
  const sums = new Map(KINDS.map(([name]) => [name, { texts: 0, zh: 0, en: 0 }]))
  for (const written of writtenTexts(content)) {
    const sum = sums.get(KINDS.find(([, fits]) => fits(written))?.[0] ?? '')
    if (!sum) continue
    sum.texts += 1
    sum.zh += hanCount(written.text.zh)
    sum.en += wordCount(written.text.en)
  }
  const row = (
    name: string,
    { texts, zh, en }: { texts: number; zh: number; en: number },
  ): (string | number)[] => [
    ...[name, texts, zh, time(zh / ZH_PER_MINUTE)],
    ...[en, time(en / EN_PER_MINUTE)],
  ]
  const all = [...sums.values()].reduce((a, b) => ({
    texts: a.texts + b.texts,
    zh: a.zh + b.zh,
    en: a.en + b.en,
  }))
  return {
    id: 'reading',
    title: 'How long it takes',
    note: `At ${ZH_PER_MINUTE} characters or ${EN_PER_MINUTE} words a minute.`,
    tables: [
      {
        caption: 'Texts',
        columns: ['text', 'texts', 'zh characters', 'zh time', 'en words', 'en time'],
        rows: [...[...sums].map(([name, sum]) => row(name, sum)), row('all', all)],
      },
    ],
  }
}
