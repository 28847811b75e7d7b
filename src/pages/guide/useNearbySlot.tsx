import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { Nearby, type NearbyRowWords } from '@/components/Nearby'
import type { Bundle } from '@/content/bundle-types'
import { palaceHours } from '@/content/hours'
import { nameIn } from '@/content/names'
import { meetPoint } from '@/content/meetPath'
import { wantsOf, type Want } from '@/content/wants'
import { distanceMeters } from '@/core/geo/distance'
import type { Fix } from '@/core/geo/types'
import { openState } from '@/core/hours/state'
import type { Words } from '@/locales'
import { sayHours } from '@/locales/hours'
import { sayNear, sayNearNotes } from '@/locales/nearby'
import { useGuide } from '@/state/guide'
import { useMeet } from '@/state/meet'
import { nearbyThings, originOf, useNearby, type NearbyThing, type Origin } from '@/state/nearby'
import { usePosition } from '@/state/position'
import { useSettings } from '@/state/settings'
import { pickFor } from './usePicked'
import { vagueOf } from './useMeetSlot'

interface NearbySlotInput {
  bundle: Bundle | null
  words: Words
  fix: Fix | null
  nowMs: number
  onLead(id: string): void
}

/** Less is the satellites' trembling: the list would jump under the finger. */
const STEP_METERS = 12
/** From here on a service's own position is worth a word. */
const VAGUE_SERVICE_METERS = 20

/** The nearest of what one needs, while it is looked at. */
export function useNearbySlot({ bundle, words, fix, nowMs, onLead }: NearbySlotInput): ReactNode {
  const { want, standing, network, status, choose, stand, load } = useNearby()
  const { wayPreference, slow, locationAgreed } = useSettings()
  const { status: located, locate } = usePosition()
  const { view, open, showService } = useGuide()
  const shown = view.kind === 'nearby'
  const steady = useSteady(fix)
  useEffect(() => void (shown && bundle && load()), [shown, bundle, load])
  const found = useMemo(() => {
    if (!shown || !bundle || (!network && status !== 'failed')) return null
    const origin = originOf(bundle, network, steady, standing)
    return { origin, things: nearbyThings(bundle, network, origin, want, nowMs) }
    // wayPreference and slow: the search reads them from the settings
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [shown, bundle, network, status, steady, standing, want, nowMs, wayPreference, slow])
  const wants = useMemo(() => (bundle ? wantsOf(bundle) : null), [bundle])
  if (!shown || !bundle || !wants) return null

  const { lang } = bundle
  const nameOf = (id: string): string | null => {
    const hall = bundle.halls.find(other => other.id === id)
    return hall ? nameIn(hall.names, lang) : null
  }
  const hours = palaceHours(bundle.hours)
  const palace = hours && openState(hours, nowMs, bundle.hours.holidays)
  const show = (id: string) => {
    const thing = found?.things.find(({ wanted }) => wanted.id === id)
    if (thing?.wanted.service) showService(id)
    else open({ kind: 'hall', id }, 'peek')
  }
  const about = words.nearbyAbout[want as keyof Words['nearbyAbout']] as string | undefined
  return (
    <Nearby
      words={words}
      wants={wants.known.map(value => ({ value, word: words.nearbyWants[value] }))}
      want={want}
      onWant={choose}
      from={
        !found
          ? words.wayLoading
          : found.origin.kind === 'entrance' && located === 'seeking'
            ? words.locating
            : sayOrigin(found.origin, words, nameOf)
      }
      palace={palace?.state === 'closed' ? words.nearbyPalace(sayHours(palace, lang)) : null}
      onLocate={
        fix && !standing
          ? null
          : () => {
              stand(null)
              if (located === 'known') return
              // why it is asked for stands on the map
              if (!locationAgreed) useGuide.getState().closeAll()
              locate()
            }
      }
      onTap={() => pickFor('nearby')}
      rows={found ? found.things.map(thing => rowOf(thing, want, words, lang)) : null}
      onRetry={status === 'failed' ? () => void load() : null}
      about={about ?? null}
      unknown={
        wants.unknown.length > 0
          ? words.nearbyUnknown(
              wants.unknown.map(value => words.nearbyWants[value]).join(lang === 'en' ? ', ' : '、'),
            )
          : null
      }
      onLead={onLead}
      onShow={show}
      onMeet={() => {
        const point = fix && meetPoint(fix.position, { vagueMeters: vagueOf(fix) })
        if (point) useMeet.getState().begin(point)
        else pickFor('meet')
      }}
    />
  )
}

/** The last fix that was a step away from the one before. */
function useSteady(fix: Fix | null): Fix | null {
  const kept = useRef<Fix | null>(null)
  const last = kept.current
  if (!fix || !last || distanceMeters(last.position, fix.position) >= STEP_METERS) kept.current = fix
  return kept.current
}

function sayOrigin(origin: Origin, words: Words, nameOf: (id: string) => string | null): string {
  if (origin.kind === 'fix') return words.nearbyFromFix(Math.max(1, Math.round(origin.accuracyMeters)))
  if (origin.kind === 'entrance') return origin.isFar ? words.nearbyFromFar : words.nearbyFromGate
  const name = origin.placeId === null ? null : nameOf(origin.placeId)
  return name === null ? words.nearbyFromTap : words.nearbyFromPlace(name)
}

function rowOf(
  { wanted: { id, names, service }, near, opening, isShutNow, leavesPalace }: NearbyThing,
  want: Want,
  words: Words,
  lang: Bundle['lang'],
): NearbyRowWords {
  // a ticket desk needs no ticket, and who wants out does not want back
  const notes = sayNearNotes(
    want === 'tickets' ? { ...near, tickets: [] } : near,
    want !== 'exit' && leavesPalace,
    lang,
  )
  const meters = service?.positionAccuracyMeters ?? 0
  return {
    id,
    name: nameIn(names, lang),
    line: sayNear(near, lang),
    hours: opening && sayHours(opening, lang),
    isOpen: opening?.state !== 'closed',
    notes: [
      ...notes,
      ...(isShutNow ? [words.wayShutNow] : []),
      ...(service?.kind === 'toilet' && service.accessible === true ? [words.accessibleYes] : []),
      ...(meters >= VAGUE_SERVICE_METERS ? [words.estimateNote(meters)] : []),
    ],
  }
}
