import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Bundle, HallView } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { Words } from '@/locales'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import { HallRow } from './rows'

interface HallRowsProps {
  halls: readonly HallView[]
  bundle: Bundle
  words: Words
  dark: boolean
  onOpen(view: GuideView): void
}

/** Drawn at once; a search for 门 finds scores of gates. */
const FIRST = 10

/** Halls found by name whose story is not written yet, the best few first. */
export function HallRows({ halls, words, dark, onOpen }: HallRowsProps) {
  const [shown, setShown] = useState(FIRST)
  const left = halls.length - shown
  return (
    <Section title={words.hallsAlso} icon="map">
      {halls.slice(0, shown).map(hall => (
        <HallRow key={hall.id} hall={hall} words={words} dark={dark} onOpen={onOpen} />
      ))}
      {left > 0 ? (
        <Pressable
          id="more-halls"
          className="button row__more"
          label={words.hallsMore(left)}
          onPress={() => setShown(halls.length)}
        >
          <Text>{words.hallsMore(left)}</Text>
        </Pressable>
      ) : null}
    </Section>
  )
}
