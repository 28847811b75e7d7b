/** How a mini-program is opened: by a shared card, by a code, by an ordinary link on a sign. */
import { formatPath, parsePath, type View } from '@/content/paths'
import { route } from '@/platform/route/index.weapp'

it.each([
  [{ path: '%2Fp%2Ftaihedian' }, '/p/taihedian'],
  [{ path: '/t/zhongzhou-90' }, '/t/zhongzhou-90'],
  [{}, '/'],
  [undefined, '/'],
  // an ordinary link that was scanned comes whole and encoded: whoever scanned it stands there
  [{ q: encodeURIComponent('https://guide.example/at/wumen') }, '/at/wumen'],
  [{ q: encodeURIComponent('https://guide.example/p/wumen?from=sign') }, '/at/wumen'],
  [{ q: encodeURIComponent('https://other.example/buy/tickets') }, '/'],
  [{ q: '%E0%A4%A' }, '/'],
  [{ q: encodeURIComponent('https://guide.example/meet/taihemen,15:30') }, '/meet/taihemen,15:30'],
  [{ q: encodeURIComponent('https://guide.example/meet/2.29440,48.85830') }, '/'],
  // what the page was given by name counts more
  [{ path: '/tours', q: encodeURIComponent('https://guide.example/at/wumen') }, '/tours'],
])('%j opens %s', (query, path) => {
  expect(route.initialPath(query)).toBe(path)
})

it('a card with a meeting point opens on it, however often its words were encoded on the way', () => {
  const meeting: View = {
    kind: 'meet',
    at: { position: [116.3908, 39.91668], vagueMeters: 40, label: '东边 台阶' },
    time: '15:30',
  }
  const path = formatPath(meeting)
  for (const given of [decodeURIComponent(path), path, encodeURIComponent(path)])
    expect(parsePath(route.initialPath({ path: given }))).toEqual(meeting)
})
