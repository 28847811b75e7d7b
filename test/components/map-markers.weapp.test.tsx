/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
import type { MapProps } from '@tarojs/components'
import { markersOf, SERVICE_MARKER_BASE } from '@/components/GuideMap/markers'
import type { Bundle, Lang } from '@/content/bundle-types'
import { distanceMeters } from '@/core/geo/distance'
import { fromGcj02 } from '@/core/geo/gcj02'
import { wgs84ToGrid } from '@/core/geo/grid'
import { wgs84, type Gcj02 } from '@/core/geo/types'
import { wordsOf } from '@/locales'
import { realBundles } from '../helpers/bundle'

let bundles: Record<Lang, Bundle>
beforeAll(async () => {
  bundles = await realBundles()
})
type Input = Parameters<typeof markersOf>[0]
const markers = (given: Partial<Input> = {}) =>
  markersOf({
    bundle: bundles[given.lang ?? 'zh'],
    lang: 'zh',
    look: 'light',
    scale: 20,
    selectedPlaceId: null,
    servicesShown: false,
    ...given,
  })
const placeAt = (id: number) => bundles.zh.places[id]
const shown = (given: Partial<Input>) => markers(given).map(({ id }) => placeAt(Number(id))?.id)
const SCALES = [13, 14, 15, 16, 17, 18, 20]

describe('markers of places', () => {
  it('have ids that lead back to their place, each once', () => {
    const all = markers()
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { id, label } of all) expect(label?.content).toBe(placeAt(Number(id))?.names.zh)
  })

  it('stand in GCJ-02: 550 m from WGS-84, and back within a hand’s breadth', () => {
    for (const { id, longitude, latitude } of markers()) {
      const position = wgs84(...(placeAt(Number(id))?.position ?? [0, 0]))
      expect(Math.abs(distanceMeters(position, wgs84(longitude, latitude)) - 555)).toBeLessThan(15)
      expect(distanceMeters(position, fromGcj02([longitude, latitude] as unknown as Gcj02))).toBeLessThan(0.1)
    }
  })

  it('are all there from near, fewer from afar, and never less by going nearer', () => {
    const counts = SCALES.map(scale => markers({ scale }).length)
    expect([...counts].sort((a, b) => a - b)).toEqual(counts)
    expect(counts[0]).toBeLessThan(bundles.zh.places.length)
    expect(counts.at(-1)).toBe(bundles.zh.places.length)
  })

  it('show 太和殿 wherever the palace fills the screen, and never nothing', () => {
    for (const scale of SCALES) {
      expect(shown({ scale }).length).toBeGreaterThan(0)
      if (scale >= 14) expect(shown({ scale })).toContain('taihedian')
    }
  })

  it('do not cover each other: no two names nearer than their letters are wide or high', () => {
    for (const scale of SCALES) {
      // Web Mercator with 256 px tiles at the palace's latitude
      const metersPerPixel = (156_543.03 * Math.cos((39.9167 * Math.PI) / 180)) / 2 ** scale
      const all = markers({ scale }).map(({ id, label }) => {
        const [u, v] = wgs84ToGrid(wgs84(...(placeAt(Number(id))?.position ?? [0, 0])))
        return { x: u / metersPerPixel, y: v / metersPerPixel, widthPx: (label?.content.length ?? 0) * 14 }
      })
      for (const [i, a] of all.entries())
        for (const b of all.slice(i + 1))
          expect(Math.abs(a.x - b.x) > (a.widthPx + b.widthPx) / 2 || Math.abs(a.y - b.y) > 18).toBe(true)
    }
  })

  it('show what is selected at any scale, in its own colours and above the others', () => {
    for (const { id: selectedPlaceId } of bundles.zh.places)
      for (const scale of [13, 16, 20]) {
        const all = markers({ scale, selectedPlaceId })
        const on = all.filter(({ id }) => placeAt(Number(id))?.id === selectedPlaceId)
        expect(on).toHaveLength(1)
        const others = all.filter(marker => marker !== on[0])
        expect(others.every(({ zIndex }) => Number(zIndex) < Number(on[0]?.zIndex))).toBe(true)
        expect(others.every(({ label }) => label?.bgColor !== on[0]?.label?.bgColor)).toBe(true)
      }
  })

  it('add English names where there is room for them, always for what is selected', () => {
    const content = (given: Partial<Input>) => {
      const found = markers({ lang: 'en', ...given }).find(
        ({ id }) => placeAt(Number(id))?.id === 'taihedian',
      )
      return found?.label?.content
    }
    expect(content({ scale: 14 })).toBe('太和殿')
    expect(content({ scale: 18 })).toBe('太和殿 Hall of Supreme Harmony')
    expect(content({ scale: 14, selectedPlaceId: 'taihedian' })).toBe('太和殿 Hall of Supreme Harmony')
  })

  it('can be read by a screen reader', () => {
    for (const marker of markers())
      expect((marker as MapProps.marker & { ariaLabel?: string }).ariaLabel).toBe(marker.label?.content)
  })
})

describe('markers of services', () => {
  it('are there only when asked for, with ids of their own', () => {
    expect(markers().filter(({ id }) => Number(id) >= SERVICE_MARKER_BASE)).toEqual([])
    const services = markers({ servicesShown: true }).filter(({ id }) => Number(id) >= SERVICE_MARKER_BASE)
    expect(services).toHaveLength(bundles.zh.services.length)
    for (const { id, label } of services) {
      const service = bundles.zh.services[Number(id) - SERVICE_MARKER_BASE]
      expect(label?.content).toBe(service && wordsOf('zh').serviceKinds[service.kind])
    }
  })
})

it.each(['light', 'dark', 'sun'] as const)('has colours of its own: %s', look => {
  const [first] = markers({ look })
  const others = (['light', 'dark', 'sun'] as const).filter(other => other !== look)
  for (const other of others) expect(markers({ look: other })[0]?.label).not.toEqual(first?.label)
})
