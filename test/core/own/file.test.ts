/** One's own as one file: what goes out comes back, and what a stranger sends is refused by name, whole. */
import { z } from 'zod'
import { seededRandom } from '@/core/architecture/seededRandom'
import { MAX_OWN_CHARACTERS, OWN_FORMAT, readOwn, writeOwn, type OwnFile } from '@/core/own/file'
import {
  KINDS,
  MOST_FAVOURITES,
  MOST_HISTORY,
  MOST_NOTES,
  MOST_PLANS,
  MOST_STAMPS,
  MOST_TRACES,
  NOTE_CHARACTERS,
  WAYS,
} from '@/core/own/types'
import { TraceError, type Trace } from '@/core/trigger/trace'

const NOW_MS = Date.UTC(2026, 4, 13, 2)
const TRACE: Trace = {
  format: 'forbidden-city-guide/trace',
  version: 1,
  contentVersion: 'abc',
  startedMs: NOW_MS - 9e6,
  inputs: [
    { kind: 'fix', fix: { position: [116.39, 39.91], accuracyMeters: 5, timestampMs: NOW_MS - 8e6 } },
    { kind: 'act', nowMs: NOW_MS - 8e6, act: { do: 'allow' } },
  ],
}
const OWN: OwnFile = {
  favourites: [
    { kind: 'place', id: 'taihedian', sinceMs: NOW_MS - 1000 },
    { kind: 'tour', id: 'zhongzhou-90', sinceMs: NOW_MS - 2000 },
  ],
  notes: [{ kind: 'relic', id: 'jiulongbi', text: '第九条\n“黄”龙 👍', writtenMs: NOW_MS - 500 }],
  history: [{ kind: 'place', id: 'wumen', atMs: NOW_MS - 400, heard: true }],
  stamps: [{ placeId: 'wumen', how: 'there', atMs: NOW_MS - 300 }],
  plans: ['1_20260513_1040_1300__-_-_wumen'],
  traces: [TRACE],
}
const file = (change: object = {}): string =>
  JSON.stringify({ ...(JSON.parse(writeOwn(OWN, NOW_MS)) as object), ...change })

it('what goes out comes back', () => expect(readOwn(writeOwn(OWN, NOW_MS), NOW_MS)).toEqual(OWN))

it('one entry a line, for people; nothing at all is a file too', () => {
  expect(writeOwn(OWN, NOW_MS).split('\n').length).toBeGreaterThan(10)
  const nothing = { favourites: [], notes: [], history: [], stamps: [], plans: [], traces: [] }
  expect(readOwn(writeOwn(nothing, NOW_MS), NOW_MS)).toEqual(nothing)
})

it('absent lists are empty, unknown fields are dropped', () => {
  const text = JSON.stringify({ format: OWN_FORMAT, version: 1, writtenMs: NOW_MS, later: { a: 1 } })
  expect(readOwn(text, NOW_MS).favourites).toEqual([])
  const [favourite] = readOwn(
    file({ favourites: [{ kind: 'place', id: 'wumen', sinceMs: 5, __proto__: {}, colour: 'red' }] }),
    NOW_MS,
  ).favourites
  expect(favourite).toEqual({ kind: 'place', id: 'wumen', sinceMs: 5 })
})

it('a clock that ran ahead does not win over what is written later', () => {
  const ahead = readOwn(
    file({ notes: [{ kind: 'place', id: 'wumen', text: 'x', writtenMs: Date.UTC(9000, 1) }] }),
    NOW_MS,
  )
  expect(ahead.notes[0]?.writtenMs).toBe(NOW_MS)
})

describe('a stranger’s file is refused, with field, value and what was expected', () => {
  const many = (n: number, item: unknown) => Array.from({ length: n }, () => item)
  const place = { kind: 'place', id: 'wumen', sinceMs: 5 }
  const note = { kind: 'place', id: 'wumen', text: 'x', writtenMs: 5 }
  it.each<[string, string, string]>([
    ['nothing', '', 'file = ""; expected JSON that is whole'],
    ['cut off', file().slice(0, 300), 'file = "'],
    ['a list', '[]', 'file = a list of 0; expected an object'],
    ['null', 'null', 'file = null; expected an object'],
    ['of another kind', '{"format":"x"}', 'format = "x"; expected "forbidden-city-guide/own"'],
    ['a trace', JSON.stringify(TRACE), 'format = "forbidden-city-guide/trace"'],
    ['of a later version', file({ version: 2 }), 'version = 2; expected 1'],
    ['no list', file({ favourites: { length: 1 } }), 'favourites = an object; expected a list'],
    ['of an unknown kind', file({ favourites: [{ ...place, kind: 'hall' }] }), 'favourites[0].kind = "hall"'],
    ['inherited', file({ favourites: [{ ...place, kind: 'toString' }] }), 'favourites[0].kind = "toString"'],
    [
      'a path for an id',
      file({ favourites: [place, { ...place, id: '../etc' }] }),
      'favourites[1].id = "../etc"',
    ],
    ['no time', file({ favourites: [{ ...place, sinceMs: '5' }] }), 'favourites[0].sinceMs = "5"'],
    ['no number', file({ notes: [{ ...note, writtenMs: null }] }), 'notes[0].writtenMs = null'],
    ['an empty note', file({ notes: [{ ...note, text: ' \u202e ' }] }), 'notes[0].text = " '],
    ['a note too long', file({ notes: [{ ...note, text: 'x'.repeat(501) }] }), 'notes[0].text = "xxx'],
    ['a note of numbers', file({ notes: [{ ...note, text: 7 }] }), 'notes[0].text = 7; expected words'],
    [
      'half heard',
      file({ history: [{ kind: 'place', id: 'a', atMs: 1, heard: 1 }] }),
      'history[0].heard = 1',
    ],
    ['a false stamp', file({ stamps: [{ placeId: 'a', how: 'gift', atMs: 1 }] }), 'stamps[0].how = "gift"'],
    ['plans that are none', file({ plans: [{}] }), 'plans[0] = an object'],
    [
      'a broken trace',
      file({ traces: [{ ...TRACE, inputs: [{ kind: 'fix' }] }] }),
      'traces[0].inputs[0].fix = nothing',
    ],
    ['too many', file({ favourites: many(MOST_FAVOURITES + 1, place) }), 'a list of at most 1000'],
    ['too many traces', file({ traces: many(MOST_TRACES + 1, TRACE) }), 'traces = a list of 6'],
  ])('%s', (_, text, says) => {
    expect(() => readOwn(text, NOW_MS)).toThrow(TraceError)
    expect(() => readOwn(text, NOW_MS)).toThrow(says)
  })

  it('too long, without being read', () =>
    expect(() => readOwn(' '.repeat(MAX_OWN_CHARACTERS + 1), NOW_MS)).toThrow('12000001 characters'))
  it('as deep as it likes', () => {
    const deep = file({ notes: 'DEEP' }).replace('"DEEP"', '['.repeat(5000) + ']'.repeat(5000))
    expect(() => readOwn(deep, NOW_MS)).toThrow('notes[0] = a list of 1')
  })
})

/** The same contract once more, in zod, slow and obvious; both must agree on what is a file, over many broken ones. */
describe('reads as a schema of the same contract would', () => {
  const ms = z
    .number()
    .min(Date.UTC(1000, 0))
    .max(Date.UTC(10_000, 0) - 1)
  const id = z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  const thing = { kind: z.enum(KINDS), id }
  const schema = z.object({
    format: z.literal(OWN_FORMAT),
    version: z.literal(1),
    writtenMs: ms,
    favourites: z
      .array(z.object({ ...thing, sinceMs: ms }))
      .max(MOST_FAVOURITES)
      .optional(),
    notes: z
      .array(
        z.object({
          ...thing,
          text: z
            .string()
            .max(NOTE_CHARACTERS)
            .regex(/[^\s\u202a-\u202e]/),
          writtenMs: ms,
        }),
      )
      .max(MOST_NOTES)
      .optional(),
    history: z
      .array(z.object({ ...thing, atMs: ms, heard: z.boolean() }))
      .max(MOST_HISTORY)
      .optional(),
    stamps: z
      .array(z.object({ placeId: id, how: z.enum(WAYS), atMs: ms }))
      .max(MOST_STAMPS)
      .optional(),
    plans: z.array(z.string().min(1).max(1200)).max(MOST_PLANS).optional(),
  })
  const VALUES: readonly unknown[] = [
    undefined,
    null,
    '',
    'wumen',
    'Wu Men',
    0,
    -1,
    1e15,
    NaN,
    Infinity,
    true,
    [],
    {},
    [[]],
    ['a'],
    [null],
    'place',
    'there',
    '\u202e',
  ]
  const random = seededRandom('files')
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

  /** One value somewhere in it is another. */
  function broken(): unknown {
    const { traces: _, ...copy } = JSON.parse(file()) as Record<string, unknown>
    let at: Record<string, unknown> = copy
    for (;;) {
      const key = pick(Object.keys(at))
      const value = at[key]
      if (typeof value === 'object' && value !== null && random() < 0.8 && Object.keys(value).length > 0)
        at = value as Record<string, unknown>
      else {
        at[key] = pick(VALUES)
        return JSON.parse(JSON.stringify(copy)) as unknown
      }
    }
  }

  it('over 2000 broken files', () => {
    const verdicts = { good: 0, bad: 0 }
    for (let i = 0; i < 2000; i += 1) {
      const value = broken()
      const isGood = schema.safeParse(value).success
      verdicts[isGood ? 'good' : 'bad'] += 1
      let isRead = true
      try {
        readOwn(JSON.stringify(value), NOW_MS)
      } catch (cause) {
        expect(cause).toBeInstanceOf(TraceError)
        isRead = false
      }
      expect([isRead, value]).toEqual([isGood, value])
    }
    expect(verdicts.good).toBeGreaterThan(50)
    expect(verdicts.bad).toBeGreaterThan(500)
  })
})
