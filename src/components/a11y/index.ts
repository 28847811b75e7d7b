import type { A11y } from './types'

export type { A11y }

const stateOf = (role: A11y['role']) =>
  role === 'tab' ? 'aria-selected' : role === 'radio' || role === 'checkbox' ? 'aria-checked' : 'aria-pressed'

/** Names for screen readers, the web's way; the mini-program's leaf spells the same things its own way. */
export function a11y({ role, label, hidden, selected, expanded, focusable }: A11y): Record<string, unknown> {
  return {
    ...(role === undefined ? {} : { role }),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(hidden === true ? { 'aria-hidden': 'true' } : {}),
    ...(selected === undefined ? {} : { [stateOf(role)]: String(selected) }),
    ...(expanded === undefined ? {} : { 'aria-expanded': String(expanded) }),
    ...(role === 'heading' ? { 'aria-level': '2' } : {}),
    ...(role === 'status' ? { 'aria-live': 'polite' } : {}),
    ...(focusable === undefined ? {} : { tabIndex: focusable ? 0 : -1 }),
  }
}

/** Enter and space press what has focus. */
export const pressKeys = (press: () => void): Record<string, unknown> => ({
  onKeyDown: (event: { key?: string; preventDefault(): void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  },
})

/** What a picture is called; an empty name marks one that only repeats what stands beside it. */
export const imageName = (label: string): Record<string, unknown> => ({ nativeProps: { alt: label } })

/** Moves the keyboard's focus to what has just opened, unless someone is typing a search. */
export function moveFocus(id: string): void {
  if (document.activeElement?.closest('#search')) return
  document.getElementById(id)?.focus({ preventScroll: true })
}

/** Escape closes what has the focus inside. */
export const escapeKey = (close: () => void): Record<string, unknown> => ({
  onKeyDown: (event: { key?: string }) => event.key === 'Escape' && close(),
})

/**
 * Keys pressed anywhere on the page, but for those that a control has used already and those that are written into a
 * field. `pressed` says whether it took the key. Returns the way to stop listening.
 */
export function onKeys(pressed: (key: string) => boolean): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
    if (pressed(event.key)) event.preventDefault()
  }
  document.addEventListener('keydown', hear)
  return () => document.removeEventListener('keydown', hear)
}
