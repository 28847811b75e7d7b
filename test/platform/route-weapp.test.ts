/** How a mini-program is opened: by a shared card, by a code, by an ordinary link on a sign. */
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
  // what the page was given by name counts more
  [{ path: '/tours', q: encodeURIComponent('https://guide.example/at/wumen') }, '/tours'],
])('%j opens %s', (query, path) => {
  expect(route.initialPath(query)).toBe(path)
})
