import { Slider, Text, View } from '@tarojs/components'
import { cueAt, type Cue } from '@/content/captions'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import './index.scss'

interface CapsuleProps {
  words: Words
  title: string
  state: 'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed'
  positionMs: number
  durationMs: number | null
  cues: readonly Cue[]
  rate: number
  dark: boolean
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
        : (cueAt(cues, positionMs)?.text ?? words.playerTitle)
  const toggleWord = busy ? words.pause : state === 'ended' ? words.replay : words.resume
  return (
    <View
      className="capsule"
      id="capsule"
      {...a11y({ role: 'region', label: `${words.playerTitle}: ${title}` })}
    >
      <View className="capsule__row">
        <Pressable className="capsule__main" id="capsule-toggle" label={toggleWord} onPress={onToggle}>
          <Icon name={busy ? 'pause' : state === 'ended' ? 'replay' : 'play'} sizePx={24} />
        </Pressable>
        <Pressable className="capsule__words" label={title} onPress={onOpen}>
          <View className="capsule__head">
            <Text className="capsule__title">{title}</Text>
            <Text className="capsule__time">
              {clock(positionMs)}
              {durationMs === null ? '' : ` / ${clock(durationMs)}`}
            </Text>
          </View>
          <Text className="capsule__line">{line}</Text>
        </Pressable>
        <Pressable className="capsule__side" label={`${words.speed} ${rate}`} onPress={onRate}>
          <Text>{rate}×</Text>
        </Pressable>
        <Pressable className="capsule__side" id="capsule-stop" label={words.close} onPress={onStop}>
          <Icon name="close" sizePx={18} />
        </Pressable>
      </View>
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
    </View>
  )
}
