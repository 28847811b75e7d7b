/** It speaks as one walks, in the mini-program runtime. Needs `npm run build:weapp`. */
import path from 'node:path'
import { toGcj02 } from '@/core/geo/gcj02'
import { gridToWgs84 } from '@/core/geo/grid'
import { wordsOf } from '@/locales'
import type { MiniProgram } from './runtime/driver'
import { programForTests, shots } from './runtime/forTests'

const launch = programForTests()
const words = wordsOf('zh')
const TOUR = 'zhongzhou-90'
const STOPS = [
  ['wumen', '午门'],
  ['neijinshuiqiao', '内金水桥'],
  ['taihemen', '太和门'],
] as const

const sources = async (app: MiniProgram) =>
  (await app.wxCalls('backgroundAudio.src')).map(({ options }) => String(options)).filter(src => src !== '')

/** One after another, each told with its captions; the earphone's button goes on to the next. */
async function hearTheAxis(app: MiniProgram): Promise<void> {
  for (const [i, [id, name]] of STOPS.entries()) {
    const heard = await app.waitFor(
      () => sources(app),
      all => all.length > i,
      `${name} being told`,
    )
    expect(heard[i]).toContain(`/media/narrations/${id}.standard.zh.`)
    await app.waitForText(new RegExp(`${name}[\\s\\S]*字幕第一句`))
    await app.waitForText('字幕第二句')
    if (i === 0) await app.screenshot(path.join(shots, 'walk.png'))
    if (i + 1 < STOPS.length) await app.emit('BackgroundAudioNext')
  }
}

test('a walk along the axis tells its stops in order; its trace goes to a chat and plays again', async () => {
  const app = await launch({ launch: '/pages/guide/index?path=%2Fwalks' })
  await app.waitForText(words.walksTour)
  await app.tap(words.walksTimes(20))
  await app.tap(`#walk-${TOUR}`)
  await app.tap('#walk-start')
  await hearTheAxis(app)

  await app.tap('#capsule-why')
  await app.waitForText(words.whyNow.tour)
  await app.screenshot(path.join(shots, 'why.png'))

  await app.tap('#tab-mine')
  await app.tap('#open-walks')
  await app.tap('#trace-json')
  const [shared] = await app.waitFor(
    () => app.wxCalls('shareFileMessage'),
    calls => calls.length === 1,
    'the trace being sent',
  )
  expect(shared?.options).toMatchObject({ fileName: expect.stringMatching(/^walk-[\d-]+\.json$/) as string })
  await app.tap('#file-open')
  await app.waitForText(/walk-[\d-]+\.json/)
  const before = (await sources(app)).length
  const again = await app.waitFor(
    () => sources(app),
    all => all.length > before,
    'the first stop again',
  )
  expect(again[before]).toContain('/media/narrations/wumen.')
  expect(await app.errors()).toEqual([])
})

test('silent until the visitor says yes; then a tap on the map says where one is', async () => {
  // between 承乾宫 and 钟粹宫, beside high walls: right to 60 metres
  const [longitude, latitude] = gridToWgs84([91.5, 322])
  const vague = { latitude, longitude, accuracyMeters: 60 }
  const app = await launch({ location: vague })
  await app.waitForText('地图')
  await app.tap('#tool-companion')
  await app.waitForText(words.companionInvite)
  expect(await sources(app)).toEqual([])
  await app.screenshot(path.join(shots, 'invite.png'))
  await app.tap('#companion-start')
  await app.waitForText(new RegExp(`${words.companionWhere}|${words.companionWhereUnknown}`))
  await app.screenshot(path.join(shots, 'unsure.png'))
  expect(await sources(app)).toEqual([])
  await app.tap('#where-tap')
  await app.waitForText(words.companionTapHint)
  // the court of 承乾宫
  const [lng, lat] = toGcj02(gridToWgs84([91.5, 282]))
  await app.fireMap('tap', { latitude: lat, longitude: lng })
  await app.waitFor(
    () => sources(app),
    all => all.some(src => src.includes('/chengqiangong.')),
    '承乾宫 being told',
  )
  await app.screenshot(path.join(shots, 'said.png'))
  expect(await app.errors()).toEqual([])
})

test('a link on a sign, scanned by WeChat, opens the place one stands at', async () => {
  const q = encodeURIComponent('https://guide.example/at/wumen')
  const app = await launch({ launch: `/pages/guide/index?q=${q}` })
  await app.waitForText(/午门[\s\S]*Wǔ\s?[Mm]én/)
  expect(await app.errors()).toEqual([])
})

test('led to a place over the walkways: from the gate at home, from where one stands in the palace', async () => {
  const app = await launch({ launch: '/pages/guide/index?path=%2Fp%2Ftaihedian' })
  await app.waitForText('带我去')
  await app.tap('#lead')
  await app.tap('#location-later')
  await app.waitForText(words.wayFromGate)
  await app.screenshot(path.join(shots, 'way-preview.png'))
  const [longitude, latitude] = gridToWgs84([-2, -338])
  await app.setLocation({ latitude, longitude, accuracyMeters: 5 })
  await app.tap('#tool-locate')
  await app.tap('#location-allow')
  await app.waitForText(/太和门[\s\S]*还有/)
  await app.tap('#way-all')
  await app.waitForText(words.wayArrive('太和殿'))
  const lines = (await app.mapProps()).props['polyline'] as { points: unknown[]; dottedLine?: boolean }[]
  expect(lines.some(({ points, dottedLine }) => points.length > 5 && dottedLine !== true)).toBe(true)
  await app.screenshot(path.join(shots, 'way.png'))
  expect(await app.errors()).toEqual([])
})
