import { Text, View } from '@tarojs/components'
import type { View as GuideView } from '@/content/paths'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon, type IconName } from '../Icon'
import { Pressable } from '../Pressable'
import './index.scss'

type Tab = 'map' | 'nearby' | 'tours' | 'treasures' | 'mine'
const TABS: readonly {
  kind: Tab
  icon: IconName
  word: 'tabMap' | 'tabNearby' | 'tabTours' | 'tabTreasures' | 'tabMine'
}[] = [
  { kind: 'map', icon: 'map', word: 'tabMap' },
  { kind: 'nearby', icon: 'arrive', word: 'tabNearby' },
  { kind: 'tours', icon: 'tours', word: 'tabTours' },
  { kind: 'treasures', icon: 'treasures', word: 'tabTreasures' },
  { kind: 'mine', icon: 'mine', word: 'tabMine' },
]
const HOME: Partial<Record<GuideView['kind'], Tab>> = {
  tour: 'tours',
  plan: 'tours',
  relic: 'treasures',
  themes: 'treasures',
  people: 'treasures',
  events: 'treasures',
  motifs: 'treasures',
  terms: 'treasures',
  person: 'treasures',
  event: 'treasures',
  motif: 'treasures',
  term: 'treasures',
  about: 'mine',
  stamps: 'mine',
  privacy: 'mine',
  walks: 'mine',
  take: 'mine',
  listen: 'mine',
  nearby: 'nearby',
  tours: 'tours',
  treasures: 'treasures',
  mine: 'mine',
}

export function TabBar({ view, words, onTab }: { view: GuideView; words: Words; onTab(kind: Tab): void }) {
  const active = HOME[view.kind] ?? 'map'
  return (
    <View {...a11y({ role: 'navigation', label: words.tabs })}>
      <View className="tabs" {...a11y({ role: 'tablist', label: words.tabs })}>
        {TABS.map(({ kind, icon, word }) => (
          <Pressable
            key={kind}
            id={`tab-${kind}`}
            className={`tabs__tab ${kind === active ? 'tabs__tab--on' : ''}`}
            role="tab"
            selected={kind === active}
            label={words[word]}
            onPress={() => onTab(kind)}
          >
            <Icon name={icon} sizePx={24} />
            <Text className="tabs__word">{words[word]}</Text>
          </Pressable>
        ))}
      </View>
    </View>
  )
}
