import { Slider, Text, View } from '@tarojs/components'
import type { NarrationLayer } from '@/content/bundle-types'
import { captionAt, cueAt, type Cue } from '@/content/captions'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { Strip } from '../Strip'
import { stripOf, type CapsuleActions } from './actions'
import './index.scss'

export type { CapsuleActions }

interface CapsuleProps {
  words: Words
  title: string
  state: 'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed'
  positionMs: number
  durationMs: number | null
  cues: readonly Cue[]
  rate: number
  dark: boolean
  /** How deep it goes; said under the title, with whose voice it is. */
  layer?: NarrationLayer | undefined
  /** A synthetic voice, until somebody has recorded it. */
  synthetic?: boolean
  /** Nobody has recorded it: the device reads it out. */
  deviceVoice?: boolean
  /** A second row: what one can do when the guide speaks by itself. */
  actions?: CapsuleActions | undefined
  onToggle(): void
  onSeek(positionMs: number): void
  onRate(): void
  onStop(): void
  onOpen(): void
}

const clock = (ms: number) =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`

/** What is being said now. It stays wherever one goes in the guide, and always has its pause under the thumb. */
export function Capsule(props: CapsuleProps) {
  const {
    words,
    title,
    state,
    positionMs,
    durationMs,
    cues,
    rate,
    dark,
    layer,
    synthetic = false,
    deviceVoice = false,
    actions,
    onToggle,
    onSeek,
    onRate,
    onStop,
    onOpen,
  } = props
  // sliders take plain colours, not custom properties
  const colors = dark ? { on: '#E88A72', off: '#43392F' } : { on: '#8F2D24', off: '#DDD2BD' }
  const busy = state === 'playing' || state === 'loading'
  const line =
    state === 'failed'
      ? words.playerFailed
      : state === 'loading' && positionMs === 0
        ? words.playerLoading
        : ((deviceVoice ? cueAt(cues, positionMs)?.text : captionAt(cues, positionMs)) ?? words.playerTitle)
  const kind = [
    layer === undefined ? null : words.capsuleLayers[layer],
    deviceVoice ? words.capsuleDeviceVoice : synthetic ? words.capsuleSynthetic : null,
  ]
    .filter(word => word !== null)
    .join(' · ')
  /** With a line about its kind, or a second row, the captions have a line of their own across the capsule. */
  const rich = kind !== '' || actions !== undefined
  const toggleWord = busy ? words.pause : state === 'ended' ? words.replay : words.resume
  return (
    <View
      className={`capsule ${rich ? 'capsule--rich' : ''} ${actions ? 'capsule--acts' : ''}`}
      id="capsule"
      {...a11y({ role: 'region', label: `${words.playerTitle}: ${title}` })}
    >
      <View className="capsule__row">
        <Pressable className="capsule__main" id="capsule-toggle" label={toggleWord} onPress={onToggle}>
          <Icon name={busy ? 'pause' : state === 'ended' ? 'replay' : 'play'} sizePx={24} />
        </Pressable>
        <Pressable
          className="capsule__words"
          label={kind === '' ? title : `${title}, ${kind}`}
          onPress={onOpen}
        >
          <View className="capsule__head">
            <Text className="capsule__title">{title}</Text>
            <Text className="capsule__time">
              {clock(positionMs)}
              {durationMs === null ? '' : ` / ${clock(durationMs)}`}
            </Text>
          </View>
          {rich ? (
            <Text className="capsule__kind">{kind}</Text>
          ) : (
            <Text className="capsule__line">{line}</Text>
          )}
        </Pressable>
        <Pressable className="capsule__side" label={`${words.speed} ${rate}`} onPress={onRate}>
          <Text>{rate}×</Text>
        </Pressable>
        <Pressable className="capsule__side" id="capsule-stop" label={words.close} onPress={onStop}>
          <Icon name="close" sizePx={18} />
        </Pressable>
        {rich ? (
          // the title beside it is the same, for the keyboard and for screen readers
          <View className="capsule__said" onClick={onOpen}>
            <Text className="capsule__line">{line}</Text>
          </View>
        ) : null}
      </View>
      <View className="capsule__along">
        {rich ? <Text className="capsule__at">{clock(positionMs)}</Text> : null}
        <Slider
          className="capsule__seek"
          min={0}
          max={1000}
          value={durationMs ? Math.min(1000, Math.round((positionMs / durationMs) * 1000)) : 0}
          blockSize={14}
          activeColor={colors.on}
          backgroundColor={colors.off}
          blockColor={colors.on}
          disabled={durationMs === null}
          onChange={event => durationMs !== null && onSeek((event.detail.value / 1000) * durationMs)}
          {...a11y({ label: words.playerSeek })}
        />
        {rich && durationMs !== null ? <Text className="capsule__at">{clock(durationMs)}</Text> : null}
      </View>
      {actions ? <Strip label={words.capsuleActions} actions={stripOf(actions, words)} /> : null}
    </View>
  )
}
