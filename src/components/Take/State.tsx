import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sayBytes, sayDay, sayLeft } from '@/locales/take'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Icon, type IconName } from '../Icon'
import { Pressable } from '../Pressable'
import type { TakeProps } from './types'

function Line({ icon, title, text }: { icon: IconName; title: string; text?: string | undefined }) {
  return (
    <View
      className="takestate__line"
      {...a11y({ role: 'status', label: text ? `${title}, ${text}` : title })}
    >
      <View className="takestate__sign">
        <Icon name={icon} sizePx={24} />
      </View>
      <View className="takestate__words">
        <Text className="takestate__title">{title}</Text>
        {text === undefined ? null : <Text className="t-small soft">{text}</Text>}
      </View>
    </View>
  )
}

/** How far it is: said by a screen reader at each tenth, not at each byte. */
function Going({ state, words }: { state: Extract<TakeProps['state'], { kind: 'going' }>; words: Words }) {
  const { doneBytes, bytes, bytesPerSecond, secondsLeft, unmade, isWaiting } = state
  const part = bytes > 0 ? Math.min(1, doneBytes / bytes) : 0
  const done = words.takeGoing(sayBytes(doneBytes), sayBytes(bytes))
  const pace =
    bytesPerSecond !== null && secondsLeft !== null && !isWaiting
      ? words.takePace(sayBytes(bytesPerSecond), sayLeft(secondsLeft, words))
      : null
  return (
    <View>
      <View {...a11y({ role: 'status', label: `${Math.floor(part * 10) * 10}%` })}>
        <View className="progress__line takestate__bar">
          <View className="progress__done" style={{ width: `${part * 100}%` }} />
        </View>
      </View>
      <Text className="takestate__title takestate__count">{done}</Text>
      {pace === null ? null : <Text className="takestate__note t-small soft">{pace}</Text>}
      {unmade > 0 ? <Text className="takestate__note t-small soft">{words.takeMaking(unmade)}</Text> : null}
      {isWaiting ? (
        <View {...a11y({ role: 'status', label: words.takeWaiting })}>
          <Text className="takestate__note takestate__warn">{words.takeWaiting}</Text>
        </View>
      ) : null}
    </View>
  )
}

/** Two taps, the second on another word: what is deleted has to be downloaded again. */
function Sure({
  id,
  word,
  sure,
  keep,
  onPress,
}: {
  id: string
  word: string
  sure: string
  keep: string
  onPress(): void
}) {
  const [asks, setAsks] = useState(false)
  if (!asks)
    return (
      <Pressable id={id} className="button" label={word} onPress={() => setAsks(true)}>
        <Text>{word}</Text>
      </Pressable>
    )
  return (
    <>
      <Pressable
        id={`${id}-sure`}
        className="button takestate__sure"
        label={sure}
        onPress={() => {
          setAsks(false)
          onPress()
        }}
      >
        <Text>{sure}</Text>
      </Pressable>
      <Pressable id={`${id}-no`} className="button" label={keep} onPress={() => setAsks(false)}>
        <Text>{keep}</Text>
      </Pressable>
    </>
  )
}

/** What is on the device or under way, and what one can do about it. */
export function State(props: TakeProps) {
  const { state, words, lang, isUpdate, isChanged, sizes, full } = props
  const missing = sizes?.missing ?? null
  const more = missing !== null && (missing.missingBytes > 0 || missing.unmade > 0)
  const main =
    state.kind === 'paused'
      ? words.takeGoOn
      : state.kind === 'broken'
        ? words.takeRepair
        : state.kind === 'none'
          ? words.takeStart
          : isUpdate
            ? words.takeUpdate
            : more && isChanged
              ? words.takeStart
              : isChanged
                ? words.takeApply
                : null
  return (
    <View id="take-state" className={`card takestate takestate--${state.kind}`}>
      {state.kind === 'none' ? <Line icon="take" title={words.takeNone} text={words.takeIntro} /> : null}
      {state.kind === 'going' ? <Going state={state} words={words} /> : null}
      {state.kind === 'paused' ? (
        <Line
          icon="pause"
          title={words.takePaused}
          text={`${words.takePart(state.done, state.files)}${lang === 'en' ? '. ' : '。'}${words.takePausedLine}`}
        />
      ) : null}
      {state.kind === 'taken' || state.kind === 'broken' ? (
        <Line
          icon={state.kind === 'taken' ? 'done' : 'replay'}
          title={words.takeTaken(sayBytes(state.bytes), sayDay(state.takenAtMs, lang))}
          text={state.kind === 'taken' ? words.takeOffline : words.takeBroken(state.lost)}
        />
      ) : null}
      {isUpdate && missing && state.kind !== 'going' ? (
        <Text className="takestate__note">
          {words.takeUpdateReady(sayBytes(missing.missingBytes + missing.unmadeBytes))}
        </Text>
      ) : null}
      {full ? (
        <View
          className="takestate__problem"
          {...a11y({ role: 'status', label: words.takeFull(sayBytes(full.needBytes)) })}
        >
          <Text className="takestate__warn">
            {full.freeBytes === null
              ? words.takeFull(sayBytes(full.needBytes))
              : words.takeFullFree(sayBytes(full.needBytes), sayBytes(full.freeBytes))}
          </Text>
          <Text className="t-small soft">{words.takeFullHint}</Text>
        </View>
      ) : null}
      <View className="takestate__actions">
        {state.kind === 'going' ? (
          <Pressable
            id="take-pause"
            className="button button--main"
            label={words.takePause}
            onPress={props.onPause}
          >
            <Text>{words.takePause}</Text>
          </Pressable>
        ) : null}
        {full?.canFit ? (
          <Pressable
            id="take-fit"
            className="button button--main"
            label={words.takeFullFits}
            onPress={props.onFit}
          >
            <Text>{words.takeFullFits}</Text>
          </Pressable>
        ) : null}
        {main !== null && sizes ? (
          <Pressable
            id="take-start"
            className={`button ${full ? '' : 'button--main'}`}
            label={main}
            onPress={props.onStart}
          >
            <Text>{main}</Text>
          </Pressable>
        ) : null}
        {state.kind === 'going' || state.kind === 'paused' ? (
          <Sure
            id="take-cancel"
            word={words.takeCancel}
            sure={words.takeCancelSure}
            keep={words.takeKeep}
            onPress={props.onCancel}
          />
        ) : null}
        {state.kind === 'taken' || state.kind === 'broken' ? (
          <Sure
            id="take-remove"
            word={words.takeRemove}
            sure={words.takeRemoveSure}
            keep={words.takeKeep}
            onPress={props.onRemove}
          />
        ) : null}
      </View>
    </View>
  )
}
