import { useEffect, useRef } from 'react'
import { sameView, type View } from '@/content/paths'
import { appearance } from '@/platform/appearance'
import { useGuide } from '@/state/guide'
import type { ContentStore } from '@/state/content'

/**
 * A page that came with its text is read while the guide is still on its way. It gives way once the guide can show the
 * same, when the visitor goes elsewhere, or where there is nothing to read and the guide has to say why it is not there.
 */
export function useArrival({ bundle, status }: Pick<ContentStore, 'bundle' | 'status'>, view: View): void {
  const opened = useRef<View>()
  // the store knows the view since a moment ago, this rendering may not yet
  opened.current ??= useGuide.getState().view
  const arrived =
    bundle !== null ||
    !sameView(opened.current, useGuide.getState().view) ||
    (status === 'failed' && view.kind === 'map')
  useEffect(() => void (arrived && appearance.arrived()), [arrived])
}
