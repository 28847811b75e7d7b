/** The way to a place: found over the walkways, followed fix by fix, looked for anew when it was left. */
import { create } from 'zustand'
import type { Bundle } from '@/content/bundle-types'
import type { Wgs84 } from '@/core/geo/types'
import { follow, guidanceOf, type Guidance, type GuidanceEvent } from '@/core/routing/follow'
import { goalsOf } from '@/core/routing/goals'
import type { Network } from '@/core/routing/network'
import { allOpen } from '@/core/routing/openings'
import type { IsClosed, Preference } from '@/core/routing/profiles'
import { routeBetween, type Route } from '@/core/routing/route'
import { stepsOf, type Step } from '@/core/routing/steps'
import { useContent } from './content'
import { usePosition } from './position'
import { useSettings } from './settings'
import {
  entranceOf,
  hopsFor,
  isFar,
  networkFrom,
  profileOf,
  shutAt,
  standingAt,
  type Standing,
} from './walkways'

export interface Target {
  /** A hall's, a place's or a service's. */
  id: string
  position: Wgs84
  /** Of what the guide has no name for itself: a point to meet at. */
  name?: string
  /** Where the visitor said to stand, while no satellite says it. */
  from?: Standing
}

interface WayStore {
  /** none: no way is known to lead there · failed: the walkways could not be had */
  status: 'off' | 'loading' | 'ready' | 'none' | 'failed'
  target: Target | null
  route: Route | null
  steps: readonly Step[]
  guidance: Guidance | null
  /** Not from where one is but from the gate: one is not in the palace, or it is not known where. */
  preview: boolean
  /** Without steps was asked for, and no such way is known: this is the one with the fewest. */
  hasStepsAnyway: boolean
  /** No way leads there that is open at this hour: this is the one of other hours. */
  isShutNow: boolean
  /** What guidance said last, and when, for whoever says it aloud. */
  said: { event: GuidanceEvent; atMs: number } | null
  to(target: Target | null): void
  /** Another preference, another pace: the same target. */
  again(): void
}

const nothing = {
  route: null,
  steps: [],
  guidance: null,
  preview: false,
  hasStepsAnyway: false,
  isShutNow: false,
  said: null,
}

export const useWay = create<WayStore>((set, get) => {
  const find = async (target: Target): Promise<void> => {
    const { bundle } = useContent.getState()
    if (get().route === null) set({ status: 'loading' })
    let network: Network
    try {
      if (!bundle) throw new Error('no content yet')
      network = await networkFrom(bundle.walkways)
    } catch {
      if (get().target === target) set({ status: 'failed', ...nothing })
      return
    }
    if (get().target !== target || !bundle) return
    const { fix } = usePosition.getState()
    const preview = fix === null || isFar(fix)
    const start = target.from ? standingAt(network, target.from) : entranceOf(network)
    const from = preview ? start : fix.position
    const goals = goalsOf(network, target)
    const isShut = preview ? allOpen : shutAt(network, bundle.hours, Date.now())
    const open = search(network, isShut, from, goals)
    const found = open ?? search(network, allOpen, from, goals)
    if (!found) return set({ status: 'none', ...nothing })
    const steps = stepsOf(network, found.route)
    const guidance = preview ? null : guidanceOf(found.route, steps)
    set({ status: 'ready', said: null, preview, steps, guidance, isShutNow: !open, ...found })
  }
  return {
    status: 'off',
    target: null,
    ...nothing,
    to(target) {
      set({ status: target ? 'loading' : 'off', target, ...nothing })
      if (target) void find(target)
    },
    again() {
      const { target } = get()
      if (target) void find(target)
    },
  }
})

function search(
  network: Network,
  isClosed: IsClosed,
  from: Wgs84,
  goals: readonly Wgs84[],
): { route: Route; hasStepsAnyway: boolean } | null {
  const { wayPreference } = useSettings.getState()
  const find = (preference: Preference): Route | null => {
    const profile = profileOf(preference)
    const hops = hopsFor(network, profile, isClosed)
    const found = goals.flatMap(goal => routeBetween(network, hops, profile, from, goal) ?? [])
    // a hall has a front and a back: the one that is reached first
    return found.sort((a, b) => a.seconds - b.seconds)[0] ?? null
  }
  const route = find(wayPreference)
  if (route) return { route, hasStepsAnyway: false }
  const other = wayPreference === 'step-free' ? find('fewest-steps') : null
  return other && { route: other, hasStepsAnyway: true }
}

usePosition.getState().onFix(fix => {
  const { target, guidance, preview, status, again } = useWay.getState()
  if (!target || status === 'loading') return
  // who has come to the palace, or is known to be in it, is led from where they are
  if (!guidance || preview) {
    if (!isFar(fix)) again()
    return
  }
  const { guidance: now, events } = follow(guidance, fix)
  const last = events[events.length - 1]
  useWay.setState({ guidance: now, ...(last ? { said: { event: last, atMs: fix.timestampMs } } : {}) })
  if (events.some(({ kind }) => kind === 'off-route')) again()
})

useSettings.subscribe((now, before) => {
  if (now.wayPreference !== before.wayPreference || now.slow !== before.slow) useWay.getState().again()
})

/** What one can be led to. */
export function targetOf(bundle: Bundle, id: string): Target | null {
  const found =
    bundle.halls.find(hall => hall.id === id) ?? bundle.services.find(service => service.id === id)
  return found ? { id, position: found.position } : null
}
