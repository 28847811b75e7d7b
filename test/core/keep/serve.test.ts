/** What the service worker answers by itself. */
import { serve, type AskedFor } from '@/core/keep/serve'
import type { Edition } from '@/core/keep/types'

const sha256 = 'ab'.repeat(32)
const OBJECT = `/api/v1/o/ab/${sha256}.json`
const SOUND = '/media/narrations/taihedian.brief.zh.0123456789ab.mp3'
const edition: Edition = {
  keys: {},
  parts: [],
  takenAtMs: 0,
  files: { [SOUND]: { sha256, bytes: 9 } },
}
const by = (path: string | null, more: Partial<AskedFor> = {}, kept: Edition | null = edition) =>
  serve({ method: 'GET', path, isNavigation: false, isFresh: false, ...more }, kept).by

test.each(['/', '/p/taihedian', '/meet/116.39080,39.91668', '/plan/x.y', '/nonsense'])(
  'the page at %s is the app',
  path => expect(by(path, { isNavigation: true })).toBe('shell'),
)

test.each(['/api/v1/docs', '/media/narrations/x.mp3', '/assets/a.png', '/healthz'])(
  'a visit to %s is not the app’s',
  path => expect(by(path, { isNavigation: true })).toBe('network'),
)

test('what was taken along comes from the device, unless the page wants what the network has', () => {
  expect(serve({ method: 'GET', path: SOUND, isNavigation: false, isFresh: false }, edition)).toEqual({
    by: 'kept',
    file: { sha256, bytes: 9 },
  })
  expect(by(SOUND, { isFresh: true })).toBe('network')
  expect(by(SOUND, {}, null)).toBe('network')
  expect(by(SOUND, { method: 'HEAD' })).toBe('network')
  expect(by('constructor')).toBe('network')
})

test('what never changes is kept from its first use on; bundles, crowds and foreign addresses are not', () => {
  expect(by(OBJECT)).toBe('first-use')
  expect(by('/assets/guide-kai.0123456789abcdef.woff2')).toBe('first-use')
  for (const path of [
    '/api/v1/bundle',
    '/api/v1/crowds/live',
    '/assets/built.json',
    '/media/narrations/y.mp3',
    null,
  ])
    expect(by(path)).toBe('network')
})
