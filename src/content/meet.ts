/** Where a meeting is, looked up in what the guide knows. */
import type { Wgs84 } from '@/core/geo/types'
import type { Bundle } from './bundle-types'
import type { Meeting } from './meetPath'
import { nameIn } from './names'

type Known = Pick<Bundle, 'halls' | 'services'>

/** null: the guide has no such place. */
export function meetPosition({ halls, services }: Known, { at }: Pick<Meeting, 'at'>): Wgs84 | null {
  if (typeof at !== 'string') return at.position
  return (halls.find(({ id }) => id === at) ?? services.find(({ id }) => id === at))?.position ?? null
}

/** The name of a place that is met at; null for a bare point. */
export function meetName(
  { halls, services, lang }: Known & Pick<Bundle, 'lang'>,
  { at }: Pick<Meeting, 'at'>,
): string | null {
  if (typeof at !== 'string') return null
  const found = halls.find(({ id }) => id === at) ?? services.find(({ id }) => id === at)
  return found ? nameIn(found.names, lang) : null
}
