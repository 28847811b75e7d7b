/** A way in words, by what people see: gates, stairs, bridges, and a hall to walk up to. */
import type { Lang } from '@/content/bundle-types'
import { octant } from '@/core/geo/whereAmI'
import type { Step } from '@/core/routing/steps'
import { sayDistance, wordsOf } from './index'

type NameOf = (id: string) => string | null

/** `穿过午门，直行 40 米`; `Left up the stairs, 9 steps`. `targetName` is what one arrives at. */
export function sayStep(
  step: Step,
  isFirst: boolean,
  nameOf: NameOf,
  targetName: string,
  lang: Lang,
): string {
  const words = wordsOf(lang)
  const name = step.landmark === null ? null : nameOf(step.landmark)
  const turn = isFirst ? null : words.wayTurns[step.turn]
  const distance = sayDistance(step.lengthMeters, words)
  const doing = (what: string): string =>
    turn === null || step.turn === 'straight' ? capital(what) : words.wayLead(turn, what)
  switch (step.kind) {
    case 'arrive':
      return words.wayArrive(targetName)
    case 'gate':
      return doing(words.wayGate(name !== null && GATE.test(name) ? name : null))
    case 'stairs':
      return doing(sayClimb(step, lang))
    case 'ramp':
      return doing(words.wayRamp)
    case 'bridge':
      return doing(words.wayBridge(name))
    case 'indoor':
      return doing(words.wayIndoor(name))
    case 'walk':
      return turn === null
        ? words.waySetOut(words.directions[octant(step.bearingDegrees)] ?? '', distance, name)
        : words.wayWalk(turn, distance, name)
  }
}

/** A door in a wall beside a hall is not the hall. */
const GATE = /门|門|\bGate\b/

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "上 9 级", "9 steps down"; without numbers where nobody has counted. */
export function sayClimb({ stepsUp, stepsDown }: Pick<Step, 'stepsUp' | 'stepsDown'>, lang: Lang): string {
  const words = wordsOf(lang)
  if (stepsUp === null || stepsDown === null) return words.wayStepsUnknown
  const parts = [
    ...(stepsUp > 0 ? [words.wayStepsUp(stepsUp)] : []),
    ...(stepsDown > 0 ? [words.wayStepsDown(stepsDown)] : []),
  ]
  const [first, then] = parts
  return first === undefined ? words.wayStepsUnknown : then === undefined ? first : words.wayBoth(first, then)
}

/** `650 米 · 11 分钟 · 上 40 级、下 31 级`, and what is not known. */
export function sayRoute(
  route: { lengthMeters: number; seconds: number; stepsUp: number; stepsDown: number; unknownPieces: number },
  lang: Lang,
): string {
  const words = wordsOf(lang)
  const steps =
    route.stepsUp + route.stepsDown > 0
      ? words.wayAbout(sayClimb(route, lang))
      : route.unknownPieces > 0
        ? words.wayStepsMaybe
        : words.wayStepFree
  return [
    sayDistance(route.lengthMeters, words),
    words.wayMinutes(Math.max(1, Math.round(route.seconds / 60))),
    steps,
  ].join(' · ')
}
