import { useEffect, useRef } from 'react'
import { sameView, type View } from '@/content/paths'
import { appearance } from '@/platform/appearance'
import type { ContentStore } from '@/state/content'
import { useGuide } from '@/state/guide'

/**
 * A page that came with its text is read while the guide is still on its way. Map and buttons come up around it as soon
 * as there is anything to show; the text itself gives way to the same text, when the visitor goes elsewhere, or where
 * there is none and the guide has to say why it is not there.
 */
export function useArrival(
  { bundle, status, offline }: Pick<ContentStore, 'bundle' | 'status' | 'offline'>,
  view: View,
): void {
  const opened = useRef<View>()
  // the store has known the view since a moment ago, this rendering may not yet
  opened.current ??= useGuide.getState().view
  const elsewhere = !sameView(opened.current, useGuide.getState().view)
  // a first visit's short edition has names and no stories
  const toldHere = bundle !== null && (bundle.edition === 'whole' || !('id' in view) || offline)
  const step =
    elsewhere || toldHere || (status === 'failed' && view.kind === 'map')
      ? 'whole'
      : bundle !== null
        ? 'around'
        : null
  useEffect(() => {
    if (step !== null) appearance.arrived(step)
  }, [step])
}
