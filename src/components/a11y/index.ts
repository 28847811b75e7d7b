import type { A11y } from './types'

export type { A11y }

/** Names for screen readers, the web's way; the mini-program's leaf spells the same things its own way. */
export function a11y({ role, label, hidden, selected, expanded, focusable }: A11y): Record<string, unknown> {
  return {
    ...(role === undefined ? {} : { role }),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(hidden === true ? { 'aria-hidden': 'true' } : {}),
    ...(selected === undefined
      ? {}
      : { [role === 'tab' ? 'aria-selected' : 'aria-pressed']: String(selected) }),
    ...(expanded === undefined ? {} : { 'aria-expanded': String(expanded) }),
    ...(role === 'heading' ? { 'aria-level': '2' } : {}),
    ...(role === 'status' ? { 'aria-live': 'polite' } : {}),
    ...(focusable === true ? { tabIndex: 0 } : {}),
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
