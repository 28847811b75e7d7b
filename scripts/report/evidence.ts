/** What the guide rests on: grades, disputes, positions that are not certain, and how often each source is cited. */
import type { AuthoredContent } from '@/content/authored'
import { fileOf, type Folder } from '@/content/check/problem'
import { referencesOf } from '@/content/check/references'
import type { Text } from '@/content/schema'
import { countBy, type Section } from './table'

/** Estimated positions worse than this are worth another look. */
const ROUGH_METERS = 10
const GRADES = ['A', 'B', 'C'] as const

interface Claim {
  folder: Folder
  file: string
  field: string
  grade: (typeof GRADES)[number]
  disputed: Text | undefined
}

export function claimsOf(content: AuthoredContent): Claim[] {
  const claims: Claim[] = []
  const add = (
    folder: Folder,
    id: string,
    field: string,
    claim: { grade: Claim['grade']; disputed?: Text | undefined },
  ): void => {
    claims.push({ folder, file: fileOf(folder, id), field, grade: claim.grade, disputed: claim.disputed })
  }
  for (const folder of ['places', 'relics', 'people'] as const)
    for (const { id, facts } of content[folder])
      facts.forEach((fact, index) => add(folder, id, `facts.${index}`, fact))
  for (const { id, history, architecture } of content.places) {
    history.forEach((line, index) => add('places', id, `history.${index}`, line))
    if (architecture) add('places', id, 'architecture', { grade: architecture.grade })
  }
  for (const event of content.events) add('events', event.id, '', event)
  return claims
}

export function evidenceSection(content: AuthoredContent): Section {
  const claims = claimsOf(content)
  const sort = (field: string): string => (field === '' ? 'entries' : (field.split('.')[0] ?? field))
  const kinds = countBy(claims, ({ folder, field }) => `${folder}: ${sort(field)}`)
  const rough = (['places', 'relics', 'services'] as const).flatMap(folder =>
    content[folder].flatMap(({ id, names, position }) =>
      position !== null && position.accuracyMeters > ROUGH_METERS
        ? [[fileOf(folder, id), names.zh, position.accuracyMeters] as const]
        : [],
    ),
  )
  return {
    id: 'evidence',
    title: 'What it rests on',
    note: 'A official or measured, B repeated secondary, C weak.',
    tables: [
      {
        caption: 'Grades',
        columns: ['claims', ...GRADES, 'disputed', 'all'],
        rows: kinds.map(([kind, count]) => {
          const own = claims.filter(({ folder, field }) => `${folder}: ${sort(field)}` === kind)
          return [
            kind,
            ...GRADES.map(grade => ({ count: own.filter(claim => claim.grade === grade).length, of: count })),
            own.filter(({ disputed }) => disputed).length,
            count,
          ]
        }),
      },
      {
        caption: `Positions known to no better than ${ROUGH_METERS} m`,
        columns: ['thing', 'name', '± m'],
        rows: [...rough].sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1)),
        brief: 20,
      },
      {
        caption: 'Disputed',
        columns: ['claim', 'grade', 'zh', 'en'],
        rows: claims.flatMap(({ file, field, grade, disputed }) =>
          disputed ? [[`${file} ${field}`.trim(), grade, disputed.zh, disputed.en]] : [],
        ),
        brief: 10,
      },
    ],
  }
}

export function sourceSection(content: AuthoredContent): Section {
  const times = new Map(
    countBy(
      referencesOf(content).filter(({ to }) => to.includes('sources')),
      ({ target }) => target,
    ),
  )
  const rows = content.sources
    .map(
      ({ id, title, kind, year, url }) =>
        [id, times.get(id) ?? 0, kind, year === null ? '' : `${year}`, url ? 'yes' : '', title] as const,
    )
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const cited = (count: number): number => rows.filter(([, number]) => number === count).length
  return {
    id: 'sources',
    title: 'Sources',
    note: `${rows.length} sources; ${cited(1)} are cited once, ${cited(0)} not at all.`,
    tables: [
      {
        caption: 'By kind',
        columns: ['kind', 'sources'],
        rows: countBy(content.sources, ({ kind }) => kind),
      },
      {
        caption: 'By citations',
        columns: ['source', 'cited', 'kind', 'year', 'address', 'title'],
        rows,
        brief: 25,
      },
    ],
  }
}
