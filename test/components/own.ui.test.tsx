/** What is one's own, as it is shown and asked for: the star, the note, the lists, the file, the last word. */
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { FavouriteButton, NoteField, Own, type OwnProps } from '@/components/Own'
import { Privacy, sayBytes, type PrivacyProps } from '@/components/Privacy'
import { NOTE_CHARACTERS } from '@/core/own/types'
import { wordsOf } from '@/locales'
import { realBundles } from '../helpers/bundle'
import { PROGRAM_TALK, renderPanel, wordsOnScreen } from '../helpers/panel'

let bundles: Awaited<ReturnType<typeof realBundles>>
beforeAll(async () => {
  bundles = await realBundles()
})
const element = (id: string) => document.getElementById(id)
const press = (id: string) => fireEvent.click(element(id) as HTMLElement)
const MAY_MS = Date.UTC(2026, 4, 13, 2)

describe('the star', () => {
  it.each([false, true])('says whether it is on (%s), on both targets', on => {
    const onToggle = jest.fn()
    render(<FavouriteButton label="收藏" on={on} onToggle={onToggle} />)
    const star = element('favourite')
    const isSaid =
      star?.getAttribute('aria-pressed') === 'true' ||
      star?.getAttribute('aria-label')?.endsWith('✓') === true
    expect(isSaid).toBe(on)
    press('favourite')
    expect(onToggle).toHaveBeenCalledTimes(1)
  })

  it.each(['place', 'relic', 'tour'] as const)('stands on the page of a %s, and the note beside it', kind => {
    const star = jest.fn((kind: string, id: string) => <i id={`star-${kind}-${id}`} />)
    const note = jest.fn((kind: string, id: string, where: string) => (
      <i id={`note-${where}-${kind}-${id}`} />
    ))
    const { zh } = bundles
    const id = { place: 'taihedian', relic: 'jiulongbi', tour: 'zhongzhou-90' }[kind]
    renderPanel({ view: { kind, id }, bundle: zh, star, note })
    expect(element(`star-${kind}-${id}`)).not.toBeNull()
    expect(element(`note-first-${kind}-${id}`) === null).toBe(kind === 'tour')
    expect(element(`note-last-${kind}-${id}`) === null).toBe(kind === 'tour')
  })
})

describe('the note', () => {
  function Slip({ begun = '', onSettle = () => undefined }: { begun?: string; onSettle?: () => void }) {
    const [text, setText] = useState(begun)
    return <NoteField words={wordsOf('zh')} name="太和殿" text={text} onWrite={setText} onSettle={onSettle} />
  }
  it('is offered, written with its count, read', () => {
    const onSettle = jest.fn()
    render(<Slip onSettle={onSettle} />)
    press('note-add')
    const field = screen.getByRole('textbox', { name: wordsOf('zh').own.noteOf('太和殿') })
    expect(field.getAttribute('maxlength')).toBe(String(NOTE_CHARACTERS))
    fireEvent.change(field, { target: { value: '三台，八级' } })
    expect(element('note-count')?.textContent).toBe(`5 / ${NOTE_CHARACTERS}`)
    press('note-done')
    expect(onSettle).toHaveBeenCalled()
    expect(wordsOnScreen()).toContain('三台，八级')
    press('note-edit')
    expect(screen.getByRole('textbox')).toHaveValue('三台，八级')
  })
  it('emptied and blurred, the field stays where one writes', () => {
    const onSettle = jest.fn()
    render(<Slip begun="x" onSettle={onSettle} />)
    press('note-edit')
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '' } })
    fireEvent.blur(screen.getByRole('textbox'))
    expect(onSettle).toHaveBeenCalled()
    expect(screen.getByRole('textbox')).toHaveValue('')
    press('note-done')
    expect(element('note-add')).not.toBeNull()
  })
  it('markup is text', () => {
    render(<Slip begun="<b>粗</b>" />)
    expect(document.querySelector('b')).toBeNull()
    expect(wordsOnScreen()).toContain('<b>粗</b>')
  })
})

describe.each(['zh', 'en'] as const)('the lists (%s)', lang => {
  const calls = { onOpen: jest.fn(), onFavourite: jest.fn(), onNote: jest.fn(), onHistory: jest.fn() }
  beforeEach(() => jest.clearAllMocks())
  const words = wordsOf(lang)
  const show = (given: Partial<OwnProps> = {}) =>
    render(
      <Own
        bundle={bundles[lang]}
        words={words}
        stampsLine="3"
        favourites={[]}
        favouriteRemoved={null}
        notes={[]}
        noteRemoved={null}
        history={[]}
        historyOn
        isFailing={false}
        {...calls}
        {...given}
      />,
    )
  const many = () =>
    bundles[lang].places
      .slice(0, 12)
      .map(({ id }, i) => ({ kind: 'place' as const, id, sinceMs: MAY_MS - i }))

  it('empty ones say what to do', () => {
    show()
    expect(wordsOnScreen()).toContain(words.own.favouritesEmpty)
    press('choose-notes')
    expect(wordsOnScreen()).toContain(words.own.notesEmpty)
    press('choose-history')
    expect(wordsOnScreen()).toContain(words.own.historyEmpty(60))
    expect(element('history-clear')).toBeNull()
    expect(wordsOnScreen()).not.toMatch(PROGRAM_TALK)
  })

  it('open in one tap, out in one, back in one', () => {
    show({
      favourites: [{ kind: 'relic', id: 'jiulongbi', sinceMs: 1 }],
      favouriteRemoved: { kind: 'tour', id: 'zhongzhou-90' },
    })
    press('own-relic-jiulongbi')
    expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'relic', id: 'jiulongbi' })
    press('own-remove-relic-jiulongbi')
    expect(calls.onFavourite).toHaveBeenCalledWith({
      remove: expect.objectContaining({ kind: 'relic', id: 'jiulongbi' }) as unknown,
    })
    press('own-undo')
    expect(calls.onFavourite).toHaveBeenLastCalledWith('undo')
  })

  it('a long one shows its first, all on demand, and finds by pinyin and by English', () => {
    const favourites = many()
    show({ favourites })
    const rows = () => document.querySelectorAll('.ownrow').length
    expect(rows()).toBe(6)
    press('own-all')
    expect(rows()).toBe(12)
    const place = bundles[lang].places[9]
    for (const query of [place?.names.zh, place?.names.en, place?.names.pinyin]) {
      fireEvent.change(element('own-find') as HTMLElement, { target: { value: query } })
      expect(element(`own-place-${place?.id}`)).not.toBeNull()
    }
    fireEvent.change(element('own-find') as HTMLElement, { target: { value: 'qqqq' } })
    expect(wordsOnScreen()).toContain(words.own.findNone('qqqq'))
  })

  it('what this edition does not know is counted, not thrown away', () => {
    show({ favourites: [{ kind: 'place', id: 'not-built-yet', sinceMs: 1 }] })
    expect(wordsOnScreen()).toContain(words.own.unknown(1))
    expect(wordsOnScreen()).not.toContain(words.own.favouritesEmpty)
  })

  it('history: switched off, and cleared only after a second tap', () => {
    show({ history: [{ kind: 'place', id: 'wumen', atMs: MAY_MS, heard: true }] })
    press('choose-history')
    expect(wordsOnScreen()).toContain(words.own.heard)
    press('choose-history-off')
    expect(calls.onHistory).toHaveBeenCalledWith('off')
    press('history-clear')
    expect(calls.onHistory).toHaveBeenCalledTimes(1)
    press('history-clear-keep')
    press('history-clear')
    press('history-clear')
    expect(calls.onHistory).toHaveBeenLastCalledWith('clear')
  })

  it('says when the device keeps nothing', () => {
    show({ isFailing: true })
    expect(screen.getByRole('status', { name: words.own.notKept })).toBeVisible()
  })
})

describe.each(['zh', 'en'] as const)('where one’s things are (%s)', lang => {
  const words = wordsOf(lang)
  const calls = { onTake: jest.fn(), onErase: jest.fn() }
  const bringCalls = { onOpen: jest.fn(), onApply: jest.fn(), onDismiss: jest.fn() }
  beforeEach(() => jest.clearAllMocks())
  const show = (given: Partial<PrivacyProps> = {}, offer: PrivacyProps['bringing']['offer'] = null) =>
    render(
      <Privacy
        words={words}
        kept={[
          { item: 'content', bytes: 2_500_000 },
          { item: 'notes', bytes: 12 },
        ]}
        filesBy="save"
        hasOwn
        isFailing={false}
        bringing={{ offer, ...bringCalls }}
        {...calls}
        {...given}
      />,
    )

  it('tells what is kept, how much, and what is sent', () => {
    show()
    expect(wordsOnScreen()).toContain(words.privacy.size(words.privacy.items.content, '2.4 MB'))
    for (const line of [words.privacy.sentPosition, words.privacy.sentNarration, words.privacy.sentMapWeb])
      expect(wordsOnScreen()).toContain(line)
    expect(wordsOnScreen()).not.toContain(words.privacy.sentMapWechat)
  })
  it('in WeChat it tells of WeChat', () => {
    show({ filesBy: 'share' })
    expect(wordsOnScreen()).toContain(words.privacy.sentMapWechat)
    expect(wordsOnScreen()).not.toContain(words.privacy.sentVoiceWeb)
    expect(element('own-take')?.getAttribute('aria-label')).toBe(words.privacy.takeShare)
  })
  it('erasing says what goes and asks once', () => {
    show()
    expect(element('own-erase-what')).toBeNull()
    press('own-erase')
    expect(element('own-erase-what')?.textContent).toBe(words.privacy.eraseWhat)
    expect(calls.onErase).not.toHaveBeenCalled()
    press('own-erase')
    expect(calls.onErase).toHaveBeenCalledTimes(1)
  })
  it('a file is shown before it is brought', () => {
    const gain = {
      favourites: 3,
      notes: 2,
      notesChanged: 1,
      history: 0,
      stamps: 0,
      plans: 0,
      traces: 0,
      leftOut: 4,
    }
    show({}, { kind: 'ready', name: 'mine.json', gain })
    const { gains } = words.privacy
    for (const line of [gains.favourites(3), gains.notes(2), gains.notesChanged(1), words.privacy.leftOut(4)])
      expect(wordsOnScreen()).toContain(line)
    expect(wordsOnScreen()).not.toContain(gains.plans(0))
    press('own-bring-no')
    expect([bringCalls.onDismiss.mock.calls.length, bringCalls.onApply.mock.calls.length]).toEqual([1, 0])
    press('own-bring-yes')
    expect(bringCalls.onApply).toHaveBeenCalledTimes(1)
  })
  it('what is wrong with a file is told where it was opened', () => {
    show({}, { kind: 'refused', name: 'x.json', problem: 'version = 9; expected 1' })
    expect(
      screen.getByRole('status', { name: words.privacy.bringRefused('version = 9; expected 1') }),
    ).toBeVisible()
    expect(element('own-bring-yes')).toBeNull()
  })
  it('where files cannot be chosen it says so', () => {
    show({ bringing: { offer: null, ...bringCalls, onOpen: null }, hasOwn: false })
    expect(wordsOnScreen()).toContain(words.privacy.bringNot)
    expect(element('own-take')).toBeNull()
  })
})

it.each([
  [0, '1 KB'],
  [1500, '1 KB'],
  [150_000, '146 KB'],
  [2_500_000, '2.4 MB'],
])('%i bytes are %s', (bytes, said) => expect(sayBytes(bytes)).toBe(said))
