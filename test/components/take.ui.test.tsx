/** The page of what is taken along, in each of its states. */
import { fireEvent, render, screen } from '@testing-library/react'
import { Take, type TakeProps } from '@/components/Take'
import { wordsOf } from '@/locales'

const words = wordsOf('zh')
const calls = {
  onChoose: jest.fn(),
  onStart: jest.fn(),
  onPause: jest.fn(),
  onCancel: jest.fn(),
  onRemove: jest.fn(),
  onFit: jest.fn(),
  onAsk: jest.fn(),
  onInstall: jest.fn(),
}
const size = (transferBytes: number, more = {}) => ({
  transferBytes,
  missingBytes: transferBytes,
  unmade: 0,
  unmadeBytes: 0,
  ...more,
})
const SIZES: TakeProps['sizes'] = {
  guide: size(1_340_000),
  words: { en: size(650_000) },
  voices: {
    'zh.brief': size(12_300_000),
    'zh.deep': size(1_000_000, { missingBytes: 1_000_000, unmade: 30, unmadeBytes: 44_000_000 }),
    'en.brief': size(9_000_000, { missingBytes: 0 }),
  },
  pictures: size(569_000),
  missing: size(13_640_000),
  deviceBytes: 17_000_000,
}
const show = (given: Partial<TakeProps> = {}) =>
  render(
    <Take
      words={words}
      lang="zh"
      state={{ kind: 'none' }}
      choice={{ langs: ['zh'], voices: ['zh.brief'], pictures: false }}
      others={['en']}
      sizes={SIZES}
      listing="ready"
      isUpdate={false}
      isChanged={false}
      full={null}
      failed={[]}
      mayVanish={false}
      canInstall={false}
      {...calls}
      {...given}
    />,
  )
const text = () => document.body.textContent ?? ''
const tap = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement)
const TAKEN = { kind: 'taken', bytes: 17_000_000, takenAtMs: new Date(2026, 10, 23).getTime() } as const
beforeEach(() => jest.clearAllMocks())

it('says the size of each part before anything is fetched; what is not made by estimate, called one', () => {
  show()
  for (const said of [
    '1.3 MB',
    '650 KB',
    '12 MB',
    '569 KB',
    words.takeHere,
    words.takeAbout('45 MB'),
    words.takeUnmade(30),
  ])
    expect(text()).toContain(said)
  expect(text()).toContain(words.takeTotal('14 MB', '17 MB'))
  tap('take-start')
  expect(calls.onStart).toHaveBeenCalledTimes(1)
})

it('the guide itself cannot be left out; all else is chosen by a tap, and named with its size', () => {
  show()
  tap('take-guide')
  expect(calls.onChoose).not.toHaveBeenCalled()
  const chosen = screen.getAllByRole('checkbox')
  expect(chosen.length).toBe(5)
  const names = chosen.map(each => each.getAttribute('aria-label') ?? '')
  expect(names.some(name => name.includes(words.takeLayers.brief) && name.includes('12 MB'))).toBe(true)
  tap('take-zh-deep')
  expect(calls.onChoose).toHaveBeenLastCalledWith(
    expect.objectContaining({ voices: ['zh.brief', 'zh.deep'] }),
  )
  tap('take-zh-brief')
  expect(calls.onChoose).toHaveBeenLastCalledWith(expect.objectContaining({ voices: [] }))
  tap('take-words-en')
  expect(calls.onChoose).toHaveBeenLastCalledWith(expect.objectContaining({ langs: ['zh', 'en'] }))
  tap('take-pictures')
  expect(calls.onChoose).toHaveBeenLastCalledWith(expect.objectContaining({ pictures: true }))
})

it('under way: how much, how fast, how long, what is waited for; nothing can be chosen meanwhile', () => {
  const going = {
    kind: 'going',
    done: 3,
    doneBytes: 4_000_000,
    bytes: 12_000_000,
    bytesPerSecond: 800_000,
    secondsLeft: 130,
    unmade: 7,
    isWaiting: false,
  } as const
  const { unmount } = show({ state: going })
  expect(text()).toContain(words.takeGoing('4.0 MB', '12 MB'))
  expect(text()).toContain(words.takePace('800 KB', words.takeLeft.minutes(3)))
  expect(text()).toContain(words.takeMaking(7))
  expect(screen.queryAllByRole('checkbox')).toEqual([])
  tap('take-pause')
  expect(calls.onPause).toHaveBeenCalled()
  unmount()
  show({ state: { ...going, isWaiting: true } })
  expect(text()).toContain(words.takeWaiting)
  // the last measure says nothing of a network that is gone
  expect(text()).not.toContain(words.takePace('800 KB', words.takeLeft.minutes(3)))
})

it('what is deleted is asked for twice, and may be kept', () => {
  show({ state: TAKEN })
  expect(text()).toContain(words.takeTaken('17 MB', '11月23日'))
  expect(document.getElementById('take-start')).toBeNull()
  tap('take-remove')
  expect(calls.onRemove).not.toHaveBeenCalled()
  tap('take-remove-no')
  tap('take-remove')
  tap('take-remove-sure')
  expect(calls.onRemove).toHaveBeenCalledTimes(1)
})

it.each([
  [{ state: { kind: 'paused', done: 3, files: 9 } }, words.takeGoOn, words.takePart(3, 9)],
  [{ state: { ...TAKEN, kind: 'broken', lost: 2 } }, words.takeRepair, words.takeBroken(2)],
  [
    { state: TAKEN, isUpdate: true, sizes: SIZES && { ...SIZES, missing: size(2_100_000) } },
    words.takeUpdate,
    words.takeUpdateReady('2.1 MB'),
  ],
  [{ state: TAKEN, isChanged: true }, words.takeStart, words.takeOffline],
] as [Partial<TakeProps>, string, string][])('offers what is next: %j', (given, action, said) => {
  show(given)
  expect(document.getElementById('take-start')?.textContent).toBe(action)
  expect(text()).toContain(said)
})

it('no room: what is needed, what is free, and what would fit', () => {
  show({ full: { needBytes: 190_000_000, freeBytes: 80_000_000, canFit: true } })
  expect(text()).toContain(words.takeFullFree('190 MB', '80 MB'))
  tap('take-fit')
  expect(calls.onFit).toHaveBeenCalled()
})

it('what could not be had is named with its reason, the first few of many', () => {
  const failed = Array.from({ length: 9 }, (_, i) => ({ name: `角楼 ${i}`, why: 'unmade' as const }))
  show({ state: TAKEN, failed })
  expect(text()).toContain(words.takeFailed(9))
  expect(text()).toContain(`角楼 0 · ${words.takeFailedWhy.unmade}`)
  expect(text()).toContain(words.takeFailedMore(3))
  tap('take-retry')
  expect(calls.onStart).toHaveBeenCalled()
})

it('without a network nothing can be asked, and what was taken is still shown', () => {
  show({ state: TAKEN, sizes: null, listing: 'failed' })
  expect(text()).toContain(words.takeNoListText)
  expect(text()).toContain(words.takeOffline)
  fireEvent.click(screen.getByRole('button', { name: words.retry }))
  expect(calls.onAsk).toHaveBeenCalled()
})
