import { Text, View } from '@tarojs/components'
import { MAYBE_CHANCE, nearbyExplanations, type Explanation } from '@/core/trigger/explain'
import { Icon } from '../Icon'
import { Section } from '../Section'
import { Account } from './account'
import { NearPlace } from './around'
import { saySureness } from './sentences'
import { StaffNumbers, StaffSwitch } from './staff'
import type { WhyProps } from './types'
import './index.scss'

export type { WhyProps }

const NEAR_COUNT = 6
/** Further away nothing is "around you", unless it speaks, waits or is likely. */
const AROUND_METERS = 120

const isAround = ({ verdict, chance, distanceMeters }: Explanation): boolean =>
  verdict === 'speaking' ||
  verdict === 'queued' ||
  chance >= MAYBE_CHANCE ||
  distanceMeters === null ||
  distanceMeters <= AROUND_METERS

/** Why this was told and that was not: for visitors in plain words, for staff with the engine's numbers. */
export function Why(props: WhyProps) {
  const { words, state, world, staff, onStaff } = props
  const near = nearbyExplanations(world, state, NEAR_COUNT).filter(isAround)
  const { kind, sentence, more } = saySureness(props, near)
  return (
    <View className="why">
      <View className={`why__sure why__sure--${kind}`}>
        <View className="why__sign">
          <Icon name="locate" sizePx={22} />
        </View>
        <View className="why__words">
          <Text className="why__where kai">{sentence}</Text>
          {more === null ? null : <Text className="why__sentence">{more}</Text>}
        </View>
      </View>
      {near.length === 0 ? null : (
        <Section title={words.whyAround} icon="palace">
          {near.map(explanation => (
            <NearPlace key={explanation.placeId} explanation={explanation} certainty={kind} {...props} />
          ))}
        </Section>
      )}
      <Account {...props} />
      <StaffSwitch words={words} staff={staff} onStaff={onStaff} />
      {staff ? <StaffNumbers {...props} /> : null}
    </View>
  )
}
