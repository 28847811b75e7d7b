import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import { Prose, Section } from '../Section'
import { Sure } from '../Sure'
import { Bring, type Bringing } from './Bring'
import './index.scss'

export interface PrivacyProps {
  words: Words
  /** Bytes on the device by what they are, largest first. */
  kept: readonly { item: keyof Words['privacy']['items']; bytes: number }[]
  /** How files leave: to a folder, or to a chat of WeChat's. */
  filesBy: 'save' | 'share'
  hasOwn: boolean
  isFailing: boolean
  bringing: Bringing
  onTake(): void
  onErase(): void
}

export const sayBytes = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** What is stored and what is sent, as it is; and the ways to take all out, bring it back, and have it gone. */
export function Privacy(props: PrivacyProps) {
  const { words, kept, filesBy, hasOwn, isFailing, bringing, onTake, onErase } = props
  const say = words.privacy
  const inWeChat = filesBy === 'share'
  const take = filesBy === 'save' ? say.takeSave : say.takeShare
  const sent = [
    say.sentPosition,
    say.sentContent,
    say.sentNarration,
    say.sentCrowd,
    inWeChat ? say.sentMapWechat : say.sentMapWeb,
    inWeChat ? say.sentScanWechat : say.sentVoiceWeb,
    ...(inWeChat ? [] : [say.sentScanWeb]),
    say.sentShare,
    say.sentAddress,
  ]
  return (
    <View className="privacy">
      <Prose text={say.intro} />
      {isFailing ? (
        <View className="own__failing" {...a11y({ role: 'status', label: words.own.notKept })}>
          <Text className="t-small">{words.own.notKept}</Text>
        </View>
      ) : null}
      <Section title={say.file} icon="share">
        <Prose text={say.fileLine} />
        {hasOwn ? null : <Text className="para t-small soft">{say.takeNothing}</Text>}
        <View className="privacy__buttons">
          {hasOwn ? (
            <Pressable id="own-take" className="button button--main" label={take} onPress={onTake}>
              <Text>{take}</Text>
            </Pressable>
          ) : null}
          <Bring words={words} {...bringing} />
        </View>
      </Section>
      <Section title={say.kept} icon="lock">
        {kept.length === 0 ? <Text className="para">{say.keptNothing}</Text> : null}
        <View {...a11y({ role: kept.length === 0 ? 'group' : 'list', label: say.kept })}>
          {kept.map(({ item, bytes }) => (
            <View
              key={item}
              className="privacy__row"
              {...a11y({ role: 'listitem', label: say.size(say.items[item], sayBytes(bytes)) })}
            >
              <Text className="privacy__item">{say.items[item]}</Text>
              <Text className="privacy__size">{sayBytes(bytes)}</Text>
            </View>
          ))}
        </View>
        <View className="privacy__notes">
          <Prose text={[say.memory, inWeChat ? say.wechat : say.browser, say.permission].join('\n')} />
        </View>
      </Section>
      <Section title={say.sent} icon="share">
        {sent.map(line => (
          <View key={line} className="privacy__sent">
            <Text userSelect>{line}</Text>
          </View>
        ))}
      </Section>
      <Section title={say.erase} icon="close">
        <Text className="para">{say.eraseLine}</Text>
        <Sure id="own-erase" word={say.erase} sure={say.eraseSure} keep={words.own.keepIt} onSure={onErase}>
          <View
            className="privacy__ask"
            id="own-erase-what"
            {...a11y({ role: 'status', label: say.eraseWhat })}
          >
            <Text>{say.eraseWhat}</Text>
          </View>
        </Sure>
      </Section>
    </View>
  )
}
