import { Text, View } from '@tarojs/components'
import type { Words } from '@/locales'
import { a11y } from '../a11y'
import { CardActions, MapCard } from '../MapCard'
import { Pressable } from '../Pressable'
import { WayHead } from '../WayCard'
import { TourRows, type TourRow } from './rows'
import './index.scss'

export { TourAsk, TourEnd } from './ends'
export type { TourRow }

export interface TourChip {
  minutes: number
  word: string
  label: string
}

interface TourCardProps {
  words: Words
  bottomPx: number
  /** "Stop 3 of 9". */
  stopLine: string
  name: string
  /** One is at the stop. */
  isHere: boolean
  /** How far it is on foot; null: not known, or one is there. */
  walkLine: string | null
  /** How long the rest of the tour takes. */
  restLine: string
  leadIn: string | null
  /** What is to be done next on the way; null while nobody is led. */
  next: Parameters<typeof WayHead>[0]['next']
  notes: readonly string[]
  open: boolean
  chips: readonly TourChip[]
  /** What the last shortening came to. */
  cutLines: readonly string[]
  rows: readonly TourRow[]
  /** What the main button says: seen, or simply the next one. */
  doneWord: string
  onDone(): void
  onSkip(): void
  onOpen(open: boolean): void
  onShorten(minutes: number): void
  onTakeBack(index: number): void
  /** null: nothing to take back. */
  onUndo: (() => void) | null
  /** Leads there once more; null: one is led. */
  onLead: (() => void) | null
  onEnd(): void
}

/** The tour one is on: which stop, how far, how long still, what is told on the way; all stops when asked. */
export function TourCard(props: TourCardProps) {
  const { words, stopLine, name, isHere, walkLine, restLine, leadIn, next, open } = props
  const where = isHere ? words.onTourHere : walkLine
  return (
    <MapCard
      id="tour-card"
      bottomPx={props.bottomPx}
      label={[stopLine, name, where, restLine].filter(Boolean).join(', ')}
      live={false}
    >
      <Text className="t-small soft">{stopLine}</Text>
      <Text className="kai ontour__name" {...a11y({ role: 'status', label: `${stopLine}: ${name}` })}>
        {name}
      </Text>
      {where === null ? null : <Text className="t-small">{where}</Text>}
      {next && !isHere ? <WayHead title={name} next={next} summary={null} /> : null}
      {leadIn === null || isHere ? null : (
        <View className={`ontour__lead ${open ? '' : 'ontour__lead--short'}`}>
          <Text className="ontour__told">{leadIn}</Text>
        </View>
      )}
      <Text className="t-small soft">{restLine}</Text>
      {props.notes.map(note => (
        <Text key={note} className="t-small way__note">
          {note}
        </Text>
      ))}
      {open ? (
        <View className="ontour__all">
          <View className="ontour__chips" {...a11y({ role: 'group', label: words.onTourTime })}>
            <Text className="t-small soft">{words.onTourTime}</Text>
            {props.chips.map(({ minutes, word, label }) => (
              <Pressable
                key={minutes}
                id={`tour-minutes-${minutes}`}
                className="way__kind"
                label={label}
                onPress={() => props.onShorten(minutes)}
              >
                <Text>{word}</Text>
              </Pressable>
            ))}
          </View>
          {props.cutLines.length === 0 ? null : (
            <View
              className="ontour__cut"
              id="tour-cut"
              {...a11y({ role: 'status', label: props.cutLines.join(', ') })}
            >
              {props.cutLines.map(line => (
                <Text key={line} className="t-small">
                  {line}
                </Text>
              ))}
            </View>
          )}
          <TourRows words={words} rows={props.rows} onTakeBack={props.onTakeBack} />
        </View>
      ) : null}
      <CardActions
        actions={[
          { id: 'tour-done', word: props.doneWord, main: true, press: props.onDone },
          { id: 'tour-skip', word: words.onTourSkip, press: props.onSkip },
          ...(props.onLead ? [{ id: 'tour-lead', word: words.onTourLead, press: props.onLead }] : []),
          ...(props.onUndo ? [{ id: 'tour-undo', word: words.onTourUndo, press: props.onUndo }] : []),
          {
            id: 'tour-all',
            word: open ? words.onTourLess : words.onTourMore,
            press: () => props.onOpen(!open),
          },
          ...(open ? [{ id: 'tour-end', word: words.onTourEnd, press: props.onEnd }] : []),
        ]}
      />
    </MapCard>
  )
}
