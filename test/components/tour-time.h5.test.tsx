/** "I have … minutes" in a tour's sheet: at once which stops remain, and the tour begun with just those. */
import { act, fireEvent, render, renderHook, screen } from '@testing-library/react'
import type { Bundle } from '@/content/bundle-types'
import { gridToWgs84 } from '@/core/geo/grid'
import { wordsOf } from '@/locales'
import { useTour } from '@/pages/guide/useTour'
import { useContent } from '@/state/content'
import { useOnTour } from '@/state/onTour'
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
const stop = (id: string, dwellMinutes: number) => ({ place: id, dwellMinutes, leadIn: null, reason: '' })
const bundle = {
  lang: 'zh',
  walkways: { path: '/w.json', sha256: 'w', bytes: 1 },
  halls: PLACES,
  places: PLACES,
  services: [],
  tours: [{ id: 'short', title: '半日', stops: [stop('a', 10), stop('b', 60), stop('c', 10)], outro: null }],
} as unknown as Bundle
const press = (id: string) => fireEvent.click(document.getElementById(id) as Element)
const settled = () => act(() => new Promise<void>(done => setTimeout(done, 0)))
const kept = () =>
  Array.from(document.querySelectorAll('[id^="tour-keeps-"]')).map(row => row.id.replace('tour-keeps-', ''))
const marks = () => useOnTour.getState().course?.states.map(({ mark }) => mark)
const onMap = jest.fn()

beforeEach(async () => {
  onMap.mockClear()
  useContent.setState({ bundle })
  const { result } = renderHook(() => useTour({ bundle, words, bottomPx: 56, nowMs: 0, onMap }))
  render(<>{result.current.time('short')}</>)
  await settled()
})
afterEach(() =>
  act(() => {
    useOnTour.getState().close()
    useOnTour.getState().close()
  }),
)

it('offers four lengths, each to be heard, none of them chosen', () => {
  const chips = screen.getAllByRole('radio')
  expect(chips.map(chip => chip.getAttribute('aria-label'))).toEqual(
    [20, 40, 60, 90].map(minutes => words.onTourTimeLabel(words.wayMinutes(minutes))),
  )
  chips.forEach(chip => expect(chip).toHaveAttribute('aria-checked', 'false'))
  expect(kept()).toEqual([])
  expect(document.getElementById('tour-begin-in')).toBeNull()
  expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
})

it('shows at once which stops remain, and nothing once it is taken back', async () => {
  press('tour-time-40')
  await settled()
  // 太和殿 takes 30 minutes even halved: with the walk from the gate and the other two it does not fit
  expect(kept()).not.toContain('1')
  expect(kept()).toContain('2')
  expect(screen.getByText('保和殿')).toBeVisible()
  expect(screen.queryByText('太和殿')).toBeNull()
  press('tour-time-90')
  await settled()
  expect(kept()).toEqual(['0', '1', '2'])
  press('tour-time-90')
  await settled()
  expect(kept()).toEqual([])
})

it('begins with just those', async () => {
  press('tour-time-40')
  await settled()
  const remain = kept()
  press('tour-begin-in')
  await settled()
  await settled()
  expect(onMap).toHaveBeenCalledTimes(1)
  expect(useOnTour.getState()).toMatchObject({
    status: 'on',
    tour: { id: 'short' },
    shortened: { minutes: 40 },
  })
  expect(marks()?.flatMap((mark, index) => (mark === null ? [`${index}`] : []))).toEqual(remain)
  expect(marks()?.[1]).toBe('left-out')
})
