/** Ranges and the queue, without a server. */
import { QueueFullError, SingleFlightQueue } from '../../server/narrations/queue'
import { parseRange } from '../../server/narrations/range'

it('parses ranges', () => {
  const cases = [
    ['bytes=0-', { first: 0, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=2-99', { first: 2, last: 9 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=0-1,3-4', null],
    ['lines=1-2', null],
    [undefined, null],
  ] as const
  for (const [header, range] of cases) expect(parseRange(header, 10)).toEqual(range)
})
it('runs one piece of work at a time and each key once', async () => {
  const queue = new SingleFlightQueue(2)
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name}+`)
    await new Promise(resolve => setTimeout(resolve, 5))
    seen.push(`${name}-`)
  }
  await Promise.all([queue.run('a', work('a')), queue.run('b', work('b')), queue.run('a', work('never'))])
  expect(seen).toEqual(['a+', 'a-', 'b+', 'b-'])
  expect(queue.size).toBe(0)
})
it('refuses beyond its capacity and goes on after a failure', async () => {
  const queue = new SingleFlightQueue(1)
  const failing = queue.run('a', () => Promise.reject(new Error('no')))
  await expect(queue.run('b', () => Promise.resolve())).rejects.toThrow(QueueFullError)
  await expect(failing).rejects.toThrow('no')
  await expect(queue.run('b', () => Promise.resolve())).resolves.toBeUndefined()
  expect(() => new SingleFlightQueue(0)).toThrow('"0"')
})
