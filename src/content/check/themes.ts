/**
 * Themes point at what is there: a term at a part that its hall's drawing has (the same drawing the app shows), a relic
 * at a kiln that is known, a motif under an id that one can guess from its name.
 */
import { elevationParts } from '@/core/architecture/elevation'
import { frontOf } from '@/core/architecture/front'
import type { AuthoredContent, ContentProblem } from '../authored'
import { hallViews } from '../compile/halls'
import type { Names } from '../schema'
import { fileOf, problem } from './problem'

/** Kilns by the ids that relics use; relics of one kiln lead to one another, so a misspelt id would part them. */
export const KILNS: readonly string[] = [
  'changsha',
  'cizhou',
  'dehua',
  'ding',
  'ge',
  'gongxian',
  'guan',
  'jian',
  'jingdezhen',
  'jizhou',
  'jun',
  'longquan',
  'lushan',
  'ru',
  'shiwan',
  'xing',
  'yaozhou',
  'yixing',
  'yue',
]

/** Unknown halls are left to references.ts. */
function checkPictures(content: AuthoredContent): ContentProblem[] {
  const shown = content.terms.flatMap(({ id, picture }) => (picture ? [{ id, picture }] : []))
  if (shown.length === 0) return []
  const halls = new Map(hallViews(content).map(hall => [hall.id, hall]))
  return shown.flatMap(({ id, picture }) => {
    const hall = halls.get(picture.hall)
    if (!hall) return []
    const front = frontOf(hall)
    if (front === null)
      return [
        problem(fileOf('terms', id), 'picture.hall', picture.hall, 'a hall that has a drawing of its front'),
      ]
    const parts = elevationParts(front)
    if (parts.has(picture.part)) return []
    const expected = `a part that the drawing of ${picture.hall} has: ${[...parts].sort().join(', ')}`
    return [problem(fileOf('terms', id), 'picture.part', picture.part, expected)]
  })
}

function checkKilns(content: AuthoredContent): ContentProblem[] {
  return content.relics.flatMap(({ id, kiln, category }) => {
    if (kiln === null) return []
    const file = fileOf('relics', id)
    if (category !== 'ceramics')
      return [problem(file, 'kiln', kiln, 'no kiln for what is not category: ceramics')]
    return KILNS.includes(kiln) ? [] : [problem(file, 'kiln', kiln, `one of the kilns ${KILNS.join(', ')}`)]
  })
}

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** At least one word of the id stands in the English name, the pinyin or an alias. */
function isGuessable(id: string, { en, pinyin, aliases }: Names): boolean {
  const words = plain([en, pinyin, ...aliases].join(' '))
  return id
    .split('-')
    .some(word => words.includes(word.replace(/s$/u, '')) || words.replace(/ /gu, '').includes(word))
}

function checkMotifIds(content: AuthoredContent): ContentProblem[] {
  return content.motifs.flatMap(({ id, names }) =>
    isGuessable(id, names)
      ? []
      : [
          problem(
            fileOf('motifs', id),
            'id',
            id,
            `an id made from its name, such as ${plain(names.en).replace(/\W+/gu, '-')}`,
          ),
        ],
  )
}

/** What a motif is seen on leads back to it. Unknown relics are left to references.ts. */
function checkSeenAt(content: AuthoredContent): ContentProblem[] {
  const relics = new Map(content.relics.map(relic => [relic.id, relic]))
  return content.motifs.flatMap(({ id, seenAt }) =>
    seenAt.flatMap(({ at }) => {
      const relic = relics.get(at)
      return !relic || relic.motifs.includes(id)
        ? []
        : [problem(fileOf('relics', at), 'motifs', relic.motifs.join(', '), `${id} too: the motif names this relic`)]
    }),
  )
}

export function checkThemes(content: AuthoredContent): ContentProblem[] {
  return [...checkPictures(content), ...checkKilns(content), ...checkMotifIds(content), ...checkSeenAt(content)]
}
