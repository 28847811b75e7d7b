/** A wish over the content becomes the planner's day: which places, how long, when they are open, how far apart. */
import { entranceWaitSeconds } from '@/core/crowd/expected'
import { distanceMeters } from '@/core/geo/distance'
import { GRID_ORIGIN } from '@/core/geo/grid'
import { hoursOn } from '@/core/hours/day'
import { instantOf } from '@/core/hours/zone'
import type { Barred, DayInput, DayPlace, Exit, RestRule } from '@/core/itinerary/day/types'
import type { VisitWindow } from '@/core/itinerary/types'
import { edgeOfArc, isForward, type Network } from '@/core/routing/network'
import { costBetween, nextArc, nextHops, type NextHops } from '@/core/routing/nextHop'
import { costsOf, PACES, secondsOf, type Preference, type Profile } from '@/core/routing/profiles'
import type { Bundle, PlaceView } from '../bundle-types'
import { hoursOf } from '../hours'
import { frameOf, type Frame } from './frame'
import { stayMinutes, wantedTours, worthOf } from './worth'
import type { Edits, Wish } from './wish'

export interface Day {
  input: DayInput
  frame: Frame
  /** Waited for at security before one is in; null: not known, or one is in already. */
  gateSeconds: number | null
  profile: Profile
  hops: NextHops
}

/** Where one is, for a day that has begun. */
export interface Standpoint {
  node: number
}

const MEAL_MINUTES = 40
/** When people sit down to eat at noon. */
const MEAL_WINDOW: VisitWindow = { opensS: 11 * 3600, closesS: 13.5 * 3600 }
const REST: Record<'usual' | 'often', RestRule> = {
  usual: { everySeconds: 75 * 60, restSeconds: 8 * 60 },
  often: { everySeconds: 45 * 60, restSeconds: 10 * 60 },
}
/** A node this near to a place is before it. */
const BEFORE_METERS = 45
/** More than that of latitude, anywhere: spares the reckoning for most. */
const BEFORE_DEGREES = BEFORE_METERS / 110_000
const ENTRANCE = 'wumen-square'
/** Kept free at the end for what nobody can foresee: a share of the day, within limits. */
const RESERVE = { share: 0.04, leastSeconds: 180, mostSeconds: 900 } as const
/** To find one's feet at each stop, besides the looking. */
const SETTLE_SECONDS = 60

/** How the party walks: wheels decide, then years. */
export function profileOf({ party, moods, tickets }: Wish, preference: Preference): Profile {
  const slow = party.length > 0 || moods.includes('tired')
  return {
    preference: party.includes('wheelchair')
      ? 'step-free'
      : party.includes('pram') || party.includes('elder') || moods.includes('tired')
        ? 'fewest-steps'
        : moods.includes('rain')
          ? 'shaded'
          : preference,
    paceMetersPerSecond: slow ? PACES.slow : PACES.usual,
    tickets,
  }
}

const restOf = ({ party, moods }: Wish): RestRule =>
  moods.includes('tired') || party.some(who => who !== 'pram') ? REST.often : REST.usual

export function dayOf(
  bundle: Bundle,
  network: Network,
  wish: Wish,
  edits: Edits,
  preference: Preference,
  from: Standpoint | null,
): Day {
  const profile = profileOf(wish, preference)
  const frame = frameOf(bundle, wish, from !== null)
  const gateSeconds = from === null ? gateWait(bundle, wish) : null
  const wanted = wantedTours(bundle, wish)
  const meals = bundle.services.filter(({ kind }) => kind === 'restaurant' || kind === 'cafe')
  const exits = exitsOf(bundle, network, wish)
  const shut = shutPlaces(bundle, wish)
  const opening = openingOf(bundle, wish)
  const entrance = network.nodeOf.get(ENTRANCE) ?? 0
  const startNode = from?.node ?? entrance
  const places: (Omit<DayPlace, 'node'> & { node: number | null })[] = [
    ...bundle.places.map(place => {
      const visitSeconds = stayMinutes(place, wanted, bundle.tours) * 60 + SETTLE_SECONDS
      const windows = windowsOf(place, opening(place), visitSeconds)
      return {
        id: place.id,
        node: nodeBefore(network, place),
        worth: worthOf(place, wanted, wish),
        visitSeconds,
        queueSeconds: 0,
        windows,
        barred: barredBy(place, wish, edits, shut, windows),
        isMeal: false,
      }
    }),
    ...meals.map(service => ({
      id: service.id,
      node: nodeBefore(network, service),
      worth: 0,
      visitSeconds: MEAL_MINUTES * 60,
      queueSeconds: 0,
      windows: [MEAL_WINDOW],
      barred: edits.dropped.includes(service.id) ? ('dropped' as const) : null,
      isMeal: true,
    })),
  ]
  const targets = [...new Set([...places.flatMap(({ node }) => node ?? []), ...exits.map(({ node }) => node)])]
  const isClosed = ({ ticket }: { ticket: string | null }): boolean =>
    ticket !== null && !profile.tickets.includes(ticket)
  const hops = nextHops(network, costsOf(network, profile, isClosed), targets)
  const walkSeconds = walks(network, hops, profile)
  return {
    profile,
    hops,
    frame,
    gateSeconds,
    input: {
      places: places.map(place => reachable(place, startNode, exits, walkSeconds)),
      exits,
      startNode,
      startS: frame.startS + (gateSeconds ?? 0),
      endS: frame.endS - reserveOf(frame),
      walkSeconds,
      must: [...edits.locked, ...ticketed(places, bundle.places, wish)],
      before: [],
      meal: wish.meal,
      rest: restOf(wish),
    },
  }
}

/** Who holds a gallery's ticket means to see what is most worth seeing there. */
function ticketed(
  places: readonly Pick<DayPlace, 'id' | 'worth' | 'barred'>[],
  all: readonly PlaceView[],
  { tickets }: Wish,
): string[] {
  const ticketOf = new Map(all.map(({ id, ticket }) => [id, ticket]))
  return tickets.flatMap(ticket => {
    const [main] = places
      .filter(({ id, barred }) => barred === null && ticketOf.get(id) === ticket)
      .sort((a, b) => b.worth - a.worth)
    return main ? [main.id] : []
  })
}

/** What the crowd model expects at the hour one comes. */
const gateWait = ({ crowds, hours }: Bundle, { date, enterMinutes }: Wish): number | null =>
  crowds ? entranceWaitSeconds(crowds, instantOf(date, enterMinutes), hours.holidays) : null

const reserveOf = ({ startS, endS }: Frame): number =>
  Math.min(RESERVE.mostSeconds, Math.max(RESERVE.leastSeconds, (endS - startS) * RESERVE.share))

/** Whether one gets there and out again; a ticket is the better reason, as it can be had. */
function reachable(
  place: Omit<DayPlace, 'node'> & { node: number | null },
  startNode: number,
  exits: readonly Exit[],
  walkSeconds: (from: number, to: number) => number,
): DayPlace {
  const { node } = place
  const leads =
    node !== null &&
    walkSeconds(startNode, node) < Infinity &&
    exits.some(exit => walkSeconds(node, exit.node) < Infinity)
  return { ...place, node: node ?? startNode, barred: place.barred ?? (leads ? null : 'no-way') }
}

function barredBy(
  { id, status, ticket }: PlaceView,
  { tickets }: Wish,
  { dropped, seen }: Edits,
  shut: ReadonlySet<string>,
  windows: readonly VisitWindow[],
): Barred | null {
  if (seen.includes(id)) return 'seen'
  if (dropped.includes(id)) return 'dropped'
  if (status === 'closed' || shut.has(id)) return 'closed'
  if (ticket !== null && ticket !== 'admission' && !tickets.includes(ticket)) return 'ticket'
  return windows.length === 0 ? 'closed-today' : null
}

/** Closures that the museum announced for the day. */
function shutPlaces({ operations }: Bundle, { date }: Wish): Set<string> {
  return new Set(
    operations.flatMap(operation => {
      const { from, to, places } = operation as { from?: string | null; to?: string | null; places?: string[] }
      const isNow = (from ?? '') <= date && date <= (to ?? '9999')
      return operation.kind === 'closure' && isNow ? (places ?? []) : []
    }),
  )
}

interface Span {
  opensS: number
  closesS: number
  lastS: number | null
}

/** Open hours on the day, by whose rules they are: most places keep the same few. */
function openingOf({ hours: view }: Bundle, { date }: Wish): (place: PlaceView) => readonly Span[] {
  const midnightMs = instantOf(date, 0)
  const secondsOf = (ms: number): number => (ms - midnightMs) / 1000
  const known = new Map<string, readonly Span[]>()
  return ({ hours, ticket }) => {
    const keeper = { hours, ticket: ticket ?? 'admission' } as const
    const key = hours ?? keeper.ticket
    const kept = known.get(key)
    if (kept) return kept
    const rules = hoursOf(keeper, view)
    const spans = (rules ? hoursOn(rules, date, view.holidays).spans : []).map(
      ({ openMs, closeMs, lastEntryMs }): Span => ({
        opensS: secondsOf(openMs),
        closesS: secondsOf(closeMs),
        lastS: lastEntryMs === null ? null : secondsOf(lastEntryMs),
      }),
    )
    known.set(key, spans)
    return spans
  }
}

/** When a visit of this length may begin. What is only seen from outside has the palace's hours. */
function windowsOf({ hours, ticket }: PlaceView, spans: readonly Span[], visitSeconds: number): VisitWindow[] {
  const hasOwn = hours !== null || (ticket ?? 'admission') !== 'admission'
  return spans.flatMap(span => {
    const closesS = Math.min(span.closesS - visitSeconds, (hasOwn ? span.lastS : null) ?? Infinity)
    return closesS >= span.opensS ? [{ opensS: span.opensS, closesS }] : []
  })
}

/** Gates that let people out, at their outermost node. */
function exitsOf({ operations }: Bundle, { graph }: Network, { exit }: Wish): Exit[] {
  const listed = operations.flatMap(operation => {
    const { exits } = operation as { exits?: unknown }
    return operation.kind === 'way' && Array.isArray(exits) ? (exits as string[]) : []
  })
  const ids = exit !== null && listed.includes(exit) ? [exit] : listed
  return ids.flatMap(id => {
    const [outermost] = graph.nodes
      .flatMap(({ landmark, position }, node) =>
        landmark === id ? [{ node, meters: distanceMeters(position, GRID_ORIGIN) }] : [],
      )
      .sort((a, b) => b.meters - a.meters)
    return outermost ? [{ id, node: outermost.node }] : []
  })
}

/** Before the thing; null: the walkways do not know it. */
export function nodeBefore({ graph }: Network, { id, position }: Pick<PlaceView, 'id' | 'position'>): number | null {
  let best: { node: number; meters: number; named: boolean } | null = null
  graph.nodes.forEach(({ landmark, position: at }, node) => {
    const named = landmark === id
    if (!named && (best?.named === true || Math.abs(at[1] - position[1]) > BEFORE_DEGREES)) return
    const meters = distanceMeters(at, position)
    if (!named && meters > BEFORE_METERS) return
    if (!best || (named && !best.named) || meters < best.meters) best = { node, meters, named }
  })
  return (best as { node: number } | null)?.node ?? null
}

/**
 * Seconds of walking, not what the profile's preference makes of them. Kept for each node of a way that was asked for,
 * as the planner asks often: the next way to the same place soon comes to a node whose seconds are known.
 */
function walks(network: Network, hops: NextHops, { paceMetersPerSecond }: Profile): (from: number, to: number) => number {
  const { points, arcTo, graph } = network
  const count = points.length
  const known = new Float64Array(count * count).fill(NaN)
  const secondsOfArc = (arc: number): number => {
    const edge = graph.edges[edgeOfArc(arc)]
    return edge ? secondsOf(edge, isForward(arc), paceMetersPerSecond) : 0
  }
  return (from, to) => {
    if (from === to) return 0
    const row = to * count
    if (costBetween(network, hops, from, to) === Infinity) return Infinity
    const way: number[] = []
    let node = from
    while (node !== to && Number.isNaN(known[row + node] as number)) {
      const arc = nextArc(network, hops, node, to)
      way.push(arc)
      node = arcTo[arc] as number
    }
    let seconds = node === to ? 0 : (known[row + node] as number)
    for (let i = way.length - 1; i >= 0; i -= 1) {
      const arc = way[i] as number
      seconds += secondsOfArc(arc)
      known[row + (arcTo[arc ^ 1] as number)] = seconds
    }
    return seconds
  }
}
