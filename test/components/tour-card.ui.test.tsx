/** The card of a followed tour: where one is in it, how long still, what remains when the time is short, and its end. */
import { fireEvent, render, screen } from '@testing-library/react'
import { TourAsk, TourCard, TourEnd, type TourRow } from '@/components/TourCard'
import { wordsOf } from '@/locales'
import { PROGRAM_TALK, wordsOnScreen } from '../helpers/panel'

const calls = {
  onDone: jest.fn(),
  onSkip: jest.fn(),
  onOpen: jest.fn(),
  onShorten: jest.fn(),
  onTakeBack: jest.fn(),
  onEnd: jest.fn(),
}
beforeEach(() => jest.clearAllMocks())
const press = (id: string) => fireEvent.click(document.getElementById(id) as Element)

describe.each(['zh', 'zh-Hant', 'en'] as const)('in %s', lang => {
  const words = wordsOf(lang)
  const row = (index: number, more: Partial<TourRow> = {}): TourRow => ({
    index,
    name: `stop ${index}`,
    line: words.stay(10),
    isNext: false,
    isGone: false,
    ...more,
  })
  const ROWS = [
    row(0, { isGone: true, line: words.onTourMarks.done }),
    row(1, { isNext: true }),
    row(2, { isGone: true, line: words.onTourMarks['left-out'] }),
  ]
  const show = (more: Partial<Parameters<typeof TourCard>[0]> = {}) =>
    render(
      <TourCard
        words={words}
        bottomPx={56}
        stopLine={words.onTourStop(2, 3)}
        name="stop 1"
        isHere={false}
        walkLine={words.onTourWalk(words.wayMinutes(4))}
        restLine={words.onTourRest(words.wayMinutes(55))}
        leadIn="told on the way"
        next={null}
        notes={[]}
        open={false}
        chips={[20, 40].map(minutes => ({
          minutes,
          word: words.wayMinutes(minutes),
          label: words.onTourTimeLabel(words.wayMinutes(minutes)),
        }))}
        cutLines={[words.onTourKept(1, words.wayMinutes(19))]}
        rows={ROWS}
        doneWord={words.onTourDone}
        onUndo={null}
        onLead={null}
        {...calls}
        {...more}
      />,
    )

  it('says which stop, how far, how long still, and what is told on the way', () => {
    show()
    expect(screen.getByText(words.onTourStop(2, 3))).toBeVisible()
    expect(screen.getByText(words.onTourWalk(words.wayMinutes(4)))).toBeVisible()
    expect(screen.getByText(words.onTourRest(words.wayMinutes(55)))).toBeVisible()
    expect(screen.getByText('told on the way')).toBeVisible()
    press('tour-done')
    press('tour-skip')
    press('tour-all')
    expect(calls.onDone).toHaveBeenCalledTimes(1)
    expect(calls.onSkip).toHaveBeenCalledTimes(1)
    expect(calls.onOpen).toHaveBeenCalledWith(true)
    // small until all of it is asked for
    for (const id of ['tour-end', 'tour-minutes-20', 'tour-undo', 'tour-lead', 'tour-row-0'])
      expect(document.getElementById(id)).toBeNull()
    expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  })

  it('opened, it shortens, says what remains, and lets each stop be taken back', () => {
    show({ open: true, onUndo: jest.fn() })
    expect(screen.getByRole('button', { name: words.onTourTimeLabel(words.wayMinutes(40)) })).toBeVisible()
    press('tour-minutes-40')
    expect(calls.onShorten).toHaveBeenCalledWith(40)
    expect(document.getElementById('tour-cut')).toHaveTextContent(words.onTourKept(1, words.wayMinutes(19)))
    expect(document.getElementById('tour-back-1')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: words.onTourTakeBackOf('stop 2') }))
    expect(calls.onTakeBack).toHaveBeenCalledWith(2)
    press('tour-end')
    expect(calls.onEnd).toHaveBeenCalledTimes(1)
    expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  })

  it('at the stop it says so instead of how far it is, and what was told on the way is over', () => {
    show({ isHere: true })
    expect(screen.getByText(words.onTourHere)).toBeVisible()
    expect(screen.queryByText(words.onTourWalk(words.wayMinutes(4)))).toBeNull()
    expect(screen.queryByText('told on the way')).toBeNull()
  })

  it('after a restart it asks', () => {
    const [onGoOn, onEnd] = [jest.fn(), jest.fn()]
    render(
      <TourAsk
        words={words}
        bottomPx={56}
        title="axis"
        line={words.onTourAskLine(1, 3, 'stop 1')}
        onGoOn={onGoOn}
        onEnd={onEnd}
      />,
    )
    press('tour-go-on')
    expect(onGoOn).toHaveBeenCalledTimes(1)
    expect(onEnd).not.toHaveBeenCalled()
    press('tour-end')
    expect(onEnd).toHaveBeenCalledTimes(1)
  })

  it('at the end it says what was seen and what is left; its last words only to who saw all of it', () => {
    const end = (seenCount: number) => (
      <TourEnd
        words={words}
        bottomPx={56}
        title="axis"
        rows={ROWS}
        seenCount={seenCount}
        outro="goodbye"
        onUndo={null}
        onTakeBack={calls.onTakeBack}
        onClose={jest.fn()}
      />
    )
    const { rerender } = render(end(1))
    expect(screen.getByText(words.onTourFinishedEarly)).toBeVisible()
    expect(screen.getByText(words.onTourSeen(1))).toBeVisible()
    expect(screen.getByText(words.onTourMissed(2))).toBeVisible()
    expect(screen.queryByText('goodbye')).toBeNull()
    rerender(end(3))
    expect(screen.getByText(words.onTourFinished)).toBeVisible()
    expect(screen.getByText('goodbye')).toBeVisible()
    expect(screen.queryByText(words.onTourMissed(2))).toBeNull()
  })
})
