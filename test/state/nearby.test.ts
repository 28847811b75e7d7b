/** What is near, as the store finds it over the real walkways and the guide's own content. */
import type { Bundle } from '@/content/bundle-types'
import { walkableGround } from '@/content/compile/ground/walkable'
import { compileWalkways } from '@/content/compile/walkways'
import { packWalkGraph } from '@/content/walkways'
import { wantsOf } from '@/content/wants'
import { gridToWgs84 } from '@/core/geo/grid'
import type { Network } from '@/core/routing/network'
import { sayNear } from '@/locales/nearby'
import { network as web } from '@/platform/network'
import { useContent } from '@/state/content'
import { nearbyThings, originOf, useNearby, type Origin } from '@/state/nearby'
import { useSettings } from '@/state/settings'
import { useWay, targetOf } from '@/state/way'
import { realBundles } from '../helpers/bundle'
import { REAL } from '../server/support'
import { loadAuthored } from '../../server/content/load'

jest.mock('@/platform/location', () => ({ location: { watch: jest.fn(), openSettings: jest.fn() } }))
jest.mock('@/platform/network', () => ({ network: { get: jest.fn(), onReconnect: jest.fn() } }))
const get = web.get as jest.MockedFunction<typeof web.get>

let bundle: Bundle
let walkways = ''
/** A Wednesday in May, by Beijing's clock. */
const at = (hour: number): number => Date.UTC(2026, 4, 13, hour - 8)
const NOON = at(12)
const fixAt = (u: number, v: number) => ({ position: gridToWgs84([u, v]), accuracyMeters: 8 })
const network = (): Network => {
  const { network: loaded } = useNearby.getState()
  if (!loaded) throw new Error('the walkways are not loaded')
  return loaded
}
const from = (u: number, v: number): Origin => originOf(bundle, network(), fixAt(u, v), null)
const idsOf = (...args: Parameters<typeof nearbyThings>) =>
  nearbyThings(...args).map(({ wanted }) => wanted.id)

beforeAll(async () => {
  bundle = (await realBundles()).zh
  const content = await loadAuthored(REAL)
  walkways = JSON.stringify(packWalkGraph(compileWalkways(content, walkableGround(content).kinds)))
  useContent.setState({ bundle })
})
beforeEach(async () => {
  get.mockReset()
  get.mockResolvedValue({ status: 200, etag: null, body: walkways })
  useSettings.getState().set({ wayPreference: 'fastest', slow: false })
  useNearby.setState({ want: 'toilet', standing: null })
  await useNearby.getState().load()
})

describe('what it is measured from', () => {
  it('is the position, where there is one in the palace', () =>
    expect(from(0, -200)).toMatchObject({ kind: 'fix', accuracyMeters: 8 }))

  it('is the entrance without one, and for who is at home', () => {
    expect(originOf(bundle, network(), null, null)).toMatchObject({ kind: 'entrance', isFar: false })
    const home = { position: [121.47, 31.23] as const, accuracyMeters: 20 }
    expect(originOf(bundle, network(), home, null)).toMatchObject({ kind: 'entrance', isFar: true })
  })

  it('is what the visitor said before all, and stands before the hall, not in it', () => {
    const hall = bundle.halls.find(({ id }) => id === 'taihedian')
    if (!hall) throw new Error('no taihedian')
    const standing = { position: hall.position, placeId: hall.id }
    const origin = originOf(bundle, network(), fixAt(0, 400), standing)
    expect(origin).toMatchObject({ kind: 'said', placeId: 'taihedian' })
    const nodes = network().graph.nodes.filter(({ landmark }) => landmark === 'taihedian')
    expect(nodes.map(({ position }) => position)).toContainEqual(origin.position)
  })
})

describe('what is near', () => {
  it('answers every want that the guide knows of, from both ends of the palace', () => {
    for (const want of wantsOf(bundle).known)
      for (const v of [-300, 420]) {
        const things = nearbyThings(bundle, network(), from(0, v), want, NOON)
        expect(things.length).toBeGreaterThan(0)
        for (const { near } of things) expect(sayNear(near, 'zh')).not.toMatch(/undefined|null|NaN/)
      }
  })

  it('has an answer for each gate out, and says of what lies outside that there is no way back', () => {
    expect(idsOf(bundle, network(), from(0, -200), 'exit', NOON)).toEqual([
      'exit-donghuamen',
      'exit-shenwumen',
    ])
    expect(idsOf(bundle, network(), from(0, 300), 'exit', NOON)).toEqual([
      'exit-shenwumen',
      'exit-donghuamen',
    ])
    const cafes = nearbyThings(bundle, network(), from(0, 300), 'cafe', NOON)
    const outside = cafes.filter(({ leavesPalace }) => leavesPalace).map(({ wanted }) => wanted.id)
    expect(outside).toEqual(['cafe-jiaolou'])
    // who has not come in yet need not be told
    const before = nearbyThings(bundle, network(), originOf(bundle, network(), null, null), 'cafe', NOON)
    expect(before.some(({ leavesPalace }) => leavesPalace)).toBe(false)
  })

  it('puts the open one first: the tea room is nearest, until it closes', () => {
    const here = from(36, 300)
    expect(idsOf(bundle, network(), here, 'cafe', NOON)[0]).toBe('cafe-wanchunjinfu')
    const evening = nearbyThings(bundle, network(), here, 'cafe', at(16))
    expect(evening[0]?.wanted.id).not.toBe('cafe-wanchunjinfu')
    expect(evening[evening.length - 1]).toMatchObject({
      wanted: { id: 'cafe-wanchunjinfu' },
      opening: { state: 'closed' },
    })
  })

  it('follows the visitor’s kind of way and pace', () => {
    const usual = nearbyThings(bundle, network(), from(0, -200), 'toilet', NOON)
    useSettings.getState().set({ slow: true })
    const slow = nearbyThings(bundle, network(), from(0, -200), 'toilet', NOON)
    expect(slow[0]?.near.seconds).toBeGreaterThan((usual[0]?.near.seconds ?? 0) * 1.2)
    useSettings.getState().set({ wayPreference: 'step-free', slow: false })
    const free = nearbyThings(bundle, network(), from(0, -200), 'cafe', NOON).map(({ near }) => near)
    const steps = free.map(({ isStepFree }) => isStepFree === false)
    // without a step first, and the others not kept back
    expect(steps).toEqual([...steps].sort())
    expect(steps).toContain(true)
    expect(free.every(({ by }) => by === 'way')).toBe(true)
  })

  it('goes by straight lines while the walkways cannot be had', () => {
    const origin = originOf(bundle, null, null, null)
    const things = nearbyThings(bundle, null, origin, 'toilet', NOON)
    expect(things.length).toBeGreaterThan(2)
    expect(things.every(({ near }) => near.by === 'straight')).toBe(true)
    const meters = things.map(({ near }) => near.lengthMeters)
    expect(meters).toEqual([...meters].sort((a, b) => a - b))
  })
})

it('says that the walkways failed, and can be asked again', async () => {
  useNearby.setState({ network: null, status: 'off' })
  const other = { ...bundle, walkways: { ...bundle.walkways, sha256: 'another' } }
  useContent.setState({ bundle: other })
  get.mockResolvedValue({ status: 503, etag: null, body: '' })
  await useNearby.getState().load()
  expect(useNearby.getState()).toMatchObject({ status: 'failed', network: null })
  get.mockResolvedValue({ status: 200, etag: null, body: walkways })
  await useNearby.getState().load()
  expect(useNearby.getState().status).toBe('ready')
  useContent.setState({ bundle })
})

it('a way begins where the list was measured from', async () => {
  const hall = bundle.halls.find(({ id }) => id === 'qianqingmen')
  const target = targetOf(bundle, 'toilet-qianqingmen-xi')
  if (!hall || !target) throw new Error('not in the content')
  const standing = { position: hall.position, placeId: hall.id }
  const origin = originOf(bundle, network(), null, standing)
  const listed = nearbyThings(bundle, network(), origin, 'toilet', NOON).find(
    ({ wanted }) => wanted.id === target.id,
  )
  const led = async (from?: typeof standing) => {
    useWay.getState().to(from ? { ...target, from } : target)
    await new Promise(done => setTimeout(done, 0))
    return useWay.getState().route
  }
  expect((await led(standing))?.seconds).toBe(listed?.near.seconds)
  expect((await led())?.seconds).toBeGreaterThan((listed?.near.seconds ?? 0) * 2)
  useWay.getState().to(null)
})
