import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { chanceOf } from '@/core/trigger/account'
import { explainMap, type ExplainMap } from '@/core/trigger/explainMap'
import { sayDistance } from '@/locales'
import { imageName } from '../a11y'
import { svgSource } from '../Elevation/source'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import { fitLabels } from './labels'
import { percentOf } from './sentences'
import type { WhyContext, WhyProps } from './types'

/** Side of the drawn square, metres. */
const MAP_METERS = 140

export function StaffSwitch({ words, staff, onStaff }: Pick<WhyProps, 'words' | 'staff' | 'onStaff'>) {
  return (
    <Pressable
      id="why-staff"
      className="why__switch"
      label={words.whyStaff}
      selected={staff}
      onPress={() => onStaff(!staff)}
    >
      <View className="why__words">
        <Text className="why__name">{words.whyStaff}</Text>
        <Text className="why__sentence">{words.whyStaffLine}</Text>
      </View>
      <View className={`why__track ${staff ? 'why__track--on' : ''}`}>
        <View className="why__knob" />
      </View>
    </Pressable>
  )
}

/** The engine's numbers, and the map of what it believes. */
export function StaffNumbers({ dark, ...context }: WhyContext & { dark: boolean }) {
  const { words, world, state } = context
  const { where, belief, likely } = state
  const map = useMemo(
    () => explainMap(world, { where, belief, likely }, { dark }),
    [world, where, belief, likely, dark],
  )
  return (
    <View>
      <Section title={words.whyNumbers} icon="locate">
        <View className="why__numbers">
          {numbersOf(context, map).map(([label, value]) => (
            <View key={label} className="why__number">
              <Text className="why__label">{label}</Text>
              <Text className="why__value">{value}</Text>
            </View>
          ))}
        </View>
      </Section>
      {map ? <ZoneMap map={map} {...context} /> : null}
    </View>
  )
}

function numbersOf(
  { words, state, nowMs }: WhyContext,
  map: ExplainMap | null,
): (readonly [label: string, value: string])[] {
  const { belief, where, intervalMs } = state
  const meters = (value: number | undefined) =>
    value === undefined ? words.whyUnknown : words.meters(Math.round(value))
  return [
    [words.whyAccuracy, meters(belief?.accuracyMeters)],
    [words.whySpread, meters(where?.spreadMeters)],
    [words.whyBias, sayBias(map, words)],
    [words.whyMoving, belief ? (belief.still ? words.whyStill : words.whyWalking) : words.whyUnknown],
    [
      words.whyAge,
      belief
        ? words.whySecondsAgo(Math.max(0, Math.round((nowMs - belief.timestampMs) / 1000)))
        : words.whyUnknown,
    ],
    [words.whyInterval, words.whySeconds(Math.round(intervalMs / 1000))],
  ]
}

function sayBias(map: ExplainMap | null, words: WhyContext['words']): string {
  if (!map || map.biasMeters === null || map.biasBearingDegrees === null) return words.whyUnknown
  if (map.biasMeters < 1) return words.whyBiasNone
  const direction = words.directions[Math.round(map.biasBearingDegrees / 45) % 8] ?? ''
  return words.whyBiasValue(direction, sayDistance(map.biasMeters, words))
}

const shareOf = (part: number): string => `${(part * 100).toFixed(1)}%`

function ZoneMap({ map, words, state, nameOf }: WhyContext & { map: ExplainMap }) {
  const textOf = (placeId: string): string => {
    const percent = percentOf(chanceOf(state, placeId))
    return percent > 0 ? `${nameOf(placeId)} ${percent}%` : nameOf(placeId)
  }
  return (
    <Section title={words.whyMapTitle} icon="map">
      <View className="why__map">
        <Image
          className="why__drawing"
          src={svgSource(map.svg)}
          mode="scaleToFill"
          {...imageName(words.whyMapLabel(MAP_METERS))}
        />
        {fitLabels(map.labels, textOf).map(({ placeId, x, y, text, fine }) => (
          <Text
            key={placeId}
            className={`why__tag ${fine ? 'why__tag--fine' : ''}`}
            style={{
              left: shareOf(x),
              top: shareOf(y),
              transform: `translate(-${shareOf(x)}, -${shareOf(y)})`,
            }}
          >
            {text}
          </Text>
        ))}
      </View>
      {words.whyMapLegend.map(line => (
        <Text key={line} className="why__legend">
          {line}
        </Text>
      ))}
    </Section>
  )
}
