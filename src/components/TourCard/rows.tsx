import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { Pressable } from '../Pressable'

export interface TourRow {
  index: number
  name: string
  /** How long one stays, what became of it, what it would need: whatever there is to say. */
  line: string
  isNext: boolean
  /** Behind one, for whichever reason. */
  isGone: boolean
}

interface TourRowsProps {
  words: Words
  rows: readonly TourRow[]
  onTakeBack: ((index: number) => void) | null
}

/** All stops in their order; those behind one can be taken back. */
export const TourRows = ({ words, rows, onTakeBack }: TourRowsProps) => (
  <View className="ontour__rows" {...a11y({ role: 'list', label: words.onTourMore })}>
    {rows.map(({ index, name, line, isNext, isGone }) => (
      <View
        key={index}
        id={`tour-row-${index}`}
        className={`ontour__row ${isNext ? 'ontour__row--next' : ''} ${isGone ? 'ontour__row--gone' : ''}`}
        {...a11y({ role: 'listitem', label: `${index + 1}. ${name}, ${line}` })}
      >
        <Text className="ontour__number">{index + 1}</Text>
        <View className="ontour__words">
          <Text>{name}</Text>
          <Text className="t-small soft">{line}</Text>
        </View>
        {isGone && onTakeBack ? (
          <Pressable
            id={`tour-back-${index}`}
            className="ontour__back"
            label={words.onTourTakeBackOf(name)}
            onPress={() => onTakeBack(index)}
          >
            <Text>{words.onTourTakeBack}</Text>
          </Pressable>
        ) : null}
      </View>
    ))}
  </View>
)
