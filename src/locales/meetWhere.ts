import type { Bundle } from '@/content/bundle-types'
import { meetName } from '@/content/meet'
import type { Meeting } from '@/content/meetPath'
import { nameIn } from '@/content/names'
import { landmarkOf } from '@/core/geo/landmark'
import type { Network } from '@/core/routing/network'
import { underfoot } from '@/core/routing/underfoot'
import { sayLandmark } from './nearby'

/** A court or a garden is too wide to find each other in. */
const TOO_WIDE: readonly string[] = ['court', 'garden']

/** Halls and gates that a meeting point is told by. */
export const landmarksOf = ({ halls }: Bundle): Bundle['halls'] =>
  halls.filter(({ kind }) => !TOO_WIDE.includes(kind))

/** `就在太和门`, `太和门东边约 20 米，台阶上`, or the place's own name; null: the guide does not know it. */
export function sayMeetWhere(meeting: Meeting, bundle: Bundle, network: Network | null): string | null {
  const { at } = meeting
  if (typeof at === 'string') return meetName(bundle, meeting)
  const landmark = landmarkOf(at.position, at.vagueMeters ?? 0, landmarksOf(bundle))
  const nameOf = (id: string) => {
    const hall = bundle.halls.find(other => other.id === id)
    return hall ? nameIn(hall.names, bundle.lang) : null
  }
  // of a vague point nobody knows what one walks on
  const kind = network && at.vagueMeters === null ? underfoot(network, at.position) : null
  return landmark && sayLandmark(landmark, kind, nameOf, bundle.lang)
}
