import { Text, View } from '@tarojs/components'
import { sayDistance, type Words } from '@/locales'
import { quietAction } from '../Capsule/actions'
import { Icon } from '../Icon'
import { MapCard } from '../MapCard'
import { Pressable } from '../Pressable'
import { Strip } from '../Strip'
import { clockOf, sayPlace, type LikelyPlace } from './say'
import './index.scss'

interface CompanionCardProps {
  words: Words
  bottomPx: number
  /** Where the guide thinks one is; null: nowhere it knows. */
  place: LikelyPlace | null
  /** null before the first fix. */
  accuracyMeters: number | null
  /** Positions are pretended, so many times as fast as one walks; null: they are the phone's. */
  pretendedSpeed: number | null
  /** It says nothing by itself until then, milliseconds since 1970; null: it speaks. */
  quietUntilMs: number | null
  /** Of the tour that is followed. */
  next: { name: string; distanceMeters: number | null } | null
  /** One line only. */
  folded: boolean
  onFold(folded: boolean): void
  onQuiet(): void
  onWhy(): void
  onStop(): void
}

/** It is on: where it thinks one is and how sure, whether it is quiet, what comes next; and how to make it stop. */
export function CompanionCard(props: CompanionCardProps) {
  const { words, bottomPx, place, accuracyMeters, pretendedSpeed, quietUntilMs, next, folded } = props
  const where = sayPlace(place, words)
  const doubt = accuracyMeters === null ? words.locating : words.located(Math.round(accuracyMeters))
  const pretended = pretendedSpeed === null ? null : words.companionPretending(pretendedSpeed)
  const quiet = quietUntilMs === null ? null : words.companionQuietUntil(clockOf(quietUntilMs))
  const said = [where, doubt, pretended, quiet].filter(part => part !== null).join(' · ')

  if (folded)
    return (
      <MapCard
        id="companion-card"
        bottomPx={bottomPx}
        label={`${words.companionName}: ${said}`}
        live={false}
        pill
      >
        <Pressable
          id="companion-unfold"
          className="companion__pill"
          label={`${words.companionUnfold}: ${where}`}
          onPress={() => props.onFold(false)}
        >
          <View className="companion__sign">
            <Icon name={quiet === null ? 'walk' : 'quiet'} sizePx={20} />
          </View>
          <Text className="companion__short">{place?.name ?? where}</Text>
          {next === null ? null : (
            <View className="companion__then soft">
              <Icon name="next" sizePx={14} />
              <Text className="companion__thenwords">{sayThere(next, next.name, words)}</Text>
            </View>
          )}
          {pretended === null ? null : <Text className="companion__pretended">{pretended}</Text>}
        </Pressable>
      </MapCard>
    )
  return (
    <MapCard id="companion-card" bottomPx={bottomPx} label={`${words.companionName}: ${said}`} live={false}>
      <Pressable
        id="companion-fold"
        className="companion__head"
        label={`${words.companionFold}: ${where}`}
        onPress={() => props.onFold(true)}
      >
        <View className="companion__sign">
          <Icon name="walk" sizePx={24} />
        </View>
        <View className="companion__words">
          <Text className="companion__where">{where}</Text>
          <Text className="t-small soft">{doubt}</Text>
        </View>
        <View className="companion__chevron">
          <Icon name="next" sizePx={16} />
        </View>
      </Pressable>
      {pretended === null && quiet === null ? null : (
        <View className="companion__states">
          {pretended === null ? null : <Text className="companion__pretended">{pretended}</Text>}
          {quiet === null ? null : (
            <View className="companion__quiet">
              <Icon name="quiet" sizePx={16} />
              <Text>{quiet}</Text>
            </View>
          )}
        </View>
      )}
      {next === null ? null : (
        <View className="companion__next">
          <View className="companion__lead">
            <Icon name="lead" sizePx={17} />
          </View>
          <Text className="t-small">{sayThere(next, words.companionNext(next.name), words)}</Text>
        </View>
      )}
      <View className="companion__strip">
        <Strip
          label={words.companionName}
          actions={[
            quietAction('companion-quiet', quiet !== null, words, props.onQuiet),
            {
              id: 'companion-why',
              icon: 'why',
              word: words.capsuleWhy,
              label: words.capsuleWhy,
              press: props.onWhy,
            },
            {
              id: 'companion-stop',
              icon: 'stop',
              word: words.companionStop,
              label: words.companionStopLabel,
              press: props.onStop,
            },
          ]}
        />
      </View>
    </MapCard>
  )
}

type Next = NonNullable<CompanionCardProps['next']>
const sayThere = ({ distanceMeters }: Next, name: string, words: Words): string =>
  distanceMeters === null ? name : `${name} · ${sayDistance(distanceMeters, words)}`
