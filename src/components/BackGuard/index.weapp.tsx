import { PageContainer } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { BackGuardProps } from './types'

/** WeChat forgets a container that has just left; a new one may stand a moment later. */
const AGAIN_MS = 60

/**
 * A mini-program of one page would close on the phone's back gesture. WeChat lets a shown page-container take the
 * gesture first; this one is empty and only listens.
 */
export function BackGuard({ active, onBack }: BackGuardProps) {
  const [shown, setShown] = useState(active)
  const wanted = useRef(active)
  wanted.current = active
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => setShown(active), [active])
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <PageContainer
      show={shown}
      overlay={false}
      duration={0}
      position="bottom"
      customStyle="height:0;background:transparent"
      onBeforeLeave={() => {
        if (!wanted.current) return
        setShown(false)
        onBack()
        timer.current = setTimeout(() => setShown(wanted.current), AGAIN_MS)
      }}
    />
  )
}
