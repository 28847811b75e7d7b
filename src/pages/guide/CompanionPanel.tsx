import { CompanionCard, CompanionInvite, TapHint, WhereAmI } from '@/components/Companion'
import { QUIET_MINUTES } from '@/components/Capsule/actions'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { placeOfCode } from '@/content/paths'
import { distanceMeters } from '@/core/geo/distance'
import { nextStop } from '@/core/trigger/whereabouts'
import { nextLayer } from '@/core/trigger/manners'
import type { CapsuleActions } from '@/components/Capsule'
import type { Words } from '@/locales'
import { scanner } from '@/platform/scan'
import { placeById } from '@/state/content'
import { useCompanion } from '@/state/companion'
import { useGuide } from '@/state/guide'
import { usePlayer } from '@/state/player'
import { usePosition } from '@/state/position'
import { usePretence } from '@/state/pretence'
import { useState } from 'react'

interface CompanionPanelProps {
  bundle: Bundle
  words: Words
  bottomPx: number
}

/** On the bare map: the question whether it may speak, where it thinks one is, and what one can tell it. */
export function CompanionPanel({ bundle, words, bottomPx }: CompanionPanelProps) {
  const { status, trigger, tapping, doubtDismissed, ...companion } = useCompanion()
  const { pretence, speed } = usePretence()
  const fix = usePosition(({ fix }) => fix)
  const { open, say } = useGuide()
  /** null: a line while it speaks, all of it while it does not. */
  const [folded, setFolded] = useState<boolean | null>(null)
  const speaking = usePlayer(({ telling }) => telling !== null)
  const nameOf = (id: string) => {
    const place = placeById(bundle, id)
    return place ? nameIn(place.names, bundle.lang) : id
  }

  if (tapping !== null)
    return (
      <TapHint
        words={words}
        bottomPx={bottomPx}
        {...(tapping === 'pretend' ? { hint: words.walksStillTap } : {})}
        onCancel={() => companion.setTapping(null)}
      />
    )
  if (status === 'off') return null
  if (status !== 'on')
    return (
      <CompanionInvite
        words={words}
        bottomPx={bottomPx}
        state={status}
        onStart={() => void companion.start()}
        onTry={() => open({ kind: 'walks' })}
        onLater={companion.decline}
      />
    )
  if (trigger.unsure && !doubtDismissed)
    return (
      <WhereAmI
        words={words}
        bottomPx={bottomPx}
        places={trigger.unsure.map(id => ({ id, name: nameOf(id) }))}
        tapping={false}
        onPlace={id => sayHere(bundle, id, 'chosen')}
        onTapping={on => companion.setTapping(on ? 'here' : null)}
        onSign={() => open({ kind: 'number' })}
        onScan={
          scanner.available()
            ? () => void scan(bundle).then(found => found || say(words.companionScanFailed))
            : null
        }
        onLater={companion.dismissDoubt}
      />
    )
  const here = trigger.present[trigger.present.length - 1]?.placeId ?? trigger.likely[0]?.placeId ?? null
  const stopId = nextStop(trigger)
  const stop = stopId === null ? null : placeById(bundle, stopId)
  return (
    <CompanionCard
      words={words}
      bottomPx={bottomPx}
      place={
        here === null
          ? null
          : {
              name: nameOf(here),
              chance: trigger.likely.find(({ placeId }) => placeId === here)?.chance ?? 0,
            }
      }
      accuracyMeters={trigger.where?.spreadMeters ?? null}
      pretendedSpeed={pretence ? speed : null}
      quietUntilMs={trigger.quietUntilMs > trigger.nowMs ? trigger.quietUntilMs : null}
      next={
        stop
          ? {
              name: nameIn(stop.names, bundle.lang),
              distanceMeters: fix ? distanceMeters(fix.position, stop.position) : null,
            }
          : null
      }
      folded={folded ?? speaking}
      onFold={setFolded}
      onQuiet={toggleQuiet}
      onWhy={() => open({ kind: 'why' })}
      onStop={companion.stop}
    />
  )
}

export function toggleQuiet() {
  const { trigger, act } = useCompanion.getState()
  act({ do: 'quiet', forMs: trigger.quietUntilMs > trigger.nowMs ? 0 : QUIET_MINUTES * 60_000 })
}

/** "I am at this place", however it was said. */
export function sayHere(bundle: Bundle, placeId: string, by: 'chosen' | 'sign' | 'code'): boolean {
  const place = placeById(bundle, placeId)
  if (place) useCompanion.getState().act({ do: 'here', position: place.position, placeId, by })
  return place !== null
}

/** A code names a place by its id or its guide number; what it says is a stranger's. */
async function scan(bundle: Bundle): Promise<boolean> {
  const text = await scanner.scan()
  if (text === null) return true
  const named = placeOfCode(text)
  const place = bundle.places.find(({ id, number }) => id === named || String(number) === named)
  return place !== undefined && sayHere(bundle, place.id, 'code')
}

/** What the capsule offers while the engine speaks; nothing when the visitor listens without it. */
export function useCapsuleActions(): CapsuleActions | undefined {
  const { status, trigger, world, act } = useCompanion()
  const open = useGuide(({ open }) => open)
  if (status !== 'on' || !world) return undefined
  const last = trigger.speaking ?? trigger.said[trigger.said.length - 1]
  const deeper = last ? nextLayer(world, last) : null
  return {
    onPrevious: trigger.said.length > 1 ? () => act({ do: 'previous' }) : null,
    onSkip: () => act({ do: 'skip' }),
    onMore: deeper ? () => act({ do: 'more' }) : null,
    quiet: trigger.quietUntilMs > trigger.nowMs,
    onQuiet: toggleQuiet,
    onWhy: () => open({ kind: 'why' }),
  }
}
