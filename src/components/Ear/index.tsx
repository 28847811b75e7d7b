import { ScrollView, Text, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { a11y, moveFocus, onKeys } from '../a11y'
import { Pressable } from '../Pressable'
import './index.scss'

export interface EarChoice {
  id: string
  word: string
  press(): void
}

interface EarProps {
  title: string
  /** Which of its pages this is: the keyboard begins anew there. */
  page: string
  /** The last answer, or what all this is. */
  said: string
  /** The device reads it aloud itself: a screen reader that read it too would talk over it. */
  aloud: boolean
  choices: readonly EarChoice[]
  /** Back to the choices before, or out of here. */
  back: EarChoice
  topPx: number
}

const MOST_KEYS = 9

/**
 * A few buttons across the whole width, and the answer in the largest letters. The first nine answer to the keys 1–9,
 * the way back to 0 and Escape. In the order in which a screen reader comes to them: answer, choices, way back.
 */
export function Ear({ title, page, said, aloud, choices, back, topPx }: EarProps) {
  useEffect(() => moveFocus('ear'), [page])
  // what is answered stands at the top, wherever the button was: each answer asks for another place, a pixel apart
  const shown = useRef({ what: '', turn: 0 })
  const what = `${page} ${said}`
  if (shown.current.what !== what) shown.current = { what, turn: shown.current.turn + 1 }
  useEffect(
    () =>
      onKeys(key => {
        const choice =
          key === '0' || key === 'Escape' ? back : /^[1-9]$/.test(key) ? choices[Number(key) - 1] : undefined
        choice?.press()
        return choice !== undefined
      }),
    [choices, back],
  )
  return (
    <View
      className="ear"
      id="ear"
      style={{ paddingTop: `${topPx}px` }}
      {...a11y({ role: 'region', label: title, focusable: false })}
    >
      <ScrollView
        className="ear__scroll"
        scrollY
        scrollTop={shown.current.turn % 2}
        enhanced
        showScrollbar={false}
      >
        <View className="ear__content">
          <View
            className="ear__said"
            id="ear-said"
            {...a11y(aloud ? { role: 'group', label: said } : { role: 'status', label: said })}
          >
            <Text>{said}</Text>
          </View>
          {choices.map(({ id, word, press }, i) => (
            <Pressable key={id} id={`ear-${id}`} className="ear__button" label={word} onPress={press}>
              {i < MOST_KEYS ? (
                <View className="ear__key" {...a11y({ hidden: true })}>
                  <Text>{i + 1}</Text>
                </View>
              ) : null}
              <Text className="ear__word">{word}</Text>
            </Pressable>
          ))}
          <Pressable
            id={`ear-${back.id}`}
            className="ear__button ear__button--back"
            label={back.word}
            onPress={back.press}
          >
            <View className="ear__key" {...a11y({ hidden: true })}>
              <Text>0</Text>
            </View>
            <Text className="ear__word">{back.word}</Text>
          </Pressable>
        </View>
      </ScrollView>
    </View>
  )
}
