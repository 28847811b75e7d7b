/** Side by side and in bounds; time left is said only when it is known. */
import { restWords, sideBySide } from '../../scripts/narrate/progress'

it('does each item once, never more than so many at a time', async () => {
  let now = 0
  let most = 0
  const done: number[] = []
  await sideBySide(
    Array.from({ length: 20 }, (_, i) => i),
    3,
    async item => {
      now += 1
      most = Math.max(most, now)
      await new Promise(resolve => setTimeout(resolve, (item % 3) + 1))
      done.push(item)
      now -= 1
    },
  )
  expect(most).toBe(3)
  expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i))
})

it('begins nothing more once it is stopped', async () => {
  const stopping = new AbortController()
  const begun: number[] = []
  await sideBySide(
    Array.from({ length: 10 }, (_, i) => i),
    1,
    item => {
      begun.push(item)
      if (item === 2) stopping.abort()
      return Promise.resolve()
    },
    stopping.signal,
  )
  expect(begun).toEqual([0, 1, 2])
})

it('says how long the rest will take, once that is known', () => {
  expect(restWords(2, 10, 50)).toBe('')
  expect(restWords(10, 50, 0)).toBe('')
  expect(restWords(10, 50, 12)).toBe(', about 60 s left')
  expect(restWords(10, 50, 600)).toBe(', about 50 min left')
})
