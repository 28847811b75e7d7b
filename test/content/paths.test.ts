import { formatPath, parsePath, placeOfCode, sameView, shownView, type View } from '@/content/paths'

const VIEWS: View[] = [
  { kind: 'map' },
  { kind: 'places' },
  { kind: 'tours' },
  { kind: 'treasures' },
  { kind: 'mine' },
  { kind: 'about' },
  { kind: 'gallery' },
  { kind: 'themes' },
  { kind: 'people' },
  { kind: 'events' },
  { kind: 'motifs' },
  { kind: 'terms' },
  { kind: 'person', id: 'zhu-di' },
  { kind: 'event', id: '1420-gongcheng' },
  { kind: 'motif', id: 'dragon' },
  { kind: 'term', id: 'dougong' },
  { kind: 'place', id: 'taihedian' },
  { kind: 'here', id: 'taihedian' },
  { kind: 'hall', id: 'yuhuage' },
  { kind: 'relic', id: 'tonghuilou-ershiwu-baoxi' },
  { kind: 'tour', id: 'zhongzhou-90' },
  { kind: 'nearby' },
  { kind: 'meet', at: 'taihemen', time: null },
  { kind: 'meet', at: 'exit-shenwumen', time: '15:30' },
  { kind: 'meet', at: { position: [116.3908, 39.91668], vagueMeters: null, label: null }, time: null },
  { kind: 'meet', at: { position: [116.3908, 39.91668], vagueMeters: 40, label: '东边台阶' }, time: '09:05' },
]

/** A small generator with a seed (LCG of Numerical Recipes): the same cases in every run. */
function generator(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('paths', () => {
  it.each(VIEWS)('turn back into the view: $kind $id', view => {
    expect(parsePath(formatPath(view))).toEqual(view)
    expect(sameView(view, parsePath(formatPath(view)))).toBe(true)
  })

  it('are all different', () => expect(new Set(VIEWS.map(formatPath)).size).toBe(VIEWS.length))

  it('turn back for any id', () => {
    const next = generator(1420)
    const part = () => Array.from({ length: 1 + next(9) }, () => 'abcxyz0189'[next(10)]).join('')
    for (let i = 0; i < 500; i++) {
      const id = Array.from({ length: 1 + next(4) }, part).join('-')
      const kind = (['place', 'hall', 'relic', 'tour', 'here'] as const)[next(5)] ?? 'place'
      expect(parsePath(formatPath({ kind, id }))).toEqual({ kind, id })
    }
  })

  it('forgive a trailing slash and drop query and fragment', () => {
    const place = { kind: 'place', id: 'taihedian' }
    for (const path of [
      '/p/taihedian/',
      '/p/taihedian?from=card',
      '/p/taihedian/?a=/p/b',
      '/p/taihedian#top',
      '/p/taihedian?a#b',
    ])
      expect(parsePath(path)).toEqual(place)
    expect(parsePath('/?x=1')).toEqual({ kind: 'map' })
    expect(parsePath('/tours/?x\n/p/a')).toEqual({ kind: 'tours' })
  })

  it.each([
    '',
    'p/taihedian',
    '/p/',
    '/p',
    '/p/../mine',
    '/p/a/b',
    '/p/TaiHeDian',
    '/p/太和殿',
    '/p/%E5%A4%AA',
    '/p/a--b',
    '/p/-a',
    '/p/a-',
    '/p/a b',
    '/p/a\n',
    '/p/<script>',
    '/x/taihedian',
    '/at',
    '/at/',
    '/at/Taihedian',
    '/at/p/taihedian',
    '/here/taihedian',
    '/map',
    '/toString',
    '/__proto__',
    '/constructor',
    'toString',
    '__proto__',
    '/places//',
    'https://other.example/p/taihedian',
    'javascript:alert(1)',
    '\u0000',
  ])('from strangers are missing: %j', path => expect(parsePath(path).kind).toBe('missing'))

  it('never throw, and stay what they are once read', () => {
    const next = generator(1925)
    const letters = ['/', 'p', 'r', 't', '-', '?', '#', '%', '.', 'a', '9', '太', '\n', ' ', '\ud800', 'Z']
    for (let i = 0; i < 3000; i++) {
      const raw = Array.from({ length: next(12) }, () => letters[next(letters.length)]).join('')
      const view = parsePath(raw)
      if (view.kind === 'missing') continue
      expect(parsePath(formatPath(view))).toEqual(view)
      if ('id' in view) expect(view.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  it('are cut where they are absurdly long', () => {
    const view = parsePath(`/p/${'a'.repeat(1_000_000)}`)
    expect(formatPath(view).length).toBeLessThanOrEqual(120)
    expect(parsePath(`/p/taihedian?${'x'.repeat(1_000_000)}`)).toEqual({ kind: 'place', id: 'taihedian' })
  })
})

test('a doubled slash at the front never names another host', () => {
  expect(parsePath('//p/taihedian')).toEqual({ kind: 'place', id: 'taihedian' })
  for (const path of ['//evil.example', '///', '//'])
    expect(formatPath(parsePath(path)).startsWith('//')).toBe(false)
})

test('“I stand here” is shown as the place; everything else as it is', () => {
  expect(formatPath({ kind: 'here', id: 'wumen' })).toBe('/at/wumen')
  for (const view of VIEWS)
    expect(shownView(view)).toEqual(view.kind === 'here' ? { kind: 'place', id: view.id } : view)
})

describe('the place of a code', () => {
  it.each([
    'https://guide.example/at/taihedian',
    'http://guide.example:8080/at/taihedian/',
    'HTTPS://Guide.Example/p/taihedian?from=sign#top',
    'https://user@guide.example/at/taihedian',
    'https://guide.example/at%2Ftaihedian',
    'https://guide.example/pages/guide/index?path=%2Fat%2Ftaihedian',
    'pages/guide/index?path=%2Fat%2Ftaihedian',
    '/pages/guide/index?path=/p/taihedian',
    'pages/guide/index.html?lang=en&path=%2Fp%2Ftaihedian&from=sign',
    'pages/guide/index?path=%252Fat%252Ftaihedian',
    '/at/taihedian',
    '/p/taihedian',
    'taihedian',
    ' taihedian\n',
  ])('is read from %j', code => expect(placeOfCode(code)).toBe('taihedian'))

  it.each([
    '',
    ' ',
    'https://guide.example',
    'https://guide.example/',
    'https://guide.example/t/taihedian',
    'https://guide.example/r/taihedian',
    'https://guide.example/x/at/taihedian',
    'https://guide.example/?path=%2Fat%2Ftaihedian',
    'https:///at/taihedian',
    'ftp://guide.example/at/taihedian',
    'javascript:alert(1)//at/taihedian',
    'pages/other/index?path=%2Fat%2Ftaihedian',
    'pages/guide/index?xpath=%2Fat%2Ftaihedian',
    'pages/guide/index?path=https%3A%2F%2Fguide.example%2Fat%2Ftaihedian',
    'pages/guide/index?path=%E0%A4%A',
    'WIFI:S:palace;T:WPA;P:secret;;',
    'Tai He Dian',
    '太和殿',
    '__proto__',
    '/at/',
    `https://guide.example/at/taihedian?${'x'.repeat(1000)}`,
  ])('is none in %j', code => expect(placeOfCode(code)).toBeNull())

  it('is what a link of ours says, for any view', () => {
    for (const view of VIEWS) {
      const id = view.kind === 'place' || view.kind === 'here' ? view.id : null
      expect(placeOfCode(`https://guide.example${formatPath(view)}`)).toBe(id)
      expect(placeOfCode(`pages/guide/index?path=${encodeURIComponent(formatPath(view))}`)).toBe(id)
    }
  })

  it('never throws, and gives ids only', () => {
    const next = generator(606)
    const letters = ['/', 'at', 'p', '-', '?path=', '#', '%2F', '%', 'https://', 'a', '9', '太', '\n', ' ', 'pages/guide/index']
    for (let i = 0; i < 3000; i++) {
      const code = Array.from({ length: next(9) }, () => letters[next(letters.length)]).join('')
      expect(placeOfCode(code) ?? 'none').toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })
})
