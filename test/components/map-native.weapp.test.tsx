/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
/** The mini-program's map as it talks to WeChat's: everything it is given is GCJ-02, everything it says is a place. */
import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { GuideMap, type GuideMapProps } from '@/components/GuideMap'
import type { Bundle } from '@/content/schema'
import { distanceMeters } from '@/core/geo/distance'
import { fromGcj02, toGcj02 } from '@/core/geo/gcj02'
import { GRID_ORIGIN, gridToWgs84 } from '@/core/geo/grid'
import { wgs84, type Gcj02 } from '@/core/geo/types'
import { realBundles } from '../helpers/bundle'

let bundle: Bundle
beforeAll(async () => {
  bundle = (await realBundles()).zh
})
beforeEach(() => jest.clearAllMocks())

const OVERLAY = {
  path: '/assets/o.webp',
  sha256: 'today',
  bytes: 1,
  southWest: [116.385, 39.911],
  northEast: [116.397, 39.923],
} satisfies Bundle['overlay']
const calls = { onPlace: jest.fn(), onHall: jest.fn(), onService: jest.fn(), onEmpty: jest.fn() }
const props = (given: Partial<GuideMapProps> = {}): GuideMapProps => ({
  bundle,
  lang: 'zh',
  look: 'light',
  label: '故宫地图',
  camera: { kind: 'palace' },
  insets: { topPx: 76, rightPx: 0, bottomPx: 56, leftPx: 0 },
  reducedMotion: true,
  mode: '2d',
  sky: 'day',
  sun: { altitudeDegrees: 60, azimuthDegrees: 180 },
  selectedPlaceId: null,
  tourLine: null,
  fix: null,
  way: null,
  servicesShown: false,
  spot: null,
  apiUrl: path => path,
  overlaySrc: null,
  ...calls,
  ...given,
})
const context = () => Taro.createMapContext('palace') as unknown as Record<string, jest.Mock>
interface Order {
  src: string
  bounds: { southwest: { longitude: number; latitude: number } }
  fail(): void
}
const tapAt = (lng: number, lat: number, given: Partial<GuideMapProps> = {}) => {
  render(<GuideMap {...props(given)} />)
  const [gcjLng, gcjLat] = toGcj02(wgs84(lng, lat))
  const map = document.getElementById('palace') as HTMLElement
  map.dataset['at'] = `${gcjLng},${gcjLat}`
  fireEvent.click(map)
}

it('opens the hall that is tapped, by its outline', () => {
  tapAt(116.3911, 39.9158)
  expect(calls.onPlace).toHaveBeenCalledWith('taihedian')
})

it('opens a hall without a story as a hall', () => {
  const halls = bundle.halls.map(hall => (hall.id === 'taihedian' ? { ...hall, place: false } : hall))
  tapAt(116.3911, 39.9158, { bundle: { ...bundle, halls } })
  expect(calls.onHall).toHaveBeenCalledWith('taihedian')
  expect(calls.onPlace).not.toHaveBeenCalled()
})

it('opens what lies within a finger’s reach of the tap', () => {
  const halls = bundle.halls.filter(({ id }) => id === 'taihedian')
  // 30 m south of its eaves: less than half a finger where the whole palace shows
  const [lng, lat] = gridToWgs84([-2, -138])
  tapAt(lng, lat, { bundle: { ...bundle, halls } })
  expect(calls.onPlace).toHaveBeenCalledWith('taihedian')
})

it('closes on a tap beside everything', () => {
  const [lng, lat] = gridToWgs84([700, -700])
  tapAt(lng, lat)
  expect(calls.onEmpty).toHaveBeenCalledTimes(1)
  expect(calls.onPlace).not.toHaveBeenCalled()
})

it('opens what a name stands for', () => {
  render(<GuideMap {...props()} />)
  fireEvent.click(screen.getByRole('button', { name: '太和殿' }))
  expect(calls.onPlace).toHaveBeenCalledWith('taihedian')
})

const toilets = (...positions: [number, number][]) => {
  const [first] = bundle.services
  if (!first) throw new Error('no services')
  return positions.map(([u, v], i) => ({
    ...first,
    id: `toilet-${i}`,
    kind: 'toilet' as const,
    position: [...gridToWgs84([u, v])] as [number, number],
  }))
}

it('opens a service by its sign', () => {
  const services = toilets([-135, 85])
  render(<GuideMap {...props({ servicesShown: true, bundle: { ...bundle, services } })} />)
  fireEvent.click(screen.getByRole('button', { name: '厕' }))
  expect(calls.onService).toHaveBeenCalledWith('toilet-0')
})

it('comes nearer to a group of services so that it falls apart', () => {
  const services = toilets([-135, 85], [-105, 85])
  render(<GuideMap {...props({ servicesShown: true, bundle: { ...bundle, services } })} />)
  fireEvent.click(screen.getByRole('button', { name: '厕 2' }))
  expect(calls.onService).not.toHaveBeenCalled()
  const [{ points }] = context()['includePoints']?.mock.lastCall as [{ points: { longitude: number }[] }]
  const east = points.map(({ longitude }) => longitude)
  expect((Math.max(...east) - Math.min(...east)) * 85_400).toBeCloseTo(30, 0)
})

it('opens the first of a group at one spot, which no scale would part', () => {
  const services = toilets([-135, 85], [-135, 85])
  render(<GuideMap {...props({ servicesShown: true, bundle: { ...bundle, services } })} />)
  fireEvent.click(screen.getByRole('button', { name: '厕 2' }))
  expect(calls.onService).toHaveBeenCalledWith('toilet-0')
})

it('lays the palace picture down in GCJ-02, and again when the map was not there yet', () => {
  jest.useFakeTimers()
  const add = context()['addGroundOverlay'] as jest.Mock<void, [Order]>
  add.mockImplementationOnce(({ fail }) => fail())
  render(
    <GuideMap {...props({ bundle: { ...bundle, overlay: OVERLAY }, overlaySrc: '/assets/overlay.webp' })} />,
  )
  expect(add).toHaveBeenCalledTimes(1)
  jest.advanceTimersByTime(10_000)
  expect(add).toHaveBeenCalledTimes(2)
  jest.useRealTimers()
  const [order] = add.mock.lastCall ?? []
  expect(order?.src).toBe('/assets/overlay.webp')
  const { longitude = 0, latitude = 0 } = order?.bounds.southwest ?? {}
  const back = fromGcj02([longitude, latitude] as unknown as Gcj02)
  expect(distanceMeters(back, wgs84(...OVERLAY.southWest))).toBeLessThan(0.6)
})

it('takes the old picture up before it lays a newer one down', () => {
  const overlaid = (overlaySrc: string) => props({ bundle: { ...bundle, overlay: OVERLAY }, overlaySrc })
  const { rerender } = render(<GuideMap {...overlaid('/assets/overlay.webp')} />)
  rerender(<GuideMap {...overlaid('https://api.test/assets/newer.webp')} />)
  const { addGroundOverlay, removeGroundOverlay } = context()
  expect(addGroundOverlay).toHaveBeenCalledTimes(2)
  expect(removeGroundOverlay).toHaveBeenCalledTimes(1)
  const orderOf = (call: jest.Mock | undefined, nth: number) => call?.mock.invocationCallOrder[nth] ?? 0
  expect(orderOf(removeGroundOverlay, 0)).toBeLessThan(orderOf(addGroundOverlay, 1))
})

it('lays nothing down without a picture', () => {
  render(<GuideMap {...props({ bundle: { ...bundle, overlay: OVERLAY } })} />)
  expect(context()['addGroundOverlay']).not.toHaveBeenCalled()
})

it('frames the palace in GCJ-02, leaves room for what covers the map, and stays put otherwise', () => {
  const { rerender } = render(<GuideMap {...props()} />)
  const [{ points, padding }] = context()['includePoints']?.mock.calls[0] as [
    { points: { longitude: number; latitude: number }[]; padding: number[] },
  ]
  const middle = wgs84(
    ...points.reduce<[number, number]>(([x, y], p) => [x + p.longitude / 2, y + p.latitude / 2], [0, 0]),
  )
  expect(distanceMeters(fromGcj02([...middle] as unknown as Gcj02), GRID_ORIGIN)).toBeLessThan(60)
  expect(padding[0]).toBeGreaterThanOrEqual(76)
  expect(padding[2]).toBeGreaterThanOrEqual(56)
  const { camera } = props()
  rerender(<GuideMap {...props({ camera })} />)
  const framed = context()['includePoints']?.mock.calls.length ?? 0
  rerender(<GuideMap {...props({ camera, insets: { topPx: 1, rightPx: 1, bottomPx: 1, leftPx: 1 } })} />)
  expect(context()['includePoints']).toHaveBeenCalledTimes(framed)
})
