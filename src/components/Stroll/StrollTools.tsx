import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { SKIES, type Sky } from '@/core/sky/sun'
import type { Vantage } from '@/core/stroll/eye'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { CAN_TILT, mayTilt } from './tilt'

interface StrollToolsProps {
  words: Words
  bottomPx: number
  sky: Sky
  vantage: Vantage
  tilting: boolean
  onAhead(): void
  onVantage(vantage: Vantage): void
  onSky(sky: Sky): void
  onTilt(tilting: boolean): void
  onMap(): void
}

/** How one looks: ahead, from above, by turning the phone, at which hour; and the way back to the map. */
export function StrollTools(props: StrollToolsProps) {
  const { words, vantage, sky, tilting } = props
  const [choosing, setChoosing] = useState(false)
  const [full, setFull] = useState(false)
  useEffect(() => {
    const changed = (): void => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  const fill = (): void => {
    // a browser may refuse; then the walk stays as large as it is
    const asked = full ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    asked.catch(() => undefined)
  }
  const other = vantage === 'eye' ? 'bird' : 'eye'
  return (
    <View className="stroll__tools" style={{ bottom: `${props.bottomPx + 84}px` }}>
      <View className="tools__row">
        {choosing ? (
          <View className="skies" {...a11y({ role: 'radiogroup', label: words.sky })}>
            {SKIES.map(name => (
              <Pressable
                key={name}
                id={`stroll-sky-${name}`}
                className={`skies__sky ${name === sky ? 'skies__sky--on' : ''}`}
                role="radio"
                selected={name === sky}
                label={words.skies[name]}
                onPress={() => {
                  props.onSky(name)
                  setChoosing(false)
                }}
              >
                <Text>{words.skies[name]}</Text>
              </Pressable>
            ))}
          </View>
        ) : null}
        <Tool id="stroll-sky" label={words.sky} on={choosing} onPress={() => setChoosing(!choosing)}>
          <Icon name="sky" />
        </Tool>
      </View>
      <Tool
        id="stroll-vantage"
        label={words.strollVantages[other]}
        on={false}
        onPress={() => props.onVantage(other)}
      >
        <Text className="stroll__word">{words.strollVantages[other]}</Text>
      </Tool>
      <Tool id="stroll-ahead" label={words.strollAhead} on={false} onPress={props.onAhead}>
        <Icon name="ahead" />
      </Tool>
      {CAN_TILT ? (
        <Tool
          id="stroll-tilt"
          label={words.strollTilt}
          on={tilting}
          onPress={() => void (tilting ? props.onTilt(false) : mayTilt().then(props.onTilt))}
        >
          <Icon name="turn" />
        </Tool>
      ) : null}
      {document.fullscreenEnabled ? (
        <Tool id="stroll-full" label={words.strollFull} on={full} onPress={fill}>
          <Icon name="full" />
        </Tool>
      ) : null}
      <Tool id="stroll-map" label={words.strollMap} on={false} onPress={props.onMap}>
        <Icon name="map" />
      </Tool>
    </View>
  )
}

interface ToolProps {
  id: string
  label: string
  on: boolean
  onPress(): void
  children: React.ReactNode
}

const Tool = ({ id, label, on, onPress, children }: ToolProps) => (
  <Pressable
    id={id}
    className={`tools__tool ${on ? 'tools__tool--on' : ''}`}
    label={label}
    selected={on}
    onPress={onPress}
  >
    {children}
  </Pressable>
)
