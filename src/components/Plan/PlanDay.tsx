import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'

export interface PlanStopWords {
  id: string
  name: string
  time: string
  /** `步行 6 分钟` */
  walk: string
  /** `停留 15 分钟`, queue, waiting */
  stay: string
  rest: string | null
  /** Why it cannot be so. */
  conflict: string | null
  locked: boolean
  meal: boolean
}

export interface PlanDayProps {
  words: Words
  stops: readonly PlanStopWords[]
  /** `12:52 从神武门出` */
  out: string
  outWalk: string
  onOpen(id: string): void
  onLock(id: string): void
  onDrop(id: string): void
  onMove(id: string, by: 1 | -1): void
  /** The stop whose tools are shown; null: none. */
  edited: string | null
  onEdit(id: string | null): void
}

/** The day from the gate to the exit: a time, a place, and the walk between. */
export function PlanDay({ words, stops, out, outWalk, edited, onEdit, ...on }: PlanDayProps) {
  return (
    <View className="planday" {...a11y({ role: 'list', label: words.planTitle })}>
      {stops.map((stop, index) => (
        <View
          key={stop.id}
          className={`planstop ${stop.conflict ? 'planstop--wrong' : ''}`}
          {...a11y({ role: 'listitem' })}
        >
          <Text className="planstop__walk t-small soft">{stop.walk}</Text>
          <View className="planstop__row">
            <Text className="planstop__time">{stop.time}</Text>
            <Pressable
              id={`planstop-${stop.id}`}
              className="planstop__words"
              role="link"
              label={`${stop.time} ${stop.name}, ${stop.stay}`}
              onPress={() => on.onOpen(stop.id)}
            >
              <View className="planstop__name">
                <Text className="kai">{stop.name}</Text>
                {stop.locked ? <Icon name="lock" sizePx={15} /> : null}
              </View>
              <Text className="t-small soft">{stop.stay}</Text>
              {stop.conflict === null ? null : (
                <Text className="planstop__conflict t-small">{stop.conflict}</Text>
              )}
            </Pressable>
            <Pressable
              id={`planedit-${stop.id}`}
              className="planstop__edit"
              label={words.planEdit(stop.name)}
              expanded={edited === stop.id}
              onPress={() => onEdit(edited === stop.id ? null : stop.id)}
            >
              <Icon name="more" sizePx={18} />
            </Pressable>
          </View>
          {edited === stop.id ? (
            <View className="planstop__tools">
              <Tool
                id={`plan-lock-${stop.id}`}
                word={stop.locked ? words.planUnlock : words.planLock}
                press={() => on.onLock(stop.id)}
              />
              {index > 0 ? (
                <Tool id={`plan-up-${stop.id}`} word={words.planUp} press={() => on.onMove(stop.id, -1)} />
              ) : null}
              {index < stops.length - 1 ? (
                <Tool id={`plan-down-${stop.id}`} word={words.planDown} press={() => on.onMove(stop.id, 1)} />
              ) : null}
              <Tool id={`plan-drop-${stop.id}`} word={words.planDrop} press={() => on.onDrop(stop.id)} />
            </View>
          ) : null}
          {stop.rest === null ? null : <Text className="planstop__rest t-small">{stop.rest}</Text>}
        </View>
      ))}
      <View className="planstop" {...a11y({ role: 'listitem' })}>
        <Text className="planstop__walk t-small soft">{outWalk}</Text>
        <Text className="planstop__out">{out}</Text>
      </View>
    </View>
  )
}

const Tool = ({ id, word, press }: { id: string; word: string; press(): void }) => (
  <Pressable id={id} className="planstop__tool" label={word} onPress={press}>
    <Text>{word}</Text>
  </Pressable>
)
