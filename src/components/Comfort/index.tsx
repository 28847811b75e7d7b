import type { Words } from '@/locales'
import { Choice } from '../Choice'
import { LinkRow, Section } from '../Section'

export interface ComfortChosen {
  hand: 'right' | 'left'
  still: boolean
  touch: boolean
  voiceFirst: boolean
}

interface ComfortProps {
  words: Words
  chosen: ComfortChosen
  onChange(change: Partial<ComfortChosen>): void
  onEar(): void
}

/** Under "You": the hand, what moves, what is felt, and the big buttons that speak. */
export function Comfort({ words, chosen, onChange, onEar }: ComfortProps) {
  const say = words.comfort
  return (
    <Section title={say.title} icon="eye">
      <LinkRow id="open-listen" mark="listen" title={say.ear} subtitle={say.earLine} onPress={onEar} />
      <Choice
        label={say.first}
        value={chosen.voiceFirst ? 'ear-first' : 'map-first'}
        options={[
          { value: 'map-first', word: say.firstMap },
          { value: 'ear-first', word: say.firstEar },
        ]}
        onChoose={value => onChange({ voiceFirst: value === 'ear-first' })}
      />
      <Choice
        label={say.hand}
        value={chosen.hand}
        options={[
          { value: 'left', word: say.left },
          { value: 'right', word: say.right },
        ]}
        onChoose={hand => onChange({ hand })}
      />
      <Choice
        label={say.touch}
        value={chosen.touch ? 'touch-on' : 'touch-off'}
        options={[
          { value: 'touch-on', word: say.on },
          { value: 'touch-off', word: say.off },
        ]}
        onChoose={value => onChange({ touch: value === 'touch-on' })}
      />
      <Choice
        label={say.motion}
        value={chosen.still ? 'motion-still' : 'motion-device'}
        options={[
          { value: 'motion-device', word: say.asDevice },
          { value: 'motion-still', word: say.still },
        ]}
        onChoose={value => onChange({ still: value === 'motion-still' })}
      />
    </Section>
  )
}
