/** The visit that is planned: found, changed by hand, taken back, kept, opened from a link, planned anew on the way. */
import type { Bundle } from '@/content/bundle-types'
import { parsePlan } from '@/content/plan/link'
import { packWalkGraph } from '@/content/walkways'
import { instantOf } from '@/core/hours/zone'
import { network } from '@/platform/network'
import { storage } from '@/platform/storage'
import { useContent } from '@/state/content'
import { usePlan } from '@/state/plan'
import { realBundles } from '../helpers/bundle'
import { realNetwork } from '../helpers/real-walkways'

jest.mock('@/platform/network', () => ({ network: { get: jest.fn(), onReconnect: jest.fn() } }))
const get = network.get as jest.MockedFunction<typeof network.get>
const plan = () => usePlan.getState()

let bundle: Bundle
let walkways = ''
beforeAll(async () => {
  bundle = (await realBundles()).zh
  walkways = JSON.stringify(packWalkGraph((await realNetwork()).graph))
}, 60_000)
beforeEach(async () => {
  get.mockResolvedValue({ status: 200, etag: null, body: walkways })
  useContent.setState({
    bundle: { ...bundle, walkways: { path: '/w.json', sha256: 'w', bytes: 1 } } as Bundle,
  })
  const shared = parsePlan('1_20260513_1040_1300__-_-_-')
  if (!shared) throw new Error('no plan')
  await plan().open(shared)
})
const settled = () => new Promise(done => setTimeout(done, 60))
/** Why something is left out: the list comes in pieces. */
async function reasonFor(id: string): Promise<string | undefined> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = plan().left.find(other => other.id === id)
    if (found) return found.reason
    await settled()
  }
  return undefined
}
const ids = () => plan().schedule?.stops.map(({ id }) => id) ?? []

test('found, and it fits', () => {
  expect(plan().status).toBe('ready')
  expect(plan().schedule?.feasible).toBe(true)
  expect(ids()).toContain('taihedian')
})

test('dropped, added, moved and locked by hand, each taken back', async () => {
  const before = ids()
  plan().drop('taihedian')
  await settled()
  expect(ids()).toEqual(before.filter(id => id !== 'taihedian'))
  expect(await reasonFor('taihedian')).toBe('dropped')
  plan().add('taihedian')
  await settled()
  expect(ids()).toContain('taihedian')
  expect(plan().edits.locked).toEqual(['taihedian'])
  const order = ids()
  plan().move(order[1] ?? '', -1)
  await settled()
  expect(ids().slice(0, 2)).toEqual([order[1], order[0]])
  for (let i = 0; i < 3; i += 1) {
    plan().undo()
    await settled()
  }
  expect(ids()).toEqual(before)
  expect(plan().edits).toEqual({ locked: [], dropped: [], seen: [] })
})

test('a hand-made order that cannot be is shown, not mended in silence', async () => {
  plan().add('yangxindian')
  plan().add('wenhuadian')
  await settled()
  expect(ids()).toEqual(expect.arrayContaining(['yangxindian', 'wenhuadian']))
  expect(plan().schedule?.slackSeconds).toBeLessThan(0)
  await plan().find(true)
  // arranged anew with what was locked
  expect(plan().schedule?.feasible).toBe(true)
})

test('kept plans survive, broken ones do not come back', async () => {
  plan().save()
  const [code] = plan().saved
  expect(parsePlan(code ?? '')?.order).toEqual(ids())
  expect(JSON.parse(storage.read('plans.v1') ?? '[]')).toEqual(plan().saved)
  plan().forget(code ?? '')
  expect(plan().saved).toEqual([])
})

test('a shared plan is opened as it was made', async () => {
  const shared = parsePlan('1_20260513_1040_1300_l_shenwumen_-_wumen.cafe-jingyunmen!.yuhuayuan')
  if (!shared) throw new Error('no plan')
  await plan().open(shared)
  expect(ids()).toEqual(['wumen', 'cafe-jingyunmen', 'yuhuayuan'])
  expect(plan().edits.locked).toEqual(['cafe-jingyunmen'])
  expect(plan().schedule?.exit).toBe('shenwumen')
})

test('stops of a link that are not in the content are left out', async () => {
  const shared = parsePlan('1_20260513_1040_1300__-_-_wumen.no-such-place.yuhuayuan')
  if (!shared) throw new Error('no plan')
  await plan().open(shared)
  expect(ids()).toEqual(['wumen', 'yuhuayuan'])
})

test('a closed day is said to be one', async () => {
  plan().wishFor({ date: '2026-05-18' })
  await settled()
  expect(plan().status).toBe('impossible')
  expect(plan().day?.frame.notes).toContain('closed-day')
  plan().wishFor({ date: '2026-05-13' })
  await settled()
  expect(plan().status).toBe('ready')
})

test('on the way, late: planned anew from where one is, without what was seen, up to the same end', async () => {
  const node = plan().day?.input.places.find(({ id }) => id === 'qianqinggong')?.node ?? 0
  await plan().continueFrom({ node }, instantOf('2026-05-13', 12 * 60 + 10), ['wumen', 'taihedian'])
  expect(ids()).not.toContain('wumen')
  expect(ids()).not.toContain('taihedian')
  expect(plan().schedule?.stops[0]?.arriveS).toBeGreaterThanOrEqual((12 * 60 + 10) * 60)
  expect(plan().schedule?.exitS).toBeLessThanOrEqual(13 * 3600)
  expect(await reasonFor('taihedian')).toBe('seen')
})

test('without walkways it says so, and plans when they are there', async () => {
  useContent.setState({
    bundle: { ...bundle, walkways: { path: '/x.json', sha256: 'x', bytes: 1 } } as Bundle,
  })
  get.mockRejectedValueOnce(new Error('offline'))
  await plan().find()
  expect(plan().status).toBe('failed')
  await plan().find()
  expect(plan().status).toBe('ready')
})
