/** The runtime itself, on a small hand-written mini-program: what other tests build on must be true. */
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../helpers/browser'
import { startStubOrigin } from './runtime/apiStub'
import type { StubOrigin } from './runtime/origin'
import type { MiniProgram } from './runtime/driver'
import { launchMiniProgram, type MiniProgramOptions } from './runtime/launch'

jest.setTimeout(120_000)

const distDir = path.join(__dirname, 'fixture')
let browser: Browser
let api: StubOrigin
let program: MiniProgram | undefined

const launch = async (options: Partial<MiniProgramOptions> = {}) => {
  program = await launchMiniProgram({
    distDir,
    browser,
    apiOrigin: api.origin,
    storage: { origin: api.origin },
    ...options,
  })
  return program
}

beforeAll(async () => {
  browser = await launchChromium()
  api = await startStubOrigin()
})
afterEach(async () => {
  await program?.close()
  program = undefined
})
afterAll(async () => {
  await browser?.close()
  await api?.close()
})

test('renders templates, styles in rpx and setData without errors, in a world without browser names', async () => {
  const app = await launch()
  const text = await app.waitForText('尺寸 195')
  expect(text).toContain('选中 无')
  expect(text).toContain('环境 纯净')
  expect(await app.unknownApis()).toEqual([])
  expect(await app.errors()).toEqual([])
})

test('shows the map it is given and turns taps into map events', async () => {
  const app = await launch()
  const { overlays } = await app.waitFor(
    () => app.mapProps(),
    map => map.overlays.length === 1,
    'the overlay',
  )
  expect(overlays[0]).toMatchObject({ id: 1 })
  const { id, view, props } = await app.mapProps()
  expect({ id, view }).toEqual({ id: 'palace', view: { latitude: 39.9163, longitude: 116.3971, scale: 16 } })
  expect(props['markers']).toHaveLength(2)
  await app.tap('太和殿')
  await app.waitForText('选中 标记1')
  await app.fireMap('markertap', { markerId: 2 })
  await app.waitForText('选中 标记2')
  await app.page.touchscreen.tap(60, 20)
  await app.waitForText(/选中 39\.9\d\d/)
  await app.fireMap('regionchange', { type: 'end', causedBy: 'drag', scale: 17 })
  await app.waitForText('选中 end 17')
})

test('passes requests to the allowed origin only, and none while offline', async () => {
  const app = await launch()
  await app.tap('读取')
  await app.waitForText('网络 200 收到')
  expect(app.requests()).toEqual([`GET ${api.origin}/answer`])
  await app.setOffline(true)
  await app.tap('读取')
  await app.waitForText('request:fail net::ERR_INTERNET_DISCONNECTED')
  expect(await app.errors()).toEqual([])
})

test('refuses and reports an origin nobody named', async () => {
  const app = await launch({ storage: { origin: 'https://elsewhere.example' } })
  await app.tap('读取')
  await app.waitForText('url not in domain list')
  expect(await app.errors()).toEqual(['foreign request: https://elsewhere.example/answer'])
})

test('gives positions in the datum asked for, follows changes, and can be refused', async () => {
  const app = await launch({ location: { latitude: 39.9163, longitude: 116.3908 } })
  await app.tap('定位')
  await app.waitForText('位置 新 116.3970')
  await app.setLocation({ latitude: 39.9163, longitude: 116.3938 })
  await app.waitForText('位置 新 116.4000')
  await app.close()
  const refused = await launch({ location: 'denied' })
  await refused.tap('定位')
  await refused.waitForText('getLocation:fail auth deny')
})

test('plays, pauses and refuses background sound as WeChat does', async () => {
  const app = await launch()
  await app.tap('讲解')
  await app.waitForText('声音 响')
  await app.tap('暂停')
  await app.waitForText('声音 停')
  const played = await app.wxCalls('backgroundAudio.src')
  expect(played).toEqual([{ name: 'backgroundAudio.src', options: `${api.origin}/tone.wav` }])
})

test('keeps storage and files over a restart, and starts at a deep link', async () => {
  const app = await launch()
  await app.tap('保存')
  await app.fireMap('markertap', { markerId: 1 })
  await app.waitForText('选中 标记1')
  const { message } = await app.share()
  expect(message?.path).toBe('/pages/home/home?path=%2Fp%2Ftaihedian')
  await app.relaunch(message?.path)
  const text = await app.waitForText('文件 记下了')
  expect(text).toContain('参数 {"path":"%2Fp%2Ftaihedian"}')
  expect(text).toContain('选中 标记1')
  expect(app.storage()).toMatchObject({ selected: '标记1' })
})

test('navigates into a sub-package and back; the back gesture closes a page-container first', async () => {
  const app = await launch()
  await app.tap('详情')
  await app.waitForText('子包 7')
  await app.tap('返回')
  await app.waitForText('选中')
  await app.tap('弹层')
  await app.waitForText('弹层内容')
  expect(await app.back()).toBe(true)
  await app.waitForText('选中 已关')
  expect(await app.back()).toBe(false)
})

test('hands over text and touches', async () => {
  const app = await launch()
  await app.type('搜索', '日晷')
  await app.waitForText('输入 日晷')
  await app.drag('#pad', { dx: 0, dy: -30 })
  await app.waitForText('触摸 1')
})
