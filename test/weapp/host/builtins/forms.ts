/** button, input, textarea, slider, switch: things a visitor operates. */
import { emit } from '../emitter'
import { currentShare } from '../share'
import { flag, listenAlone, number, text, type BuiltinView, type Mount } from './registry'

const OPEN_TYPE: Record<string, (view: BuiltinView) => void> = {
  share: () => void currentShare('button'),
  openSetting: view => view.fire('opensetting', { authSetting: {} }),
  agreePrivacyAuthorization: view => view.fire('agreeprivacyauthorization'),
}

const button: Mount = view => {
  const element = view.host as HTMLButtonElement
  // a DOM button would submit the page
  element.type = 'button'
  element.addEventListener('click', () => {
    if (!flag(view.prop('disabled'))) OPEN_TYPE[text(view.prop('openType'))]?.(view)
  })
  const update = () => {
    element.disabled = flag(view.prop('disabled'))
  }
  update()
  return update
}

type TextField = HTMLInputElement | HTMLTextAreaElement

const KEYBOARD: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

function textField(view: BuiltinView): () => void {
  const field = view.host as TextField
  const value = () => ({ value: field.value, cursor: field.selectionStart ?? 0 })
  listenAlone(field, 'input', () => view.fire('input', { ...value(), keyCode: 0 }))
  listenAlone(field, 'focus', () => {
    view.fire('focus', { value: field.value, height: 300 })
    view.fire('keyboardheightchange', { height: 300, duration: 0 })
    emit('KeyboardHeightChange', { height: 300 })
  })
  listenAlone(field, 'blur', () => {
    view.fire('blur', value())
    view.fire('keyboardheightchange', { height: 0, duration: 0 })
    emit('KeyboardHeightChange', { height: 0 })
  })
  field.addEventListener('keydown', event => {
    if ((event as KeyboardEvent).key === 'Enter') view.fire('confirm', { value: field.value })
  })
  listenAlone(field, 'change', () => undefined)
  let hadFocus = false
  const update = () => {
    const wanted = text(view.prop('value'))
    if (field.value !== wanted) field.value = wanted
    field.placeholder = text(view.prop('placeholder'))
    field.disabled = flag(view.prop('disabled'))
    field.maxLength = number(view.prop('maxlength'), 140)
    field.inputMode = KEYBOARD[text(view.prop('type'))] ?? 'text'
    if (field instanceof HTMLInputElement && flag(view.prop('password'))) field.type = 'password'
    const wantsFocus = flag(view.prop('focus'))
    if (wantsFocus && !hadFocus) setTimeout(() => field.focus(), 0)
    hadFocus = wantsFocus
  }
  update()
  return update
}

function ownInput(view: BuiltinView, type: string): HTMLInputElement {
  const field = document.createElement('input')
  field.type = type
  return view.host.appendChild(field)
}

const slider: Mount = view => {
  const field = ownInput(view, 'range')
  listenAlone(field, 'input', () => view.fire('changing', { value: Number(field.value) }))
  listenAlone(field, 'change', () => view.fire('change', { value: Number(field.value) }))
  const update = () => {
    field.min = text(view.prop('min') ?? 0)
    field.max = text(view.prop('max') ?? 100)
    field.step = text(view.prop('step') ?? 1)
    field.value = text(view.prop('value') ?? 0)
    field.disabled = flag(view.prop('disabled'))
  }
  update()
  return update
}

const switchMount: Mount = view => {
  const field = ownInput(view, 'checkbox')
  listenAlone(field, 'change', () => view.fire('change', { value: field.checked }))
  const update = () => {
    field.checked = flag(view.prop('checked'))
    field.disabled = flag(view.prop('disabled'))
  }
  update()
  return update
}

export const formMounts: Record<string, Mount> = {
  button,
  input: textField,
  textarea: textField,
  slider,
  switch: switchMount,
}
