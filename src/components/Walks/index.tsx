import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { Choice } from '../Choice'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import { FileWalk } from './FileWalk'
import { KeptTraces } from './KeptTraces'
import { OwnTrace } from './OwnTrace'
import { PretendedBanner } from './PretendedBanner'
import { TourWalks } from './TourWalks'
import type { Pretended, WalksProps } from './types'
import './index.scss'

export { PretendedBanner }
export type { Pretended, TraceFormat, WalksProps } from './types'

export const SPEEDS = [1, 2, 5, 10, 20] as const

/** Walks that are only played: along a tour, from a file, standing still; and the trace of the real one. */
export function Walks(props: WalksProps) {
  const { words, pretended, speed, onSpeed, onReal } = props
  return (
    <View className="walks">
      {pretended ? <PretendedBanner words={words} onReal={onReal} /> : null}
      <Text className="para soft list__intro">{words.walksIntro}</Text>
      <Choice
        label={words.walksSpeed}
        value={String(speed)}
        options={SPEEDS.map(times => ({ value: String(times), word: words.walksTimes(times) }))}
        onChoose={value => onSpeed(Number(value))}
      />
      <TourWalks {...props} />
      <StandStill {...props} />
      <FileWalk {...props} />
      <OwnTrace {...props} />
      <KeptTraces {...props} />
    </View>
  )
}

function StandStill({ words, pretended, onStill }: Pick<WalksProps, 'words' | 'pretended' | 'onStill'>) {
  const still = pretended?.kind === 'still' ? pretended : null
  const word = still ? words.walksStillOther : words.walksStillTap
  return (
    <Section title={words.walksStill} icon="locate">
      <Text className="para">{still ? sayStill(still, words) : words.walksStillLine}</Text>
      <View className="walks__buttons">
        <Pressable id="walk-still" className="button" label={word} onPress={onStill}>
          <Text>{word}</Text>
        </Pressable>
      </View>
    </Section>
  )
}

const sayStill = ({ place }: Extract<Pretended, { kind: 'still' }>, words: Words): string =>
  place === null ? words.walksStillSomewhere : words.walksStillAt(place)
