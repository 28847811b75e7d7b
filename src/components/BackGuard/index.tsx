import type { BackGuardProps } from './types'

/** On the web the browser's history does this (platform/route): nothing to guard. */
export function BackGuard(_props: BackGuardProps) {
  return null
}
