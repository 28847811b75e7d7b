import { useEffect, useState } from 'react'
import { edition } from '@/platform/edition'

/** Watched once for the page's life: it begins after the first picture has what it needs. */
const WATCH_AFTER_MS = 4000

/** A newer build that is ready to be opened; null: none, or the visitor said later. */
export function useNewer(): { open(): void; later(): void } | null {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => edition.watch(() => setReady(true)), WATCH_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return ready ? { open: edition.open, later: () => setReady(false) } : null
}
