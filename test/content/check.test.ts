import { resolve } from 'node:path'
import type { AuthoredContent } from '@/content/authored'
import { checkContent, formatProblem } from '@/content/check'
import type { Operation, Place, Relic, Tour } from '@/content/schema'
import { loadAuthored } from '../../server/content/load'

let content: AuthoredContent
beforeAll(async () => {
  content = await loadAuthored(resolve(__dirname, '../fixtures/content'))
})

const found = (changed: Partial<AuthoredContent>): string[] =>
  checkContent({ ...content, ...changed }).map(formatProblem)

const withPlace = (id: string, change: (place: Place) => Partial<Place>): Pick<AuthoredContent, 'places'> => ({
  places: content.places.map(place => (place.id === id ? { ...place, ...change(place) } : place)),
})
const withRelic = (change: Partial<Relic>): Pick<AuthoredContent, 'relics'> => ({
  relics: content.relics.map(relic => ({ ...relic, ...change })),
})
const withTour = (change: (tour: Tour) => Partial<Tour>): Pick<AuthoredContent, 'tours'> => ({
  tours: content.tours.map(tour => ({ ...tour, ...change(tour) })),
})
type Hours = Extract<Operation, { kind: 'hours' }>
const withSeasons = (seasons: [string, string][]): Pick<AuthoredContent, 'operations'> => ({
  operations: content.operations.map(operation =>
    operation.kind === 'hours'
      ? {
          ...operation,
          seasons: seasons.map(([from, to]): Hours['seasons'][number] => ({
            from,
            to,
            opens: '08:30',
            lastEntry: '16:00',
            closes: '17:00',
          })),
        }
      : operation,
  ),
})

test('good content has no problems', () => {
  expect(found({})).toEqual([])
})

describe('references', () => {
  test('ids that are nowhere', () => {
    expect(found(withPlace('qianmen', () => ({ related: ['nope'] })))).toEqual([
      'places/qianmen.yaml: related.0 = "nope"; expected the id of a file in content/places or content/relics',
    ])
    expect(found(withRelic({ place: 'nope' }))).toEqual([
      'relics/tonggang.yaml: place = "nope"; expected the id of a file in content/places',
    ])
    expect(found(withPlace('qianmen', ({ facts }) => ({ facts: facts.map(f => ({ ...f, sources: ['nope'] })) })))).toEqual([
      'places/qianmen.yaml: facts.0.sources.0 = "nope"; expected the id of a file in content/sources',
    ])
  })

  test('ids named twice or naming themselves', () => {
    expect(found(withPlace('qianmen', () => ({ related: ['houyuan', 'houyuan', 'qianmen'] })))).toEqual([
      'places/qianmen.yaml: related.1 = "houyuan"; expected each id once',
      'places/qianmen.yaml: related.2 = "qianmen"; expected an id other than its own',
    ])
  })

  test('a source that nothing cites', () => {
    const [first] = content.sources
    if (!first) throw new Error('the fixture has no source')
    expect(found({ sources: [...content.sources, { ...first, id: 'unread' }] })).toEqual([
      'sources/unread.yaml: id = "unread"; expected a source that something cites',
    ])
  })

  test('gates of a way and places of geometry', () => {
    const operations = content.operations.map(o => (o.kind === 'way' ? { ...o, exits: ['nope'] } : o))
    expect(found({ operations })[0]).toMatch(/^operations\/way\.yaml: exits\.0 = "nope"/)
    const geo = content.geo.map(file =>
      file.layer === 'terraces' ? { ...file, features: file.features.map(f => ({ ...f, place: 'nope' })) } : file,
    )
    expect(found({ geo })).toContain(
      'geo/terraces.yaml: features.0.place = "nope"; expected the id of a file in content/places or content/geo',
    )
  })
})

describe('languages', () => {
  test.each([
    [{ zh: 'A hall', en: 'A hall of wood' }, 'display.zh = "A hall"; expected words in Han characters'],
    [{ zh: '木殿', en: 'A 殿 of wood' }, 'display.en = "A 殿 of wood"; expected no Han characters except in brackets'],
    [{ zh: '木殿', en: '木殿' }, 'display = "木殿"; expected different words in zh and en'],
  ])('%j', (display, expected) => {
    expect(found(withRelic({ display }))).toEqual([`relics/tonggang.yaml: ${expected}`])
  })

  test.each([
    { zh: '木殿', en: 'A hall (殿) of wood' },
    { zh: '30 m', en: '30 m' },
    { zh: '64.2 × 37.2 m', en: '64.2 × 37.2 m' },
  ])('%j is right', display => {
    expect(found(withRelic({ display }))).toEqual([])
  })

  test('lengths of what is shown and spoken', () => {
    const summary = { zh: '殿'.repeat(31), en: 'x'.repeat(91) }
    const brief = { zh: '殿'.repeat(86), en: 'word '.repeat(56) }
    expect(found(withPlace('qianmen', ({ narration }) => ({ summary, narration: { ...narration, brief } })))).toEqual([
      expect.stringMatching(/summary\.zh = .* expected at most 30 characters, found 31$/),
      expect.stringMatching(/summary\.en = .* expected at most 90 characters, found 91$/),
      expect.stringMatching(/narration\.brief\.zh = .* expected at most 85 spoken characters, found 86$/),
      expect.stringMatching(/narration\.brief\.en = .* expected at most 55 words, found 56$/),
    ])
    const standard = { zh: '殿，'.repeat(239), en: 'word, '.repeat(231) }
    expect(found(withPlace('qianmen', ({ narration }) => ({ narration: { ...narration, standard } })))).toEqual([
      expect.stringMatching(/standard\.zh = .* expected 240–400 spoken characters, found 239$/),
      expect.stringMatching(/standard\.en = .* expected 140–230 words, found 231$/),
    ])
  })
})

describe('names', () => {
  test('scripts', () => {
    const names = { zh: 'Hall', pinyin: 'Zhongdian', en: '中殿', aliases: [] }
    expect(found(withPlace('zhongdian', () => ({ names })))).toEqual([
      'places/zhongdian.yaml: names.zh = "Hall"; expected a name in Han characters',
      'places/zhongdian.yaml: names.pinyin = "Zhongdian"; expected pinyin with tone marks, such as "Tàihé Diàn"',
      'places/zhongdian.yaml: names.en = "中殿"; expected a name without Han characters',
    ])
  })

  test('a name that another place has, however it is written', () => {
    const names = { zh: '前殿', pinyin: 'Qiándiàn', en: 'rear  GARDEN', aliases: [] }
    expect(found(withPlace('zhongdian', () => ({ names })))).toEqual([
      'places/zhongdian.yaml: names.en = "rear  GARDEN"; expected a name that places/houyuan.yaml names.en does not have',
    ])
  })
})

describe('opening rules', () => {
  test.each([
    [[['04-01', '10-30'], ['11-01', '03-31']], '"10-31"; expected each day of the year in a season'],
    [[['03-01', '10-31'], ['11-01', '02-28']], '"02-29"; expected each day of the year in a season'],
    [[['04-01', '11-01'], ['11-01', '03-31']], '"11-01"; expected each day in one season only'],
    [[['04-01', '10-31'], ['11-01', '04-01']], '"04-01"; expected each day in one season only'],
  ] as [[string, string][], string][])('seasons %j', (seasons, expected) => {
    expect(found(withSeasons(seasons))).toEqual([`operations/hours.yaml: seasons = ${expected}`])
  })

  test('one season may be the year; a day must exist', () => {
    expect(found(withSeasons([['01-01', '12-31']]))).toEqual([])
    expect(found(withSeasons([['04-01', '03-31']]))).toEqual([])
    expect(found(withSeasons([['02-30', '02-29']]))).toEqual([
      'operations/hours.yaml: seasons.0.from = "02-30"; expected a day that the month has',
    ])
  })

  test('there is one file with hours', () => {
    const operations = content.operations.filter(operation => operation.kind !== 'hours')
    expect(found({ operations })).toEqual(['operations: []; expected one file with kind: hours'])
  })
})

describe('tours', () => {
  test('a stop that is closed, by its status or by a closure without an end', () => {
    expect(found(withPlace('houyuan', () => ({ status: 'closed' })))).toEqual([
      'tours/axis.yaml: stops.2.place = "houyuan"; expected a place that is not closed',
    ])
    const notice = { title: { zh: '闭', en: 'Shut' }, note: { zh: '闭', en: 'Shut' }, checkedOn: '2026-01-01', sources: ['survey'] }
    const closure: Operation = { ...notice, id: 'shut', kind: 'closure', places: ['houyuan'], from: '2026-01-01', to: null }
    expect(found({ operations: [...content.operations, closure] })).toHaveLength(1)
    expect(found({ operations: [...content.operations, { ...closure, to: '2026-02-01' }] })).toEqual([])
  })

  test('words on the way, and time for all stops', () => {
    expect(found(withTour(({ stops }) => ({ durationMinutes: 20, stops: stops.map(s => ({ ...s, leadIn: null })) })))).toEqual([
      'tours/axis.yaml: stops.1.leadIn = null; expected words',
      'tours/axis.yaml: stops.2.leadIn = null; expected words',
      'tours/axis.yaml: durationMinutes = 20; expected at least the 35 minutes at its stops',
    ])
  })
})
