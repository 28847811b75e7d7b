/** @jest-environment-options {"customExportConditions": ["require", "node"]} */
/** Tours, treasures and the visitor's own page, with the guide's own content. */
import { fireEvent, screen, within } from '@testing-library/react'
import type { Bundle, Lang } from '@/content/bundle-types'
import { wordsOf } from '@/locales'
import { realBundles } from '../helpers/bundle'
import { PROGRAM_TALK, renderPanel, wordsOnScreen } from '../helpers/panel'

let bundles: Record<Lang, Bundle>
beforeAll(async () => {
  bundles = await realBundles()
})

describe.each<Lang>(['zh', 'en'])('every tour, %s', lang => {
  it('is told stop after stop, numbered, with its reasons and its ways', () => {
    const words = wordsOf(lang)
    for (const tour of bundles[lang].tours) {
      const { calls, unmount } = renderPanel({ view: { kind: 'tour', id: tour.id }, bundle: bundles[lang] })
      const stops = Array.from(document.querySelectorAll<HTMLElement>('[id^="stop-"]'))
      expect(stops.map(({ id }) => id)).toEqual(tour.stops.map(({ place }) => `stop-${place}`))
      tour.stops.forEach((stop, i) => {
        expect(stops[i]?.getAttribute('aria-label')).toContain(words.stopNumber(i + 1))
        expect(stops[i]).toHaveTextContent(stop.reason)
        expect(stops[i]).toHaveTextContent(words.stay(stop.dwellMinutes))
        if (stop.leadIn !== null) expect(document.body).toHaveTextContent(stop.leadIn)
        fireEvent.click(stops[i] as HTMLElement)
        expect(calls.onOpen).toHaveBeenLastCalledWith({ kind: 'place', id: stop.place })
      })
      fireEvent.click(screen.getByRole('button', { name: words.startTour }))
      expect(calls.onFollow).toHaveBeenLastCalledWith(tour.id)
      expect(PROGRAM_TALK.exec(wordsOnScreen())).toBeNull()
      unmount()
    }
  })

  it('can be joined midway only by who is known to be in the palace', () => {
    const { onTourJoin } = wordsOf(lang)
    const view = { kind: 'tour', id: bundles[lang].tours[0]?.id ?? '' } as const
    const { unmount } = renderPanel({ view, bundle: bundles[lang] })
    expect(screen.queryByRole('button', { name: onTourJoin })).toBeNull()
    unmount()
    const onJoin = jest.fn()
    renderPanel({ view, bundle: bundles[lang], onJoin })
    fireEvent.click(screen.getByRole('button', { name: onTourJoin }))
    expect(onJoin).toHaveBeenCalledWith(view.id)
  })

  it('says how long it takes and whether there are steps', () => {
    const words = wordsOf(lang)
    for (const tour of bundles[lang].tours) {
      const { unmount } = renderPanel({ view: { kind: 'tour', id: tour.id }, bundle: bundles[lang] })
      expect(document.body).toHaveTextContent(words.aboutMinutes(tour.durationMinutes))
      expect(document.body).toHaveTextContent(words.stepFree[tour.stepFree])
      unmount()
    }
  })
})

describe.each<Lang>(['zh', 'en'])('every treasure, %s', lang => {
  it('tells what is known and leaves out what is not', () => {
    const words = wordsOf(lang)
    for (const relic of bundles[lang].relics) {
      const { unmount } = renderPanel({ view: { kind: 'relic', id: relic.id }, bundle: bundles[lang] })
      const text = wordsOnScreen()
      for (const what of ['date', 'maker', 'material', 'size'] as const) {
        const value = relic[what]
        // facts may have a label of the same word
        const row = screen.queryByText(words[what], { selector: '.relic__label' })
        if (value === null) expect([relic.id, row]).toEqual([relic.id, null])
        else expect(text).toContain(value)
      }
      expect(text).toContain(relic.kind === 'built-in' ? words.builtIn : words.museum)
      expect(text).toContain(relic.display.split('\n')[0])
      expect([relic.id, PROGRAM_TALK.exec(text)?.[0]]).toEqual([relic.id, undefined])
      unmount()
    }
  })

  it('leads to the place where it stands, or to none', () => {
    for (const { id, place } of bundles[lang].relics) {
      const { calls, unmount } = renderPanel({ view: { kind: 'relic', id }, bundle: bundles[lang] })
      const link = document.querySelector<HTMLElement>('[id^="place-"]')
      expect(link?.id ?? null).toBe(place === null ? null : `place-${place}`)
      if (link) {
        fireEvent.click(link)
        expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'place', id: place })
      }
      unmount()
    }
  })
})

describe('the visitor’s own page', () => {
  const show = (more: object = {}) => renderPanel({ view: { kind: 'mine' }, bundle: bundles.zh, ...more })
  const choose = (name: RegExp | string) => {
    const [option] = [
      ...screen.queryAllByRole('radio', { name }),
      ...screen.queryAllByRole('button', { name }),
    ]
    fireEvent.click(option as HTMLElement)
  }

  it('has three choices, each a named group', () => {
    const { words } = show()
    for (const name of [words.settingLanguage, words.settingAppearance, words.settingType])
      expect(screen.getByRole('radiogroup', { name })).toBeVisible()
  })

  it('passes on what is chosen', () => {
    const { calls, words } = show()
    choose('English')
    choose(words.themeSun)
    choose(words.typeHuge)
    expect(calls.onLang).toHaveBeenCalledWith('en')
    expect(calls.onTheme).toHaveBeenCalledWith('sun')
    expect(calls.onTypeSize).toHaveBeenCalledWith('huge')
  })

  it('shows what is chosen, one in each group', () => {
    const { words } = show({ theme: 'dark', typeSize: 'large' })
    const isOn = (option: Element) =>
      ['aria-pressed', 'aria-checked'].some(name => option.getAttribute(name) === 'true') ||
      (option.getAttribute('aria-label') ?? '').includes('✓')
    const chosen = [words.settingLanguage, words.settingAppearance, words.settingType].map(name => {
      const group = within(screen.getByRole('radiogroup', { name }))
      return [...group.queryAllByRole('radio'), ...group.queryAllByRole('button')]
        .filter(isOn)
        .map(e => e.textContent)
    })
    expect(chosen).toEqual([['简体'], [words.themeDark], [words.typeLarge]])
  })

  it('gives opening hours with the day they were checked', () => {
    const { words } = show()
    const hours = bundles.zh.operations.find(({ kind }) => kind === 'hours')
    expect(document.body).toHaveTextContent(hours?.title ?? 'hours')
    fireEvent.click(screen.getByRole('button', { name: words.allRules(bundles.zh.operations.length) }))
    for (const { title, checkedOn } of bundles.zh.operations) {
      expect(document.body).toHaveTextContent(title)
      expect(document.body).toHaveTextContent(words.checkedOn(checkedOn))
    }
  })

  it('leads to where everything comes from', () => {
    const { calls, unmount, words } = show()
    fireEvent.click(screen.getByRole('link', { name: words.about }))
    expect(calls.onOpen).toHaveBeenCalledWith({ kind: 'about' })
    unmount()
    renderPanel({ view: { kind: 'about' }, bundle: bundles.zh })
    for (const line of bundles.zh.licences.attribution) expect(document.body).toHaveTextContent(line)
    for (const { title } of bundles.zh.sources) expect(document.body).toHaveTextContent(title)
    expect(document.body).toHaveTextContent(words.notAffiliated)
  })
})
