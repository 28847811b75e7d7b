/** A visit is planned, started, walked, left and finished in the mini-program runtime. Needs `npm run build:weapp`. */
import path from 'node:path'
import { gridToWgs84 } from '@/core/geo/grid'
import { wordsOf } from '@/locales'
import { programForTests, shots } from './runtime/forTests'

const launch = programForTests()
const words = wordsOf('zh')

/** Courts on the axis, from south of 太和门 northwards, in grid metres. */
const AXIS: readonly [number, number][] = [
  [-2, -345],
  [-2, -335],
  [-2, -325],
]
const ASIDE: readonly [number, number] = [-88, -325]

const near = ([u, v]: readonly [number, number], shake = 0) => {
  const [longitude, latitude] = gridToWgs84([u + shake, v])
  return { latitude, longitude, accuracyMeters: 5 }
}

test('a visit is planned by a wish and started', async () => {
  const app = await launch({ launch: '/pages/guide/index?path=%2Ftours' })
  await app.tap('#open-plan')
  await app.screenshot(path.join(shots, 'plan-form.png'))
  await app.tap('#plan-find')
  await app.waitForText(words.planStart)
  await app.waitForText('太和殿')
  await app.screenshot(path.join(shots, 'plan.png'))
  await app.tap('#plan-start')
  await app.waitForText(words.onTourStop(1, 14).replace(/14.*/, ''))
  await app.screenshot(path.join(shots, 'plan-walk.png'))
  expect(await app.errors()).toEqual([])
})

test('a shared visit is walked: off the way, led anew, finished', async () => {
  const shared = '/plan/1_20260513_1000_1300__shenwumen_-_taihemen.taihedian'
  const app = await launch({
    launch: `/pages/guide/index?path=${encodeURIComponent(shared)}`,
    location: near([-2, -345]),
  })
  await app.tap('#plan-start')
  await app.waitForText('太和门')
  await app.tap('#tool-locate')
  await app.tap('#location-allow')
  const cardText = () => app.page.locator('[id$="tour-card"]').innerText()
  for (const at of AXIS) {
    await app.setLocation(near(at))
    await app.page.waitForTimeout(800)
  }
  const onTheWay = await cardText()
  expect(onTheWay).toContain('太和门')
  for (let i = 0; i < 12; i += 1) {
    await app.setLocation(near(ASIDE, (i % 2) * 0.1))
    await app.page.waitForTimeout(800)
  }
  expect(await cardText()).not.toBe(onTheWay)
  await app.screenshot(path.join(shots, 'plan-aside.png'))
  // passing the gate ticked it off; the hall is the last stop
  await app.waitForText(words.onTourStop(2, 2))
  await app.tap('#tour-done')
  await app.waitFor(
    () => app.page.locator('[id$="tour-finished"]').count(),
    count => count === 1,
    'the end of the visit',
  )
  await app.screenshot(path.join(shots, 'plan-end.png'))
  expect(await app.errors()).toEqual([])
})
