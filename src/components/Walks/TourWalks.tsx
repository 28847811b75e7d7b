import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import { Progress } from './Progress'
import type { Pretended, WalksProps } from './types'

/** Tours to choose from; the chosen one has its button, and while it is walked, how far it is. */
export function TourWalks({
  words,
  tours,
  pretended,
  onTour,
  onReal,
}: Pick<WalksProps, 'words' | 'tours' | 'pretended' | 'onTour' | 'onReal'>) {
  const walked = pretended?.kind === 'tour' ? pretended : null
  const [touched, setTouched] = useState<string | null>(null)
  const chosen = touched ?? walked?.tourId ?? tours[0]?.id ?? null
  return (
    <Section title={words.walksTour} icon="tours">
      <View {...a11y({ role: 'radiogroup', label: words.walksTour })}>
        {tours.map(({ id, title, line }) => {
          const on = id === chosen
          return (
            <View key={id} className={`walktour ${on ? 'walktour--on' : ''}`}>
              <Pressable
                id={`walk-${id}`}
                className="walktour__choose"
                role="radio"
                selected={on}
                label={`${title}, ${line}`}
                onPress={() => setTouched(id)}
              >
                <View className="walktour__mark" />
                <View className="walktour__words">
                  <Text className="walktour__title">{title}</Text>
                  <Text className="t-small soft">{line}</Text>
                </View>
              </Pressable>
              {!on ? null : walked?.tourId === id ? (
                <View className="walktour__now">
                  <Progress label={sayWalk(walked, words)} done={doneOf(walked)} />
                  <Pressable id="walk-stop" className="button" label={words.walksStop} onPress={onReal}>
                    <Icon name="stop" sizePx={20} />
                    <Text>{words.walksStop}</Text>
                  </Pressable>
                </View>
              ) : (
                <View className="walktour__now">
                  <Pressable
                    id="walk-start"
                    className="button button--main"
                    label={`${words.walksStart}: ${title}`}
                    onPress={() => onTour(id)}
                  >
                    <Icon name="walk" sizePx={20} />
                    <Text>{words.walksStart}</Text>
                  </Pressable>
                </View>
              )}
            </View>
          )
        })}
      </View>
    </Section>
  )
}

type TourPretended = Extract<Pretended, { kind: 'tour' }>

const sayWalk = ({ stop, over }: TourPretended, words: Words): string =>
  over
    ? words.walksOver
    : stop
      ? words.walksProgress(stop.number, stop.count, stop.name)
      : words.walksSettingOut

const doneOf = ({ stop, over }: TourPretended): number => (over ? 1 : stop ? stop.number / stop.count : 0)
