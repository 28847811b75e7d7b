/** What is the visitor's own, on a device: kept over restarts, whatever stands there, wherever there is room. */
import type * as DeviceModule from '@/state/device'
import type * as FavouritesModule from '@/state/favourites'
import type * as MemoriesModule from '@/state/memories'
import type * as NotesModule from '@/state/notes'
import type * as StampsModule from '@/state/stamps'
import type * as TracesModule from '@/state/traces'
import type * as GuideModule from '@/state/guide'
import type { Trace } from '@/core/trigger/trace'

const HALL = { kind: 'place', id: 'taihedian' } as const
const RELIC = { kind: 'relic', id: 'jiulongbi' } as const
const memory = new Map<string, string>()
/** Characters that fit; and whether anything is kept at all. */
let room = Infinity
let otherTab: (key: string | null) => void = () => undefined

/** The guide as it starts with what the device keeps. */
function start() {
  jest.resetModules()
  const heard: ((key: string | null) => void)[] = []
  otherTab = key => heard.forEach(each => each(key))
  jest.doMock('@/platform/storage', () => ({
    storage: {
      read: (key: string) => memory.get(key) ?? null,
      write(key: string, value: string) {
        const others = [...memory].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0)
        return others + value.length <= room && (memory.set(key, value), true)
      },
      remove: (key: string) => void memory.delete(key),
      keys: () => [...memory.keys()],
      watch: (callback: (key: string | null) => void) => void heard.push(callback),
    },
  }))
  /* eslint-disable @typescript-eslint/no-require-imports -- fresh stores for each start */
  const { useKeeping } = require('@/state/device') as typeof DeviceModule
  const { useFavourites } = require('@/state/favourites') as typeof FavouritesModule
  const { useMemories } = require('@/state/memories') as typeof MemoriesModule
  const { useNotes } = require('@/state/notes') as typeof NotesModule
  const { useStamps } = require('@/state/stamps') as typeof StampsModule
  const { useTraces } = require('@/state/traces') as typeof TracesModule
  const { useGuide } = require('@/state/guide') as typeof GuideModule
  /* eslint-enable */
  return {
    favourites: () => useFavourites.getState(),
    notes: () => useNotes.getState(),
    memories: () => useMemories.getState(),
    stamps: () => useStamps.getState(),
    traces: () => useTraces.getState(),
    guide: () => useGuide.getState(),
    isFailing: () => useKeeping.getState().isFailing,
  }
}

beforeEach(() => {
  jest.useFakeTimers()
  memory.clear()
  room = Infinity
})
afterEach(() => jest.useRealTimers())

const trace = (startedMs: number, fixes = 2): Trace => ({
  format: 'forbidden-city-guide/trace',
  version: 1,
  contentVersion: null,
  startedMs,
  inputs: Array.from({ length: fixes }, (_, i) => ({
    kind: 'fix' as const,
    fix: { position: [116.39, 39.91] as never, accuracyMeters: 5, timestampMs: startedMs + i * 1000 },
  })),
})
const MAY_MS = Date.UTC(2026, 4, 13)

it('all of it is there again after a restart', () => {
  const before = start()
  before.favourites().toggle(HALL, 1e12)
  before.notes().write(RELIC, '第九条龙', 1e12)
  before.notes().settle()
  before.memories().remember(HALL, 1e12, true)
  before.stamps().earn({ placeId: 'wumen', how: 'there', atMs: 1e12 })
  before.traces().keep(trace(MAY_MS))
  const after = start()
  expect(after.favourites().list).toEqual([{ ...HALL, sinceMs: 1e12 }])
  expect(after.notes().list).toEqual([{ ...RELIC, text: '第九条龙', writtenMs: 1e12 }])
  expect(after.memories().list).toEqual([{ ...HALL, atMs: 1e12, heard: true }])
  expect(after.stamps().list).toEqual([{ placeId: 'wumen', how: 'there', atMs: 1e12 }])
  expect(after.stamps().fresh).toEqual([])
  expect(after.traces().read(MAY_MS)).toEqual(trace(MAY_MS))
})

it.each(['', '{', 'null', '[]', '{"list":7}', '{"list":[null,{},{"kind":"place"},"x"]}', '"x"'])(
  'whatever stands there, it starts, and goes on: %s',
  kept => {
    for (const key of ['favourites', 'notes', 'noteDraft', 'history', 'stamps', 'traces'])
      memory.set(`${key}.v1`, kept)
    const { favourites, notes, memories, stamps, traces } = start()
    expect([favourites(), notes(), memories(), stamps(), traces()].map(({ list }) => list.length)).toEqual([
      0, 0, 0, 0, 0,
    ])
    favourites().toggle(HALL, 1e12)
    expect(start().favourites().list).toHaveLength(1)
  },
)

it('one bad record does not take the others with it', () => {
  memory.set(
    'favourites.v1',
    JSON.stringify({ list: [{ kind: 'x' }, { ...HALL, sinceMs: 5 }, { ...RELIC, sinceMs: 'x' }] }),
  )
  expect(start().favourites().list).toEqual([{ ...HALL, sinceMs: 5 }])
})

describe('favourites', () => {
  it('a second tap takes it back; what was taken out can be had back where it was', () => {
    const { favourites } = start()
    favourites().toggle(HALL, 1e12)
    favourites().toggle(RELIC, 2e12)
    favourites().toggle(HALL, 3e12)
    expect(favourites().list).toEqual([{ ...RELIC, sinceMs: 2e12 }])
    favourites().undo()
    expect(favourites().list).toEqual([
      { ...RELIC, sinceMs: 2e12 },
      { ...HALL, sinceMs: 1e12 },
    ])
    favourites().undo()
    expect(start().favourites().list).toHaveLength(2)
  })
  it('another tab of the guide is heard', () => {
    const { favourites } = start()
    memory.set('favourites.v1', JSON.stringify({ list: [{ ...HALL, sinceMs: 5 }] }))
    otherTab('settings.v1')
    expect(favourites().list).toEqual([])
    otherTab('favourites.v1')
    expect(favourites().list).toHaveLength(1)
  })
})

describe('notes', () => {
  it('closed in the middle of a word, nothing is lost', () => {
    start().notes().write(HALL, '三台之', 1e12)
    expect(start().notes().list[0]?.text).toBe('三台之')
    expect(memory.has('noteDraft.v1')).toBe(false)
  })
  it('emptied in the middle, it is not there again', () => {
    const { notes } = start()
    notes().write(HALL, 'x', 1e12)
    notes().settle()
    notes().write(HALL, '', 2e12)
    expect(start().notes().list).toEqual([])
  })
  it('written on one thing and then on another, both stay', () => {
    const { notes } = start()
    notes().write(HALL, 'a', 1e12)
    notes().write(RELIC, 'b', 2e12)
    expect(
      start()
        .notes()
        .list.map(({ text }) => text)
        .sort(),
    ).toEqual(['a', 'b'])
  })
  it('the list follows when the writing pauses', () => {
    const { notes } = start()
    notes().write(HALL, 'a', 1e12)
    expect(memory.get('notes.v1') ?? '').not.toContain('taihedian')
    jest.advanceTimersByTime(3000)
    expect(memory.get('notes.v1')).toContain('taihedian')
  })
  it('an old draft does not take the place of a later note', () => {
    memory.set('notes.v1', JSON.stringify({ list: [{ ...HALL, text: 'later', writtenMs: 9e12 }] }))
    memory.set('noteDraft.v1', JSON.stringify({ ...HALL, text: 'earlier', writtenMs: 1e12 }))
    expect(start().notes().list[0]?.text).toBe('later')
  })
  it('removed and had back', () => {
    const { notes } = start()
    notes().write(HALL, 'a', 1e12)
    notes().settle()
    notes().remove(HALL)
    expect(notes().list).toEqual([])
    notes().undo()
    expect(start().notes().list).toEqual([{ ...HALL, text: 'a', writtenMs: 1e12 }])
  })
})

describe('history', () => {
  it('what is opened is remembered, unless it is not wanted', () => {
    const { guide, memories } = start()
    guide().open({ kind: 'place', id: 'wumen' })
    guide().open({ kind: 'mine' })
    guide().open({ kind: 'tour', id: 'zhongzhou-90' })
    expect(memories().list.map(({ id }) => id)).toEqual(['zhongzhou-90', 'wumen'])
    memories().setOn(false)
    guide().open({ kind: 'relic', id: 'jiulongbi' })
    expect(memories().list).toHaveLength(2)
    memories().clear()
    const again = start()
    expect([again.memories().isOn, again.memories().list]).toEqual([false, []])
  })
})

describe('stamps', () => {
  it('from afar first, then there: two seals pressed, one kept; again is nothing new', () => {
    const { stamps } = start()
    stamps().earn({ placeId: 'wumen', how: 'afar', atMs: 1e12 })
    stamps().earn({ placeId: 'wumen', how: 'there', atMs: 2e12 })
    stamps().earn({ placeId: 'wumen', how: 'there', atMs: 3e12 })
    stamps().earn({ placeId: 'wumen', how: 'afar', atMs: 4e12 })
    expect(stamps().fresh.map(({ how }) => how)).toEqual(['afar', 'there'])
    stamps().shown()
    expect(stamps().fresh.map(({ how }) => how)).toEqual(['there'])
    expect(stamps().list).toEqual([{ placeId: 'wumen', how: 'there', atMs: 2e12 }])
  })
})

describe('traces', () => {
  it('a few, each once, forgotten one by one', () => {
    const { traces } = start()
    for (let i = 0; i < 7; i += 1) traces().keep(trace(MAY_MS + i))
    expect(traces().keep(trace(MAY_MS))).toBe(false)
    expect(traces().list.map(({ startedMs }) => startedMs - MAY_MS)).toEqual([4, 3, 2, 1, 0])
    traces().remove(MAY_MS)
    expect([...memory.keys()].filter(key => key.includes(String(MAY_MS) + '.'))).toEqual([])
    expect(traces().read(MAY_MS)).toBeNull()
  })
})

describe('where the device keeps nothing', () => {
  it('it says so and goes on in memory; when there is room again, it is kept', () => {
    room = 0
    const { favourites, notes, stamps, traces, isFailing } = start()
    expect(isFailing()).toBe(false)
    favourites().toggle(HALL, 1e12)
    expect(isFailing()).toBe(true)
    notes().write(HALL, 'a', 1e12)
    notes().settle()
    stamps().earn({ placeId: 'wumen', how: 'there', atMs: 1e12 })
    traces().keep(trace(MAY_MS))
    expect(traces().read(MAY_MS)).toEqual(trace(MAY_MS))
    expect(memory.size).toBe(0)
    room = Infinity
    favourites().toggle(RELIC, 2e12)
    expect(memory.has('favourites.v1')).toBe(true)
    expect(isFailing()).toBe(false)
    const after = start()
    expect(after.notes().list).toHaveLength(1)
    expect(after.stamps().list).toHaveLength(1)
    expect(after.traces().read(MAY_MS)).toEqual(trace(MAY_MS))
  })
})
