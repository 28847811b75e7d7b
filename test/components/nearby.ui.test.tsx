/** What is near, as people see, hear and press it. */
import { fireEvent, render, screen, within } from '@testing-library/react'
import { Nearby } from '@/components/Nearby'
import { wordsOf } from '@/locales'
import { PROGRAM_TALK, wordsOnScreen } from '../helpers/panel'

const calls = {
  onWant: jest.fn(),
  onLocate: jest.fn(),
  onTap: jest.fn(),
  onRetry: jest.fn(),
  onLead: jest.fn(),
  onShow: jest.fn(),
  onMeet: jest.fn(),
}
type Props = Parameters<typeof Nearby>[0]

function show(lang: 'zh' | 'en', given: Partial<Props> = {}) {
  const words = wordsOf(lang)
  const props: Props = {
    words,
    wants: (['toilet', 'exit'] as const).map(value => ({ value, word: words.nearbyWants[value] })),
    want: 'toilet',
    from: words.nearbyFromFix(12),
    palace: null,
    rows: [
      { id: 'near', name: 'Toilets A', line: '3 min · 180 m', hours: null, isOpen: true, notes: [] },
      {
        id: 'shut',
        name: 'Toilets B',
        line: '2 min · 90 m',
        hours: 'Closed today',
        isOpen: false,
        notes: [words.nearbyNoReturn],
      },
    ],
    about: null,
    unknown: words.nearbyUnknown(words.nearbyWants.water),
    ...calls,
    onRetry: null,
    ...given,
  }
  return { ...render(<Nearby {...props} />), words }
}
beforeEach(() => jest.clearAllMocks())
const press = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement)

describe.each(['zh', 'en'] as const)('%s', lang => {
  it('says what it is measured from, what is there, and what is not known', () => {
    const { words } = show(lang)
    expect(document.getElementById('nearby-from')).toHaveTextContent(words.nearbyFromFix(12))
    const lead = document.getElementById('near-shut') as HTMLElement
    expect(lead).toHaveAccessibleName(
      words.nearbyLead('Toilets B', `2 min · 90 m, Closed today, ${words.nearbyNoReturn}`),
    )
    expect(wordsOnScreen()).toContain(words.nearbyUnknown(words.nearbyWants.water))
    expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  })

  it('one press leads, the one beside it shows the map', () => {
    show(lang)
    press('near-near')
    expect(calls.onLead).toHaveBeenCalledWith('near')
    press('near-map-shut')
    expect(calls.onShow).toHaveBeenCalledWith('shut')
    expect(calls.onLead).toHaveBeenCalledTimes(1)
  })

  it('wants are one choice of several', () => {
    const { words } = show(lang)
    const group = screen.getByRole('radiogroup', { name: words.tabNearby })
    expect(within(group).getAllByRole('radio')).toHaveLength(2)
    press('want-exit')
    expect(calls.onWant).toHaveBeenCalledWith('exit')
  })

  it('where one stands can be changed, and a meeting agreed on', () => {
    show(lang)
    press('nearby-locate')
    press('nearby-tap')
    press('nearby-meet')
    for (const call of [calls.onLocate, calls.onTap, calls.onMeet]) expect(call).toHaveBeenCalledTimes(1)
  })
})

it('locating is not offered to who is located', () => {
  show('en', { onLocate: null })
  expect(document.getElementById('nearby-locate')).toBeNull()
})

it('waits for the walkways in words, and without them says so and can be asked again', () => {
  const { words, unmount } = show('en', { rows: null })
  expect(wordsOnScreen()).toContain(words.wayLoading)
  unmount()
  show('en', { onRetry: calls.onRetry })
  expect(wordsOnScreen()).toContain(words.nearbyFailed)
  press('nearby-retry')
  expect(calls.onRetry).toHaveBeenCalledTimes(1)
  expect(document.getElementById('near-near')).not.toBeNull()
})

it('says that the palace is shut', () => {
  const palace = wordsOf('zh').nearbyPalace('今日已关门')
  show('zh', { palace })
  expect(wordsOnScreen()).toContain(palace)
})
