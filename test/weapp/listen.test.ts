/** The big buttons in the mini-program runtime: no voice of the device, so answers stand there and stories play. */
import path from 'node:path'
import { earWordsOf } from '@/locales/ear'
import { programForTests, shots } from './runtime/forTests'

const launch = programForTests()
const words = earWordsOf('zh')

test('begins, leads to a toilet, tells a place, and goes back', async () => {
  const app = await launch({ launch: `/pages/guide/index?path=${encodeURIComponent('/listen')}` })
  await app.waitForText(words.begin)
  await app.tap('#ear-begin')
  await app.waitForText(words.where)
  await app.screenshot(path.join(shots, 'listen.png'))
  await app.tap('#ear-lead')
  await app.waitForText(words.halls)
  await app.tap('#ear-toilet')
  await app.waitForText(words.again)
  await app.waitForText('现在带您去')
  await app.tap('#ear-tell-other')
  await app.waitForText('午门')
  await app.tap('#ear-back')
  await app.tap('#ear-leave')
  await app.waitForText('路线')
})
