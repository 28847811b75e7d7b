import { fireEvent, render, screen } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ComponentProps } from 'react'
import { CompanionCard, CompanionInvite, CompanionSettings, TapHint, WhereAmI } from '@/components/Companion'
import { SURE_CHANCE } from '@/components/Companion/say'
import { wordsOf } from '@/locales'

const words = wordsOf('zh')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const buttonNames = () =>
  screen.queryAllByRole('button').map(button => button.getAttribute('aria-label') ?? '')

/** The web's way to say it, or the mini-program's. */
const CHOSEN = '[aria-checked=true], [aria-label$="✓"]'

describe('the invitation', () => {
  const calls = { onStart: jest.fn(), onTry: jest.fn(), onLater: jest.fn() }
  const show = (state: ComponentProps<typeof CompanionInvite>['state']) =>
    render(<CompanionInvite words={words} bottomPx={56} state={state} {...calls} />)
  beforeEach(() => jest.clearAllMocks())

  it('says what happens with the position and the sound before it asks', () => {
    show('inviting')
    const card = screen.getByRole('status', { name: words.companionTitle })
    for (const promise of [/这台手机/, /没点头/, /耳机/, /微信/]) expect(card).toHaveTextContent(promise)
  })

  it('starts, tries or waits, as one likes', () => {
    show('inviting')
    press(words.companionStart)
    expect([calls.onStart, calls.onTry, calls.onLater].map(call => call.mock.calls.length)).toEqual([1, 0, 0])
    press(words.companionTry)
    press(words.companionLater)
    expect([calls.onStart, calls.onTry, calls.onLater].map(call => call.mock.calls.length)).toEqual([1, 1, 1])
  })

  it('says what it waits for, and what still works when it did not come', () => {
    const { unmount } = show('starting')
    expect(screen.getByText(words.companionStarting)).toBeVisible()
    expect(buttonNames()).toEqual([words.companionLater])
    unmount()
    show('failed')
    expect(screen.getByText(words.companionFailed)).toBeVisible()
    press(words.retry)
    expect(calls.onStart).toHaveBeenCalledTimes(1)
  })
})

describe('the card while it is on', () => {
  const calls = { onFold: jest.fn(), onQuiet: jest.fn(), onWhy: jest.fn(), onStop: jest.fn() }
  const show = (given: Partial<ComponentProps<typeof CompanionCard>> = {}) =>
    render(
      <CompanionCard
        words={words}
        bottomPx={56}
        place={{ name: '太和殿', chance: 0.6 }}
        accuracyMeters={7.6}
        pretendedSpeed={null}
        quietUntilMs={null}
        next={null}
        folded={false}
        {...calls}
        {...given}
      />,
    )
  beforeEach(() => jest.clearAllMocks())

  it.each([
    [{ name: '太和殿', chance: SURE_CHANCE - 0.01 }, '大约在太和殿'],
    [{ name: '太和殿', chance: SURE_CHANCE }, '您在太和殿'],
    [null, words.companionUnknown],
  ])('is no surer than it is: %j', (place, line) => {
    const { container } = show({ place })
    expect(screen.getByText(line)).toBeVisible()
    expect(container).toHaveTextContent('误差约 8 米')
  })

  it('waits for the first fix without a number', () => {
    const { container } = show({ place: null, accuracyMeters: null })
    expect(screen.getByText(words.locating)).toBeVisible()
    expect(container).not.toHaveTextContent(/\d/)
  })

  it('tells when it pretends, and until when it is quiet', () => {
    const { container, unmount } = show()
    expect(container).not.toHaveTextContent(/模拟|安静到/)
    unmount()
    show({ pretendedSpeed: 10, quietUntilMs: new Date(2026, 10, 23, 14, 5).getTime() })
    expect(screen.getByText('模拟 10×')).toBeVisible()
    expect(screen.getByText('安静到 14:05')).toBeVisible()
  })

  it('tells the next stop, with the way to it once it is known', () => {
    const { container, unmount } = show({ next: { name: '乾清宫', distanceMeters: 243 } })
    expect(container).toHaveTextContent('下一站 乾清宫 · 240 米')
    unmount()
    expect(show({ next: { name: '乾清宫', distanceMeters: null } }).container).toHaveTextContent(
      /下一站 乾清宫(?! ·)/,
    )
  })

  it('falls quiet and speaks again, says why, stops', () => {
    const { unmount } = show()
    press('安静 10 分钟')
    press(words.capsuleWhy)
    press(words.companionStopLabel)
    expect([calls.onQuiet, calls.onWhy, calls.onStop].map(call => call.mock.calls.length)).toEqual([1, 1, 1])
    unmount()
    show({ quietUntilMs: 1 })
    press(words.capsuleSpeakLabel)
    expect(calls.onQuiet).toHaveBeenCalledTimes(2)
    expect(buttonNames()).not.toContain('安静 10 分钟')
  })

  it('folds to one line that still says where, what comes next, and that it pretends', () => {
    const { unmount } = show()
    press(`${words.companionFold}: 大约在太和殿`)
    expect(calls.onFold).toHaveBeenLastCalledWith(true)
    unmount()
    const { container } = show({
      folded: true,
      pretendedSpeed: 5,
      next: { name: '乾清宫', distanceMeters: 9 },
    })
    expect(container).toHaveTextContent('太和殿乾清宫 · 9 米模拟 5×')
    expect(container).not.toHaveTextContent(words.companionStop)
    expect(buttonNames()).toEqual([`${words.companionUnfold}: 大约在太和殿`])
    press(`${words.companionUnfold}: 大约在太和殿`)
    expect(calls.onFold).toHaveBeenLastCalledWith(false)
  })

  it('does not talk over the narration: screen readers read it when asked', () => {
    show()
    expect(screen.queryByRole('status')).toBeNull()
    expect(screen.getByRole('region', { name: /^随走随听: 大约在太和殿/ })).toBeVisible()
  })
})

describe('"you may be at"', () => {
  const calls = {
    onPlace: jest.fn(),
    onTapping: jest.fn(),
    onSign: jest.fn(),
    onScan: jest.fn(),
    onLater: jest.fn(),
  }
  const PLACES = [
    { id: 'taihedian', name: '太和殿' },
    { id: 'zhonghedian', name: '中和殿' },
    { id: 'baohedian', name: '保和殿' },
  ]
  const show = (given: Partial<ComponentProps<typeof WhereAmI>> = {}) =>
    render(<WhereAmI words={words} bottomPx={56} places={PLACES} tapping={false} {...calls} {...given} />)
  beforeEach(() => jest.clearAllMocks())

  it('offers two places at most, the likelier first, and takes the one that is tapped', () => {
    show()
    expect(buttonNames().filter(name => name.endsWith('殿'))).toEqual(['太和殿', '中和殿'])
    press('中和殿')
    expect(calls.onPlace.mock.calls).toEqual([['zhonghedian']])
  })

  it('has three other ways, and lets one leave it', () => {
    show()
    press(words.companionTapMapLabel)
    press(words.companionSign)
    press(words.companionScanLabel)
    press(words.companionLater)
    expect(calls.onTapping.mock.calls).toEqual([[true]])
    expect([calls.onSign, calls.onScan, calls.onLater].map(call => call.mock.calls.length)).toEqual([1, 1, 1])
  })

  it('offers no scanning where there is none', () => {
    show({ onScan: null })
    expect(buttonNames()).not.toContain(words.companionScanLabel)
    expect(buttonNames()).toContain(words.companionSign)
  })

  it('asks without guessing when nothing is likely', () => {
    show({ places: [] })
    expect(screen.getByRole('status', { name: words.companionWhereUnknown })).toBeVisible()
    expect(screen.queryByText(words.companionWhere)).toBeNull()
  })

  it('gives way to one line while the map waits for a tap', () => {
    show({ tapping: true })
    expect(screen.getByText(words.companionTapHint)).toBeVisible()
    expect(buttonNames()).toEqual([words.companionTapCancel])
    press(words.companionTapCancel)
    expect(calls.onTapping.mock.calls).toEqual([[false]])
  })

  it('says what else a tap may be for', () => {
    render(<TapHint words={words} bottomPx={56} hint={words.walksStillTap} onCancel={calls.onLater} />)
    expect(screen.getByRole('status', { name: words.walksStillTap })).toBeVisible()
  })
})

describe('its settings', () => {
  const calls = { onOn: jest.fn(), onAgain: jest.fn(), onWhy: jest.fn(), onWalks: jest.fn() }
  beforeEach(() => jest.clearAllMocks())

  it('shows both as they are, and changes one at a time', () => {
    render(<CompanionSettings words={words} on again={false} {...calls} />)
    const group = (name: string) => screen.getByRole('radiogroup', { name })
    const chosen = (name: string) => group(name).querySelector(CHOSEN)?.textContent
    expect(chosen(words.companionSetting)).toBe(words.companionYes)
    expect(chosen(words.companionAgain)).toBe(words.companionNo)
    const off = group(words.companionSetting).querySelector('#choose-silent')
    const again = group(words.companionAgain).querySelector('#choose-again')
    fireEvent.click(off as Element)
    fireEvent.click(again as Element)
    expect([calls.onOn.mock.calls, calls.onAgain.mock.calls]).toEqual([[[false]], [[true]]])
  })

  it('leads to the reasons and to the walks', () => {
    render(<CompanionSettings words={words} on again {...calls} />)
    fireEvent.click(screen.getByRole('link', { name: new RegExp(words.companionReasons) }))
    fireEvent.click(screen.getByRole('link', { name: new RegExp(words.walksTitle) }))
    expect([calls.onWhy, calls.onWalks].map(call => call.mock.calls.length)).toEqual([1, 1])
  })
})

it('has things to do of 44 px and more', () => {
  const scss = readFileSync(resolve(__dirname, '../../src/components/Strip/index.scss'), 'utf8')
  const [, width = '0', height = '0'] =
    /\.strip__action \{[^}]*min-width: (\d+)px;[^}]*min-height: (\d+)px/.exec(scss) ?? []
  expect(Math.min(Number(width), Number(height))).toBeGreaterThanOrEqual(44)
})
