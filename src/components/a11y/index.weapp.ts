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
