import { Text, View } from '@tarojs/components'
import { sayBytes } from '@/locales/take'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import { StateFace } from '../StateFace'
import { Rows } from './Rows'
import { State } from './State'
import type { TakeProps } from './types'
import './index.scss'

export type { TakeProps } from './types'

const FAILED_SHOWN = 6

/** The page of what is taken along: what is on the device, what could be, what works without a network. */
export function Take(props: TakeProps) {
  const { words, sizes, listing, state, failed, mayVanish, canInstall } = props
  const missing = sizes?.missing
  return (
    <View className="take" id="take">
      <State {...props} />
      {failed.length > 0 && state.kind !== 'going' ? <Failed {...props} /> : null}
      {listing === 'asking' && !sizes ? (
        <View className="take__asking" {...a11y({ role: 'status', label: words.takeAsking })}>
          <Text className="soft">{words.takeAsking}</Text>
        </View>
      ) : null}
      {listing === 'failed' && !sizes ? (
        <StateFace
          icon="replay"
          title={words.takeNoList}
          text={words.takeNoListText}
          action={{ word: words.retry, press: props.onAsk }}
        />
      ) : null}
      <Rows {...props} />
      {missing && state.kind !== 'going' ? (
        <View className="take__total">
          <Text className="t-small">
            {missing.missingBytes === 0 && missing.unmade === 0
              ? words.takeNothing
              : words.takeTotal(sayBytes(missing.missingBytes), sayBytes(sizes.deviceBytes))}
          </Text>
          {missing.unmade > 0 ? (
            <Text className="t-small soft">
              {words.takeTotalUnmade(missing.unmade, sayBytes(missing.unmadeBytes))}
            </Text>
          ) : null}
        </View>
      ) : null}
      <Section title={words.takeOffline} icon="done">
        <Text className="para t-small">{words.takeWorks}</Text>
        <Text className="para t-small soft">{words.takeWorksNot}</Text>
        {mayVanish ? <Text className="para t-small">{words.takeMayVanish}</Text> : null}
        {canInstall ? (
          <Pressable id="take-install" className="button" label={words.takeInstall} onPress={props.onInstall}>
            <Text>{words.takeInstall}</Text>
          </Pressable>
        ) : null}
      </Section>
    </View>
  )
}

/** What could not be had, and why: the rest is there and works. */
function Failed({ words, failed, onStart }: TakeProps) {
  const shown = failed.slice(0, FAILED_SHOWN)
  return (
    <View className="takefailed" id="take-failed">
      <Text className="takefailed__title">{words.takeFailed(failed.length)}</Text>
      {shown.map(({ name, why }, i) => (
        <Text key={`${name} ${i}`} className="takefailed__one t-small">
          {name} · {words.takeFailedWhy[why]}
        </Text>
      ))}
      {failed.length > shown.length ? (
        <Text className="takefailed__one t-small soft">
          {words.takeFailedMore(failed.length - shown.length)}
        </Text>
      ) : null}
      <Pressable id="take-retry" className="button" label={words.takeRetry} onPress={onStart}>
        <Text>{words.takeRetry}</Text>
      </Pressable>
    </View>
  )
}
