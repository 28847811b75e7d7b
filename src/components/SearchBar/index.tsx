import { Input, Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import './index.scss'

interface SearchBarProps {
  words: Words
  query: string
  insets: { topPx: number; rightPx: number }
  onQuery(query: string): void
  onOpen(): void
  onLanguage(): void
}

export function SearchBar({ words, query, insets, onQuery, onOpen, onLanguage }: SearchBarProps) {
  return (
    <View
      className="searchbar"
      style={insets.topPx > 0 ? { top: `${insets.topPx - 6}px`, right: `${insets.rightPx + 8}px` } : {}}
      {...a11y({ role: 'region', label: words.searchHint })}
    >
      <View className="searchbar__sign">
        <Icon name="search" sizePx={20} />
      </View>
      <Input
        className="searchbar__input"
        id="search"
        type="text"
        confirmType="search"
        value={query}
        placeholder={words.searchHint}
        onInput={event => onQuery(event.detail.value)}
        // not on focus: walking through by keyboard must leave open what is open
        onClick={onOpen}
        {...a11y({ label: words.searchHint })}
      />
      {query === '' ? (
        <Pressable
          className="searchbar__side"
          id="language"
          label={words.otherLangLabel}
          onPress={onLanguage}
        >
          <Text className="searchbar__lang">{words.otherLang}</Text>
        </Pressable>
      ) : (
        <Pressable className="searchbar__side" label={words.searchClear} onPress={() => onQuery('')}>
          <Icon name="close" sizePx={18} />
        </Pressable>
      )}
    </View>
  )
}
