import { Text, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import type { StrollProps } from './types'

/** Under the thumb: on and off, how fast, the next stop; and what there is to see here. */
export function StrollBar(props: StrollProps) {
  const { words, paused, over, speed, done, sights } = props
  const word = over ? words.walksOver : paused ? words.strollGo : words.strollPause
  return (
    <View className="stroll__foot" style={{ bottom: `${props.bottomPx + 12}px` }}>
      {sights.length === 0 ? null : (
        <View className="stroll__sights" {...a11y({ role: 'group', label: words.strollSights })}>
          {sights.map(({ id, name }) => (
            <Pressable
              key={id}
              id={`stroll-sight-${id}`}
              className="stroll__sight"
              label={`${words.strollSights}: ${name}`}
              onPress={() => props.onSight(id)}
            >
              <Text>{name}</Text>
            </Pressable>
          ))}
        </View>
      )}
      <View className="stroll__bar">
        <Pressable
          id="stroll-pause"
          className="stroll__main"
          label={word}
          onPress={() => (over ? props.onEnd() : props.onPause(!paused))}
        >
          <Icon name={over ? 'stop' : paused ? 'play' : 'pause'} sizePx={24} />
        </Pressable>
        <View
          className="stroll__done"
          {...a11y({ role: 'img', label: `${props.stopLine}, ${Math.round(done * 100)} %` })}
        >
          <View className="stroll__filled" style={{ width: `${(done * 100).toFixed(1)}%` }} />
        </View>
        <Pressable
          id="stroll-speed"
          className="stroll__speed"
          label={`${words.walksSpeed}: ${words.walksTimes(speed)}`}
          onPress={props.onSpeed}
        >
          <Text>{words.walksTimes(speed)}</Text>
        </Pressable>
        {props.onSkip === null ? null : (
          <Pressable
            id="stroll-skip"
            className="stroll__skip"
            label={words.strollSkip}
            onPress={props.onSkip}
          >
            <Text>{words.strollSkip}</Text>
          </Pressable>
        )}
      </View>
    </View>
  )
}
