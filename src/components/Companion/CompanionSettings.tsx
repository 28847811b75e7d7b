import { View } from '@tarojs/components'
import type { Words } from '@/locales'
import { Choice } from '../Choice'
import { LinkRow, Section } from '../Section'
import './index.scss'

interface CompanionSettingsProps {
  words: Words
  on: boolean
  /** Coming back to a place later may speak again. */
  again: boolean
  onOn(on: boolean): void
  onAgain(again: boolean): void
  onWhy(): void
  onWalks(): void
}

/** Under "You": whether it speaks as one walks, and the two pages that go with it. */
export function CompanionSettings(props: CompanionSettingsProps) {
  const { words, on, again, onOn, onAgain, onWhy, onWalks } = props
  return (
    <Section title={words.companionName} icon="walk">
      <View className="companion__settings">
        <Choice
          label={words.companionSetting}
          value={on ? 'speaking' : 'silent'}
          options={[
            { value: 'speaking', word: words.companionYes },
            { value: 'silent', word: words.companionNo },
          ]}
          onChoose={value => onOn(value === 'speaking')}
        />
        <Choice
          label={words.companionAgain}
          value={again ? 'again' : 'once'}
          options={[
            { value: 'again', word: words.companionYes },
            { value: 'once', word: words.companionNo },
          ]}
          onChoose={value => onAgain(value === 'again')}
        />
      </View>
      <LinkRow
        id="open-why"
        mark="why"
        title={words.companionReasons}
        subtitle={words.companionReasonsLine}
        onPress={onWhy}
      />
      <LinkRow
        id="open-walks"
        mark="walk"
        title={words.walksTitle}
        subtitle={words.walksLine}
        onPress={onWalks}
      />
    </Section>
  )
}
