/** What stands on the display of the keypad: up to three digits, as they were typed. Pure. */
export const DIGITS = 3
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'clear' | 'back'

/** Row by row, as on a telephone. */
export const KEYS: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'back']

/** Keys of a keyboard that stand for those of the pad. */
const KEYBOARD: Readonly<Record<string, Key>> = { Backspace: 'back', Delete: 'clear' }

export const keyOf = (keyboardKey: string): Key | null =>
  KEYBOARD[keyboardKey] ?? KEYS.find(key => key === keyboardKey && /^\d$/.test(key)) ?? null

/** The display after a key; a fourth digit changes nothing. */
export function typedAfter(typed: string, key: Key): string {
  if (key === 'clear') return ''
  if (key === 'back') return typed.slice(0, -1)
  return typed.length < DIGITS ? typed + key : typed
}
