/** What can be taken along, as the API says it; and that what is no such answer is none. */
import {
  captionsLang,
  merged,
  partsOf,
  readNarrations,
  readPack,
  type Takes,
} from '@/content/keep/listing'
import { SCHEMA_VERSION } from '@/content/bundle-types'

const takes: Takes = {
  bundle: 'guide',
  ground: 'guide',
  walkways: 'guide',
  geo: 'guide',
  font: 'guide',
  model: 'pictures',
  drawing: 'pictures',
  overlay: null,
  thumbnail: null,
}
const sha256 = 'cd'.repeat(32)
const object = (kind: string, path: string) => ({ path, kind, sha256, bytes: 10, transferBytes: 4 })
const pack = (objects: unknown, schemaVersion: number = SCHEMA_VERSION) =>
  JSON.stringify({ data: { schemaVersion, objects } })
const BUNDLE = object('bundle', '/api/v1/o/cd/x.json')
const MODEL = object('model', '/api/v1/o/cd/m.json')

test('objects become files of the parts that this target draws from', () => {
  const text = pack([BUNDLE, MODEL, object('overlay', '/assets/o.webp'), object('hologram', '/assets/h.bin')])
  expect(readPack(text, 'zh', true, takes)).toEqual([
    { path: BUNDLE.path, sha256, bytes: 10, transferBytes: 4, part: 'guide', key: 'zh' },
    { path: MODEL.path, sha256, bytes: 10, transferBytes: 4, part: 'pictures', key: null },
  ])
  // words of another language are a part of their own, pictures are not
  expect(readPack(text, 'en', false, takes)?.map(({ part, key }) => [part, key])).toEqual([
    ['words.en', 'en'],
    ['pictures', null],
  ])
})

test.each([
  ['a portal', '<html>请登录</html>'],
  ['another contract', pack([BUNDLE], SCHEMA_VERSION + 1)],
  ['no bundle', pack([MODEL])],
  ['a path out of the house', pack([BUNDLE, object('model', '/assets/../../secret')])],
  ['another host', pack([BUNDLE, object('model', 'https://elsewhere.test/x')])],
  ['a hash that is none', pack([{ ...BUNDLE, sha256: 'x' }])],
  ['no size', pack([{ ...BUNDLE, bytes: -1 }])],
  ['no list', pack({})],
])('%s is no listing', (_name, text) => expect(readPack(text, 'zh', true, takes)).toBeNull())

test('narrations: a sound and its captions each, with an estimate while they are not made', () => {
  const made = (path: string) => ({ path, sha256, bytes: 7 })
  const not = (path: string) => ({ path, sha256: null, bytes: null })
  const text = JSON.stringify({
    data: [
      { layer: 'brief', audio: made('/media/narrations/a.mp3'), captions: made('/media/narrations/a.vtt'), estimateBytes: null },
      { layer: 'deep', audio: not('/media/narrations/b.mp3'), captions: not('/media/narrations/b.vtt'), estimateBytes: 900 },
      { layer: 'sung', audio: made('/media/narrations/c.mp3'), captions: made('/media/narrations/c.vtt') },
    ],
  })
  expect(readNarrations(text, 'zh')?.map(({ part, bytes, transferBytes }) => [part, bytes, transferBytes])).toEqual([
    ['zh.brief', 7, 7],
    ['zh.brief', 7, 7],
    ['zh.deep', null, 900],
    ['zh.deep', null, 0],
  ])
  expect(readNarrations('{"data":[{"layer":"brief"}]}', 'zh')).toBeNull()
  expect(readNarrations('null', 'zh')).toBeNull()
})

test('parts in the order of their worth: one’s own language first, short before long', () => {
  const voices = ['en.brief', 'zh.deep', 'zh.brief'] as const
  expect(partsOf({ langs: ['zh-Hant', 'en'], voices, pictures: true })).toEqual([
    'guide',
    'words.en',
    'zh.brief',
    'zh.deep',
    'en.brief',
    'pictures',
  ])
  expect(partsOf({ langs: ['en'], voices, pictures: false })).toEqual(['guide', 'en.brief', 'zh.brief', 'zh.deep'])
})

test('captions are in the script that is read; a file that two listings name belongs to the first', () => {
  expect(captionsLang('zh', ['zh-Hant', 'en'])).toBe('zh-Hant')
  expect(captionsLang('zh', ['en'])).toBe('zh')
  expect(captionsLang('en', ['zh-Hant'])).toBe('en')
  const [own] = readPack(pack([BUNDLE, MODEL]), 'zh', true, takes) ?? []
  const [other] = readPack(pack([BUNDLE]), 'en', false, takes) ?? []
  expect(own && other && merged([[own], [other]])).toEqual([own])
})
