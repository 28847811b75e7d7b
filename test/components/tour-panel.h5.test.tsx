/** The panel of a followed tour with its stores: by hand from the first stop to the end, as one does without a position. */
import { act, fireEvent, render, renderHook, screen } from '@testing-library/react'
import type { Bundle } from '@/content/bundle-types'
import { gridToWgs84 } from '@/core/geo/grid'
import { wordsOf } from '@/locales'
import { TourPanel } from '@/pages/guide/TourPanel'
import { useTour } from '@/pages/guide/useTour'
import { useCompanion } from '@/state/companion'
import { useContent } from '@/state/content'
import { useOnTour } from '@/state/onTour'
import { usePosition } from '@/state/position'
import { useWay } from '@/state/way'
import { PROGRAM_TALK, wordsOnScreen } from '../helpers/panel'

jest.mock('@/platform/network', () => ({
  network: {
    get: jest.fn().mockResolvedValue({ status: 503, etag: null, body: '' }),
    onReconnect: jest.fn(),
  },
}))

const words = wordsOf('zh')
const place = (id: string, zh: string, v: number) => ({
  id,
  names: { zh, en: id, pinyin: id },
  position: gridToWgs84([0, v]),
})
const PLACES = [place('a', '太和门', -200), place('b', '太和殿', -100), place('c', '保和殿', 0)]
const bundle = {
  lang: 'zh',
  walkways: { path: '/w.json', sha256: 'w', bytes: 1 },
  halls: PLACES,
  places: PLACES,
  services: [],
  tours: [],
} as unknown as Bundle
const STOPS = [
  { place: 'a', dwellMinutes: 10, leadIn: null },
  { place: 'b', dwellMinutes: 30, leadIn: '往北，上三层台阶。' },
  { place: 'c', dwellMinutes: 10, leadIn: null },
]
const press = (id: string) => fireEvent.click(document.getElementById(id) as Element)
const settled = () => act(() => new Promise<void>(done => setTimeout(done, 0)))

beforeEach(async () => {
  useContent.setState({ bundle })
  render(<TourPanel bundle={bundle} words={words} bottomPx={56} nowMs={0} />)
  await act(() => useOnTour.getState().start({ id: 'mine', title: '半日', stops: STOPS }))
  await settled()
})
afterEach(() =>
  act(() => {
    useOnTour.getState().close()
    useOnTour.getState().close()
  }),
)

it('goes by hand from the first stop to the end, and says what was seen', async () => {
  expect(screen.getByText(words.onTourStop(1, 3))).toBeVisible()
  expect(screen.getByText('太和门')).toBeVisible()
  // 100 m and 100 m at 1.1 m/s, 50 minutes of staying; the way to the first is not known
  expect(screen.getByText(/^走完全程至少还要 5\d 分钟$/)).toBeVisible()
  press('tour-done')
  await settled()
  expect(screen.getByText('太和殿')).toBeVisible()
  expect(screen.getByText('往北，上三层台阶。')).toBeVisible()
  press('tour-skip')
  await settled()
  press('tour-undo')
  await settled()
  expect(screen.getByText(words.onTourStop(2, 3))).toBeVisible()
  press('tour-skip')
  await settled()
  press('tour-done')
  await settled()
  expect(document.getElementById('tour-finished')).toBeVisible()
  expect(screen.getByText(words.onTourSeen(2))).toBeVisible()
  expect(screen.getByText(words.onTourMissed(1))).toBeVisible()
  expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  press('tour-close')
  await settled()
  expect(document.getElementById('tour-finished')).toBeNull()
})

it('“I have 20 minutes” shows at once what remains', async () => {
  press('tour-all')
  press('tour-minutes-20')
  await settled()
  const cut = document.getElementById('tour-cut')?.textContent ?? ''
  expect(cut).toMatch(/^留下 \d 站，约 (\d+) 分钟/)
  expect(Number(/约 (\d+) 分钟/.exec(cut)?.[1])).toBeLessThanOrEqual(20)
  expect(document.querySelector('.ontour__row--gone')?.textContent).toContain(words.onTourMarks['left-out'])
  press('tour-undo')
  await settled()
  expect(document.querySelector('.ontour__row--gone')).toBeNull()
})

it('a tour that is not led any more can be gone on with', async () => {
  expect(document.getElementById('tour-lead')).toBeNull()
  act(() => useWay.getState().to(null))
  press('tour-lead')
  await settled()
  expect(useWay.getState().target?.id).toBe('a')
})

it('on the page: joined only from within the palace; a way of one’s own has its own card', async () => {
  const tours = [{ id: 'short', title: '短', stops: STOPS }]
  const known = { ...bundle, tours } as unknown as Bundle
  act(() => useContent.setState({ bundle: known }))
  const onMap = jest.fn()
  const { result } = renderHook(() => useTour({ bundle: known, words, bottomPx: 56, nowMs: 0, onMap }))
  expect(result.current.join).toBeNull()
  const stand = (v: number) =>
    act(() =>
      usePosition.setState({
        status: 'known',
        fix: { position: gridToWgs84([0, v]), accuracyMeters: 5, timestampMs: 0 },
      }),
    )
  stand(9000)
  expect(result.current.join).toBeNull()
  stand(-10)
  act(() => result.current.join?.('short'))
  await settled()
  expect(onMap).toHaveBeenCalledTimes(1)
  // 10 m from the last stop
  expect(useOnTour.getState().course?.states.map(({ mark }) => mark)).toEqual(['passed', 'passed', null])
  expect(useCompanion.getState().tourId).toBe('short')
  expect(result.current.panel).not.toBeNull()
  await settled()
  act(() => useWay.getState().to({ id: 'toilet', position: gridToWgs84([5, 5]) }))
  expect(result.current.panel).toBeNull()
  await settled()
  act(() => useWay.getState().to(null))
  await settled()
  expect(result.current.panel).not.toBeNull()
  act(() => usePosition.getState().decline())
})
