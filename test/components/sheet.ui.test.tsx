import { fireEvent, render, screen } from '@testing-library/react'
import { Sheet } from '@/components/Sheet'
import { dragTarget, sheetPx, type SheetSize } from '@/components/Sheet/heights'
import { wordsOf } from '@/locales'

const words = wordsOf('zh')
const PHONE = [844, 56] as const
const SIZES: SheetSize[] = ['peek', 'half', 'full']

describe('heights', () => {
  it.each([
    [844, 56],
    [667, 56],
    [568, 140],
    [1024, 0],
    [390, 56],
  ])('grow from peek to full and fit in %s px with a dock of %s px', (viewport, dock) => {
    const heights = SIZES.map(size => sheetPx(size, viewport, dock))
    expect([...heights].sort((a, b) => a - b)).toEqual(heights)
    expect(heights[2]).toBeLessThanOrEqual(viewport - dock)
    expect(heights[0]).toBeGreaterThan(100)
  })

  it('stay possible on a screen smaller than any phone', () => {
    for (const size of SIZES) expect(sheetPx(size, 100, 56)).toBeGreaterThan(0)
  })
})

describe('where a drag ends', () => {
  const [peek = 0, half = 0, full = 0] = SIZES.map(size => sheetPx(size, ...PHONE))

  it.each([
    ['stays at the height it is let go at', 'peek', half, half - peek, 'half'],
    ['goes to the nearest', 'peek', full - 10, full - 10 - peek, 'full'],
    ['goes one step up on a flick', 'peek', peek + 45, 45, 'half'],
    ['goes one step down on a flick', 'full', full - 45, -45, 'half'],
    ['closes on a flick down from the lowest', 'peek', peek - 45, -45, 'closed'],
    ['stays at the top on a flick up', 'full', full, 200, 'full'],
    ['springs back from a small move', 'half', half + 20, 20, 'half'],
    ['closes when pulled to the bottom', 'full', 60, 60 - full, 'closed'],
  ] as const)('%s', (_what, from, at, moved, to) => {
    expect(dragTarget(from, at, moved, ...PHONE)).toBe(to)
  })

  it('is always a height or closed, wherever the finger was', () => {
    for (const from of SIZES)
      for (let at = -200; at <= 1200; at += 7)
        expect([...SIZES, 'closed']).toContain(dragTarget(from, at, at - sheetPx(from, ...PHONE), ...PHONE))
  })
})

describe('the sheet', () => {
  const [onSize, onClose, onBack] = [jest.fn(), jest.fn(), jest.fn()]
  beforeEach(() => jest.clearAllMocks())
  const show = (size: SheetSize, back?: () => void) =>
    render(
      <Sheet
        words={words}
        label="太和殿"
        size={size}
        onSize={onSize}
        onClose={onClose}
        onBack={back}
        header={<span>head</span>}
        contentKey="/p/taihedian"
        scrollTopPx={0}
        onScroll={() => undefined}
        viewportPx={PHONE[0]}
        dockPx={PHONE[1]}
      >
        body
      </Sheet>,
    )
  const drag = (fromY: number, ...toY: number[]) => {
    const grip = screen.getByText('head')
    fireEvent.touchStart(grip, { touches: [{ clientY: fromY }] })
    for (const clientY of toY) fireEvent.touchMove(grip, { touches: [{ clientY }] })
    fireEvent.touchEnd(grip, { touches: [] })
  }

  it('is a named region with head and body', () => {
    show('half')
    const sheet = screen.getByRole('region', { name: '太和殿' })
    expect(sheet).toHaveTextContent('head')
    expect(sheet).toHaveTextContent('body')
    expect(sheet).toHaveStyle({ height: `${sheetPx('half', ...PHONE)}px` })
  })

  it('goes up a step at a time by its handle, and down again from the top', () => {
    for (const [size, next] of [
      ['peek', 'half'],
      ['half', 'full'],
      ['full', 'peek'],
    ] as const) {
      const { unmount } = show(size)
      fireEvent.click(screen.getByRole('button', { name: words.sheetHandle }))
      expect(onSize).toHaveBeenLastCalledWith(next)
      unmount()
    }
  })

  it('follows a finger', () => {
    show('peek')
    drag(600, 500, 400)
    expect(onSize).toHaveBeenCalledWith('half')
    drag(600, 800)
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('does not take a trembling finger for a drag', () => {
    show('half')
    drag(600, 605, 598)
    expect(onSize).not.toHaveBeenCalled()
    expect(onClose).not.toHaveBeenCalled()
  })

  it('closes, and goes back only when there is something to go back to', () => {
    const { unmount } = show('half')
    fireEvent.click(screen.getByRole('button', { name: words.close }))
    expect(onClose).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('button', { name: words.back })).toBeNull()
    unmount()
    show('half', onBack)
    fireEvent.click(screen.getByRole('button', { name: words.back }))
    expect(onBack).toHaveBeenCalledTimes(1)
  })
})
