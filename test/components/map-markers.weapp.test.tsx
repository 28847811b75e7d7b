/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
import type { MapProps } from '@tarojs/components'
import { markedBy, markersOf, settled, type MarkerInput } from '@/components/GuideMap/markers'
import { viewAfter, FIRST_VIEW } from '@/components/GuideMap/nativeView'
import type { Bundle, HallView, Lang, ServiceView } from '@/content/bundle-types'
import { metersPerPixel } from '@/core/geo/declutter'
import { distanceMeters, offsetMeters } from '@/core/geo/distance'
import { fromGcj02, toGcj02 } from '@/core/geo/gcj02'
import { GRID_ORIGIN, gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import { wgs84, type Gcj02, type Wgs84 } from '@/core/geo/types'
import { wordsOf } from '@/locales'
import { realBundles } from '../helpers/bundle'

let bundles: Record<Lang, Bundle>
beforeAll(async () => {
  bundles = await realBundles()
})
const input = (given: Partial<MarkerInput> = {}): MarkerInput => ({
  bundle: bundles[given.lang ?? 'zh'],
  lang: 'zh',
  look: 'light',
  scale: 20,
  selectedId: null,
  servicesShown: false,
  dot: null,
  around: null,
  thumbnailSrc: () => null,
  ...given,
})
const markers = (given: Partial<MarkerInput> = {}) => markersOf(input(given))
/** The hall a marker stands for. */
const hallOf = ({ id }: MapProps.marker, given: Partial<MarkerInput> = {}): HallView | undefined => {
  const what = markedBy(Number(id), input(given))
  return what && what.kind !== 'services' ? bundles.zh.halls.find(hall => hall.id === what.id) : undefined
}
const shown = (given: Partial<MarkerInput>) => markers(given).map(marker => hallOf(marker)?.id)
const SCALES = [13, 14, 15, 15.5, 16, 16.5, 17, 17.5, 18, 19, 20]
const withPictures = (id: string) => `/assets/thumb-${id}.png`

/** Px to the right and down from the middle of the palace, on a map with north above. */
const onScreen = (position: Wgs84, scale: number): [x: number, y: number] => {
  const [east, north] = offsetMeters(GRID_ORIGIN, position)
  return [east / metersPerPixel(scale), -north / metersPerPixel(scale)]
}

/** A marker's room on the screen, reckoned from what WeChat is given. */
function roomOf(marker: MapProps.marker, scale: number) {
  const { longitude, latitude, width = 0, height = 0, anchor, label } = marker
  const [x, y] = onScreen(fromGcj02([longitude, latitude] as unknown as Gcj02), scale)
  const { content = '', fontSize = 0, padding = 0, anchorY = 0 } = label ?? {}
  const ems = [...content].reduce((sum, char) => sum + (char > '\u2fff' ? 1 : 0.5), 0)
  const halfWidth = Math.max((ems * fontSize) / 2 + padding, Number(width) / 2)
  const iconTop = -Number(height) * (anchor?.y ?? 1)
  const top = Math.min(iconTop, anchorY)
  const bottom = Math.max(iconTop + Number(height), anchorY + fontSize + 2 * padding)
  return { content, left: x - halfWidth, right: x + halfWidth, top: y + top, bottom: y + bottom }
}
type Room = ReturnType<typeof roomOf>
const cover = (a: Room, b: Room) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const covering = (rooms: Room[]) =>
  rooms.flatMap((a, i) =>
    rooms
      .slice(i + 1)
      .filter(b => cover(a, b))
      .map(b => `${a.content} ${b.content}`),
  )

describe('markers of halls', () => {
  it('have numbers that lead back to their hall, each once, the same from scale to scale', () => {
    const all = markers()
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const marker of all) expect(marker.label?.content).toBe(hallOf(marker)?.names.zh)
    const near = new Map(all.map(({ id, label }) => [id, label?.content]))
    for (const { id, label } of markers({ scale: 15 })) expect(near.get(id)).toBe(label?.content)
  })

  it('stand in GCJ-02: 550 m from WGS-84, and back within a hand’s breadth', () => {
    for (const marker of markers()) {
      const { longitude, latitude } = marker
      const position = wgs84(...(hallOf(marker)?.position ?? [0, 0]))
      expect(Math.abs(distanceMeters(position, wgs84(longitude, latitude)) - 555)).toBeLessThan(15)
      expect(distanceMeters(position, fromGcj02([longitude, latitude] as unknown as Gcj02))).toBeLessThan(0.1)
    }
  })

  it('are nearly all there from near, fewer from afar, never less by going nearer', () => {
    const counts = SCALES.map(scale => markers({ scale }).length)
    expect([...counts].sort((a, b) => a - b)).toEqual(counts)
    expect(counts[0]).toBeLessThan(bundles.zh.halls.length / 2)
    expect(counts.at(-1)).toBeGreaterThan(bundles.zh.halls.length * 0.97)
  })

  it('show 太和殿 wherever the palace fills the screen, and never nothing', () => {
    for (const scale of SCALES) {
      expect(shown({ scale }).length).toBeGreaterThan(0)
      if (scale >= 14) expect(shown({ scale })).toContain('taihedian')
    }
  })

  it.each(['zh', 'en'] as const)('do not cover each other, with pictures and services too (%s)', lang => {
    for (const scale of SCALES)
      for (const servicesShown of [false, true]) {
        const all = markers({ lang, scale, servicesShown, thumbnailSrc: withPictures })
        expect(covering(all.map(marker => roomOf(marker, scale)))).toEqual([])
      }
  })

  it('keep off the position’s dot wherever it stands', () => {
    for (const { position } of bundles.zh.halls.slice(0, 12))
      for (const scale of [15, 17, 19]) {
        const dot = settled(wgs84(...position), scale)
        const [x, y] = onScreen(wgs84(...position), scale)
        const around = { content: 'dot', left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 }
        const rooms = markers({ scale, dot }).map(marker => roomOf(marker, scale))
        expect(rooms.filter(room => cover(room, around))).toEqual([])
      }
  })

  it('show what is selected at any scale, in its own colours and above the others', () => {
    for (const { id: selectedId } of bundles.zh.halls.slice(0, 40))
      for (const scale of [13, 16, 20]) {
        const all = markers({ scale, selectedId })
        const on = all.filter(marker => hallOf(marker)?.id === selectedId)
        expect(on).toHaveLength(1)
        const others = all.filter(marker => marker !== on[0])
        expect(others.every(({ zIndex }) => Number(zIndex) < Number(on[0]?.zIndex))).toBe(true)
        expect(others.every(({ label }) => label?.bgColor !== on[0]?.label?.bgColor)).toBe(true)
      }
  })

  it('carry a landmark’s elevation while roofs are small, and when it is selected', () => {
    const iconOf = (given: Partial<MarkerInput>) =>
      markers({ thumbnailSrc: id => (id === 'taihedian' ? withPictures(id) : null), ...given }).find(
        marker => hallOf(marker)?.id === 'taihedian',
      )?.iconPath
    expect(iconOf({ scale: 15 })).toBe('/assets/thumb-taihedian.png')
    expect(iconOf({ scale: 18 })).toBe('/assets/seal.png')
    expect(iconOf({ scale: 18, selectedId: 'taihedian' })).toBe('/assets/thumb-taihedian.png')
  })

  it('give a hall without a story a quieter sign', () => {
    const [first, ...rest] = bundles.zh.halls
    if (!first) throw new Error('no halls')
    const quiet = { ...first, place: false }
    const [told] = markers({ bundle: { ...bundles.zh, halls: [first, ...rest] } })
    const [untold] = markers({ bundle: { ...bundles.zh, halls: [quiet, ...rest] } })
    expect(Number(untold?.label?.fontSize)).toBeLessThan(Number(told?.label?.fontSize))
    expect(untold?.iconPath).not.toBe(told?.iconPath)
    expect(markedBy(0, input({ bundle: { ...bundles.zh, halls: [quiet] } }))?.kind).toBe('hall')
    expect(markedBy(0, input({ bundle: { ...bundles.zh, halls: [first] } }))?.kind).toBe('place')
  })

  it('add English names where there is room for them, else keep to the Chinese ones', () => {
    const contents = (given: Partial<MarkerInput>) => {
      const found = markers({ lang: 'en', ...given })
      return new Map(found.map(marker => [hallOf(marker)?.id, String(marker.label?.content)]))
    }
    for (const scale of [15, 18])
      expect(contents({ scale }).get('taihedian')).toBe('太和殿 Hall of Supreme Harmony')
    const crowded = [...contents({ scale: 16.5 })].filter(([id, content]) => {
      const names = bundles.en.halls.find(hall => hall.id === id)?.names
      return content === names?.zh
    })
    expect(crowded.length).toBeGreaterThan(0)
  })

  it('can be read by a screen reader', () => {
    for (const marker of markers())
      expect((marker as MapProps.marker & { ariaLabel?: string }).ariaLabel).toBe(marker.label?.content)
  })
})

describe('what the map is given', () => {
  const bytes = (given: Partial<MarkerInput>) => JSON.stringify(markers(given)).length
  /** What a phone of 375 × 667 px shows around a point, as WeChat tells it. */
  const viewAt = ([u, v]: readonly [number, number], scale: number) => {
    const [x, y] = [187.5 * metersPerPixel(scale), 333.5 * metersPerPixel(scale)]
    const corner = (east: number, north: number) => {
      const [longitude, latitude] = toGcj02(gridToWgs84([u + east, v + north]))
      return { longitude, latitude }
    }
    return viewAfter(FIRST_VIEW, { scale, region: { southwest: corner(-x, -y), northeast: corner(x, y) } })
  }

  it('stays below 40 KB at any scale, a sixth of what WeChat takes at once', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const scale of SCALES)
        expect(bytes({ lang, ...viewAt([-2, 200], scale), servicesShown: true })).toBeLessThan(40 * 1024)
  })

  it('contains all that is in sight, wherever one has moved to', () => {
    for (const [u, v] of [
      [-2, -90],
      [40, 210],
      [290, 300],
    ] as const) {
      const view = viewAt([u, v], 18)
      const given = new Set(markers(view).map(({ id }) => id))
      const inSight = markers({ scale: 18 }).filter(({ longitude, latitude }) => {
        const [mu, mv] = wgs84ToGrid(fromGcj02([longitude, latitude] as unknown as Gcj02))
        return Math.abs(mu - u) < 187.5 * metersPerPixel(18) && Math.abs(mv - v) < 333.5 * metersPerPixel(18)
      })
      expect(inSight.filter(({ id }) => !given.has(id))).toEqual([])
    }
  })

  it('does not change with every fix: the dot counts in steps of its own size', () => {
    const at = (meters: number): Wgs84 => settled(gridToWgs84([meters, 0]), 18)
    const places = new Set(Array.from({ length: 40 }, (_, i) => at(i / 10).join()))
    expect(places.size).toBeLessThanOrEqual(2)
    expect(distanceMeters(at(100), gridToWgs84([100, 0]))).toBeLessThan(metersPerPixel(18) * 12)
  })

  it('does not change with small moves and turns of scale', () => {
    const view = viewAt([0, 0], 18)
    const again = (scale: number, u: number) => JSON.stringify(viewAt([u, 0], scale)) === JSON.stringify(view)
    expect(again(18, 1)).toBe(true)
    expect(viewAfter(view, { scale: 18.4 }).scale).toBe(18)
    expect(viewAfter(FIRST_VIEW, { scale: 15.2 })).toBe(FIRST_VIEW)
  })
})

describe('markers of services', () => {
  const service = (id: string, u: number, v: number): ServiceView => {
    const [first] = bundles.zh.services
    if (!first) throw new Error('no services')
    return { ...first, id, kind: 'toilet', position: [...gridToWgs84([u, v])] as [number, number] }
  }
  const pair = () => ({ ...bundles.zh, services: [service('b', 0, 200), service('a', 30, 200)] })
  const servicesOf = (given: Partial<MarkerInput>) =>
    markers({ servicesShown: true, ...given }).flatMap(marker => {
      const what = markedBy(Number(marker.id), input(given))
      return what?.kind === 'services' ? [{ marker, members: what.members }] : []
    })

  it('are there only when asked for, all of them, alone or in a group', () => {
    expect(markers().some(({ id }) => markedBy(Number(id), input())?.kind === 'services')).toBe(false)
    for (const scale of SCALES)
      expect(servicesOf({ scale }).flatMap(({ members }) => members)).toHaveLength(bundles.zh.services.length)
  })

  it('say their word from near, one letter from afar', () => {
    const bundle = { ...bundles.zh, services: [service('a', 0, 200)] }
    const content = (scale: number) => servicesOf({ bundle, scale })[0]?.marker.label?.content
    expect(content(18)).toBe(wordsOf('zh').serviceKinds.toilet)
    expect(content(15)).toBe(wordsOf('zh').serviceSigns.toilet)
  })

  it('join to one sign with a count while they would lie on each other', () => {
    const far = servicesOf({ bundle: pair(), scale: 15 })
    expect(far).toHaveLength(1)
    expect(far[0]?.marker.label?.content).toBe(`${wordsOf('zh').serviceSigns.toilet} 2`)
    expect(servicesOf({ bundle: pair(), scale: 19 })).toHaveLength(2)
    const counts = SCALES.map(scale => servicesOf({ scale }).length)
    expect([...counts].sort((a, b) => a - b)).toEqual(counts)
  })
})

it.each(['light', 'dark', 'sun'] as const)('has colours of its own: %s', look => {
  const [first] = markers({ look })
  const others = (['light', 'dark', 'sun'] as const).filter(other => other !== look)
  for (const other of others) expect(markers({ look: other })[0]?.label).not.toEqual(first?.label)
})
