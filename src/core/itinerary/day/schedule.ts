/**
 * The times of a day whose stops are given in order: what the planner found, or what a visitor arranged by hand. An
 * impossible stop is not left out but marked, and the day goes on after it.
 */
import type { VisitWindow } from '../types'
import type { Conflict, DayInput, DayPlace, DaySchedule, DayStop, Exit } from './types'

interface Begin {
  startS: number
  conflict: Conflict | null
}

/** The first moment from `atS` on at which a visit may begin. */
export function beginAt(windows: readonly VisitWindow[], atS: number): number | null {
  let best: number | null = null
  for (const { opensS, closesS } of windows) {
    const at = Math.max(atS, opensS)
    if (at <= closesS && (best === null || at < best)) best = at
  }
  return best
}

function begin({ windows, barred }: DayPlace, atS: number): Begin {
  const at = beginAt(windows, atS)
  if (at !== null) return { startS: at, conflict: null }
  if (barred === 'closed-today' || windows.length === 0)
    return { startS: atS, conflict: { kind: 'closed-today', seconds: 0 } }
  const closesS = Math.max(...windows.map(window => window.closesS))
  return { startS: atS, conflict: { kind: 'late', seconds: atS - closesS } }
}

/** The exit that one is through first. */
function bestExit({ exits, walkSeconds }: DayInput, from: number): { exit: Exit; seconds: number } | null {
  let best: { exit: Exit; seconds: number } | null = null
  for (const exit of exits) {
    const seconds = walkSeconds(from, exit.node)
    if (seconds < Infinity && (!best || seconds < best.seconds)) best = { exit, seconds }
  }
  return best
}

/** By list of places: one day is reckoned thousands of times to see what would still fit in. */
const indexes = new WeakMap<readonly DayPlace[], ReadonlyMap<string, DayPlace>>()

function byIdOf(places: readonly DayPlace[]): ReadonlyMap<string, DayPlace> {
  const known = indexes.get(places)
  if (known) return known
  const index = new Map(places.map(place => [place.id, place]))
  indexes.set(places, index)
  return index
}

/** Ids that are not among the places are skipped. */
export function scheduleOf(input: DayInput, order: readonly string[]): DaySchedule {
  const { startS, endS, startNode, rest, walkSeconds: walk } = input
  const byId = byIdOf(input.places)
  const visited = order.flatMap(id => byId.get(id) ?? [])
  const later = new Set(visited.map(({ id }) => id))
  const stops: DayStop[] = []
  let [node, atS, onFeetSeconds, walked] = [startNode, startS, 0, 0]
  visited.forEach((place, index) => {
    later.delete(place.id)
    const found = walk(node, place.node)
    const seconds = found === Infinity ? 0 : found
    const arriveS = atS + seconds
    // windows are of the visit; the queue comes before it
    const { startS: at, conflict } = begin(place, arriveS)
    const outOfOrder = input.before.some(([first, second]) => second === place.id && later.has(first))
    const visitFromS = at + place.queueSeconds
    onFeetSeconds += seconds + place.queueSeconds + place.visitSeconds
    if (place.isMeal) onFeetSeconds = 0
    const isLast = index === visited.length - 1
    const restSeconds = rest && !isLast && onFeetSeconds >= rest.everySeconds ? rest.restSeconds : 0
    if (restSeconds > 0) onFeetSeconds = 0
    atS = visitFromS + place.visitSeconds + restSeconds
    walked += seconds
    stops.push({
      id: place.id,
      walkSeconds: seconds,
      arriveS,
      waitSeconds: at - arriveS,
      queueSeconds: place.queueSeconds,
      startS: visitFromS,
      leaveS: visitFromS + place.visitSeconds,
      restSeconds,
      slackSeconds: 0,
      conflict:
        found === Infinity
          ? { kind: 'no-way', seconds: 0 }
          : (conflict ?? (outOfOrder ? { kind: 'order', seconds: 0 } : null)),
    })
    node = place.node
  })
  const out = bestExit(input, node)
  const exitS = out ? atS + out.seconds : null
  const slackSeconds = exitS === null ? -Infinity : endS - exitS
  addSlack(visited, stops, slackSeconds)
  return {
    stops,
    exit: out?.exit.id ?? null,
    exitWalkSeconds: out?.seconds ?? 0,
    exitS,
    slackSeconds,
    walkSeconds: walked + (out?.seconds ?? 0),
    feasible: slackSeconds >= 0 && stops.every(({ conflict }) => conflict === null),
  }
}

/** From the end backwards: a stop may be later by what all after it can bear, and by what is waited there anyway. */
function addSlack(visited: readonly DayPlace[], stops: readonly DayStop[], endSlackSeconds: number): void {
  let room = endSlackSeconds
  for (let i = stops.length - 1; i >= 0; i -= 1) {
    const stop = stops[i]
    const place = visited[i]
    if (!stop || !place) continue
    const beginS = stop.startS - stop.queueSeconds
    const window = place.windows.find(({ opensS, closesS }) => beginS >= opensS && beginS <= closesS)
    stop.slackSeconds = Math.min(room, window ? window.closesS - beginS : room)
    room = stop.slackSeconds + stop.waitSeconds
  }
}
