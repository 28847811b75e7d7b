/** Meeting points as paths: what a link can say, and what strangers cannot make it say. */
import { formatMeeting, isNearPalace, MAX_LABEL, meetPoint, parseMeeting, plainLabel } from '@/content/meetPath'
import { formatPath, parsePath, placeOfCode, type View } from '@/content/paths'
import { gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'

const POINT = '116.39080,39.91668'
const point = (path: string) => {
  const view = parsePath(path)
  if (view.kind !== 'meet' || typeof view.at === 'string') throw new Error(`${path} is ${view.kind}`)
  return { ...view.at, time: view.time }
}

/** A small generator with a seed (LCG of Numerical Recipes): the same cases in every run. */
function generator(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('reading', () => {
  it('a place, with a time or without', () => {
    expect(parsePath('/meet/taihemen')).toEqual({ kind: 'meet', at: 'taihemen', time: null })
    expect(parsePath('/meet/taihemen/?from=chat')).toEqual({ kind: 'meet', at: 'taihemen', time: null })
    expect(parsePath('/meet/exit-shenwumen,15:30')).toEqual({
      kind: 'meet',
      at: 'exit-shenwumen',
      time: '15:30',
    })
  })

  it('a point, and everything that may be said of it', () => {
    const bare = { position: [116.3908, 39.91668], vagueMeters: null, label: null, time: null }
    expect(point(`/meet/${POINT}`)).toEqual(bare)
    expect(point(`/meet/${POINT},~40`)).toEqual({ ...bare, vagueMeters: 40 })
    expect(point(`/meet/${POINT},09:05`)).toEqual({ ...bare, time: '09:05' })
    expect(point(`/meet/${POINT},by the stairs`)).toEqual({ ...bare, label: 'by the stairs' })
    expect(point(`/meet/${POINT},~40,15:30,东边台阶`)).toEqual({
      ...bare,
      vagueMeters: 40,
      time: '15:30',
      label: '东边台阶',
    })
  })

  it('the same whether the address was decoded already or not', () => {
    const path = `/meet/${POINT},15:30,${encodeURIComponent('Old Wang’s camera (red)')}`
    expect(parsePath(path)).toEqual(parsePath(decodeURIComponent(path)))
    expect(point(path).label).toBe('Old Wang’s camera (red)')
    expect(parsePath(path.replace(/,/g, '%2C'))).toEqual(parsePath(path))
  })

  it.each([
    '/meet',
    '/meet/',
    '/meet/Taihemen',
    '/meet/../mine',
    '/meet/taihemen/more',
    '/meet/taihemen,',
    '/meet/taihemen,24:00',
    '/meet/taihemen,9:05',
    '/meet/taihemen,15:30,word',
    '/meet/<script>',
    '/meet/116.39080',
    '/meet/116.39080,',
    '/meet/116.39080,39.916680',
    '/meet/116,39',
    '/meet/-116.39080,39.91668',
    '/meet/1e2,39.9',
    '/meet/NaN,NaN',
    '/meet/39.91668,116.39080',
    // Paris, the lake beside the palace, the far end of Tian’anmen square
    '/meet/2.29440,48.85830',
    '/meet/116.38000,39.92000',
    '/meet/116.39140,39.90300',
    `/meet/${POINT}${'0'.repeat(1000)}`,
    `/meet/${'a'.repeat(1_000_000)}`,
    'meet/taihemen',
    '/meet//taihemen',
    '/meet/taihemen\n',
  ])('what is no meeting is missing: %.40j', path => expect(parsePath(path).kind).toBe('missing'))

  it.each([
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)//',
    'a%00b',
    'a\u202Eb',
    'a\u200bb',
    'https://evil.example/',
    '“ok”, then a comma',
    'x'.repeat(MAX_LABEL + 1),
    ' spaces around ',
    'two  spaces',
    '\ud800',
    '15:30',
    '~40',
    'line\nbreak',
    '%E0%A4%A',
    '{{label}}',
  ])('a word that is not a plain one is left out, the point stays: %j', label => {
    const { position, label: read } = point(`/meet/${POINT},~40,15:30,${label.replace(/[?#].*/, '')}`)
    expect(position).toEqual([116.3908, 39.91668])
    expect(read).toBeNull()
  })

  it('never throws, and what it reads can be written and read again', () => {
    const next = generator(1403)
    const parts = ['116.39080', '39.91668', ',', ',', '~40', '15:30', '太和', '%', '%E5%A4%AA', '<', '/', ' ', '\ud800', '\u202e', 'a-b', '.', '~', '9']
    let meetings = 0
    for (let i = 0; i < 20_000; i++) {
      const raw = `/meet/${next(2) === 0 ? `${POINT},` : ''}${Array.from({ length: next(7) }, () => parts[next(parts.length)]).join('')}`
      const view = parsePath(raw)
      if (view.kind !== 'meet') continue
      meetings += 1
      expect(parsePath(formatPath(view))).toEqual(view)
      if (typeof view.at === 'string') expect(view.at).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      else {
        expect(isNearPalace(view.at.position)).toBe(true)
        expect((view.at.label ?? '').length).toBeLessThanOrEqual(MAX_LABEL)
        expect(view.at.label ?? '').not.toMatch(/[<>"`\\/%?#,{}\u202e\ud800]/)
      }
    }
    expect(meetings).toBeGreaterThan(1000)
  })
})

describe('making', () => {
  it('rounds to five decimals: within a metre, anywhere in the palace', () => {
    const next = generator(1420)
    for (let i = 0; i < 300; i++) {
      const at = gridToWgs84([next(1400) - 700, next(1700) - 850])
      const made = meetPoint(at)
      if (!made) throw new Error(String(at))
      const [u, v] = wgs84ToGrid(at)
      const [mu, mv] = wgs84ToGrid(made.position)
      expect(Math.hypot(mu - u, mv - v)).toBeLessThan(0.8)
      const view: View = { kind: 'meet', at: made, time: null }
      expect(parsePath(formatPath(view))).toEqual(view)
      expect(formatPath(view)).toMatch(/^\/meet\/116\.\d{5},39\.\d{5}$/)
    }
  })

  it('says how vague a position is, rounded up, and nothing of a good one', () => {
    const vague = (vagueMeters: number) => meetPoint([116.3908, 39.91668], { vagueMeters })?.vagueMeters
    expect([vague(0), vague(3), vague(37.2), vague(40), vague(20_000)]).toEqual([null, 5, 40, 40, 995])
  })

  it('makes none far from the palace', () => {
    expect(meetPoint([2.2944, 48.8583])).toBeNull()
    expect(meetPoint([NaN, NaN])).toBeNull()
    expect(meetPoint(gridToWgs84([0, -880]))).not.toBeNull()
    expect(meetPoint(gridToWgs84([0, -890]))).toBeNull()
  })

  it('keeps what is plain of a word', () => {
    expect(plainLabel('  东边  台阶 ')).toBe('东边 台阶')
    expect(plainLabel('<b>hall, east</b>')).toBe('b hall east b')
    expect(plainLabel('a'.repeat(50))).toHaveLength(MAX_LABEL)
    for (const nothing of ['', '   ', '///', '15:30', '~40', '\u200b']) expect(plainLabel(nothing)).toBeNull()
    for (const text of ['东边台阶', 'Wang’s red hat', '<x>', 'a%41', 'ab,cd', '日晷 (西)']) {
      const label = plainLabel(text)
      expect(plainLabel(label ?? '')).toBe(label)
      expect(parseMeeting(formatMeeting({ at: { position: [116.3908, 39.91668], vagueMeters: null, label }, time: null }).slice(6))).toMatchObject({ at: { label } })
    }
  })

  it('stays short enough for a chat', () => {
    const made = meetPoint([116.3908, 39.91668], { vagueMeters: 40, label: '太'.repeat(MAX_LABEL) })
    if (!made) throw new Error('none')
    expect(formatPath({ kind: 'meet', at: { ...made, label: null }, time: '15:30' })).toHaveLength(34)
    const longest: View = { kind: 'meet', at: made, time: '15:30' }
    expect(parsePath(formatPath(longest))).toEqual(longest)
  })
})

test('a code that says where to meet does not say where one stands', () => {
  expect(placeOfCode('https://guide.example/meet/taihemen')).toBeNull()
  expect(placeOfCode(`/meet/${POINT}`)).toBeNull()
})
