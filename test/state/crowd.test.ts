/** The report is asked for seldom, and its absence is nobody's concern. */
import { network } from '@/platform/network'
import { useContent } from '@/state/content'
import { forgetCrowd, useCrowd } from '@/state/crowd'

jest.mock('@/platform/network', () => ({ network: { get: jest.fn(), onReconnect: jest.fn() } }))
const get = network.get as jest.MockedFunction<typeof network.get>

const NOW = Date.UTC(2026, 4, 13, 2)
const MINUTE_MS = 60_000
const live = JSON.stringify({
  data: {
    status: 'live',
    generatedAt: '2026-05-13T10:00:00+08:00',
    validUntil: '2026-05-13T10:10:00+08:00',
    areas: [{ id: 'palace', level: 3, waitMinutes: null }],
  },
})
const answers = (body: string, status = 200) => get.mockResolvedValue({ status, etag: null, body })
const ask = (nowMs: number) => useCrowd.getState().ask(nowMs)

beforeEach(() => {
  get.mockReset()
  forgetCrowd()
  useContent.setState({ offline: false })
})

it('asks once a minute at most', async () => {
  answers(live)
  await Promise.all([ask(NOW), ask(NOW), ask(NOW + 30_000)])
  expect(get.mock.calls).toEqual([['https://api.test/api/v1/crowds/live']])
  expect(useCrowd.getState().reports?.areas).toEqual([{ id: 'palace', level: 3, waitMinutes: null }])
  await ask(NOW + MINUTE_MS)
  expect(get).toHaveBeenCalledTimes(2)
})

it('asks a palace that reports nothing every quarter of an hour', async () => {
  answers('{"data":{"status":"none"}}')
  await ask(NOW)
  await ask(NOW + 14 * MINUTE_MS)
  expect(get).toHaveBeenCalledTimes(1)
  await ask(NOW + 15 * MINUTE_MS)
  expect(get).toHaveBeenCalledTimes(2)
  expect(useCrowd.getState().reports).toBeNull()
})

it.each([
  ['no network', () => get.mockRejectedValue(new Error('no answer'))],
  ['an error', () => answers('', 500)],
  ['a page of a captive portal', () => answers('<html>Welcome</html>')],
])('%s takes nothing away of what was reported', async (_name, fail) => {
  answers(live)
  await ask(NOW)
  const { reports } = useCrowd.getState()
  fail()
  await expect(ask(NOW + MINUTE_MS)).resolves.toBeUndefined()
  expect(useCrowd.getState().reports).toBe(reports)
})

it('does not ask while there is no network', async () => {
  useContent.setState({ offline: true })
  await ask(NOW)
  expect(get).not.toHaveBeenCalled()
})
