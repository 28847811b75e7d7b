import { Text, View } from '@tarojs/components'
import type { Bundle, HistoryView } from '@/content/bundle-types'
import type { Words } from '@/locales'
import { Section } from '../Section'

interface PlaceHistoryProps {
  history: readonly HistoryView[]
  bundle: Bundle
  words: Words
}

/** Years as they are known: one, a span, about, or not at all. */
function yearsOf({ from, to, circa }: HistoryView, words: Words): string {
  if (from === null) return words.yearUnknown
  const span = to === null || to === from ? String(from) : words.years(String(from), String(to))
  return circa ? words.circa(span) : span
}

/** A building's life in dates: built, burnt, rebuilt, and what it was for. */
export function PlaceHistory({ history, bundle, words }: PlaceHistoryProps) {
  const titles = new Map(bundle.sources.map(source => [source.id, source.title]))
  if (history.length === 0) return null
  return (
    <Section title={words.history} icon="clock">
      {history.map(line => (
        <View key={`${line.from} ${line.what}`} className="fact">
          <Text className="fact__label">
            {yearsOf(line, words)} · {words.historyKinds[line.kind]}
          </Text>
          <Text className="fact__value">{line.what}</Text>
          {line.disputed === null ? null : (
            <Text className="fact__note">
              {words.disputed}: {line.disputed}
            </Text>
          )}
          <Text className="fact__note">
            {line.sources.map(id => titles.get(id) ?? id).join(bundle.lang === 'en' ? '; ' : '；')} ·{' '}
            {words.grade[line.grade]}
          </Text>
        </View>
      ))}
    </Section>
  )
}
