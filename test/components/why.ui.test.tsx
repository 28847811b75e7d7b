import { fireEvent, render, screen, within } from '@testing-library/react'
import { Why, type WhyProps } from '@/components/Why'
import { fitLabels } from '@/components/Why/labels'
import type { Lang } from '@/content/bundle-types'
import type { Item, Reason, Speaking, TriggerState } from '@/core/trigger/types'
import { step } from '@/core/trigger/step'
import { wordsOf } from '@/locales'
import { PROGRAM_TALK, wordsOnScreen } from '../helpers/panel'
import { courtState, courtWorld, fixAt, START_MS } from '../helpers/walled-court'

const world = courtWorld()
const zh = wordsOf('zh')
const NAMES: Record<string, string> = { hall: '太和殿', gate: '太和门', garden: '御花园', pavilion: '万春亭' }
const where = { u: 0, v: 30, spreadMeters: 5 }
const atHall: Partial<TriggerState> = {
  where,
  likely: [{ placeId: 'hall', chance: 0.8 }],
  present: [{ placeId: 'hall', enteredMs: START_MS, seenMs: START_MS }],
}
const item = (placeId: string, more: Partial<Item> = {}): Item => ({
  item: 1,
  placeId,
  layer: 'brief',
  priority: 'nearby',
  sinceMs: START_MS,
  ...more,
})
const speaking = (placeId: string, more: Partial<Speaking> = {}): Speaking => ({
  ...item(placeId),
  paused: false,
  finishing: false,
  started: true,
  ...more,
})
const reason = (
  placeId: string,
  verdict: Reason['verdict'],
  minute = 0,
  more: Partial<Reason> = {},
): Reason => ({
  atMs: START_MS + minute * 60_000,
  placeId,
  verdict,
  layer: null,
  priority: null,
  chance: 0.83,
  accuracyMeters: 7,
  ...more,
})

function show(state: Partial<TriggerState>, given: Partial<WhyProps> = {}, lang: Lang = 'zh') {
  const calls = { onStaff: jest.fn(), onOpen: jest.fn(), onHere: jest.fn() }
  const props: WhyProps = {
    words: wordsOf(lang),
    world,
    state: courtState(state),
    nowMs: START_MS,
    nameOf: placeId => NAMES[placeId] ?? placeId,
    dark: false,
    staff: false,
    ...calls,
    ...given,
  }
  return { ...render(<Why {...props} />), calls, props }
}
const hallSays = () => screen.getByRole('link', { name: /^太和殿/ })

describe('why a place speaks or not', () => {
  it.each<[string, Partial<TriggerState>, string]>([
    ['speaks', { speaking: speaking('hall') }, zh.whyNow.reached],
    ['speaks by hand', { speaking: speaking('hall', { priority: 'hand' }) }, zh.whyNow['by-hand']],
    ['speaks on a tour', { speaking: speaking('hall', { priority: 'tour' }) }, zh.whyNow.tour],
    ['is paused', { speaking: speaking('hall', { paused: true }) }, zh.whyNow.paused],
    ['waits', { speaking: speaking('gate'), queue: [item('hall')] }, '您到了，等太和门讲完就讲'],
    [
      'waits for one that waits',
      { speaking: speaking('gate'), queue: [item('garden'), item('hall')] },
      '您到了，等御花园讲完就讲',
    ],
    ['is next', { queue: [item('hall')] }, zh.whyNow.next],
    [
      'was told',
      { told: { hall: { brief: START_MS + 3 * 60_000 } } },
      '14:03 讲过了，不再重复；想听可以点开',
    ],
    [
      'was stopped',
      {
        told: { hall: { brief: START_MS, standard: START_MS + 60_000 } },
        reasons: [
          reason('hall', 'said', 0, { layer: 'brief' }),
          reason('hall', 'skipped', 1),
          reason('hall', 'left', 2),
        ],
      },
      '14:01 您让它停下了，就不再自己讲；想听可以点开',
    ],
    ['is hushed', { quietUntilMs: START_MS + 20 * 60_000 }, '您请导览安静到 14:20，所以没有讲'],
    ['is not allowed', { allowed: false }, zh.whyNow['not-allowed']],
    ['is off the tour', { follow: ['gate'] }, zh.whyNow['off-tour']],
    ['was passed', { reasons: [reason('hall', 'passed', 1)] }, zh.whyNow.passed],
    ['is silent', {}, zh.whyNow['here-silent']],
    ['may be here', { present: [] }, zh.whyNow['maybe-here']],
    ['is not reached', { present: [], likely: [], where: { ...where, u: -60 } }, '离您约 60 米，所以没有讲'],
  ])('%s', (_case, more, sentence) => {
    show({ ...atHall, ...more })
    expect(hallSays()).toHaveTextContent(sentence)
    expect(hallSays()).toHaveAccessibleName(`太和殿, ${sentence}`)
  })

  it('says so when there is no story to tell', () => {
    show(atHall, { world: courtWorld([]) })
    expect(hallSays()).toHaveTextContent(zh.whyNow.wordless)
  })

  it('opens the place', () => {
    const { calls } = show(atHall)
    fireEvent.click(hallSays())
    expect(calls.onOpen).toHaveBeenCalledWith('hall')
    expect(calls.onHere).not.toHaveBeenCalled()
  })

  it('leaves out what is far away', () => {
    show({ where: { ...where, u: -90, v: 90 } })
    expect(screen.queryAllByRole('link').map(link => link.id)).toEqual(['why-open-hall'])
  })
})

describe('how sure the guide is', () => {
  const cases: [Partial<TriggerState>, string][] = [
    [atHall, '您在太和殿，误差约 5 米'],
    [{ ...atHall, where: { ...where, spreadMeters: 11.4 } }, '您大约在太和殿，误差约 11 米'],
    [{ where: { u: 0, v: -5, spreadMeters: 6 } }, '您离太和门最近，误差约 6 米'],
    [{ where, unsure: ['hall', 'gate'] }, '您在太和殿，或者太和门，定位还分不清'],
    [{ where, unsure: ['hall'] }, '您也许在太和殿，定位还说不准'],
    [{ where: { ...where, spreadMeters: 22 }, unsure: [] }, zh.whyTorn(22)],
    [{}, zh.whyNone],
  ]
  it.each(cases)('%#', (state, sentence) => {
    show(state)
    expect(document.querySelector('.why__where')).toHaveTextContent(sentence)
  })

  it('says what to do when it is unsure, how old the position is, and that it has the visitor’s word', () => {
    const { belief } = step(world, courtState(), fixAt(0, 30, 0)).state
    const { unmount } = show({ where, unsure: ['hall', 'gate'] })
    expect(document.body).toHaveTextContent(zh.whyTornText)
    unmount()
    const old = show({ ...atHall, belief }, { nowMs: START_MS + 3 * 60_000 })
    expect(document.body).toHaveTextContent(zh.whyOldText(3))
    old.unmount()
    show({ ...atHall, belief, toldUsMs: START_MS }, { nowMs: START_MS + 60_000 })
    expect(document.body).toHaveTextContent(zh.whyToldUsText('14:00'))
  })
})

describe('“I am here”', () => {
  const torn = {
    where,
    unsure: ['hall', 'gate'],
    likely: [
      { placeId: 'hall', chance: 0.45 },
      { placeId: 'gate', chance: 0.3 },
      { placeId: 'garden', chance: 0.04 },
    ],
  }

  it('is asked at likely places, and tells which', () => {
    const { calls } = show(torn)
    expect(screen.getAllByRole('button', { name: /^我在/ }).map(({ id }) => id)).toEqual([
      'why-here-hall',
      'why-here-gate',
    ])
    fireEvent.click(screen.getByRole('button', { name: '我在太和门' }))
    expect(calls.onHere).toHaveBeenCalledWith('gate')
    expect(calls.onOpen).not.toHaveBeenCalled()
  })

  it('is not asked where there is no doubt', () => {
    show({ ...atHall, likely: [{ placeId: 'hall', chance: 0.98 }] })
    expect(screen.queryByRole('button', { name: '我在太和殿' })).toBeNull()
  })
})

describe('the account', () => {
  const lines = () =>
    within(screen.getByRole('list', { name: zh.whyAccount }))
      .getAllByRole('listitem')
      .map(line => line.textContent)

  it('tells what happened with the time, newest first', () => {
    show({
      reasons: [
        reason('gate', 'entered', 3),
        reason('gate', 'said', 3, { layer: 'brief' }),
        reason('gate', 'said', 4, { layer: 'standard' }),
        reason('hall', 'entered', 5),
        reason('hall', 'queued', 5),
        reason('gate', 'left', 6),
        reason('hall', 'passed', 6),
        reason('garden', 'entered', 7),
        reason('garden', 'off-tour', 7),
        reason('hall', 'entered', 8),
        reason('hall', 'quiet', 8),
        reason('pavilion', 'by-hand', 9, { layer: 'deep' }),
        reason('pavilion', 'skipped', 10),
      ],
    })
    expect(lines()).toEqual([
      '14:10万春亭：您让它停下了',
      '14:09万春亭：您点了它，讲了细讲版',
      '14:08来到太和殿，您请导览安静，没有讲',
      '14:07来到御花园，它不在您走的路线上，没有讲',
      '14:06太和殿：轮到它时您已经走过去了，没有讲',
      '14:06离开太和门',
      '14:05来到太和殿，等前面的讲完再讲',
      '14:04太和门：您停下来看，接着讲了一分钟版',
      '14:03来到太和门，讲了简短版',
    ])
  })

  it('keeps the older part for who asks', () => {
    show({ reasons: Array.from({ length: 14 }, (_, minute) => reason('hall', 'told-before', minute)) })
    expect(lines()).toHaveLength(10)
    fireEvent.click(screen.getByRole('button', { name: zh.whyEarlier(4) }))
    expect(lines()).toHaveLength(14)
    expect(lines()[13]).toBe('14:00太和殿：先前讲过，没有重复')
    expect(screen.queryByRole('button', { name: /早些/ })).toBeNull()
  })

  it('has a face before anything has happened', () => {
    show({})
    expect(screen.getByRole('status', { name: zh.whyAccountEmpty })).toHaveTextContent(zh.whyAccountEmptyText)
    expect(screen.queryByRole('list')).toBeNull()
    expect(screen.queryByRole('heading', { name: zh.whyAround })).toBeNull()
    expect(document.body).toHaveTextContent(zh.whyNoneText)
  })
})

describe('numbers for staff', () => {
  const engine = () => step(world, courtState(), fixAt(0, 30, 0, 8)).state
  const switchButton = () => screen.getByRole('button', { name: new RegExp(`^${zh.whyStaff}`) })

  it('are asked for with a switch, both ways', () => {
    const { calls, props, rerender } = show({ ...atHall, reasons: [reason('hall', 'entered')] })
    expect(document.body).not.toHaveTextContent('%')
    expect(screen.queryByRole('img')).toBeNull()
    fireEvent.click(switchButton())
    expect(calls.onStaff).toHaveBeenLastCalledWith(true)
    rerender(<Why {...props} staff />)
    fireEvent.click(switchButton())
    expect(calls.onStaff).toHaveBeenLastCalledWith(false)
  })

  it('stand beside what they explain', () => {
    const reasons = [reason('hall', 'entered'), reason('hall', 'said', 0, { layer: 'brief' })]
    show({ ...atHall, leaning: { hall: 0.24 }, reasons }, { staff: true })
    expect(hallSays()).toHaveTextContent('可能性 80% · 证据 0.2 秒 · 距中心 0 米')
    expect(screen.getByRole('listitem')).toHaveTextContent('可能性 83% · 位置误差约 7 米')
  })

  it('tell accuracy, spread, bias, pace, age and rhythm', () => {
    const state = engine()
    const nowMs = START_MS + 4000
    show({ ...state, where: { u: 0, v: 20, spreadMeters: 6.4 } }, { staff: true, nowMs })
    const values = Array.from(document.querySelectorAll('.why__value')).map(value => value.textContent)
    expect(values).toEqual([
      '8 米',
      '6 米',
      '读数偏北 10 米',
      '走着',
      '4 秒前',
      `${state.intervalMs / 1000} 秒后`,
    ])
  })

  it('do without a position', () => {
    show({}, { staff: true })
    expect(screen.getAllByText(zh.whyUnknown)).toHaveLength(5)
    expect(screen.queryByRole('img')).toBeNull()
    expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  })

  it('come with a drawn map whose places are named', () => {
    const state = engine()
    show(state, { staff: true })
    const map = screen.getByRole('img', { name: zh.whyMapLabel(140) })
    expect(map).toHaveAttribute('src', expect.stringMatching(/^data:image\/svg\+xml,%3Csvg/))
    const tags = Array.from(document.querySelectorAll<HTMLElement>('.why__tag'))
    const chance = Math.round((state.likely.find(({ placeId }) => placeId === 'hall')?.chance ?? 0) * 100)
    expect(tags[0]?.textContent).toBe(`太和殿 ${chance}%`)
    expect(tags[0]?.style.left).toMatch(/^[\d.]+%$/)
  })
})

describe('names on the map', () => {
  const label = (placeId: string, x: number, y: number) => ({ placeId, x, y })

  it('keeps the first of those that would lie over each other', () => {
    const labels = [label('太和殿', 0.5, 0.5), label('中和殿', 0.52, 0.52), label('保和殿', 0.5, 0.8)]
    expect(fitLabels(labels, id => id).map(({ placeId }) => placeId)).toEqual(['太和殿', '保和殿'])
  })

  it('marks what fits only in the usual size', () => {
    const labels = [label('太和殿', 0.5, 0.5), label('中和殿', 0.5, 0.58)]
    expect(fitLabels(labels, id => id).map(({ fine }) => fine)).toEqual([false, true])
  })

  it('leaves out a name wider than the picture', () => {
    expect(fitLabels([label('A'.repeat(60), 0.5, 0.5)], id => id)).toEqual([])
  })
})

it.each<Lang>(['zh', 'zh-Hant', 'en'])('has words for everything in %s', lang => {
  const { state } = step(world, courtState(), fixAt(0, 30, 0, 8))
  const verdicts: Reason['verdict'][] = [
    'entered',
    'left',
    'said',
    'queued',
    'told-before',
    'off-tour',
    'quiet',
  ]
  verdicts.push('not-allowed', 'passed', 'by-hand', 'finished-early', 'skipped')
  const reasons = verdicts.map((verdict, minute) => reason('hall', verdict, minute))
  show({ ...state, reasons }, { staff: true }, lang)
  fireEvent.click(document.getElementById('why-earlier') as HTMLElement)
  expect(screen.getAllByRole('listitem')).toHaveLength(verdicts.length)
  expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
})
