import { useEffect, useState } from 'react'
import { useGuide } from '@/state/guide'
import type * as PageModule from './EarPage'
import type { EarPageProps } from './types'

/** Comes with its first use: who looks at the map does not load it. */
export function EarPage(props: EarPageProps) {
  const [page, setPage] = useState<typeof PageModule | null>(null)
  const { words } = props
  useEffect(() => {
    let gone = false
    import(/* webpackChunkName: "ear" */ './EarPage').then(
      loaded => gone || setPage(loaded),
      // without a network the map is still there
      () => {
        if (gone) return
        useGuide.getState().say(words.loadFailedTitle)
        useGuide.getState().closeAll()
      },
    )
    return () => {
      gone = true
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- loaded once
  }, [])
  return page ? <page.EarPage {...props} /> : null
}
