/** scroll-view, swiper, movable-view: containers with a behaviour of their own. */
import { flag, listenAlone, number, text, type BuiltinView, type Mount } from './registry'

/** Ids appear in the DOM with the instance's prefix. */
const byId = (host: HTMLElement, id: string) =>
  id ? host.querySelector<HTMLElement>(`[id$="--${CSS.escape(id)}"], [id="${CSS.escape(id)}"]`) : null

/** Runs a setter only when its property has changed, so that a re-render doesn't fight with the finger. */
function onChange(view: BuiltinView, name: string, apply: (value: unknown) => void): () => void {
  let last: unknown
  return () => {
    const value = view.prop(name)
    if (value === last) return
    last = value
    apply(value)
  }
}

const scrollView: Mount = view => {
  const { host } = view
  let wasAtEnd = false
  listenAlone(host, 'scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = host
    view.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - number(view.prop('lowerThreshold'), 50)
    if (isAtEnd && !wasAtEnd) view.fire('scrolltolower', { direction: 'bottom' })
    wasAtEnd = isAtEnd
    if (scrollTop <= 0) view.fire('scrolltoupper', { direction: 'top' })
  })
  const setters = [
    onChange(view, 'scrollTop', value => (host.scrollTop = number(value, host.scrollTop))),
    onChange(view, 'scrollLeft', value => (host.scrollLeft = number(value, host.scrollLeft))),
    onChange(view, 'scrollIntoView', value => {
      setTimeout(() => byId(host, text(value))?.scrollIntoView({ block: 'start' }), 0)
    }),
  ]
  const update = () => {
    host.style.overflowX = flag(view.prop('scrollX')) ? 'auto' : 'hidden'
    host.style.overflowY = flag(view.prop('scrollY')) ? 'auto' : 'hidden'
    setters.forEach(set => set())
  }
  update()
  return update
}

const swiper: Mount = view => {
  const { host } = view
  const isVertical = () => flag(view.prop('vertical'))
  const pageSize = () => (isVertical() ? host.clientHeight : host.clientWidth) || 1
  let current = 0
  const show = (index: number) => {
    current = index
    host.scrollTo(isVertical() ? { top: index * pageSize() } : { left: index * pageSize() })
  }
  host.addEventListener('scrollend', () => {
    const index = Math.round((isVertical() ? host.scrollTop : host.scrollLeft) / pageSize())
    if (index === current) return
    current = index
    view.fire('change', { current, currentItemId: '', source: 'touch' })
    view.fire('animationfinish', { current, source: 'touch' })
  })
  const setCurrent = onChange(view, 'current', value => setTimeout(() => show(number(value, 0)), 0))
  const update = () => {
    host.classList.toggle('vertical', isVertical())
    setCurrent()
  }
  update()
  return update
}

const movableView: Mount = view => {
  const { host } = view
  let x = 0
  let y = 0
  let grip: { x: number; y: number } | null = null
  const place = (source: string) => {
    host.style.transform = `translate(${x}px, ${y}px)`
    if (source) view.fire('change', { x, y, source })
  }
  const allows = (axis: string) => ['all', axis].includes(text(view.prop('direction')))
  host.addEventListener('touchstart', event => {
    const touch = event.touches[0]
    if (touch && !flag(view.prop('disabled'))) grip = { x: touch.clientX - x, y: touch.clientY - y }
  })
  host.addEventListener('touchmove', event => {
    const touch = event.touches[0]
    if (!touch || !grip) return
    if (allows('horizontal')) x = touch.clientX - grip.x
    if (allows('vertical')) y = touch.clientY - grip.y
    place('touch')
  })
  host.addEventListener('touchend', () => (grip = null))
  const setX = onChange(view, 'x', value => (x = number(value, x)))
  const setY = onChange(view, 'y', value => (y = number(value, y)))
  const update = () => {
    setX()
    setY()
    place('')
  }
  update()
  return update
}

export const containerMounts: Record<string, Mount> = {
  'scroll-view': scrollView,
  swiper,
  'movable-view': movableView,
}
