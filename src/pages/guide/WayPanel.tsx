import { useState } from 'react'
import { PositionCard } from '@/components/MapTools'
import { WayCard } from '@/components/WayCard'
import type { Bundle } from '@/content/bundle-types'
import { PREFERENCES } from '@/core/routing/profiles'
import type { Words } from '@/locales'
import { sharing } from '@/platform/share'
import { useGuide } from '@/state/guide'
import { useSettings } from '@/state/settings'
import { useWay } from '@/state/way'
import { takeWay } from './takeWay'
import { useLeading } from './useLeading'

interface WayPanelProps {
  bundle: Bundle
  words: Words
  bottomPx: number
}

/** The way that is being walked, or looked at from home. */
export function WayPanel({ bundle, words, bottomPx }: WayPanelProps) {
  const { status, target, route, guidance, to } = useWay()
  const { wayPreference, slow, set } = useSettings()
  const [open, setOpen] = useState(false)
  const { name, next, summary, notes, steps } = useLeading(bundle, words)
  const stop = { id: 'stop-leading', word: words.stopLeading, press: () => to(null) }

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
  return (
    <WayCard
      words={words}
      bottomPx={bottomPx}
      title={words.leadTo(name)}
      next={next}
      summary={summary}
      notes={notes}
      steps={steps}
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
      takeBy={sharing.mode === 'button' ? 'share' : 'save'}
      onTake={format => {
        const way = { id: target.id, name: words.leadTo(name), route, lines: steps }
        void takeWay(way, format, Date.now()).then(
          outcome => outcome === 'failed' && useGuide.getState().say(words.wayTakeFailed),
        )
      }}
      onStop={() => to(null)}
    />
  )
}
