import { useCallback, useEffect, useState } from 'react'
import type { GuideMapProps } from '@/components/GuideMap'
import { sunOver } from '@/core/sky/sun'
import type { Words } from '@/locales'

type Standing = Parameters<NonNullable<GuideMapProps['onStanding']>>[0]

/** The sun moves a quarter of a degree in a minute. */
const SUN_EVERY_MS = 5 * 60_000

/** Whether the palace stands in 3D (null until a map has said so), and Beijing's sun. Says why it went flat. */
export function useStanding(say: (notice: string) => void, words: Words) {
  const [standing, setStanding] = useState<'3d' | '2d' | null>(null)
  const [sun, setSun] = useState(() => sunOver(Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setSun(sunOver(Date.now())), SUN_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const { standingSlow, standingUnable } = words
  const stands = useCallback(
    (now: Standing) => {
      setStanding(now === '3d' ? '3d' : '2d')
      if (now === 'slow') say(standingSlow)
      if (now === 'unable') say(standingUnable)
    },
    [say, standingSlow, standingUnable],
  )
  return { standing, sun, stands }
}
