import { useEffect, useState } from 'react'
import { PositionCard } from '@/components/MapTools'
import { WayCard } from '@/components/WayCard'
import type { Bundle } from '@/content/bundle-types'
import { nameIn } from '@/content/names'
import { remainingMeters, remainingSeconds, type Guidance } from '@/core/routing/follow'
import { PREFERENCES } from '@/core/routing/profiles'
import type { Step } from '@/core/routing/steps'
import { sayDistance, type Words } from '@/locales'
import { sayRoute, sayStep } from '@/locales/way'
import { speech } from '@/platform/speech'
import { usePlayer } from '@/state/player'
import { useSettings } from '@/state/settings'
import { useWay } from '@/state/way'

interface WayPanelProps {
  bundle: Bundle
  words: Words
  bottomPx: number
}

/** Nearer than this a step is "now". */
const NOW_METERS = 12

/** The way that is being walked, or looked at from home. */
export function WayPanel({ bundle, words, bottomPx }: WayPanelProps) {
  const { status, target, route, steps, guidance, preview, hasStepsAnyway, said, to } = useWay()
  const { wayPreference, slow, set } = useSettings()
  const [open, setOpen] = useState(false)
  const nameOf = (id: string): string | null => {
    const found =
      bundle.halls.find(hall => hall.id === id) ??
      bundle.places.find(place => place.id === id) ??
      bundle.services.find(service => service.id === id)
    return found ? nameIn(found.names, bundle.lang) : null
  }
  const name = (target && nameOf(target.id)) ?? ''
  const stop = { id: 'stop-leading', word: words.stopLeading, press: () => to(null) }
  const tell = (step: Step): string => sayStep(step, step === steps[0], nameOf, name, bundle.lang)

  const event = said?.event
  const spoken = event?.kind === 'tell' ? steps[event.step] : undefined
  const aloud = event?.kind === 'arrived' ? words.leadArrived(name) : spoken ? tell(spoken) : null
  useEffect(() => {
    if (aloud !== null) sayAloud(aloud, bundle.lang === 'en' ? 'en' : 'zh')
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each thing that guidance says
  }, [said])

  if (!target) return null
  if (status === 'loading')
    return (
      <PositionCard bottomPx={bottomPx} title={words.leadTo(name)} text={words.wayLoading} actions={[stop]} />
    )
  if (!route || status !== 'ready')
    return (
      <PositionCard
        bottomPx={bottomPx}
        title={words.leadTo(name)}
        text={status === 'failed' ? words.wayFailed : words.wayNone}
        actions={[stop]}
      />
    )
  if (guidance?.arrived)
    return <PositionCard bottomPx={bottomPx} title={words.leadArrived(name)} actions={[stop]} />
  const notes = [
    ...(preview ? [words.wayFromGate] : []),
    ...(hasStepsAnyway ? [words.wayNoStepFree] : []),
    ...(wayPreference === 'step-free' && !hasStepsAnyway && route.unknownPieces > 0
      ? [words.wayMaybeStepFree]
      : []),
    ...route.tickets.flatMap(ticket => words.wayTicket[ticket as keyof Words['wayTicket']] ?? []),
  ]
  const next = guidance && upcoming(guidance)
  return (
    <WayCard
      words={words}
      bottomPx={bottomPx}
      title={words.leadTo(name)}
      next={
        next
          ? {
              step: next.step,
              text: tell(next.step),
              inWords: next.inMeters > NOW_METERS ? words.wayNext(sayDistance(next.inMeters, words)) : null,
            }
          : null
      }
      summary={
        guidance
          ? words.wayRest(
              sayDistance(remainingMeters(guidance), words),
              words.wayMinutes(Math.max(1, Math.round(remainingSeconds(guidance) / 60))),
            )
          : sayRoute(route, bundle.lang)
      }
      notes={notes}
      steps={steps.map(step => ({ step, text: tell(step) }))}
      open={open}
      preference={wayPreference}
      preferences={PREFERENCES.map(value => ({ value, word: words.wayPreferences[value] }))}
      slow={slow}
      onOpen={setOpen}
      onPreference={value => {
        const preference = PREFERENCES.find(known => known === value)
        if (preference) set({ wayPreference: preference })
      }}
      onSlow={next => set({ slow: next })}
      onStop={() => to(null)}
    />
  )
}

/** The step that comes next; at the very beginning the first one. */
function upcoming({ steps, atMeters }: Guidance): { step: Step; inMeters: number } | null {
  const step = steps.find(other => other.atMeters > atMeters + 2 || (atMeters < 5 && other === steps[0]))
  const found = step ?? steps[steps.length - 1]
  return found ? { step: found, inMeters: Math.max(0, found.atMeters - atMeters) } : null
}

/** Directions are spoken where the device has a voice and no narration is being told. */
function sayAloud(text: string, lang: 'zh' | 'en') {
  const { telling, state } = usePlayer.getState()
  if ((telling && state !== 'ended' && state !== 'paused') || !speech.available(lang)) return
  speech.speak(text, lang, {
    rate: useSettings.getState().rate,
    onStart: () => undefined,
    onEnd: () => undefined,
    onSentence: () => undefined,
  })
}
