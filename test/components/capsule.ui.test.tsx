import { fireEvent, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Capsule } from '@/components/Capsule'
import { QUIET_MINUTES } from '@/components/Capsule/actions'
import { CAPSULE_ACTIONS_PX, CAPSULE_LOW_PX, CAPSULE_PX, capsulePx, LOW_PX } from '@/components/Capsule/size'
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

describe('the capsule while the guide speaks by itself', () => {
  const acts = {
    onPrevious: jest.fn(),
    onSkip: jest.fn(),
    onMore: jest.fn(),
    onQuiet: jest.fn(),
    onWhy: jest.fn(),
  }
  const strip = () => document.querySelector('.strip')
  const named = (name: string) => screen.queryByRole('button', { name })

  it('has no second row and no label without being given them', () => {
    const { container } = show({})
    expect(strip()).toBeNull()
    expect(container.querySelector('.capsule__kind')).toBeNull()
  })

  it.each([
    ['zh', ['上一段', '跳过这一段', '安静 10 分钟', '为什么讲这个', '再讲深一些']],
    ['en', ['Previous', 'Skip this one', 'Quiet for 10 min', 'Why this', 'Tell me more']],
  ] as const)('offers five things to do, each does one (%s)', (lang, names) => {
    show({ words: wordsOf(lang), actions: { ...acts, quiet: false } })
    names.forEach(name => fireEvent.click(named(name) as HTMLElement))
    expect(Object.values(acts).map(call => call.mock.calls.length)).toEqual([1, 1, 1, 1, 1])
    const order = [acts.onPrevious, acts.onSkip, acts.onQuiet, acts.onWhy, acts.onMore]
    const turns = order.map(call => call.mock.invocationCallOrder[0] ?? 0)
    expect(turns).toEqual([...turns].sort((a, b) => a - b))
    expect([calls.onToggle, calls.onOpen, calls.onStop].some(call => call.mock.calls.length > 0)).toBe(false)
  })

  it.each(['zh', 'en'] as const)('says on each what voice control can be told (%s)', lang => {
    show({ words: wordsOf(lang), actions: { ...acts, quiet: true } })
    const buttons = Array.from(document.querySelectorAll('.strip [role=button]'))
    expect(buttons).toHaveLength(5)
    for (const button of buttons) {
      const name = (button.getAttribute('aria-label') ?? '').toLowerCase()
      const word = (button.querySelector('.strip__word')?.textContent ?? '').toLowerCase()
      expect(word).not.toBe('')
      // in Chinese the short word may be spread over the whole one
      expect([name, word, [...word].every(letter => name.includes(letter))]).toEqual([name, word, true])
      if (lang === 'en') expect(name).toContain(word)
    }
  })

  it('hides what is deeper when nothing is, and keeps the place of what was before', () => {
    show({ actions: { ...acts, onMore: null, onPrevious: null, quiet: false } })
    expect(named(words.capsuleMoreLabel)).toBeNull()
    expect(named(words.capsulePrevious)).toBeNull()
    const first = strip()?.children[0]
    expect(first).toHaveTextContent(words.capsulePrevious)
    expect(first).toHaveAttribute('aria-hidden', 'true')
    expect(strip()?.children).toHaveLength(4)
  })

  it('ends the quiet with the button that began it', () => {
    const { unmount } = show({ actions: { ...acts, quiet: false } })
    const id = named(words.capsuleQuietLabel(QUIET_MINUTES))?.id
    unmount()
    show({ actions: { ...acts, quiet: true } })
    expect(named(words.capsuleSpeakLabel)?.id).toBe(id)
    expect(named(words.capsuleQuietLabel(QUIET_MINUTES))).toBeNull()
  })

  it.each([
    [{ layer: 'brief' }, '简短'],
    [{ layer: 'standard', synthetic: true }, '完整 · 合成语音试听'],
    [{ layer: 'deep', synthetic: true, deviceVoice: true }, '深入 · 本机的声音'],
    [{ deviceVoice: true }, '本机的声音'],
  ] as const)('tells its layer and whose voice it is: %j', (given, kind) => {
    const { container } = show(given)
    expect(container.querySelector('.capsule__kind')).toHaveTextContent(kind)
    fireEvent.click(screen.getByRole('button', { name: `太和殿, ${kind}` }))
    expect(calls.onOpen).toHaveBeenCalledTimes(1)
  })

  it('still shows what is said, with both times beside the slider', () => {
    const { container } = show({ positionMs: 2600, actions: { ...acts, quiet: false } })
    fireEvent.click(screen.getByText('第二句。'))
    expect(calls.onOpen).toHaveBeenCalledTimes(1)
    expect(Array.from(container.querySelectorAll('.capsule__at')).map(time => time.textContent)).toEqual([
      '0:02',
      '1:00',
    ])
  })

  it('is as high as the page is told', () => {
    const scss = readFileSync(resolve(__dirname, '../../src/components/Capsule/index.scss'), 'utf8')
    const heights = [...scss.matchAll(/^( *)\.capsule(?:--acts)? \{[^}]*?\n\s+height: (\d+)px/gm)].map(
      ([, indent, px]) => [indent === '' ? 'tall' : 'low', Number(px)],
    )
    expect(heights).toEqual([
      ['tall', CAPSULE_PX],
      ['tall', CAPSULE_ACTIONS_PX],
      ['low', CAPSULE_LOW_PX],
    ])
    expect(scss).toContain(`(max-height: ${LOW_PX}px)`)
    expect([capsulePx(844, false), capsulePx(844, true)]).toEqual([CAPSULE_PX, CAPSULE_ACTIONS_PX])
    expect([capsulePx(LOW_PX, true), capsulePx(LOW_PX + 1, true)]).toEqual([
      CAPSULE_LOW_PX,
      CAPSULE_ACTIONS_PX,
    ])
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
