import { fireEvent, render, screen, within } from '@testing-library/react'
import { TabBar } from '@/components/TabBar'
import type { View } from '@/content/paths'
import { wordsOf } from '@/locales'

const words = wordsOf('zh')
const onTab = jest.fn()

it('has five named tabs in one list', () => {
  render(<TabBar view={{ kind: 'map' }} words={words} onTab={onTab} />)
  const tabs = within(screen.getByRole('tablist', { name: words.tabs })).getAllByRole('tab')
  expect(tabs.map(tab => tab.textContent)).toEqual([
    words.tabMap,
    words.tabNearby,
    words.tabTours,
    words.tabTreasures,
    words.tabMine,
  ])
})

it('opens the section that is tapped', () => {
  render(<TabBar view={{ kind: 'map' }} words={words} onTab={onTab} />)
  for (const kind of ['map', 'nearby', 'tours', 'treasures', 'mine']) {
    fireEvent.click(document.getElementById(`tab-${kind}`) as HTMLElement)
    expect(onTab).toHaveBeenLastCalledWith(kind)
  }
})

it.each<[View, string]>([
  [{ kind: 'map' }, 'map'],
  [{ kind: 'place', id: 'wumen' }, 'map'],
  [{ kind: 'places' }, 'map'],
  [{ kind: 'tour', id: 'zhongzhou-90' }, 'tours'],
  [{ kind: 'relic', id: 'tonggang' }, 'treasures'],
  [{ kind: 'about' }, 'mine'],
  [{ kind: 'nearby' }, 'nearby'],
  [{ kind: 'meet', at: 'taihemen', time: null }, 'map'],
  [{ kind: 'missing', path: '/x' }, 'map'],
])('lights the section a view belongs to: $kind', (view, kind) => {
  render(<TabBar view={view} words={words} onTab={onTab} />)
  const isOn = (tab: HTMLElement) =>
    tab.getAttribute('aria-selected') === 'true' || (tab.getAttribute('aria-label') ?? '').includes('✓')
  expect(
    screen
      .getAllByRole('tab')
      .filter(isOn)
      .map(tab => tab.id),
  ).toEqual([`tab-${kind}`])
})
