/**
 * Taro's components as plain DOM elements, for both targets. Names for screen readers arrive as `aria-label` and
 * `role` (web) or as `ariaLabel` and `ariaRole` (mini-program); both become what a browser understands, so that one
 * query finds a control on either target. Events keep Taro's shape (`event.detail.value`).
 */
import type { CSSProperties, ReactNode } from 'react'

interface Props {
  children?: ReactNode
  className?: string
  id?: string
  style?: CSSProperties
  ariaRole?: string
  ariaLabel?: string
  ariaHidden?: 'true'
  [more: string]: unknown
}
type Detail<T> = { detail: T }

/** Taro passes `-webkit-…` on as it is; React's DOM wants it spelt as JavaScript does. */
const domStyle = (style: CSSProperties): CSSProperties =>
  Object.fromEntries(
    Object.entries(style).map(([name, value]) => [
      name.startsWith('-webkit') ? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) : name,
      value as unknown,
    ]),
  )

/** Props that a DOM element may carry: names, state, keyboard, pointer and touch handlers. */
function domProps({ ariaRole, ariaLabel, ariaHidden, ...props }: Props): Record<string, unknown> {
  const kept = Object.entries(props).filter(([name]) =>
    /^(id|className|style|role|tabIndex|aria-.*|data-.*|onClick|onKeyDown|onTouch\w+)$/.test(name),
  )
  const { style } = props
  return {
    ...Object.fromEntries(kept),
    ...(style === undefined ? {} : { style: domStyle(style) }),
    ...(ariaRole === undefined ? {} : { role: ariaRole }),
    ...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel }),
    ...(ariaHidden === undefined ? {} : { 'aria-hidden': ariaHidden }),
  }
}

export const View = (props: Props) => <div {...domProps(props)}>{props.children}</div>
export const ScrollView = View
export const Text = (props: Props) => <span {...domProps(props)}>{props.children}</span>

export const Button = (props: Props & { openType?: string }) => (
  <button type="button" data-open-type={props.openType} {...domProps(props)}>
    {props.children}
  </button>
)

interface ImageProps extends Props {
  src?: string
  nativeProps?: { alt?: string }
}
export const Image = ({ src, nativeProps, ...rest }: ImageProps) => (
  <img alt="" src={src} {...nativeProps} {...domProps(rest)} />
)

interface InputProps extends Props {
  value?: string
  placeholder?: string
  onInput?(event: Detail<{ value: string }>): void
  onFocus?(): void
}
export const Input = ({ value, placeholder, onInput, onFocus, ...rest }: InputProps) => (
  <input
    value={value ?? ''}
    placeholder={placeholder}
    onChange={event => onInput?.({ detail: { value: event.target.value } })}
    onFocus={onFocus}
    {...domProps(rest)}
  />
)

interface TextareaProps extends InputProps {
  maxlength?: number
  onBlur?(): void
}
export const Textarea = ({ value, placeholder, maxlength, onInput, onBlur, ...rest }: TextareaProps) => (
  <textarea
    value={value ?? ''}
    placeholder={placeholder}
    maxLength={maxlength}
    onChange={event => onInput?.({ detail: { value: event.target.value } })}
    onBlur={onBlur}
    {...domProps(rest)}
  />
)

interface SliderProps extends Props {
  min?: number
  max?: number
  value?: number
  disabled?: boolean
  onChange?(event: Detail<{ value: number }>): void
}
export const Slider = ({ min, max, value, disabled, onChange, ...rest }: SliderProps) => (
  <input
    type="range"
    min={min}
    max={max}
    value={value}
    disabled={disabled}
    onChange={event => onChange?.({ detail: { value: Number(event.target.value) } })}
    {...domProps(rest)}
  />
)

interface NativeMapProps extends Props {
  markers?: readonly { id: number; label?: { content: string } }[]
  onMarkerTap?(event: Detail<{ markerId: number }>): void
  onTap?(event: Detail<{ longitude: number; latitude: number }>): void
}
/** WeChat's map: markers are buttons; a click on the map's own element with data-at="lng,lat" is a tap there. */
export const Map = ({ markers = [], onMarkerTap, onTap, ...rest }: NativeMapProps) => (
  <div
    {...domProps(rest)}
    onClick={event => {
      const at = (event.target as HTMLElement).dataset['at']?.split(',').map(Number)
      if (at) onTap?.({ detail: { longitude: at[0] ?? 0, latitude: at[1] ?? 0 } })
    }}
  >
    {markers.map(({ id, label }) => (
      <button key={id} type="button" onClick={() => onMarkerTap?.({ detail: { markerId: id } })}>
        {label?.content}
      </button>
    ))}
  </div>
)
