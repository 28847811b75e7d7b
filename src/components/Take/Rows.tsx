import { Text, View } from '@tarojs/components'
import { VOICE_LANGS, VOICE_LAYERS, type Voice } from '@/content/keep/listing'
import { sayBytes } from '@/locales/take'
import type { Words } from '@/locales'
import { Pressable } from '../Pressable'
import { Section } from '../Section'
import type { RowSize, TakeProps } from './types'

/** What a part would bring: what is made by its true size, the rest by estimate. */
export function saySize({ transferBytes, missingBytes, unmade, unmadeBytes }: RowSize, words: Words): string {
  if (unmade > 0) return words.takeAbout(sayBytes(transferBytes + unmadeBytes))
  return missingBytes === 0 && transferBytes > 0 ? words.takeHere : sayBytes(transferBytes)
}

interface RowProps {
  id: string
  title: string
  line?: string
  size: string
  on: boolean
  /** It cannot be left out. */
  always?: string
  disabled: boolean
  onToggle(): void
}

function Row({ id, title, line, size, on, always, disabled, onToggle }: RowProps) {
  const inside = (
    <>
      <View className={`takerow__box ${on ? 'takerow__box--on' : ''}`} />
      <View className="takerow__words">
        <Text className="takerow__title">{title}</Text>
        {line === undefined ? null : <Text className="t-small soft">{line}</Text>}
      </View>
      <Text className="takerow__size t-small">{size}</Text>
    </>
  )
  if (always !== undefined || disabled)
    return (
      <View id={id} className={`takerow takerow--still ${always === undefined ? 'takerow--off' : ''}`}>
        {inside}
      </View>
    )
  return (
    <Pressable
      id={id}
      className="takerow"
      role="checkbox"
      selected={on}
      label={[title, line, size].filter(Boolean).join(', ')}
      onPress={onToggle}
    >
      {inside}
    </Pressable>
  )
}

const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter(each => each !== item) : [...list, item]

/** What can be taken, each with its size. */
export function Rows({ words, lang, sizes, choice, others, state, onChoose }: TakeProps) {
  if (!sizes) return null
  const busy = state.kind === 'going'
  const { langs, voices, pictures } = choice
  const voiceLangs = lang === 'en' ? [...VOICE_LANGS].reverse() : VOICE_LANGS
  return (
    <>
      <Section title={words.takeWhat} icon="take">
        <Row
          id="take-guide"
          title={words.takeGuide}
          line={`${words.takeGuideLine} · ${words.takeAlways}`}
          size={saySize(sizes.guide, words)}
          on
          always={words.takeAlways}
          disabled={busy}
          onToggle={() => undefined}
        />
        {others.map(other => {
          const size = sizes.words[other]
          return size ? (
            <Row
              key={other}
              id={`take-words-${other}`}
              title={words.takeWords[other]}
              line={words.takeWordsLine}
              size={saySize(size, words)}
              on={langs.includes(other)}
              disabled={busy}
              onToggle={() => onChoose({ ...choice, langs: toggled(langs, other) })}
            />
          ) : null
        })}
        <Row
          id="take-pictures"
          title={words.takePictures}
          line={words.takePicturesLine}
          size={saySize(sizes.pictures, words)}
          on={pictures}
          disabled={busy}
          onToggle={() => onChoose({ ...choice, pictures: !pictures })}
        />
      </Section>
      {voiceLangs.map(voiceLang => {
        const layers = VOICE_LAYERS.flatMap(layer => {
          const voice: Voice = `${voiceLang}.${layer}`
          const size = sizes.voices[voice]
          return size ? [{ layer, voice, size }] : []
        })
        return layers.length === 0 ? null : (
          <Section key={voiceLang} title={words.takeVoices[voiceLang]} icon="listen">
            {layers.map(({ layer, voice, size }) => (
              <Row
                key={voice}
                id={`take-${voiceLang}-${layer}`}
                title={words.takeLayers[layer]}
                line={
                  size.unmade > 0
                    ? `${words.takeLayersLine[layer]} · ${words.takeUnmade(size.unmade)}`
                    : words.takeLayersLine[layer]
                }
                size={saySize(size, words)}
                on={voices.includes(voice)}
                disabled={busy}
                onToggle={() => onChoose({ ...choice, voices: toggled(voices, voice) })}
              />
            ))}
          </Section>
        )
      })}
    </>
  )
}
