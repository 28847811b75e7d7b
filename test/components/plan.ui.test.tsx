/** The planner as people see, hear and press it. */
import { fireEvent, render, screen } from '@testing-library/react'
import { Plan } from '@/components/Plan'
import { wordsOf } from '@/locales'

type Props = Parameters<typeof Plan>[0]
const form = {
  onDay: jest.fn(),
  onEnter: jest.fn(),
  onLeave: jest.fn(),
  onSession: jest.fn(),
  onParty: jest.fn(),
  onInterest: jest.fn(),
  onTicket: jest.fn(),
  onExit: jest.fn(),
  onExtra: jest.fn(),
  onFind: jest.fn(),
}
const day = { onOpen: jest.fn(), onLock: jest.fn(), onDrop: jest.fn(), onMove: jest.fn(), onEdit: jest.fn() }
const calls = {
  onForm: jest.fn(),
  onAdd: jest.fn(),
  onArrange: jest.fn(),
  onSaved: jest.fn(),
  onForget: jest.fn(),
}
const press = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement)
beforeEach(() => jest.clearAllMocks())

function show(lang: 'zh' | 'en', given: Partial<Props> = {}, edited: string | null = null) {
  const words = wordsOf(lang)
  const stop = (id: string, more: object = {}) => ({
    id,
    name: id.toUpperCase(),
    time: '10:40',
    walk: words.planWalk('3'),
    stay: words.planStay('15'),
    rest: null,
    conflict: null,
    locked: false,
    meal: false,
    ...more,
  })
  const props: Props = {
    words,
    form: {
      words,
      days: [{ value: '2026-05-13', word: words.today, on: true, hint: words.weekdays[3] ?? '' }],
      enter: '10:40',
      leave: '13:00',
      sessions: [{ value: 'morning', word: words.planSessions.morning, on: false }],
      party: [{ value: 'pram', word: words.planParties.pram, on: true }],
      interests: [],
      tickets: [],
      exits: [],
      extras: [{ value: 'meal', word: words.planMeal, on: false }],
      notes: [words.planNotes.early],
      finding: false,
      ...form,
    },
    day: {
      words,
      stops: [
        stop('wumen'),
        stop('taihedian', { conflict: words.planShutDay, locked: true, rest: words.planRest('8') }),
      ],
      out: words.planOut('12:52', 'Gate'),
      outWalk: words.planHere,
      edited,
      ...day,
    },
    summary: words.planSummary('10:40', '12:52', '2', '22'),
    verdict: { good: false, text: words.planWrong },
    notes: [],
    left: [
      { id: 'yangxindian', name: 'YANGXINDIAN', why: words.planNeeds('23'), canAdd: true },
      { id: 'huangjidian', name: 'HUANGJIDIAN', why: words.planWhy.ticket, canAdd: false },
    ],
    formOpen: false,
    onUndo: null,
    actions: [],
    shareButton: null,
    saved: [],
    ...calls,
    ...given,
  }
  return { ...render(<Plan {...props} />), words }
}

describe.each(['zh', 'en'] as const)('%s', lang => {
  it('shows the day with what is wrong in it, and what was left out with the reason', () => {
    const { words } = show(lang)
    for (const text of [
      words.planWrong,
      words.planShutDay,
      words.planRest('8'),
      words.planNeeds('23'),
      words.planWhy.ticket,
    ])
      screen.getByText(text)
    expect(document.getElementById('plan-find')).toBeNull()
    press('plan-add-yangxindian')
    expect(calls.onAdd).toHaveBeenCalledWith('yangxindian')
    expect(document.getElementById('plan-add-huangjidian')).toBeNull()
  })

  it('asks first what is wished', () => {
    const { words } = show(lang, { day: null })
    screen.getByText(words.planNotes.early)
    press('plan-party-pram')
    press('plan-enter-more')
    press('plan-extra-meal')
    press('plan-find')
    expect(form.onParty).toHaveBeenCalledWith('pram')
    expect(form.onEnter).toHaveBeenCalledWith(1)
    expect(form.onExtra).toHaveBeenCalledWith('meal')
    expect(form.onFind).toHaveBeenCalled()
    expect(document.getElementById('plan-party-pram')?.getAttribute('aria-label')).toContain(
      words.planParties.pram,
    )
  })
})

test('a stop’s tools: no way up from the first, none down from the last', () => {
  show('en', {}, 'wumen')
  expect(document.getElementById('plan-up-wumen')).toBeNull()
  press('plan-down-wumen')
  press('plan-lock-wumen')
  press('plan-drop-wumen')
  expect(day.onMove).toHaveBeenCalledWith('wumen', 1)
  expect(day.onLock).toHaveBeenCalledWith('wumen')
  expect(day.onDrop).toHaveBeenCalledWith('wumen')
})

test('kept plans are opened and deleted, a change can be taken back', () => {
  const onUndo = jest.fn()
  show('en', { saved: [{ code: 'c', word: '13 May 10:40–13:00' }], onUndo })
  press('plan-saved-c')
  press('plan-forget-c')
  press('plan-undo')
  expect(calls.onSaved).toHaveBeenCalledWith('c')
  expect(calls.onForget).toHaveBeenCalledWith('c')
  expect(onUndo).toHaveBeenCalled()
})
