/** A file's things beside one's own: nothing is taken away, the question before tells the truth. */
import { isNothing, merged } from '@/core/own/merge'
import type { OwnFile } from '@/core/own/file'
import { MOST_HISTORY, MOST_PLANS, MOST_TRACES } from '@/core/own/types'

const NOTHING: OwnFile = { favourites: [], notes: [], history: [], stamps: [], plans: [], traces: [] }
const liked = (id: string, sinceMs: number) => ({ kind: 'place' as const, id, sinceMs })
const note = (id: string, text: string, writtenMs: number) => ({
  kind: 'place' as const,
  id,
  text,
  writtenMs,
})
const trace = (startedMs: number) =>
  ({ format: 'forbidden-city-guide/trace', version: 1, contentVersion: null, startedMs, inputs: [] }) as const

it('unites, and tells how many are new', () => {
  const mine = { ...NOTHING, favourites: [liked('a', 5), liked('b', 1)] }
  const { own, gain } = merged(mine, { ...NOTHING, favourites: [liked('c', 3), liked('a', 9)] })
  // since when one liked it stays as it was
  expect(own.favourites).toEqual([liked('a', 5), liked('c', 3), liked('b', 1)])
  expect(gain).toMatchObject({ favourites: 1, leftOut: 0 })
})

it('of two notes the later written stays', () => {
  const mine = { ...NOTHING, notes: [note('a', 'mine', 5), note('b', 'mine', 5)] }
  const theirs = { ...NOTHING, notes: [note('a', 'later', 6), note('b', 'earlier', 4), note('c', 'new', 1)] }
  const { own, gain } = merged(mine, theirs)
  expect(own.notes.map(({ id, text }) => [id, text])).toEqual([
    ['a', 'later'],
    ['b', 'mine'],
    ['c', 'new'],
  ])
  expect(gain).toMatchObject({ notes: 1, notesChanged: 1 })
})

it('written at the same moment: one’s own stays', () =>
  expect(
    merged({ ...NOTHING, notes: [note('a', 'mine', 5)] }, { ...NOTHING, notes: [note('a', 'x', 5)] }).own
      .notes,
  ).toEqual([note('a', 'mine', 5)]))

it('stamps: having been there wins, an earlier day too', () => {
  const mine: OwnFile = {
    ...NOTHING,
    stamps: [
      { placeId: 'a', how: 'afar', atMs: 1 },
      { placeId: 'b', how: 'there', atMs: 9 },
      { placeId: 'c', how: 'there', atMs: 1 },
    ],
  }
  const theirs: OwnFile = {
    ...NOTHING,
    stamps: [
      { placeId: 'a', how: 'there', atMs: 5 },
      { placeId: 'b', how: 'there', atMs: 2 },
      { placeId: 'c', how: 'afar', atMs: 0 },
      { placeId: 'd', how: 'afar', atMs: 3 },
    ],
  }
  const { own, gain } = merged(mine, theirs)
  expect(Object.fromEntries(own.stamps.map(({ placeId, how, atMs }) => [placeId, how + atMs]))).toEqual({
    a: 'there5',
    b: 'there2',
    c: 'there1',
    d: 'afar3',
  })
  expect(gain.stamps).toBe(3)
})

it('plans and traces as far as there is room; what has none is counted', () => {
  const mine = {
    ...NOTHING,
    plans: Array.from({ length: MOST_PLANS - 1 }, (_, i) => `m${i}`),
    traces: [trace(1)],
  }
  const theirs = { ...NOTHING, plans: ['m0', 't1', 't2', 't1'], traces: [1, 2, 3, 4, 5, 6].map(trace) }
  const { own, gain } = merged(mine, theirs)
  expect(own.plans).toHaveLength(MOST_PLANS)
  expect(own.traces).toHaveLength(MOST_TRACES)
  expect(own.traces[0]).toBe(mine.traces[0])
  expect(gain).toMatchObject({ plans: 1, traces: 4, leftOut: 2 })
})

it('history is bounded, and what one has is not pushed out by what is older', () => {
  const mine = {
    ...NOTHING,
    history: Array.from({ length: MOST_HISTORY }, (_, i) => ({
      kind: 'place' as const,
      id: `m${i}`,
      atMs: 1000 - i,
      heard: false,
    })),
  }
  const theirs = { ...NOTHING, history: [{ kind: 'relic' as const, id: 'old', atMs: 1, heard: true }] }
  const { own, gain } = merged(mine, theirs)
  expect(own.history).toEqual(mine.history)
  expect(isNothing(gain)).toBe(true)
})

it('bringing the same file twice changes nothing', () => {
  const theirs: OwnFile = {
    favourites: [liked('a', 1)],
    notes: [note('a', 'x', 1)],
    history: [{ kind: 'place', id: 'a', atMs: 1, heard: true }],
    stamps: [{ placeId: 'a', how: 'there', atMs: 1 }],
    plans: ['p'],
    traces: [trace(1)],
  }
  const once = merged(NOTHING, theirs)
  expect(isNothing(once.gain)).toBe(false)
  const twice = merged(once.own, theirs)
  expect(twice.own).toEqual(once.own)
  expect(isNothing(twice.gain)).toBe(true)
})
