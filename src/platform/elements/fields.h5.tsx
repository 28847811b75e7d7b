/** What one writes into: the element inside of a host that carries id, class and style, as Taro's are built. */
import { useEffect, useRef, type HTMLAttributes, type KeyboardEvent } from 'react'

interface FieldProps extends Omit<HTMLAttributes<HTMLElement>, 'onInput' | 'onFocus' | 'onBlur'> {
  value?: string
  placeholder?: string
  /** −1: as long as one likes. Taro's own default is 140. */
  maxlength?: number
  disabled?: boolean
  focus?: boolean
  onInput?(event: { detail: { value: string } }): void
  onFocus?(): void
  onBlur?(event: { detail: { value: string } }): void
  onConfirm?(event: { detail: { value: string } }): void
  // the mini-program's
  cursorSpacing?: number
  adjustPosition?: boolean
}
interface InputProps extends FieldProps {
  type?: string
  confirmType?: 'send' | 'search' | 'next' | 'go' | 'done'
  password?: boolean
}
interface TextareaProps extends FieldProps {
  autoHeight?: boolean
}

const MAX_CHARACTERS = 140
/** Keyboards by Taro's names. */
const MODES: Record<string, 'numeric' | 'decimal'> = { number: 'numeric', digit: 'decimal' }

/** Names and states belong to what has the focus, the rest to the host. */
function split(props: FieldProps) {
  const {
    value,
    placeholder,
    maxlength = MAX_CHARACTERS,
    disabled,
    focus,
    onInput,
    onFocus,
    onBlur,
    ...more
  } = props
  const { onConfirm, cursorSpacing: _spacing, adjustPosition: _position, ...rest } = more
  const isNamed = (name: string) => /^(aria-|role$|tabIndex$)/.test(name)
  const pick = (wanted: boolean) =>
    Object.fromEntries(Object.entries(rest).filter(([name]) => isNamed(name) === wanted))
  return {
    host: pick(false),
    focus,
    field: {
      ...pick(true),
      value: value ?? '',
      placeholder,
      disabled,
      ...(maxlength < 0 ? {} : { maxLength: maxlength }),
      onChange: ({ target }: { target: { value: string } }) => onInput?.({ detail: { value: target.value } }),
      onFocus: () => onFocus?.(),
      onBlur: ({ target }: { target: { value: string } }) => onBlur?.({ detail: { value: target.value } }),
    },
    confirm: ({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
      // Enter in the middle of a syllable only ends the syllable
      if (key === 'Enter' && !nativeEvent.isComposing) onConfirm?.({ detail: { value: currentTarget.value } })
    },
  }
}

export function Input({ type = 'text', confirmType, password, ...props }: InputProps) {
  const { host, field, focus, confirm } = split(props)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => void (focus && input.current?.focus()), [focus])
  const kind = password ? 'password' : /^(tel|url|email|search)$/.test(type) ? type : 'text'
  return (
    <div {...host}>
      <input
        ref={input}
        className="element-input"
        type={kind}
        inputMode={MODES[type]}
        enterKeyHint={confirmType}
        onKeyDown={confirm}
        {...field}
      />
    </div>
  )
}

export function Textarea({ autoHeight, ...props }: TextareaProps) {
  const { host, field, focus } = split(props)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => void (focus && area.current?.focus()), [focus])
  useEffect(() => {
    if (!autoHeight || !area.current) return
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight}px`
  }, [autoHeight, field.value])
  return (
    <div {...host}>
      <textarea ref={area} className="element-textarea" rows={1} {...field} />
    </div>
  )
}
