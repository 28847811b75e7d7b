/** Patterns of crowds: what a file may say, what it becomes, and what the guide's own file says. */
import { checkContent } from '@/content/check'
import type { AuthoredContent } from '@/content/authored'
import { crowdsOf, groundsOf, toCrowdsView, toCrowdsWords, type CrowdsOperation } from '@/content/compile/crowds'
import { readCrowdLive } from '@/content/crowdLive'
import { operationSchema } from '@/content/schema'
import { shorten } from '@/content/starter'
import { expectedCrowd } from '@/core/crowd/expected'
import { instantOf } from '@/core/hours/zone'
import { loadAuthored } from '../../server/content/load'
import { realBundles } from '../helpers/bundle'
import { REAL } from '../server/support'
import { changed, fixtureContent, lines } from './check-fixture'

const note = { zh: '推想', en: 'reasoned' }
const guess = { estimate: true, note }
const FILE = {
  id: 'crowds',
  kind: 'crowds',
  title: { zh: '人多人少', en: 'Crowds' },
  note,
  checkedOn: '2026-01-01',
  sources: ['yingzao-fashi'],
  hours: [
    { from: '08:30', to: '10:00', level: 2, ...guess },
    { from: '10:00', to: '17:00', level: 3, ...guess },
  ],
  weekdays: [{ days: ['sat', 'sun'], shift: 1, ...guess }],
  months: [{ months: ['jul', 'aug'], shift: 1, ...guess }],
  most: { shift: 1, ...guess },
  holiday: null,
  groups: [{ group: 'gates', name: { zh: '门', en: 'Gates' }, places: ['qianmen'], shift: 1, lagMinutes: -30, ...guess }],
  single: [],
  queue: { leastShift: 0, hours: [{ from: '11:00', to: '12:00', waitMinutes: 30, ...guess }] },
}

let content: AuthoredContent
let before: string[]
beforeAll(async () => {
  content = await fixtureContent()
  const [source] = content.sources
  FILE.sources = [source?.id ?? '']
  before = lines(checkContent(content))
})
const parsed = (change: object): CrowdsOperation => operationSchema.parse({ ...FILE, ...change }) as CrowdsOperation
/** What a file adds to the problems of the fixture. */
const problemsOf = (...files: object[]): string[] => {
  const operations = [...content.operations, ...files.map(parsed)]
  return lines(checkContent(changed(content, { operations }))).filter(line => !before.includes(line))
}

describe('a file', () => {
  it('is good as it stands', () => {
    expect(problemsOf({})).toEqual([])
  })

  it.each([
    ['figures without a ground', { most: { shift: 1 } }],
    ['estimates that do not say how', { most: { shift: 1, estimate: true } }],
    ['levels that there are not', { hours: [{ from: '08:00', to: '09:00', level: 5, ...guess }] }],
    ['times that there are not', { hours: [{ from: '08:00', to: '25:00', level: 1, ...guess }] }],
  ])('may not have %s', (_name, change) => {
    expect(operationSchema.safeParse({ ...FILE, ...change }).success).toBe(false)
  })

  const hour = (from: string, to: string) => ({ from, to, level: 2, ...guess })
  it.each<[object, string]>([
    [{ hours: [hour('08:00', '10:00'), hour('11:00', '12:00')] }, 'hours.1.from = "11:00"; expected 10:00, where'],
    [{ hours: [hour('10:00', '08:00')] }, 'hours.0.to = "08:00"; expected a time after 10:00'],
    [{ weekdays: [{ days: ['sat', 'sat'], shift: 1, ...guess }] }, 'weekdays.0.days.1 = "sat"; expected each weekday once'],
    [{ months: [{ months: ['jan'], shift: 1, ...guess }, { months: ['jan'], shift: 0, ...guess }] }, 'months.1.months.0 = "jan"; expected each month once'],
    [{ groups: [{ ...FILE.groups[0], places: ['nowhere'] }] }, 'groups.0.places.0 = "nowhere"; expected the id of a file'],
    [{ groups: [FILE.groups[0], { ...FILE.groups[0], group: 'other' }] }, 'groups.1.places.0 = "qianmen"; expected each place once'],
    [{ single: [{ place: 'nowhere', shift: 1, ...guess }] }, 'single.0.place = "nowhere"; expected the id of a file'],
    [{ most: { shift: 1, sources: ['no-source'] } }, 'most.sources.0 = "no-source"; expected the id of a file'],
  ])('is told what is wrong with %j', (change, expected) => {
    const problems = problemsOf(change)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(expected)
  })

  it('is there once, and closed places are in no group', () => {
    expect(problemsOf({}, { id: 'crowds-too' })[0]).toContain('expected one file with kind: crowds at most')
    const operations = [...content.operations, parsed({})]
    const places = content.places.map(place =>
      place.id === 'qianmen' ? { ...place, status: 'closed' as const } : place,
    )
    expect(lines(checkContent(changed(content, { places, operations }))).join('\n')).toContain(
      'groups.0.places = "qianmen"; expected a place that visitors come to or see',
    )
  })

  it('becomes minutes, numbers and words', () => {
    const view = toCrowdsView([parsed({})])
    expect(view).toMatchObject({
      hours: [{ fromMinutes: 510, toMinutes: 600, level: 2, sources: [], estimate: true }, {}],
      weekdays: [{ weekdays: [6, 0], shift: 1 }],
      groups: [{ id: 'gates', places: ['qianmen'], shift: 1, lagMinutes: -30 }],
      queue: { leastShift: 0, hours: [{ fromMinutes: 660, toMinutes: 720, waitMinutes: 30 }] },
    })
    expect(toCrowdsWords([parsed({})], 'en')).toMatchObject({
      title: 'Crowds',
      groups: { gates: 'Gates' },
      reasons: { 'hours.0': 'reasoned', most: 'reasoned', 'queue.hours.0': 'reasoned' },
    })
    expect([toCrowdsView([]), toCrowdsWords([], 'zh')]).toEqual([null, null])
  })
})

describe('the guide’s own', () => {
  it('gives a reason for each figure that is not a source’s own', async () => {
    const crowds = crowdsOf((await loadAuthored(REAL)).operations)
    const grounds = crowds ? groundsOf(crowds) : []
    expect(grounds.length).toBeGreaterThan(15)
    for (const { field, ground } of grounds)
      expect([field, ground.estimate ? Boolean(ground.note) : ground.sources.length > 0]).toEqual([field, true])
  })

  it('says of the places what is documented: axis before sides, noon before evening, summer before winter', async () => {
    const { crowds: model, hours } = (await realBundles()).zh
    if (!model) throw new Error('operations/crowds.yaml: expected it in the content')
    const level = (id: string | null, date: string, hour: number) =>
      expectedCrowd(model, id, instantOf(date, 60 * hour), hours.holidays).level ?? -1
    const wednesday = '2026-05-13'
    expect(level('taihedian', wednesday, 11)).toBeGreaterThan(level('wenhuadian', wednesday, 11))
    expect(level(null, wednesday, 11)).toBeGreaterThan(level(null, wednesday, 16))
    expect(level(null, '2026-07-15', 9)).toBeGreaterThan(level(null, '2026-01-14', 9))
    expect(level(null, '2026-10-02', 9)).toBeGreaterThan(level(null, wednesday, 9))
    // most are at the gate before they are in the garden
    expect(level('wumen', wednesday, 9)).toBeGreaterThan(level('wumen', wednesday, 14))
    expect(level('yuhuayuan', wednesday, 13)).toBeGreaterThan(level('yuhuayuan', wednesday, 9))
  })

  it('travels in the short edition too, figures without their sources', async () => {
    const { en } = await realBundles()
    const short = shorten(en).crowds
    expect(JSON.stringify(short)).not.toContain('chinanews')
    expect(short?.hours.map(({ level }) => level)).toEqual(en.crowds?.hours.map(({ level }) => level))
    expect(JSON.stringify(short).length).toBeLessThan(3500)
  })
})

describe('the answer of /crowds/live on a phone', () => {
  const data = {
    status: 'live',
    generatedAt: '2026-05-13T10:20:00+08:00',
    validUntil: '2026-05-13T02:30:00Z',
    areas: [
      { id: 'palace', level: 3, waitMinutes: null },
      { id: 'wumen', level: null, waitMinutes: 25 },
    ],
  }
  const read = (change: object) => readCrowdLive(JSON.stringify({ data: { ...data, ...change } }))

  it('is read', () => {
    expect(read({})).toEqual({
      generatedMs: Date.UTC(2026, 4, 13, 2, 20),
      validUntilMs: Date.UTC(2026, 4, 13, 2, 30),
      areas: data.areas,
    })
  })
  it.each([
    { status: 'none' },
    { generatedAt: 'now' },
    { areas: 'many' },
    { areas: [{ id: 'palace', level: 9, waitMinutes: null }] },
    { areas: [{ id: 'palace', level: 1, waitMinutes: '5' }] },
    { areas: [null] },
  ])('is nothing with %j', change => {
    expect(read(change)).toBeNull()
  })
  it.each(['<html>', '', 'null', '[]', '{"data":null}'])('is nothing when it is %j', text => {
    expect(readCrowdLive(text)).toBeNull()
  })
})
