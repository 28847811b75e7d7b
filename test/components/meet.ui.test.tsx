/** A meeting as its sender and as its guest see it; a stranger's word is text and nothing else. */
import { fireEvent, render } from '@testing-library/react'
import { Meet, type MeetDraft } from '@/components/Meet'
import { wordsOf } from '@/locales'
import { cardOf } from '@/pages/guide/shareCard'
import { meetPoint } from '@/content/meetPath'
import type { Bundle } from '@/content/bundle-types'
import { realBundles } from '../helpers/bundle'
import { PROGRAM_TALK, wordsOnScreen } from '../helpers/panel'

let bundles: Awaited<ReturnType<typeof realBundles>>
beforeAll(async () => {
  bundles = await realBundles()
})
const onLead = jest.fn()
const onShare = jest.fn()
beforeEach(() => jest.clearAllMocks())
const element = (id: string) => document.getElementById(id)
const press = (id: string) => fireEvent.click(element(id) as HTMLElement)

function show(lang: 'zh' | 'en', given: Partial<Parameters<typeof Meet>[0]> = {}) {
  const words = wordsOf(lang)
  const common = { label: null, time: null, vague: null, line: null, draft: null, shareMode: 'call' as const }
  return {
    ...render(<Meet words={words} where="太和门" {...common} {...{ onLead, onShare }} {...given} />),
    words,
  }
}
const draftOf = (given: Partial<MeetDraft> = {}) => ({
  better: null,
  time: '',
  times: ['', '15:30', '15:45'],
  onTime: jest.fn(),
  label: '',
  onLabel: jest.fn(),
  onMove: jest.fn(),
  ...given,
})

it.each(['zh', 'en'] as const)('a guest sees where, when and how sure, and is led there (%s)', lang => {
  const words = wordsOf(lang)
  show(lang, {
    label: '<b>x</b>',
    time: words.meetTimeIs('15:30'),
    vague: words.meetVague(40),
    line: '4 min',
  })
  expect(element('meet-label')?.textContent).toBe('<b>x</b>')
  expect(document.querySelector('b')).toBeNull()
  for (const said of ['太和门', words.meetTimeIs('15:30'), words.meetVague(40), '4 min'])
    expect(wordsOnScreen()).toContain(said)
  expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  press('meet-lead')
  press('meet-share')
  expect([onLead.mock.calls.length, onShare.mock.calls.length]).toEqual([1, 1])
  expect(element('meet-word')).toBeNull()
})

it('a sender chooses a time, a word, another spot, a hall that is easier to find', () => {
  const better = { why: 'vague', word: 'hall', press: jest.fn() }
  const draft = draftOf({ better })
  show('en', { draft })
  press('choose-15:30')
  press('choose-')
  expect(draft.onTime).toHaveBeenNthCalledWith(1, '15:30')
  expect(draft.onTime).toHaveBeenNthCalledWith(2, '')
  press('meet-move')
  press('meet-better')
  expect(draft.onMove).toHaveBeenCalledTimes(1)
  expect(better.press).toHaveBeenCalledTimes(1)
  expect(element('meet-word')).not.toBeNull()
})

it('a place needs no word', () => {
  show('en', { draft: draftOf({ label: null }) })
  expect(element('meet-word')).toBeNull()
})

describe('the card in a chat', () => {
  const card = (bundle: Bundle, at: Parameters<typeof cardOf>[0]) => cardOf(at, bundle, wordsOf(bundle.lang))

  it('of a place and a time', () => {
    const view = { kind: 'meet', at: 'taihemen', time: '15:30' } as const
    expect(card(bundles.zh, view)).toMatchObject({
      title: '15:30 在这里见：太和门',
      path: '/meet/taihemen,15:30',
    })
    expect(card(bundles.en, view).title).toBe('Meet here at 15:30: Gate of Supreme Harmony')
  })

  it('of a vague point: by the nearest hall, with the word and how vague it is', () => {
    const hall = bundles.zh.halls.find(({ id }) => id === 'taihemen')
    if (!hall) throw new Error('no taihemen')
    const at = meetPoint([hall.position[0] + 0.0006, hall.position[1]], {
      vagueMeters: 38,
      label: '东边台阶',
    })
    if (!at) throw new Error('not near')
    const { title, text, path } = card(bundles.zh, { kind: 'meet', at, time: null })
    expect(title).toMatch(/^在这里见：.+[东西南北]边约 \d+ 米$/)
    expect(text).toBe(`东边台阶 · ${wordsOf('zh').meetVague(40)}`)
    expect(path).toMatch(/^\/meet\/116\.\d{5},39\.\d{5},~40,%E4/)
  })

  it('of what the guide does not know is the guide’s own', () =>
    expect(card(bundles.zh, { kind: 'meet', at: 'nowhere', time: null }).title).toBe(wordsOf('zh').appTitle))
})
