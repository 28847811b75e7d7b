/** Taken along in the mini-program: downloaded into WeChat's file system, then used without a network. */
import path from 'node:path'
import { programForTests, shots } from './runtime/forTests'

const pageOf = (guidePath: string) => `/pages/guide/index?path=${encodeURIComponent(guidePath)}`
const launch = programForTests()
const BEFORE_THE_HALL = { longitude: 116.39094, latitude: 39.91516, accuracyMeters: 6 }

test('taken along, then in airplane mode: cold start, a sound from its file, a way, a plan', async () => {
  const app = await launch({ launch: pageOf('/take'), location: BEFORE_THE_HALL })
  await app.waitForText(/地图与文字[\s\S]*\d MB/)
  await app.screenshot(path.join(shots, 'take.png'))
  await app.tap('#take-start')
  await app.waitForText(/已经带着：\d/)
  await app.screenshot(path.join(shots, 'taken.png'))
  const errors = await app.errors()
  expect(errors).toEqual([])

  await app.setOffline(true)
  await app.relaunch(pageOf('/p/taihedian'))
  const before = app.requests().length
  await app.waitForText(/太和殿[\s\S]*Hall of Supreme Harmony[\s\S]*听讲解/)
  await app.waitForText('没有网络，显示上次存下的内容')
  await app.drag('.sheet__handle', { dx: 0, dy: -400 })
  await app.waitForText('可考的事实')

  // the long narration was not taken, the short one was; the system's player is promised for addresses only
  await app.tap('#listen')
  await app.waitFor(
    () => app.wxCalls('innerAudio.play'),
    calls => calls.length > 0,
    'the file being played',
  )
  await app.waitForText(/0:(?!00)\d\d[\s\S]*1:00/)
  const [played] = await app.wxCalls('innerAudio.src')
  expect(played?.options).toMatch(/^wxfile:\/\/usr\/kept\/[0-9a-f]{64}\.mp3$/)
  // a busy machine may see the first one go by
  await app.waitForText(/字幕第[一二]句/)
  await app.screenshot(path.join(shots, 'taken-listening.png'))

  await app.relaunch(pageOf('/plan'))
  await app.waitForText('排一次参观')
  await app.relaunch(pageOf('/p/taihedian'))
  await app.waitForText('带我去')
  await app.tap('#lead')
  await app.tap('#location-allow')
  await app.waitForText(/还有 \d+ 米，约 \d+ 分钟/)
  expect(app.requests().slice(before)).toEqual([])
  expect(await app.errors()).toEqual([])
})

test('paused by closing the program: the next launch goes on', async () => {
  const app = await launch({ launch: pageOf('/take') })
  await app.waitForText('开始下载')
  await app.tap('#take-start')
  await app.relaunch(pageOf('/take'))
  await app.waitForText(/接着下载|已经带着/)
  if ((await app.text()).includes('接着下载')) await app.tap('#take-start')
  await app.waitForText(/已经带着：\d/)
  await app.tap('#take-remove')
  await app.tap('#take-remove-sure')
  await app.waitForText('还没有带')
  expect(await app.errors()).toEqual([])
})
