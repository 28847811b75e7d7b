/** The way to a place, as the store finds and follows it over the real walkways. */
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import type { Bundle } from '@/content/bundle-types'
import { toHoursView } from '@/content/compile/hours'
import { packWalkGraph } from '@/content/walkways'
import { gridToWgs84, wgs84ToGrid } from '@/core/geo/grid'
import type { Fix } from '@/core/geo/types'
import { location } from '@/platform/location'
import { network } from '@/platform/network'
import { storage } from '@/platform/storage'
import { useContent } from '@/state/content'
import { usePosition } from '@/state/position'
import { useSettings } from '@/state/settings'
import { targetOf, useWay } from '@/state/way'
import { REAL } from '../server/support'
import { loadAuthored } from '../../server/content/load'

jest.mock('@/platform/location', () => ({ location: { watch: jest.fn(), openSettings: jest.fn() } }))
jest.mock('@/platform/network', () => ({ network: { get: jest.fn(), onReconnect: jest.fn() } }))
const get = network.get as jest.MockedFunction<typeof network.get>
const watch = location.watch as jest.MockedFunction<typeof location.watch>

let walkways = ''
let onFix: (fix: Fix) => void = () => undefined
const way = () => useWay.getState()
const settled = () => new Promise(done => setTimeout(done, 0))
const fixAt = (u: number, v: number, second = 0): Fix => ({
  position: gridToWgs84([u, v]),
  accuracyMeters: 5,
  timestampMs: 1_000_000 + second * 1000,
})
const hall = (id: string, u: number, v: number) => ({ id, position: gridToWgs84([u, v]) })
let bundle = {
  lang: 'zh',
  walkways: { path: '/walkways.json', sha256: 'walkways', bytes: 1 },
  halls: [hall('taihedian', -2.4, -97), hall('huangjidian', 292, 200)],
  services: [hall('toilet', -86, 52)],
} as unknown as Bundle

beforeAll(async () => {
  const content = await loadAuthored(REAL)
  walkways = JSON.stringify(packWalkGraph(compileWalkways(content, walkableGround(content).kinds)))
  bundle = { ...bundle, hours: toHoursView(content.operations) }
})
beforeEach(async () => {
  jest.clearAllMocks()
  watch.mockImplementation(heard => {
    onFix = heard
    return { stop: jest.fn(), every: jest.fn() }
  })
  get.mockResolvedValue({ status: 200, etag: null, body: walkways })
  useContent.setState({ bundle })
  useSettings.getState().set({ wayPreference: 'fastest', slow: false })
  way().to(null)
  usePosition.getState().decline()
  await settled()
})

const lead = async (id: string) => {
  const target = targetOf(bundle, id)
  way().to(target)
  await settled()
  await settled()
}

it('without a position it shows the way from the gate, and leads nobody', async () => {
  await lead('taihedian')
  expect(way()).toMatchObject({ status: 'ready', preview: true, guidance: null })
  const [u, v] = wgs84ToGrid(way().route?.line[0] ?? [0, 0])
  expect(Math.hypot(u + 1.4, v + 520)).toBeLessThan(2)
  const [endU, endV] = wgs84ToGrid(way().route?.line.slice(-1)[0] ?? [0, 0])
  // before the hall, not in it
  expect(Math.abs(endU + 2.3)).toBeLessThan(20)
  expect(endV).toBeLessThan(-105)
})

it('in the palace it leads from where one is, and says each thing once', async () => {
  usePosition.getState().agree()
  onFix(fixAt(-2, -338))
  await lead('taihedian')
  expect(way()).toMatchObject({ status: 'ready', preview: false })
  const line = (way().route?.line ?? []).map(wgs84ToGrid)
  const said: unknown[] = []
  const stop = useWay.subscribe(({ said: now }, before) => now && now !== before.said && said.push(now.event))
  let second = 1
  line.forEach(([u, v], i) => {
    const [u0, v0] = line[i - 1] ?? [u, v]
    for (let t = 0; t <= 1; t += 0.2) onFix(fixAt(u0 + (u - u0) * t, v0 + (v - v0) * t, (second += 3)))
  })
  stop()
  expect(said[said.length - 1]).toEqual({ kind: 'arrived' })
  expect(new Set(said.map(event => JSON.stringify(event))).size).toBe(said.length)
})

it('looks for another way when one has left it', async () => {
  usePosition.getState().agree()
  onFix(fixAt(-2, -338))
  await lead('taihedian')
  const before = way().route
  for (let second = 1; second < 15; second += 1) onFix(fixAt(-85, -197, second))
  await settled()
  await settled()
  expect(way().route).not.toBe(before)
  const [u, v] = wgs84ToGrid(way().route?.line[0] ?? [0, 0])
  expect(Math.hypot(u + 85, v + 197)).toBeLessThan(15)
})

it('after the last entry it says that the gallery lets nobody in, and shows how it goes', async () => {
  const clock = jest.spyOn(Date, 'now')
  const at = async (time: string) => {
    clock.mockReturnValue(Date.parse(`2026-10-13T${time}:00+08:00`))
    usePosition.getState().agree()
    onFix(fixAt(163, 1))
    await lead('huangjidian')
    return way()
  }
  expect(await at('15:30')).toMatchObject({ status: 'ready', preview: false, isShutNow: false })
  expect(await at('16:30')).toMatchObject({ status: 'ready', preview: false, isShutNow: true })
  // at night one plans for another day
  expect(await at('20:00')).toMatchObject({ status: 'ready', isShutNow: false })
  clock.mockRestore()
})

it('step-free where none is known gives the fewest steps and says so', async () => {
  useSettings.getState().set({ wayPreference: 'step-free' })
  await lead('huangjidian')
  expect(way()).toMatchObject({ status: 'ready', hasStepsAnyway: true })
  expect(way().route?.tickets).toEqual(['zhenbaoguan'])
})

it('another pace takes longer on the same way', async () => {
  await lead('taihedian')
  const before = way().route
  useSettings.getState().set({ slow: true })
  await settled()
  await settled()
  expect(way().route?.seconds).toBeGreaterThan((before?.seconds ?? 0) * 1.2)
})

it('without the walkways it says so; what was kept once is enough later', async () => {
  storage.write('walkways.v1', '')
  useContent.setState({ bundle: { ...bundle, walkways: { ...bundle.walkways, sha256: 'other' } } as Bundle })
  get.mockResolvedValue({ status: 503, etag: null, body: '' })
  await lead('taihedian')
  expect(way()).toMatchObject({ status: 'failed', route: null })
  get.mockResolvedValue({ status: 200, etag: null, body: walkways })
  await lead('taihedian')
  expect(way().status).toBe('ready')
})

it('knows services too, and nothing that is not there', () => {
  expect(targetOf(bundle, 'toilet')).toMatchObject({ id: 'toilet' })
  expect(targetOf(bundle, 'nowhere')).toBeNull()
})
