/** Boxes, words, pictures: plain elements that bear Taro's props and tell Taro's events. */
import {
  forwardRef,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type HTMLAttributes,
  type PropsWithChildren,
  type UIEvent,
} from 'react'
import './index.scss'

type Host = HTMLAttributes<HTMLElement>
type ViewProps = PropsWithChildren<Host & { hoverClass?: string; catchMove?: boolean }>

/** WeChat shows what is pressed once a finger rests; a finger that only scrolls by leaves no trace. */
const HOVER_MS = 50
function pressed(className: string | undefined): Host {
  if (className === undefined || className === '' || className === 'none') return {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const leave = ({ currentTarget }: { currentTarget: Element }) => {
    clearTimeout(timer)
    currentTarget.classList.remove(className)
  }
  return {
    onPointerDown: ({ currentTarget }) => {
      timer = setTimeout(() => currentTarget.classList.add(className), HOVER_MS)
    },
    onPointerUp: leave,
    onPointerCancel: leave,
    onPointerLeave: leave,
  }
}

export const View = forwardRef<HTMLDivElement, ViewProps>(function View(
  { hoverClass, catchMove: _native, ...rest },
  ref,
) {
  return <div ref={ref} {...pressed(hoverClass)} {...rest} />
})

export const Text = forwardRef<HTMLSpanElement, ViewProps>(function Text(
  { hoverClass: _none, catchMove: _native, ...rest },
  ref,
) {
  return <span ref={ref} {...rest} />
})

export const Button = forwardRef<HTMLButtonElement, ViewProps & { openType?: string }>(function Button(
  { hoverClass, catchMove: _native, openType: _wechat, ...rest },
  ref,
) {
  return <button ref={ref} type="button" {...pressed(hoverClass)} {...rest} />
})

const FITS: Record<string, CSSProperties> = {
  scaleToFill: { objectFit: 'fill' },
  aspectFit: { objectFit: 'contain' },
  aspectFill: { objectFit: 'cover' },
  widthFix: { height: 'auto' },
  heightFix: { width: 'auto' },
}
interface ImageProps extends Host {
  src?: string
  mode?: string
  lazyLoad?: boolean
  nativeProps?: { alt?: string }
  onLoad?(): void
  onError?(): void
}
export function Image({ src, mode = 'scaleToFill', lazyLoad, nativeProps, style, ...rest }: ImageProps) {
  return (
    <img
      // an empty source would ask for the page itself
      {...(src ? { src } : {})}
      alt=""
      decoding="async"
      {...(lazyLoad ? { loading: 'lazy' as const } : {})}
      {...nativeProps}
      {...rest}
      style={{ ...FITS[mode], ...style }}
    />
  )
}

interface ScrollViewProps extends Omit<ViewProps, 'onScroll'> {
  scrollX?: boolean
  scrollY?: boolean
  scrollTop?: number
  enhanced?: boolean
  showScrollbar?: boolean
  onScroll?(event: { detail: { scrollTop: number; scrollLeft: number } }): void
}
/** `scrollTop` is where it is put when the number changes; in between the visitor scrolls. */
export function ScrollView(props: ScrollViewProps) {
  const {
    scrollX,
    scrollY,
    scrollTop,
    enhanced,
    showScrollbar = true,
    onScroll,
    className = '',
    ...rest
  } = props
  const host = useRef<HTMLDivElement>(null)
  const isFresh = useRef(true)
  useLayoutEffect(() => {
    // what has just come up is at its top: asking it would make the browser lay out the page once more
    const isThere = isFresh.current && scrollTop === 0
    isFresh.current = false
    if (isThere || !host.current || scrollTop === undefined) return
    if (host.current.scrollTop !== scrollTop) host.current.scrollTop = scrollTop
  }, [scrollTop])
  const told = ({ currentTarget, target }: UIEvent<HTMLDivElement>) => {
    // what scrolls inside of it tells its own place
    if (target !== currentTarget) return
    onScroll?.({ detail: { scrollTop: currentTarget.scrollTop, scrollLeft: currentTarget.scrollLeft } })
  }
  const kinds = [scrollX && 'scroll--x', scrollY && 'scroll--y', enhanced && !showScrollbar && 'scroll--bare']
  return (
    <View
      ref={host}
      className={`${kinds.filter(Boolean).join(' ')} ${className}`}
      onScroll={told}
      {...rest}
    />
  )
}

export const Canvas = forwardRef<HTMLCanvasElement, Host & { canvasId?: string; type?: string }>(
  function Canvas({ canvasId: _old, type: _context, ...rest }, ref) {
    return <canvas ref={ref} {...rest} />
  },
)
