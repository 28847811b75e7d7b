import { Text } from '@tarojs/components'
import type { Words } from '@/locales'
import { CardActions, MapCard } from '../MapCard'
import { TourRows, type TourRow } from './rows'

interface TourAskProps {
  words: Words
  bottomPx: number
  title: string
  line: string
  onGoOn(): void
  onEnd(): void
}

/** After a restart: whether to go on with the tour that was not finished. */
export const TourAsk = ({ words, bottomPx, title, line, onGoOn, onEnd }: TourAskProps) => (
  <MapCard id="tour-ask" bottomPx={bottomPx} label={`${words.onTourAsk} ${title}`}>
    <Text className="mapcard__title">{words.onTourAsk}</Text>
    <Text className="kai">{title}</Text>
    <Text className="t-small soft">{line}</Text>
    <CardActions
      actions={[
        { id: 'tour-go-on', word: words.onTourGoOn, main: true, press: onGoOn },
        { id: 'tour-end', word: words.onTourEnd, press: onEnd },
      ]}
    />
  </MapCard>
)

interface TourEndProps {
  words: Words
  bottomPx: number
  title: string
  rows: readonly TourRow[]
  seenCount: number
  /** The guide's words at the end of the last stop. */
  outro: string | null
  onUndo: (() => void) | null
  onTakeBack(index: number): void
  onClose(): void
}

/** What was seen, and what is left for another time. */
export function TourEnd(props: TourEndProps) {
  const { words, bottomPx, title, rows, seenCount, outro, onUndo, onClose } = props
  const missed = rows.length - seenCount
  const heading = missed === 0 ? words.onTourFinished : words.onTourFinishedEarly
  return (
    <MapCard id="tour-finished" bottomPx={bottomPx} label={`${heading}: ${title}`}>
      <Text className="mapcard__title">{heading}</Text>
      <Text className="kai">{title}</Text>
      <Text className="t-small">{words.onTourSeen(seenCount)}</Text>
      {missed === 0 ? null : <Text className="t-small">{words.onTourMissed(missed)}</Text>}
      {outro === null || missed > 0 ? null : <Text className="ontour__told">{outro}</Text>}
      <TourRows words={words} rows={rows} onTakeBack={props.onTakeBack} />
      <CardActions
        actions={[
          { id: 'tour-close', word: words.onTourClose, main: true, press: onClose },
          ...(onUndo ? [{ id: 'tour-undo', word: words.onTourUndo, press: onUndo }] : []),
        ]}
      />
    </MapCard>
  )
}
