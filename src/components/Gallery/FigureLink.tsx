import { Image, Text, View } from '@tarojs/components'
import type { Bundle } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { Words } from '@/locales'
import { imageName } from '../a11y'
import { standingSource } from '../Elevation/source'
import { Pressable } from '../Pressable'
import type { Figure } from './arrange'
import { inkOf, PERSON, personSource } from './scale'

interface FigureLinkProps {
  figure: Figure
  /** Watched for coming near the screen. */
  id: string | undefined
  drawn: boolean
  lang: Bundle['lang']
  words: Words
  dark: boolean
  /** Pixels a metre. */
  scale: number
  onOpen(view: GuideView): void
}

/** Before it is drawn a hall keeps about its room: terraces reach a little beyond the roof. */
const ROOM = 1.12

/** One hall on the ground line, its name below. */
export function FigureLink({ figure, id, drawn, lang, words, dark, scale, onOpen }: FigureLinkProps) {
  const { hall, front, widthMeters, heightMeters } = figure
  const picture = drawn ? standingSource({ front, dark }) : null
  const width = (picture?.widthMeters ?? ROOM * widthMeters) * scale
  const height = (picture?.heightMeters ?? ROOM * heightMeters) * scale
  const below = (picture?.belowGroundMeters ?? 0) * scale
  const name = lang !== 'en' ? hall.names.zh : `${hall.names.en}, ${hall.names.zh}`
  return (
    <Pressable
      className="figure"
      role="link"
      id={id ?? `figure-${hall.id}`}
      label={words.galleryLabel(name, Math.round(widthMeters), Math.round(heightMeters))}
      onPress={() => onOpen({ kind: hall.place ? 'place' : 'hall', id: hall.id })}
    >
      <View className="figure__ground">
        <Image
          className="figure__person"
          src={personSource(inkOf(dark))}
          mode="scaleToFill"
          style={{ width: `${PERSON.width * scale}px`, height: `${PERSON.height * scale}px` }}
          {...imageName('')}
        />
        <View
          className="figure__room"
          style={{ width: `${Math.round(width)}px`, height: `${Math.round(height - below)}px` }}
        >
          {picture === null ? null : (
            <Image
              className="figure__picture"
              src={picture.source}
              mode="scaleToFill"
              style={{ width: `${width}px`, height: `${height}px`, marginBottom: `${-below}px` }}
              {...imageName('')}
            />
          )}
        </View>
      </View>
      <View className="figure__names">
        <Text className="kai figure__zh">{hall.names.zh}</Text>
        {lang === 'en' ? <Text className="figure__en">{hall.names.en}</Text> : null}
      </View>
    </Pressable>
  )
}
