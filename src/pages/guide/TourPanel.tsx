import { useState } from 'react'
import { TourAsk, TourCard, TourEnd, type TourRow } from '@/components/TourCard'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import type { Words } from '@/locales'
import { leadInOf, tourProgress, useOnTour } from '@/state/onTour'
import { stopTarget } from '@/state/tourWalks'
import { useWay } from '@/state/way'
import { useLeading } from './useLeading'

interface TourPanelProps {
  bundle: Bundle
  words: Words
  bottomPx: number
  nowMs: number
}

export const CHIP_MINUTES = [20, 40, 60, 90] as const

/** The tour that is followed, on the bare map: where it stands, the question after a restart, and its end. */
export function TourPanel({ bundle, words, bottomPx, nowMs }: TourPanelProps) {
  const tour = useOnTour()
  const way = useWay()
  const [open, setOpen] = useState(false)
  const leading = useLeading(bundle, words)
  const { course, status } = tour
  const progress = course && tourProgress(nowMs)
  if (!tour.tour || !course || !progress) return null

  const own = tour.tour.isOwn ? bundle.tours.find(({ id }) => id === tour.tour?.id) : undefined
  const title = own?.title ?? tour.tour.title
  const nameOf = (place: string): string => {
    const found =
      bundle.places.find(({ id }) => id === place) ??
      bundle.halls.find(({ id }) => id === place) ??
      bundle.services.find(({ id }) => id === place)
    return found ? nameIn(found.names, bundle.lang) : place
  }
  const minutesOf = (seconds: number): string => words.wayMinutes(Math.max(1, Math.round(seconds / 60)))
  const count = course.stops.length
  const doneCount = course.states.filter(({ mark }) => mark === 'done').length
  const stop = progress.nextIndex === null ? undefined : course.stops[progress.nextIndex]
  const rows = course.stops.map(({ place }, index): TourRow => {
    const { mark = null, dwellMinutes = 0 } = course.states[index] ?? {}
    const needs = tour.shortened?.result.leftOut.find(other => other.index === index)
    const said = [
      ...(index === progress.nextIndex && status === 'on' ? [words.onTourNow] : []),
      mark === null ? words.stay(dwellMinutes) : words.onTourMarks[mark],
      ...(needs && mark === 'left-out' ? [words.onTourNeeds(words.wayMinutes(needs.moreMinutes))] : []),
    ]
    return {
      index,
      name: nameOf(place),
      line: said.join(' · '),
      isNext: index === progress.nextIndex,
      isGone: mark !== null,
    }
  })
  const isEndedEarly = status === 'finished' && stop !== undefined
  const onUndo = course.before.length > 0 || isEndedEarly ? tour.undo : null

  if (status === 'asking')
    return (
      <TourAsk
        words={words}
        bottomPx={bottomPx}
        title={title}
        line={words.onTourAskLine(doneCount, count, stop ? nameOf(stop.place) : '')}
        onGoOn={tour.goOn}
        onEnd={tour.close}
      />
    )
  if (status === 'finished' || !stop || progress.nextIndex === null)
    return (
      <TourEnd
        words={words}
        bottomPx={bottomPx}
        title={title}
        rows={rows.map(row => (row.isGone ? row : { ...row, isNext: false }))}
        seenCount={doneCount}
        outro={own?.outro ?? null}
        onUndo={onUndo}
        onTakeBack={tour.takeBack}
        onClose={tour.close}
      />
    )
  const isHere = tour.stay.arrivedAt !== null
  const isLed = way.target !== null && way.target.id === stopTarget(bundle, stop.place)?.id
  const rest = minutesOf(progress.walkingSeconds + progress.dwellSeconds)
  const notes = [
    ...(isLed && !isHere ? leading.notes : []),
    ...(isLed && (way.status === 'failed' || way.status === 'none')
      ? [way.status === 'failed' ? words.wayFailed : words.wayNone]
      : []),
  ]
  return (
    <TourCard
      words={words}
      bottomPx={bottomPx}
      stopLine={words.onTourStop(progress.nextIndex + 1, count)}
      name={nameOf(stop.place)}
      isHere={isHere}
      walkLine={words.onTourWalk(minutesOf(progress.toNextSeconds))}
      restLine={progress.isRough ? words.onTourRestRough(rest) : words.onTourRest(rest)}
      leadIn={leadInOf(stop)}
      next={isLed ? leading.next : null}
      notes={notes}
      open={open}
      chips={CHIP_MINUTES.map(minutes => ({
        minutes,
        word: words.wayMinutes(minutes),
        label: words.onTourTimeLabel(words.wayMinutes(minutes)),
      }))}
      cutLines={tour.shortened ? cutLinesOf(tour.shortened.result, words) : []}
      rows={rows}
      doneWord={way.guidance || isHere ? words.onTourDone : words.onTourNext}
      onDone={tour.doneHere}
      onSkip={tour.skip}
      onOpen={setOpen}
      onShorten={tour.shorten}
      onTakeBack={tour.takeBack}
      onUndo={onUndo}
      onLead={isLed ? null : tour.lead}
      onEnd={tour.finish}
    />
  )
}

export function cutLinesOf(
  result: NonNullable<ReturnType<typeof useOnTour.getState>['shortened']>['result'],
  words: Words,
): string[] {
  const { kept, leftOut, isDwellCut, totalSeconds, wholeNeedsMinutes } = result
  const minutes = words.wayMinutes(Math.max(1, Math.round(totalSeconds / 60)))
  if (kept.length === 0) {
    const least = Math.min(...leftOut.map(({ moreMinutes }) => moreMinutes))
    return Number.isFinite(least) ? [words.onTourNone(words.wayMinutes(least))] : []
  }
  if (leftOut.length === 0 && !isDwellCut) return [words.onTourFits(kept.length, minutes)]
  return [
    words.onTourKept(kept.length, minutes),
    ...(isDwellCut ? [words.onTourDwellCut] : []),
    ...(wholeNeedsMinutes > 0 ? [words.onTourWhole(words.wayMinutes(wholeNeedsMinutes))] : []),
  ]
}
