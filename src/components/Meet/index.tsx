import { Input, Text, View } from '@tarojs/components'
import { MAX_LABEL } from '@/content/meetPath'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Choice } from '../Choice'
import { Icon } from '../Icon'
import { NativeShareButton, Pressable } from '../Pressable'
import { LinkRow } from '../Section'
import './index.scss'

/** What only the one who sends it may change. */
export interface MeetDraft {
  /** A hall that is easier to find than a vague position; null: the point is good, or a hall already. */
  better: { why: string; word: string; press(): void } | null
  /** '' and the next times, `15:30`. */
  time: string
  times: readonly string[]
  onTime(time: string): void
  /** null: a place speaks for itself. */
  label: string | null
  onLabel(label: string): void
  onMove(): void
}

interface MeetProps {
  words: Words
  /** `太和门东边约 20 米`; null: the guide does not know it. */
  where: string | null
  /** The sender's own word: text and nothing else. */
  label: string | null
  /** `15:30 见`; null: none was agreed. */
  time: string | null
  /** How far from it people may be standing; null: it is exact. */
  vague: string | null
  /** How far it is from here; null: not reckoned. */
  line: string | null
  draft: MeetDraft | null
  shareMode: 'call' | 'button'
  onLead(): void
  onShare(): void
}

/** A point to meet at: where, when, the way there; for who sends it, what to change and how to send it. */
export function Meet(props: MeetProps) {
  const { words, where, label, time, vague, line, draft, onLead } = props
  return (
    <View className="meet">
      {label === null ? null : (
        <Text className="kai t-title meet__label" id="meet-label">
          {label}
        </Text>
      )}
      {where === null ? null : (
        <Text className="meet__where" id="meet-where">
          {where}
        </Text>
      )}
      {time === null ? null : (
        <View className="meet__time">
          <Icon name="clock" sizePx={18} />
          <Text>{time}</Text>
        </View>
      )}
      {vague === null ? null : <Text className="t-small meet__vague">{vague}</Text>}
      {line === null ? null : <Text className="t-small soft">{line}</Text>}
      <View className="actions meet__actions">
        {draft === null ? (
          <LeadButton words={words} main onPress={onLead} />
        ) : (
          <ShareButton {...props} main />
        )}
        {draft === null ? <ShareButton {...props} /> : <LeadButton words={words} onPress={onLead} />}
      </View>
      {draft === null ? null : <Draft words={words} draft={draft} />}
    </View>
  )
}

function LeadButton({ words, main = false, onPress }: { words: Words; main?: boolean; onPress(): void }) {
  return (
    <Pressable
      id="meet-lead"
      className={`button ${main ? 'button--main actions__main' : ''}`}
      label={words.leadMe}
      onPress={onPress}
    >
      <Icon name="lead" sizePx={20} />
      <Text>{words.leadMe}</Text>
    </Pressable>
  )
}

function ShareButton({
  words,
  shareMode,
  onShare,
  main = false,
}: Pick<MeetProps, 'words' | 'shareMode' | 'onShare'> & { main?: boolean }) {
  const look = `button ${main ? 'button--main actions__main' : ''}`
  const inside = (
    <>
      <Icon name="share" sizePx={20} />
      <Text>{words.share}</Text>
    </>
  )
  return shareMode === 'button' ? (
    <NativeShareButton className={look} label={words.share}>
      {inside}
    </NativeShareButton>
  ) : (
    <Pressable id="meet-share" className={look} label={words.share} onPress={onShare}>
      {inside}
    </Pressable>
  )
}

function Draft({ words, draft }: { words: Words; draft: MeetDraft }) {
  const { better, time, times, label, onTime, onLabel, onMove } = draft
  return (
    <View>
      {better === null ? null : (
        <View className="meet__better">
          <Text className="t-small soft">{better.why}</Text>
          <LinkRow id="meet-better" mark="palace" title={better.word} onPress={better.press} />
        </View>
      )}
      <Choice
        label={words.meetTime}
        value={time}
        options={times.map(value => ({ value, word: value === '' ? words.meetNoTime : value }))}
        onChoose={onTime}
      />
      {label === null ? null : (
        <View className="meet__field">
          <Text className="choice__label">{words.meetLabel}</Text>
          <Input
            className="meet__input"
            id="meet-word"
            type="text"
            maxlength={MAX_LABEL}
            value={label}
            placeholder={words.meetLabelHint}
            onInput={event => onLabel(event.detail.value)}
            {...a11y({ label: words.meetLabel })}
          />
        </View>
      )}
      <LinkRow id="meet-move" mark="tap" title={words.meetMove} onPress={onMove} />
    </View>
  )
}
