/** Names: Han, pinyin with tone marks, English; and no two places, relics or tours that a search would confuse. */
import type { AuthoredContent, ContentProblem } from '../authored'
import { fileOf, problem } from './problem'

const HAN = /\p{Script=Han}/u
const TONE_MARK = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/iu

const key = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

function checkScripts(content: AuthoredContent): ContentProblem[] {
  return (['places', 'relics', 'services', 'people', 'motifs', 'terms'] as const).flatMap(folder =>
    content[folder].flatMap(({ id, names }) => {
      const file = fileOf(folder, id)
      const problems: ContentProblem[] = []
      if (!HAN.test(names.zh)) problems.push(problem(file, 'names.zh', names.zh, 'a name in Han characters'))
      if (HAN.test(names.pinyin) || !TONE_MARK.test(names.pinyin.normalize('NFC')))
        problems.push(problem(file, 'names.pinyin', names.pinyin, 'pinyin with tone marks, such as "Tàihé Diàn"'))
      if (HAN.test(names.en)) problems.push(problem(file, 'names.en', names.en, 'a name without Han characters'))
      return problems
    }),
  )
}

/** A name in the same folder that is taken already. Pinyin is left out: homophones are honest. */
function checkDuplicates(content: AuthoredContent): ContentProblem[] {
  const things = [
    ...content.places.map(({ id, names }) => ({ folder: 'places' as const, id, names })),
    ...content.relics.map(({ id, names }) => ({ folder: 'relics' as const, id, names })),
    ...(['people', 'motifs', 'terms'] as const).flatMap(folder =>
      content[folder].map(({ id, names }) => ({ folder, id, names })),
    ),
    ...content.events.map(({ id, title }) => ({ folder: 'events' as const, id, names: { ...title, aliases: [] } })),
    ...content.tours.map(({ id, title }) => ({ folder: 'tours' as const, id, names: { ...title, aliases: [] } })),
  ]
  const taken = new Map<string, { file: string; field: string }>()
  return things.flatMap(({ folder, id, names }) => {
    const file = fileOf(folder, id)
    const fields: [string, string][] = [
      ['names.zh', names.zh],
      ['names.en', names.en],
      ...names.aliases.map((alias, index): [string, string] => [`names.aliases.${index}`, alias]),
    ]
    return fields.flatMap(([field, name]) => {
      const owner = taken.get(`${folder} ${key(name)}`)
      if (owner) return [problem(file, field, name, `a name that ${owner.file} ${owner.field} does not have`)]
      taken.set(`${folder} ${key(name)}`, { file, field })
      return []
    })
  })
}

export function checkNames(content: AuthoredContent): ContentProblem[] {
  return [...checkScripts(content), ...checkDuplicates(content)]
}
