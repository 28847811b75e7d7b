import { fireEvent, render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { SPEEDS, Walks, type Pretended } from '@/components/Walks'
import { wordsOf } from '@/locales'

const words = wordsOf('zh')
const calls = {
  onTour: jest.fn(),
  onSpeed: jest.fn(),
  onFile: jest.fn(),
  onStill: jest.fn(),
  onReal: jest.fn(),
  onTrace: jest.fn(),
  onForget: jest.fn(),
}
const TOURS = [
  { id: 'axis', title: '中轴', line: '约 90 分钟 · 12 站' },
  { id: 'garden', title: '花园', line: '约 40 分钟 · 5 站' },
]
const WALKING: Pretended = {
  kind: 'tour',
  tourId: 'axis',
  stop: { number: 3, count: 12, name: '太和殿' },
  over: false,
}
const page = (given: Partial<ComponentProps<typeof Walks>> = {}) => (
  <Walks
    words={words}
    tours={TOURS}
    pretended={null}
    speed={10}
    fileProblem={null}
    trace={{ count: 0, minutes: 0 }}
    traceBy="save"
    {...calls}
    {...given}
  />
)
const show = (given: Partial<ComponentProps<typeof Walks>> = {}) => render(page(given))
const button = (name: string | RegExp) => screen.queryByRole('button', { name })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
/** The web's way to say it, or the mini-program's. */
const CHOSEN = '[aria-checked=true], [aria-label$="✓"]'
beforeEach(() => jest.clearAllMocks())

describe('positions that are pretended', () => {
  const kinds: readonly Pretended[] = [
    WALKING,
    { kind: 'track', fileName: 'walk.gpx', done: 0.4, over: false },
    { kind: 'still', place: null },
  ]
  it.each(kinds)('are called so first of all, with one tap back: %j', pretended => {
    const { container } = show({ pretended })
    expect(container.querySelector('.walks')?.firstElementChild?.id).toBe('pretended')
    expect(screen.getByRole('status', { name: words.walksPretended })).toBeVisible()
    press(words.walksReal)
    expect(calls.onReal).toHaveBeenCalledTimes(1)
  })

  it('are not spoken of when they are real', () => {
    show()
    expect(screen.queryByText(words.walksPretended)).toBeNull()
    expect(button(words.walksReal)).toBeNull()
  })
})

describe('a walk along a tour', () => {
  const radio = (name: RegExp) => screen.getByRole('radio', { name })

  it('offers the first at once, begins with the one that was chosen, and not before', () => {
    show()
    expect(button(`${words.walksStart}: 中轴`)).toBeVisible()
    fireEvent.click(radio(/^花园/))
    expect(radio(/^花园/).matches(CHOSEN)).toBe(true)
    expect(radio(/^中轴/).matches(CHOSEN)).toBe(false)
    expect(calls.onTour).not.toHaveBeenCalled()
    press(`${words.walksStart}: 花园`)
    expect(calls.onTour.mock.calls).toEqual([['garden']])
  })

  it('shows how far it is, and stops', () => {
    const { container } = show({ pretended: WALKING })
    expect(radio(/^中轴/).matches(CHOSEN)).toBe(true)
    expect(screen.getByText('第 3 站，共 12 站：太和殿')).toBeVisible()
    expect(container.querySelector('.progress__done')).toHaveStyle({ width: '25%' })
    expect(button(new RegExp(words.walksStart))).toBeNull()
    press(words.walksStop)
    expect(calls.onReal).toHaveBeenCalledTimes(1)
  })

  it('may turn to another tour while one is walked', () => {
    show({ pretended: WALKING })
    fireEvent.click(radio(/^花园/))
    press(`${words.walksStart}: 花园`)
    expect(calls.onTour.mock.calls).toEqual([['garden']])
  })

  it.each([
    [{ ...WALKING, stop: null }, words.walksSettingOut, '0%'],
    [{ ...WALKING, over: true }, words.walksOver, '100%'],
  ])('says when it sets out and when it is over', (pretended, line, width) => {
    const { container } = show({ pretended })
    expect(screen.getByText(line)).toBeVisible()
    expect(container.querySelector('.progress__done')).toHaveStyle({ width })
  })

  it('goes at five speeds', () => {
    show({ speed: 5 })
    const group = screen.getByRole('radiogroup', { name: words.walksSpeed })
    const options = Array.from(group.querySelectorAll('[role=radio]'))
    expect(options.map(option => option.textContent)).toEqual(SPEEDS.map(speed => `${speed}×`))
    expect(group.querySelector(CHOSEN)).toHaveTextContent('5×')
    fireEvent.click(options[4] as Element)
    expect(calls.onSpeed.mock.calls).toEqual([[20]])
  })
})

describe('a file', () => {
  it('is asked for with what it may be', () => {
    show()
    expect(screen.getByText(words.walksFileLine)).toHaveTextContent(/GPX.*JSON/)
    press(words.walksFileOpen)
    expect(calls.onFile).toHaveBeenCalledTimes(1)
    expect(document.getElementById('file-problem')).toBeNull()
  })

  it('is not asked for where files cannot be chosen', () => {
    show({ onFile: null })
    expect(button(words.walksFileOpen)).toBeNull()
    expect(screen.getByText(words.walksFileNot)).toBeVisible()
  })

  it('that cannot be read is told where it was opened', () => {
    show({ fileProblem: '没有轨迹点，应有 <trkpt>' })
    const problem = document.getElementById('file-problem')
    expect(problem).toHaveTextContent(words.walksFileFailed('没有轨迹点，应有 <trkpt>'))
    expect(problem).toHaveAttribute('role', 'status')
    expect(problem?.closest('.section')).toContainElement(button(words.walksFileOpen))
  })

  it('that plays shows how far it is, never done too early, and stops', () => {
    const track = { kind: 'track', fileName: 'walk.gpx', done: 0.999, over: false } as const
    const { rerender } = show({ pretended: track })
    expect(screen.getByText(words.walksFilePlaying('walk.gpx', 99))).toBeVisible()
    press(words.walksFileStop)
    expect(calls.onReal).toHaveBeenCalledTimes(1)
    press(words.walksFileOther)
    expect(calls.onFile).toHaveBeenCalledTimes(1)
    rerender(page({ pretended: { ...track, over: true } }))
    expect(screen.getByText(words.walksFileOver('walk.gpx'))).toBeVisible()
  })
})

it('standing still begins on the map, and names where it is', () => {
  const { rerender } = show()
  press(words.walksStillTap)
  expect(calls.onStill).toHaveBeenCalledTimes(1)
  rerender(page({ pretended: { kind: 'still', place: '太和殿' } }))
  expect(screen.getByText(words.walksStillAt('太和殿'))).toBeVisible()
  press(words.walksStillOther)
  expect(calls.onStill).toHaveBeenCalledTimes(2)
  rerender(page({ pretended: { kind: 'still', place: null } }))
  expect(screen.getByText(words.walksStillSomewhere)).toBeVisible()
})

describe('the trace of this visit', () => {
  const trace = { count: 1840, minutes: 96 }

  it('says that there is none, and offers nothing to do with it', () => {
    show()
    expect(screen.getByText(words.walksTraceNone)).toBeVisible()
    expect(button(words.walksForget)).toBeNull()
    expect(button(words.walksSave('JSON'))).toBeNull()
  })

  it.each(['save', 'share'] as const)('leaves the device in two formats (%s)', traceBy => {
    show({ trace, traceBy })
    expect(screen.getByText(words.walksTraceLine(1840, 96))).toBeVisible()
    const word = traceBy === 'save' ? words.walksSave : words.walksShare
    press(word('JSON'))
    press(word('GPX'))
    expect(calls.onTrace.mock.calls).toEqual([['json'], ['gpx']])
  })

  it('is forgotten only when asked twice', () => {
    show({ trace })
    press(words.walksForget)
    expect(calls.onForget).not.toHaveBeenCalled()
    press(words.walksForgetNo)
    press(words.walksForget)
    press(words.walksForgetSure)
    expect(calls.onForget).toHaveBeenCalledTimes(1)
    expect(button(words.walksForgetSure)).toBeNull()
  })
})
