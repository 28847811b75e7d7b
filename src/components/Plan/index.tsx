import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Pressable, NativeShareButton } from '../Pressable'
import { Section } from '../Section'
import { PlanDay, type PlanDayProps } from './PlanDay'
import { PlanForm, type PlanFormProps } from './PlanForm'
import './index.scss'

export type { PlanDayProps, PlanStopWords } from './PlanDay'
export type { PlanFormProps } from './PlanForm'
export type { Pick } from './Picks'

export interface LeftOutWords {
  id: string
  name: string
  why: string
  /** It can be put in by a tap. */
  canAdd: boolean
}

interface PlanProps {
  words: Words
  form: PlanFormProps
  /** null: nothing was planned yet. */
  day: PlanDayProps | null
  /** `10:40–12:52 · 13 站 · 走 22 分钟` */
  summary: string
  /** It can be walked like this, or not, and why. */
  verdict: { good: boolean; text: string } | null
  notes: readonly string[]
  left: readonly LeftOutWords[]
  formOpen: boolean
  onForm(open: boolean): void
  onAdd(id: string): void
  onUndo: (() => void) | null
  /** The planner arranges it anew, with what is locked. */
  onArrange(): void
  actions: readonly { id: string; word: string; main?: boolean; press(): void }[]
  shareButton: string | null
  saved: readonly { code: string; word: string }[]
  onSaved(code: string): void
  onForget(code: string): void
}

/** A visit that fits: the wish, the day that comes of it, and what was left out. */
export function Plan(props: PlanProps) {
  const { words, form, day, summary, verdict, notes, left, formOpen, onForm, onUndo, actions } = props
  return (
    <View className="plan">
      {day === null || formOpen ? <PlanForm {...form} /> : null}
      {day === null ? null : (
        <View>
          <View className="plan__head">
            <Text className="plan__summary">{summary}</Text>
            {formOpen ? null : (
              <Pressable
                id="plan-change"
                className="plan__change"
                label={words.planChange}
                onPress={() => onForm(true)}
              >
                <Text>{words.planChange}</Text>
              </Pressable>
            )}
          </View>
          {verdict === null ? null : (
            <View
              className={`plan__verdict ${verdict.good ? '' : 'plan__verdict--wrong'}`}
              {...a11y({ role: 'status' })}
            >
              <Text>{verdict.text}</Text>
            </View>
          )}
          {formOpen
            ? null
            : notes.map(note => (
                <Text key={note} className="plannote">
                  {note}
                </Text>
              ))}
          <View className="plan__actions">
            {actions.map(({ id, word, main, press }) => (
              <Pressable
                key={id}
                id={id}
                className={`button ${main ? 'button--main' : ''}`}
                label={word}
                onPress={press}
              >
                <Text>{word}</Text>
              </Pressable>
            ))}
            {props.shareButton === null ? null : (
              <NativeShareButton className="button" label={props.shareButton}>
                <Text>{props.shareButton}</Text>
              </NativeShareButton>
            )}
          </View>
          <PlanDay {...day} />
          <View className="plan__actions">
            {onUndo ? (
              <Pressable id="plan-undo" className="button" label={words.planUndo} onPress={onUndo}>
                <Text>{words.planUndo}</Text>
              </Pressable>
            ) : null}
            <Pressable
              id="plan-arrange"
              className="button"
              label={words.planArrange}
              onPress={props.onArrange}
            >
              <Text>{words.planArrange}</Text>
            </Pressable>
          </View>
          {left.length === 0 ? null : (
            <Section title={words.planLeft}>
              {left.map(({ id, name, why, canAdd }) => (
                <View key={id} className="planleft">
                  <Pressable
                    id={`planleft-${id}`}
                    className="planleft__words"
                    role="link"
                    label={`${name}, ${why}`}
                    onPress={() => day.onOpen(id)}
                  >
                    <Text className="kai">{name}</Text>
                    <Text className="t-small soft">{why}</Text>
                  </Pressable>
                  {canAdd ? (
                    <Pressable
                      id={`plan-add-${id}`}
                      className="planleft__add"
                      label={words.planAddLabel(name)}
                      onPress={() => props.onAdd(id)}
                    >
                      <Text>{words.planAdd}</Text>
                    </Pressable>
                  ) : null}
                </View>
              ))}
            </Section>
          )}
        </View>
      )}
      {props.saved.length === 0 ? null : (
        <Section title={words.planSaved}>
          {props.saved.map(({ code, word }) => (
            <View key={code} className="planleft">
              <Pressable
                id={`plan-saved-${code}`}
                className="planleft__words"
                role="link"
                label={word}
                onPress={() => props.onSaved(code)}
              >
                <Text>{word}</Text>
              </Pressable>
              <Pressable
                id={`plan-forget-${code}`}
                className="planleft__add"
                label={`${words.planForget} ${word}`}
                onPress={() => props.onForget(code)}
              >
                <Text>{words.planForget}</Text>
              </Pressable>
            </View>
          ))}
        </Section>
      )}
    </View>
  )
}
