/** What is fetched, used and thrown away. */
import {
  discardable,
  editionBytes,
  fits,
  isNewer,
  lostFiles,
  missingFiles,
  partsThatFit,
  sizeOf,
  usableEdition,
} from '@/core/keep/plan'
import { readEdition, writeEdition } from '@/core/keep/edition'
import { bytesPerSecond, secondsLeft, withSample } from '@/core/keep/pace'
import type { Edition, KeepFile } from '@/core/keep/types'

const hash = (name: string) => Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64)
const file = (path: string, more: Partial<KeepFile> = {}): KeepFile => ({
  path,
  sha256: hash(path),
  bytes: 100,
  transferBytes: 60,
  part: 'guide',
  key: null,
  ...more,
})
const unmade = (path: string, more: Partial<KeepFile> = {}) =>
  file(path, { sha256: null, bytes: null, transferBytes: 500, part: 'zh.brief', ...more })
const bundle = (edition: string, lang = 'zh', part = 'guide') =>
  file(`/bundle-${lang}-${edition}`, { key: lang, part })
const present = (...files: KeepFile[]) => new Set(files.flatMap(({ sha256 }) => sha256 ?? []))
const none = new Map()
const commit = (files: readonly KeepFile[], on: ReadonlySet<string>, more = {}): Edition | null =>
  usableEdition({
    files,
    edition: null,
    present: on,
    learned: none,
    failed: [],
    parts: ['guide', 'zh.brief'],
    nowMs: 5,
    ...more,
  })

const A = bundle('a')
const MAP = file('/map')
const TOLD = file('/told', { part: 'zh.brief' })
const UNTOLD = unmade('/untold')

test('what is missing comes in the order of its use: the guide, what is ready, what has to be made', () => {
  const files = [UNTOLD, TOLD, A, MAP]
  expect(missingFiles(files, new Set(), none).map(({ path }) => path)).toEqual([
    A.path,
    MAP.path,
    TOLD.path,
    UNTOLD.path,
  ])
  expect(missingFiles(files, present(A, TOLD), none)).toEqual([MAP, UNTOLD])
  const learned = new Map([[UNTOLD.path, { sha256: hash('spoken'), bytes: 480 }]])
  expect(missingFiles(files, new Set([...present(A, MAP, TOLD), hash('spoken')]), learned)).toEqual([])
})

test('a first edition is usable when the guide is whole, and grows from there', () => {
  const files = [A, MAP, TOLD, UNTOLD]
  expect(commit(files, present(A, TOLD))).toBeNull()
  const first = commit(files, present(A, MAP))
  expect(Object.keys(first?.files ?? {})).toEqual([A.path, MAP.path])
  expect(first?.keys).toEqual({ zh: A.sha256 })
  const grown = commit(files, present(A, MAP, TOLD), { edition: first })
  expect(Object.keys(grown?.files ?? {})).toHaveLength(3)
})

test('a language beside the one in use is usable as a whole only', () => {
  const english = [bundle('a', 'en', 'words.en'), file('/map-en', { part: 'words.en' })]
  const files = [A, MAP, ...english]
  expect(commit(files, present(A, MAP, english[0] as KeepFile))).toBeNull()
  expect(commit(files, present(...files))?.keys).toMatchObject({ zh: A.sha256, en: english[0]?.sha256 })
})

test('a newer edition waits until all is there that can be had; the old one stays', () => {
  const old = commit([A, MAP, TOLD], present(A, MAP, TOLD)) as Edition
  const B = bundle('b')
  const next = [B, MAP, TOLD, UNTOLD]
  expect(isNewer(old, next)).toBe(true)
  expect(isNewer(old, [A, MAP])).toBe(false)
  // another language alone is no newer edition
  expect(isNewer(old, [A, bundle('b', 'en', 'words.en')])).toBe(false)
  expect(missingFiles(next, present(A, MAP, TOLD), none)).toEqual([B, UNTOLD])
  const on = present(A, B, MAP, TOLD)
  expect(commit(next, on, { edition: old })).toBeNull()
  const given = [{ path: UNTOLD.path, part: 'zh.brief', why: 'unmade' }]
  const switched = commit(next, on, { edition: old, failed: given })
  expect(switched?.keys).toEqual({ zh: B.sha256 })
  expect(discardable(on, switched)).toEqual([A.sha256])
  // before the switch nothing of either is thrown away
  expect(discardable(on, old, next)).toEqual([])
})

test('what the system threw away is known, and is what is fetched again', () => {
  const edition = commit([A, MAP, TOLD], present(A, MAP, TOLD)) as Edition
  expect(lostFiles(edition, present(A, TOLD))).toEqual([MAP.path])
  expect(missingFiles([A, MAP, TOLD], present(A, TOLD), none)).toEqual([MAP])
  expect(editionBytes(edition)).toBe(300)
})

test('sizes: true ones for what is made, an estimate apart for what is not; captions to come count nothing', () => {
  const size = sizeOf([A, TOLD, UNTOLD, unmade('/captions', { transferBytes: 0 })])
  expect(size).toEqual({ transferBytes: 120, bytes: 200, unmade: 1, unmadeBytes: 500 })
  expect(fits(size, null)).toBe(true)
  expect(fits(size, 10_000_700)).toBe(true)
  expect(fits(size, 10_000_699)).toBe(false)
})

test('what fits: parts in the order of their worth, a large one passed over', () => {
  const files = [
    file('/g', { bytes: 1_000_000 }),
    file('/brief', { part: 'zh.brief', bytes: 20_000_000 }),
    file('/deep', { part: 'zh.deep', bytes: 50_000_000 }),
    file('/pictures', { part: 'pictures', bytes: 2_000_000 }),
  ]
  const parts = ['guide', 'zh.brief', 'zh.deep', 'pictures']
  expect(partsThatFit(parts, files, 40_000_000)).toEqual(['guide', 'zh.brief', 'pictures'])
  expect(partsThatFit(parts, files, 10_500_000)).toEqual([])
  expect(partsThatFit(parts, files, null)).toEqual(parts)
})

test('an edition survives being written; what is no edition is none', () => {
  const edition = commit([A, MAP], present(A, MAP)) as Edition
  expect(readEdition(writeEdition(edition))).toEqual(edition)
  for (const text of [
    null,
    '',
    '[]',
    '{}',
    '{"version":2}',
    '{"version":1,"keys":{},"parts":[],"takenAtMs":1}',
  ])
    expect(readEdition(text)).toBeNull()
  const broken = { ...edition, files: { '/x': { sha256: '../../etc', bytes: 1 } } }
  expect(readEdition(writeEdition(broken))).toBeNull()
})

test('the pace is that of the last seconds, and unknown at first and at a standstill', () => {
  const at = (samples: [number, number][]) =>
    samples.reduce<{ atMs: number; bytes: number }[]>(
      (all, [atMs, bytes]) => withSample(all, { atMs, bytes }),
      [],
    )
  expect(bytesPerSecond(at([[0, 0]]))).toBeNull()
  expect(
    bytesPerSecond(
      at([
        [0, 0],
        [1000, 900],
      ]),
    ),
  ).toBeNull()
  expect(
    bytesPerSecond(
      at([
        [0, 0],
        [1000, 500],
        [4000, 8000],
      ]),
    ),
  ).toBe(2000)
  expect(
    secondsLeft(
      5000,
      at([
        [0, 0],
        [4000, 8000],
      ]),
    ),
  ).toBe(3)
  // the fast beginning is forgotten
  expect(
    bytesPerSecond(
      at([
        [0, 0],
        [1000, 90_000],
        [21_500, 100_000],
        [30_000, 104_250],
      ]),
    ),
  ).toBe(500)
  expect(
    bytesPerSecond(
      at([
        [0, 5],
        [9000, 5],
      ]),
    ),
  ).toBeNull()
})
