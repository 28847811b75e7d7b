import { untilWanted } from '@/components/GuideMap/patience'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())
const isOver = async (over: Promise<void>) => {
  const open = {}
  return (await Promise.race([over, Promise.resolve(open)])) !== open
}

test('the map waits behind a text for a touch', async () => {
  const { over } = untilWanted()
  await jest.advanceTimersByTimeAsync(3000)
  expect(await isOver(over)).toBe(false)
  document.dispatchEvent(new Event('pointerdown'))
  expect(await isOver(over)).toBe(true)
})

test('or for calm; and for nobody who has gone', async () => {
  const { over } = untilWanted()
  const left = untilWanted()
  left.cancel()
  await jest.advanceTimersByTimeAsync(4100)
  expect(await isOver(over)).toBe(true)
  expect(await isOver(left.over)).toBe(false)
})
