import { PositionCard } from '@/components/MapTools'
import type { Bundle } from '@/content/bundle-types'
import { whereAmI, type Whereabouts } from '@/core/geo/whereAmI'
import { sayDistance, type Words } from '@/locales'
import { usePosition } from '@/state/position'
import { meetAtFix } from './useMeetSlot'

/** Everything the guide says about the position: why it asks, where one is, what went wrong. */
export function PositionPanel({
  bundle,
  words,
  bottomPx,
}: {
  bundle: Bundle
  words: Words
  bottomPx: number
}) {
  const { status, problem, fix, agree, decline, dismissed, dismiss, canOpenSettings, openSettings, locate } =
    usePosition()
  const nameOf = (id: string) => {
    const place = bundle.halls.find(other => other.id === id)
    return place ? (bundle.lang !== 'en' ? place.names.zh : place.names.en) : ''
  }

  if (status === 'asking') {
    const actions = [
      { id: 'location-allow', word: words.locationAllow, main: true, press: agree },
      { id: 'location-later', word: words.locationLater, press: decline },
    ]
    return <PositionCard bottomPx={bottomPx} title={words.locationWhy} actions={actions} />
  }
  if (status === 'seeking') return <PositionCard bottomPx={bottomPx} title={words.locating} actions={[]} />
  if (status === 'problem') {
    const text =
      problem === 'denied'
        ? words.locationDenied
        : problem === 'blocked'
          ? words.locationBlocked
          : words.locationUnavailable
    const settings =
      problem === 'denied' && canOpenSettings
        ? [{ id: 'open-settings', word: words.openSettings, press: () => void openSettings() }]
        : problem === 'unavailable'
          ? [{ id: 'locate-again', word: words.retry, press: locate }]
          : []
    return (
      <PositionCard
        bottomPx={bottomPx}
        title={text}
        actions={[...settings, { id: 'location-close', word: words.close, press: decline }]}
      />
    )
  }
  if (!fix) return null

  if (dismissed) return null
  return (
    <PositionCard
      bottomPx={bottomPx}
      title={sayWhere(whereAmI(fix, bundle.halls), words, nameOf)}
      text={words.located(Math.round(fix.accuracyMeters))}
      actions={[
        { id: 'position-meet', word: words.meetHere, press: () => meetAtFix(fix, words) },
        { id: 'position-close', word: words.close, press: dismiss },
      ]}
    />
  )
}

export function sayWhere(where: Whereabouts, words: Words, nameOf: (id: string) => string): string {
  switch (where.kind) {
    case 'inside':
      return words.youAreIn(nameOf(where.placeId))
    case 'near':
      return words.youAreNear(nameOf(where.placeId), where.distanceMeters)
    case 'in-palace':
      return words.youAreInPalace(nameOf(where.placeId), where.distanceMeters)
    case 'outside':
      return words.youAreOutside(sayDistance(where.distanceMeters, words))
  }
}
