/** The stamp book as it is looked through, and a seal as it is pressed. */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Pressed, StampBook } from '@/components/Stamps'
import { Seal } from '@/components/Stamps/Seal'
import { placeFront } from '@/components/Elevation/front'
import type { Stamp } from '@/core/own/types'
import { wordsOf } from '@/locales'
import { realBundles } from '../helpers/bundle'
import { PROGRAM_TALK, wordsOnScreen } from '../helpers/panel'

let bundles: Awaited<ReturnType<typeof realBundles>>
beforeAll(async () => {
  bundles = await realBundles()
})
const element = (id: string) => document.getElementById(id)
/** Ten in the evening in London is the next day in Beijing. */
const MAY_MS = Date.UTC(2026, 4, 12, 22)
const onOpen = jest.fn()
beforeEach(() => jest.clearAllMocks())

describe.each(['zh', 'zh-Hant', 'en'] as const)('the book (%s)', lang => {
  const words = wordsOf(lang)
  const show = (stamps: readonly Stamp[]) =>
    render(<StampBook bundle={bundles[lang]} words={words} stamps={stamps} onOpen={onOpen} />)
  const placeOf = (id: string) => bundles[lang].places.find(place => place.id === id)
  const count = () => bundles[lang].places.filter(({ status }) => status !== 'closed').length

  it('empty: every field has its name, and how to fill it is said', () => {
    show([])
    expect(screen.getByRole('status', { name: words.stamps.lineCount(0, count()) })).toBeVisible()
    expect(wordsOnScreen()).toContain(words.stamps.how)
    expect(document.querySelectorAll('.field--empty')).toHaveLength(count())
    expect(document.querySelectorAll('.seal')).toHaveLength(0)
    const name = (lang === 'en' ? placeOf('wumen')?.names.en : placeOf('wumen')?.names.zh) ?? ''
    expect(element('stamp-wumen')?.getAttribute('aria-label')).toBe(
      words.stamps.label(name, words.stamps.missing),
    )
    expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  })

  it('a seal has its hall, its name in Chinese, its day in Beijing; from afar it is another one', () => {
    show([
      { placeId: 'taihedian', how: 'there', atMs: MAY_MS },
      { placeId: 'wumen', how: 'afar', atMs: MAY_MS },
    ])
    const day = lang === 'en' ? '13 May 2026' : '2026年5月13日'
    expect(element('stamp-taihedian')?.getAttribute('aria-label')).toContain(words.stamps.there(day))
    expect(element('stamp-wumen')?.getAttribute('aria-label')).toContain(words.stamps.afar(day))
    expect(element('stamp-taihedian')?.querySelector('.seal--there')?.textContent).toBe('太和殿')
    expect(element('stamp-wumen')?.querySelector('.seal--afar')?.textContent).toBe(placeOf('wumen')?.names.zh)
    expect(screen.getByRole('status', { name: words.stamps.lineCount(1, count()) })).toBeVisible()
    expect(wordsOnScreen()).toContain(words.stamps.afarCount(1))
    fireEvent.click(element('stamp-wumen') as HTMLElement)
    expect(onOpen).toHaveBeenCalledWith({ kind: 'place', id: 'wumen' })
  })

  it('full: it says so', () => {
    show(bundles[lang].places.map(({ id }) => ({ placeId: id, how: 'there', atMs: MAY_MS })))
    expect(wordsOnScreen()).toContain(words.stamps.full)
    expect(document.querySelectorAll('.field--empty')).toHaveLength(0)
    expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  })
})

it('each place has a seal: with its hall, or with its name alone in two lines', () => {
  for (const place of bundles.zh.places) {
    const front = placeFront(place, bundles.zh)
    const { container, unmount } = render(
      <Seal placeId={place.id} name={place.names.zh} front={front} how="there" sizePx={80} />,
    )
    expect(container.textContent).toBe(place.names.zh)
    expect(container.querySelector('.seal__hall') === null).toBe(front === null)
    unmount()
  }
})

describe('pressed', () => {
  const onGone = jest.fn()
  const words = wordsOf('zh')
  const show = (how: Stamp['how'] = 'there', isStill = false) =>
    render(
      <Pressed
        words={words}
        placeId="wumen"
        nameZh="午门"
        name="午门"
        front={null}
        how={how}
        isStill={isStill}
        topPx={88}
        onOpen={onOpen}
        onGone={onGone}
      />,
    )
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('is told, leads to the book, goes by itself', () => {
    show()
    expect(screen.getByRole('status', { name: words.stamps.pressed('午门') })).toBeInTheDocument()
    fireEvent.click(element('stamp-open') as HTMLElement)
    expect(onOpen).toHaveBeenCalledTimes(1)
    expect(onGone).not.toHaveBeenCalled()
    act(() => void jest.advanceTimersByTime(10_000))
    expect(onGone).toHaveBeenCalledTimes(1)
  })
  it('from afar is said to be', () => {
    show('afar')
    expect(screen.getByRole('status', { name: words.stamps.pressedAfar('午门') })).toBeInTheDocument()
    expect(wordsOnScreen()).toContain(words.stamps.pressedAfarLine)
  })
  it('does not move for who wants no motion', () => {
    show('there', true)
    expect(document.querySelector('.pressed__seal')).toBeNull()
  })
})
