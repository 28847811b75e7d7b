/** The card of a way: what comes next, what is left, all of it, which kind; nothing is said that is not known. */
import { fireEvent, render, screen } from '@testing-library/react'
import { WayCard } from '@/components/WayCard'
import type { Step } from '@/core/routing/steps'
import { wordsOf } from '@/locales'
import { PROGRAM_TALK, wordsOnScreen } from '../helpers/panel'

const words = wordsOf('zh')
const calls = {
  onOpen: jest.fn(),
  onPreference: jest.fn(),
  onSlow: jest.fn(),
  onTake: jest.fn(),
  onStop: jest.fn(),
}
beforeEach(() => jest.clearAllMocks())

const step = (more: Partial<Step>): Step => ({
  kind: 'walk',
  turn: 'left',
  bearingDegrees: 0,
  atMeters: 0,
  lengthMeters: 80,
  landmark: null,
  stepsUp: 0,
  stepsDown: 0,
  ...more,
})
const STEPS = [
  { step: step({}), text: '左转，走 80 米' },
  { step: step({ kind: 'gate', atMeters: 80 }), text: '穿过乾清门' },
  { step: step({ kind: 'arrive', atMeters: 100 }), text: '到了：乾清宫' },
]
const show = (more: Partial<Parameters<typeof WayCard>[0]> = {}) =>
  render(
    <WayCard
      words={words}
      bottomPx={56}
      title={words.leadTo('乾清宫')}
      next={{ step: step({}), text: '左转，走 80 米', inWords: words.wayNext('30 米') }}
      summary={words.wayRest('650 米', '11 分钟')}
      notes={[]}
      steps={STEPS}
      open={false}
      preference="fastest"
      preferences={[
        { value: 'fastest', word: words.wayPreferences.fastest },
        { value: 'step-free', word: words.wayPreferences['step-free'] },
      ]}
      slow={false}
      takeBy="save"
      {...calls}
      {...more}
    />,
  )
const press = (id: string) => fireEvent.click(document.getElementById(id) as Element)

it('says what comes next, how soon, and what is left; all of it only when asked', () => {
  show()
  expect(screen.getByText('左转，走 80 米')).toBeVisible()
  expect(screen.getByText('30 米后')).toBeVisible()
  expect(screen.getByText(/650 米.*11 分钟/)).toBeVisible()
  expect(screen.queryByText('穿过乾清门')).toBeNull()
  press('way-all')
  expect(calls.onOpen).toHaveBeenCalledWith(true)
  press('stop-leading')
  expect(calls.onStop).toHaveBeenCalledTimes(1)
  expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
})

it('opened, it tells all steps in order and asks for another kind of way', () => {
  show({ open: true })
  const told = Array.from(document.querySelectorAll('.way__text')).map(line => line.textContent)
  expect(told).toEqual(STEPS.map(({ text }) => text))
  press('way-step-free')
  expect(calls.onPreference).toHaveBeenCalledWith('step-free')
  press('way-slow')
  expect(calls.onSlow).toHaveBeenCalledWith(true)
})

it('opened, the way can be taken along as a file, in words of the device', () => {
  const closed = show()
  expect(document.getElementById('way-take-gpx')).toBeNull()
  closed.unmount()
  const saved = show({ open: true })
  expect(screen.getByText(words.wayTake)).toBeVisible()
  expect(screen.getByRole('button', { name: words.walksSave('GPX') })).toBeVisible()
  press('way-take-gpx')
  press('way-take-geojson')
  expect(calls.onTake.mock.calls).toEqual([['gpx'], ['geojson']])
  saved.unmount()
  show({ open: true, takeBy: 'share' })
  expect(screen.getByRole('button', { name: words.walksShare('GeoJSON') })).toBeVisible()
  expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
})

it('before one is there it names where it leads, how long it is, and what one should know', () => {
  show({ next: null, notes: [words.wayFromGate, words.wayNoStepFree] })
  expect(screen.getByText(words.leadTo('乾清宫'))).toBeVisible()
  expect(screen.getByText(words.wayFromGate)).toBeVisible()
  expect(screen.getByText(words.wayNoStepFree)).toBeVisible()
})

it('the next step is told to screen readers when it changes, the card itself is not live', () => {
  show()
  expect(screen.getByRole('status', { name: '左转，走 80 米' })).toBeVisible()
  expect(document.getElementById('way-card')).toHaveAttribute('role', 'region')
})
