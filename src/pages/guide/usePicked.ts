import type { Bundle } from '@/content/bundle-types'
import { meetPoint } from '@/content/meetPath'
import { placeAt } from '@/core/geo/whereAmI'
import type { Wgs84 } from '@/core/geo/types'
import type { Words } from '@/locales'
import { useGuide } from '@/state/guide'
import { useMeet } from '@/state/meet'
import { useNearby } from '@/state/nearby'
import { usePicking, type PickFor } from '@/state/picking'

/** Leaves the map bare and waits for a tap on it. */
export function pickFor(what: PickFor): void {
  useGuide.getState().closeAll()
  usePicking.getState().want(what)
}

/** Who looks at a hall, and is not known to be elsewhere, is taken to stand there: what is near is measured from it. */
export function standAt({ halls }: Bundle, placeId: string): void {
  const hall = halls.find(({ id }) => id === placeId)
  if (hall) useNearby.getState().stand({ position: hall.position, placeId })
}

/** Takes a tap that was waited for: on the ground, or on a thing by its id. false: nobody waits for one. */
export function usePicked(bundle: Bundle | null, words: Words): (at: Wgs84 | null, id?: string) => boolean {
  const { wanted, want } = usePicking()
  return (at, id) => {
    if (wanted === null || !at || !bundle) return false
    if (wanted === 'nearby') {
      want(null)
      const hall = bundle.halls.find(other => other.id === id) ?? placeAt(at, bundle.halls)
      useNearby.getState().stand({ position: at, placeId: hall?.id ?? null })
      useGuide.getState().open({ kind: 'nearby' })
      return true
    }
    const spot = id ?? meetPoint(at)
    if (spot === null) {
      useGuide.getState().say(words.meetTooFar)
      return true
    }
    want(null)
    useMeet.getState().begin(spot)
    return true
  }
}
