import { useEffect } from 'react'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { remainingMeters, remainingSeconds, type Guidance } from '@/core/routing/follow'
import type { Step } from '@/core/routing/steps'
import { sayDistance, type Words } from '@/locales'
import { sayRoute, sayStep } from '@/locales/way'
import { sayAloud, voiceOf } from '@/state/aloud'
import { useSettings } from '@/state/settings'
import { useWay, type Target } from '@/state/way'

/** Nearer than this a step is "now". */
const NOW_METERS = 12

interface Leading {
  /** What one is led to. */
  name: string
  next: { step: Step; text: string; inWords: string | null } | null
  /** Length, time, steps: of all of it, or of what is left. */
  summary: string | null
  notes: readonly string[]
  steps: readonly { step: Step; text: string }[]
}

/** The way one is led, in words; directions are said aloud by whoever shows it. */
export function useLeading(bundle: Bundle, words: Words): Leading {
  const { status, target, route, steps, guidance, preview, hasStepsAnyway, isShutNow, said } = useWay()
  const { wayPreference } = useSettings()
  const nameOf = (id: string): string | null => {
    const found =
      bundle.halls.find(hall => hall.id === id) ??
      bundle.places.find(place => place.id === id) ??
      bundle.services.find(service => service.id === id)
    return found ? nameIn(found.names, bundle.lang) : null
  }
  const name = (target && (target.name ?? nameOf(target.id))) ?? ''
  const tell = (step: Step): string => sayStep(step, step === steps[0], nameOf, name, bundle.lang)

  const event = said?.event
  const spoken = event?.kind === 'tell' ? steps[event.step] : undefined
  const aloud = event?.kind === 'arrived' ? words.leadArrived(name) : spoken ? tell(spoken) : null
  useEffect(() => {
    if (aloud !== null) sayAloud(aloud, voiceOf(bundle.lang))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each thing that guidance says
  }, [said])

  if (!target || !route || status !== 'ready')
    return { name, next: null, summary: null, notes: [], steps: [] }
  const next = guidance && upcoming(guidance)
  return {
    name,
    next: next && {
      step: next.step,
      text: tell(next.step),
      inWords: next.inMeters > NOW_METERS ? words.wayNext(sayDistance(next.inMeters, words)) : null,
    },
    summary: guidance
      ? words.wayRest(
          sayDistance(remainingMeters(guidance), words),
          words.wayMinutes(Math.max(1, Math.round(remainingSeconds(guidance) / 60))),
        )
      : sayRoute(route, bundle.lang),
    notes: [
      ...(preview ? [fromWords(target.from, words, nameOf)] : []),
      ...(isShutNow ? [words.wayShutNow] : []),
      ...(hasStepsAnyway ? [words.wayNoStepFree] : []),
      ...(wayPreference === 'step-free' && !hasStepsAnyway && route.unknownPieces > 0
        ? [words.wayMaybeStepFree]
        : []),
      ...route.tickets.flatMap(ticket => words.wayTicket[ticket as keyof Words['wayTicket']] ?? []),
    ],
    steps: steps.map(step => ({ step, text: tell(step) })),
  }
}

/** Where a way that is only looked at begins. */
function fromWords(from: Target['from'], words: Words, nameOf: (id: string) => string | null): string {
  if (!from) return words.wayFromGate
  const name = from.placeId === null ? null : nameOf(from.placeId)
  return name === null ? words.nearbyFromTap : words.nearbyFromPlace(name)
}

/** The step that comes next; at the very beginning the first one. */
function upcoming({ steps, atMeters }: Guidance): { step: Step; inMeters: number } | null {
  const step = steps.find(other => other.atMeters > atMeters + 2 || (atMeters < 5 && other === steps[0]))
  const found = step ?? steps[steps.length - 1]
  return found ? { step: found, inMeters: Math.max(0, found.atMeters - atMeters) } : null
}
