/** What is near, and where to meet, in words. */
import type { Lang } from '@/content/bundle-types'
import type { Landmark } from '@/core/geo/landmark'
import type { Near } from '@/core/routing/nearest'
import type { WayKind } from '@/core/routing/types'
import { sayDistance, wordsOf } from './index'
import { sayClimb } from './way'

/** `4 分钟 · 260 米 · 约上 7 级`; `4 min · 260 m · no steps`. */
export function sayNear(near: Near, lang: Lang): string {
  const words = wordsOf(lang)
  const distance = sayDistance(near.lengthMeters, words)
  if (near.by === 'straight') return words.nearbyStraight(distance)
  return [
    words.wayMinutes(Math.max(1, Math.round(near.seconds / 60))),
    distance,
    sayStepsOf(near, lang),
  ].join(' · ')
}

function sayStepsOf(near: Extract<Near, { by: 'way' }>, lang: Lang): string {
  const words = wordsOf(lang)
  if (near.stepsUp + near.stepsDown > 0) return words.wayAbout(sayClimb(near, lang))
  if (near.isStepFree === null) return words.wayStepsMaybe
  return near.isStepFree ? words.wayStepFree : words.nearbyThreshold
}

/** What one has to know before setting out: a ticket, no way back. */
export function sayNearNotes(near: Near, leavesPalace: boolean, lang: Lang): string[] {
  const words = wordsOf(lang)
  const tickets = near.tickets.flatMap(
    ticket => words.wayTicket[ticket as keyof typeof words.wayTicket] ?? [],
  )
  return [...tickets, ...(leavesPalace ? [words.nearbyNoReturn] : [])]
}

/** `太和门东边约 20 米，台阶上`. `wayKind`: what one walks on there; null: not known. */
export function sayLandmark(
  landmark: Landmark,
  wayKind: WayKind | null,
  nameOf: (id: string) => string | null,
  lang: Lang,
): string | null {
  const words = wordsOf(lang)
  const name = nameOf(landmark.placeId)
  if (name === null) return null
  const where =
    landmark.kind === 'at'
      ? words.meetAt(name)
      : words.meetBeside(
          name,
          words.directions[landmark.octant] ?? '',
          sayDistance(landmark.distanceMeters, words),
        )
  return wayKind === 'stairs'
    ? words.meetStairs(where)
    : wayKind === 'bridge'
      ? words.meetBridge(where)
      : where
}
