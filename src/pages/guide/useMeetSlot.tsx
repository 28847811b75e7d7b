import { useEffect, useMemo, type ReactNode } from 'react'
import { Meet, type MeetDraft } from '@/components/Meet'
import { StateFace } from '@/components/StateFace'
import type { Bundle } from '@/content/bundle-types'
import { meetPosition } from '@/content/meet'
import { meetPoint } from '@/content/meetPath'
import { nameIn } from '@/content/names'
import { landmarkOf } from '@/core/geo/landmark'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { nearest } from '@/core/routing/nearest'
import type { Words } from '@/locales'
import { sayNear } from '@/locales/nearby'
import { sharing } from '@/platform/share'
import { useGuide } from '@/state/guide'
import { timesFrom, useMeet } from '@/state/meet'
import { useNearby } from '@/state/nearby'
import { useSettings } from '@/state/settings'
import { hopsFor, isFar, profileOf } from '@/state/walkways'
import { landmarksOf, sayMeetWhere } from '@/locales/meetWhere'
import { pickFor } from './usePicked'

/** Better than this a point says where one is by itself. */
const GOOD_METERS = 15

export const vagueOf = ({ accuracyMeters }: Pick<Fix, 'accuracyMeters'>): number | null =>
  accuracyMeters > GOOD_METERS ? accuracyMeters : null

/** Opens a meeting where one stands; out of the palace's reach it says so. */
export function meetAtFix(fix: Pick<Fix, 'position' | 'accuracyMeters'>, words: Words): void {
  const point = meetPoint(fix.position, { vagueMeters: vagueOf(fix) })
  if (point) useMeet.getState().begin(point)
  else useGuide.getState().say(words.meetTooFar)
}

interface MeetSlotInput {
  bundle: Bundle | null
  words: Words
  fix: Fix | null
  nowMs: number
  onLead(id: string): void
  onLeadTo(position: Wgs84): void
  onShare(): void
}

/** The meeting that is on screen. */
export function useMeetSlot({
  bundle,
  words,
  fix,
  nowMs,
  onLead,
  onLeadTo,
  onShare,
}: MeetSlotInput): ReactNode {
  const view = useGuide(({ view }) => view)
  const { draft, change, write } = useMeet()
  const { network, load } = useNearby()
  const { wayPreference, slow } = useSettings()
  const meeting = view.kind === 'meet' ? view : null
  useEffect(() => void (meeting && bundle && load()), [meeting, bundle, load])
  const position = meeting && bundle && meetPosition(bundle, meeting)
  const line = useMemo(() => {
    if (!bundle || !position || !network || !fix || isFar(fix)) return null
    const profile = profileOf(wayPreference)
    const [near] = nearest(network, hopsFor(network, profile), profile, fix.position, [
      { id: 'meet', position },
    ])
    return near ? sayNear(near, bundle.lang) : null
    // slow: the profile reads it from the settings
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [bundle, position, network, fix, wayPreference, slow])
  if (!meeting || !bundle) return null
  if (!position) return <StateFace icon="search" title={words.missingTitle} text={words.meetUnknown} />

  const { at, time } = meeting
  const point = typeof at === 'string' ? null : at
  const vague = point?.vagueMeters ?? null
  const own: MeetDraft | null =
    draft === null
      ? null
      : {
          better: vague === null ? null : betterOf(position, vague, bundle, words, id => change({ at: id })),
          time: time ?? '',
          times: timesFrom(nowMs, time),
          onTime: chosen => change({ time: chosen === '' ? null : chosen }),
          label: point ? draft : null,
          onLabel: write,
          onMove: () => pickFor('meet'),
        }
  return (
    <Meet
      words={words}
      where={sayMeetWhere(meeting, bundle, network)}
      label={point?.label ?? null}
      time={time === null ? null : words.meetTimeIs(time)}
      vague={vague === null || own ? null : words.meetVague(vague)}
      line={own ? null : line}
      draft={own}
      shareMode={sharing.mode}
      onLead={() => (typeof at === 'string' ? onLead(at) : onLeadTo(position))}
      onShare={onShare}
    />
  )
}

/** The hall next to a vague position. */
function betterOf(
  position: Wgs84,
  vagueMeters: number,
  bundle: Bundle,
  words: Words,
  onHall: (id: string) => void,
): MeetDraft['better'] {
  const landmark = landmarkOf(position, vagueMeters, landmarksOf(bundle))
  const hall = bundle.halls.find(({ id }) => id === landmark?.placeId)
  if (!hall) return null
  return {
    why: words.meetVagueOwn(vagueMeters),
    word: words.meetBetter(nameIn(hall.names, bundle.lang)),
    press: () => onHall(hall.id),
  }
}
