/** What is one's own in the mini-program runtime: kept over restarts, to a chat and back, gone. Needs `npm run build:weapp`. */
import path from 'node:path'
import { gridToWgs84 } from '@/core/geo/grid'
import { wordsOf } from '@/locales'
import { programForTests, shots } from './runtime/forTests'

const launch = programForTests()
const words = wordsOf('zh')
const NOTE = '琉璃上有一条修过的龙'
const at = (view: string) => `/pages/guide/index?path=${encodeURIComponent(view)}`

test('marked and written, there after a restart; to a chat, erased, and back from it', async () => {
  const app = await launch({ launch: at('/r/jiulongbi') })
  // the whole edition has come: nothing moves under the finger any more
  await app.waitForText('琉璃')
  await app.waitFor(
    () => app.page.locator('[id$="note-add"]').count(),
    count => count === 1,
    'the page of the treasure',
  )
  await app.page.waitForTimeout(1500)
  await app.tap('#favourite')
  await app.waitFor(
    () => Promise.resolve(Object.keys(app.storage())),
    keys => keys.includes('favourites.v1'),
    'the favourite being kept',
  )
  await app.tap('#note-add')
  await app.type('#note-field', NOTE)
  // closed in the middle of the writing
  await app.relaunch(at('/r/jiulongbi'))
  await app.waitForText(NOTE)
  await app.screenshot(path.join(shots, 'note.png'))
  await app.tap('#tab-mine')
  await app.waitForText(words.own.tab(words.own.favourites, 1))
  await app.waitForText('九龙壁')
  await app.screenshot(path.join(shots, 'own.png'))

  await app.relaunch(at('/privacy'))
  await app.tap('#own-take')
  const [shared] = await app.waitFor(
    () => app.wxCalls('shareFileMessage'),
    calls => calls.length === 1,
    'the file being sent',
  )
  expect(shared?.options).toMatchObject({
    fileName: expect.stringMatching(/^palace-[\d-]+\.json$/) as string,
  })
  await app.tap('#own-erase')
  await app.waitForText(words.privacy.eraseWhat)
  await app.tap('#own-erase')
  await app.waitForText(words.privacy.erased)
  expect(Object.keys(app.storage())).toEqual([])
  await app.screenshot(path.join(shots, 'erased.png'))

  await app.tap('#own-bring')
  await app.waitForText(words.privacy.gains.notes(1))
  await app.screenshot(path.join(shots, 'bring.png'))
  await app.tap('#own-bring-yes')
  await app.waitForText(words.privacy.bringDone)
  await app.relaunch(at('/r/jiulongbi'))
  await app.waitForText(NOTE)
  expect(await app.errors()).toEqual([])
})

test('a real position presses the seal of the gate one stands in', async () => {
  const near = (step: number) => {
    const [longitude, latitude] = gridToWgs84([-2 + (step % 3) * 0.2, -300])
    return { latitude, longitude, accuracyMeters: 5 }
  }
  const app = await launch({ location: near(0) })
  await app.tap('#tool-locate')
  await app.tap('#location-allow')
  for (let step = 0; step < 80; step += 1) {
    await app.setLocation(near(step))
    await app.page.waitForTimeout(900)
    if ((await app.page.locator('[id$="stamp-pressed"]').count()) > 0) break
  }
  await app.waitForText(words.stamps.pressed('太和门'))
  expect((await app.wxCalls('vibrateShort')).map(({ options }) => options)).toEqual([{ type: 'medium' }])
  await app.screenshot(path.join(shots, 'stamp.png'))
  await app.tap('#stamp-open')
  await app.waitForText(words.stamps.how.slice(0, 12))
  await app.screenshot(path.join(shots, 'stamps.png'))
  expect(await app.errors()).toEqual([])
})
