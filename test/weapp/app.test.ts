/** The built guide in the mini-program runtime, operated as a visitor would. Needs `npm run build:weapp`. */
import path from 'node:path'
import type { MiniProgram } from './runtime/driver'
import { programForTests, shots } from './runtime/forTests'

const DEEP_LINK = '/pages/guide/index?path=%2Fp%2Ftaihedian'
const launch = programForTests()

const markersOf = async (app: MiniProgram) =>
  ((await app.mapProps()).props['markers'] ?? []) as { id: number }[]

/** The sheet of a place tells what it is: name in three forms, then what one can do. */
const openedTaihedian = /太和殿[\s\S]*Tàihé\s?[Dd]iàn[\s\S]*Hall of Supreme Harmony[\s\S]*听讲解/

test('opens on the palace: map, markers, the picture of the palace, today’s content', async () => {
  const app = await launch()
  await app.waitForText('地图')
  await app.waitFor(
    () => markersOf(app),
    markers => markers.length >= 10,
    'markers of the great halls',
  )
  const map = await app.waitFor(
    () => app.mapProps(),
    ({ overlays }) => overlays.length === 1,
    'the ground overlay',
  )
  // the native map fills the screen
  const box = await app.page.locator('map').boundingBox()
  expect(box).toMatchObject({ width: 390, height: 844 })
  // GCJ-02 of the palace's middle
  expect(Number(map.props['latitude'])).toBeCloseTo(39.917, 2)
  expect(Number(map.props['longitude'])).toBeCloseTo(116.397, 2)
  await app.waitFor(
    async () => app.requests(),
    requests => requests.some(line => line.includes('/api/v1/bundle?lang=zh')),
    'the bundle being asked for',
  )
  await app.screenshot(path.join(shots, 'home.png'))
  expect(await app.unknownApis()).toEqual([])
  expect(await app.errors()).toEqual([])
})

test('太和殿: tap, read, listen, share; the shared link opens the same place on a fresh phone', async () => {
  const app = await launch()
  await app.tap('太和殿')
  await app.waitForText(openedTaihedian)
  await app.screenshot(path.join(shots, 'place.png'))
  await app.drag('.sheet__handle', { dx: 0, dy: -400 })
  await app.waitForText('可考的事实')
  await app.screenshot(path.join(shots, 'place-full.png'))

  await app.tap('#listen')
  await app.waitForText(/太和殿[\s\S]*0:(?!00)\d\d[\s\S]*1:00/)
  const [played] = await app.wxCalls('backgroundAudio.src')
  expect(played?.options).toMatch(/\/media\/narrations\/taihedian\.\w+\.zh\.[0-9a-f]{12}\.mp3$/)
  await app.screenshot(path.join(shots, 'listening.png'))
  await app.tap('#capsule-toggle')
  await app.waitFor(
    () => app.wxCalls('backgroundAudio.pause'),
    calls => calls.length === 1,
    'the pause',
  )

  const { message, timeline } = await app.share()
  expect(message).toMatchObject({
    title: '太和殿 · 故宫导览',
    path: DEEP_LINK,
    imageUrl: expect.stringMatching(/\/assets\/card-p-taihedian\.[0-9a-f]{16}\.png$/) as string,
  })
  expect(timeline?.query).toBe('path=%2Fp%2Ftaihedian')
  expect(await app.errors()).toEqual([])
  await app.close()

  const friend = await launch({ launch: message?.path ?? '' })
  await friend.waitForText(openedTaihedian)
  expect(await friend.errors()).toEqual([])
})

test('the back gesture closes what is open, step by step, and only then leaves', async () => {
  const app = await launch({ launch: DEEP_LINK })
  await app.waitForText(openedTaihedian)
  await app.drag('.sheet__handle', { dx: 0, dy: -400 })
  await app.tap('#relic-rigui-taihedian')
  await app.waitForText('太和殿日晷')
  expect(await app.back()).toBe(true)
  await app.waitForText(openedTaihedian)
  await app.waitFor(
    async () => (await app.back()) && !(await app.text()).includes('听讲解'),
    closed => closed,
    'the sheet to close',
  )
  expect(await app.errors()).toEqual([])
})

test('offline at the first launch: the small guide that travels along still shows places', async () => {
  const app = await launch({ offline: true })
  await app.waitForText('没有网络，先看随身带的简版')
  await app.tap('太和殿')
  await app.waitForText(openedTaihedian)
  expect(app.requests()).toEqual([])
  await app.screenshot(path.join(shots, 'offline.png'))
  await app.setOffline(false)
  await app.waitFor(
    async () => (await app.text()).includes('没有网络'),
    isOffline => !isOffline,
    'the offline banner to go once the network is back',
  )
  expect(await app.errors()).toEqual([])
})

test('what was loaded once is kept for a later launch without a network', async () => {
  const app = await launch()
  await app.waitFor(
    async () => Object.keys(app.storage()),
    keys => keys.some(key => key.includes('bundle')),
    'the kept bundle',
  )
  await app.setOffline(true)
  await app.relaunch(DEEP_LINK)
  await app.waitForText(openedTaihedian)
  await app.waitForText('没有网络，显示上次存下的内容')
  expect(await app.errors()).toEqual([])
})

test('a tap on a marker and a tap on the ground of a hall both open the place', async () => {
  const app = await launch()
  await app.waitFor(
    () => markersOf(app),
    markers => markers.length > 0,
    'markers',
  )
  const markers = await markersOf(app)
  await app.fireMap('markertap', { markerId: markers[0]?.id })
  await app.waitForText('听讲解')
  await app.reload()
  await app.waitForText('地图')
  // the middle of 太和殿 in GCJ-02
  await app.fireMap('tap', { latitude: 39.91733, longitude: 116.39701 })
  await app.waitForText('听讲解')
  expect(await app.errors()).toEqual([])
})
