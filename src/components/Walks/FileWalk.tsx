import { Text, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import { Progress } from './Progress'
import type { WalksProps } from './types'

/** A walk that somebody walked, from a file; what is wrong with a file stands where it was opened. */
export function FileWalk({
  words,
  pretended,
  fileProblem,
  onFile,
  onReal,
}: Pick<WalksProps, 'words' | 'pretended' | 'fileProblem' | 'onFile' | 'onReal'>) {
  const played = pretended?.kind === 'track' ? pretended : null
  const openWord = played ? words.walksFileOther : words.walksFileOpen
  return (
    <Section title={words.walksFile} icon="replay">
      <Text className="para">{onFile ? words.walksFileLine : words.walksFileNot}</Text>
      {fileProblem === null ? null : (
        <View
          className="walks__problem"
          id="file-problem"
          {...a11y({ role: 'status', label: words.walksFileFailed(fileProblem) })}
        >
          <Text className="t-small">{words.walksFileFailed(fileProblem)}</Text>
        </View>
      )}
      {played ? (
        <Progress
          label={
            played.over
              ? words.walksFileOver(played.fileName)
              : words.walksFilePlaying(played.fileName, Math.floor(played.done * 100))
          }
          done={played.over ? 1 : played.done}
        />
      ) : null}
      <View className="walks__buttons">
        {played ? (
          <Pressable id="file-stop" className="button" label={words.walksFileStop} onPress={onReal}>
            <Text>{words.walksFileStop}</Text>
          </Pressable>
        ) : null}
        {onFile ? (
          <Pressable id="file-open" className="button" label={openWord} onPress={onFile}>
            <Text>{openWord}</Text>
          </Pressable>
        ) : null}
      </View>
    </Section>
  )
}
