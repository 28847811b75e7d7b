import { Image, Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Bundle } from '@/content/bundle-types'
import type { View as GuideView } from '@/content/paths'
import type { Words } from '@/locales'
import { a11y, imageName } from '../a11y'
import { Choice } from '../Choice'
import { StateFace } from '../StateFace'
import { arrange, figuresOf, type GalleryOrder, type Rank } from './arrange'
import { FigureLink } from './FigureLink'
import { inkOf, pxPerMeter, RULE, ruleSource } from './scale'
import { useSeen } from './useSeen'
import './index.scss'

interface GalleryProps {
  bundle: Bundle
  words: Words
  dark: boolean
  wide: boolean
  onOpen(view: GuideView): void
}

/** Drawn together when they come near the screen. */
const GROUP = 6
const ORDERS: readonly GalleryOrder[] = ['precinct', 'size', 'roof']
/** Who comes back from a hall finds the order as it was left. */
let leftIn: GalleryOrder = 'precinct'

/** All fronts of the palace on one ground line, at one scale. */
export function Gallery({ bundle, words, dark, wide, onOpen }: GalleryProps) {
  const [order, setOrder] = useState(leftIn)
  const figures = useMemo(() => figuresOf(bundle.halls), [bundle])
  const ranks = useMemo(() => arrange(figures, order, words), [figures, order, words])
  if (figures.length === 0) return <StateFace icon="palace" title={words.galleryEmpty} />
  return (
    <View className="gallery">
      <Text className="para soft list__intro">{words.galleryIntro(figures.length)}</Text>
      <Choice
        label={words.gallerySort}
        value={order}
        options={ORDERS.map(value => ({ value, word: words.gallerySorts[value] }))}
        onChoose={chosen => {
          leftIn = chosen
          setOrder(chosen)
        }}
      />
      {ranks.map(rank => (
        <RankOfHalls
          key={`${order}-${rank.key}`}
          rank={rank}
          lang={bundle.lang}
          words={words}
          dark={dark}
          scale={pxPerMeter(wide)}
          onOpen={onOpen}
        />
      ))}
    </View>
  )
}

interface RankProps {
  rank: Rank
  lang: Bundle['lang']
  words: Words
  dark: boolean
  scale: number
  onOpen(view: GuideView): void
}

function RankOfHalls({ rank, ...rest }: RankProps) {
  const { words, dark, scale } = rest
  const groups = Array.from({ length: Math.ceil(rank.figures.length / GROUP) }, (_, index) =>
    rank.figures.slice(index * GROUP, (index + 1) * GROUP),
  )
  return (
    <View className="rank">
      <View className="rank__head" {...a11y({ role: 'heading', label: rank.title })}>
        <Text className="kai rank__title">{rank.title}</Text>
        <Text className="t-small soft">{words.galleryCount(rank.figures.length)}</Text>
        <View className="rank__rule">
          <Text className="rank__ten">{words.meters(RULE.length)}</Text>
          <Image
            src={ruleSource(inkOf(dark))}
            mode="scaleToFill"
            style={{ width: `${RULE.length * scale}px`, height: `${RULE.height * scale}px` }}
            {...imageName('')}
          />
        </View>
      </View>
      <View className="rank__line" {...a11y({ role: 'group', label: rank.title })}>
        {groups.map((figures, index) => (
          <Group key={figures[0]?.hall.id} id={`rank-${rank.key}-${index}`} figures={figures} {...rest} />
        ))}
        <View className="figure figure--rest">
          <View className="figure__end" />
          <View className="figure__names" />
        </View>
      </View>
    </View>
  )
}

function Group({ id, figures, ...rest }: Omit<RankProps, 'rank'> & { id: string; figures: Rank['figures'] }) {
  const seen = useSeen(id)
  return (
    <>
      {figures.map((figure, index) => (
        <FigureLink
          key={figure.hall.id}
          id={index === 0 ? id : undefined}
          figure={figure}
          drawn={seen}
          {...rest}
        />
      ))}
    </>
  )
}
