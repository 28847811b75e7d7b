import { useEffect, useState } from 'react'
import { LinkRow } from '@/components/Section'
import { CAN_STROLL } from '@/components/Stroll'
import { TourTime } from '@/components/TourCard/time'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import type { Network } from '@/core/routing/network'
import type { Words } from '@/locales'
import { placeById, tourById } from '@/state/content'
import { tourIn } from '@/state/tourAhead'
import { networkFrom } from '@/state/walkways'
import { CHIP_MINUTES, cutLinesOf } from './TourPanel'

interface TourTimePanelProps {
  bundle: Bundle
  words: Words
  tourId: string
  onBegin(minutes: number): void
  /** To be walked from home. */
  onWalk(): void
}

/** In a tour's sheet: "I have … minutes", and which stops that leaves. */
export function TourTimePanel({ bundle, words, tourId, onBegin, onWalk }: TourTimePanelProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [network, setNetwork] = useState<Network | null>(null)
  useEffect(() => {
    let isGone = false
    // without them straight lines have to do
    networkFrom(bundle.walkways).then(
      found => isGone || setNetwork(found),
      () => undefined,
    )
    return () => void (isGone = true)
  }, [bundle.walkways])
  const tour = tourById(bundle, tourId)
  if (!tour) return null
  const shorter = chosen === null ? null : tourIn(tour.stops, chosen, network)
  const kept = (shorter?.result.kept ?? []).flatMap(({ index, dwellMinutes }) => {
    const id = shorter?.stops[index]?.place ?? ''
    const place = placeById(bundle, id)
    const name = place ? nameIn(place.names, bundle.lang) : id
    return [{ index, name, stay: words.stay(dwellMinutes) }]
  })
  return (
    <>
      <LinkRow
        id="tour-walk-inside"
        mark={CAN_STROLL ? 'eye' : 'walk'}
        title={CAN_STROLL ? words.strollEnter : words.walksStart}
        subtitle={CAN_STROLL ? words.strollEnterLine : words.strollMapLine}
        onPress={onWalk}
      />
      <TourTime
        words={words}
        chips={CHIP_MINUTES.map(minutes => ({
          minutes,
          word: words.wayMinutes(minutes),
          label: words.onTourTimeLabel(words.wayMinutes(minutes)),
        }))}
        chosen={chosen}
        lines={shorter ? cutLinesOf(shorter.result, words) : []}
        kept={kept}
        onChoose={setChosen}
        onBegin={chosen === null || kept.length === 0 ? null : () => onBegin(chosen)}
      />
    </>
  )
}
