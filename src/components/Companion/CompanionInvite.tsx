import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { Icon } from '../Icon'
import { CardActions, MapCard } from '../MapCard'
import './index.scss'

interface CompanionInviteProps {
  words: Words
  bottomPx: number
  /** inviting: asks · starting: the ground plan is on its way · failed: it did not come */
  state: 'inviting' | 'starting' | 'failed'
  onStart(): void
  onTry(): void
  onLater(): void
}

/** Says what would happen, and asks. Nothing speaks by itself before the visitor has said yes here. */
export function CompanionInvite({ words, bottomPx, state, onStart, onTry, onLater }: CompanionInviteProps) {
  const later = { id: 'companion-later', word: words.companionLater, press: onLater }
  if (state !== 'inviting') {
    const failed = state === 'failed'
    const title = failed ? words.companionFailed : words.companionStarting
    return (
      <MapCard id="companion-invite" bottomPx={bottomPx} label={title}>
        <Text className="mapcard__title">{title}</Text>
        <CardActions
          actions={
            failed
              ? [{ id: 'companion-start', word: words.retry, main: true, press: onStart }, later]
              : [later]
          }
        />
      </MapCard>
    )
  }
  return (
    <MapCard id="companion-invite" bottomPx={bottomPx} label={words.companionTitle}>
      <View className="companion__heading companion__heading--big">
        <View className="companion__sign">
          <Icon name="walk" sizePx={26} />
        </View>
        <Text className="kai companion__title">{words.companionTitle}</Text>
      </View>
      <Text className="t-small companion__promise">{words.companionInvite}</Text>
      <Text className="t-small soft">{words.companionTerms}</Text>
      <CardActions
        actions={[
          { id: 'companion-start', word: words.companionStart, main: true, press: onStart },
          later,
          { id: 'companion-try', word: words.companionTry, press: onTry },
        ]}
      />
    </MapCard>
  )
}
