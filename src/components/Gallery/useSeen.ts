import { useEffect, useState } from 'react'

/** How far ahead of the screen something counts as seen. */
const AHEAD_PX = 600

/** True once the element comes near the screen, and ever after; at once where nobody can tell. */
export function useSeen(id: string): boolean {
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    const element = document.getElementById(id)
    if (seen || !element) return
    const observer = new IntersectionObserver(
      entries => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      // a margin reaches beyond its root only: it must be the box that scrolls
      { root: element.closest('.sheet__body'), rootMargin: `${AHEAD_PX}px 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [id, seen])
  return seen
}
