/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
/** What both maps share: where things lie and what is written on them. */
import { fireEvent, render, screen } from '@testing-library/react'
import { DrawnMap, fractionIn } from '@/components/GuideMap/DrawnMap'
import { boundsOf, circleRing, gridRing, palaceBounds } from '@/components/GuideMap/framing'
import { drawLabel, labelLines } from '@/components/GuideMap/labels'
import { hallLabels, serviceLabels } from '@/components/GuideMap/mapLabels'
import { PALETTES } from '@/components/GuideMap/palette'
import { NO_BUILT_ASSETS, type Bundle } from '@/content/schema'
import { distanceMeters } from '@/core/geo/distance'
import { GRID_ORIGIN, wgs84ToGrid } from '@/core/geo/grid'
import { wgs84 } from '@/core/geo/types'
import { realBundles } from '../helpers/bundle'

const NAMES = { zh: '太和殿', en: 'Hall of Supreme Harmony' }
let bundle: Bundle
beforeAll(async () => {
  bundle = (await realBundles()).zh
})

describe('labels', () => {
  it('say the Chinese name, with the English one below it for who reads English', () => {
    expect(labelLines(NAMES, 1, 'zh', true).map(({ text }) => text)).toEqual(['太和殿'])
    expect(labelLines(NAMES, 1, 'en', true).map(({ text }) => text)).toEqual([
      '太和殿',
      'Hall of Supreme Harmony',
    ])
  })

  it('are larger for what is more important', () => {
    const heights = [1, 2, 3, 4, 5].map(
      importance => labelLines(NAMES, importance, 'zh', true)[0]?.heightPx ?? 0,
    )
    expect([...heights].sort((a, b) => b - a)).toEqual(heights)
    expect(heights[0]).toBeGreaterThan(heights[4] ?? 0)
  })

  it('speak lower where the story is not written yet', () => {
    const height = (told: boolean) => labelLines(NAMES, 1, 'zh', told)[0]?.heightPx ?? 0
    expect(height(false)).toBeLessThan(height(true))
  })

  it('stand at every named hall, on its roof, the landmarks from afar and before the others', () => {
    const labels = hallLabels(bundle, 'zh', PALETTES.light)
    expect(labels.map(({ id }) => id)).toEqual(bundle.halls.map(({ id }) => id))
    const of = (id: string) => labels.find(label => label.id === id)
    expect(of('taihedian')).toMatchObject({ kind: 'place', importance: 1, fromZoom: 0 })
    expect(of('taihedian')?.topMeters).toBeGreaterThan(30)
    const untold = labels.filter(({ kind }) => kind === 'hall')
    expect(untold.length).toBeGreaterThan(100)
    for (const label of untold) expect(label.importance % 1).toBe(0.5)
    bundle.halls.forEach(({ position }, i) => {
      const label = labels[i]
      const [u, v] = wgs84ToGrid(position)
      expect([label?.u, label?.v]).toEqual([u, v])
    })
  })

  it('of services stand before all names but the landmarks’', () => {
    const labels = serviceLabels(bundle.services, () => '厕')
    expect(labels).toHaveLength(bundle.services.length)
    for (const { importance } of labels) expect(importance > 1 && importance < 2).toBe(true)
  })

  it('are left out where there is no canvas', () => {
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    expect(drawLabel(labelLines(NAMES, 1, 'zh', true), { ink: '#000', halo: '#fff' })).toBeNull()
  })
})

describe('framing', () => {
  it('takes in every position, and nothing more', () => {
    const positions = [wgs84(116.39, 39.91), wgs84(116.4, 39.9), wgs84(116.38, 39.92)]
    expect(boundsOf(positions)).toEqual([
      [116.38, 39.9],
      [116.4, 39.92],
    ])
    expect(boundsOf([wgs84(1, 2)])).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  it('cannot frame nothing', () => expect(() => boundsOf([])).toThrow(RangeError))

  it('of the palace takes in every place, the moat, and little of the city', () => {
    const [[west, south], [east, north]] = palaceBounds()
    for (const { position } of bundle.places) {
      expect(position[0]).toBeGreaterThan(west)
      expect(position[0]).toBeLessThan(east)
      expect(position[1]).toBeGreaterThan(south)
      expect(position[1]).toBeLessThan(north)
    }
    expect(distanceMeters(wgs84(west, south), wgs84(west, north))).toBeLessThan(1300)
    expect(distanceMeters(wgs84(west, south), wgs84(east, south))).toBeLessThan(1000)
  })

  it('draws closed rings of the size asked for', () => {
    const ring = gridRing(100, 200)
    expect(ring[0]).toEqual(ring.at(-1))
    for (const corner of ring.map(([lng, lat]) => wgs84ToGrid([lng, lat])))
      expect(corner.map(Math.abs).map(Math.round)).toEqual([100, 200])
    const circle = circleRing(GRID_ORIGIN, 50)
    expect(circle[0]?.[0]).toBeCloseTo(circle.at(-1)?.[0] ?? 0, 9)
    for (const [lng, lat] of circle)
      expect(Math.abs(distanceMeters(GRID_ORIGIN, [lng, lat]) - 50)).toBeLessThan(0.5)
  })
})

describe('the drawn map', () => {
  const [SW, NE] = [wgs84(116.385, 39.911), wgs84(116.397, 39.923)]

  it('places corners at corners, and its middle almost in the middle (Mercator)', () => {
    expect(fractionIn(wgs84(SW[0], NE[1]), SW, NE)).toEqual({ x: 0, y: 0 })
    expect(fractionIn(wgs84(NE[0], SW[1]), SW, NE)).toEqual({ x: 1, y: 1 })
    const { x, y } = fractionIn(wgs84(116.391, 39.917), SW, NE)
    expect(x).toBeCloseTo(0.5, 9)
    expect(y).toBeCloseTo(0.5, 3)
    expect(y).toBeGreaterThan(0.5)
  })

  it('names every place on the picture, and opens the one that is tapped', () => {
    const onPlace = jest.fn()
    const overlay = {
      path: '/assets/o.webp',
      sha256: '',
      bytes: 1,
      southWest: SW,
      northEast: NE,
    } as Bundle['overlay']
    const drawn = { ...bundle, overlay }
    const { container } = render(
      <DrawnMap bundle={drawn} lang="zh" overlaySrc="https://api.test/assets/o.webp" onPlace={onPlace} />,
    )
    expect(container.querySelector('img')).toHaveAttribute('src', 'https://api.test/assets/o.webp')
    expect(screen.getAllByRole('button')).toHaveLength(bundle.places.length)
    fireEvent.click(screen.getByRole('button', { name: /^太和殿 / }))
    expect(onPlace).toHaveBeenCalledWith('taihedian')
  })

  it('is not there without its picture', () => {
    const bare = { ...bundle, ...NO_BUILT_ASSETS, headingFonts: [] }
    const { container } = render(<DrawnMap bundle={bare} lang="zh" overlaySrc={null} onPlace={jest.fn()} />)
    expect(container).toBeEmptyDOMElement()
  })
})
