import { useEffect, useState } from 'react'
import type * as StageModule from './Stage'
import type { StrollProps } from './types'

export type { StrollProps } from './types'

export const CAN_STROLL: boolean = true

/** Comes with its first use: who only looks something up does not load it. */
export function Stroll(props: StrollProps) {
  const [stage, setStage] = useState<typeof StageModule | null>(null)
  const { onMap } = props
  useEffect(() => {
    let gone = false
    import(/* webpackChunkName: "stroll" */ './Stage').then(
      loaded => gone || setStage(loaded),
      // without a network the walk goes on, on the map
      () => gone || onMap(),
    )
    return () => {
      gone = true
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- loaded once
  }, [])
  return stage ? <stage.Stage {...props} /> : null
}
