import { Text, View } from '@tarojs/components'
import { hoursOf, palaceHours } from '@/content/hours'
import type { Bundle, PlaceView, ServiceView } from '@/content/bundle-types'
import { openState, type OpenState } from '@/core/hours/state'
import { sayHours, sayHoursDoubt } from '@/locales/hours'
import { Icon } from '../Icon'
import './index.scss'

/** Whose hours: a place's or a service's own, or the palace's. */
export type Keeper = Pick<PlaceView, 'hours' | 'ticket'> | Pick<ServiceView, 'hours'> | 'palace'

/** null: not known, or nobody is let in. */
export function openingOf(keeper: Keeper, { hours: view }: Bundle, nowMs: number): OpenState | null {
  const hours = keeper === 'palace' ? palaceHours(view) : hoursOf(keeper, view)
  return hours && openState(hours, nowMs, view.holidays)
}

interface OpeningProps {
  keeper: Keeper
  bundle: Bundle
  nowMs: number
}

/** Open now, until when, or when again. Beijing's time, whatever the phone's zone. */
export function Opening({ keeper, bundle, nowMs }: OpeningProps) {
  const state = openingOf(keeper, bundle, nowMs)
  if (!state) return null
  const doubt = sayHoursDoubt(state, bundle.lang)
  return (
    <View className={`opening opening--${state.state}`} id="opening">
      <View className="opening__sign">
        <Icon name={state.state === 'closed' ? 'quiet' : 'clock'} sizePx={18} />
      </View>
      <View className="opening__words">
        <Text className="opening__line">{sayHours(state, bundle.lang)}</Text>
        {doubt === null ? null : <Text className="t-small soft">{doubt}</Text>}
      </View>
    </View>
  )
}
