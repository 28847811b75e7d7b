import { fireEvent, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { Capsule } from '@/components/Capsule'
import { SearchBar } from '@/components/SearchBar'
import { Banner, Notice } from '@/components/Notice'
import { wordsOf } from '@/locales'

const words = wordsOf('zh')
const calls = {
  onToggle: jest.fn(),
  onSeek: jest.fn(),
  onRate: jest.fn(),
  onStop: jest.fn(),
  onOpen: jest.fn(),
}
const CUES = [
  { startMs: 0, endMs: 2000, text: '第一句。' },
  { startMs: 2500, endMs: 5000, text: '第二句。' },
]
beforeEach(() => jest.clearAllMocks())

const show = (given: Partial<ComponentProps<typeof Capsule>>) =>
  render(
    <Capsule
      words={words}
      title="太和殿"
      state="playing"
      positionMs={0}
      durationMs={60_000}
      cues={CUES}
      rate={1}
      dark={false}
      {...calls}
      {...given}
    />,
  )
const toggle = () => document.getElementById('capsule-toggle') as HTMLElement

describe('the capsule', () => {
  it.each([
    ['playing', words.pause],
    ['loading', words.pause],
    ['paused', words.resume],
    ['failed', words.resume],
    ['ended', words.replay],
  ] as const)('has one button: %s → %s', (state, word) => {
    show({ state })
    expect(toggle()).toHaveAccessibleName(word)
    fireEvent.click(toggle())
    expect(calls.onToggle).toHaveBeenCalledTimes(1)
  })

  it('is a region named by what is told', () => {
    show({})
    expect(screen.getByRole('region', { name: `${words.playerTitle}: 太和殿` })).toBeVisible()
  })

  it.each([
    [0, '第一句。'],
    [2200, '第一句。'],
    [2500, '第二句。'],
    [59_000, '第二句。'],
  ])('shows the line that is said at %s ms: %s', (positionMs, line) => {
    show({ positionMs })
    expect(screen.getByText(line)).toBeVisible()
  })

  it('says what it waits for, and what went wrong', () => {
    const { unmount } = show({ state: 'loading', cues: [] })
    expect(screen.getByText(words.playerLoading)).toBeVisible()
    unmount()
    show({ state: 'failed' })
    expect(screen.getByText(words.playerFailed)).toBeVisible()
    expect(screen.queryByText('第一句。')).toBeNull()
  })

  it('shows how far it is, with the whole length once known', () => {
    const { container, unmount } = show({ positionMs: 65_400, durationMs: 125_000 })
    expect(container).toHaveTextContent('1:05 / 2:05')
    unmount()
    expect(show({ positionMs: 9999, durationMs: null }).container).toHaveTextContent(/0:09(?! \/)/)
  })

  it('seeks along its length, and not before the length is known', () => {
    const { unmount } = show({})
    const slider = screen.getByRole('slider', { name: words.playerSeek })
    fireEvent.change(slider, { target: { value: '500' } })
    expect(calls.onSeek).toHaveBeenCalledWith(30_000)
    unmount()
    show({ durationMs: null })
    expect(screen.getByRole('slider')).toBeDisabled()
  })

  it('changes speed, opens its place and stops', () => {
    show({ rate: 1.2 })
    fireEvent.click(screen.getByRole('button', { name: `${words.speed} 1.2` }))
    fireEvent.click(screen.getByRole('button', { name: '太和殿' }))
    fireEvent.click(screen.getByRole('button', { name: words.close }))
    expect([calls.onRate, calls.onOpen, calls.onStop].map(call => call.mock.calls.length)).toEqual([1, 1, 1])
    expect(calls.onToggle).not.toHaveBeenCalled()
  })
})

describe('the search field', () => {
  const search = { onQuery: jest.fn(), onOpen: jest.fn(), onLanguage: jest.fn() }
  const field = (query: string) =>
    render(<SearchBar words={words} query={query} insets={{ topPx: 0, rightPx: 0 }} {...search} />)
  beforeEach(() => jest.clearAllMocks())

  it('has a name, passes on what is typed and says when it is entered', () => {
    field('')
    const input = screen.getByRole('textbox', { name: words.searchHint })
    fireEvent.focus(input)
    expect(search.onOpen).not.toHaveBeenCalled()
    fireEvent.click(input)
    fireEvent.change(input, { target: { value: 'thd' } })
    expect(search.onOpen).toHaveBeenCalledTimes(1)
    expect(search.onQuery).toHaveBeenCalledWith('thd')
  })

  it('offers the other language when empty, and to clear when not', () => {
    const { unmount } = field('')
    fireEvent.click(screen.getByRole('button', { name: words.otherLangLabel }))
    expect(search.onLanguage).toHaveBeenCalledTimes(1)
    unmount()
    field('thd')
    expect(screen.queryByRole('button', { name: words.otherLangLabel })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: words.searchClear }))
    expect(search.onQuery).toHaveBeenCalledWith('')
  })
})

describe('sentences that come and go', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('are said to screen readers and go by themselves, each in its own time', () => {
    const gone = jest.fn()
    const { rerender } = render(<Notice text="链接已复制" onGone={gone} />)
    expect(screen.getByRole('status', { name: '链接已复制' })).toBeVisible()
    jest.advanceTimersByTime(2000)
    rerender(<Notice text="另一句" onGone={gone} />)
    jest.advanceTimersByTime(2000)
    expect(gone).not.toHaveBeenCalled()
    jest.advanceTimersByTime(5000)
    expect(gone).toHaveBeenCalledTimes(1)
    rerender(<Notice text={null} onGone={gone} />)
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('stay where they are about the network', () => {
    render(<Banner text={words.offlineKept} />)
    jest.advanceTimersByTime(60_000)
    expect(screen.getByRole('status', { name: words.offlineKept })).toBeVisible()
  })
})
