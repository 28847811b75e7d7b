import { Text, View } from '@tarojs/components'
import type { Gain } from '@/core/own/merge'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'

/** What an opened file would bring, or what is wrong with it. */
export interface Bringing {
  offer:
    | { kind: 'ready'; name: string; gain: Gain }
    | { kind: 'nothing'; name: string }
    | { kind: 'refused'; name: string; problem: string }
    | null
  /** null: files cannot be chosen here. */
  onOpen: (() => void) | null
  onApply(): void
  onDismiss(): void
}

const GAINS = ['favourites', 'notes', 'notesChanged', 'history', 'stamps', 'plans', 'traces'] as const

/** A file is opened, what is in it is told, and only then is it brought in. */
export function Bring({ words, offer, onOpen, onApply, onDismiss }: Bringing & { words: Words }) {
  const say = words.privacy
  const told =
    offer?.kind === 'refused'
      ? say.bringRefused(offer.problem)
      : offer?.kind === 'nothing'
        ? say.bringNothing(offer.name)
        : null
  return (
    <>
      {onOpen === null ? (
        <Text className="para t-small soft">{say.bringNot}</Text>
      ) : (
        <Pressable id="own-bring" className="button" label={say.bring} onPress={onOpen}>
          <Text>{say.bring}</Text>
        </Pressable>
      )}
      {told === null ? null : (
        <View className="privacy__ask" id="own-bring-told" {...a11y({ role: 'status', label: told })}>
          <Text>{told}</Text>
        </View>
      )}
      {offer?.kind === 'ready' ? (
        <View
          className="privacy__ask"
          id="own-bring-ask"
          {...a11y({ role: 'region', label: say.bringWould(offer.name) })}
        >
          <Text className="privacy__would">{say.bringWould(offer.name)}</Text>
          {GAINS.filter(kind => offer.gain[kind] > 0).map(kind => (
            <Text key={kind} className="privacy__gain">
              {say.gains[kind](offer.gain[kind])}
            </Text>
          ))}
          {offer.gain.leftOut > 0 ? <Text className="t-small">{say.leftOut(offer.gain.leftOut)}</Text> : null}
          <Text className="t-small soft privacy__rule">{say.rule}</Text>
          <View className="privacy__buttons">
            <Pressable
              id="own-bring-yes"
              className="button button--main"
              label={say.bringYes}
              onPress={onApply}
            >
              <Text>{say.bringYes}</Text>
            </Pressable>
            <Pressable id="own-bring-no" className="button" label={say.bringNo} onPress={onDismiss}>
              <Text>{say.bringNo}</Text>
            </Pressable>
          </View>
        </View>
      ) : null}
    </>
  )
}
