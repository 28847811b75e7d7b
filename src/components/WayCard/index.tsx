import { Text, View } from '@tarojs/components'
import type { Step, Turn } from '@/core/routing/steps'
import { a11y } from '../a11y'
import { Icon, type IconName } from '../Icon'
import { CardActions, MapCard } from '../MapCard'
import { Pressable } from '../Pressable'
import { TakeAlong, type TakeAlongProps } from './TakeAlong'
import './index.scss'

export interface WayLineWords {
  step: Step
  text: string
}

interface WayCardProps extends TakeAlongProps {
  bottomPx: number
  /** Where to. */
  title: string
  /** What is to be done next, and how soon; null while nobody is led. */
  next: { step: Step; text: string; inWords: string | null } | null
  /** Length, time, steps: of all of it, or of what is left. */
  summary: string | null
  /** What one should know: not step-free after all, a ticket, reckoned from the gate. */
  notes: readonly string[]
  steps: readonly WayLineWords[]
  open: boolean
  preference: string
  preferences: readonly { value: string; word: string }[]
  slow: boolean
  onOpen(open: boolean): void
  onPreference(value: string): void
  onSlow(slow: boolean): void
  onStop(): void
}

const SIGNS: Record<Step['kind'], IconName> = {
  walk: 'ahead',
  gate: 'gate',
  stairs: 'steps',
  ramp: 'lead',
  bridge: 'bridge',
  indoor: 'palace',
  arrive: 'arrive',
}
const signOf = (step: Step): { icon: IconName; turn: Turn } =>
  step.kind === 'walk' || step.turn === 'left' || step.turn === 'right'
    ? { icon: step.kind === 'arrive' ? 'arrive' : 'ahead', turn: step.turn }
    : { icon: SIGNS[step.kind], turn: 'straight' }

function Sign({ step, sizePx }: { step: Step; sizePx: number }) {
  const { icon, turn } = signOf(step)
  return (
    <View className={`way__sign way__sign--${turn}`}>
      <Icon name={icon} sizePx={sizePx} />
    </View>
  )
}

/** What comes next, how soon, and what is left. */
export function WayHead({ title, next, summary }: Pick<WayCardProps, 'title' | 'next' | 'summary'>) {
  return (
    <View className="way__head">
      {next ? <Sign step={next.step} sizePx={34} /> : null}
      <View className="way__words">
        {next ? (
          <>
            {next.inWords === null ? null : <Text className="t-small soft">{next.inWords}</Text>}
            <Text className="way__next" {...a11y({ role: 'status', label: next.text })}>
              {next.text}
            </Text>
          </>
        ) : (
          <Text className="mapcard__title">{title}</Text>
        )}
        {summary === null ? null : <Text className="t-small soft">{summary}</Text>}
      </View>
    </View>
  )
}

/** The way to a place: what comes next, what is left, all of it in words, and which kind of way one wants. */
export function WayCard(props: WayCardProps) {
  const { words, bottomPx, title, next, summary, notes, steps, open } = props
  const label = [title, next?.text, summary].filter(Boolean).join(', ')
  return (
    <MapCard id="way-card" bottomPx={bottomPx} label={label} live={false}>
      <WayHead title={title} next={next} summary={summary} />
      {notes.map(note => (
        <Text key={note} className="t-small way__note">
          {note}
        </Text>
      ))}
      {open ? (
        <View className="way__all">
          <View className="way__kinds" {...a11y({ role: 'radiogroup', label: words.wayPreference })}>
            {props.preferences.map(({ value, word }) => (
              <Pressable
                key={value}
                id={`way-${value}`}
                className={`way__kind ${value === props.preference ? 'way__kind--on' : ''}`}
                role="radio"
                selected={value === props.preference}
                label={word}
                onPress={() => props.onPreference(value)}
              >
                <Text>{word}</Text>
              </Pressable>
            ))}
            <Pressable
              id="way-slow"
              className={`way__kind ${props.slow ? 'way__kind--on' : ''}`}
              selected={props.slow}
              label={words.waySlow}
              onPress={() => props.onSlow(!props.slow)}
            >
              <Text>{words.waySlow}</Text>
            </Pressable>
          </View>
          <TakeAlong words={words} takeBy={props.takeBy} onTake={props.onTake} />
          {steps.map(({ step, text }) => (
            <View key={`${step.atMeters}${step.kind}`} className="way__step">
              <Sign step={step} sizePx={20} />
              <Text className="way__text">{text}</Text>
            </View>
          ))}
        </View>
      ) : null}
      <CardActions
        actions={[
          { id: 'way-all', word: open ? words.wayLess : words.wayAll, press: () => props.onOpen(!open) },
          { id: 'stop-leading', word: words.stopLeading, press: props.onStop },
        ]}
      />
    </MapCard>
  )
}
