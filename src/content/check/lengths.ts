/**
 * Lengths of what is shown in one line and of what is spoken, as the comments of the schema give them. What is
 * spoken is counted without punctuation, what is shown as it stands.
 */
import type { AuthoredContent, ContentProblem } from '../authored'
import type { Text } from '../schema'
import { textsOf } from './parity'
import { fileOf, problem, type Folder } from './problem'

type Unit = 'characters' | 'spoken characters' | 'words'
interface Range {
  min: number
  max: number
  unit: Unit
}

const COUNT: Record<Unit, (text: string) => number> = {
  characters: text => [...text].length,
  'spoken characters': text => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  words: text => text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length,
}

const line: Record<keyof Text, Range> = {
  zh: { min: 1, max: 30, unit: 'characters' },
  en: { min: 1, max: 90, unit: 'characters' },
}
const spoken = (zh: readonly [number, number], en: readonly [number, number]): Record<keyof Text, Range> => ({
  zh: { min: zh[0], max: zh[1], unit: 'spoken characters' },
  en: { min: en[0], max: en[1], unit: 'words' },
})

/** By folder, then by field; numbers in a field path are written `*`. */
const LIMITS: Partial<Record<Folder, Record<string, Record<keyof Text, Range>>>> = {
  places: {
    summary: line,
    'narration.brief': spoken([1, 85], [1, 55]),
    'narration.standard': spoken([240, 400], [140, 230]),
    // four minutes at the pace of the standard layer
    'narration.deep': spoken([400, 1070], [230, 615]),
    children: spoken([1, 90], [1, 60]),
    audioDescription: spoken([40, 180], [25, 120]),
  },
  relics: { summary: line, story: spoken([150, 320], [100, 190]) },
  tours: { 'stops.*.leadIn': spoken([20, 110], [12, 70]), outro: spoken([20, 110], [12, 70]) },
  people: { summary: line, story: spoken([120, 320], [80, 200]) },
  events: { title: line, text: spoken([40, 180], [28, 120]) },
  motifs: { summary: line, story: spoken([100, 280], [65, 180]) },
  terms: { summary: line, text: spoken([50, 200], [32, 130]) },
}

export function checkLengths(content: AuthoredContent): ContentProblem[] {
  return (Object.keys(LIMITS) as Folder[]).flatMap(folder =>
    content[folder].flatMap(thing =>
      textsOf(thing).flatMap(({ field, text }) => {
        const limits = LIMITS[folder]?.[field.replace(/\.\d+/g, '.*')]
        if (!limits) return []
        return (['zh', 'en'] as const).flatMap(lang => {
          const { min, max, unit } = limits[lang]
          const count = COUNT[unit](text[lang])
          if (count >= min && count <= max) return []
          const expected = `${min > 1 ? `${min}–${max}` : `at most ${max}`} ${unit}, found ${count}`
          return [problem(fileOf(folder, thing.id), `${field}.${lang}`, text[lang], expected)]
        })
      }),
    ),
  )
}
