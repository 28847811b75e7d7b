/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
/** The web's map and its engine: what it is told, and what stands in where a device cannot draw it. */
import { act, render, screen, waitFor } from '@testing-library/react'
import { GuideMap, type GuideMapProps } from '@/components/GuideMap'
import { MapEngine, type EngineEvents } from '@/components/GuideMap/engine'
import type { Bundle } from '@/content/schema'
import { wordsOf } from '@/locales'
import { realBundles } from '../helpers/bundle'

jest.mock('@/components/GuideMap/engine', () => ({
  MapEngine: Object.assign(jest.fn(), { supported: jest.fn() }),
}))
const Engine = MapEngine as unknown as jest.Mock & { supported: jest.Mock<boolean> }
const orders = [
  'setScene',
  'select',
  'showTour',
  'showNames',
  'showServices',
  'showSpot',
  'showPosition',
  'showWay',
  'look',
  'resize',
  'destroy',
] as const
const engine = Object.fromEntries(orders.map(name => [name, jest.fn()])) as Record<
  (typeof orders)[number],
  jest.Mock
>

let bundle: Bundle
beforeAll(async () => {
  const { zh } = await realBundles()
  const corners = { southWest: [116.385, 39.911], northEast: [116.397, 39.923] } as const
  bundle = {
    ...zh,
    overlay: { path: '/o.webp', sha256: '', bytes: 1, ...corners } as unknown as Bundle['overlay'],
  }
})
beforeEach(() => {
  jest.clearAllMocks()
  Engine.mockImplementation(() => engine)
  Engine.supported.mockReturnValue(true)
})
const calls = { onPlace: jest.fn(), onService: jest.fn(), onEmpty: jest.fn() }
const SUN = { altitudeDegrees: 40, azimuthDegrees: 150 }
const CAMERA = { kind: 'palace' } as const
const map = (given: Partial<GuideMapProps> = {}) => (
  <GuideMap
    bundle={bundle}
    lang="zh"
    look="light"
    label="故宫地图"
    camera={CAMERA}
    insets={{ topPx: 0, rightPx: 0, bottomPx: 0, leftPx: 0 }}
    reducedMotion
    mode="auto"
    sky="day"
    sun={SUN}
    selectedPlaceId={null}
    tourLine={null}
    fix={null}
    way={null}
    servicesShown={false}
    spot={null}
    apiUrl={path => path}
    overlaySrc="/o.webp"
    {...calls}
    {...given}
  />
)
const drawn = () => screen.queryByRole('button', { name: /^太和殿 / })

it('is a named region with a face while its engine is on the way', async () => {
  render(map())
  expect(screen.getByRole('region', { name: '故宫地图' })).toBeVisible()
  expect(screen.getByRole('status', { name: wordsOf('zh').loading })).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull(), { timeout: 5000 })
})

it('tells the engine what is open, and looks where it should only when that changes', async () => {
  const { rerender, unmount } = render(map())
  await waitFor(() => expect(engine.look).toHaveBeenCalledTimes(1), { timeout: 5000 })
  rerender(map({ selectedPlaceId: 'taihedian', servicesShown: true }))
  expect(engine.select).toHaveBeenLastCalledWith('taihedian')
  expect(engine.showServices).toHaveBeenLastCalledWith(true)
  rerender(map({ insets: { topPx: 9, rightPx: 9, bottomPx: 9, leftPx: 9 } }))
  expect(engine.look).toHaveBeenCalledTimes(1)
  rerender(map({ camera: { kind: 'palace' } }))
  expect(engine.look).toHaveBeenCalledTimes(2)
  unmount()
  expect(engine.destroy).toHaveBeenCalledTimes(1)
})

it('tells the engine how the palace should stand, and in which light', async () => {
  const { rerender } = render(map())
  await waitFor(() => expect(engine.setScene).toHaveBeenCalled(), { timeout: 5000 })
  rerender(map({ mode: '3d', sky: 'snow' }))
  expect(engine.setScene).toHaveBeenLastCalledWith(
    expect.objectContaining({ mode: '3d', sky: 'snow', sun: SUN }),
  )
})

it('passes on what is tapped to whoever listens now', async () => {
  const { rerender } = render(map())
  await waitFor(() => expect(Engine).toHaveBeenCalled(), { timeout: 5000 })
  const events = Engine.mock.calls[0]?.[3] as EngineEvents
  const onPlace = jest.fn()
  rerender(map({ onPlace }))
  events.place('wumen')
  expect(onPlace).toHaveBeenCalledWith('wumen')
  const onHall = jest.fn()
  const onStanding = jest.fn()
  rerender(map({ onHall, onStanding }))
  events.hall('zhaodemen')
  expect(onHall).toHaveBeenCalledWith('zhaodemen')
  act(() => events.standing('3d'))
  expect(onStanding).toHaveBeenCalledWith('3d')
  expect(document.querySelector('[data-standing]')).toHaveAttribute('data-standing', '3d')
  act(() => events.settled())
  expect(document.querySelector('[data-settled]')).toHaveAttribute('data-settled', 'yes')
})

it('makes the map anew when the device has taken away what it was drawn with', async () => {
  render(map())
  await waitFor(() => expect(engine.look).toHaveBeenCalledTimes(1), { timeout: 5000 })
  const events = Engine.mock.calls[0]?.[3] as EngineEvents
  act(() => events.lost())
  await waitFor(() => expect(Engine).toHaveBeenCalledTimes(2), { timeout: 5000 })
  expect(engine.destroy).toHaveBeenCalledTimes(1)
  await waitFor(() => expect(engine.look).toHaveBeenCalledTimes(2), { timeout: 5000 })
})

it('draws a map by hand where there is no WebGL', async () => {
  Engine.supported.mockReturnValue(false)
  render(map())
  await waitFor(() => expect(drawn()).toBeVisible(), { timeout: 5000 })
  expect(Engine).not.toHaveBeenCalled()
  expect(screen.getByText(wordsOf('zh').mapFailedText)).toBeVisible()
  drawn()?.click()
  expect(calls.onPlace).toHaveBeenCalledWith('taihedian')
})

it('draws a map by hand when the engine breaks at its start', async () => {
  Engine.mockImplementation(() => {
    throw new Error('no context')
  })
  render(map())
  await waitFor(() => expect(drawn()).toBeVisible(), { timeout: 5000 })
})
