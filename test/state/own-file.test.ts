/** Out as a file, all of it gone, in again; and nothing by halves. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { files } from '@/platform/files'
import { storage } from '@/platform/storage'
import { eraseAll, isOurs, keptBytes } from '@/state/erase'
import { useFavourites } from '@/state/favourites'
import { useMemories } from '@/state/memories'
import { useNotes } from '@/state/notes'
import { ownNow, takeOut, useBringing } from '@/state/ownFile'
import { usePlan } from '@/state/plan'
import { useSession } from '@/state/session'
import { useSettings } from '@/state/settings'
import { useStamps } from '@/state/stamps'
import { useTraces } from '@/state/traces'

jest.mock('@/platform/files', () => ({
  files: { save: jest.fn(() => Promise.resolve('saved')), open: jest.fn(), canOpen: true, forget: jest.fn() },
}))
jest.mock('@/platform/location', () => ({ location: { watch: jest.fn(), openSettings: jest.fn() } }))
const save = files.save as jest.MockedFunction<typeof files.save>
const open = files.open as jest.MockedFunction<typeof files.open>

const NOW_MS = Date.UTC(2026, 4, 13, 2)
const HALL = { kind: 'place', id: 'taihedian' } as const
const bringing = () => useBringing.getState()

function fill() {
  useFavourites.getState().toggle(HALL, NOW_MS - 1)
  useNotes.getState().write(HALL, '三台', NOW_MS - 1)
  useMemories.getState().remember(HALL, NOW_MS - 1, true)
  useStamps.getState().earn({ placeId: 'wumen', how: 'there', atMs: NOW_MS - 1 })
  usePlan.getState().save()
  useTraces.getState().keep({
    format: 'forbidden-city-guide/trace',
    version: 1,
    contentVersion: null,
    startedMs: NOW_MS - 9e6,
    inputs: [{ kind: 'tick', nowMs: NOW_MS - 8e6 }],
  })
}
beforeEach(() => {
  eraseAll()
  jest.clearAllMocks()
})

/** What was saved last, opened. */
async function bringSaved() {
  const text = save.mock.calls[0]?.[1] ?? ''
  open.mockResolvedValue({ name: 'mine.json', text })
  await bringing().open(NOW_MS)
}

it('out, erased to the last key, in again: everything is as it was', async () => {
  fill()
  const before = ownNow()
  expect(await takeOut(NOW_MS)).toBe('saved')
  expect(save).toHaveBeenCalledWith('palace-2026-05-13.json', expect.any(String), 'application/json')

  useSettings.getState().set({ typeSize: 'huge', locationAgreed: true })
  storage.write('content.v3.bundle.zh', 'x')
  storage.write('companion.v1', 'x')
  storage.write('onTour.v1', 'x')
  storage.write('someone-else', 'theirs')
  eraseAll()
  expect(storage.keys()).toEqual(['someone-else'])
  expect(files.forget).toHaveBeenCalled()
  expect(useSettings.getState()).toMatchObject({ typeSize: 'normal', locationAgreed: false })
  expect(useSession.getState().fixCount).toBe(0)
  expect(ownNow()).toEqual({ favourites: [], notes: [], history: [], stamps: [], plans: [], traces: [] })

  await bringSaved()
  expect(bringing().offer).toMatchObject({
    kind: 'ready',
    name: 'mine.json',
    gain: {
      favourites: 1,
      notes: 1,
      notesChanged: 0,
      history: 1,
      stamps: 1,
      plans: 1,
      traces: 1,
      leftOut: 0,
    },
  })
  // nothing before the yes
  expect(ownNow().favourites).toEqual([])
  expect(bringing().apply()).toBe('done')
  expect(ownNow()).toEqual(before)
  await bringSaved()
  expect(bringing().offer).toEqual({ kind: 'nothing', name: 'mine.json' })
  storage.remove('someone-else')
})

it('what is no such file is refused in words, and nothing changes', async () => {
  fill()
  const before = ownNow()
  open.mockResolvedValue({ name: 'walk.json', text: '{"format":"forbidden-city-guide/own","version":3}' })
  await bringing().open(NOW_MS)
  expect(bringing().offer).toEqual({ kind: 'refused', name: 'walk.json', problem: 'version = 3; expected 1' })
  expect(bringing().apply()).toBe('done')
  expect(ownNow()).toEqual(before)
})

it('a plan that is none is not brought; who keeps no history is given none', async () => {
  useMemories.getState().setOn(false)
  const text = JSON.stringify({
    format: 'forbidden-city-guide/own',
    version: 1,
    writtenMs: NOW_MS,
    plans: ['rm -rf', '1_20260231_1040_1300__-_-_wumen'],
    history: [{ ...HALL, atMs: NOW_MS, heard: true }],
  })
  open.mockResolvedValue({ name: 'x.json', text })
  await bringing().open(NOW_MS)
  expect(bringing().offer).toEqual({ kind: 'nothing', name: 'x.json' })
})

it('no room in the middle: all is as it was before', async () => {
  fill()
  await takeOut(NOW_MS)
  eraseAll()
  useFavourites.getState().toggle({ kind: 'tour', id: 'mine' }, NOW_MS)
  const before = ownNow()
  await bringSaved()
  const real = storage.write
  const full = jest
    .spyOn(storage, 'write')
    .mockImplementation((key, value) => !(key === 'stamps.v1' && value.includes('wumen')) && real(key, value))
  expect(bringing().apply()).toBe('failed')
  full.mockRestore()
  expect(ownNow()).toEqual(before)
  expect(JSON.parse(storage.read('favourites.v1') ?? '')).toMatchObject({ list: [{ id: 'mine' }] })
  expect(storage.keys().filter(key => key.startsWith('trace.'))).toEqual([])
})

it('every key that the guide writes is one that erasing knows', () => {
  const folder = join(__dirname, '../../src')
  const keys = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .flatMap(name => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/['`]([A-Za-z]+\.v[\d$][^'`\s]*)['`]/g),
    ])
    .map(([, key = '']) => key.replace(/\$\{[^}]*\}/g, '1'))
  expect(keys.length).toBeGreaterThan(10)
  expect(keys.filter(key => !isOurs(key))).toEqual([])
  // and none is written under a name without a version
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /^state.*\.tsx?$/.test(name))
    .flatMap(name => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/KEY = '([^']*)'|kept(?:File|List)\('([^']*)'/g),
    ])
    .map(([, a, b]) => a ?? b ?? '')
  expect(written.filter(key => !isOurs(key))).toEqual([])
})

it('weighs what is kept, Chinese at three bytes', () => {
  storage.write('notes.v1', '三台ab')
  storage.write('noteDraft.v1', 'é👍')
  expect(keptBytes()).toMatchObject({ notes: 8, noteDraft: 6 })
})
