import { formatPath } from '@/content/paths'
import { meetPoint } from '@/content/meetPath'
import { route } from '@/platform/route'
import { useGuide } from '@/state/guide'
import { timesFrom, useMeet } from '@/state/meet'

jest.mock('@/platform/route', () => ({
  route: {
    initialPath: jest.fn(() => '/'),
    push: jest.fn(),
    replace: jest.fn(),
    back: jest.fn(() => false),
    rewind: jest.fn(),
    onPop: () => () => undefined,
  },
}))
const leaf = route as jest.Mocked<typeof route>
const path = () => formatPath(useGuide.getState().view)
const POINT = meetPoint([116.3908, 39.91668], { vagueMeters: 33 })
if (!POINT) throw new Error('no point')

beforeEach(() => {
  jest.clearAllMocks()
  useMeet.setState({ draft: null })
  useGuide.getState().start()
})

it('a link opens cold on the meeting, as someone else’s', () => {
  leaf.initialPath.mockReturnValueOnce('/meet/116.39080,39.91668,~35,15:30,by the stairs')
  useGuide.getState().start()
  expect(useGuide.getState()).toMatchObject({
    view: {
      kind: 'meet',
      at: { position: [116.3908, 39.91668], vagueMeters: 35, label: 'by the stairs' },
      time: '15:30',
    },
    sheetHeight: 'half',
  })
  expect(leaf.replace).toHaveBeenLastCalledWith('/meet/116.39080,39.91668,~35,15:30,by%20the%20stairs')
  expect(useMeet.getState().draft).toBeNull()
  useMeet.getState().write('mine')
  expect(path()).toBe('/meet/116.39080,39.91668,~35,15:30,by%20the%20stairs')
})

it('its sender changes time, word and place without a pile of steps behind it', () => {
  useMeet.getState().begin(POINT)
  expect(path()).toBe('/meet/116.39080,39.91668,~35')
  expect(leaf.push).toHaveBeenCalledTimes(1)
  useMeet.getState().change({ time: '15:30' })
  for (const typed of ['东', '东边', '东边 ', '东边 <台阶>']) useMeet.getState().write(typed)
  expect(useMeet.getState().draft).toBe('东边 <台阶>')
  expect(decodeURIComponent(path())).toBe('/meet/116.39080,39.91668,~35,15:30,东边 台阶')
  useMeet.getState().change({ at: 'taihemen' })
  expect(path()).toBe('/meet/taihemen,15:30')
  // a place has no word
  useMeet.getState().write('x')
  expect(path()).toBe('/meet/taihemen,15:30')
  expect(leaf.push).toHaveBeenCalledTimes(1)
  useGuide.getState().back()
  expect(path()).toBe('/')
})

it('offers the next quarters of an hour in Beijing, over midnight too, with the chosen one', () => {
  const at = (hour: number, minute: number) => Date.UTC(2026, 4, 13, hour - 8, minute)
  expect(timesFrom(at(15, 2), null)).toEqual(['', '15:15', '15:30', '15:45', '16:00', '16:30', '17:00'])
  expect(timesFrom(at(15, 11), null)[1]).toBe('15:30')
  expect(timesFrom(at(23, 40), null)).toEqual(['', '23:45', '00:00', '00:15', '00:30', '01:00', '01:30'])
  expect(timesFrom(at(15, 2), '15:30')).toEqual(timesFrom(at(15, 2), null))
  expect(timesFrom(at(15, 2), '14:00')).toEqual(['', '14:00', ...timesFrom(at(15, 2), null).slice(1)])
})
