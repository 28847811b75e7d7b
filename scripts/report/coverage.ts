/** How much there is, and how far each part of the palace is told. */
import type { AuthoredContent } from '@/content/authored'
import { FOLDERS } from '@/content/check/problem'
import { PLACE_KINDS, PRECINCTS, type Place, type Relic } from '@/content/schema'
import { countBy, groupBy, type Section, type Share, type Table } from './table'

interface Measure<T> {
  name: string
  has: (thing: T) => boolean
}

const PLACE_MEASURES: readonly Measure<Place>[] = [
  { name: 'brief', has: ({ narration }) => narration.brief.zh !== '' },
  { name: 'standard', has: ({ narration }) => narration.standard.zh !== '' },
  { name: 'deep', has: ({ narration }) => narration.deep !== undefined },
  { name: 'look for', has: ({ lookFor }) => lookFor.length > 0 },
  { name: 'children', has: ({ children }) => children.zh !== '' },
  { name: 'audio description', has: ({ audioDescription }) => audioDescription.zh !== '' },
  { name: 'history', has: ({ history }) => history.length > 0 },
  { name: 'exhibition', has: ({ exhibition }) => exhibition !== undefined },
  { name: 'architecture', has: ({ architecture }) => architecture !== undefined },
  { name: 'step-free known', has: ({ access }) => access.stepFree !== 'unknown' },
]

const relicMeasures = (drawings: Readonly<Record<string, string>>): readonly Measure<Relic>[] => [
  { name: 'drawing', has: ({ id }) => drawings[id] !== undefined },
  { name: 'position', has: ({ position }) => position !== null },
  { name: 'place', has: ({ place }) => place !== null },
  { name: 'period', has: ({ period }) => period !== null },
  { name: 'size', has: ({ size }) => size !== null },
  { name: 'maker', has: ({ maker }) => maker !== null },
  { name: 'motifs', has: ({ motifs }) => motifs.length > 0 },
  { name: 'facts', has: ({ facts }) => facts.length > 0 },
]

function coverage<T>(
  caption: string,
  groups: readonly (readonly [string, readonly T[]])[],
  measures: readonly Measure<T>[],
): Table {
  const row = (name: string, things: readonly T[]): (string | number | Share)[] => [
    name,
    things.length,
    ...measures.map(({ has }) => ({ count: things.filter(has).length, of: things.length })),
  ]
  return {
    caption,
    columns: ['', 'things', ...measures.map(({ name }) => name)],
    rows: [
      ...groups.filter(([, things]) => things.length > 0).map(([name, things]) => row(name, things)),
      row(
        'all',
        groups.flatMap(([, things]) => things),
      ),
    ],
  }
}

function counts<T>(caption: string, things: readonly T[], kindOf: (thing: T) => string): Table {
  return { caption, columns: ['kind', 'things'], rows: countBy(things, kindOf) }
}

export function countSection(content: AuthoredContent): Section {
  const kinds = PLACE_KINDS.filter(kind => content.places.some(place => place.kind === kind))
  return {
    id: 'counts',
    title: 'What there is',
    tables: [
      {
        caption: 'Things',
        columns: ['folder', 'things'],
        rows: [
          ...FOLDERS.map(folder => [folder, content[folder].length] as const),
          ['drawings', Object.keys(content.drawings ?? {}).length],
        ],
      },
      {
        caption: 'Places by precinct and kind',
        columns: ['precinct', ...kinds, 'all'],
        rows: PRECINCTS.map(precinct => {
          const here = content.places.filter(place => place.precinct === precinct)
          return [
            precinct,
            ...kinds.map(kind => here.filter(place => place.kind === kind).length),
            here.length,
          ]
        }),
      },
      counts('Relics', content.relics, ({ kind, category }) => `${category}, ${kind}`),
      counts('People', content.people, ({ kind }) => kind),
      counts('Events', content.events, ({ kind }) => kind),
      counts('Events by century', content.events, ({ from }) => `${from.slice(0, 2)}00s`),
      counts('Terms', content.terms, ({ group }) => group),
      counts('Services', content.services, ({ kind }) => kind),
    ],
  }
}

export function coverageSection(content: AuthoredContent): Section {
  const byPrecinct = groupBy(content.places, ({ precinct }) => precinct)
  const byKind = groupBy(content.places, ({ kind }) => kind)
  return {
    id: 'coverage',
    title: 'How far it is told',
    note: 'Numbers of things that have the field, and their share.',
    tables: [
      coverage(
        'Places by precinct',
        PRECINCTS.map(name => [name, byPrecinct.get(name) ?? []]),
        PLACE_MEASURES,
      ),
      coverage(
        'Places by kind',
        PLACE_KINDS.map(name => [name, byKind.get(name) ?? []]),
        PLACE_MEASURES,
      ),
      coverage(
        'Relics by category',
        [...groupBy(content.relics, ({ category }) => category)].sort(([a], [b]) => (a < b ? -1 : 1)),
        relicMeasures(content.drawings ?? {}),
      ),
    ],
  }
}
