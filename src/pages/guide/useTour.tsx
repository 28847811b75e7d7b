import type { ReactNode } from 'react'
import type { Bundle } from '@/content/bundle-types'
import type { Words } from '@/locales'
import { useCompanion } from '@/state/companion'
import { tourById } from '@/state/content'
import { useGuide } from '@/state/guide'
import { useOnTour } from '@/state/onTour'
import { usePosition } from '@/state/position'
import { useStroll } from '@/state/stroll'
import { stopTarget } from '@/state/tourWalks'
import '@/state/tourWatch'
import { isFar } from '@/state/walkways'
import { useWay } from '@/state/way'
import { CompanionPanel } from './CompanionPanel'
import { TourPanel } from './TourPanel'
import { TourTimePanel } from './TourTimePanel'

interface TourInput {
  bundle: Bundle | null
  words: Words
  bottomPx: number
  nowMs: number
  /** Shows the bare map. */
  onMap(): void
}

interface TourOnPage {
  follow(tourId: string): void
  /** null: it is not known where in the palace the visitor is. */
  join: ((tourId: string) => void) | null
  /** In a tour's sheet: what of it fits into the time one has. */
  time(tourId: string): ReactNode
  /** What stands on the map; null: no tour is followed, or something else has to be said first. */
  panel: ReactNode
}

/** Following a tour, as the page offers and shows it. */
export function useTour({ bundle, words, bottomPx, nowMs, onMap }: TourInput): TourOnPage {
  const status = useOnTour(({ status }) => status)
  const course = useOnTour(({ course }) => course)
  const companion = useCompanion()
  const target = useWay(({ target }) => target)
  const position = usePosition()
  const begin = (tourId: string, joinMidway: boolean, minutes: number | null = null): void => {
    const tour = tourById(bundle, tourId)
    if (!tour) return
    onMap()
    void useOnTour
      .getState()
      .start(tour, { joinMidway })
      .then(() => {
        const { tour: now, shorten } = useOnTour.getState()
        if (minutes !== null && now?.id === tourId) shorten(minutes)
      })
    companion.invite()
  }
  const next = course?.stops[course.states.findIndex(({ mark }) => mark === null)]
  // a way of one's own in between has its own card
  const isElsewhere =
    status === 'on' &&
    target !== null &&
    (!bundle || !next || stopTarget(bundle, next.place)?.id !== target.id)
  const isAsked = companion.status !== 'off' && companion.status !== 'on'
  const shows = status !== 'off' && !isElsewhere && companion.tapping === null && position.status !== 'asking'
  return {
    follow: tourId => begin(tourId, false),
    join:
      position.status === 'known' && position.fix && !isFar(position.fix)
        ? tourId => begin(tourId, true)
        : null,
    time: tourId =>
      bundle && (
        <TourTimePanel
          key={tourId}
          bundle={bundle}
          words={words}
          tourId={tourId}
          onBegin={minutes => begin(tourId, false, minutes)}
          onWalk={() => {
            onMap()
            useStroll
              .getState()
              .walk(tourId)
              .catch(() => useGuide.getState().say(words.companionFailed))
          }}
        />
      ),
    panel:
      !shows || !bundle ? null : isAsked ? (
        <CompanionPanel bundle={bundle} words={words} bottomPx={bottomPx} />
      ) : (
        <TourPanel bundle={bundle} words={words} bottomPx={bottomPx} nowMs={nowMs} />
      ),
  }
}
