import type { A11y } from './types'

export type { A11y }

/** WeChat reads `aria-label` and `aria-role`; config/plugins/aria.js puts them into the templates. */
export function a11y({ role, label, hidden, selected }: A11y): Record<string, unknown> {
  return {
    ...(role === undefined ? {} : { ariaRole: role }),
    ...(label === undefined ? {} : { ariaLabel: selected === true ? `${label} ✓` : label }),
    ...(hidden === true ? { ariaHidden: 'true' } : {}),
  }
}

/** There is no keyboard on the phone's mini-program. */
export const pressKeys = (_press: () => void): Record<string, unknown> => ({})

/** What a picture is called; an empty name marks one that only repeats what stands beside it. */
export const imageName = (label: string): Record<string, unknown> =>
  label === '' ? { ariaHidden: 'true' } : { ariaRole: 'img', ariaLabel: label }

/** WeChat has no keyboard focus to move. */
export const moveFocus = (_id: string): void => undefined

export const escapeKey = (_close: () => void): Record<string, unknown> => ({})

export const onKeys =
  (_pressed: (key: string) => boolean): (() => void) =>
  () =>
    undefined
