import { formatPath, type View } from '@/content/paths'
import { route } from '@/platform/route'
import { useGuide } from '@/state/guide'

jest.mock('@/platform/route', () => {
  let pop: (path: string) => void = () => undefined
  return {
    route: {
      initialPath: jest.fn(() => '/'),
      push: jest.fn(),
      replace: jest.fn(),
      back: jest.fn(() => false),
      rewind: jest.fn(),
      onPop: (callback: (path: string) => void) => ((pop = callback), () => undefined),
      /** What the browser does on its back button. */
      pop: (path: string) => pop(path),
    },
  }
})
const leaf = route as jest.Mocked<typeof route> & { pop(path: string): void }
const place = (id: string): View => ({ kind: 'place', id })
const guide = () => useGuide.getState()
const trail = () => guide().trail.map(formatPath)

beforeEach(() => {
  jest.clearAllMocks()
  leaf.initialPath.mockReturnValue('/')
  leaf.back.mockReturnValue(false)
  guide().start()
})

describe('starting', () => {
  it('opens the bare map', () => {
    expect(guide()).toMatchObject({ view: { kind: 'map' }, trail: [] })
  })

  it.each([
    ['/p/taihedian', { kind: 'place', id: 'taihedian' }, 'half'],
    ['/t/zhongzhou-90', { kind: 'tour', id: 'zhongzhou-90' }, 'half'],
    ['/r/tonggang', { kind: 'relic', id: 'tonggang' }, 'half'],
    ['/treasures', { kind: 'treasures' }, 'full'],
    ['/nearby', { kind: 'nearby' }, 'full'],
    ['/meet/taihemen,15:30', { kind: 'meet', at: 'taihemen', time: '15:30' }, 'half'],
    ['/../etc', { kind: 'missing', path: '/../etc' }, 'half'],
  ])('opens a shared link: %s', (path, view, height) => {
    leaf.initialPath.mockReturnValue(path)
    guide().start({ path })
    expect(leaf.initialPath).toHaveBeenLastCalledWith({ path })
    expect(guide()).toMatchObject({ view, trail: [], sheetHeight: height })
    expect(leaf.push).not.toHaveBeenCalled()
  })

  it('tidies the address without a new step in history', () => {
    leaf.initialPath.mockReturnValue('/p/taihedian/?from=card')
    guide().start()
    expect(leaf.replace).toHaveBeenLastCalledWith('/p/taihedian')
  })
})

describe('standing at a place', () => {
  it('opens the place from a scanned code, tidies the address and is told once', () => {
    leaf.initialPath.mockReturnValue('/at/taihedian')
    guide().start()
    expect(guide()).toMatchObject({ view: place('taihedian'), trail: [], sheetHeight: 'half' })
    expect(leaf.replace).toHaveBeenLastCalledWith('/p/taihedian')
    expect(guide().arrivedAt).toBe('taihedian')
    expect([guide().takeArrival(), guide().takeArrival()]).toEqual(['taihedian', null])
    expect(guide()).toMatchObject({ view: place('taihedian'), arrivedAt: null })
  })

  it('is not what a place that is only shown means', () => {
    leaf.initialPath.mockReturnValue('/at/wumen')
    guide().start()
    leaf.initialPath.mockReturnValue('/p/taihedian')
    guide().start()
    guide().open(place('wumen'))
    leaf.pop('/p/taihedian')
    expect(guide().takeArrival()).toBeNull()
  })

  it('works while the guide is open, with a way back, and where the place is shown already', () => {
    guide().open({ kind: 'here', id: 'wumen' })
    expect(leaf.push).toHaveBeenLastCalledWith('/p/wumen')
    expect(guide().view).toEqual(place('wumen'))
    expect(trail()).toEqual(['/'])
    expect(guide().takeArrival()).toBe('wumen')
    guide().open({ kind: 'here', id: 'wumen' }, 'half')
    expect(guide()).toMatchObject({ sheetHeight: 'half', arrivedAt: 'wumen' })
    expect(leaf.push).toHaveBeenCalledTimes(1)
  })

  it('works from the browser’s history', () => {
    guide().open(place('wumen'))
    leaf.pop('/at/taihedian')
    expect(leaf.replace).toHaveBeenLastCalledWith('/p/taihedian')
    expect(guide()).toMatchObject({ view: place('taihedian'), arrivedAt: 'taihedian' })
    expect(trail()).toEqual(['/', '/p/wumen'])
  })
})

describe('opening', () => {
  it('pushes a path and remembers the way back', () => {
    guide().open(place('wumen'))
    guide().open(place('taihedian'))
    guide().open({ kind: 'relic', id: 'tonggang' })
    expect(leaf.push.mock.calls.flat()).toEqual(['/p/wumen', '/p/taihedian', '/r/tonggang'])
    expect(trail()).toEqual(['/', '/p/wumen', '/p/taihedian'])
    expect(guide().sheetHeight).toBe('half')
  })

  it('leaves the map to see for a place, fills the screen for a list', () => {
    guide().open(place('wumen'))
    expect(guide().sheetHeight).toBe('peek')
    guide().open({ kind: 'places' })
    expect(guide().sheetHeight).toBe('full')
    guide().open(place('wumen'), 'half')
    expect(guide().sheetHeight).toBe('half')
  })

  it('does not push what is open already, but takes the height', () => {
    guide().open(place('wumen'))
    guide().open(place('wumen'), 'full')
    expect(leaf.push).toHaveBeenCalledTimes(1)
    expect(trail()).toEqual(['/'])
    expect(guide().sheetHeight).toBe('full')
  })

  it('begins anew at a tab; back from it leads to the map', () => {
    guide().open(place('wumen'))
    guide().open({ kind: 'tours' })
    expect(trail()).toEqual(['/'])
    guide().open({ kind: 'map' })
    expect(trail()).toEqual([])
  })

  it('does not remember without end', () => {
    for (let i = 0; i < 100; i++) guide().open(place(`p${i}`))
    expect(trail().length).toBeLessThanOrEqual(30)
    expect(trail().at(-1)).toBe('/p/p98')
  })
})

describe('going back', () => {
  it('walks the trail to the map and stays there, where the platform has no history', () => {
    guide().open(place('wumen'))
    guide().open(place('taihedian'))
    const seen = [0, 1, 2].map(() => (guide().back(), formatPath(guide().view)))
    expect(seen).toEqual(['/p/wumen', '/', '/'])
    expect(trail()).toEqual([])
  })

  it('leaves it to the browser where there is a history', () => {
    leaf.back.mockReturnValue(true)
    guide().open(place('wumen'))
    guide().back()
    expect(guide().view).toEqual(place('wumen'))
    leaf.pop('/')
    expect(guide()).toMatchObject({ view: { kind: 'map' }, trail: [] })
  })

  it('follows the browser’s buttons back over several steps and forward again', () => {
    for (const id of ['a', 'b', 'c', 'd']) guide().open(place(id))
    leaf.pop('/p/b')
    expect(guide().view).toEqual(place('b'))
    expect(trail()).toEqual(['/', '/p/a'])
    leaf.pop('/p/c')
    expect(trail()).toEqual(['/', '/p/a', '/p/b'])
  })

  it('keeps a search behind the thing found, and ends it with a new beginning', () => {
    guide().setQuery('thd')
    guide().open({ kind: 'places' })
    expect(guide().query).toBe('thd')
    guide().open(place('taihedian'))
    guide().back()
    expect(guide()).toMatchObject({ view: { kind: 'places' }, query: 'thd', sheetHeight: 'full' })
    guide().open({ kind: 'tours' })
    expect(guide().query).toBe('')
  })

  it('closes everything to the bare map', () => {
    guide().open(place('wumen'))
    guide().open({ kind: 'relic', id: 'tonggang' })
    guide().closeAll()
    expect(guide()).toMatchObject({ view: { kind: 'map' }, trail: [] })
    // nothing piles up behind the system's back button
    expect(leaf.rewind).toHaveBeenLastCalledWith('/')
  })
})

it('shows services and sentences', () => {
  guide().toggleServices()
  expect(guide().servicesShown).toBe(true)
  guide().toggleServices()
  expect(guide().servicesShown).toBe(false)
  guide().say('链接已复制')
  expect(guide().notice).toBe('链接已复制')
})
