import { Text, View } from '@tarojs/components'
import { MAYBE_CHANCE, type Certainty, type Explanation, type Verdict } from '@/core/trigger/explain'
import { sayDistance } from '@/locales'
import { Icon, type IconName } from '../Icon'
import { Pressable } from '../Pressable'
import { percentOf, sayVerdict } from './sentences'
import type { WhyProps } from './types'

/** Who is this surely at a place need not say so. */
const SURE_CHANCE = 0.95

const SIGNS: Readonly<Record<Verdict, IconName>> = {
  speaking: 'listen',
  queued: 'clock',
  told: 'replay',
  quiet: 'pause',
  'not-allowed': 'pause',
  'off-tour': 'tours',
  passed: 'lead',
  'not-here': 'palace',
  'maybe-here': 'locate',
  'no-position': 'locate',
  'here-silent': 'book',
}

interface NearPlaceProps extends WhyProps {
  explanation: Explanation
  certainty: Certainty['kind']
}

/** A place near the visitor: why it speaks or not; a tap opens it, and the button says "I am here". */
export function NearPlace({ explanation, certainty, ...props }: NearPlaceProps) {
  const { words, nameOf, staff, onOpen, onHere } = props
  const { placeId, verdict, chance } = explanation
  const name = nameOf(placeId)
  const sentence = sayVerdict(explanation, props)
  const asks = chance >= MAYBE_CHANCE && !(certainty === 'sure' && chance >= SURE_CHANCE)
  return (
    <View className={`why__place why__place--${verdict}`}>
      <Pressable
        id={`why-open-${placeId}`}
        className="why__open"
        role="link"
        label={`${name}, ${sentence}`}
        onPress={() => onOpen(placeId)}
      >
        <View className="why__sign">
          <Icon name={SIGNS[verdict]} sizePx={20} />
        </View>
        <View className="why__words">
          <Text className="why__name">{name}</Text>
          <Text className="why__sentence">{sentence}</Text>
          {staff ? <Text className="why__figures">{figuresOf(explanation, props)}</Text> : null}
        </View>
        <View className="why__go">
          <Icon name="next" sizePx={16} />
        </View>
      </Pressable>
      {asks ? (
        <Pressable
          id={`why-here-${placeId}`}
          className="button why__here"
          label={words.whyHereLabel(name)}
          onPress={() => onHere(placeId)}
        >
          <Icon name="locate" sizePx={18} />
          <Text>{words.whyHere}</Text>
        </Pressable>
      ) : null}
    </View>
  )
}

const figuresOf = (
  { chance, evidence, distanceMeters, verdict }: Explanation,
  { words }: Pick<WhyProps, 'words'>,
): string =>
  [
    words.whyChance(percentOf(chance)),
    ...(evidence > 0 ? [words.whyEvidence(evidence.toFixed(1))] : []),
    // the sentence has it already
    ...(distanceMeters === null || verdict === 'not-here'
      ? []
      : [words.whyDistance(sayDistance(distanceMeters, words))]),
  ].join(' · ')
