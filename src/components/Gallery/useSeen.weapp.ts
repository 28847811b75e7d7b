import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** How far ahead of the screen something counts as seen. */
const AHEAD_PX = 600

/** True once the element comes near the screen, and ever after. */
export function useSeen(id: string): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (seen) return
    const page = Taro.getCurrentInstance().page
    if (!page) {
      setSeen(true)
      return
    }
    const observer = Taro.createIntersectionObserver(page)
    // after the element has reached the page
    Taro.nextTick(() =>
      observer
        .relativeToViewport({ top: AHEAD_PX, bottom: AHEAD_PX })
        .observe(`#${id}`, ({ intersectionRatio }) => {
          if ((intersectionRatio ?? 0) > 0) setSeen(true)
        }),
    )
    return () => observer.disconnect()
  }, [id, seen])
  return seen
}
