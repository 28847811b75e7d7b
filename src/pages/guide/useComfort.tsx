import { useEffect, type ReactNode } from 'react'
import { Comfort } from '@/components/Comfort'
import type { Bundle } from '@/content/bundle-types'
import type { Fix } from '@/core/geo/types'
import type { Words } from '@/locales'
import { useGuide } from '@/state/guide'
import { isStill, typeOf, useSettings } from '@/state/settings'
import '@/state/touch'
import { EarPage } from './ear'

interface ComfortInput {
  bundle: Bundle | null
  words: Words
  fix: Fix | null
  nowMs: number
  topPx: number
}

/** The visitor's comfort: what the page's root is marked with, the settings under "You", and the page of big buttons. */
export function useComfort({ bundle, words, fix, nowMs, topPx }: ComfortInput): {
  marks: string
  isStill: boolean
  settings: ReactNode
  ear: ReactNode
} {
  const settings = useSettings()
  const { view, open } = useGuide()
  const isEar = view.kind === 'listen'
  // as the guide opens: who goes back to the map wants the map
  useEffect(() => {
    if (useSettings.getState().voiceFirst && useGuide.getState().view.kind === 'map') open({ kind: 'listen' })
  }, [open])
  const still = isStill(settings)
  return {
    marks: [
      `type-${typeOf(settings)}`,
      `hand-${settings.hand}`,
      ...(still ? ['still'] : []),
      ...(isEar ? ['guide--ear'] : []),
    ].join(' '),
    isStill: still,
    settings: (
      <Comfort
        words={words}
        chosen={settings}
        onChange={settings.set}
        onEar={() => open({ kind: 'listen' })}
      />
    ),
    ear:
      isEar && bundle ? (
        <EarPage bundle={bundle} words={words} fix={fix} nowMs={nowMs} topPx={topPx} />
      ) : null,
  }
}
