/** The way to a place: found over the walkways, followed fix by fix, looked for anew when it was left. */
import { create } from 'zustand'
import type { Bundle } from '@/content/bundle-types'
import { unpackWalkGraph, type PackedWalkGraph } from '@/content/walkways'
import { distanceMeters } from '@/core/geo/distance'
import { GRID_ORIGIN } from '@/core/geo/grid'
import type { Fix, Wgs84 } from '@/core/geo/types'
import { follow, guidanceOf, type Guidance, type GuidanceEvent } from '@/core/routing/follow'
import { networkOf, type Network } from '@/core/routing/network'
import { nextHops, type NextHops } from '@/core/routing/nextHop'
import { costsOf, PACES, type Preference, type Profile } from '@/core/routing/profiles'
import { routeBetween, type Route } from '@/core/routing/route'
import { stepsOf, type Step } from '@/core/routing/steps'
import { useContent } from './content'
import { keptFile } from './keptFile'
import { usePosition } from './position'
import { useSettings } from './settings'

export interface Target {
  /** A hall's, a place's or a service's. */
  id: string
  position: Wgs84
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
  /** What guidance said last, and when, for whoever says it aloud. */
  said: { event: GuidanceEvent; atMs: number } | null
  to(target: Target | null): void
  /** Another preference, another pace: the same target. */
  again(): void
}

/** From here on one is not in the palace. */
const FAR_METERS = 1500
/** A node this near to the middle of a hall is before it. */
const BEFORE_METERS = 45
/** Where visitors come in. */
const ENTRANCE = 'wumen-square'

const networkFrom = keptFile('walkways.v1', text =>
  networkOf(unpackWalkGraph(JSON.parse(text) as PackedWalkGraph)),
)
const tables = new Map<string, { network: Network; hops: NextHops }>()

function hopsFor(network: Network, profile: Profile): NextHops {
  const key = `${profile.preference} ${profile.paceMetersPerSecond}`
  const known = tables.get(key)
  if (known?.network === network) return known.hops
  const hops = nextHops(network, costsOf(network, profile))
  tables.set(key, { network, hops })
  return hops
}

const profileOf = (preference: Preference): Profile => ({
  preference,
  paceMetersPerSecond: useSettings.getState().slow ? PACES.slow : PACES.usual,
  tickets: [],
})

const isFar = ({ position }: Fix): boolean => distanceMeters(position, GRID_ORIGIN) > FAR_METERS
const nothing = { route: null, steps: [], guidance: null, preview: false, hasStepsAnyway: false, said: null }

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
    if (get().target !== target) return
    const { fix } = usePosition.getState()
    const preview = fix === null || isFar(fix)
    const from = preview ? entranceOf(network) : fix.position
    const found = search(network, from, goalsOf(network, target), target.position)
    if (!found) return set({ status: 'none', ...nothing })
    const steps = stepsOf(network, found.route)
    const guidance = preview ? null : guidanceOf(found.route, steps)
    set({ status: 'ready', said: null, preview, steps, guidance, ...found })
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

/** Where one stands before a thing, where the walkways know it; its middle may be behind walls. */
function goalsOf({ graph }: Network, { id, position }: Target): Wgs84[] {
  const before = graph.nodes
    .filter(({ landmark }) => landmark === id)
    .map(node => ({ at: node.position, meters: distanceMeters(node.position, position) }))
    .sort((a, b) => a.meters - b.meters)
  const near = before.filter(({ meters }) => meters <= BEFORE_METERS)
  return (near.length > 0 ? near : before.slice(0, 1)).map(({ at }) => at)
}

const entranceOf = ({ graph, nodeOf }: Network): Wgs84 =>
  graph.nodes[nodeOf.get(ENTRANCE) ?? 0]?.position ?? GRID_ORIGIN

function search(
  network: Network,
  from: Wgs84,
  goals: readonly Wgs84[],
  to: Wgs84,
): { route: Route; hasStepsAnyway: boolean } | null {
  const { wayPreference } = useSettings.getState()
  const find = (preference: Preference): Route | null => {
    const profile = profileOf(preference)
    const hops = hopsFor(network, profile)
    const found = (goals.length > 0 ? goals : [to]).flatMap(
      goal => routeBetween(network, hops, profile, from, goal) ?? [],
    )
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
