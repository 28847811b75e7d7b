import { useEffect, useRef, useState, type CSSProperties, type HTMLAttributes } from 'react'

interface SliderProps extends Omit<HTMLAttributes<HTMLElement>, 'onChange'> {
  min?: number
  max?: number
  step?: number
  value?: number
  disabled?: boolean
  activeColor?: string
  backgroundColor?: string
  blockColor?: string
  blockSize?: number
  onChange?(event: { detail: { value: number } }): void
}

/** Told when it is let go, as WeChat's is; while it is drawn it stays under the finger. */
export function Slider({ min = 0, max = 100, step = 1, value = 0, ...props }: SliderProps) {
  const {
    activeColor,
    backgroundColor,
    blockColor,
    blockSize = 28,
    onChange,
    className = '',
    style,
    ...rest
  } = props
  const [drawn, setDrawn] = useState<number | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    const field = input.current
    // React's own `onChange` is the browser's `input`: it comes with every pixel
    const settled = () => {
      setDrawn(null)
      tell.current?.({ detail: { value: Number(field?.value ?? 0) } })
    }
    field?.addEventListener('change', settled)
    return () => field?.removeEventListener('change', settled)
  }, [])
  const shown = drawn ?? value
  const colors = {
    '--slider-on': activeColor,
    '--slider-off': backgroundColor,
    '--slider-block': blockColor,
    '--slider-size': `${blockSize}px`,
    '--slider-share': `${((shown - min) / Math.max(1e-9, max - min)) * 100}%`,
    ...style,
  } as CSSProperties
  return (
    <input
      ref={input}
      type="range"
      className={`element-slider ${className}`}
      style={colors}
      {...{ min, max, step }}
      value={shown}
      onChange={({ target }) => setDrawn(Number(target.value))}
      {...rest}
    />
  )
}
