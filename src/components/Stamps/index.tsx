import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import type { View as GuideView } from '@/content/paths'
import { localDateOf } from '@/core/hours/zone'
import type { Stamp } from '@/core/own/types'
import { bookOf } from '@/core/stamps/book'
import type { Words } from '@/locales'
import { historyDate } from '@/locales/dates'
import { a11y } from '../a11y'
import { placeFront } from '../Elevation/front'
import { PRECINCTS } from '../Gallery/arrange'
import { Pressable } from '../Pressable'
import { linesOf, Seal } from './Seal'
import './index.scss'

export { Pressed } from './Pressed'

interface StampBookProps {
  bundle: Bundle
  words: Words
  stamps: readonly Stamp[]
  onOpen(view: GuideView): void
}

const SEAL_PX = 76

/** The date of a stamp in words, and which kind it is. */
export const sayStamp = ({ how, atMs }: Stamp, { lang }: Pick<Bundle, 'lang'>, words: Words): string =>
  words.stamps[how](historyDate(localDateOf(atMs), lang))

/** All seals that one has, part by part of the palace, and the empty fields of those to come. */
export function StampBook({ bundle, words, stamps, onOpen }: StampBookProps) {
  const book = useMemo(
    () =>
      bookOf(
        bundle.places.map(place => ({ ...place, isClosed: place.status === 'closed' })),
        stamps,
        PRECINCTS,
      ),
    [bundle, stamps],
  )
  const { stamps: say } = words
  return (
    <View className="book">
      <View
        className="book__count"
        {...a11y({ role: 'status', label: say.lineCount(book.there, book.count) })}
      >
        <Text className="kai book__number">{say.part(book.there, book.count)}</Text>
        <Text className="soft t-small">
          {book.there === book.count
            ? say.full
            : book.there + book.afar === 0
              ? say.empty
              : [
                  say.lineCount(book.there, book.count),
                  ...(book.afar > 0 ? [say.afarCount(book.afar)] : []),
                ].join(' · ')}
        </Text>
      </View>
      <Text className="para t-small soft">{say.how}</Text>
      {book.parts.map(part => {
        const title = words.precincts[part.precinct as keyof Words['precincts']]
        return (
          <View key={part.precinct} className="book__part">
            <View
              className="book__head"
              {...a11y({ role: 'heading', label: say.partLabel(title, part.there, part.count) })}
            >
              <Text className="book__title">{title}</Text>
              <Text className="t-small soft">{say.part(part.there, part.count)}</Text>
            </View>
            <View className="book__fields">
              {part.places.map(({ place, stamp }) => {
                const name = nameIn(place.names, bundle.lang)
                const state = stamp === null ? say.missing : sayStamp(stamp, bundle, words)
                return (
                  <Pressable
                    key={place.id}
                    id={`stamp-${place.id}`}
                    className={`field ${stamp === null ? 'field--empty' : ''}`}
                    role="link"
                    label={say.label(name, state)}
                    onPress={() => onOpen({ kind: 'place', id: place.id })}
                  >
                    {stamp === null ? (
                      <View className="field__frame" {...a11y({ hidden: true })}>
                        {linesOf(place.names.zh, place.names.zh.length < 5).map(line => (
                          <Text key={line} className="kai field__missing">
                            {line}
                          </Text>
                        ))}
                      </View>
                    ) : (
                      <Seal
                        placeId={place.id}
                        name={place.names.zh}
                        front={placeFront(place, bundle)}
                        how={stamp.how}
                        sizePx={SEAL_PX}
                      />
                    )}
                    {bundle.lang === 'en' || stamp !== null ? (
                      <Text className="field__name">{name}</Text>
                    ) : null}
                    {stamp === null ? null : <Text className="field__date">{state}</Text>}
                  </Pressable>
                )
              })}
            </View>
          </View>
        )
      })}
      <Text className="para t-small soft book__closed">{say.closed}</Text>
    </View>
  )
}
